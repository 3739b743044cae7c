"""The questions whose time runs out, over the screen with the seconds left: more time, still there, no headphones."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.question import Question
from estimator.ui.translation import translate
from estimator.wording import Language, count, say

Answer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class TimeQuestion(QObject):
    """Puts the question that the watch over the time asks for, and takes it away when somebody is there."""

    asked = Signal(str, str)
    """What is asked ("warning", "still-there" or "unplugged"), and its words; once, not again for each second."""
    refused = Signal()
    """Somebody would rather have everything erased."""

    def __init__(self, idle: Idle, question: Question, language: Callable[[], Language]) -> None:
        super().__init__()
        self._idle, self._question, self._language = idle, question, language
        idle.warned.connect(self._warn)
        idle.asked_still_there.connect(self._ask_still_there)
        idle.asked_unplugged.connect(self._ask_unplugged)
        idle.resumed.connect(question.take_away)

    def _warn(self, seconds: int) -> None:
        self._ask("warning", "kiosk_lock.more_time", seconds, ((translate("Kiosk", "More time"), self._idle.answer),))

    def _ask_still_there(self, seconds: int) -> None:
        self._ask("still-there", "kiosk_lock.still_there", seconds, ((translate("Kiosk", "Yes"), self._idle.answer),))

    def _ask_unplugged(self, seconds: int) -> None:
        erase = (translate("Kiosk", "Erase now"), self.refused.emit)
        go_on = (translate("Kiosk", "Yes, go on"), self._idle.answer)
        self._ask("unplugged", "kiosk_listening.unplugged", seconds, (go_on, erase))

    def _ask(self, about: str, sentence: str, seconds: int, answers: Sequence[Answer]) -> None:
        """Put the question, or say the seconds of the one that stands."""
        told = count(self._language(), f"{sentence}.told", seconds)
        if self._question.is_asking(about):
            self._question.tell(told)
            return
        title = say(self._language(), sentence)
        self._question.ask(title, told, answers, about)
        self.asked.emit(about, f"{title} {told}")
