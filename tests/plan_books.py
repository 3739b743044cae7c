"""One plan for the tests: the demonstration book with a coverage named "plan" that says what a test needs it to say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from estimator.pricing import Estimate
from estimator.pricing.visit import Line
from estimator.rules import Book
from estimator.rules.models.coverage import Coverage
from tests.books import demonstration, estimated, refused

Said = dict[str, Any]

WORDS = {"en": "Words"}
MADE_UP = {"from": "2026-01-01", "source": "Made up"}
VISITS: Said = {"id": "visits", "services": ["evaluation"], "shape": "copay-only", "copay": "50.00"}
INFUSIONS: Said = {"id": "infusions", "services": ["infusion"], "shape": "ded-coins", "coinsurance": "20 %"}
TOLD: Said = {"in_network": {"deductible": {"used": "0.00"}}}
"""The whole deductible is left."""


def rate(service: str, dollars: str) -> Said:
    return {"service": service, "rates": [{**MADE_UP, "rate": dollars}]}


PLAN: Said = {
    "id": "plan", "kind": "in-network", "name": WORDS, "means": WORDS, "source": "Made up",
    "in_network": {"deductible": {"individual": "500.00"}, "limit": {"individual": "2,000.00"}},
    "benefits": [VISITS, INFUSIONS],
    "rates": [rate("evaluation", "200.00"), rate("infusion", "300.00")],
}  # fmt: skip
"""Copay 50.00 for the evaluation; infusions, allowed 300.00 of 425.00, take a deductible of 500.00, then 20 %."""


def plan_book(**says: Any) -> Book:
    """The demonstration book with that plan, some of it said otherwise; None leaves a key out."""
    said = {key: value for key, value in (PLAN | says).items() if value is not None}
    book = demonstration()
    return replace(book, coverages={**book.coverages, "plan": Coverage.model_validate(said)})


def under_plan(book: Book | None = None, **answers: Any) -> Estimate:
    """Three infusions from Tuesday, December 1, 2026 under the plan, unless the answers say otherwise."""
    return estimated(book or plan_book(), **_asked(answers))


def refused_under_plan(book: Book | None = None, **answers: Any) -> list[str]:
    """The kinds of reason why such a course cannot be estimated."""
    return refused(book or plan_book(), **_asked(answers))


def _asked(answers: Said) -> Said:
    usual = {"coverage": "plan", "infusions": "3", "first_visit": "2026-12-01", "evaluation": "no", "plan": TOLD}
    return usual | answers


def lines_of(result: Estimate, service: str = "infusion") -> list[Line]:
    """The lines of one service, in date order."""
    return [line for visit in result.visits for line in visit.lines if line.service == service]


def pays(result: Estimate, service: str = "infusion") -> list[int]:
    """What the patient pays of each line of a service, in cents."""
    return [line.patient_pays.cents for line in lines_of(result, service)]


def sent(result: Estimate, service: str = "infusion") -> list[str]:
    """Where each line of a service goes."""
    return [line.sent for line in lines_of(result, service)]
