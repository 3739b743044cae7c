"""How the lines of a text fit together: indents, tabs, colons and hyphens, and what is wrong with them."""

from __future__ import annotations

import re

from estimator.rules.positions import Finding, Place, too_deep
from estimator.rules.syntax.breaks import Break, indent_of
from estimator.rules.syntax.signs import quoted_line

_MOST_TABS = 1000
_TAB_INDENT = re.compile(" *\t[ \t]*(?=[^ \t#])")
_KEY_WITHOUT_BLANK = re.compile(r"\s*(?:- +)*([A-Za-z_][\w-]*):([^\s:/].*)")


def tab_indent(broken: Break) -> Finding | None:
    """Tabs in front of a line, with every other line that has them."""
    tabbed = [
        Place(number, match.group().index("\t") + 1, match.group().count("\t"))
        for number, line in enumerate(broken.lines, 1)
        if (match := _TAB_INDENT.match(line))
    ]
    here = [place for place in tabbed if place.line == broken.number + 1]
    if not here:
        return None
    return Finding(
        "tab-indent",
        here[0],
        "This line is indented with a tab; only blanks indent here.",
        "Put blanks in place of the tab: two for each level.",
        also=tuple(place for place in tabbed[:_MOST_TABS] if place != here[0]),
    )


def too_many_levels(broken: Break) -> Finding | None:
    """More levels inside one another than anything can mean."""
    return too_deep(broken.here()) if "nesting depth" in broken.said else None


def stray_colon(broken: Break) -> Finding | None:
    """A colon where none can stand: inside a text without quotes, or in a line indented too deep."""
    if "mapping values are not allowed" not in broken.said:
        return None
    if re.search(r":\s", broken.before):
        return Finding(
            "unquoted-colon",
            broken.here(),
            "A colon with a blank after it stands inside a text.",
            f"Put the text in quotes.{quoted_line(broken.line)}",
            'name: "Demo: the clinic"',
        )
    above = _entry_above(broken)
    if above is not None and indent_of(broken.lines[above]) >= indent_of(broken.line):
        return _no_colon(broken.lines[above], above)
    beside = ""
    if above is not None:
        beside = f" Begin it in column {indent_of(broken.lines[above]) + 1}, like line {above + 1}."
    return Finding(
        "wrong-indent",
        Place(broken.number + 1, indent_of(broken.line) + 1, 0),
        "This line is indented below a line that already has its value.",
        f"Indent it like the lines it belongs beside.{beside}",
    )


def missing_colon(broken: Break) -> Finding | None:
    """A line that should be a key and has no colon."""
    if "could not find expected ':'" not in broken.said or broken.opened is None:
        return None
    return _no_colon(broken.lines[broken.opened.line], broken.opened.line)


def _no_colon(line: str, number: int) -> Finding:
    """A line that should be a key with its value and has no colon, or no blank after its colon."""
    if match := _KEY_WITHOUT_BLANK.match(line):
        return Finding(
            "missing-blank",
            Place(number + 1, match.end(1) + 1, 1),
            "There is no blank after this colon.",
            f"Write {match[1]}: {match[2].strip()}.",
        )
    return Finding(
        "missing-colon",
        Place(number + 1, indent_of(line) + 1, 0),
        "This line has no colon, so it is no key with a value.",
        "Write the key, a colon, a blank and the value; or join the line to the text above it.",
        "phone: 423-555-0100",
    )


def missing_hyphen(broken: Break) -> Finding | None:
    """A line beside the entries of a list that has no hyphen."""
    if broken.before.strip() or not ("'-' indicator" in broken.said or "block collection" in broken.doing):
        return None
    opened = broken.opened
    return Finding(
        "missing-hyphen",
        broken.here(0),
        "This line stands beside the entries of a list and has no hyphen before it.",
        "Indent it under the entry it belongs to, or write a hyphen and a blank before it.",
        also=(Place(opened.line + 1, opened.column + 1, 1),) if opened is not None else (),
    )


def wrong_indent(broken: Break) -> Finding:
    """A line that begins in no column that is open at this point."""
    columns: dict[int, int] = {}
    above = _entry_above(broken)
    if above is not None:
        columns[len(broken.lines[above]) - len(broken.lines[above].lstrip(" -")) + 1] = above + 1
    if broken.opened is not None:
        columns.setdefault(broken.opened.column + 1, broken.opened.line + 1)
    choices = ", or ".join(
        f"in column {column} if it belongs beside line {beside}"
        for column, beside in columns.items()
        if column != broken.column + 1
    )
    return Finding(
        "wrong-indent",
        broken.here(0),
        "This line does not begin in the same column as any line it could belong beside.",
        f"Begin it {choices}." if choices else "Indent it like its neighbours.",
    )


def _entry_above(broken: Break) -> int | None:
    """The number, from 0, of the nearest line above that says something."""
    above = range(min(broken.number, len(broken.lines)) - 1, -1, -1)
    return next((n for n in above if (entry := broken.lines[n].lstrip(" -")) and entry[0] != "#"), None)
