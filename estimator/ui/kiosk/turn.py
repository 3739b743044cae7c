"""A turn: what one person at the kiosk answered, from the choice of the language until everything is erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from estimator.office.kiosk_answers import Answers, YearlyKind, coverage_of, request_of, yearly_figures
from estimator.paper.discreet import without_treatment
from estimator.pricing.estimate import estimate
from estimator.pricing.result import Result
from estimator.rules.book import Book

OF_THE_PLAN = ("plan", "deductible_left", "limit_left")
OF_THE_YEAR = ("deductible_left", "limit_left")
OF_THE_TREATMENT = ("infusions", "boosters")


class Turn:
    """The one place that holds the answers of whoever stands at the kiosk."""

    def __init__(self, book: Book, day: date) -> None:
        self.book, self.day = book, day
        self.answers = Answers()
        self._result: Result | None = None
        self.hides_amounts = False
        """True where a person wants no amount to be seen by others."""

    @cached_property
    def shown_book(self) -> Book:
        """The rule book by whose words everything is named: plain ones where the treatment is hidden."""
        return without_treatment(self.book, self.result())[0] if self.book.kiosk.treatment_hidden else self.book

    @property
    def is_begun(self) -> bool:
        """True where anything but the language was answered."""
        return replace(self.answers, language="en") != Answers()

    def change(self, **answers: Any) -> None:
        """Take answers in, in place of those before; what belonged to another plan or treatment goes with it."""
        before = self.answers
        if answers.get("paying", before.paying) != before.paying:
            answers = dict.fromkeys(OF_THE_PLAN) | answers
        if answers.get("plan", before.plan) != before.plan:
            answers = dict.fromkeys(OF_THE_YEAR) | answers
        if answers.get("treatment", before.treatment) != before.treatment:
            answers = dict.fromkeys(OF_THE_TREATMENT) | answers
        self.answers = replace(before, **answers)
        self._result = None

    def asked_this_year(self) -> tuple[YearlyKind, ...]:
        """Name what of this year is asked about the plan that was chosen; nothing where none is used."""
        if self.answers.paying != "insurance":
            return ()
        return yearly_figures(coverage_of(self.book, self.answers, self.day))

    def result(self) -> Result:
        """The estimate for the answers, or every reason why there is none; worked out once for the same answers."""
        if self._result is None:
            self._result = estimate(self.book, request_of(self.book, self.day, self.answers))
        return self._result

    def wipe(self) -> None:
        """Forget every answer and the result."""
        self.answers = Answers()
        self._result = None
        self.hides_amounts = False
