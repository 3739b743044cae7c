"""The one printer of the kiosk: whether it is ready, how many pages may still be printed, and the page on its way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.models.kiosk import KioskFile
from estimator.ui.print_job import PrintState, Ticket
from estimator.ui.printing import Printing

JOB_NAME = "Estimate"
"""What the printer's queue shows: nothing of whoever prints."""
HOUR = 3600.0

WhyNot = Literal["not-ready", "turn", "hour"]
"""Why nothing is printed: the printer does not work, this person has printed enough, or all people of the hour have."""


class PagePrinter(QObject):
    """Prints the page of a result; it outlives a turn, so that it can count the pages of an hour."""

    changed = Signal()
    """Its readiness, or the state of the job under way."""
    _looked = Signal(bool)
    _made = Signal(int, bytes)

    def __init__(
        self, printing: Printing | None = None, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kiosk = KioskFile()
        self._clock = clock
        self._owns_printing = printing is None
        self._printing = printing or Printing(parent=self)
        self._is_there = False
        self._is_making = False
        self._turn = 0
        self._times: list[float] = []
        self.printed_this_turn = 0
        self._looked.connect(self._take_look, Qt.ConnectionType.QueuedConnection)
        self._made.connect(self._send, Qt.ConnectionType.QueuedConnection)
        self._printing.state_changed.connect(self._tell)

    def begin_turn(self, kiosk: KioskFile) -> None:
        """Begin a turn by what the rule book says now of the printer and of how much may be printed."""
        self.end_turn()
        self._kiosk = kiosk

    @property
    def is_installed(self) -> bool:
        """True where the rule book names a printer."""
        return self._kiosk.printer is not None

    @property
    def state(self) -> PrintState:
        """How the job under way goes, or how the last one of this turn went."""
        if self._is_making:
            return PrintState("sending", self._kiosk.printer or "")
        return self._printing.state if self.printed_this_turn else PrintState()

    @property
    def is_busy(self) -> bool:
        """True while a page is made or printed; no time runs out meanwhile."""
        return self.state.is_under_way

    def why_not(self) -> WhyNot | None:
        """Why no page can be printed now; None where one can."""
        if not self._is_there:
            return "not-ready"
        if self.printed_this_turn >= self._kiosk.prints_a_turn:
            return "turn"
        return "hour" if len(self._of_this_hour()) >= self._kiosk.prints_an_hour else None

    def look(self) -> None:
        """Ask the system whether the printer is there and takes pages; the answer comes with `changed`."""
        name, printers = self._kiosk.printer, self._printing.printers

        def ask() -> None:
            is_there = name is not None and name in printers.names() and not printers.is_stopped(name)
            with suppress(RuntimeError):  # the window may be gone
                self._looked.emit(is_there)

        Thread(target=ask, name="looking for the printer", daemon=True).start()

    def print_page(self, book: Book, result: Result, options: PageOptions) -> bool:
        """Make the page in the background and print it; false where none may be printed now."""
        if self.why_not() is not None or self.is_busy:
            return False
        self.printed_this_turn += 1
        self._times = [*self._of_this_hour(), self._clock()]
        self._is_making = True
        turn = self._turn

        def make() -> None:
            try:
                pdf = make_page(book, result, options).pdf
            except Exception:  # whatever goes wrong must not leave a person waiting
                pdf = b""
            with suppress(RuntimeError):
                self._made.emit(turn, pdf)

        Thread(target=make, name="making the page", daemon=True).start()
        self.changed.emit()
        return True

    def try_again(self) -> None:
        """Print once more what failed."""
        self._printing.retry()

    def end_turn(self) -> None:
        """Take back what is not printed yet, so that nothing of it comes out for the next person, and count anew."""
        self._turn += 1
        self._is_making = False
        self._printing.cancel()
        self.printed_this_turn = 0

    def stop(self) -> None:
        """Wait for what is on its way, where this printer began it."""
        if self._owns_printing:
            self._printing.stop()

    def _of_this_hour(self) -> list[float]:
        return [time for time in self._times if self._clock() - time < HOUR]

    def _take_look(self, is_there: bool) -> None:
        self._is_there = is_there
        self.changed.emit()

    def _send(self, turn: int, pdf: bytes) -> None:
        """Send a page that was made, unless its turn is over."""
        if turn != self._turn:
            return
        self._is_making = False
        self._printing.send(Ticket((pdf,), JOB_NAME, self._kiosk.printer or ""))
        self.changed.emit()

    def _tell(self, state: PrintState) -> None:
        if state.fault in ("gone", "stopped", "no-printer"):
            self._is_there = False
        self.changed.emit()
