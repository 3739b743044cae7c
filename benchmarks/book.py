"""The book and the requests that are measured: the shipped demonstration, evaluation and infusions for a veteran."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from estimator.pricing import Estimate, Request, estimate
from estimator.pricing.plan_facts import Authorization, PlanFacts, TierFacts, YearlyFacts
from estimator.pricing.request import Extra, Patient
from estimator.rules import Book, load_book
from estimator.rules.scalars import Span

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "config"


@cache
def demonstration() -> Book:
    """The shipped demonstration book."""
    loaded = load_book(CONFIG)
    assert loaded.book is not None, loaded.problems
    return loaded.book


def veteran(infusions: int = 6, name: str = "Sample Patient") -> Request:
    """Ask for an evaluation and some infusions at Chattanooga, dated, for a veteran who pays in cash."""
    return Request(
        day=date(2026, 11, 23), clinic="chattanooga", coverage="self-pay", infusions=Span(infusions, infusions),
        first_visit=date(2026, 12, 1), discounts=("military",), tender="cash", patient=Patient(name=name),
    )  # fmt: skip


def insured(infusions: int = 11) -> Request:
    """Ask for an evaluation and some infusions at Chattanooga, dated, under a plan of which everything was told."""
    used = YearlyFacts(used=60_000)
    told = PlanFacts(as_of=date(2026, 11, 20), told_by="the plan", in_network=TierFacts(deductible=used, limit=used))
    return Request(
        day=date(2026, 11, 23), clinic="chattanooga", coverage="ppo-in-network", infusions=Span(infusions, infusions),
        first_visit=date(2026, 12, 1), state="TN", plan=told, patient=Patient(name="Sample Patient"),
    )  # fmt: skip


def insured_year() -> Request:
    """The same with boosters for a year and follow-up visits: 18 visits more than there are infusions."""
    extras = (Extra(service="follow-up", number=6),)
    return insured(6).model_copy(update={"boosters": 11, "extras": extras})


def insured_unknown(infusions: int = 11) -> Request:
    """The same at Huntsville, under a plan of which nobody knows the deductible, what is used of it, nor the limit."""
    return Request(
        day=date(2026, 11, 23), clinic="huntsville", coverage="in-network-authorized", state="AL",
        infusions=Span(infusions, infusions), first_visit=date(2026, 12, 1),
        plan=PlanFacts(authorization=Authorization(state="approved")), patient=Patient(name="Sample Patient"),
    )  # fmt: skip


def estimated(request: Request) -> Estimate:
    """The estimate of a request that can be estimated."""
    result = estimate(demonstration(), request)
    assert isinstance(result, Estimate), result.reasons
    return result
