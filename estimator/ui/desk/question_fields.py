"""The field of each question: how its answer is shown, and for text how it is read, written and stepped by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from estimator.money import plain
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.scalars import Span
from estimator.ui.choice import Choice
from estimator.ui.desk import typed
from estimator.ui.desk.answers import answer
from estimator.ui.desk.benefits import Benefits
from estimator.ui.desk.claims import Claims
from estimator.ui.desk.extras import Extras
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.hints import options_in_words
from estimator.ui.desk.insurance import general_coverage
from estimator.ui.desk.known_by import options_known
from estimator.ui.desk.moves import Moves
from estimator.ui.desk.offers import discounts_offered, usual_infusions, way_chosen
from estimator.ui.desk.patient_fields import PatientFields
from estimator.ui.desk.payment_plans import PaymentPlans
from estimator.ui.desk.reduction import Reduction
from estimator.ui.text_field import TextField
from estimator.wording import Language, day

Field = TextField | FieldGroup | Claims | Choice
NOTHING_WHERE_EMPTY = ("visits_had", "paid", "diagnosis_codes")
"""Questions whose answer 0 or none is shown as an empty line."""


class QuestionFields:
    """Makes the fields of the form; all of them read and write in the language of the last answers shown."""

    def __init__(self, today: typed.Today) -> None:
        self._language: Language = "en"
        self._usual: dict[bool, int | None] = {}
        self._coverages_chosen: list[str] = []
        self._today = today
        number = (typed.read_number, str, typed.stepped_number)
        words = (typed.read_words, str, None)
        self._kinds: dict[str, tuple[Callable[[str], Any], Callable[[Any], str], Callable[[str, Any], Any] | None]] = {
            "infusions": (typed.read_infusions, self._write_span, partial(self._step_infusions, False)),
            "also.infusions": (typed.read_infusions, self._write_span, partial(self._step_infusions, True)),
            "boosters": number,
            "visits_had": number,
            "paid": (typed.read_money, plain, None),
            "coverage_confirmed_by": words,
            "first_visit": (self._read_first_visit, self._write_day, self._step_day),
            "diagnosis_codes": (typed.read_codes, ", ".join, None),
            "state": (typed.read_state, str, None),
        }

    def make(self, question: str) -> Field:
        """Make the field of a question: one line of text or several, the discounts to claim, or a list."""
        if question in self._kinds:
            return TextField(*self._kinds[question])
        match question:
            case "plan":
                return Benefits(self._today)
            case "paying":
                return PaymentPlans()
            case "patient":
                return PatientFields()
            case "extras":
                return Extras()
            case "adjustments":
                return Reduction()
            case "moved":
                return Moves(self._today)
            case "discounts":
                return Claims()
        return Choice()

    def show(
        self, field: QWidget, question: str, book: Book, answers: Request, result: Result, language: Language
    ) -> None:
        """Show the answer to a question in its field, and what may be answered besides."""
        self._language = language
        self._remember(answers.coverage)
        if isinstance(field, Claims):
            field.offer(discounts_offered(book, answers), answers.discounts, language)
        elif isinstance(field, FieldGroup):
            field.show_answers(book, answers, result, language)
        elif isinstance(field, Choice):
            chosen = answer(answers, question)
            if question.endswith("way"):
                chosen = way_chosen(book, answers, question.startswith("also."))
            options = options_in_words(book, answers, question, language, self._coverages_chosen)
            general = general_coverage(book, answers) if question == "coverage" else None
            field.offer(options_known(book, question, options), chosen, general.id if general else None)
        elif isinstance(field, TextField):
            if question.endswith("infusions"):
                also = question.startswith("also.")
                self._usual[also] = usual_infusions(book, answers, also)
                field.setPlaceholderText(str(self._usual[also] or ""))
            given = answer(answers, question)
            field.show_answer(None if question in NOTHING_WHERE_EMPTY and not given else given)

    def _remember(self, coverage: str) -> None:
        """Keep the coverages chosen in the order of their last use, so that a change of mind leads back to them."""
        if self._coverages_chosen[-1:] != [coverage]:
            self._coverages_chosen = [other for other in self._coverages_chosen if other != coverage] + [coverage]

    def _step_infusions(self, also: bool, key: str, given: Span | None) -> Span | None:
        usual = self._usual.get(also)
        return typed.stepped_span(key, given, usual) if usual else None

    def _step_day(self, key: str, given: date | None) -> date | None:
        return typed.stepped_day(key, given, self._today())

    def _read_first_visit(self, text: str) -> date | None:
        return typed.read_first_visit(text, self._language, self._today())

    def _write_span(self, span: Span) -> str:
        return str(span) if self._language == "en" else str(span).replace(" to ", " a ")

    def _write_day(self, when: date) -> str:
        return day(when, self._language)
