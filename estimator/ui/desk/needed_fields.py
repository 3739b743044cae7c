"""The fields that an estimate needs: Enter goes from one to the next, and passes over what has its usual answer."""

from __future__ import annotations

from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.ui.desk.answers import asked, asked_about_the_plan, choices
from estimator.ui.desk.benefit_words import given_of
from estimator.ui.desk.insurance import INSURANCE

HOLD_UNTOLD = frozenset({
    "family", "family_used", "visits_used", "paid_so_far", "separate_used", "visits", "starts", "ends",
})  # fmt: skip
"""Facts about a plan that few patients can tell and that mean none, or no bound, where nobody does."""


def needed_places(book: Book, answers: Request) -> tuple[str, ...]:
    """The places of the form that are needed, in its order: what decides the price, and what is still lacking.

    A place is a question, or a line of one: "plan.in_network.deductible.used", "patient.name".
    """
    apply = asked(book, answers)
    found = [question for question in ("clinic", *INSURANCE) if question in apply]
    if "coverage_confirmed_by" in apply and not answers.coverage_confirmed_by:
        found.append("coverage_confirmed_by")
    found += [
        fact.path
        for fact in (asked_about_the_plan(book, answers) if "plan" in apply else ())
        if fact.usual is None
        and fact.path.rpartition(".")[2] not in HOLD_UNTOLD
        and given_of(answers.plan, fact) is None
    ]
    if len(choices(book, answers, "treatment")) > 1:
        found.append("treatment")
    return (*found, *(name for name in ("infusions", "first_visit") if name in apply), "patient.name")
