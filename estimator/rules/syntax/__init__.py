"""Every place where a text breaks off as YAML, in an admin's words; reading goes on behind each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import yaml

from estimator.rules.positions import ENTRY, Finding, read_positions
from estimator.rules.syntax import layout, quotes, signs
from estimator.rules.syntax.breaks import Break, indent_of

_MOST_BREAKS = 10
_LONGEST_LINE = 1000


def find_breaks(lines: list[str], error: yaml.MarkedYAMLError) -> list[Finding]:
    """Explain where reading broke off, then read on behind it for further breaks; at most ten are told."""
    cut = [line[:_LONGEST_LINE] for line in lines]
    findings = [_explain(error, cut)]
    start = findings[0].place.line
    while len(findings) < _MOST_BREAKS and (chunk := _next_chunk(cut, start)) is not None:
        first, last = chunk
        positions = read_positions("\n" * first + "\n".join(lines[first:last]))
        found = [replace(finding, path=()) for finding in positions.findings]
        start = last
        if positions.error is not None:
            found.append(_explain(positions.error, cut, first))
            start = max(first + 1, found[-1].place.line)
        told = {place for finding in findings for place in (finding.place, *finding.also)}
        findings += [finding for finding in found if finding.place not in told]
    return findings


def _next_chunk(lines: list[str], start: int) -> tuple[int, int] | None:
    """The next lines that can be read by themselves: entries side by side, no deeper than line `start`."""
    depth = indent_of(lines[start - 1]) if start <= len(lines) else 0
    for first in range(start, len(lines)):
        entry = ENTRY.match(lines[first])
        if entry and len(entry[1]) <= depth:
            return first, _chunk_end(lines, first, len(entry[1]), entry[2].startswith("-"))
    return None


def _chunk_end(lines: list[str], first: int, indent: int, is_list: bool) -> int:
    """The line before which entries of one indent end: a smaller indent, or a key after hyphens."""
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        begins_list = line.lstrip().startswith("-")
        if indent_of(line) < indent or (indent_of(line) == indent and is_list != begins_list):
            return number
    return len(lines)


def _explain(error: yaml.MarkedYAMLError, lines: list[str], first: int = 0) -> Finding:
    """Turn a break into words, the surest explanation first; nothing above line `first` (from 0) was read."""
    mark = error.problem_mark or error.context_mark
    number, column = (mark.line, mark.column) if mark else (0, 0)
    broken = Break(lines, first, number, column, error.problem or "", error.context or "", error.context_mark)
    for explanation in _EXPLANATIONS:
        if found := explanation(broken):
            return found
    return layout.wrong_indent(broken)


_EXPLANATIONS: tuple[Callable[[Break], Finding | None], ...] = (
    layout.tab_indent,
    quotes.unclosed_quote,
    layout.too_many_levels,
    signs.backslash,
    signs.reserved_sign,
    signs.instruction,
    signs.second_document,
    signs.text_block,
    layout.stray_colon,
    layout.missing_colon,
    signs.unclosed_bracket,
    signs.misplaced_hyphen,
    signs.stray_sign,
    signs.text_after_value,
    layout.missing_hyphen,
)
"""What a break may be, the surest first."""
