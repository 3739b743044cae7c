"""How the sheets of a page lie one below the other, and which place on the screen is which place on a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

MARGIN = 14
"""Pixels around and between sheets."""
OVERLAP = 0.9
"""How much of what is seen is new after turning on within a sheet."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """Where each sheet lies in pixels, as if there were no scrolling, and how many pixels a point of it has."""

    places: tuple[QRect, ...]
    scale: float

    @property
    def end(self) -> QPointF:
        """How far down and to the right they reach, with the margin."""
        right, bottom = ([getattr(place, end)() for place in self.places] for end in ("right", "bottom"))
        return QPointF(max(right, default=0) + MARGIN, max(bottom, default=0) + MARGIN)

    def at(self, y: float) -> int:
        """The sheet at a height; below the last one, the last."""
        last = max(0, len(self.places) - 1)
        return next((index for index, place in enumerate(self.places) if place.bottom() >= y), last)

    def on_sheet(self, point: QPointF) -> tuple[int, QPointF]:
        """Give a place of the screen as the nearest sheet and the place on it, in points."""
        sheet = self.at(point.y())
        corner = self.places[sheet].topLeft() if self.places else QPointF()
        return sheet, (point - QPointF(corner)) / self.scale

    def on_screen(self, sheet: int, place: QRectF) -> QRectF:
        """Give a rectangle of a sheet, in points, as one of the screen."""
        corner = QPointF(self.places[sheet].topLeft()) if sheet < len(self.places) else QPointF()
        return QRectF(corner + place.topLeft() * self.scale, place.size() * self.scale)

    def stops(self, height: int) -> list[int]:
        """Where Page Down comes to a stop: the top of each sheet, and on the way wherever a sheet is higher than that.

        `height` is how much is seen at once.
        """
        stops = []
        for place in self.places:
            stop = place.top() - MARGIN
            stops.append(stop)
            while stop + height < place.bottom():
                stop += max(1, round(height * OVERLAP))
                stops.append(stop)
        return stops


def lay_out(sizes: Sequence[QSizeF], scale: float, width: int) -> Sheets:
    """Lay sheets of some sizes, in points, one below the other in the middle of a width."""
    top, places = MARGIN, []
    for size in sizes:
        wide, high = round(size.width() * scale), round(size.height() * scale)
        places.append(QRect(max(MARGIN, (width - wide) // 2), top, wide, high))
        top += high + MARGIN
    return Sheets(tuple(places), scale)
