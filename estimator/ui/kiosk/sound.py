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

ABOUT = "listening"
"""By this the question whether others may hear is known."""


class Sound(QObject):
    """Begins to read aloud when headphones come, and ends when they go; unless they are known to be in, asks first."""

    def __init__(
        self, headset: Headset, idle: Idle, question: Question, screens: Callable[[], TurnScreens | None]
    ) -> None:
        super().__init__()
        self._headset, self._idle, self._question, self._screens = headset, idle, question, screens
        self._is_aloud = False
        """True where a person chose to listen though no headphones are known to be in."""
        headset.plugged.connect(self._begin)
        headset.unplugged.connect(self._end)

    def listen(self) -> None:
        """Begin to read aloud; a person is asked first, unless headphones are known to be in."""
        screens = self._screens()
        if screens is None:
            return
        if self._headset.is_in is True:
            screens.listening.begin()
        elif self._headset.is_in is False:
            self._ask(screens, "aloud", translate("Kiosk", "Yes, out loud"))
        else:
            self._ask(screens, "unknown", translate("Kiosk", "Yes, listen"))
            # Who cannot see the question may have headphones in; it tells nothing of anybody.
            parts = ("unknown", "unknown.told", "unknown.keys")
            screens.listening.ask([say(screens.turn.answers.language, f"kiosk_listening.{part}") for part in parts])

    def end_turn(self) -> None:
        """Know nothing more of what a person chose."""
        self._is_aloud = False

    def _ask(self, screens: TurnScreens, about: str, yes: str) -> None:
        """Ask before others may hear; the answer that has the focus is no."""
        language = screens.turn.answers.language
        title, told = say(language, f"kiosk_listening.{about}"), say(language, f"kiosk_listening.{about}.told")
        answers = (
            (translate("Kiosk", "No, go back"), screens.listening.be_quiet),
            (yes, self._listen_aloud),
        )
        self._question.ask(title, told, answers, ABOUT)

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
            if self._question.is_asking(ABOUT):
                self._question.take_away()
            screens.listening.begin()

    def _end(self) -> None:
        """Headphones went: nothing is said into the room, and a person who had answered something is asked."""
        screens = self._screens()
        if screens is not None and screens.listening.is_on and not self._is_aloud:
            screens.listening.end()
            self._idle.ask_unplugged()
