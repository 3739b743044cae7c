"""Who the estimate is for: name, birth date, contact, how it is to be handed over, the clinic's own reference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from estimator.pricing.request import Patient, Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.identifiers import read_email, read_phone
from estimator.ui.choice import Choice
from estimator.ui.desk import typed
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.hints import EXAMPLES
from estimator.ui.desk.questions import answer_in_words, label_of
from estimator.ui.text_field import NotRead, TextField
from estimator.wording import Language, day, say

LINES = ("name", "date_of_birth", "phone", "email", "delivery", "reference")
DELIVERIES = ("none", "paper", "email", "portal")


class PatientFields(FieldGroup):
    """A line for each thing known of the patient; its answer is the patient of a Request."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._patient = Patient()

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show what is known of the patient."""
        self._language, self._patient = language, answers.patient or Patient()
        self._have_lines(LINES)
        for line, row in self.rows.items():
            row.say(label_of(f"patient.{line}"), say(language, EXAMPLES[f"patient.{line}"]))
            given = getattr(self._patient, line)
            if isinstance(row.field, Choice):
                options = [(None if way == "none" else way, answer_in_words(f"delivery.{way}")) for way in DELIVERIES]
                row.field.offer(options, given)
            else:
                self.field(line).show_answer(given)

    def _make_field(self, name: str) -> TextField | Choice:
        match name:
            case "delivery":
                return Choice()
            case "date_of_birth":
                return TextField(self._read_birth_date, lambda when: day(when, self._language))
            case "phone":
                return TextField(_reader(read_phone, "questions.not_a_phone"), str)
            case "email":
                return TextField(_reader(read_email, "questions.not_an_email"), str)
        return TextField(typed.read_words, str)

    def _read_birth_date(self, text: str) -> date | None:
        return typed.read_birth_date(text, self._language)

    def _answer_with(self, name: str, given: Any) -> Patient:
        return self._patient.model_copy(update={name: given})


def _reader(read: Callable[[object], str], wanted: str) -> Callable[[str], str | None]:
    """Make a reader of what a person types; an empty line is no answer."""

    def read_typed(text: str) -> str | None:
        try:
            return read(text.strip()) if text.strip() else None
        except PydanticCustomError:
            raise NotRead(wanted) from None

    return read_typed
