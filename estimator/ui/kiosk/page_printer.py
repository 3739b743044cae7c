"""The one printer of the kiosk: whether it is ready, how many pages may still be printed, and the page on its way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.models.kiosk import KioskFile
from estimator.ui.print_job import Fault, PrintState, Ticket
from estimator.ui.print_queue import clear
from estimator.ui.printers import Condition, Printers, Reason
from estimator.ui.printing import Printing, local_service
from estimator.wording import Language, say

JOB_NAME = "Estimate"
"""What the printer's queue shows: nothing of whoever prints."""
HOUR = 3600.0
LOOKING = "looking for the printer"
"""What a thread does that asks the print service."""
LOOK_EVERY = 10_000
"""Milliseconds between two looks at the printer, so that staff see what is wrong, and what they mended."""
ANOTHER_CHANCE = 300.0
"""Seconds after which a printer that only remembers what its last job met is tried again: it cannot know better."""

NOT_THERE: tuple[Fault, ...] = ("gone", "no-printer")
"""Faults of a printer that is not there, which cannot tell a reason."""

WhyNot = Literal["not-ready", "turn", "hour"]
"""Why nothing is printed: the printer does not work, this person has printed enough, or all people of the hour have."""


class PagePrinter(QObject):
    """Prints the page of a result; it outlives a turn, so that it can count the pages of an hour."""

    changed = Signal()
    """Its readiness, or the state of the job under way."""
    _looked = Signal(object)
    _made = Signal(int, bytes)

    def __init__(
        self, printing: Printing | None = None, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kiosk = KioskFile()
        self._clock = clock
        self._owns_printing = printing is None
        self._printing = printing or Printing(Printers(local_service(JOB_NAME)), parent=self)
        self._condition = Condition("unknown")
        """How the printer was at the last look."""
        self._wrong_since: float | None = None
        self._mended: Reason | None = None
        """What the printer may still remember although a page has come out since."""
        self._is_ready = False
        self._one_at_a_time = Lock()
        self._is_making = False
        self._turn = 0
        self._times: list[float] = []
        self._state = PrintState()
        self._is_of_this_turn = False
        """True where what is told of a page is told of one of this turn."""
        self.printed_this_turn = 0
        """Pages that came out, or may have, or are on their way, for whoever stands there now."""
        self.has_page_come_out = False
        """True where one of them is known to lie there."""
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._looked.connect(self._take_look, Qt.ConnectionType.QueuedConnection)
        self._made.connect(self._send, Qt.ConnectionType.QueuedConnection)
        self._printing.state_changed.connect(self._tell)

    def begin_turn(self, kiosk: KioskFile) -> None:
        """Begin a turn by what the rule book says now of the printer and of how much may be printed.

        What anybody before left in the printer's queue is taken back, an earlier run of the program included.
        """
        self.end_turn()
        if kiosk.printer != self._kiosk.printer:
            self._is_ready, self._condition = False, Condition("unknown")
            self._wrong_since = self._mended = None
        self._kiosk = kiosk
        if self.is_installed:
            self._look(clears=True)
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def is_installed(self) -> bool:
        """True where the rule book names a printer."""
        return self._kiosk.printer is not None

    @property
    def state(self) -> PrintState:
        """How the job under way goes, or how the last one of this turn went."""
        return PrintState("sending", self._kiosk.printer or "") if self._is_making else self._state

    @property
    def is_busy(self) -> bool:
        """True while a page is made or printed; no time runs out meanwhile."""
        return self.state.is_under_way

    def why_not(self) -> WhyNot | None:
        """Why no page can be printed now; None where one can."""
        if not self._is_ready:
            return "not-ready"
        if self.printed_this_turn >= self._kiosk.prints_a_turn:
            return "turn"
        return "hour" if len(self._of_this_hour()) >= self._kiosk.prints_an_hour else None

    def told(self, language: Language) -> str:
        """How the print goes, in words for whoever waits for it, with the sheets to take; "" where nobody does."""
        state = self.state
        if state.phase in ("idle", "cancelled"):
            return ""
        if state.phase == "done" and state.sheets > 1:
            return say(language, "kiosk_print.done.sheets", number=state.sheets)
        if state.phase != "fault":
            return say(language, f"kiosk_print.{state.phase}")
        reason = state.reason or ("offline" if state.fault in NOT_THERE else "unknown")
        name = "fault.late" if state.may_come_out else "fault"
        return say(language, f"kiosk_print.{name}", reason=say(language, f"kiosk_print.reason.{reason}"))

    def told_to_staff(self, language: Language) -> str:
        """What staff should mend, in words that tell nothing of anybody; "" where nothing is to be mended."""
        if not self.is_installed or (self._is_ready and not self._condition.is_toner_low):
            return ""
        about = "staff.toner-low" if self._is_ready else f"reason.{self._condition.reason or 'unknown'}"
        return say(language, "kiosk_print.staff", reason=say(language, f"kiosk_print.{about}"))

    def look(self) -> None:
        """Ask the system how the printer is; the answer comes with `changed` where it is another one."""
        self._look()

    def _look(self, clears: bool = False) -> None:
        name, printers = self._kiosk.printer or "", self._printing.printers

        def ask() -> None:
            with self._one_at_a_time:
                if clears and printers.service is not None:
                    clear(printers.service, name)
                condition = printers.condition(name) if name in printers.names() else Condition("offline")
            with suppress(RuntimeError):  # the window may be gone
                self._looked.emit(condition)

        Thread(target=ask, name=LOOKING, daemon=True).start()

    def print_page(self, book: Book, result: Result, options: PageOptions) -> bool:
        """Make the page in the background and print it; false where none may be printed now."""
        if self.why_not() is not None or self.is_busy:
            return False
        self._count()
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
        """Print once more what failed, unless enough was printed."""
        if self.can_try_again:
            self._count()
            self._printing.retry()

    @property
    def can_try_again(self) -> bool:
        """True where a page of this turn failed and another may still be printed."""
        return self.state.phase in ("fault", "lost") and self.why_not() in (None, "not-ready")

    def end_turn(self) -> None:
        """Take back what is not printed yet, so that nothing of it comes out for the next person, and count anew."""
        self._turn += 1
        self._is_making = False
        self._printing.cancel()
        self._state = PrintState()
        self._is_of_this_turn = self.has_page_come_out = False
        self.printed_this_turn = 0

    def stop(self) -> None:
        """Look no more, and wait for what is on its way, where this printer began it."""
        self._timer.stop()
        if self._owns_printing:
            self._printing.stop()

    def _of_this_hour(self) -> list[float]:
        return [time for time in self._times if self._clock() - time < HOUR]

    def _count(self) -> None:
        self.printed_this_turn += 1
        self._times = [*self._of_this_hour(), self._clock()]

    def _uncount(self) -> None:
        self.printed_this_turn -= 1
        self._times = self._times[:-1]

    def _take_look(self, condition: Condition) -> None:
        """Take what a look found: ready is a printer that nothing is wrong with, or that may have been mended."""
        before = self._condition, self._is_ready
        self._condition = condition
        now = self._clock()
        if condition.reason is None:
            self._wrong_since = None
        elif self._wrong_since is None:
            self._wrong_since = now
        is_late = self._wrong_since is not None and now - self._wrong_since >= ANOTHER_CHANCE
        may_print = condition.is_remembered and (is_late or condition.reason == self._mended)
        self._is_ready = condition.reason is None or may_print
        if before != (self._condition, self._is_ready):
            self.changed.emit()

    def _send(self, turn: int, pdf: bytes) -> None:
        """Send a page that was made, unless its turn is over."""
        if turn != self._turn:
            return
        self._is_making = False
        self._is_of_this_turn = True
        self._printing.send(Ticket((pdf,), JOB_NAME, self._kiosk.printer or ""))
        self.changed.emit()

    def _tell(self, state: PrintState) -> None:
        """Take news of the page of this turn; one that failed is not counted, and its printer no longer ready."""
        if not self._is_of_this_turn:
            return
        self._state = state
        if state.phase == "fault":
            self._uncount()
        if state.phase == "fault" and state.fault != "not-drawn":
            self._condition, self._is_ready = Condition(state.reason or "unknown"), False
            self._wrong_since, self._mended = self._clock(), None
        elif state.phase == "done":
            self.has_page_come_out = True
            self._mended, self._is_ready = self._condition.reason, True
        self.changed.emit()
