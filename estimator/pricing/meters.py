"""Meters: how far each deductible and limit is used before a course, by it, and what it leaves."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.pricing.benefits import YearlyFigure
from estimator.pricing.claims import Claims
from estimator.pricing.counters import FAMILY, CounterKey
from estimator.pricing.result import MeterReading
from estimator.pricing.steps import NOTHING, Step, excess, less


def meters_of(claims: Claims) -> tuple[MeterReading, ...]:
    """Read the meters of every plan year and tier that the course has a claim in, as the likely figures leave them."""
    shares = [share for share in claims.likely.shared.shares if share.why_not_covered is None]
    places = dict.fromkeys((share.plan_year, share.line.tier) for share in shares)
    terms = claims.likely.terms
    found: list[MeterReading] = []
    for year, tier in places:
        if tier in terms.tiers:
            found += _readings(claims, CounterKey(year, tier, "deductible", "self"), terms.tiers[tier].deductible)
            found += _readings(claims, CounterKey(year, tier, "limit", "self"), terms.tiers[tier].limit)
            for name, yearly in terms.separate_deductibles.items():
                key = CounterKey(year, tier, "deductible", "self", name)
                found += _readings(claims, key, YearlyFigure(yearly))
    return tuple(found)


def _readings(claims: Claims, own: CounterKey, figure: YearlyFigure) -> Iterator[MeterReading]:
    """The member's own reading and the family's, each where the plan states a figure that binds."""
    is_aggregate = figure.kind == "aggregate" and figure.family is not None
    if figure.individual is not None and not is_aggregate:
        yield _reading(claims, own, figure.individual)
    if figure.family is not None:
        yield _reading(claims, CounterKey(own.year, own.tier, own.kind, FAMILY, own.separate), figure.family)


def _reading(claims: Claims, key: CounterKey, figure: Step) -> MeterReading:
    before = claims.likely.counters.used.get(key, NOTHING)
    after = claims.likely.shared.counters.used.get(key, before)
    left = excess("left_after_course", figure, after)
    met = []
    if not left.cents:
        moments = claims.likely.shared.moments
        met = [int(moment.line.visit) + 1 for moment in moments if moment.key._replace(who=key.who) == key]
    return MeterReading(
        key.kind,
        key.year,
        key.tier,
        key.who is FAMILY,
        key.separate,
        figure,
        before,
        less("used_here", after, before) if after is not before else NOTHING,
        left,
        met[0] if met else None,
    )
