"""Comparing coverages: two to four lists below the page, which then shows the same course under each of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.buttons import Button
from estimator.ui.desk.answers import applicable, with_answer
from estimator.ui.desk.offers import coverages_at
from estimator.ui.fields import Choice
from estimator.ui.rows import WideRow, words
from estimator.ui.theme import GAP
from estimator.wording import Language, say

FEWEST, MOST = 2, 4
"""How many coverages one page compares."""


class ComparePanel(QWidget):
    """Chooses which coverages of the clinic are compared; nothing about the estimate itself is changed by it."""

    changed = Signal()
    """Another coverage was chosen, or the panel was opened or closed."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.chosen: list[str | None] = [None] * MOST
        self.heading, self.hint = words("label"), words("hint")
        self._close = QAction(self)
        self._close.triggered.connect(self.close_panel)
        self.rows = [self._row(place) for place in range(MOST)]
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(Button(self._close))
        lists = QHBoxLayout()
        lists.setSpacing(GAP)
        for row in self.rows:
            lists.addWidget(row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 3, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addLayout(lists)
        layout.addWidget(self.hint)
        self.hide()

    def open_panel(self, book: Book, answers: Request) -> None:
        """Begin with the coverage of the estimate and the clinic's first one, and go to the lists."""
        here = [coverage.id for coverage in coverages_at(book, answers.clinic)]
        first = list(dict.fromkeys([answers.coverage, *here]))[:FEWEST]
        self.chosen = [*first, *[None] * (MOST - len(first))]
        self.show()
        self.changed.emit()
        self.rows[0].field.setFocus()

    def close_panel(self) -> None:
        """Hide the panel and show the estimate's own page again."""
        self.hide()
        self.changed.emit()
        self.closed.emit()

    def show_coverages(self, book: Book, answers: Request, language: Language) -> None:
        """Offer the coverages of the clinic, those chosen in force."""
        self.heading.setText(say(language, "desk.compare"))
        self._close.setText(say(language, "desk.why.close"))
        here = coverages_at(book, answers.clinic)
        options: list[tuple[Any, str]] = [(None, say(language, "desk.compare.none"))]
        options += [(coverage.id, coverage.name.in_language(language)) for coverage in here]
        for place, row in enumerate(self.rows):
            row.say(say(language, "desk.compare.coverage", number=place + 1))
            assert isinstance(row.field, Choice)
            row.field.offer(options, self.chosen[place])
        self.hint.setText(say(language, "desk.compare.hint"))
        self.hint.setVisible(len(self.coverages(book, answers)) < FEWEST)

    def coverages(self, book: Book, answers: Request) -> list[str]:
        """The coverages chosen that the clinic works with, each once."""
        here = {coverage.id for coverage in coverages_at(book, answers.clinic)}
        return list(dict.fromkeys(coverage for coverage in self.chosen if coverage in here))

    def results(self, book: Book, answers: Request) -> tuple[Result, ...]:
        """Estimate the same course under each coverage; nothing while the panel is closed or fewer than two stand."""
        chosen = self.coverages(book, answers) if not self.isHidden() else []
        if len(chosen) < FEWEST:
            return ()
        asked = (with_answer(answers, "coverage", coverage) for coverage in chosen)
        return tuple(estimate(book, applicable(book, one)) for one in asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _row(self, place: int) -> WideRow:
        field = Choice()
        field.answered.connect(lambda coverage: self._choose(place, coverage))
        return WideRow(field)

    def _choose(self, place: int, coverage: str | None) -> None:
        self.chosen[place] = coverage
        self.changed.emit()
