"""The question over the screen when nobody touches the kiosk: more time, or still there; with the seconds left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.question import Question
from estimator.ui.translation import translate
from estimator.wording import Language, count, say


class TimeQuestion(QObject):
    """Puts the question that the watch over the time asks for, and takes it away when somebody is there."""

    asked = Signal(str, str)
    """What is asked ("warning" or "still-there"), and its words; once, not again for each second."""

    def __init__(self, idle: Idle, question: Question, language: Callable[[], Language]) -> None:
        super().__init__()
        self._idle, self._question, self._language = idle, question, language
        idle.warned.connect(self._warn)
        idle.asked_still_there.connect(self._ask_still_there)
        idle.resumed.connect(question.take_away)

    def _warn(self, seconds: int) -> None:
        self._ask("warning", "more_time", seconds, translate("Kiosk", "More time"))

    def _ask_still_there(self, seconds: int) -> None:
        self._ask("still-there", "still_there", seconds, translate("Kiosk", "Yes"))

    def _ask(self, about: str, sentence: str, seconds: int, caption: str) -> None:
        """Put the question, or say the seconds of the one that stands."""
        told = count(self._language(), f"kiosk_lock.{sentence}.told", seconds)
        if self._question.is_asking(about):
            self._question.tell(told)
            return
        title = say(self._language(), f"kiosk_lock.{sentence}")
        self._question.ask(title, told, ((caption, self._idle.answer),), about)
        self.asked.emit(about, f"{title} {told}")
