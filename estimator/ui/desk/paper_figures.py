"""The figures on the page shown: the one that the keys have reached, the one under the mouse, those to be outlined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from PySide6.QtCore import QPointF

from estimator.pricing.answers_used import steps_resting_on
from estimator.pricing.result import Result
from estimator.ui.desk.figure_places import PlacedFigure

Likeness = tuple[str, str, int]


class PaperFigures:
    """The figures of one page in reading order; a ring goes from one to the next and stays while the page changes."""

    def __init__(self) -> None:
        self.placed: tuple[PlacedFigure, ...] = ()
        self.outlined: tuple[PlacedFigure, ...] = ()
        """Those in which the answer of the field in use has a part."""
        self._ringed: int | None = None
        self._question = ""
        self._results: tuple[Result, ...] = ()

    @property
    def ringed(self) -> PlacedFigure | None:
        """The figure that the keys have reached."""
        return None if self._ringed is None else self.placed[self._ringed]

    @property
    def number(self) -> int:
        """Which figure that is, from 1; 0 where there is none."""
        return 0 if self._ringed is None else self._ringed + 1

    def take(self, placed: tuple[PlacedFigure, ...], results: tuple[Result, ...]) -> None:
        """Have the figures of a page of some results; the ring stays on the same one, or else on its number."""
        if self._ringed is not None:
            sought, known = _likenesses(self.placed)[self._ringed], _likenesses(placed)
            nearest = min(self._ringed, len(placed) - 1) if placed else None
            self._ringed = known.index(sought) if sought in known else nearest
        self.placed, self._results = placed, results
        self.outline(self._question)

    def outline(self, question: str) -> None:
        """Outline the figures that depend on an answer of the request, known by its place; on "" none."""
        self._question = question
        steps = (figure.step for figure in self.placed)
        resting = steps_resting_on(steps, question, *self._results) if question else ()
        self.outlined = tuple(figure for figure in self.placed if id(figure.step) in resting)

    def go(self, direction: int, in_sight: Collection[PlacedFigure]) -> None:
        """Ring the next figure (1) or the one before (-1); the first time the first or the last one in sight."""
        numbers = [at for at, figure in enumerate(self.placed) if figure in in_sight]
        if self._ringed is not None:
            self._ringed = max(0, min(self._ringed + direction, len(self.placed) - 1))
        elif numbers:
            self._ringed = numbers[0 if direction > 0 else -1]

    def ring(self, figure: PlacedFigure | None) -> None:
        """Ring a figure of the page, or none."""
        self._ringed = None if figure is None else self.placed.index(figure)

    def at(self, sheet: int, point: QPointF, reach: float) -> PlacedFigure | None:
        """Find the figure at a point of a sheet, or the nearest whose middle is no more than `reach` above or below.

        All are points of the page.
        """
        found = None
        for figure in self.placed:
            distance = abs(figure.place.center().y() - point.y())
            is_beside = figure.place.left() <= point.x() <= figure.place.right()
            if figure.sheet == sheet and is_beside and distance <= max(reach, figure.place.height() / 2):
                found, reach = figure, distance
        return found


def _likenesses(placed: tuple[PlacedFigure, ...]) -> list[Likeness]:
    """What figures are known by from one page to the next: their name, and how many of that name stand before."""
    numbers: Counter[tuple[str, str]] = Counter()
    found = []
    for figure in placed:
        name = (figure.figure, figure.step.what)
        found.append((*name, numbers[name]))
        numbers[name] += 1
    return found
