"""Signs that mean something else in YAML than in a text: what is wrong where one stands outside quotes."""

from __future__ import annotations

import re

from estimator.rules.positions import Finding, Place
from estimator.rules.syntax.breaks import Break

_KEY_AND_TEXT = re.compile(r"\s*(?:- +)*([^\s:\"'\[{][^:]*): +(.*?)(?: +#.*)?$")


def backslash(broken: Break) -> Finding | None:
    """A backslash inside double quotes before a sign it cannot change."""
    if not any(word in broken.said for word in ("escape", "hexdecimal", "hexadecimal")):
        return None
    slash = broken.line.rfind("\\", 0, broken.column + 1)
    return Finding(
        "backslash",
        Place(broken.number + 1, max(slash, 0) + 1, 2),
        "A backslash inside double quotes changes the sign after it.",
        "Write two backslashes, or put the text in single quotes.",
        "'C:\\clinic'",
    )


def reserved_sign(broken: Break) -> Finding | None:
    """A value that begins with a sign that means something else in YAML: @, %, `, *, & or !."""
    column = broken.column
    if any(word in broken.doing for word in ("an alias", "an anchor", "a tag")) or "tag handle" in broken.said:
        column = broken.opened.column if broken.opened is not None else column
    elif "cannot start any token" not in broken.said:
        return None
    sign = broken.line[column : column + 1]
    if not sign.strip():
        return None
    return Finding(
        "reserved-sign",
        Place(broken.number + 1, column + 1, 1),
        f"A value cannot begin with {sign} unless it stands in quotes.",
        f"Put the whole value in quotes.{quoted_line(broken.line)}",
        f'"{sign} text"',
    )


def instruction(broken: Break) -> Finding | None:
    """A line that begins with %, which is for programs."""
    if not (any("directive" in words for words in (broken.doing, broken.said)) or broken.line.startswith("%")):
        return None
    return Finding(
        "reserved-sign",
        Place(broken.number + 1, 1, 1),
        "A line that begins with % is an instruction to a program; a rule book does not use it.",
        "Remove the line, or begin it with # to keep it as a comment.",
    )


def second_document(broken: Break) -> Finding | None:
    """Something behind the end of the document."""
    if "document indicator" not in broken.said and "document start" not in broken.said:
        return None
    return Finding(
        "several-documents",
        broken.here(),
        "What the file says has ended before this place: it is one list or one group of keys, and no line "
        "of it begins with three dots or three hyphens.",
        "Remove such a line, or put the value above in quotes if it goes on here.",
    )


def text_block(broken: Break) -> Finding | None:
    """A text of several lines that does not begin on a line of its own."""
    if "block scalar" not in broken.doing:
        return None
    return Finding(
        "text-block",
        broken.here(),
        "After | or > for a text of several lines, the line must end, and blanks must indent the text.",
        "Begin the text on the next line, indented by two blanks.",
        "text: |",
    )


def unclosed_bracket(broken: Break) -> Finding | None:
    """A bracket or brace that is not closed, or a comma missing inside it."""
    is_list, is_group = "',' or ']'" in broken.said, "',' or '}'" in broken.said
    if broken.opened is None or not (is_list or is_group):
        return None
    sign, closing = ("[", "]") if is_list else ("{", "}")
    return Finding(
        "unclosed-bracket",
        Place(broken.opened.line + 1, broken.opened.column + 1, 1),
        f"The {sign} that opens here is not closed, or a comma is missing between two entries.",
        f"Write {closing} after the last entry, and a comma between entries.",
        "[chattanooga, dalton]" if is_list else "{en: Text, es: Texto}",
    )


def misplaced_hyphen(broken: Break) -> Finding | None:
    """A hyphen of a list behind a key."""
    if "sequence entries are not allowed" not in broken.said:
        return None
    return Finding(
        "misplaced-hyphen",
        broken.here(),
        "A hyphen that begins a list entry stands behind a key.",
        "Begin the list on the next line, or put the value in quotes if the hyphen belongs to it.",
        "clinics: [chattanooga, dalton]",
    )


def stray_sign(broken: Break) -> Finding | None:
    """A comma or closing bracket where a value is meant."""
    if "node content" not in broken.said or not broken.sign.strip():
        return None
    return Finding(
        "stray-sign",
        broken.here(),
        f"The sign {broken.sign} cannot stand here outside quotes.",
        "Remove it, or put the value in quotes if it belongs to a text.",
        '"text, with a comma"',
    )


def text_after_value(broken: Break) -> Finding | None:
    """Text behind a value that has ended, such as behind a closing quote."""
    if not broken.before.strip(" -"):
        return None
    return Finding(
        "text-after-quote",
        broken.here(0),
        "Text stands behind the end of a value.",
        'Put the whole value in double quotes, and write \\" for a quote inside it; in single quotes write '
        "'' for an apostrophe.",
        '"the patient\'s share"',
    )


def quoted_line(line: str) -> str:
    """The admin's own line with its value in quotes, as one more sentence; nothing where that is not sure."""
    match = _KEY_AND_TEXT.match(line)
    if match is None or '"' in match[2] or "\\" in match[2] or len(match[2]) > 80:
        return ""
    return f' Write {match[1]}: "{match[2]}".'
