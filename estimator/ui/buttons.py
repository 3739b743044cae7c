"""Buttons that Return, Enter and Space press alike, once each."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

_FORMAT = QKeySequence.SequenceFormat
_KEY_NAMES = _FORMAT.NativeText if sys.platform == "darwin" else _FORMAT.PortableText
"""Keys by what stands on them: "Ctrl" in every language, and Apple's signs on a Mac."""


class Button(QPushButton):
    """A button for an action of the window; it shows the action's words with its chord."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        chord = self._action.shortcut().toString(_KEY_NAMES)
        self.setText(f"{self._action.text()}   {chord}" if chord else self._action.text())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
