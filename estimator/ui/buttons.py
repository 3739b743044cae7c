"""Buttons that Return, Enter and Space press alike, once each."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from estimator.ui.flow import Flow
from estimator.ui.theme import GAP

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

    @property
    def width_with_key(self) -> int:
        """How wide it is with the action's chord beside its words, in pixels."""
        added = 0 if self._shows_key else self.fontMetrics().horizontalAdvance(f"   {self.toolTip()}")
        return self.sizeHint().width() + added

    def show_key(self, is_shown: bool) -> None:
        """Show the action's chord beside its words, or keep it for the hint."""
        if is_shown != self._shows_key:
            self._shows_key = is_shown
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


class ButtonBar(QWidget):
    """Buttons in a line; some show their keys as long as all of them have room in one line with these."""

    def __init__(
        self, buttons: Collection[Button], with_keys: Collection[Button], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons, self._with_keys = buttons, with_keys
        flow = Flow(spacing=GAP)
        self.setLayout(flow)
        for button in buttons:
            flow.addWidget(button)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit_keys()
        return super().event(event)

    def _fit_keys(self) -> None:
        widths = [each.width_with_key if each in self._with_keys else each.sizeHint().width() for each in self._buttons]
        for button in self._with_keys:
            button.show_key(sum(widths) + GAP * (len(widths) - 1) <= self.width())
