"""A box to tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from estimator.ui.field_paint import field_height, height_of_words
from estimator.ui.theme import FOCUS_RING

_INSIDE = 8
"""Pixels between a tick's ring, box and words."""


class Tick(QCheckBox):
    """A box to tick, with words that go on in the next line where the place is narrow."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._box() - 3 * _INSIDE
        words = height_of_words(self.font().toString(), room, Qt.TextFlag.TextWordWrap, self.words)
        return max(field_height(self) - 4, words + 2 * _INSIDE)

    def sizeHint(self) -> QSize:
        width = self._box() + 4 * _INSIDE + self.fontMetrics().horizontalAdvance(self.words)
        return QSize(width, field_height(self) - 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._box() + 4 * _INSIDE, field_height(self) - 4)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, colours, box = QPalette.ColorRole, self.palette(), self._box()
        square = QRectF(_INSIDE, (self.height() - box) / 2, box, box)
        painter.setPen(QPen(colours.color(role.Highlight if self.isChecked() else role.Mid), 1.5))
        painter.setBrush(colours.color(role.Highlight if self.isChecked() else role.Base))
        painter.drawRoundedRect(square, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(colours.color(role.HighlightedText), 2))
            corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            painter.drawPolyline([square.topLeft() + QPointF(box * x, box * y) for x, y in corners])
        painter.setPen(colours.color(role.Text))
        room = self.rect().adjusted(box + 2 * _INSIDE, 0, -_INSIDE, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(role.Highlight), FOCUS_RING))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 4, 4)

    def _box(self) -> int:
        return round(self.fontMetrics().height() * 0.9)
