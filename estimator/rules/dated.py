"""A value that changes on a day: which one holds then, and where the days overlap or leave a gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol, TypeVar

FOREVER = date.max


class Dated(Protocol):
    """Anything that holds from one day, and until another where one is written (both included)."""

    @property
    def starts(self) -> date:
        """The first day it holds."""

    @property
    def ends(self) -> date | None:
        """The last day it holds, or None where none is written."""


D = TypeVar("D", bound=Dated)


def holding(values: Sequence[D], day: date) -> D | None:
    """Find the value that holds on a day, or None where none does; the latest start wins."""
    found: D | None = None
    for value in values:
        if (
            value.starts <= day
            and (value.ends is None or day <= value.ends)
            and (found is None or value.starts > found.starts)
        ):
            found = value
    return found


def overlaps(values: Iterable[D]) -> Iterator[tuple[D, D]]:
    """Find each pair of neighbours whose written days overlap (an open end is closed by the next start)."""
    for earlier, later in pairwise(sorted(values, key=_start)):
        if later.starts == earlier.starts or (earlier.ends is not None and later.starts <= earlier.ends):
            yield earlier, later


def gaps(values: Iterable[D]) -> Iterator[tuple[D, D]]:
    """Find each pair of neighbours between which there are days that no value covers."""
    for earlier, later in pairwise(sorted(values, key=_start)):
        if earlier.ends is not None and later.starts > earlier.ends + timedelta(days=1):
            yield earlier, later


def _start(value: Dated) -> date:
    return value.starts
