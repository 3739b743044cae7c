"""A black shade over the screens of a turn, for a person who listens and wants nobody to read along."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Shade(QWidget):
    """Hides all of what it lies over; keys act as before, and a touch takes it away and presses nothing beneath."""

    touched = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    def draw(self) -> None:
        """Hide the screen; what has the focus keeps it."""
        self._cover()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it hides."""
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Qt.GlobalColor.black)

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())
