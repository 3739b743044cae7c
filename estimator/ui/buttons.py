"""Buttons that Return, Enter and Space press alike, once each."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

_FORMAT = QKeySequence.SequenceFormat
_KEY_NAMES = _FORMAT.NativeText if sys.platform == "darwin" else _FORMAT.PortableText
"""Keys by what stands on them: "Ctrl" in every language, and Apple's signs on a Mac."""


def keys_of(chords: Iterable[str]) -> str:
    """Write chords as they stand on the keyboard, one after the other: "F12, Ctrl+2"."""
    return ", ".join(QKeySequence(chord).toString(_KEY_NAMES) for chord in chords)


def is_pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Return or Enter, as Qt does by Space; false for any other key."""
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if is_return:
        button.click()
    return is_return


class Button(QPushButton):
    """A button for an action of the window; it shows the action's words with its chord, or keeps that for its hint."""

    def __init__(self, action: QAction, shows_key: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action, self._shows_key = action, shows_key
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def _follow(self) -> None:
        chord = self._action.shortcut().toString(_KEY_NAMES)
        self.setText(f"{self._action.text()}   {chord}" if chord and self._shows_key else self._action.text())
        self.setToolTip(chord)
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
