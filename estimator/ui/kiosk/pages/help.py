"""KX: help from anywhere: what the question is about, whom to ask, words explained; then back to the same place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate
from estimator.wording import sentences

WORDS = tuple(name for name in sentences("kiosk_help") if name.startswith("word.") and not name.endswith(".means"))
"""The words that are explained, in the order in which they are met."""
GENERAL = ("desk", "language", "size", "keys")


class HelpPage(ScrolledPage):
    """Opened at a screen, it tells about that one first."""

    staff_called = Signal()
    """A person waits for staff: no time runs out for five minutes, on whatever screen."""
    screen_id: ScreenId = "help"
    timer: TimerKind = "result"
    closest = 2
    widest = 52

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._asked_at: ScreenId = "start"
        self._is_called = False
        self.intro, self.topic, self.called = Said("hint"), Said("label"), Said("label")
        self.call = TouchButton(metrics.target, "primary")
        self.back = TouchButton(metrics.target)
        self.general = [Said("text") for _ in GENERAL]
        self.heading = Said("heading")
        self.words = [(Said("label"), Said("text")) for _ in WORDS]
        explained = [part for pair in self.words for part in pair]
        self.hold(self.intro, self.topic, self.call, self.called, *self.general, self.heading, *explained, self.back)
        self.call.clicked.connect(self._call)
        self.back.clicked.connect(self.next_asked)

    def title(self) -> str:
        return self.say("kiosk_help:title")

    def about(self, screen: ScreenId) -> None:
        """Tell about the screen from which help was asked for."""
        self._asked_at, self._is_called = screen, False
        self.show_answers()

    def say_words(self) -> None:
        self.intro.say(self.say("kiosk_help:intro"))
        self.call.say(self.say("kiosk_help:call_staff"))
        self.back.say(translate("Kiosk", "Back"))
        for part, name in zip(self.general, GENERAL, strict=True):
            part.say(self.say(f"kiosk_help:{name}"))
        self.heading.say(self.say("kiosk_help:words"))
        for (word, means), name in zip(self.words, WORDS, strict=True):
            word.say(self.say(f"kiosk_help:{name}"))
            means.say(self.say(f"kiosk_help:{name}.means"))

    def show_answers(self) -> None:
        self.topic.say(self.say(f"kiosk_help:topic.{self._asked_at}"))
        self.called.say(self.say("kiosk_help:call_staff.told") if self._is_called else "")

    def arrange(self, closeness: int) -> None:
        """Closer, each word stands in one line with what it means, and the way back is only in the frame."""
        for (word, means), name in zip(self.words, WORDS, strict=True):
            word.setVisible(not closeness)
            told = self.say(f"kiosk_help:{name}.means")
            label = self.say(f"kiosk_help:{name}")
            means.say(self.say("kiosk_screens:fact", label=label, meaning=told) if closeness else told)
        self.back.setVisible(not closeness)
        self.body.setSpacing(self.gap // 2 if closeness > 1 else self.gap)

    def primary(self) -> QWidget:
        return self.call

    def _call(self) -> None:
        self._is_called = True
        self.show_answers()
        self.fit()
        self.changed.emit()
        self.staff_called.emit()
