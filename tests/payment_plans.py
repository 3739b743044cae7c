"""Payment plans for the tests: one plan with some keys, put to what is paid for a course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from estimator.pricing.offers import Illustration, PlanOffer, WhatIsPaid
from estimator.pricing.plans import plans_for
from estimator.pricing.steps import NOTHING, Step, from_request
from estimator.rules.book import Book, Placed
from estimator.rules.models.plans import Plan, PlansFile
from tests.books import demonstration

PATH = ("payment-plans.yaml", "plans", 0)
SIGNED = date(2026, 3, 2)
ANY_WORDS = {"en": "Words"}
LENDER = {
    "lender_name": "Example Lender",
    "initial_creditor": "lender",
    "source": "Made up",
    "as_of": "2026-01-01",
    "expires_on": "2026-12-31",
}
"""What every plan of a lender must say."""


def plan(**said: Any) -> Plan:
    """A plan of the clinic in four monthly payments, unless it says otherwise; None leaves a key out."""
    usual = {
        "id": "four-monthly",
        "label": ANY_WORDS,
        "kind": "in-house",
        "instalments": {"count": "4"},
        "frequency": "monthly",
        "stop_text": ANY_WORDS,
    }
    return Plan.model_validate({key: value for key, value in (usual | said).items() if value is not None})


def cents(number: int, what: str = "price") -> Step:
    """A figure that somebody asked for."""
    return from_request(number, what)


def paid(price: int = 256_500, **other: Any) -> WhatIsPaid:
    """What is paid for a course of six dated visits in Tennessee, at one price by every way to pay."""
    whole = cents(price)
    visits = tuple((date(2026, 3, 2 + 2 * number), cents(price // 6, "due")) for number in range(6))
    usual = WhatIsPaid(
        SIGNED, "chattanooga", "TN", "TN", "card", whole, whole, whole, whole, visits, NOTHING, NOTHING, False
    )
    figures = {key: cents(value) if type(value) is int else value for key, value in other.items()}
    return replace(usual, **figures)


def book_with(*plans: Plan, **settings: Any) -> Book:
    """The demonstration book with other plans and settings."""
    file = PlansFile.model_validate({"plans": plans, **settings})
    placed = {one.id: Placed(one, ("payment-plans.yaml", "plans", number)) for number, one in enumerate(file.plans)}
    return replace(demonstration(), plans_file=file, plans=placed)


def offer(one: Plan, terms: WhatIsPaid | None = None, **settings: Any) -> PlanOffer:
    """The one plan of a book, offered or refused."""
    (found,) = plans_for(book_with(one, **settings), terms or paid())
    return found


def shown(one: Plan, terms: WhatIsPaid | None = None, **settings: Any) -> Illustration:
    """The figures of a plan that is offered."""
    found = offer(one, terms, **settings)
    assert found.illustration is not None, found.refusals
    return found.illustration


def refused(one: Plan, terms: WhatIsPaid | None = None, **settings: Any) -> list[str]:
    """The kinds of reason for which a plan is not offered, in their order."""
    return [reason.kind for reason in offer(one, terms, **settings).refusals]


def dues(illustration: Illustration) -> list[int]:
    """What each payment of a plan is, in cents."""
    return [payment.due.cents for payment in illustration.schedule.payments]


def every_step(figures: Iterable[tuple[str, Step]]) -> Iterator[Step]:
    """Every step behind some figures, once."""
    waiting, seen = [step for _, step in figures], set()
    while waiting:
        step = waiting.pop()
        if id(step) not in seen:
            seen.add(id(step))
            waiting += step.operands
            yield step
