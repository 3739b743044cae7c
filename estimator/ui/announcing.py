"""The one place from which a screen reader is told something without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

QUIET = 800
"""Milliseconds between two announcements at least; of several in between the last is said."""


class Announcer(QObject):
    """Says changes politely, at most one every 800 ms; `said` keeps what was announced, the newest last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._waiting = ""
        self.said: list[str] = []
        self._pause = QTimer(self, singleShot=True, interval=QUIET)
        self._pause.timeout.connect(self._say_waiting)

    def announce(self, text: str) -> None:
        """Say something: now, or when the pause since the last is over."""
        self._waiting = text
        if not self._pause.isActive():
            self._say_waiting()

    def stop(self) -> None:
        """Say nothing more."""
        self._pause.stop()

    def _say_waiting(self) -> None:
        if self._waiting:
            # PySide6 makes all the names of QAccessible at once, and nothing is said before the first change.
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            self.said = [*self.said[-19:], self._waiting]
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, self._waiting))
            self._waiting = ""
            self._pause.start()
