"""How many sheets a print takes, counted before it is printed, so that nobody leaves some of them behind."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, Signal
from PySide6.QtPdf import QPdfDocument

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.pricing.result import Result
from estimator.rules.book import Book

COUNTING = "counting sheets"
"""What a thread does that makes a page to count its sheets."""
LOOK_EVERY = 30
"""Milliseconds between two looks at what was counted: the thread must know no part of a turn that may be over."""

Found = SimpleQueue[tuple[PageOptions, int]]


class Sheets(QObject):
    """Counts the sheets of a result's page in the background, once for each way to print it."""

    counted = Signal()
    """A number is known that was not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._numbers: dict[PageOptions, int | None] = {}
        """None while it is counted; 0 where the page cannot be made."""
        self._found = Found()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def of(self, book: Book, result: Result, options: PageOptions) -> int:
        """The number of sheets; 0 as long as it is not known."""
        if result is not self._result:
            self.forget()
            self._result = result
        if options not in self._numbers:
            self._numbers[options] = None
            given = (book, result, options, self._found)
            Thread(target=_count, args=given, name=COUNTING, daemon=True).start()
            self._timer.start()
        return self._numbers[options] or 0

    def forget(self) -> None:
        """Forget the result; what is still being counted of it is told to nobody."""
        self._timer.stop()
        self._result = None
        self._numbers.clear()
        self._found = Found()

    def _look(self) -> None:
        """Take what was counted meanwhile."""
        try:
            options, number = self._found.get_nowait()
        except Empty:
            return
        self._numbers[options] = number
        if None not in self._numbers.values():
            self._timer.stop()
        self.counted.emit()


def sheets_in(pdf: bytes) -> int:
    """Count the sheets of a file."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document.pageCount()


def _count(book: Book, result: Result, options: PageOptions, found: Found) -> None:
    try:
        number = sheets_in(make_page(book, result, options).pdf)
    except Exception:  # whatever goes wrong is told where it is printed
        number = 0
    found.put((options, number))
