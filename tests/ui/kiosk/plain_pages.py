"""Screens of a kiosk that are as plain as can be, for the tests of what leads through them, guards and erases them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import Page, ScreenId, TimerKind
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.screens import ORDER
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.ui.kiosk.turn import Turn

TIMERS: dict[ScreenId, TimerKind] = {
    "start": "none", "this-year": "number", "result": "result", "take": "result", "done": "done",
}  # fmt: skip
ANSWERS: dict[ScreenId, dict[str, object]] = {
    "paying": {"paying": "insurance"},
    "plan": {"plan": "ppo-in-network"},
    "this-year": {"deductible_left": 7_654_321, "limit_left": 9_000_000},
    "treatment": {"treatment": "depression"},
}
"""What the one button of a screen answers."""


class PlainPage(Page):
    """A line of text, a field that is typed into, a list, and a button that answers the question of the screen."""

    def __init__(self, turn: Turn, metrics: Metrics, screen: ScreenId) -> None:
        super().__init__(turn)
        self.screen_id, self.timer = screen, TIMERS.get(screen, "choice")
        self.words = Said("text", parent=self)
        self.field, self.list = QLineEdit(self), QListWidget(self)
        self.list.addItems(["alpha", "beta", "gamma"])
        self.answer = TouchButton(metrics.target, parent=self)
        self.answer.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        for part in (self.words, self.field, self.list, self.answer):
            layout.addWidget(part)
        self.retranslate()

    def title(self) -> str:
        return {"en": f"Screen {self.screen_id}", "es": f"Pantalla {self.screen_id}"}[self.turn.answers.language]

    def read(self) -> list[tuple[str, QWidget | None]]:
        return [(self.words.text(), self.words), (self.answer.text(), self.answer)]

    def primary(self) -> QWidget:
        return self.answer

    def retranslate(self) -> None:
        self.words.say(self.title())
        self.answer.say("Answer")

    def wipe(self) -> None:
        self.field.setText("")

    def _take(self) -> None:
        self.turn.change(**ANSWERS.get(self.screen_id, {}))
        self.answered.emit()
        if self.screen_id == "start":
            self.next_asked.emit()


def make(turn: Turn, metrics: Metrics, printer: PagePrinter, now: Callable[[], datetime]) -> dict[ScreenId, Page]:
    """Make every screen of a turn."""
    return {screen: PlainPage(turn, metrics, screen) for screen in (*ORDER, "help")}
