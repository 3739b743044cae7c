"""Comparing: the same course under several coverages, clinics or payment plans, or several open estimates."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from estimator.paper.compared import By, Comparison, compare
from estimator.paper.comparison import FEWEST, MOST, lowest, notes
from estimator.paper.document import Headline
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import offered_in_words, refused_in_words
from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.ui.buttons import Button
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.compare_choices import (
    KINDS,
    QUESTIONS,
    answers_with,
    first_choices,
    first_kind,
    offered,
    own_choice,
)
from estimator.ui.desk.compare_table import CompareTable
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.list_row import ListRow
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.panel_scroll import PanelScroll
from estimator.ui.desk.wanted import Wanted
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language

HEADING = QT_TRANSLATE_NOOP("Panel", "Compare")
KIND = QT_TRANSLATE_NOOP("Compare", "What to compare")
KIND_NAMES: dict[By, str] = {
    "coverage": QT_TRANSLATE_NOOP("Compare", "Coverages"),
    "clinic": QT_TRANSLATE_NOOP("Compare", "Clinics"),
    "payment-plan": QT_TRANSLATE_NOOP("Compare", "Payment plans"),
    "estimate": QT_TRANSLATE_NOOP("Compare", "Open estimates"),
}
COLUMNS = (
    QT_TRANSLATE_NOOP("Compare", "First"),
    QT_TRANSLATE_NOOP("Compare", "Second"),
    QT_TRANSLATE_NOOP("Compare", "Third"),
    QT_TRANSLATE_NOOP("Compare", "Fourth"),
)
NONE = QT_TRANSLATE_NOOP("Compare", "None")
TABLE = QT_TRANSLATE_NOOP("Compare", "Side by side; Enter continues with a column")
GO_ON = QT_TRANSLATE_NOOP("Compare", "Continue with this one")
TOO_FEW = QT_TRANSLATE_NOOP("Compare", "Choose at least two.")
AT_ONCE = 0.008
"""Seconds for which columns are worked out at once; the rest follows when the window has nothing else to do."""
CHARACTERS_SHOWN = 11
"""How much of an answer a list shows at least."""
MOST_KEPT = 256
"""How many results are kept to be shown again."""


class ComparePanel(Panel):
    """A column for each choice, the least first; the page shows up to four of them while the panel is open."""

    chosen = Signal(object)
    """An open estimate (Draft) that somebody wants to go on with."""
    asked_why = Signal(object)
    """A figure (Shown) that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self.open_estimates: Callable[[], Sequence[Draft]] = tuple
        """Gives the estimates that are open; the window sets it."""
        self._now: tuple[Draft, Language] | None = None
        self._by: By = "coverage"
        self._choices: dict[By, list[Any]] = {}
        self._known: dict[Request, Result] = {}
        self._book: Book | None = None
        self._waiting: deque[Any] = deque()
        self._made: dict[Any, Result] = {}
        self._on_page: tuple[Draft, tuple[Result, ...]] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on_later)
        self.kind = ListRow(self._take_kind, CHARACTERS_SHOWN)
        self.rows = [ListRow(partial(self._take, place), CHARACTERS_SHOWN) for place in range(MOST)]
        self.lowest, self.details = words("text"), words("hint")
        self.table = CompareTable()
        self.table.taken.connect(lambda row, column: self._continue())
        self.table.asked_why.connect(lambda row, column: self._ask_why())
        self.table.currentCellChanged.connect(lambda *_: self._show_details())
        self._go_on = QAction(self)
        self._go_on.triggered.connect(self._continue)
        self.go_on = Button(self._go_on)
        self._lay_out()
        self.retranslate()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Compare anew; on opening, what is compared begins with the estimate's own.

        It opens on the estimates that are open, where there are several; while it is open, what was chosen stays.
        """
        if self.isHidden():
            self._choices.clear()
            self._by = first_kind(self.open_estimates())
        self._now = (draft, language)
        self._compare()

    def wanted(self, draft: Draft) -> Wanted | None:
        """The page that compares, where two to four columns stand; while new ones are worked out, that of before."""
        if self.isHidden() or self._on_page is None or self._on_page[0] is not draft:
            return None
        return Wanted("comparison", draft.book, draft.result, draft.options, others=self._on_page[1])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting:
            self._timer.start()

    def retranslate(self) -> None:
        super().retranslate()
        for row, label in ((self.kind, KIND), *zip(self.rows, COLUMNS, strict=True)):
            row.say(translate("Compare", label))
        self._go_on.setText(translate("Compare", GO_ON))
        self.table.setAccessibleName(translate("Compare", TABLE))
        if self._now is not None and not self.isHidden():
            self._compare()

    def _compare(self) -> None:
        """Offer what may be compared, and begin to work out the columns."""
        assert self._now is not None
        draft, _ = self._now
        if draft.book is not self._book or len(self._known) > MOST_KEPT:
            self._book, self._known = draft.book, {}
        kinds = [kind for kind in KINDS if len(self._offered(kind)) >= FEWEST]
        self._by = self._by if self._by in kinds else next(iter(kinds), "coverage")
        self.kind.choice.offer([(kind, translate("Compare", KIND_NAMES[kind])) for kind in kinds], self._by)
        choices, options = self._chosen(), [(None, translate("Compare", NONE)), *self._offered(self._by)]
        for place, row in enumerate(self.rows):
            row.setVisible(place <= len(choices) and place < len(options) - 1)
            row.choice.offer(options, choices[place] if place < len(choices) else None)
        every_clinic = [clinic for clinic, _ in self._offered("clinic")] if self._by == "clinic" else []
        self._made.clear()
        self._waiting = deque(dict.fromkeys([*choices, *every_clinic]))
        self._work()

    def _work(self) -> bool:
        """Work out columns for a moment, and show them when all are there; True once they are."""
        started = perf_counter()
        while self._waiting:
            choice = self._waiting.popleft()
            self._made[choice] = self._result(choice)
            if self._waiting and perf_counter() - started > AT_ONCE:
                self._timer.start()
                return False
        self._show()
        return True

    def _go_on_later(self) -> None:
        if self._work():
            self.page_changed.emit()

    def _result(self, choice: Any) -> Result:
        """The result for a choice; what was worked out before is kept."""
        assert self._now is not None
        draft, _ = self._now
        if self._by == "estimate":
            result: Result = choice.result
            return result
        request = applicable(draft.book, answers_with(self._by, draft.answers, choice))
        if request == draft.result.request:
            return draft.result
        if request not in self._known:
            self._known[request] = estimate(draft.book, request)
        return self._known[request]

    def _show(self) -> None:
        """Show the columns, and tell in words where the patient pays least and by how much."""
        assert self._now is not None
        draft, language = self._now
        is_enough = len(self._chosen()) >= FEWEST
        for part in (self.table, self.details, self.go_on):
            part.setVisible(is_enough)
        if not is_enough:
            self._on_page = None
            self.table.show_nothing()
            self.lowest.setText(translate("Compare", TOO_FEW))
            return
        self._on_page = (draft, tuple(self._made[choice] for choice in self._chosen()))
        pen = Pen(draft.book, language)
        comparison = compare(pen, tuple(self._made.values()))
        self.lowest.setText(_in_words(lowest(pen, comparison)))
        self.table.show_comparison(pen, comparison, self._made.get(own_choice(self._by, draft)))
        self._show_details()

    def _show_details(self) -> None:
        """Say below the table what the column in use rests on, or why it has no figures, and the rule."""
        one = self.table.column_in_use
        if self._now is None or one is None:
            return
        draft, language = self._now
        offer = one.result.plan_chosen if isinstance(one.result, Estimate) else None
        if self._by == "payment-plan" and offer is not None:
            say_it = offered_in_words if offer.is_offered else refused_in_words
            told = f"{say_it(draft.book, offer, language)} ({draft.book.where(offer.path)})"
        else:
            told = " ".join(notes(Pen(draft.book, language), Comparison(self._by, (one,))))
        self.details.setText(told)

    def _ask_why(self) -> None:
        """Ask for the explanation of the figure in use, of whichever estimate it is."""
        one, figure = self.table.column_in_use, self.table.figure_in_use()
        if self._now is None or one is None or figure is None:
            return
        draft = self._now[0]
        if isinstance(one.result, Estimate) and one.result is not draft.result:
            book = self._choice_of(one.result).book if self._by == "estimate" else draft.book
            figure = figure._replace(of=(book, one.result))
        self.asked_why.emit(figure)

    def _choice_of(self, result: Result) -> Any:
        """The choice that a column stands for."""
        return next(choice for choice, made in self._made.items() if made is result)

    def _continue(self) -> None:
        """Go on with the column in use: its answer becomes the estimate's, or its estimate is opened."""
        one = self.table.column_in_use
        if self._now is None or one is None:
            return
        draft, choice = self._now[0], self._choice_of(one.result)
        if self._by == "estimate":
            self.chosen.emit(choice)
        else:
            self.answered.emit(QUESTIONS[self._by], answers_with(self._by, draft.answers, choice))

    def _offered(self, by: By) -> list[tuple[Any, str]]:
        assert self._now is not None
        draft, language = self._now
        return offered(by, draft, self.open_estimates(), language)

    def _chosen(self) -> list[Any]:
        """The choices for the page that there still are, each once."""
        assert self._now is not None
        there = [choice for choice, _ in self._offered(self._by)]
        kept = self._choices.setdefault(self._by, first_choices(self._by, self._now[0], there))
        return list(dict.fromkeys(choice for choice in kept if choice in there))

    def _take_kind(self, by: By) -> None:
        self._by = by
        self._compare()
        self.page_changed.emit()

    def _take(self, place: int, choice: Any) -> None:
        """Take another choice for a column, or leave the column out."""
        choices = self._chosen()
        choices[place : place + 1] = [] if choice is None else [choice]
        self._choices[self._by] = choices
        self._compare()
        self.page_changed.emit()

    def _lay_out(self) -> None:
        lists = QWidget()
        line = Flow(GAP * 2, hangs=True)
        line.setContentsMargins(0, 0, 0, 0)
        for row in (self.kind, *self.rows):
            line.addWidget(row)
        lists.setLayout(line)
        foot = QHBoxLayout()
        foot.addWidget(self.details, 1)
        foot.addWidget(self.go_on)
        inside = PanelScroll()
        for part in (lists, self.lowest, self.table):
            inside.column.addWidget(part)
        inside.column.addLayout(foot)
        inside.column.addStretch(1)
        inside.keep_in_sight(self.table)
        self.body.addWidget(inside, 1)


def _in_words(headline: Headline) -> str:
    figure = headline.figure
    first = headline.before if figure is None else f"{headline.before} {figure.text} {headline.after}."
    return " ".join([first, *headline.below])
