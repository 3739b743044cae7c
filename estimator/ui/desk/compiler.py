"""The page, made off the window's thread: only the newest estimate counts, older ones are dropped unseen."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from threading import Condition
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, QThread, Signal
from PySide6.QtGui import QImage

from estimator.pricing.result import Estimate
from estimator.ui.desk.wanted import Wanted

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from estimator.office.pages import Page
    from estimator.paper.document import Document, Missing

WINDOW_WAITS_AT_MOST = 0.001
"""Seconds until Python gives the window its turn while a page is made."""
QUIET = 0.25
"""Seconds without another order until figures are looked for: while somebody types, that would slow the keys."""
SHOWN_WITHIN = 0.1
"""Seconds that the other sheets wait at most until the window has shown the first."""


@dataclass(frozen=True)
class Order:
    """A page to be made: which one, how large to draw it (pixels a point), and the sheet looked at."""

    number: int
    wanted: Wanted
    scale: float
    looked_at: int = 0

    def asks_for(self, page: MadePage | None) -> bool:
        """True where a page that was made is the one asked for."""
        return page is not None and page.wanted.is_same_as(self.wanted)


@dataclass(frozen=True)
class MadePage:
    """A page that was made: its file, the sizes of its sheets in points, what it says, and what it lacks."""

    wanted: Wanted
    pdf: bytes
    sheets: tuple[QSizeF, ...]
    document: Document
    missing: tuple[Missing, ...]


class Compiler(QThread):
    """Makes the page of the newest order, then draws its sheets, the one looked at first."""

    made = Signal(int, object)
    drawn = Signal(int, int, QImage)
    placed = Signal(object, object)
    """A MadePage, and where its figures stand; told only while nothing newer is asked for."""
    failed = Signal(int, str)
    due = Signal(object)
    """By when the estimate of the last page is owed, or None where that is not known."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page compiler")
        self._changed = Condition()
        self._newest: Order | None = None
        self._is_stopped = False
        self._is_first_shown = False

    def order(self, order: Order) -> None:
        """Ask for a page; one asked for before and not begun is dropped."""
        with self._changed:
            self._newest = order
            self._changed.notify()

    def first_is_shown(self) -> None:
        """Go on to the other sheets: the one looked at is shown. Drawing holds Python up, which showing needs."""
        with self._changed:
            self._is_first_shown = True
            self._changed.notify()

    def stop(self) -> None:
        """End after what is being made now, and wait for that."""
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """Work until stopped; called by Qt in the thread."""
        from PySide6.QtPdf import QPdfDocument

        sys.setswitchinterval(WINDOW_WAITS_AT_MOST)
        document = QPdfDocument()
        buffer = QBuffer()
        page: MadePage | None = None
        is_placed = False
        while (order := self._next()) is not None:
            if page is None or not order.asks_for(page):
                try:
                    page = make_page(order)
                except Exception as error:  # a page that cannot be made must not end the window
                    self.failed.emit(order.number, str(error))
                    continue
                page, is_placed = replace(page, sheets=_open(document, buffer, page.pdf)), False
            self.made.emit(order.number, page)
            self._draw(document, order, len(page.sheets))
            self.due.emit(_due(order))
            is_placed = is_placed or (self._is_quiet() and self._place(document, page))
        document.close()

    def _next(self) -> Order | None:
        """Wait for the newest order; None when there will be no more."""
        with self._changed:
            self._changed.wait_for(self._is_wanted)
            order, self._newest = self._newest, None
            return None if self._is_stopped else order

    def _draw(self, document: QPdfDocument, order: Order, sheets: int) -> None:
        """Draw every sheet, nearest to the one looked at first, until something newer is asked for."""
        self._is_first_shown = False
        for sheet in sorted(range(sheets), key=lambda sheet: abs(sheet - order.looked_at)):
            size = document.pagePointSize(sheet) * order.scale
            image = document.render(sheet, QSize(round(size.width()), round(size.height())))
            if not self._is_newest():
                return
            self.drawn.emit(order.number, sheet, image)
            with self._changed:
                self._changed.wait_for(lambda: self._is_first_shown or self._is_wanted(), SHOWN_WITHIN)

    def _place(self, document: QPdfDocument, page: MadePage) -> bool:
        """Find where the figures of a page stand; False where something newer was asked for meanwhile."""
        from estimator.paper.figures import figures_of
        from estimator.ui.desk.figure_places import places_of

        placed = places_of(document, figures_of(page.document, *page.wanted.shown), self._is_newest)
        if placed is not None:
            self.placed.emit(page, placed)
        return placed is not None

    def _is_quiet(self) -> bool:
        """Wait a moment; True where nothing newer was asked for meanwhile."""
        with self._changed:
            return not self._changed.wait_for(self._is_wanted, QUIET)

    def _is_newest(self) -> bool:
        """True while nothing newer is asked for."""
        with self._changed:
            return not self._is_wanted()

    def _is_wanted(self) -> bool:
        """True where something newer is asked for, or the end; asked with the lock held."""
        return self._newest is not None or self._is_stopped


def make_page(order: Order) -> MadePage:
    """Make a page, and name what it lacks or cannot print."""
    page = _page_of(order.wanted)
    return MadePage(order.wanted, page.pdf, (), page.document, page.missing)


def _page_of(wanted: Wanted) -> Page:
    """Make the kind of page that is wanted."""
    # What makes a page is slow to import; the window is painted before.
    if wanted.kind == "comparison":
        from estimator.office.comparison import make_comparison_page

        return make_comparison_page(wanted.book, wanted.others, wanted.options)
    if wanted.kind == "call-sheet":
        from estimator.office.call_sheet import make_call_sheet_page

        return make_call_sheet_page(wanted.book, wanted.result, wanted.options)
    if wanted.kind == "explanation":
        from estimator.office.explanation import make_explanation_page

        assert isinstance(wanted.result, Estimate), "only an estimate has figures"
        assert wanted.step is not None, "an explanation is of a figure"
        return make_explanation_page(wanted.book, wanted.result, wanted.step, wanted.figure, wanted.options)
    from estimator.office.pages import make_page

    return make_page(wanted.book, wanted.result, wanted.options)


def _due(order: Order) -> date | None:
    """By when the estimate is owed; None where the holidays of its days are not known."""
    # The calendar of holidays is slow to import; the first page is drawn before.
    from estimator.office.due import estimate_due
    from estimator.pricing.deadlines import HolidaysUnknown

    try:
        return estimate_due(order.wanted.book, order.wanted.result.request)
    except HolidaysUnknown:
        return None


def _open(document: QPdfDocument, buffer: QBuffer, pdf: bytes) -> tuple[QSizeF, ...]:
    """Open a file for drawing and measure its sheets, in points; the buffer holds it as long as it is drawn."""
    document.close()
    buffer.close()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return tuple(document.pagePointSize(sheet) for sheet in range(document.pageCount()))
