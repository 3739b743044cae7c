"""K2: how a person will pay; only the ways that the clinic has are offered."""

from __future__ import annotations

from estimator.rules.kiosk import ways_to_pay
from estimator.ui.kiosk.cards import Cards
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said
from estimator.ui.kiosk.turn import Turn


class PayingPage(ScrolledPage):
    """Myself, with insurance, insured but not for this, or not sure."""

    screen_id: ScreenId = "paying"
    closest = 2
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self.intro = Said("hint")
        self.cards = Cards(metrics.target, self.gap)
        self.cards.chosen.connect(self._choose)
        self.hold(self.intro, self.cards)
        self._shows_hints = True

    def title(self) -> str:
        return self.say("paying.title")

    def say_words(self) -> None:
        self.intro.say(self.say("paying.intro"))

    def show_answers(self) -> None:
        ways = ways_to_pay(self.turn.book, self.turn.day)
        hints = {way: self.say(f"paying.{way}.hint") if self._shows_hints else "" for way in ways}
        self.cards.offer([(way, self.say(f"paying.{way}"), hints[way]) for way in ways], self.turn.answers.paying)

    def arrange(self, closeness: int) -> None:
        self.intro.setVisible(closeness < 1)
        if self._shows_hints != (closeness < 2):
            self._shows_hints = closeness < 2
            self.show_answers()

    def leave(self) -> list[str]:
        return [] if self.turn.answers.paying is not None else [self.say("problem.paying")]

    def _choose(self, way: object) -> None:
        self.turn.change(paying=way)
        self.answered.emit()
