"""A page as a picture: the real PDF, drawn off the window's thread, with scrolling and zoom; never blank."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from estimator.ui.desk.compiler import Compiler, MadePage, Order
from estimator.ui.desk.sheets import MARGIN, Sheets, lay_out
from estimator.ui.desk.veil import paint_veil
from estimator.ui.desk.wanted import Wanted
from estimator.ui.theme import FOCUS_RING, Theme
from estimator.wording import Language, say

UPDATING_AFTER = 150
"""Milliseconds after which an older page is dimmed and says that it is being updated."""
WIDEST_FIT = 1.3
"""How many pixels a point of the page has at most where it is as wide as its place."""
ZOOM_STEP = 1.2
LINE = 40
"""Pixels that an arrow key scrolls."""


class PageView(QAbstractScrollArea):
    """The last page stays until the next one is there; scrolling and zoom stay where they are while it changes."""

    page_made = Signal(object)
    """A MadePage: the page of the newest estimate is there."""
    page_failed = Signal(str)
    due = Signal(object)
    """By when the estimate shown is owed (a date), or None where that is not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # A viewport made here: asking Qt for its own costs the start a look at every class of widget there is.
        self.sight = QWidget()
        self.setViewport(self.sight)
        self.language: Language = "en"
        self._zoom: float | None = None
        self._order: Order | None = None
        self._page: MadePage | None = None
        self._drawn = 0
        self._sizes: list[QSizeF] = []
        self.images: dict[int, QImage] = {}
        self._is_late = False
        self._when_made: list[Callable[[MadePage], None]] = []
        self.compiler = Compiler()
        self.compiler.made.connect(self._take_page)
        self.compiler.drawn.connect(self._take_sheet)
        self.compiler.failed.connect(self._take_failure)
        self.compiler.due.connect(self.due)
        self._late = QTimer(self, singleShot=True, interval=UPDATING_AFTER)
        self._late.timeout.connect(self._dim)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(240)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self.describe)

    @property
    def current_page(self) -> MadePage | None:
        """The page of the newest estimate, or None while it is being made."""
        return self._page if self._order is not None and self._order.asks_for(self._page) else None

    @property
    def is_current(self) -> bool:
        """True where what is drawn is the page of the newest estimate, at the size asked for."""
        return self._order is not None and self._drawn == self._order.number

    @property
    def is_updating(self) -> bool:
        """True where an older page is shown, dimmed, and says so."""
        return self._is_late

    @property
    def is_working(self) -> bool:
        """True from the first page asked for until `stop`."""
        return self.compiler.isRunning()

    def show_page(self, wanted: Wanted) -> None:
        """Have a page made; until it is there the last one stays."""
        number = self._order.number + 1 if self._order else 1
        scale = self._scale() * self.devicePixelRatioF()
        self._order = Order(number, wanted, scale, self._sheet_looked_at())
        if not self.compiler.isRunning():
            self.compiler.start()
        self.compiler.order(self._order)
        if not self._late.isActive() and not self._is_late:
            self._late.start()

    def when_made(self, act: Callable[[MadePage], None]) -> None:
        """Do something with the page of the newest estimate: now, or as soon as it is there."""
        if (page := self.current_page) is not None:
            act(page)
        else:
            self._when_made.append(act)

    def stop(self) -> None:
        """End the work in the background."""
        self._late.stop()
        self._when_made.clear()
        self.compiler.stop()

    def retranslate(self, language: Language) -> None:
        """Say everything in another language."""
        self.language = language
        self.describe()
        self.sight.update()

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

    def describe(self) -> None:
        """Tell a screen reader what page it is, and where on it one is."""
        kind = self._order.wanted.kind if self._order is not None else "estimate"
        self.setAccessibleName(say(self.language, f"live_page.name.{kind}"))
        self.setAccessibleDescription(self.description())

    def description(self) -> str:
        """Where on the page one is: the sheet."""
        page, pages = self._sheet_looked_at() + 1, max(1, len(self._sizes))
        return say(self.language, "live_page.describes", page=page, pages=pages)

    def paint_marks(self, painter: QPainter) -> None:
        """Draw on the page whatever is shown besides; a plain view shows nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self.sight)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.sight.rect(), QColor(colours.desk))
        shift = self.scrolled().toPoint()
        for index, place in enumerate(self.sheets().places):
            lies = place.translated(-shift)
            painter.fillRect(lies, Qt.GlobalColor.white)
            # Where what lies behind the page is white too, its outline shows where it ends.
            painter.setPen(QColor(colours.border))
            painter.drawRect(lies.adjusted(-1, -1, 0, 0))
            image = self.images.get(index)
            if image is not None and lies.intersects(event.rect()):
                is_exact = image.deviceIndependentSize().toSize() == lies.size()
                if is_exact:
                    painter.drawImage(lies.topLeft(), image)
                else:
                    painter.drawImage(lies, image)
        self.paint_marks(painter)
        if self._is_late or not self._sizes:
            text = say(self.language, "desk.paper.updating" if self._sizes else "desk.paper.first")
            paint_veil(painter, self.sight.rect(), colours, text, is_empty=not self._sizes)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.sight.rect().adjusted(1, 1, -2, -2))

    def _redraw(self) -> None:
        if self._order is not None:
            self.show_page(self._order.wanted)

    def _take_page(self, number: int, page: MadePage) -> None:
        if self._order is None or number != self._order.number:
            return
        is_new = not self._order.asks_for(self._page)
        self._page = page
        if is_new:
            self.page_made.emit(page)
            waiting, self._when_made = self._when_made, []
            for act in waiting:
                act(page)

    def _take_sheet(self, number: int, sheet: int, image: QImage) -> None:
        if self._order is None or self._page is None or number != self._order.number:
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.images[sheet] = image
        self._drawn = number
        self._late.stop()
        self._is_late = False
        sizes = list(self._page.sheets)
        if sizes != self._sizes:
            self._sizes = sizes
            self.images = {index: drawn for index, drawn in self.images.items() if index < len(sizes)}
            self._lay_out()
        self.describe()
        if self.sheets().places[sheet].translated(-self.scrolled().toPoint()).intersects(self.sight.rect()):
            # Asking for a picture soon costs five milliseconds of a key's way to the page.
            self.sight.repaint()
        self.compiler.first_is_shown()

    def _take_failure(self, number: int, why: str) -> None:
        if self._order is not None and number == self._order.number:
            self._when_made.clear()
            self.page_failed.emit(why)

    def _dim(self) -> None:
        self._is_late = True
        self.sight.update()

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
