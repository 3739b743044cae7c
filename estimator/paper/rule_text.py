"""A rule as the rule book has it: its lines, where they stand, and where the rule comes from."""

from __future__ import annotations

from dataclasses import dataclass

from estimator.rules.book import Book, RulePath
from estimator.rules.source import Source
from estimator.wording import Language, say

LONGEST = 14
"""How many lines of a rule are quoted at most; of a longer one only its innermost part."""


@dataclass(frozen=True, slots=True)
class RuleText:
    """The lines of a rule, and the file with the number of the first one."""

    file: str
    line: int
    """The line that the figure is from; it is one of `lines`."""
    first: int
    """The number of the first of `lines`."""
    lines: tuple[str, ...]
    source: str
    """What the rule book says of where the rule comes from; empty where it says nothing."""

    @property
    def place(self) -> str:
        """Where the figure stands: "services.yaml:14"."""
        return f"{self.file}:{self.line}"

    @property
    def quoted(self) -> tuple[str, ...]:
        """The lines with their numbers, and a mark at the one that counts."""
        width = len(str(self.first + len(self.lines)))
        numbered = enumerate(self.lines, start=self.first)
        return tuple(f"{'>' if number == self.line else ' '} {number:>{width}}  {text}" for number, text in numbered)

    def source_in_words(self, language: Language) -> str:
        """Say where the rule comes from, where it says so and the lines quoted do not; otherwise nothing."""
        if not self.source or any(self.source in text for text in self.lines):
            return ""
        return say(language, "explanation.source", source=self.source)


def rule_text(book: Book, path: RulePath) -> RuleText:
    """Quote a rule of the book: the whole entry it belongs to, or where that is long the part that counts."""
    source = book.sources[str(path[0])]
    entries = [place for place, part in enumerate(path) if isinstance(part, int)]
    ends = [entry + 1 for entry in entries] or [len(path)]
    blocks = [_block(source, path[1:end]) for end in ends]
    first, lines = next((block for block in blocks if len(block[1]) <= LONGEST), blocks[-1])
    line = source.place(path[1:])[0]
    if not first <= line < first + LONGEST:
        first, lines = _block(source, path[1:])
    return RuleText(source.name, line, first, tuple(lines[:LONGEST]), _source_of(source, path[1:]))


def _block(source: Source, path: RulePath) -> tuple[int, list[str]]:
    """The number of the first line of a value, and its lines: those after it that stand as far in."""
    line, column, _ = source.place(path)
    lines = [source.lines[line - 1]]
    for text in source.lines[line:]:
        indent = len(text) - len(text.lstrip())
        if text.strip() and indent < column - 1:
            break
        lines.append(text)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    indent = min(len(text) - len(text.lstrip()) for text in lines if text.strip())
    return line, [text[indent:] for text in lines]


def _source_of(source: Source, path: RulePath) -> str:
    """The `source` that stands nearest around a value."""
    found, value = "", source.data
    for part in (*path, ""):
        if isinstance(value, dict) and isinstance(value.get("source"), str):
            found = value["source"]
        is_there = isinstance(part, int) and isinstance(value, list) and part < len(value)
        if not (is_there or (isinstance(value, dict) and part in value)):
            break
        value = value[part]
    return found
