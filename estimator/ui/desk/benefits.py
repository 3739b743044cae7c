"""What was told about the patient's plan: a line for each fact that the coverage and the course need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from estimator.money import plain
from estimator.paper.reasons import LEAP_YEAR
from estimator.paper.told import call_for_staff, teller_in_words
from estimator.pricing.benefit_questions import BenefitQuestion
from estimator.pricing.plan_answers import fact_of, is_told, other_side, with_told, with_told_in_call
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.unknowns import UNKNOWN
from estimator.ui.choice import Choice
from estimator.ui.desk import typed, typed_facts
from estimator.ui.desk.answers import asked_about_the_plan
from estimator.ui.desk.benefit_words import figure_in_words, given_of, hint_of, label_of, options_of
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.overrides import badge_in_words, is_overridden, source_in_words, stated_figures
from estimator.ui.desk.typed_facts import UsedOrLeft, write_known, write_used_or_left
from estimator.ui.text_field import TextField
from estimator.wording import Language, day, month_day, percentage, say

OVERRULE = "overrule"
"""The line in which a figure of the rule book is chosen that the plan told otherwise."""
Asks = Callable[[Book, Request], Sequence[BenefitQuestion]]
"""Which facts are asked about a plan, in their order."""


class Benefits(FieldGroup):
    """A line for each fact; its answer is the plan of a Request, facts that are not asked included.

    A line is known by the place of its fact, without "plan.": "in_network.deductible.used".
    """

    def __init__(self, today: typed.Today, asks: Asks = asked_about_the_plan, is_of_a_call: bool = False) -> None:
        """Ask for some facts; those of a call are told by the plan in the last of its calls."""
        super().__init__()
        self._today, self._asks, self._is_of_a_call = today, asks, is_of_a_call
        self._language: Language = "en"
        self._plan = PlanFacts()
        self._questions: dict[str, BenefitQuestion] = {}
        self._stated: dict[str, BenefitQuestion] = {}
        self._overruled = ""
        """The line of a figure just chosen to be overruled, to go to as soon as it is there."""

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the facts that are needed, and what was told of them."""
        self._language, self._plan = language, answers.plan
        asked = self._asks(book, answers)
        self._questions = {question.path.removeprefix("plan."): question for question in asked}
        stated = () if self._is_of_a_call else stated_figures(book, answers)
        self._stated = {question.path: question for question in stated}
        self._have_lines([*self._questions, *([OVERRULE] if stated else [])])
        if stated:
            self._offer_stated(book, [*asked, *stated])
        for line, question in self._questions.items():
            row = self.rows[line]
            hints: tuple[str, ...] = (hint_of(answers.plan, question, language), self._source_of(question))
            if is_overridden(answers.plan, question):
                hints = (badge_in_words(question, language), source_in_words(answers.plan, question, language))
            row.say(label_of(book, question, asked, language), "; ".join(hint for hint in hints if hint))
            given = given_of(answers.plan, question)
            if isinstance(row.field, Choice):
                row.field.offer(options_of(question, language), question.usual if given is None else given)
            elif isinstance(row.field, TextField):
                row.field.show_answer(given)

        if self._overruled in self.rows:
            self.focus_line(self._overruled)
            self._overruled = ""

    def _offer_stated(self, book: Book, among: Sequence[BenefitQuestion]) -> None:
        """Offer the figures of the rule book that may be overruled; one that is chosen gets a line of its own."""
        row, language = self.rows[OVERRULE], self._language
        row.say(say(language, "overrides.overrule"), say(language, "overrides.overrule.hint"))
        assert isinstance(row.field, Choice)
        offered: list[tuple[str | None, str]] = [(None, say(language, "overrides.none"))]
        for path, question in self._stated.items():
            label = label_of(book, question, among, language)
            usual = figure_in_words(question.usual, language) if question.usual is not None else ""
            offered.append((path, f"{label}: {usual}"))
        row.field.offer(offered, None)

    def confirm(self, field: QWidget) -> None:
        """Take what stands in a line as told in the call; an empty one, or what nobody knows, stays as it was."""
        name = next((name for name, row in self.rows.items() if row.field is field), None)
        if name is None:
            return
        question = self._questions[name]
        given = given_of(self._plan, question)
        if isinstance(field, Choice):
            given = question.options[field.currentIndex()]
        if given not in (None, UNKNOWN):
            self.answered.emit(name, self._answer_with(name, given))

    def _source_of(self, question: BenefitQuestion) -> str:
        """Who told a fact: in a call to the plan; during one, also that somebody else did and it is not confirmed."""
        call = self._plan.call_of(fact_of(question.path))
        if call is not None:
            return say(self._language, "benefits.hint.told_in_call", source=call_for_staff(call, self._language))
        if not self._is_of_a_call or not is_told(self._plan, fact_of(question.path)):
            return ""
        source = teller_in_words(self._plan.told_by or "", self._plan.as_of, self._language)
        return say(self._language, "benefits.hint.not_confirmed", source=source)

    def _make_field(self, name: str) -> TextField | Choice:
        if name == OVERRULE:
            return Choice()
        question = self._questions[name]
        match question.kind:
            case "choice":
                return Choice()
            case "percent":
                return self._figure(typed_facts.read_percentage, lambda rate: percentage(rate, self._language))
            case "count" if question.may_be_unknown:
                return self._figure(typed.read_number, str)
            case "count":
                return TextField(typed.read_number, str, typed.stepped_number)
            case "day":
                return TextField(self._day_reader(name), lambda when: day(when, self._language), self._stepped_day)
            case "month-day":
                return TextField(self._read_month_day, self._write_month_day)
            case "text":
                return TextField(typed.read_words, str)
        if question.may_be_left:
            return self._figure(typed_facts.read_used_or_left, lambda told: write_used_or_left(told, self._language))
        return self._figure(typed.read_money, plain) if question.may_be_unknown else TextField(typed.read_money, plain)

    def _figure(self, read: Callable[[str], Any], write: Callable[[Any], str]) -> TextField:
        """A line for a figure that nobody may know."""
        return TextField(typed_facts.read_known(read), write_known(write, lambda: self._language))

    def _day_reader(self, name: str) -> Callable[[str], date | None]:
        read = typed_facts.read_day_told if name == "as_of" else typed_facts.read_day_approved
        return lambda text: read(text, self._language, self._today())

    def _stepped_day(self, key: str, given: date | None) -> date | None:
        return typed.stepped_day(key, given, self._today())

    def _read_month_day(self, text: str) -> tuple[int, int] | None:
        day_of_this_year = typed_facts.read_day_approved(text, self._language, self._today())
        return None if day_of_this_year is None else (day_of_this_year.month, day_of_this_year.day)

    def _write_month_day(self, yearly: tuple[int, int]) -> str:
        return month_day(date(LEAP_YEAR, *yearly), self._language)

    def _answer_with(self, name: str, given: Any) -> PlanFacts:
        if name == OVERRULE:
            if given not in self._stated:
                return self._plan
            self._overruled = given.removeprefix("plan.")
            return with_told(self._plan, given, self._stated[given].usual)
        tell = with_told_in_call if self._is_of_a_call else with_told
        path = self._questions[name].path
        if not self._questions[name].may_be_left:
            return tell(self._plan, path, given)
        plan = with_told(with_told(self._plan, other_side(path), None), path, None)
        if isinstance(given, UsedOrLeft):
            return tell(plan, path if given.side == "used" else other_side(path), given.cents)
        return tell(plan, path, given)
