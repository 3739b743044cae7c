"""One job on its way to a printer: drawn sheet by sheet at its resolution, in a thread; how it goes is a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Event, Thread
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from estimator.ui.print_queue import PrintQueue

if TYPE_CHECKING:
    from estimator.ui.printers import Printers, Reason

POINTS_AN_INCH = 72
FINEST = 600
"""Dots an inch at most: a sheet drawn finer takes much longer and looks the same."""
BAND = 64
"""Rows drawn at once. Qt lets no other thread run meanwhile: a whole sheet would hold the window up half a second."""

Phase = Literal["idle", "sending", "printing", "slow", "done", "fault", "lost", "cancelled"]
Fault = Literal["no-printer", "no-usual", "gone", "stopped", "refused", "broken-off", "not-drawn"]
"""No printer at all, none that is the usual one, the one asked for is not there, or it is stopped; it does not begin,
it broke off on the way, or the page could not be drawn."""


@dataclass(frozen=True, slots=True)
class PrintState:
    """How a print goes: sheet n of m on which printer, and what is wrong where it is a fault.

    "done" means that all of it is on paper, or where no print service is asked, that the system has taken it; "lost",
    that nobody knows how much of it came out.
    """

    phase: Phase = "idle"
    printer: str = ""
    sheet: int = 0
    sheets: int = 0
    fault: Fault | None = None
    may_come_out: bool = False
    """True where the system keeps what it was given of a job that did not end well, and may print that."""
    reason: Reason | None = None
    """Why the printer prints nothing, where it tells."""

    @property
    def is_under_way(self) -> bool:
        """True while something is being printed."""
        return self.phase in ("sending", "printing", "slow")

    @property
    def is_trouble(self) -> bool:
        """True where somebody must decide how to go on."""
        return self.phase in ("slow", "fault", "lost")


@dataclass(frozen=True, slots=True)
class Ticket:
    """What is to be printed: PDF files, each beginning on a sheet of its own; and how."""

    pages: tuple[bytes, ...]
    name: str
    """What the printer's queue shows; other people see it, so that it says nothing of a patient."""
    printer: str = ""
    """The printer's name; without one, the one that the system uses where nobody chooses."""
    copies: int = 1
    two_sided: bool = False


class Job(Thread):
    """One ticket on its way to a printer; a thread that nobody waits for where its printer does not answer."""

    def __init__(self, ticket: Ticket, printers: Printers, tell: Callable[[Job, PrintState], None]) -> None:
        super().__init__(name="printing", daemon=True)
        self.ticket = ticket
        self.given_up = Event()
        """Set from the window's thread: nothing is drawn after it."""
        self._printers, self._told = printers, tell
        self._printer = ticket.printer
        self._queue: PrintQueue | None = None
        """What the system holds of it, where a print service is asked."""

    def run(self) -> None:
        """Print, and tell how it went; what is not on paper then is taken back, however long that takes."""
        try:
            state = self._print()
        except Exception:  # whatever a driver does must not end the window, nor leave it waiting
            state = self._fault("broken-off", may_come_out=True)
        if self._queue is not None and state.phase != "done":
            state = replace(state, may_come_out=not self._queue.take_back())
        self._tell(state)
        if self._queue is not None and state.may_come_out:
            self._queue.insist()

    def _print(self) -> PrintState:
        """Look whether the printer is there and takes pages, and print; nothing is begun where it would not end."""
        names = self._printers.names()
        self._printer = self.ticket.printer or self._printers.usual()
        if not names or not self._printer:
            return self._fault("no-usual" if names else "no-printer")
        if self._printer not in names:
            return self._fault("gone")
        condition = self._printers.condition(self._printer)
        if condition.reason is not None and not condition.is_remembered:
            return replace(self._fault("stopped"), reason=condition.reason)
        if self._printers.service is not None:
            self._queue = PrintQueue(self._printers.service, self._printer)
        printer = self._printers.open(self._printer)
        if printer is None:
            return self._fault("refused")
        sheets = _Sheets(self.ticket.pages, self.ticket.two_sided)
        if not sheets.are_whole:
            return self._fault("not-drawn")
        state = self._draw(sheets, printer)
        return state if self._queue is None or state.phase != "done" else self._follow(self._queue, state)

    def _follow(self, queue: PrintQueue, taken: PrintState) -> PrintState:
        """Wait until what the system has taken is on paper."""
        outcome = queue.wait(self.given_up)
        if outcome == "printed":
            return taken
        if outcome == "given-up":
            return replace(taken, phase="cancelled")
        return replace(taken, phase="fault", fault="broken-off", reason=outcome)

    def _draw(self, sheets: _Sheets, printer: QPrinter) -> PrintState:
        """Draw all sheets; where that does not end well, take back as much as the system gives back."""
        if self.given_up.is_set():
            return PrintState("cancelled", self._printer)
        _set_up(printer, self.ticket)
        painter = QPainter()
        if not painter.begin(printer):
            return self._fault("refused")
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        broken = self._draw_each(sheets, printer, painter)
        is_taken_back = broken is not None and printer.abort()
        is_taken = painter.end() and printer.printerState() != QPrinter.PrinterState.Error
        if broken is not None:
            return replace(broken, may_come_out=not is_taken_back)
        if not is_taken:
            return self._fault("broken-off", len(sheets), len(sheets), may_come_out=True)
        is_there = self._printer in self._printers.names()
        return PrintState("done" if is_there else "lost", self._printer, len(sheets), len(sheets))

    def _draw_each(self, sheets: _Sheets, printer: QPrinter, painter: QPainter) -> PrintState | None:
        """Draw sheet after sheet; tells why it broke off, or None where all are drawn."""
        dots = min(printer.resolution(), FINEST) / POINTS_AN_INCH
        here = (self._printer, 0, len(sheets))
        for number, sheet in enumerate(sheets, start=1):
            if self.given_up.is_set():
                break
            here = (self._printer, number, len(sheets))
            self._tell(PrintState("printing", *here))
            if number > 1 and not printer.newPage():
                return PrintState("fault", *here, "broken-off")
            for place, band in sheet.bands(dots, _place(printer, sheet.size)) if sheet is not None else ():
                if band.isNull():
                    return PrintState("fault", *here, "not-drawn")
                painter.drawImage(place, band)
                if self.given_up.is_set():
                    break
        return PrintState("cancelled", *here) if self.given_up.is_set() else None

    def _fault(self, fault: Fault, sheet: int = 0, sheets: int = 0, may_come_out: bool = False) -> PrintState:
        return PrintState("fault", self._printer, sheet, sheets, fault, may_come_out)

    def _tell(self, state: PrintState) -> None:
        with suppress(RuntimeError):  # the window may be gone
            self._told(self, state)


class _Sheet(NamedTuple):
    """A sheet of a file that is open."""

    document: QPdfDocument
    number: int

    @property
    def size(self) -> QSizeF:
        """Its size in points."""
        return self.document.pagePointSize(self.number)

    def bands(self, dots: float, place: QRectF) -> Iterator[tuple[QRectF, QImage]]:
        """Draw it with so many dots a point, in bands from top to bottom, each with its place; empty where that fails.

        Each covers a row of the next, so that no white line is seen between them.
        """
        size = (self.size * dots).toSize()
        scale = place.height() / size.height()
        for top in range(0, size.height(), BAND):
            rows = min(BAND + 1, size.height() - top)
            part = QPdfDocumentRenderOptions()
            part.setScaledSize(size)
            # Qt takes the last row and column for the end, and would draw everything a row smaller.
            part.setScaledClipRect(QRect(0, top, size.width() + 1, rows + 1))
            drawn = self.document.render(self.number, QSize(size.width(), rows), part)
            yield QRectF(place.x(), place.y() + top * scale, place.width(), rows * scale), on_white(drawn)


class _Sheets(list[_Sheet | None]):
    """The sheets of several files; on two sides, an empty one (None) before a file that would begin on a back."""

    def __init__(self, pages: Sequence[bytes], two_sided: bool) -> None:
        super().__init__()
        self._files = [_opened(page) for page in pages]
        for document, _ in self._files:
            if two_sided and len(self) % 2:
                self.append(None)
            self += [_Sheet(document, number) for number in range(document.pageCount())]

    @property
    def are_whole(self) -> bool:
        """True where every file could be read and has a sheet."""
        return bool(self._files) and all(document.pageCount() > 0 for document, _ in self._files)


def on_white(drawn: QImage) -> QImage:
    """Set a picture on white paper: printers take long over what can be seen through."""
    if drawn.isNull():
        return drawn
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def _opened(page: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Open a file for drawing; it is read from the buffer as long as it is drawn."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(page))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document, buffer


def _set_up(printer: QPrinter, ticket: Ticket) -> None:
    """Letter paper, upright, to its edges; copies in the order of their sheets, on one side or both."""
    printer.setDocName(ticket.name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setCopyCount(ticket.copies)
    printer.setCollateCopies(True)
    sides = QPrinter.DuplexMode.DuplexLongSide if ticket.two_sided else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(sides)


def _place(printer: QPrinter, size: QSizeF) -> QRectF:
    """Where a sheet goes on the paper: at its own size, or smaller and in the middle where the paper is smaller."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    wanted = size * (printer.resolution() / POINTS_AN_INCH)
    if wanted.width() > paper.width() or wanted.height() > paper.height():
        wanted = wanted.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, wanted.width(), wanted.height())
    place.moveCenter(paper.center())
    return place
