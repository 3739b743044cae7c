"""What may stand side by side with an estimate, and the answers that each choice stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from estimator.paper.compared import By
from estimator.paper.comparison import FEWEST, MOST
from estimator.paper.plan_offers import label_of_plan
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate
from estimator.ui.desk.answers import answer, with_answer
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.draft_tabs import title_of
from estimator.ui.desk.offers import Paying, coverages_at, payment_plans_at
from estimator.wording import Language

KINDS: tuple[By, ...] = ("coverage", "clinic", "payment-plan", "estimate")
QUESTIONS: dict[By, str] = {"coverage": "coverage", "clinic": "clinic", "payment-plan": "paying"}
"""The question that a choice answers; an open estimate is opened instead."""

Offered = list[tuple[Any, str]]
"""What may be chosen, each with its words."""


def offered(by: By, draft: Draft, open_estimates: Sequence[Draft], language: Language) -> Offered:
    """List what may be compared in one respect, in the order of the rule book or of the tabs."""
    book, answers = draft.book, draft.answers
    match by:
        case "coverage":
            return [(one.id, one.name.in_language(language)) for one in coverages_at(book, answers.clinic)]
        case "clinic":
            return [(one.id, one.place) for one in book.clinics.values()]
        case "payment-plan":
            plans = payment_plans_at(book, answers.clinic)
            return [(plan, label_of_plan(book, plan, language)) for plan in plans]
    return [(one, f"{number}: {title_of(one)}") for number, one in enumerate(open_estimates, start=1)]


def first_kind(open_estimates: Sequence[Draft]) -> By:
    """What is compared before anybody chose: the open estimates; where there is only one, its coverages."""
    return "estimate" if len(open_estimates) >= FEWEST else "coverage"


def first_choices(by: By, draft: Draft, choices: Sequence[Any]) -> list[Any]:
    """What is compared before anybody chose: the estimate's own, and others; of coverages and plans two, else four."""
    own = own_choice(by, draft)
    first = [*([own] if own in choices else []), *(choice for choice in choices if choice != own)]
    if by == "payment-plan" and isinstance(draft.result, Estimate):
        has_terms = [offer.plan for offer in draft.result.plans if offer.is_offered]
        first.sort(key=lambda plan: (plan != own, plan not in has_terms))
    return first[: FEWEST if by in ("coverage", "payment-plan") else MOST]


def own_choice(by: By, draft: Draft) -> Any:
    """What the estimate itself has in one respect."""
    if by == "estimate":
        return draft
    given = answer(draft.answers, QUESTIONS[by])
    return given.payment_plan if isinstance(given, Paying) else given


def answers_with(by: By, answers: Request, choice: Any) -> Request:
    """The answers with a choice in place of the estimate's own; the number of payments stays with its plan."""
    if by == "payment-plan":
        own = Paying.of(answers)
        choice = own if own.payment_plan == choice else own._replace(payment_plan=choice, payments=None)
    return with_answer(answers, QUESTIONS[by], choice)
