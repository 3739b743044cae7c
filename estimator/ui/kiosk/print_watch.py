"""What a print means beside the printer: for the time, the log, the line for staff, and a question about the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import Event, KioskLog
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.questions import Questions
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.print_job import Phase

AFTER_FAULT = 180.0
"""Seconds for which the answers are kept at least where a print failed."""
LOGGED: dict[Phase, Event] = {"done": "printed", "fault": "print-fault", "lost": "print-fault"}
"""What the end of a print is called in the log."""


class PrintWatch(QObject):
    """Follows the printer through a turn, whatever screen is shown."""

    def __init__(
        self, printer: PagePrinter, idle: Idle, log: KioskLog, questions: Questions,
        screens: Callable[[], TurnScreens | None],
    ) -> None:  # fmt: skip
        super().__init__()
        self._printer, self._idle, self._log, self._questions, self._screens = printer, idle, log, questions, screens
        self.end_turn()
        printer.changed.connect(self._follow)

    def end_turn(self) -> None:
        """Know nothing more of what a person printed."""
        self._phase: Phase = "idle"
        self._is_busy = self._has_met_limit = False

    def show(self) -> None:
        """Say above the screens what staff must mend at the printer, while they must; count who may print no more."""
        screens = self._screens()
        if screens is None:
            return
        screens.frame.say_banner(self._printer.told_to_staff(self._questions.language))
        is_refused = not self._printer.is_busy and self._printer.why_not() in ("turn", "hour")
        if is_refused and screens.walk.screen == "take" and not self._has_met_limit:
            self._has_met_limit = True
            self._log.record("print-limit", "take")

    def _follow(self) -> None:
        """Let no time run while a page is made or printed; after a fault people need time to choose what else to do."""
        screens = self._screens()
        if self._printer.is_busy != self._is_busy:
            self._is_busy = not self._is_busy
            self._idle.hold(self._is_busy)
            if not self._is_busy:
                self._questions.stop_asking_about_page()
        before, self._phase = self._phase, self._printer.state.phase
        if self._phase != before and self._phase in LOGGED:
            self._log.record(LOGGED[self._phase], "-" if screens is None else screens.walk.screen)
            if self._phase != "done":
                self._idle.keep_for(AFTER_FAULT)
        self.show()
        if screens is not None:
            screens.listening.tell_change()
