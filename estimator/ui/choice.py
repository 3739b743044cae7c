"""A list of answers: closed it shows the one in force; typing opens it below and finds among many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from estimator.ui.field_paint import field_height, paint_box
from estimator.ui.finder import Finder, Recent

if TYPE_CHECKING:
    from estimator.ui.choice_list import ChoiceList

Option = tuple[Any, str] | tuple[Any, str, str]
"""An answer, its words, and other words by which it is found, such as a code or a nickname."""
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Choice(QComboBox):
    """A list of answers; the wheel changes it only while it has the focus, and setting it tells nobody."""

    answered = Signal(object)

    def __init__(self, recent: Recent | None = None, parent: QWidget | None = None) -> None:
        """Make a list; what was chosen from it is kept by itself, or by a memory it shares with lists alike."""
        super().__init__(parent)
        self._recent = recent or Recent()
        self._answers: tuple[Any, ...] = ()
        self._entries: list[tuple[str, str]] = []
        self._finder: Finder | None = None
        self._otherwise: int | None = None
        self._popup: ChoiceList | None = None
        self._is_pressed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.currentTextChanged.connect(self.setToolTip)
        self.currentIndexChanged.connect(lambda index: self.answered.emit(self._answers[index]))

    @property
    def popup(self) -> ChoiceList:
        """The list that opens; it is read and made when it is first wanted."""
        if self._popup is None:
            from estimator.ui.choice_list import ChoiceList

            self._popup = ChoiceList(self)
            self._popup.taken.connect(self._take)
            self._popup.passed.connect(self.focusNextPrevChild)
        return self._popup

    @property
    def is_open(self) -> bool:
        """True while the list is open."""
        return self._popup is not None and self._popup.isVisible()

    def offer(self, options: Sequence[Option], chosen: Any, otherwise: Any = None) -> None:
        """Show these answers with their words, and the chosen one (or the first) as the one in force.

        The answer `otherwise` is offered where nothing in the list matches what is typed, as in "a plan not listed".
        """
        entries = [(option[1], option[2] if len(option) == 3 else "") for option in options]
        self.blockSignals(True)
        self._answers = tuple(option[0] for option in options)
        is_offered = otherwise is not None and otherwise in self._answers
        self._otherwise = self._answers.index(otherwise) if is_offered else None
        if entries != self._entries:
            self.hidePopup()
            self._entries, self._finder = entries, None
            self.clear()
            self.addItems([words for words, _ in entries])
        self.setCurrentIndex(self._answers.index(chosen) if chosen in self._answers else 0)
        self.blockSignals(False)
        self.setToolTip(self.currentText())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), field_height(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, field_height(self))

    def showPopup(self) -> None:
        self._open("")

    def hidePopup(self) -> None:
        if self.is_open:
            self.popup.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_typed = event.text().isprintable() and event.text().strip() and not event.modifiers() & CHORD
        if is_typed:
            self._open(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_pressed = event.button() == Qt.MouseButton.LeftButton

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_pressed and self.rect().contains(event.position().toPoint()):
            self.showPopup()
        self._is_pressed = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self)
        arrow = self.fontMetrics().height() * 0.22
        text = self.rect().adjusted(10, 0, -round(arrow * 2 + 20), 0)
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        middle = QPointF(self.width() - arrow - 14, self.height() / 2 - arrow / 2)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.6))
        painter.drawPolyline([middle + QPointF(-arrow, 0), middle + QPointF(0, arrow), middle + QPointF(arrow, 0)])

    def _open(self, typed: str) -> None:
        """Open the list with what was typed so far; nothing typed shows all of it."""
        if not self._entries:
            return
        if self._finder is None:
            self._finder = Finder(self._entries)
        # However it came to be in force, it is what was used last.
        self._recent.note(self._answers[self.currentIndex()])
        words = [words for words, _ in self._entries]
        ages = self._recent.ages(self._answers)
        self.popup.open(words, self._finder, ages, self.currentIndex(), self._otherwise, typed)

    def _take(self, place: int) -> None:
        """Make the entry at a place the answer, once the list is closed and the focus is back."""
        self._recent.note(self._answers[place])
        self.setCurrentIndex(place)
