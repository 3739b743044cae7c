"""Plans: every payment plan of the clinic, those that fit so much a month first, and why others are not offered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from estimator.money import plain
from estimator.paper.document import Cell
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import fitting_in_words, label_of_plan, offered_in_words, refused_in_words
from estimator.paper.plans_compared import offer_cell
from estimator.paper.reasons import reason_in_words
from estimator.pricing.offers import PlanOffer
from estimator.pricing.plans import most_in_a_month
from estimator.pricing.result import Estimate
from estimator.ui.buttons import Button
from estimator.ui.desk import typed
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.hints import asked_back
from estimator.ui.desk.offers import Paying
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.panel_scroll import PanelScroll
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.rows import ShortRow, words
from estimator.ui.text_field import TextField
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

HEADING = QT_TRANSLATE_NOOP("Panel", "Payment plans")
MONTHLY = QT_TRANSLATE_NOOP("Plans", "I can pay a month")
TABLE = QT_TRANSLATE_NOOP("Plans", "Every payment plan; Enter chooses one")
CHOOSE = QT_TRANSLATE_NOOP("Plans", "Choose this plan")
NO_PLANS = QT_TRANSLATE_NOOP("Plans", "This clinic has no payment plans.")
TITLES = {
    "downpayment": QT_TRANSLATE_NOOP("Plans", "Down payment"),
    "first_payment": QT_TRANSLATE_NOOP("Plans", "First payment"),
    "in_a_month": QT_TRANSLATE_NOOP("Plans", "Most in a month"),
    "number": QT_TRANSLATE_NOOP("Plans", "Payments"),
    "last_due": QT_TRANSLATE_NOOP("Plans", "Last one due"),
    "fees": QT_TRANSLATE_NOOP("Plans", "Fees"),
    "finance_charge": QT_TRANSLATE_NOOP("Plans", "Finance charge (estimate)"),
    "apr": QT_TRANSLATE_NOOP("Plans", "APR (estimate)"),
    "in_all": QT_TRANSLATE_NOOP("Plans", "In all"),
    "if_not_cleared": QT_TRANSLATE_NOOP("Plans", "Interest if not cleared in time"),
}
"""The columns, by the figure of a plan that stands there, with their titles."""


class PlansPanel(Panel):
    """A row for each plan; what it asks for, or what would make it possible, stands below in words for staff."""

    takes_page = True
    asked_why = Signal(object)
    """A figure (Shown) that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self._now: tuple[Draft, Language] | None = None
        self._offers: tuple[PlanOffer, ...] = ()
        self.monthly = TextField(typed.read_money, plain)
        self.monthly.answered.connect(self._take_monthly)
        self.monthly.refused.connect(self._refuse)
        self.row = ShortRow(self.monthly)
        self.reasons, self.details = words("text"), words("hint")
        self.table = PanelTable()
        self.table.taken.connect(lambda row, column: self._choose())
        self.table.asked_why.connect(self._ask_why)
        self.table.currentCellChanged.connect(lambda *_: self._show_details())
        self._deed = QAction(self)
        self._deed.triggered.connect(self._choose)
        self.choose = Button(self._deed)
        foot = QHBoxLayout()
        foot.addWidget(self.details, 1)
        foot.addWidget(self.choose)
        inside = PanelScroll()
        for part in (self.row, self.reasons, self.table):
            inside.column.addWidget(part)
        inside.column.addLayout(foot)
        inside.column.addStretch(1)
        inside.keep_in_sight(self.table)
        self.body.addWidget(inside, 1)
        self.retranslate()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Show every plan for the estimate, or why none can be worked out."""
        self._now = (draft, language)
        result, monthly = draft.result, draft.answers.can_pay_monthly
        self.monthly.show_answer(monthly)
        offers = result.plans if isinstance(result, Estimate) else ()
        self._offers = tuple(sorted(offers, key=lambda offer: _rank(offer, monthly)))
        if isinstance(result, Estimate):
            told = [] if offers else [translate("Plans", NO_PLANS)]
        else:
            told = [reason_in_words(draft.book, reason, language, result.request) for reason in result.reasons]
        self.reasons.setText("\n".join(told))
        self.reasons.setVisible(bool(told))
        fits = fitting_in_words(draft.book, self._offers, monthly, language) if offers and monthly is not None else ""
        self.row.say(translate("Plans", MONTHLY), fits or say(language, "desk.plan.can_pay.hint"))
        for part in (self.table, self.details, self.choose):
            part.setVisible(bool(offers))
        pen = Pen(draft.book, language)
        names = [self._name(draft, offer, language) for offer in self._offers]
        self.table.show_cells(
            [translate("Plans", title) for title in TITLES.values()],
            names,
            [_cells(pen, offer) for offer in self._offers],
        )
        self._show_details()

    def retranslate(self) -> None:
        super().retranslate()
        self._deed.setText(translate("Plans", CHOOSE))
        self.table.setAccessibleName(translate("Plans", TABLE))
        self.row.say(translate("Plans", MONTHLY), self.row.hint.text())
        if self._now is not None:
            self.show_draft(*self._now)

    @property
    def _offer(self) -> PlanOffer | None:
        """The plan in use."""
        row = self.table.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def _show_details(self) -> None:
        """Say what the plan in use asks for, or why it is not offered; then the rule."""
        if self._now is None or self._offer is None:
            return
        draft, language = self._now
        say_it = offered_in_words if self._offer.is_offered else refused_in_words
        self.details.setText(f"{say_it(draft.book, self._offer, language)} ({draft.book.where(self._offer.path)})")

    def _choose(self) -> None:
        """Make the plan in use the estimate's, with the payments it is shown with; one not offered says why."""
        offer = self._offer
        if self._now is None or offer is None:
            return
        draft, language = self._now
        if offer.illustration is None:
            self.reported.emit(refused_in_words(draft.book, offer, language))
            return
        choices = draft.book.plans[offer.plan].rule.choices
        number = len(offer.illustration.schedule.payments) if len(choices) > 1 else None
        self._answer(payment_plan=offer.plan, payments=number)

    def _ask_why(self, row: int, column: int) -> None:
        """Ask for the explanation of a plan's figure."""
        assert self._now is not None
        result = self._now[0].result
        if isinstance(result, Estimate) and self._offer is not None:
            name = list(TITLES)[column]
            figure = self.table.figure_at(row, column, result, f"plan.{self._offer.plan}.{name}")
            if figure is not None:
                self.asked_why.emit(figure)

    def _take_monthly(self, monthly: int | None) -> None:
        self._answer(can_pay_monthly=monthly)

    def _answer(self, **changes: Any) -> None:
        assert self._now is not None
        answers = self._now[0].answers
        self.answered.emit("paying", with_answer(answers, "paying", Paying.of(answers)._replace(**changes)))

    def _refuse(self, wanted: str) -> None:
        """Say below the field what is wanted, where the text is no amount."""
        if self._now is not None:
            self.row.say_problem(asked_back(wanted, self.monthly.not_read, self._now[1]) if wanted else "")

    @staticmethod
    def _name(draft: Draft, offer: PlanOffer, language: Language) -> str:
        label = label_of_plan(draft.book, offer.plan, language)
        is_own = offer.plan == draft.answers.payment_plan
        return say(language, "comparison.own", column=label) if is_own else label


def _rank(offer: PlanOffer, monthly: int | None) -> int:
    """Where a plan stands: what fits so much a month first, what is not offered last."""
    if offer.illustration is None:
        return 2
    most = most_in_a_month(offer.illustration.schedule)
    return 0 if monthly is None or (most is not None and most <= monthly) else 1


def _cells(pen: Pen, offer: PlanOffer) -> list[Cell]:
    """The figures of a plan; of one that is not offered the reasons, across all columns."""
    if not offer.is_offered:
        words = refused_in_words(pen.book, offer, pen.language)
        return [words.removeprefix(f"{label_of_plan(pen.book, offer.plan, pen.language)}: ")]
    return [offer_cell(pen, name, offer) for name in TITLES]
