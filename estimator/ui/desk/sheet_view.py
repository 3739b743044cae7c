"""Sheets of paper in a view: scrolled, zoomed, and turned one by one, by keys and by the wheel."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from estimator.ui.desk.sheets import MARGIN, Sheets, lay_out
from estimator.ui.theme import Theme

WIDEST_FIT = 1.3
"""How many pixels a point of the page has at most where it is as wide as its place."""
ZOOM_STEP = 1.2
LINE = 40
"""Pixels that an arrow key scrolls."""


class SheetView(QAbstractScrollArea):
    """Where the sheets lie and which part of them is seen; what stands on them is drawn by others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # A viewport made here: asking Qt for its own costs the start a look at every class of widget there is.
        self.sight = QWidget()
        self.setViewport(self.sight)
        self._zoom: float | None = None
        self._sizes: list[QSizeF] = []
        """The sizes of the sheets, in points."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(240)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)

    def zoom(self, direction: int, about: QPointF | None = None) -> None:
        """Draw the page larger (1), smaller (-1), or as wide as its place (0).

        What stands at a point of the view stays there; without one, what stands in its middle.
        """
        at = about or QPointF(self.sight.rect().center())
        sheet, held = self.sheets().on_sheet(at + self.scrolled())
        self._zoom = None if direction == 0 else max(0.4, min(4.0, self._scale() * ZOOM_STEP**direction))
        self._lay_out()
        moved = self.sheets().on_screen(sheet, QRectF(held, QSizeF())).topLeft() - at
        self.horizontalScrollBar().setValue(round(moved.x()))
        self.verticalScrollBar().setValue(round(moved.y()))
        self._redraw()

    def sheets(self) -> Sheets:
        """How the sheets lie, without scrolling."""
        return lay_out(self._sizes, self._scale(), self.sight.width())

    def on_screen(self, sheet: int, place: QRectF) -> QRectF:
        """Where a rectangle of a sheet, in points, is seen."""
        return self.sheets().on_screen(sheet, place).translated(-self.scrolled())

    def scroll_to(self, place: QRectF) -> None:
        """Scroll no further than it takes until a rectangle of what is seen, or beyond, lies in sight."""
        for bar, before, after in (
            (self.verticalScrollBar(), place.top(), place.bottom() - self.sight.height()),
            (self.horizontalScrollBar(), place.left(), place.right() - self.sight.width()),
        ):
            bar.setValue(round(bar.value() + (min(0.0, before) or max(0.0, after))))

    def turn(self, direction: int) -> None:
        """Go on to the next sheet (1), or back (-1); within a sheet that is higher than what is seen, part by part."""
        bar, stops = self.verticalScrollBar(), self.sheets().stops(self.sight.height())
        if direction > 0:
            bar.setValue(next((stop for stop in stops if stop > bar.value()), bar.maximum()))
        else:
            bar.setValue(next((stop for stop in reversed(stops) if stop < bar.value()), 0))

    def scrolled(self) -> QPointF:
        """How far it is scrolled to the right and down."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _redraw(self) -> None:
        """Have the sheets drawn in the size in which they are seen now."""
        raise NotImplementedError

    def _scale(self) -> float:
        """How many pixels a point of the page has."""
        if self._zoom is not None:
            return self._zoom
        width = max((size.width() for size in self._sizes), default=612.0)
        return max(0.3, min(WIDEST_FIT * self._theme.factor, (self.sight.width() - 2 * MARGIN) / width))

    def _lay_out(self) -> None:
        """Fit the scroll bars to the sheets; the place looked at stays."""
        end, seen = self.sheets().end, self.sight.size()
        for bar, length, shown in (
            (self.verticalScrollBar(), end.y(), seen.height()),
            (self.horizontalScrollBar(), end.x(), seen.width()),
        ):
            bar.setRange(0, max(0, round(length) - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(LINE)
        self.sight.update()

    def _sheet_looked_at(self) -> int:
        return self.sheets().at(self.verticalScrollBar().value() + self.sight.height() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._zoom is None and event.oldSize().width() != event.size().width():
            self._redraw()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.sight.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1, event.position())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, is_back = self.verticalScrollBar(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Space:
                self.turn(-1 if is_back else 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                bar.setValue(bar.value() + (LINE if event.key() == Qt.Key.Key_Down else -LINE))
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                bar.setValue(bar.maximum() if event.key() == Qt.Key.Key_End else 0)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.sight.update()

    def focusOutEvent(self, event: object) -> None:
        self.sight.update()

    def sizeHint(self) -> QSize:
        return QSize(760, 800)
