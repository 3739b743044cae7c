"""Single visits moved by hand: the day of each visit of the course, and the other day it was given."""

from __future__ import annotations

from datetime import date

from estimator.pricing.request import Moved, Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk import typed
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.offers import planned_days
from estimator.ui.text_field import TextField
from estimator.wording import Language, day, say


class Moves(FieldGroup):
    """A line for each visit, known by its number; its answer is the moved visits of a Request.

    A visit put on the day it has already, or whose line is emptied, is not moved.
    """

    def __init__(self, today: typed.Today) -> None:
        super().__init__()
        self._today = today
        self._language: Language = "en"
        self._planned: dict[int, date] = {}
        self._moved: dict[int, date] = {}

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the days of the course that is asked for, and those of the visits that were moved."""
        self._language = language
        self._planned = planned_days(book, applicable(book, answers))
        self._moved = {moved.visit: moved.day for moved in answers.moved}
        self._have_lines([str(visit) for visit in sorted({*self._planned, *self._moved})])
        for line, row in self.rows.items():
            visit = int(line)
            hint = day(self._planned[visit], language) if visit in self._planned else ""
            if hint and visit in self._moved:
                hint = say(language, "desk.moved.from", day=hint)
            row.say(say(language, "desk.moved.visit", number=visit), hint)
            self.field(line).show_answer(self._moved.get(visit))

    def _make_field(self, name: str) -> TextField:
        visit = int(name)

        def read(text: str) -> date | None:
            read_day = typed.read_first_visit(text, self._language, self._today())
            return None if read_day == self._planned.get(visit) else read_day

        def step(key: str, given: date | None) -> date | None:
            return typed.stepped_day(key, given or self._planned.get(visit), self._today())

        return TextField(read, lambda when: day(when, self._language), step)

    def _answer_with(self, name: str, given: date | None) -> tuple[Moved, ...]:
        days = {**self._moved, int(name): given}
        return tuple(Moved(visit=visit, day=when) for visit, when in sorted(days.items()) if when is not None)
