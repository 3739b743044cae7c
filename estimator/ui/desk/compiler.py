"""The page, made off the window's thread: only the newest estimate counts, older ones are dropped unseen."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from threading import Condition
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF, QThread, Signal
from PySide6.QtGui import QImage

from estimator.pricing.result import Result
from estimator.rules.book import Book

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from estimator.paper.document import Missing

WINDOW_WAITS_AT_MOST = 0.001
"""Seconds until Python gives the window its turn while a page is made."""


@dataclass(frozen=True)
class Order:
    """A page to be made: of which result, how large to draw it (pixels a point), and the sheet looked at."""

    number: int
    book: Book
    result: Result
    scale: float
    looked_at: int = 0
    compared: tuple[Result, ...] = ()
    """The same course under other coverages, where the page is to compare them."""

    def asks_for(self, page: MadePage | None) -> bool:
        """True where a page that was made is the one asked for."""
        return page is not None and page.result is self.result and page.compared is self.compared


@dataclass(frozen=True)
class MadePage:
    """A page that was made: its file, the sizes of its sheets in points, and what it lacks."""

    result: Result
    pdf: bytes
    sheets: tuple[QSizeF, ...]
    missing: tuple[Missing, ...]
    compared: tuple[Result, ...] = ()


class Compiler(QThread):
    """Makes the page of the newest order, then draws its sheets, the one looked at first."""

    made = Signal(int, object)
    drawn = Signal(int, int, QImage)
    failed = Signal(int, str)
    due = Signal(object)
    """By when the estimate of the last page is owed, or None where that is not known."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page compiler")
        self._changed = Condition()
        self._newest: Order | None = None
        self._is_stopped = False

    def order(self, order: Order) -> None:
        """Ask for a page; one asked for before and not begun is dropped."""
        with self._changed:
            self._newest = order
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
        while (order := self._next()) is not None:
            if page is None or not order.asks_for(page):
                try:
                    page = make_page(order)
                except Exception as error:  # a page that cannot be made must not end the window
                    self.failed.emit(order.number, str(error))
                    continue
                page = replace(page, sheets=_open(document, buffer, page.pdf))
            self.made.emit(order.number, page)
            self._draw(document, order, len(page.sheets))
            self.due.emit(_due(order))
        document.close()

    def _next(self) -> Order | None:
        """Wait for the newest order; None when there will be no more."""
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None or self._is_stopped)
            order, self._newest = self._newest, None
            return None if self._is_stopped else order

    def _draw(self, document: QPdfDocument, order: Order, sheets: int) -> None:
        """Draw every sheet, nearest to the one looked at first, until something newer is asked for."""
        for sheet in sorted(range(sheets), key=lambda sheet: abs(sheet - order.looked_at)):
            size = document.pagePointSize(sheet) * order.scale
            image = document.render(sheet, QSize(round(size.width()), round(size.height())))
            with self._changed:
                if self._newest is not None or self._is_stopped:
                    return
            self.drawn.emit(order.number, sheet, image)


def make_page(order: Order) -> MadePage:
    """Make the page of a result in the request's language, and name what it lacks or cannot print."""
    # What makes a page is slow to import; the window is painted before.
    from estimator.office import comparison, pages
    from estimator.paper.document import PageOptions

    options = PageOptions(order.result.request.language)
    if order.compared:
        page = comparison.make_comparison_page(order.book, order.compared, options)
    else:
        page = pages.make_page(order.book, order.result, options)
    return MadePage(order.result, page.pdf, (), page.missing, order.compared)


def _due(order: Order) -> date | None:
    """By when the estimate is owed; None where the holidays of its days are not known."""
    # The calendar of holidays is slow to import; the first page is drawn before.
    from estimator.office.due import estimate_due
    from estimator.pricing.deadlines import HolidaysUnknown

    try:
        return estimate_due(order.book, order.result.request)
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
