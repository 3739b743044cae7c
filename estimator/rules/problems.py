"""A Problem: something wrong in a rule book, with its place and how to mend it, in an admin's words."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

_LONGEST_EXCERPT = 100
_BEFORE_CARET = 40
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a rule book, at one place.

    It stops when the book cannot mean anything with it, and warns when the book means something, perhaps
    not what was wanted. `kind` never changes between versions. Lines and columns count from 1; `path` is
    the place in words, such as "clinics > chattanooga > phone"; `caret_width` is how many signs of
    `source_line` are meant; `also` holds the file and line of other places that belong to it, such as the
    first of two equal keys. Problems sort by file, line and column.
    """

    kind: str
    stops: bool
    file: str
    line: int
    column: int
    path: str
    source_line: str
    caret_width: int
    wrong: str
    mend: str
    example: str = ""
    also: tuple[tuple[str, int], ...] = ()

    def __lt__(self, other: Problem) -> bool:
        """True when this Problem stands before the other: by file, line, column, then kind."""
        return _standing(self) < _standing(other)


def _standing(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.file, problem.line, problem.column, problem.kind, problem.wrong


def show(problem: Problem) -> str:
    """Write a Problem as a few lines of text: its place, the line with a caret, what is wrong, the mend."""
    severity = "stops" if problem.stops else "warns"
    lines = [f"{problem.file}:{problem.line}:{problem.column}: {severity}"]
    if problem.path:
        lines.append(f"  {_visible(problem.path)}")
    if problem.source_line.strip():
        excerpt, caret = _excerpt(problem.source_line, problem.column, problem.caret_width)
        number = str(problem.line)
        lines += [f"  {number} | {excerpt}".rstrip(), f"  {' ' * len(number)} | {caret}"]
    lines.append(f"  {_visible(problem.wrong)}")
    lines.append(f"  To mend it: {_visible(problem.mend)}")
    if problem.example:
        lines.append(f"  For example: {_visible(problem.example)}")
    if problem.also:
        lines.append(f"  See also {_places(problem.also)}.")
    return "\n".join(lines)


def as_json(problem: Problem) -> dict[str, Any]:
    """Give a Problem as plain data for JSON: its own fields, with "also" as a list of files and lines."""
    plain = asdict(problem)
    plain["also"] = [{"file": file, "line": line} for file, line in problem.also]
    return plain


def near_word(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that was probably meant, or None; capitals and hyphens do not count."""
    if len(word) > 64:
        return None
    by_folded = {_folded(candidate): candidate for candidate in known}
    near = difflib.get_close_matches(_folded(word), by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else None


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def _places(also: tuple[tuple[str, int], ...]) -> str:
    """Name other places by file and line, at most ten of them."""
    named = [f"{file}:{line}" for file, line in also[:10]]
    more = len(also) - len(named)
    return ", ".join(named) + (f", and {more} more" if more > 0 else "")


def _excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """The part of a line around a place, and the caret below it, also under tabs and wide characters."""
    place = max(0, min(column - 1, len(line)))
    start = max(0, place - _BEFORE_CARET) if len(line) > _LONGEST_EXCERPT else 0
    end = start + _LONGEST_EXCERPT
    before, under, after = (
        line[start:place],
        line[place : min(place + max(width, 1), end)],
        line[place:end][width:],
    )
    opening = "..." if start else ""
    shown_before, shown_under = opening + _visible(before), _visible(under)
    caret = " " * _cells(shown_before) + "^" * max(1, _cells(shown_under))
    closing = "..." if len(line) > end else ""
    return shown_before + shown_under + _visible(after) + closing, caret


def _visible(text: str) -> str:
    """Text that shows one way everywhere: tabs as blanks, signs that cannot be seen as "?"."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_TAB if sign == "\t" else "?" if _is_hidden(sign) else sign for sign in text)


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _cells(text: str) -> int:
    """How many columns of a fixed-width font a text takes: wide characters two, accents on a letter none."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
