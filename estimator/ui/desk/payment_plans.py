"""Paying over time: the payment plan chosen, its number of payments, and what the patient can pay a month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from estimator.money import plain
from estimator.paper.plan_offers import fitting_in_words, label_of_plan, offered_in_words, refused_in_words
from estimator.pricing.offers import PlanOffer
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.ui.choice import Choice
from estimator.ui.desk import typed
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.offers import Paying, numbers_of_payments, payment_plans_at
from estimator.ui.desk.questions import answer_in_words, label_of
from estimator.ui.disclosure import Disclosure
from estimator.ui.rows import ShortRow, WideRow, words
from estimator.ui.text_field import TextField
from estimator.wording import Language, count, say


class PaymentPlans(FieldGroup):
    """Two or three lines; its answer is the plan, the number of payments, and what can be paid a month.

    Below them a button tells why plans are not offered, and what would change that.
    """

    def __init__(self) -> None:
        super().__init__()
        self._paying = Paying()
        self.not_offered = Disclosure()
        self.reasons = words("hint")
        self.not_offered.toggled.connect(self.reasons.setVisible)
        self.reasons.hide()

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the plans that are offered, why others are not, and what fits so much a month."""
        self._paying = Paying.of(answers)
        offers = result.plans if isinstance(result, Estimate) else ()
        numbers = numbers_of_payments(book, answers)
        self._have_lines([name for name in Paying._fields if name != "payments" or len(numbers) > 1])
        for line, row in self.rows.items():
            row.say(label_of(f"paying.{line}"), _hint(book, answers, offers, line, language))
            if line == "payment_plan":
                self._choice(line).offer(_plans(book, answers, offers, language), answers.payment_plan)
            elif line == "payments":
                counted = [(number, count(language, "desk.plan.payments", number)) for number in numbers]
                self._choice(line).offer(counted, _number_of(answers, offers))
            else:
                self.field(line).show_answer(answers.can_pay_monthly)
        self._show_refused([refused_in_words(book, offer, language) for offer in offers if offer.refusals], language)

    def row_kind(self, name: str) -> type[ShortRow]:
        return ShortRow if name == "payments" else WideRow

    def _have_lines(self, names: Sequence[str]) -> None:
        if list(self.rows) == list(names):
            return
        super()._have_lines(names)
        self._column.addWidget(self.not_offered)
        self._column.addWidget(self.reasons)
        QWidget.setTabOrder(self.rows[names[-1]].field, self.not_offered)

    def _show_refused(self, refused: list[str], language: Language) -> None:
        self.not_offered.say(count(language, "desk.plan.refused", len(refused)))
        self.not_offered.setVisible(bool(refused))
        self.reasons.setText("\n".join(refused))
        self.reasons.setVisible(bool(refused) and self.not_offered.isChecked())
        self.not_offered.setAccessibleDescription(self.reasons.text())

    def _choice(self, line: str) -> Choice:
        field = self.rows[line].field
        assert isinstance(field, Choice)
        return field

    def _make_field(self, name: str) -> TextField | Choice:
        return TextField(typed.read_money, plain) if name == "can_pay_monthly" else Choice()

    def _answer_with(self, name: str, given: Any) -> Paying:
        return self._paying._replace(**{name: given})


def _plans(
    book: Book, answers: Request, offers: tuple[PlanOffer, ...], language: Language
) -> list[tuple[str | None, str]]:
    """No plan, every plan that is offered, and the one chosen even where it is refused."""
    chosen = answers.payment_plan
    names = [offer.plan for offer in offers if offer.is_offered] if offers else payment_plans_at(book, answers.clinic)
    if chosen is not None and chosen not in names:
        names = [*names, chosen]
    return [
        (None, answer_in_words("payment_plan.none")),
        *((name, label_of_plan(book, name, language)) for name in names),
    ]


def _hint(book: Book, answers: Request, offers: tuple[PlanOffer, ...], line: str, language: Language) -> str:
    if line == "can_pay_monthly":
        if answers.can_pay_monthly is None or not offers:
            return say(language, "desk.plan.can_pay.hint")
        return fitting_in_words(book, offers, answers.can_pay_monthly, language)
    if line == "payments" or not offers:
        return ""
    chosen = next((offer for offer in offers if offer.plan == answers.payment_plan), None)
    if chosen is None and answers.payment_plan is not None:
        return say(language, "desk.plan.not_here", plan=label_of_plan(book, answers.payment_plan, language))
    if chosen is None:
        return count(language, "desk.plan.offered", sum(offer.is_offered for offer in offers))
    return offered_in_words(book, chosen, language) if chosen.is_offered else refused_in_words(book, chosen, language)


def _number_of(answers: Request, offers: tuple[PlanOffer, ...]) -> int | None:
    """The number of payments that the figures are for: the one asked for, or the one that fits."""
    chosen = next((offer.illustration for offer in offers if offer.plan == answers.payment_plan), None)
    return len(chosen.schedule.payments) if chosen is not None else answers.payments
