"""A button that opens and closes what stands below it, and says while it is closed what is set there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from estimator.ui.buttons import is_pressed_by
from estimator.ui.field_paint import height_of_words
from estimator.ui.rows import without_key
from estimator.ui.theme import CONTROL_HEIGHT, FOCUS_RING, GAP, POINTS

WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignVCenter


class Disclosure(QAbstractButton):
    """A checkable button, checked while open; its words go on in the next line where the place is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, label: str) -> None:
        """Give it its words; "&" stands before the letter of its key."""
        if label != self.text():
            self.setText(label)
            self.setAccessibleName(without_key(label))
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = height_of_words(self._bold().toString(), width - self._left() - GAP, WRAPPED, self.text())
        return max(self._height(), words + 2 * GAP)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._bold()).horizontalAdvance(without_key(self.text()))
        return QSize(self._left() + words + GAP, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() * 4, self._height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut:
            # Its key goes to it as a label's does to a field, and Tab leads on into what was opened.
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, colours = QPalette.ColorRole, self.palette()
        size = self.fontMetrics().height() * 0.22
        middle = QPointF(GAP + size, self.height() / 2)
        down = (QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2))
        right = tuple(QPointF(corner.y(), corner.x()) for corner in down)
        painter.setPen(QPen(colours.color(role.Text), 1.6))
        painter.drawPolyline([middle + corner for corner in (down if self.isChecked() else right)])
        painter.setFont(self._bold())
        painter.drawText(self.rect().adjusted(self._left(), 0, -GAP, 0), WRAPPED, self.text())
        if self.hasFocus():
            painter.setPen(QPen(colours.color(role.Highlight), FOCUS_RING))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 4, 4)
        elif self.underMouse():
            painter.setPen(QPen(colours.color(role.Mid), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _left(self) -> int:
        """Where the words begin, in pixels."""
        return round(self.fontMetrics().height() * 0.44) + 3 * GAP

    def _height(self) -> int:
        return round(CONTROL_HEIGHT * self.font().pointSizeF() / POINTS)
