"""What the kiosk says beside its screens: questions that lie over them, and what must be heard as well as seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from estimator.ui.announcing import Announcer
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import Event, KioskLog
from estimator.ui.kiosk.question import Question
from estimator.ui.kiosk.time_question import TimeQuestion
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.translation import translate
from estimator.wording import Language, say

PAGE = "page"
"""What the question about a page on its way is called."""


class Questions(QObject):
    """Puts the questions about the time and about starting over, to who sees, who has a screen reader, who listens."""

    erasing_asked = Signal()
    """A person wants everything erased."""

    def __init__(
        self, idle: Idle, question: Question, announcer: Announcer, log: KioskLog,
        screens: Callable[[], TurnScreens | None],
    ) -> None:  # fmt: skip
        super().__init__()
        self._question, self._announcer, self._log, self._screens = question, announcer, log, screens
        self._time = TimeQuestion(idle, question, lambda: self.language)
        self._time.asked.connect(self._tell_of_time)
        self._time.refused.connect(self.erasing_asked)

    @property
    def language(self) -> Language:
        """The language of whoever stands at the kiosk."""
        screens = self._screens()
        return "en" if screens is None else screens.turn.answers.language

    def ask_to_start_over(self, is_printing: bool = False) -> None:
        """Ask once before answers are erased; while a page is printed, whether to wait for it."""
        if is_printing:
            self.ask_about_page()
            return
        title, told = (say(self.language, f"kiosk.start_over.{part}") for part in ("title", "intro"))
        answers = (
            (translate("Kiosk", "No, go back"), self._question.take_away),
            (translate("Kiosk", "Yes, start over"), self.erasing_asked.emit),
        )
        self._question.ask(title, told, answers)
        self._tell(f"{title} {told}")

    def ask_about_page(self) -> None:
        """Ask before answers are erased whose page is still on its way, as it is taken back with them."""
        title, told = (say(self.language, f"kiosk_print.{part}") for part in ("on_its_way", "on_its_way.told"))
        answers = (
            (translate("Kiosk", "Wait for my page"), self._question.take_away),
            (translate("Kiosk", "Erase now"), self.erasing_asked.emit),
        )
        self._question.ask(title, told, answers, PAGE)
        self._tell(f"{title} {told}")

    def stop_asking_about_page(self) -> None:
        """Take that question away: the page has come out, or it never will."""
        if self._question.is_asking(PAGE):
            self._question.take_away()

    def tell_of_locked_keys(self) -> None:
        """Say that keys do nothing for a while, and that the screen can be touched."""
        self._log.record("key-flood")
        self._tell(say(self.language, "kiosk_lock.keys_locked"))

    def _tell_of_time(self, about: Event, words: str) -> None:
        """Log a question about the time, and have it heard: by the system's own sound, and in words."""
        self._log.record(about)
        QApplication.beep()
        self._tell(words)

    def _tell(self, words: str) -> None:
        self._announcer.announce(words)
        screens = self._screens()
        if screens is not None:
            screens.listening.tell([words])
