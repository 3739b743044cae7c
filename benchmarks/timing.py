"""How things are timed: turn by turn, so that a noisy machine slows both sides alike, and told as one table."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from time import perf_counter
from typing import Literal

Milliseconds = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure must not go above: a ratio, milliseconds in the middle or at the 95th percentile, or a number."""

    of: Literal["ratio", "median", "p95", "number"]
    most: float
    aim: float | None = None
    """What it should come to at best."""
    unit: str = "ms"

    def __str__(self) -> str:
        aim = "" if self.aim is None else f", aim {self.aim:g}"
        if self.of in ("ratio", "number"):
            return f"at most {self.most:g} {'×' if self.of == 'ratio' else self.unit}{aim}"
        return f"{self.of} under {self.most:g} {self.unit}{aim}"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was timed, in milliseconds, beside something else timed turn by turn with it; or a counted number."""

    name: str
    times: Milliseconds
    beside: str = ""
    beside_times: Milliseconds = ()
    target: Target | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the other's time it takes: the median over the turns."""
        if not self.beside_times:
            return None
        return median(ours / theirs for ours, theirs in zip(self.times, self.beside_times, strict=True))

    @property
    def is_met(self) -> bool:
        """True where the figure keeps its target, or has none."""
        if self.target is None:
            return True
        middle = median(self.times)
        figures = {"ratio": self.ratio, "median": middle, "p95": percentile_95(self.times), "number": middle}
        figure = figures[self.target.of]
        return figure is not None and figure <= self.target.most


def time_by_turns(turns: int, *acts: Callable[[int], object], warm_up: int = 3) -> list[Milliseconds]:
    """Time some acts turn by turn; each is told the number of its turn."""
    return take_turns(turns, *(partial(_time, act) for act in acts), warm_up=warm_up)


def take_turns(turns: int, *clocks: Callable[[int], float], warm_up: int = 3) -> list[Milliseconds]:
    """Read some clocks, each of which gives milliseconds, turn by turn and every other turn in reverse order.

    The first turns only warm caches. Python's garbage waits until all is timed, as in the windows and in the command
    line.
    """
    times: list[list[float]] = [[] for _ in clocks]
    gc.collect()
    gc.disable()
    try:
        for turn in range(warm_up + turns):
            order = range(len(clocks)) if turn % 2 else range(len(clocks) - 1, -1, -1)
            for index in order:
                took = clocks[index](turn)
                if turn >= warm_up:
                    times[index].append(took)
    finally:
        gc.enable()
    return [tuple(those) for those in times]


def _time(act: Callable[[int], object], turn: int) -> float:
    started = perf_counter()
    act(turn)
    return (perf_counter() - started) * 1000


def percentile_95(times: Sequence[float]) -> float:
    """The time that 95 of 100 do not go above, in milliseconds."""
    return sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]


def table_of(measured: Sequence[Measured]) -> str:
    """Write everything measured as one table, milliseconds with three figures."""
    titles = ("measured (ms)", "median", "p95", "beside (ms)", "median", "p95", "ratio", "target", "")
    rows = [titles, *(_row(each) for each in measured)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(titles))]
    lines = ["  ".join(_padded(row, widths)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(len(line) for line in lines), *lines[1:]])


def _row(each: Measured) -> tuple[str, ...]:
    verdict = "" if each.target is None else "met" if each.is_met else "missed"
    ratio = "" if each.ratio is None else _three_figures(each.ratio)
    target = "" if each.target is None else str(each.target)
    return (each.name, *_times(each.times), each.beside, *_times(each.beside_times), ratio, target, verdict)


def _times(times: Milliseconds) -> tuple[str, str]:
    return (_figure(median(times)), _figure(percentile_95(times))) if times else ("", "")


def _three_figures(ratio: float) -> str:
    """A ratio with three figures, however small: 0.000412, 2.61, 1,340."""
    return f"{ratio:,.0f}" if ratio >= 1000 else f"{ratio:#.3g}".rstrip(".")


def _figure(milliseconds: float) -> str:
    decimals = 3 if milliseconds < 1 else 2 if milliseconds < 10 else 1 if milliseconds < 100 else 0
    return f"{milliseconds:.{decimals}f}"


def _padded(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Words to the left, figures to the right."""
    for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if column in (1, 2, 4, 5, 6) else cell.ljust(width)
