"""Plans and claim lines for tests of cost sharing: one of each in a few words, and generated ones for hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as some

from estimator.pricing.benefits import (
    Benefit,
    ClaimLine,
    CoinsuranceBase,
    CopayBasis,
    CountsAcross,
    FamilyKind,
    OverLimitPrice,
    PlanTerms,
    StraddleCopay,
    Tier,
    TierName,
    YearlyFigure,
)
from estimator.pricing.counters import FAMILY, BenefitKey, CounterKey, Counters, VisitsUsed
from estimator.pricing.steps import Step, from_request
from estimator.rules.models.benefits import Shape

FIRST_DAY = date(2026, 3, 2)
MEMBERS = ("self", "partner")
PERCENTAGES = tuple(map(Decimal, ("0", "10", "12.5", "20", "33.33", "50", "100")))
BENEFITS = ("evaluation", "infusion", "drug")


def cents(figure: int) -> Step:
    return from_request(figure, "of_the_test")


def benefit(shape: Shape = "ded-coins", coinsurance: int = 20, copay: int = 0, **more: Any) -> Benefit:
    return Benefit("infusion", shape, copay=cents(copay), coinsurance=Decimal(coinsurance), **more)


def figure(individual: int | None, family: int | None = None, **more: Any) -> YearlyFigure:
    return YearlyFigure(
        None if individual is None else cents(individual), None if family is None else cents(family), **more
    )


def plan(*benefits: Benefit, deductible: int | None = 0, limit: int | None = None, **more: Any) -> PlanTerms:
    tiers = more.pop("tiers", {"in": Tier(figure(deductible), figure(limit))})
    return PlanTerms(tiers, {each.name: each for each in benefits}, **more)


def line(day: date | int = FIRST_DAY, **more: Any) -> ClaimLine:
    """A line of $300 allowed in network of $450 billed; a number is a day after the first."""
    day = FIRST_DAY + timedelta(day) if isinstance(day, int) else day
    fields: dict[str, Any] = {
        "key": f"{day} {more.get('sequence', 1)}",
        "day": day,
        "sequence": 1,
        "billed": cents(45000),
        "own_price": cents(45000),
        "rate": cents(30000),
        "tier": "in",
        "benefit": "infusion",
        "visit": str(day),
    }
    return ClaimLine(**fields | more)


def amounts(most: int) -> some.SearchStrategy[Step]:
    return some.integers(0, most).map(cents)


def figures(most: int, with_ceiling: bool = False) -> some.SearchStrategy[YearlyFigure]:
    maybe = some.none() | amounts(most)
    ceiling = maybe if with_ceiling else some.none()
    return some.builds(
        YearlyFigure, maybe, some.none() | amounts(2 * most), some.sampled_from(get_args(FamilyKind)), ceiling
    )


def tiers() -> some.SearchStrategy[Tier]:
    return some.builds(Tier, figures(80_000), figures(150_000, with_ceiling=True))


@some.composite
def plans(draw: some.DrawFn) -> PlanTerms:
    """Every kind of plan: any shape, switch and bound."""
    benefits = {
        name: Benefit(
            name,
            draw(some.sampled_from(get_args(Shape))),
            copay=draw(amounts(12_000)),
            coinsurance=draw(some.sampled_from(PERCENTAGES)),
            copay_basis=draw(some.sampled_from(get_args(CopayBasis))),
            straddle_copay=draw(some.sampled_from(get_args(StraddleCopay))),
            coinsurance_base=draw(some.sampled_from(get_args(CoinsuranceBase))),
            separate_deductible=draw(some.sampled_from([None, None, "drugs"])),
            visits_per_year=draw(some.none() | some.integers(0, 4)),
            visit_group=draw(some.sampled_from([None, "ketamine"])),
            over_limit=draw(some.sampled_from(get_args(OverLimitPrice))),
            maximum=draw(some.none() | amounts(60_000)),
        )
        for name in BENEFITS
    }
    return PlanTerms(
        draw(some.dictionaries(some.sampled_from(get_args(TierName)), tiers(), min_size=1)),
        benefits,
        year_start=draw(some.sampled_from([(1, 1), (7, 1), (12, 15)])),
        separate_deductibles={"drugs": draw(amounts(40_000))},
        copay_counts_to_deductible=draw(some.booleans()),
        copay_counts_to_limit=draw(some.booleans()),
        carries_over_fourth_quarter=draw(some.booleans()),
        counts_across=draw(some.sampled_from(get_args(CountsAcross))),
    )


@some.composite
def plain_plans(draw: some.DrawFn) -> PlanTerms:
    """Plans without whatever can turn it round that a patient who has used more of the deductible pays no more."""
    terms = draw(plans())
    benefits = {
        name: replace(each, maximum=None, straddle_copay="charge", separate_deductible=None)
        for name, each in terms.benefits.items()
    }
    return replace(
        terms,
        benefits=benefits,
        copay_counts_to_limit=True,
        carries_over_fourth_quarter=False,
        counts_across="none",
    )


@some.composite
def series(draw: some.DrawFn, with_penalties: bool = True) -> list[ClaimLine]:
    """Up to eight lines over the turn of a year, of two members, several on some days."""
    lines = []
    for number in range(draw(some.integers(1, 8))):
        billed = draw(some.integers(0, 60_000))
        day = date(2026, 10, 20) + timedelta(draw(some.integers(0, 100)))
        lines.append(
            ClaimLine(
                key=str(number),
                day=day,
                sequence=number,
                billed=cents(billed),
                own_price=cents(draw(some.integers(0, billed))),
                rate=draw(amounts(60_000)),
                tier=draw(some.sampled_from(get_args(TierName))),
                benefit=draw(some.sampled_from([*BENEFITS, *BENEFITS, None])),
                visit=draw(some.sampled_from([str(day), "one of many days"])),
                member=draw(some.sampled_from(MEMBERS)),
                is_held_harmless=draw(some.booleans()),
                penalty=draw(some.sampled_from([Decimal(0), Decimal("33.33")])) if with_penalties else Decimal(0),
            )
        )
    return lines


@some.composite
def starts(draw: some.DrawFn) -> Counters:
    """What may have been used before, of everything that is counted."""
    keys = some.builds(
        CounterKey,
        some.sampled_from([2025, 2026, 2027]),
        some.sampled_from(get_args(TierName)),
        some.sampled_from(["deductible", "limit"]),
        some.sampled_from([*MEMBERS, FAMILY]),
    )
    benefit_keys = some.builds(
        BenefitKey, some.just(2026), some.sampled_from([*BENEFITS, "ketamine"]), some.sampled_from(MEMBERS)
    )
    return Counters(
        draw(some.dictionaries(keys, amounts(90_000), max_size=6)),
        draw(some.dictionaries(benefit_keys, amounts(40_000), max_size=2)),
        draw(some.dictionaries(benefit_keys, some.builds(VisitsUsed, some.integers(0, 3)), max_size=2)),
        draw(some.dictionaries(some.tuples(some.sampled_from(MEMBERS), some.just("one of many days")), amounts(5_000))),
    )
