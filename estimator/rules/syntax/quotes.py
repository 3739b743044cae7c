"""Quotes that open a text and do not close it: told where one was forgotten, not where YAML stumbled."""

from __future__ import annotations

from estimator.rules.positions import Finding, Place
from estimator.rules.syntax.breaks import Break

_FARTHEST = 200


def unclosed_quote(broken: Break) -> Finding | None:
    """Find the quote that never closes, or the nearest above a break that is closed only at the break."""
    opened, lines = broken.opened, broken.lines
    if opened is not None and "unexpected end of stream" in broken.said:
        return _finding(lines[opened.line], opened.line, opened.column)
    last = min(broken.number, len(lines) - 1)
    for number in range(last, max(broken.first - 1, last - _FARTHEST), -1):
        column = _open_quote(lines[number])
        if column is not None:
            quote = lines[number][column]
            is_closed_between = any(quote in line for line in lines[number + 1 : broken.number])
            return None if is_closed_between else _finding(lines[number], number, column)
    return None


def _finding(line: str, number: int, column: int) -> Finding:
    quote, text = line[column : column + 1], line[column:].rstrip()
    return Finding(
        "unclosed-quote",
        Place(number + 1, column + 1, len(text)),
        f"The quote {quote} that opens here is not closed on its line.",
        f"Write {quote} at the end of the text, or remove the one at its beginning.",
        f"{text if 1 < len(text) <= 60 else quote + 'text'}{quote}",
    )


def _open_quote(line: str) -> int | None:
    """The column, from 0, of a quote that opens a text on this line and does not close it."""
    opened: int | None = None
    for column, sign in enumerate(line):
        if opened is not None:
            if sign == line[opened] and not (sign == '"' and _is_escaped(line, column)):
                opened = None
        elif sign == "#" and (column == 0 or line[column - 1] == " "):
            return None
        elif sign in "\"'" and _may_open(line[:column]):
            opened = column
    return opened


def _may_open(before: str) -> bool:
    """True where a value begins: at the start, or after a colon, hyphen, comma or bracket."""
    bare = before.rstrip(" ")
    return not bare or bare[-1] in "[{," or (bare[-1] in ":-?" and len(bare) < len(before))


def _is_escaped(line: str, column: int) -> bool:
    """True when an odd number of backslashes stands before the sign."""
    before = line[:column]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
