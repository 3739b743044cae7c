"""When the first screen is made anew while nobody has begun a turn: a new edition, another day, somebody who left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from estimator.rules.book import Book
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import KioskLog
from estimator.ui.kiosk.question import Question
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.session import Session

DAY_LOOKED_AT_EVERY = 1000
"""Milliseconds between two looks at the day while nobody has begun a turn: the one that begins is of its own day."""


class Renewal(QObject):
    """Asks for another first screen; a turn that was begun goes on by the day and the edition in which it began."""

    asked = Signal()

    def __init__(
        self, session: Session, idle: Idle, log: KioskLog, question: Question,
        screens: Callable[[], TurnScreens | None], now: Callable[[Book], datetime],
    ) -> None:  # fmt: skip
        super().__init__()
        self._log, self._question, self._screens, self._now = log, question, screens, now
        self._is_dressed = False
        """True where the first screen may look or sound otherwise than it came up."""
        self._day = QTimer(self, interval=DAY_LOOKED_AT_EVERY)
        self._day.timeout.connect(self.look_at_day)
        session.book_changed.connect(self._take_up_edition)
        idle.left_alone.connect(self._forget_who_left)

    def start(self) -> None:
        """Look at the day from now on."""
        self._day.start()

    def stop(self) -> None:
        """Ask for nothing more on account of the day."""
        self._day.stop()

    def begin_turn(self, screens: TurnScreens) -> None:
        """Take note of what a person changes on a first screen that has just been made."""
        self._is_dressed = False
        screens.look_changed.connect(self._note_change)
        screens.language_changed.connect(self._note_change)

    def look_at_day(self) -> None:
        """Ask where another day has come, or the clock was set, while nobody was there."""
        screens = self._screens()
        if screens is not None and screens.began_at is None:
            day = self._now(screens.turn.book).date()
            if day != screens.turn.day:
                self.asked.emit()

    def _note_change(self) -> None:
        self._is_dressed = True

    def _take_up_edition(self) -> None:
        """Use a new edition at once where nobody has begun a turn; otherwise it waits for the end of this one."""
        screens = self._screens()
        if screens is None or screens.began_at is None:
            self._log.record("edition-taken-up")
            self.asked.emit()

    def _forget_who_left(self) -> None:
        """Ask where somebody left another size, contrast, language or voice behind, or a question, and no turn."""
        if self._is_dressed or self._question.isVisible():
            self.asked.emit()
