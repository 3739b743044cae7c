"""K1, before the questions: what helps to have at hand, and that nothing of it is needed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import Said
from estimator.ui.kiosk.turn import Turn

PARTS = (
    ("intro", "label"), ("helps", "text"), ("card", "text"), ("left", "text"), ("deductible", "hint"),
    ("where", "hint"), ("erased", "text"),
)  # fmt: skip
"""Every sentence of the screen in its order, and what it is."""
LISTED = ("card", "left")
AT_HAND = ("helps", *LISTED, "deductible", "where")
"""What stands on the card: all about the plan."""


class BeforePage(ScrolledPage):
    """Plan card, deductible left and where to find it."""

    screen_id: ScreenId = "before"
    closest = 2

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._parts = {name: Said(what) for name, what in PARTS}
        card = QWidget()
        card.setProperty("ground", "card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._at_hand = QVBoxLayout(card)
        for name, part in self._parts.items():
            (self._at_hand if name in AT_HAND else self.body).addWidget(part)
            if name == "intro":
                self.body.addWidget(card)
        self.body.addStretch(1)

    def title(self) -> str:
        return self.say("before.title")

    def say_words(self) -> None:
        for name, part in self._parts.items():
            words = self.say(f"before.{name}")
            part.say(f"•  {words}" if name in LISTED else words)

    def arrange(self, closeness: int) -> None:
        gap = self.gap // 2 if closeness else 2 * self.gap
        for layout in (self.body, self._at_hand):
            layout.setSpacing(gap)
        self._at_hand.setContentsMargins(*[2 * gap] * 4)
        self._parts["erased"].setVisible(closeness < 2)

    def primary(self) -> QWidget | None:
        return None
