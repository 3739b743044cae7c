"""Fields of a form that behave: lists the wheel leaves alone, and text that is read while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from estimator.ui.theme import CONTROL_HEIGHT, FOCUS_RING, POINTS

UNDO_CHORDS = tuple(QKeySequence(keys) for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"))
"""Chords a line of text would keep for itself; they belong to the whole estimate."""


class Choice(QComboBox):
    """A list of answers; the wheel changes it only while it has the focus, and setting it tells nobody."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[Any, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.currentIndexChanged.connect(lambda index: self.answered.emit(self._answers[index]))

    def offer(self, options: Sequence[tuple[Any, str]], chosen: Any) -> None:
        """Show these answers with their words, and the chosen one (or the first) as the one in force."""
        words = [text for _, text in options]
        self.blockSignals(True)
        self._answers = tuple(answer for answer, _ in options)
        if words != [self.itemText(index) for index in range(self.count())]:
            self.clear()
            self.addItems(words)
        self.setCurrentIndex(self._answers.index(chosen) if chosen in self._answers else 0)
        self.blockSignals(False)
        self.setToolTip(self.currentText())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _height(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, _height(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_box(painter, self)
        arrow = self.fontMetrics().height() * 0.22
        text = self.rect().adjusted(10, 0, -round(arrow * 2 + 20), 0)
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        middle = QPointF(self.width() - arrow - 14, self.height() / 2 - arrow / 2)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.6))
        painter.drawPolyline([middle + QPointF(-arrow, 0), middle + QPointF(0, arrow), middle + QPointF(arrow, 0)])


class TextField(QLineEdit):
    """Text that is an answer while it is typed; what is no answer yet leaves the last one in force."""

    answered = Signal(object)
    held = Signal(bool)
    """True while the text is no answer; the last answer counts."""
    refused = Signal(str)
    """On leaving the field: the name of the sentence that says what is wanted, or nothing."""

    def __init__(
        self,
        read: Callable[[str], Any],
        write: Callable[[Any], str],
        step: Callable[[str, Any], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._write, self._step = read, write, step
        self.answer: Any = None
        self.is_held = False
        self._was_just_entered = False
        self._wanted = ""
        self.textEdited.connect(self._take)
        self.editingFinished.connect(self._leave)

    def show_answer(self, answer: Any) -> None:
        """Show an answer that came from elsewhere; text being typed that means the same stays as it is."""
        if answer == self.answer and (self.hasFocus() or self.is_held):
            return
        self.answer = answer
        self._hold(False)
        text = "" if answer is None else self._write(answer)
        if text != self.text():
            self.setText(text)

    def rewrite(self) -> None:
        """Write the answer again, in another language."""
        if not self.is_held:
            self.setText("" if self.answer is None else self._write(self.answer))

    def drop(self) -> None:
        """Take back text that is no answer; the last answer stands again."""
        self._wanted = ""
        self._hold(False)
        self.refused.emit("")
        self.rewrite()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()) in UNDO_CHORDS
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_finished = not self.is_held and (not self.isModified() or self.selectedText() == self.text())
        key = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(event.key()), event.text())
        if self._step and is_finished and (stepped := self._step(key, self.answer)) is not None:
            self.setText(self._write(stepped))
            self._take(self.text())
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._was_just_entered = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._was_just_entered and not self.hasSelectedText():
            self.selectAll()
        self._was_just_entered = False

    def _take(self, text: str) -> None:
        """Read what is typed; nothing is complained about before the field is left."""
        try:
            answer = self._read(text)
        except ValueError as error:
            self._wanted = str(error)
            self._hold(True)
            return
        self._wanted = ""
        self._hold(False)
        if answer != self.answer:
            self.answer = answer
            self.answered.emit(answer)

    def _leave(self) -> None:
        self.setProperty("invalid", self.is_held)
        self.style().polish(self)
        self.refused.emit(self._wanted if self.is_held else "")
        self.rewrite()
        self.setModified(False)

    def _hold(self, is_held: bool) -> None:
        if is_held != self.is_held:
            self.is_held = is_held
            self.held.emit(is_held)
        if not is_held and self.property("invalid"):
            self.setProperty("invalid", False)
            self.style().polish(self)
            self.refused.emit("")


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
        room = QRect(0, 0, width - self._box() - 3 * _INSIDE, 10_000)
        words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.words)
        return max(_height(self) - 4, words.height() + 2 * _INSIDE)

    def sizeHint(self) -> QSize:
        width = self._box() + 4 * _INSIDE + self.fontMetrics().horizontalAdvance(self.words)
        return QSize(width, _height(self) - 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._box() + 4 * _INSIDE, _height(self) - 4)

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


_INSIDE = 8
"""Pixels between a tick's ring, box and words."""


def _height(widget: QWidget) -> int:
    """The height of a field in pixels, for the size of its text."""
    return round(CONTROL_HEIGHT * widget.font().pointSizeF() / POINTS)


def _paint_box(painter: QPainter, widget: QWidget) -> None:
    """Paint a field's ground and border, with the ring where it has the focus."""
    role = QPalette.ColorRole
    border = role.Highlight if widget.hasFocus() else role.BrightText if widget.property("invalid") else role.Mid
    width = FOCUS_RING if widget.hasFocus() else 1
    colours = widget.palette()
    painter.setPen(QPen(colours.color(border), width))
    painter.setBrush(colours.color(role.Base))
    inset = width / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
