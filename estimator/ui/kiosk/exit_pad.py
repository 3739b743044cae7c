"""Where staff leave a locked kiosk: a corner that is held, and the keys on which the PIN is typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from estimator.ui.kiosk.exit_lock import HELD, Answer
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.ui.translation import translate
from estimator.wording import Language, count, say

MOST_DIGITS = 12
KEYS = "123456789"


class Corner(QWidget):
    """The upper left corner of the kiosk; it shows nothing, and tells when it was held for three seconds."""

    held = Signal()

    def __init__(self, window: QWidget, side: int) -> None:
        super().__init__(window)
        self.setGeometry(0, 0, side, side)
        self._timer = QTimer(self, singleShot=True, interval=HELD)
        self._timer.timeout.connect(self.held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._timer.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.rect().contains(event.position().toPoint()):
            self._timer.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._timer.stop()


class ExitPad(QWidget):
    """Ten digits, one to take the last back, and two buttons; what is typed is counted and never shown."""

    typed = Signal(str)
    """A whole PIN, to be tried."""
    left = Signal()
    """Staff go back without a PIN."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._side, self._pin = look.metrics.target, ""
        self._language: Language = "en"
        self.title, self.told, self.problem = (Said(what, parent=self) for what in ("heading", "text", "problem"))
        keys = QGridLayout()
        keys.setSpacing(look.gap)
        for place, digit in enumerate(KEYS):
            keys.addWidget(self._key(digit, partial(self._add, digit)), place // 3, place % 3)
        self._back = self._key("", self._take_back)
        self._enter = self._key("", self._send)
        keys.addWidget(self._back, 3, 0)
        keys.addWidget(self._key("0", partial(self._add, "0")), 3, 1)
        keys.addWidget(self._enter, 3, 2)
        self._leave = self._key("", self._cancel)
        beside, right = QVBoxLayout(), QVBoxLayout()
        for part in (self.title, self.told, self.problem):
            beside.addWidget(part)
        beside.addStretch(1)
        right.addLayout(keys)
        right.addStretch(1)
        directions = QBoxLayout.Direction
        is_upright = look.metrics.is_upright
        across = QBoxLayout(directions.TopToBottom if is_upright else directions.LeftToRight)
        across.setSpacing(2 * look.margin)
        across.addLayout(beside, not is_upright)
        across.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * look.margin] * 4)
        layout.addLayout(across, 1)
        layout.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        look.dress(self)  # staff type here, whatever size of text the person before had

    def open_in(self, language: Language) -> None:
        """Begin anew, in a language."""
        self._language, self._pin = language, ""
        self.title.say(say(language, "kiosk_lock.pin"))
        self.problem.say("")
        for button, caption in (
            (self._back, translate("Kiosk", "Delete")),
            (self._enter, translate("Kiosk", "Done")),
            (self._leave, translate("Kiosk", "Back")),
        ):
            button.say(caption)
        self._show()
        self._enter.setFocus()

    def tell(self, answer: Answer) -> None:
        """Say what came of a PIN."""
        self._pin = ""
        self._show()
        self.problem.say("" if answer == "right" else say(self._language, f"kiosk_lock.pin.{answer}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in KEYS + "0":
            self._add(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _key(self, caption: str, act: Callable[[], None]) -> TouchButton:
        button = TouchButton(self._side, parent=self)
        button.setMinimumWidth(self._side * 3 // 2)
        button.say(caption)
        button.clicked.connect(act)
        return button

    def _add(self, digit: str) -> None:
        self._pin = (self._pin + digit)[:MOST_DIGITS]
        self._show()

    def _take_back(self) -> None:
        self._pin = self._pin[:-1]
        self._show()

    def _send(self) -> None:
        pin, self._pin = self._pin, ""
        self.typed.emit(pin)

    def _cancel(self) -> None:
        self._pin = ""
        self.left.emit()

    def _show(self) -> None:
        self.told.say(count(self._language, "kiosk_lock.pin.typed", len(self._pin)))
