"""The buttons for listening, shown while a person listens: once more, pause, speed, softer, louder, a dark screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import LEAST_TARGET
from estimator.ui.kiosk.touch import FrameButton
from estimator.ui.translation import translate


class ListeningBar(QWidget):
    """A row of six buttons; the keys R, P, S, B and those for the volume do the same."""

    repeat_asked = Signal()
    pause_asked = Signal()
    speed_asked = Signal()
    softer_asked = Signal()
    louder_asked = Signal()
    dark_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._is_paused = False
        least = look.metrics.text(1.0)
        self.repeat, self.pause, self.speed, self.softer, self.louder, self.dark = self.buttons = tuple(
            FrameButton(LEAST_TARGET, least, "quiet") for _ in range(6)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        asked = (
            self.repeat_asked, self.pause_asked, self.speed_asked, self.softer_asked, self.louder_asked,
            self.dark_asked,
        )  # fmt: skip
        for button, signal in zip(self.buttons, asked, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch leaves the focus with what is spoken
            button.clicked.connect(lambda _=False, told=signal: told.emit())
            row.addWidget(button, 1)
        self.hide()
        self.retranslate()
        for button in self.buttons:
            button.setFixedHeight(button.sizeHint().height())

    def show_paused(self, is_paused: bool) -> None:
        """Show what the button for the pause does next."""
        self._is_paused = is_paused
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons in the language of the screen."""
        self.repeat.say(translate("Kiosk", "Repeat"))
        self.pause.say(translate("Kiosk", "Go on") if self._is_paused else translate("Kiosk", "Pause"))
        self.speed.say(translate("Kiosk", "Speed"))
        self.softer.say(translate("Kiosk", "Vol−"), translate("Kiosk", "Vol−: softer"))
        self.louder.say(translate("Kiosk", "Vol+"), translate("Kiosk", "Vol+: louder"))
        self.dark.say(translate("Kiosk", "Darken"))
