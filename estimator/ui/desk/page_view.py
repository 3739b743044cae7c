"""A page as a picture: the real PDF, drawn off the window's thread, with scrolling and zoom; never blank."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from estimator.ui.desk.compiler import Compiler, MadePage, Order
from estimator.ui.desk.page_maker import PagesBeside
from estimator.ui.desk.sheet_view import SheetView
from estimator.ui.desk.veil import paint_veil
from estimator.ui.desk.wanted import Wanted
from estimator.ui.theme import FOCUS_RING, Theme
from estimator.wording import Language, say

UPDATING_AFTER = 150
"""Milliseconds after which an older page is dimmed and says that it is being updated."""


class PageView(SheetView):
    """The last page stays until the next one is there; scrolling and zoom stay where they are while it changes."""

    page_made = Signal(object)
    """A MadePage: the page of the newest estimate is there."""
    page_failed = Signal(str)
    """Why the page of the newest estimate, or one that somebody waited for, could not be made."""
    due = Signal(object)
    """By when the estimate shown is owed (a date), or None where that is not known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.language: Language = "en"
        self._order: Order | None = None
        self._page: MadePage | None = None
        self._drawn = 0
        self.images: dict[int, QImage] = {}
        self._is_dimmed = False
        self._failure = ""
        """Why the page of the newest order could not be made."""
        self._waiting: list[Callable[[MadePage], None]] = []
        """What is to be done with the page of the newest order."""
        self.beside = PagesBeside(self)
        self.beside.failed.connect(self.page_failed)
        self.compiler = Compiler()
        self.compiler.made.connect(self._take_page)
        self.compiler.drawn.connect(self._take_sheet)
        self.compiler.failed.connect(self._take_failure)
        self.compiler.due.connect(self.due)
        self._late = QTimer(self, singleShot=True, interval=UPDATING_AFTER)
        self._late.timeout.connect(self._dim)
        self.verticalScrollBar().valueChanged.connect(self.describe)

    @property
    def wanted(self) -> Wanted | None:
        """The page asked for last, whether it is there yet or not; None before the first."""
        return None if self._order is None else self._order.wanted

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
        """True where an older page is shown, dimmed, and says so, until the newest one is there."""
        return self._is_dimmed and not self._failure

    @property
    def is_working(self) -> bool:
        """True from the first page asked for until `stop`."""
        return self.compiler.isRunning()

    def show_page(self, wanted: Wanted) -> None:
        """Have a page made; until it is there the last one stays."""
        if self._order is not None and not self._order.wanted.is_same_as(wanted):
            self._pass_over()
        number = self._order.number + 1 if self._order else 1
        scale = self._scale() * self.devicePixelRatioF()
        self._order = Order(number, wanted, scale, self._sheet_looked_at())
        if not self.compiler.isRunning():
            self.compiler.start()
        self.compiler.order(self._order)
        if self._failure:
            self._failure = ""
            self.sight.update()
        if not self._late.isActive() and not self._is_dimmed:
            self._late.start()

    def when_made(self, act: Callable[[MadePage], None]) -> None:
        """Do something with the page asked for last: now, or as soon as it is there.

        It is the page of the answers at this moment and no other: whoever prints and types on, or goes to another
        estimate, gets what the totals said when the key was pressed. Where another page is asked for before, this one
        is made beside. Where it could not be made, nothing waits, and why is told again.
        """
        if (page := self.current_page) is not None:
            act(page)
        elif self._failure:
            self.page_failed.emit(self._failure)
        else:
            self._waiting.append(act)

    def stop(self) -> None:
        """End the work in the background, once all is made that somebody waits for."""
        self._late.stop()
        self._pass_over()
        self.compiler.stop()
        self.beside.stop()

    def retranslate(self, language: Language) -> None:
        """Say everything in another language."""
        self.language = language
        self.describe()
        self.sight.update()

    def describe(self) -> None:
        """Tell a screen reader what page it is, and where on it one is."""
        kind = self._order.wanted.kind if self._order is not None else "estimate"
        self.setAccessibleName(say(self.language, f"live_page.name.{kind}"))
        self.setAccessibleDescription(self.description())

    def description(self) -> str:
        """Where on the page one is: the sheet."""
        page, pages = self._sheet_looked_at() + 1, max(1, len(self._sizes))
        return say(self.language, "live_page.describes", page=page, pages=pages)

    def veil_in_words(self) -> str:
        """Say what becomes of the page of the newest answers while it is not the one shown."""
        if self._failure:
            return say(self.language, "delivery.page.older" if self._sizes else "delivery.page.none")
        return say(self.language, "desk.paper.updating" if self._sizes else "desk.paper.first")

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
        if self._is_dimmed or not self._sizes:
            paint_veil(painter, self.sight.rect(), colours, self.veil_in_words(), is_empty=not self._sizes)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.sight.rect().adjusted(1, 1, -2, -2))

    def _redraw(self) -> None:
        if self._order is not None:
            self.show_page(self._order.wanted)

    def _pass_over(self) -> None:
        """Have the page that somebody waits for made beside, since another one takes its place."""
        waiting, self._waiting = self._waiting, []
        if self._order is not None and waiting:
            self.beside.make((self._order.wanted,), lambda pages: [act(pages[0]) for act in waiting])

    def _take_page(self, number: int, page: MadePage) -> None:
        if self._order is None or number != self._order.number:
            return
        is_new = not self._order.asks_for(self._page)
        self._page = page
        if is_new:
            self.page_made.emit(page)
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act(page)

    def _take_sheet(self, number: int, sheet: int, image: QImage) -> None:
        if self._order is None or self._page is None or number != self._order.number:
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.images[sheet] = image
        self._drawn = number
        self._late.stop()
        self._is_dimmed = False
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
            self._waiting.clear()
            self._failure = why
            self._late.stop()
            self._dim()
            self.page_failed.emit(why)

    def _dim(self) -> None:
        self._is_dimmed = True
        self.sight.update()
