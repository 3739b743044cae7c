"""What a person at the kiosk answers, choices and numbers only, and the request that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from estimator.pricing.plan_facts import PlanFacts, TierFacts, YearlyFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.kiosk import coverage_of_way, kiosk_clinic
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.kiosk import PayingBy
from estimator.rules.scalars import Span
from estimator.wording import Language

Told = int | Literal["unknown"]
"""An amount in cents, or that it is not known."""
YearlyKind = Literal["deductible", "limit"]

NOT_LISTED = "unknown"
"""The plan of a person whose plan is not in the list, or who does not know it."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that is asked at the kiosk; None where nothing was answered yet."""

    language: Language = "en"
    paying: PayingBy | None = None
    plan: str | None = None
    """The id of a coverage, or NOT_LISTED; it counts only where insurance is used."""
    deductible_left: Told | None = None
    limit_left: Told | None = None
    """What is left this year, in cents; both count only where the plan has such a figure."""
    treatment: str | None = None
    infusions: int | None = None
    boosters: int | None = None


def request_of(book: Book, day: date, answers: Answers) -> Request:
    """Ask for the estimate of the answers at the clinic in which the kiosk stands.

    What was not answered is left to the rule book; of the plan nothing is known but what was told.
    """
    number = answers.infusions
    coverage = coverage_of(book, answers, day)
    return Request(
        day=day, clinic=kiosk_clinic(book).id, coverage=coverage.id, treatment=answers.treatment,
        infusions=None if number is None else Span(number, number), boosters=answers.boosters,
        plan=_told_of_plan(answers, coverage), language=answers.language,
    )  # fmt: skip


def coverage_of(book: Book, answers: Answers, day: date) -> Coverage:
    """The coverage that the answers come to; without a plan the one of a patient who pays alone.

    A clinic that lets nobody pay alone has its first coverage taken, and the estimate says so.
    """
    if answers.paying == "insurance" and answers.plan is not None and answers.plan != NOT_LISTED:
        return book.coverages[answers.plan]
    found = coverage_of_way(book, answers.paying or "not-sure", day)
    return found or coverage_of_way(book, "not-sure", day) or next(iter(book.coverages.values()))


def yearly_figures(coverage: Coverage) -> tuple[YearlyKind, ...]:
    """Name what of this year is asked about a plan: its deductible and its limit, where it has them."""
    tier = coverage.out_of_network if coverage.kind == "out-of-network" else coverage.in_network
    if tier is None or not coverage.sends_claims:
        return ()
    kinds: tuple[YearlyKind, ...] = ("deductible", "limit")
    return tuple(kind for kind in kinds if getattr(tier, kind).individual is not None)


def _told_of_plan(answers: Answers, coverage: Coverage) -> PlanFacts:
    """What was told of the plan: how much of deductible and limit is left, in the network the clinic is in."""
    if answers.paying != "insurance":
        return PlanFacts()
    told = {"deductible": answers.deductible_left, "limit": answers.limit_left}
    tier = TierFacts(**{kind: YearlyFacts(left=told[kind]) for kind in yearly_figures(coverage)})
    return PlanFacts(out_of_network=tier) if coverage.kind == "out-of-network" else PlanFacts(in_network=tier)
