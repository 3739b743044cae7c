"""What was told about the patient's plan: a line for each fact that the coverage and the course need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from estimator.money import plain
from estimator.pricing.benefit_questions import BenefitQuestion, benefit_questions
from estimator.pricing.plan_answers import other_side, with_told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk import typed, typed_facts
from estimator.ui.desk.benefit_words import given_of, hint_of, label_of, options_of
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.typed_facts import UsedOrLeft, write_known, write_used_or_left
from estimator.ui.fields import Choice, TextField
from estimator.wording import Language, day, percentage


class Benefits(FieldGroup):
    """A line for each fact; its answer is the plan of a Request, facts that are not asked included.

    A line is known by the place of its fact, without "plan.": "in_network.deductible.used".
    """

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._language: Language = "en"
        self._plan = PlanFacts()
        self._questions: dict[str, BenefitQuestion] = {}

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the facts that are needed, and what was told of them."""
        self._language, self._plan = language, answers.plan
        asked = benefit_questions(book, answers)
        self._questions = {question.path.removeprefix("plan."): question for question in asked}
        self._have_lines(list(self._questions))
        for line, question in self._questions.items():
            row = self.rows[line]
            row.say(label_of(book, question, asked, language), hint_of(answers.plan, question, language))
            given = given_of(answers.plan, question)
            if isinstance(row.field, Choice):
                row.field.offer(options_of(question, language), question.usual if given is None else given)
            elif isinstance(row.field, TextField):
                row.field.show_answer(given)

    def _make_field(self, name: str) -> TextField | Choice:
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
        return lambda text: read(text, self._language, self._today)

    def _stepped_day(self, key: str, given: date | None) -> date | None:
        return typed.stepped_day(key, given, self._today)

    def _answer_with(self, name: str, given: Any) -> PlanFacts:
        path = self._questions[name].path
        if not self._questions[name].may_be_left:
            return with_told(self._plan, path, given)
        plan = with_told(with_told(self._plan, other_side(path), None), path, None)
        if isinstance(given, UsedOrLeft):
            return with_told(plan, path if given.side == "used" else other_side(path), given.cents)
        return with_told(plan, path, given)
