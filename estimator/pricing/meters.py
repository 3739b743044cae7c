"""Meters: how far each deductible and limit is used before a course, by it, and what it leaves.

So too the most that a plan pays for a benefit in a year, and the number of visits it pays for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from estimator.pricing.benefits import YearlyFigure
from estimator.pricing.charges import Entry
from estimator.pricing.claims import Claims
from estimator.pricing.counters import FAMILY, BenefitKey, CounterKey, plan_year
from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering, visits_told, visits_used
from estimator.pricing.readings import MaximumReading, MeterReading, VisitCount
from estimator.pricing.steps import NOTHING, Step, excess, less
from estimator.rules.models.benefits import BenefitRule
from estimator.rules.unknowns import UNKNOWN


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


def maxima_of(claims: Claims) -> tuple[MaximumReading, ...]:
    """Read the most that the plan pays for each benefit in every plan year of the course, as the likely figures do."""
    benefits = claims.likely.terms.benefits
    shares = [share for share in claims.likely.shared.shares if share.why_not_covered is None]
    places = dict.fromkeys((share.plan_year, share.line.benefit or "") for share in shares)
    return tuple(
        _maximum(claims, year, name, figure) for year, name in places if (figure := benefits[name].maximum) is not None
    )


def _maximum(claims: Claims, year: int, benefit: str, figure: Step) -> MaximumReading:
    key = BenefitKey(year, benefit, "self")
    before = claims.likely.counters.plan_paid.get(key, NOTHING)
    after = claims.likely.shared.counters.plan_paid.get(key, before)
    reached, so_far = None, before.cents
    for share in claims.likely.shared.shares:
        if (share.plan_year, share.line.benefit) == (year, benefit) and so_far < figure.cents:
            so_far += share.plan_pays.cents + share.penalty.cents
            reached = int(share.line.visit) + 1 if so_far >= figure.cents else None
    paid_here = less("paid_here", after, before) if after is not before else NOTHING
    return MaximumReading(benefit, year, figure, before, paid_here, excess("maximum_left", figure, after), reached)


def visit_counts_of(
    covering: Covering, course: Course, entries: Sequence[Entry], claims: Claims | None
) -> tuple[VisitCount, ...]:
    """Count the visits of each benefit that has a number of them a year, in every plan year of the course."""
    limited = {rule.id: rule for rule in covering.coverage.benefits if rule.visits_per_year is not None}
    if not limited:
        return ()
    shares = claims.likely.shared.shares if claims else ()
    above = {share.line.key for share in shares if share.why_not_covered == "visit-limit"}
    visits: dict[tuple[int, str], tuple[BenefitRule, set[int], set[int]]] = {}
    years = [plan_year(visit.day, covering.year_start) for visit in course.visits]
    for position, entry in enumerate(entries):
        rule = limited.get(entry.benefit) if entry.benefit else None
        if rule is not None:
            key = years[entry.visit], rule.visit_group or rule.id
            if key not in visits:
                visits[key] = rule, set(), set()
            _, within, beyond = visits[key]
            is_beyond = entry.why_not_sent == "visit-limit" or (above and str(position) in above)
            (beyond if is_beyond else within).add(entry.visit)
    return tuple(
        VisitCount(
            rule.id,
            year,
            rule.visits_per_year or 0,
            None if _is_unknown(covering, rule, year) else visits_used(covering, rule, year),
            len(within),
            min(beyond) + 1 if beyond else None,
        )
        for (year, _), (rule, within, beyond) in visits.items()
    )


def _is_unknown(covering: Covering, rule: BenefitRule, year: int) -> bool:
    """Tell whether nobody knows how many visits of a plan year are used."""
    return year == covering.year_told and UNKNOWN in visits_told(covering, rule).values()


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
