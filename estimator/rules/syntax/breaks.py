"""The place where a text breaks off as YAML, with what is needed to explain it."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from estimator.rules.positions import Place


@dataclass(frozen=True, slots=True)
class Break:
    """The place where reading broke off: its line and column from 0, and what the reader of YAML said of it.

    Nothing above line `first` was read; `opened` is where the value began in which it broke off.
    """

    lines: list[str]
    first: int
    number: int
    column: int
    said: str
    doing: str
    opened: yaml.Mark | None

    @property
    def line(self) -> str:
        """The line at which reading broke off."""
        return self.lines[self.number] if self.number < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The sign at which reading broke off; nothing at the end of a line."""
        return self.line[self.column : self.column + 1]

    @property
    def before(self) -> str:
        """What stands on the line before that sign."""
        return self.line[: self.column]

    def here(self, width: int = 1) -> Place:
        """The place itself; a width of 0 goes to the end of the line."""
        return Place(self.number + 1, self.column + 1, width)


def indent_of(line: str) -> int:
    """How many blanks stand in front of a line."""
    return len(line) - len(line.lstrip(" "))
