"""The keys on which an amount is typed, and the field that shows it large, in whole dollars."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from estimator.ui.kiosk.look import colours_of
from estimator.ui.kiosk.touch import BACKWARDS, FORWARDS, Kind, TouchButton
from estimator.ui.translation import translate
from estimator.wording import Language, rounded_money

MOST_DIGITS = 5
"""Enough for what a plan may leave a person to pay in a year."""
CENTS = 100
RELATIVE_WIDTH = 1.25
"""How wide a key is, in parts of its height, so that its word fits."""


class AmountField(QLineEdit):
    """An amount in whole dollars; digits are added at its end, and nothing can be put in from elsewhere."""

    typed_changed = Signal()
    done = Signal()

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._language: Language = "en"
        self.setReadOnly(True)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def cents(self) -> int | None:
        """What is typed, in cents; None where nothing is."""
        return int(self._digits) * CENTS if self._digits else None

    def show_cents(self, cents: int | None, language: Language) -> None:
        """Show an amount in the words of a language; nobody is told."""
        self._language = language
        self._digits = "" if cents is None else str(cents // CENTS)
        self._show()

    def add(self, digit: str) -> None:
        """Add a digit at the end; a leading zero makes room for what follows, and there are never too many."""
        if len(self._digits) < MOST_DIGITS or self._digits == "0":
            self._take("" if self._digits == "0" else self._digits, digit)

    def erase_last(self) -> None:
        """Take the last digit back."""
        self._take(self._digits[:-1])

    def erase(self) -> None:
        """Take all digits back."""
        self._take("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits of a keyboard; a dot ends whole dollars and is not taken."""
        if event.key() in (*FORWARDS, *BACKWARDS):
            self.focusNextPrevChild(event.key() in FORWARDS)
        elif event.isAutoRepeat():
            return
        elif event.text() and event.text() in "0123456789":
            self.add(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase_last()
        elif event.key() == Qt.Key.Key_Delete:
            self.erase()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def _take(self, before: str, digit: str = "") -> None:
        self._digits = before + digit
        self._show()
        self.typed_changed.emit()

    def _show(self) -> None:
        """Show it; `clear()` would keep what was there in the history of undoing, `setText` does not."""
        self.setText(rounded_money(int(self._digits) * CENTS, self._language) if self._digits else "")


class Key(TouchButton):
    """A key of the keypad: typed fast, so that only a second tap on the same key is taken for the tremble of a hand."""

    _last: Key | None = None

    def __init__(self, side: int, kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(side, kind, parent)
        self.setMinimumSize(round(side * RELATIVE_WIDTH), side)
        self.clicked.connect(self._remember)
        self.pressed.connect(self._tell_apart)

    @property
    def least_text(self) -> int:
        return round(self.side * 0.2)

    def _tell_apart(self) -> None:
        self._ends_a_tap = Key._last is self

    def _remember(self) -> None:
        Key._last = self


class EraseKey(Key):
    """The key that takes the last digit back, drawn as on keyboards: an arrow to the left with a cross."""

    def draw_words(self, painter: QPainter, body: QRect) -> None:
        height = body.height() * 0.26
        centre = QPointF(body.center())
        left, right, top = centre.x() - height, centre.x() + height, centre.y() - height / 1.4
        bottom = centre.y() + height / 1.4
        nose = QPointF(left - height * 0.7, centre.y())
        painter.setPen(QPen(colours_of(self).color(QPalette.ColorRole.ButtonText), max(3, round(height / 8))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corners = [nose, QPointF(left, top), QPointF(right, top), QPointF(right, bottom), QPointF(left, bottom)]
        painter.drawPolygon(QPolygonF(corners))
        arm = height * 0.36
        for sign in (1, -1):
            painter.drawLine(centre + QPointF(-arm, -arm * sign), centre + QPointF(arm, arm * sign))


class Keypad(QWidget):
    """Twelve keys as on a telephone, for one field; the key that ends the typing stands where there is room for it."""

    def __init__(self, side: int, gap: int, field: AmountField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits = [Key(side, parent=self) for _ in range(10)]
        self.erase, self.erase_last = Key(side, "quiet", self), EraseKey(side, "quiet", self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(max(4, gap // 2))
        order = [*self.digits[1:], self.erase, self.digits[0], self.erase_last]
        for place, key in enumerate(order):
            grid.addWidget(key, place // 3, place % 3)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)
        for number, key in enumerate(self.digits):
            key.say(str(number))
            key.clicked.connect(lambda _=False, digit=str(number): field.add(digit))
        self.erase.clicked.connect(field.erase)
        self.erase_last.clicked.connect(field.erase_last)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the keys in the language of the screen."""
        self.erase.say(translate("Kiosk", "Clear"))
        self.erase_last.setAccessibleName(translate("Kiosk", "Backspace"))
