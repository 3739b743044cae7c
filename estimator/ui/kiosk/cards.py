"""Choices as large cards: one of several, or any of several; choosing never changes the screen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from estimator.ui.kiosk.look import EDGE, colours_of
from estimator.ui.kiosk.metrics import LEAST_TARGET
from estimator.ui.kiosk.touch import TouchButton, draw_ground, draw_ring, text_size

Offer = tuple[Hashable, str, str]
"""An answer, its words, and a hint below them (or nothing)."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class Card(TouchButton):
    """One answer: a mark at its left, its words, and a hint below them."""

    focused = Signal()

    def __init__(self, side: int, answer: Hashable, is_one_of_several: bool, parent: QWidget | None = None) -> None:
        super().__init__(side, "plain", parent)
        self.answer = answer
        self.hint = ""
        self.setCheckable(True)
        self.setAutoExclusive(is_one_of_several)

    def tell(self, words: str, hint: str = "") -> None:
        """Give the answer its words and its hint."""
        self.hint = hint
        self.say(words)
        self.setAccessibleDescription(hint)

    def heightForWidth(self, width: int) -> int:
        words, hint = self._heights(width)
        return max(self.side, words + hint + 2 * EDGE + 2 * self._air)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        parts = f"{self.text()} {self.hint}".split()
        width = self._mark + max((metrics.horizontalAdvance(word) for word in parts), default=0) + 2 * self._padding
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def nextCheckState(self) -> None:
        """Choose; one of several is not taken back by choosing it again."""
        self.setChecked(True if self.autoExclusive() else not self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        draw_ground(painter, body, self.kind, self)
        if self.hasFocus():
            draw_ring(painter, self.rect(), colours_of(self))
        self._draw_mark(painter, body)
        self._draw_text(painter, body)

    def _draw_text(self, painter: QPainter, body: QRect) -> None:
        words, hint = self._heights(self.width())
        top = body.top() + (body.height() - words - hint) // 2
        left, width = body.left() + self._mark, self._text_width(self.width())
        colours = colours_of(self)
        is_on = self.isEnabled()
        painter.setFont(self._bold())
        painter.setPen(colours.color(QPalette.ColorRole.ButtonText if is_on else QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(left, top, width, words + 2), _WRAPPED, self.text())
        painter.setFont(self.font())
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(left, top + words, width, hint + 2), _WRAPPED, self.hint)

    def _draw_mark(self, painter: QPainter, body: QRect) -> None:
        """A ring with a dot for one of several, a box with a tick for any of several."""
        side = round(text_size(self.font()) * 0.72)
        box = QRect(0, 0, side, side)
        box.moveCenter(QPoint(body.left() + self._mark // 2, body.center().y()))
        colours = colours_of(self)
        accent = colours.color(QPalette.ColorRole.Highlight)
        edge = accent if self.isChecked() else colours.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, max(2, side // 9)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.autoExclusive():
            painter.drawEllipse(box)
            if self.isChecked():
                painter.setBrush(accent)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(box.center() + QPoint(1, 1), side // 4, side // 4)
            return
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(accent, max(3, side // 6), c=Qt.PenCapStyle.RoundCap))
            corner = box.topLeft() + QPoint(round(side * 0.42), round(side * 0.75))
            painter.drawLine(box.topLeft() + QPoint(round(side * 0.2), round(side * 0.5)), corner)
            painter.drawLine(corner, box.topLeft() + QPoint(round(side * 0.82), round(side * 0.25)))

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, self._text_width(width), 10_000)
        words = QFontMetrics(self._bold()).boundingRect(room, _WRAPPED, self.text()).height()
        hint = QFontMetrics(self.font()).boundingRect(room, _WRAPPED, self.hint).height() if self.hint else 0
        return words, hint

    def _text_width(self, width: int) -> int:
        return width - 2 * EDGE - self._mark - self._air

    @property
    def _mark(self) -> int:
        return round(text_size(self.font()) * 1.6)

    @property
    def _air(self) -> int:
        return max(5, text_size(self.font()) // 5)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


class Cards(QWidget):
    """The answers to one question; one is chosen, or any where it is said so."""

    chosen = Signal(object)
    """The answer that a person chose, or took back where any may be chosen."""

    def __init__(self, side: int, gap: int, is_one_of_several: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side, self._gap, self._is_one_of_several = side, gap, is_one_of_several
        self.cards: list[Card] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def offer(self, offers: Sequence[Offer], chosen: Hashable | None) -> None:
        """Show answers, and which one is chosen; cards that stay keep their focus."""
        if [card.answer for card in self.cards] != [answer for answer, _, _ in offers]:
            for card in self.cards:
                self._grid.removeWidget(card)
                card.hide()
                card.deleteLater()
            self.cards = [self._made(answer) for answer, _, _ in offers]
            self._place()
        for card, (_, words, hint) in zip(self.cards, offers, strict=True):
            card.tell(words, hint)
        self.choose(chosen)

    def choose(self, answer: Hashable | None) -> None:
        """Show an answer as the chosen one, or none; nobody is told."""
        for card in self.cards:
            card.setAutoExclusive(False)
            card.setChecked(answer is not None and card.answer == answer)
            card.setAutoExclusive(self._is_one_of_several)
        self._keep_reachable()

    def stand_in(self, columns: int) -> None:
        """Stand in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._place()

    def be_roomy(self, height: float) -> None:
        """Make every card at least so high, in parts of a primary button."""
        for card in self.cards:
            card.side = max(LEAST_TARGET, round(self._side * height))
            card.setMinimumHeight(card.side)
            card.updateGeometry()
        self._grid.setSpacing(round(self._gap * max(1.0, 2 * height - 1)))

    def first(self) -> Card | None:
        """The chosen card, or else the first."""
        return next((card for card in self.cards if card.isChecked()), self.cards[0] if self.cards else None)

    def _made(self, answer: Hashable) -> Card:
        card = Card(self._side, answer, self._is_one_of_several, self)
        card.clicked.connect(lambda: self._tell(card))
        card.focused.connect(self._keep_reachable)
        return card

    def _tell(self, card: Card) -> None:
        self._keep_reachable()
        self.chosen.emit(card.answer)

    def _keep_reachable(self) -> None:
        """Let Tab stop at every card: Qt leaves only the chosen one of several."""
        for card in self.cards:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _place(self) -> None:
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
            self._grid.setColumnMinimumWidth(column, 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
            self._grid.setColumnStretch(number % self._columns, 1)
            card.show()
