"""A screen of the kiosk as a column of text and answers, which is laid out closer where the screen is small."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from estimator.ui.kiosk.cards import Card, Cards
from estimator.ui.kiosk.keypad import AmountField
from estimator.ui.kiosk.look import READ_AT_ONCE, Look
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import Page
from estimator.ui.kiosk.scroll import Scroll
from estimator.ui.kiosk.touch import MAY_BREAK, Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.wording import Language, say

ROOMY = (1.5, 1.25, 1.0)
ROOMIER = (2.2, 1.8)
"""The heights of cards where there is room, in parts of a primary button, and those of a screen that stands upright."""
WHOLE = 100
"""As `widest`: the column of a page whose lines are short is as wide as the screen leaves it."""
CLOSEST = (0.8, 0.5)
"""Their heights where there is too little room otherwise; none is ever too small for a finger."""


class ScrolledPage(Page):
    """A page with a column; `body` is the layout that a page fills, `arrange` how it stands closer step by step."""

    closest = 0
    """The last of the arrangements that `arrange` knows."""
    widest = READ_AT_ONCE
    """The widest its column is, in parts of the size of its text."""

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn)
        self.metrics = metrics
        self.gap = Look(metrics).gap
        self.view = Scroll(metrics.target, self.gap)
        self.middle = QWidget()
        self.body = QVBoxLayout(self.middle)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(self.gap)
        sides = QHBoxLayout(self.view.column)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(self.middle, 1000)
        sides.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def hold(self, *parts: QWidget) -> None:
        """Put parts one below the other; the room that is left stays below them."""
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    @property
    def language(self) -> Language:
        """The language of the turn."""
        return self.turn.answers.language

    def say(self, name: str, **places: object) -> str:
        """Say a sentence of the kiosk; of another subject it is named in full: "kiosk_help.title"."""
        subject, dot, rest = name.partition(":")
        return say(self.language, f"{subject}.{rest}" if dot else f"kiosk.{name}", **places)

    def enter(self) -> None:
        """Show what was answered, from the top."""
        self.show_answers()
        self.fit()
        self.view.to_top()

    def retranslate(self) -> None:
        """Say everything in the language of the turn."""
        self.view.retranslate()
        self.say_words()
        self.show_answers()
        self.fit()

    def say_words(self) -> None:
        """Say the words that do not depend on answers."""

    def show_answers(self) -> None:
        """Show what was answered."""

    def arrange(self, closeness: int) -> None:
        """Stand as close as asked: 0 is generous, `closest` leaves out all that can be done without."""

    def fit(self) -> None:
        """Take the most generous arrangement that is seen at once; with large text it is moved instead."""
        if not self.isVisible():
            return
        self.middle.setMaximumWidth(self.widest * max(1, text_size(self.font())))
        is_large = text_size(self.font()) > self.metrics.text(1.0)
        for part in self.middle.findChildren(QWidget):
            part.ensurePolished()
        all_cards = self.middle.findChildren(Cards)
        for closeness, height in self._arrangements(is_large, bool(all_cards)):
            self.arrange(closeness)
            for cards in all_cards:
                cards.be_roomy(height)
            self._measure_anew()
            if self.view.is_high_enough():
                break
        self.view.adjust()
        self._measure_anew()
        stops = self.stops()
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _measure_anew(self) -> None:
        """Let every part be measured again: Qt would wait with that until the next event."""
        for part in reversed(self.middle.findChildren(QWidget)):
            layout = part.layout()
            if layout is not None:
                _invalidate(layout)
                part.updateGeometry()
        _invalidate(self.body)
        self.middle.updateGeometry()

    def stops(self) -> list[QWidget]:
        """The controls of the page in their order, with those that are not shown now; then the buttons that move it."""
        inside = [widget for widget in _widgets(self.body, None) if isinstance(widget, TouchButton | AmountField)]
        return [*inside, self.view.up, self.view.down]

    def _arrangements(self, is_large: bool, has_cards: bool) -> list[tuple[int, float]]:
        """How it may stand, the most generous first, with the height of cards in parts of a primary button."""
        roomy = (*ROOMIER, *ROOMY) if self.metrics.is_upright else ROOMY
        closer = [(closeness, 1.0) for closeness in range(1, self.closest + 1)]
        closer += [(self.closest, height) for height in CLOSEST]
        return [(0, 1.0)] if is_large else [*((0, height) for height in (roomy if has_cards else (1.0,))), *closer]

    def read(self) -> list[tuple[str, QWidget | None]]:
        """What is said of each part that is seen, in the order in which it is read out, with the part itself."""
        return [*_read(self.body, self, self.language)]

    def bring(self, part: QWidget) -> None:
        """Move the page so far that a part of it is seen."""
        self.view.show_whole(part)

    def primary(self) -> QWidget | None:
        """What has the focus when the screen comes up: the first control of the column."""
        return next((widget for widget in _widgets(self.body, self) if isinstance(widget, TouchButton)), None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.fit()


def _invalidate(layout: QLayout) -> None:
    """Have a layout forget what it measured, and those inside it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _invalidate(inner)
    layout.invalidate()


def _widgets(layout: QLayout, page: QWidget | None) -> Iterator[QWidget]:
    """The parts of a layout that are shown on a page, or all, in their order, down to labels and controls."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _widgets(inner, page)
        elif widget is not None and (page is None or widget.isVisibleTo(page)):
            inside = widget.layout()
            if inside is not None and not isinstance(widget, TouchButton):
                yield from _widgets(inside, page)
            else:
                yield widget


def _read(layout: QLayout, page: QWidget, language: Language) -> Iterator[tuple[str, QWidget]]:
    """What is said of each part of a layout that is shown, with the part itself."""
    widgets = list(_widgets(layout, page))
    for widget in widgets:
        if isinstance(widget, Card):
            group = [other for other in widgets if isinstance(other, Card) and other.parent() is widget.parent()]
            words = " ".join(filter(None, (widget.text(), widget.hint)))
            place = {"number": group.index(widget) + 1, "options": len(group), "words": words}
            option = say(language, "kiosk.option", **place)
            yield (say(language, "kiosk.option.chosen", option=option) if widget.isChecked() else option), widget
        elif isinstance(widget, Said):
            yield widget.text().replace(MAY_BREAK, ""), widget
        elif isinstance(widget, TouchButton):
            yield widget.spoken(), widget
        elif isinstance(widget, AmountField):
            name = "typed" if widget.text() else "empty"
            yield say(language, f"kiosk.this-year.{name}", amount=widget.text()), widget
        elif widget.accessibleName():
            yield widget.accessibleName(), widget
