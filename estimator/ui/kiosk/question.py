"""A question that covers the whole kiosk until it is answered: more time, still there, start over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.touch import Said, TouchButton, text_size

WIDEST = 28
"""The widest a question is, in parts of the size of its text."""


class Question(QWidget):
    """Lies over its window, which takes no touch and no key while a question stands."""

    def __init__(self, window: QWidget, behind: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window, self._behind, self._side = window, behind, look.metrics.target
        self._margin = look.margin
        self._about = ""
        self._focused: QWidget | None = None
        self._buttons: list[TouchButton] = []
        self.title, self.told = Said("welcome", parent=self), Said(parent=self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(2 * look.gap)
        self._card = QWidget(self)
        self._card.setProperty("ground", "boxed")
        self._card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(*[4 * look.gap] * 4)
        column.setSpacing(2 * look.gap)
        for part in (self.title, self.told):
            column.addWidget(part)
        column.addLayout(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[look.margin] * 4)
        layout.addStretch(2)
        layout.addWidget(self._card)
        layout.addStretch(3)
        self.hide()

    def ask(self, title: str, told: str, answers: Sequence[tuple[str, Callable[[], object]]], about: str = "") -> None:
        """Put a question; the first answer has the focus. What is behind keeps its place and takes nothing."""
        self._about = about
        if self.isHidden():
            self._focused = QApplication.focusWidget()
        self._drop_buttons()
        self.title.say(title)
        self.told.say(told)
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        for place, (caption, act) in enumerate(answers):
            button = TouchButton(self._side, "plain" if place else "primary", self)
            button.say(caption)
            button.clicked.connect(self.take_away)
            button.clicked.connect(act)
            self._row.addWidget(button)
            self._buttons.append(button)
        self._behind.setEnabled(False)
        self.setGeometry(self._window.rect())
        self.show()
        self._arrange()
        self.raise_()
        if self._buttons:
            self._buttons[0].setFocus()

    def is_asking(self, about: str) -> bool:
        """Tell whether the question that stands is about this."""
        return not self.isHidden() and self._about == about

    def tell(self, told: str) -> None:
        """Say the same question with other seconds."""
        self.told.say(told)
        self.setAccessibleDescription(told)

    def take_away(self) -> None:
        """Show what is behind again, with the focus where it was."""
        if self.isHidden():
            return
        self.hide()
        self._behind.setEnabled(True)
        if self._focused is not None and isValid(self._focused) and self._focused.isVisible():
            self._focused.setFocus()
        self._focused = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Keep lines short on a wide screen, and stand the answers one below the other where they need it."""
        room = min(self.width() - 2 * self._margin, WIDEST * text_size(self.told.font()))
        side = max(self._margin, (self.width() - room) // 2)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, self._margin, side, self._margin)
        needed = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        directions = QBoxLayout.Direction
        is_beside = needed <= room - 4 * self._row.spacing()
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hide what is behind: a person who went away left it there."""
        QPainter(self).fillRect(event.rect(), self.palette().window())

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
