"""Where each amount stands on the sheets of a page: its text found in the file, and the rectangle around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from estimator.paper.figures import MONEY, PageFigure, matched
from estimator.pricing.steps import Step

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True, slots=True, eq=False)
class PlacedFigure:
    """An amount that can be asked about, and where it stands: the sheet, from 0, and the rectangle in points."""

    sheet: int
    place: QRectF
    text: str
    step: Step
    figure: str
    """What the estimate calls it; nothing where only the page works it out."""


class Printed(NamedTuple):
    """An amount found in the text of a sheet, and where in that text it begins."""

    sheet: int
    start: int
    text: str


def places_of(
    document: QPdfDocument, figures: Sequence[PageFigure], goes_on: Callable[[], bool] = lambda: True
) -> tuple[PlacedFigure, ...] | None:
    """Find where the figures of a page stand, in reading order; None as soon as it need not go on.

    Each takes the program about a millisecond, most of it Qt's. An amount without a step is not among them.
    """
    printed: list[Printed] = []
    for sheet in range(document.pageCount()):
        if not goes_on():
            return None
        text = document.getAllText(sheet).text()
        printed += [Printed(sheet, match.start(), match[0]) for match in MONEY.finditer(text)]
    placed = []
    for found, figure in zip(printed, matched([each.text for each in printed], figures), strict=True):
        if figure is None or figure.step is None:
            continue
        if not goes_on():
            return None
        selection = document.getSelectionAtIndex(found.sheet, found.start, len(found.text))
        if selection.text() == found.text:
            place = selection.boundingRectangle()
            placed.append(PlacedFigure(found.sheet, place, figure.text, figure.step, figure.figure))
    return tuple(placed)
