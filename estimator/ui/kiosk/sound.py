"""Who hears what: headphones that are plugged in or out, and nobody else unless a person wants it so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from estimator.ui.kiosk.headset import Headset
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.question import Question
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.translation import translate
from estimator.wording import say


class Sound(QObject):
    """Begins to read aloud when headphones come, and ends when they go; without any it asks before others hear."""

    def __init__(
        self, headset: Headset, idle: Idle, question: Question, screens: Callable[[], TurnScreens | None]
    ) -> None:
        super().__init__()
        self._headset, self._idle, self._question, self._screens = headset, idle, question, screens
        self._is_aloud = False
        """True where a person chose to listen without headphones."""
        headset.plugged.connect(self._begin)
        headset.unplugged.connect(self._end)

    def listen(self) -> None:
        """Begin to read aloud, or ask first where it is known that no headphones are in."""
        screens = self._screens()
        if screens is None:
            return
        if self._headset.is_in is not False:
            screens.listening.begin()
            return
        language = screens.turn.answers.language
        answers = (
            (translate("Kiosk", "No, go back"), self._question.take_away),
            (translate("Kiosk", "Yes, out loud"), self._listen_aloud),
        )
        told = say(language, "kiosk_listening.aloud.told")
        self._question.ask(say(language, "kiosk_listening.aloud"), told, answers)

    def end_turn(self) -> None:
        """Know nothing more of what a person chose."""
        self._is_aloud = False

    def _listen_aloud(self) -> None:
        screens = self._screens()
        if screens is not None:
            self._is_aloud = True
            screens.listening.begin()

    def _begin(self) -> None:
        """Headphones came: somebody is there who wants to listen, or to go on listening."""
        screens = self._screens()
        self._is_aloud = False
        if screens is not None:
            if self._idle.state == "unplugged":
                self._idle.answer()
            screens.listening.begin()

    def _end(self) -> None:
        """Headphones went: nothing is said into the room, and a person who had answered something is asked."""
        screens = self._screens()
        if screens is not None and screens.listening.is_on and not self._is_aloud:
            screens.listening.end()
            self._idle.ask_unplugged()
