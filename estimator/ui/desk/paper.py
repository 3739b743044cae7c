"""The live page: the real PDF, drawn at the right of the form; the last page stays until the next one is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.compiler import Compiler, MadePage, Order
from estimator.ui.theme import FOCUS_RING, Theme
from estimator.wording import Language, say

UPDATING_AFTER = 150
"""Milliseconds after which an older page is dimmed and says that it is being updated."""
MARGIN = 14
WIDEST_FIT = 1.3
"""How many pixels a point of the page has at most where it is as wide as its place."""
ZOOM_STEP = 1.2


class Paper(QAbstractScrollArea):
    """The page as a picture, with scrolling and zoom that stay where they are while the page changes."""

    page_made = Signal(object)
    """A MadePage: the page of the newest estimate is there."""
    page_failed = Signal(str)
    due = Signal(object)
    """By when the estimate shown is owed (a date), or None where that is not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # A viewport made here: asking Qt for its own costs the start a look at every class of widget there is.
        self._sight = QWidget()
        self.setViewport(self._sight)
        self._language: Language = "en"
        self._zoom: float | None = None
        self._order: Order | None = None
        self._page: MadePage | None = None
        self._drawn = 0
        self._sheets: list[QSizeF] = []
        self.images: dict[int, QImage] = {}
        self._is_late = False
        self._when_made: list[Callable[[MadePage], None]] = []
        self._compiler = Compiler()
        self._compiler.made.connect(self._take_page)
        self._compiler.drawn.connect(self._take_sheet)
        self._compiler.failed.connect(self._take_failure)
        self._compiler.due.connect(self.due)
        self._late = QTimer(self, singleShot=True, interval=UPDATING_AFTER)
        self._late.timeout.connect(self._dim)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(240)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._describe)

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
        return self._compiler.isRunning()

    def show_result(self, book: Book, result: Result, compared: tuple[Result, ...] = ()) -> None:
        """Have the page of a result made, or the one that compares others; until it is there the last one stays."""
        self._send(book, result, compared)

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
        self._compiler.stop()

    def retranslate(self, language: Language) -> None:
        """Say everything in another language."""
        self._language = language
        self._describe()
        self._sight.update()

    def zoom(self, direction: int) -> None:
        """Draw the page larger (1), smaller (-1), or as wide as its place (0)."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        self._zoom = None if direction == 0 else max(0.4, min(4.0, self._scale() * ZOOM_STEP**direction))
        self._lay_out()
        bar.setValue(round(part * bar.maximum()))
        self._redraw()

    def _send(self, book: Book, result: Result, compared: tuple[Result, ...]) -> None:
        number = self._order.number + 1 if self._order else 1
        scale = self._scale() * self.devicePixelRatioF()
        self._order = Order(number, book, result, scale, self._sheet_looked_at(), compared)
        if not self._compiler.isRunning():
            self._compiler.start()
        self._compiler.order(self._order)
        if not self._late.isActive() and not self._is_late:
            self._late.start()

    def _redraw(self) -> None:
        if self._order is not None:
            self._send(self._order.book, self._order.result, self._order.compared)

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
        sheets = list(self._page.sheets)
        if sheets != self._sheets:
            self._sheets = sheets
            self.images = {index: drawn for index, drawn in self.images.items() if index < len(sheets)}
            self._lay_out()
        self._describe()
        # Asking for a picture soon costs five milliseconds of a key's way to the page.
        self._sight.repaint()

    def _take_failure(self, number: int, why: str) -> None:
        if self._order is not None and number == self._order.number:
            self._when_made.clear()
            self.page_failed.emit(why)

    def _dim(self) -> None:
        self._is_late = True
        self._sight.update()

    def _scale(self) -> float:
        """How many pixels a point of the page has."""
        if self._zoom is not None:
            return self._zoom
        width = max((size.width() for size in self._sheets), default=612.0)
        return max(0.3, min(WIDEST_FIT * self._theme.factor, (self._sight.width() - 2 * MARGIN) / width))

    def places(self) -> list[QRect]:
        """Where each sheet lies, without scrolling."""
        scale, top, places = self._scale(), MARGIN, []
        for size in self._sheets:
            width, height = round(size.width() * scale), round(size.height() * scale)
            left = max(MARGIN, (self._sight.width() - width) // 2)
            places.append(QRect(left, top, width, height))
            top += height + MARGIN
        return places

    def _lay_out(self) -> None:
        """Fit the scroll bars to the sheets; the place looked at stays."""
        places, seen = self.places(), self._sight.size()
        for bar, end, shown in (
            (self.verticalScrollBar(), max((place.bottom() for place in places), default=0), seen.height()),
            (self.horizontalScrollBar(), max((place.right() for place in places), default=0), seen.width()),
        ):
            bar.setRange(0, max(0, end + MARGIN - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(40)
        self._sight.update()

    def _sheet_looked_at(self) -> int:
        middle = self.verticalScrollBar().value() + self._sight.height() // 3
        return next((index for index, place in enumerate(self.places()) if place.bottom() >= middle), 0)

    def _describe(self) -> None:
        sheets = len(self._sheets)
        page = self._sheet_looked_at() + 1
        is_compared = self._order is not None and bool(self._order.compared)
        self.setAccessibleName(say(self._language, "desk.paper.compared" if is_compared else "desk.paper"))
        self.setAccessibleDescription(say(self._language, "desk.paper.describes", page=page, pages=max(1, sheets)))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self._sight)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self._sight.rect(), QColor(colours.desk))
        shift = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for index, place in enumerate(self.places()):
            lies = place.translated(-shift)
            painter.fillRect(lies, Qt.GlobalColor.white)
            image = self.images.get(index)
            if image is not None and lies.intersects(event.rect()):
                is_exact = image.deviceIndependentSize().toSize() == lies.size()
                if is_exact:
                    painter.drawImage(lies.topLeft(), image)
                else:
                    painter.drawImage(lies, image)
        if self._is_late or not self._sheets:
            self._paint_updating(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._sight.rect().adjusted(1, 1, -2, -2))

    def _paint_updating(self, painter: QPainter) -> None:
        """Dim what is older than the answers, and say so."""
        colours = self._theme.colours
        if self._sheets:
            veil = QColor(colours.desk)
            veil.setAlphaF(0.45)
            painter.fillRect(self._sight.rect(), veil)
        text = say(self._language, "desk.paper.updating" if self._sheets else "desk.paper.first")
        box = painter.fontMetrics().boundingRect(text).adjusted(-12, -6, 12, 6)
        box.moveCenter(QPoint(self._sight.width() // 2, MARGIN + box.height()))
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        if self._zoom is None and event.oldSize().width() != event.size().width():
            self._redraw()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._sight.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(), Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self._sight.update()

    def focusOutEvent(self, event: object) -> None:
        self._sight.update()

    def sizeHint(self) -> QSize:
        return QSize(760, 800)
