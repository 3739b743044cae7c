"""What has been used of deductibles, limits, visits and benefit maxima, per plan year, tier, and member or family.

`Counters` is what is known between two claims; a `Ledger` keeps it while claims are shared out. All figures in cents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeVar

from estimator.pricing.benefits import ClaimLine, PlanTerms, TierName, YearlyFigure
from estimator.pricing.steps import Step, sum_of

CounterKind = Literal["deductible", "limit"]

FAMILY = None
"""Whose counter it is when the whole family shares it."""


class CounterKey(NamedTuple):
    """Which counter: of which plan year and tier, of what, and whose."""

    year: int
    """The plan year, named after the calendar year in which it starts."""
    tier: TierName
    kind: CounterKind
    who: str | None
    """The member's name, or FAMILY."""
    separate: str | None = None
    """The name of a separate deductible; None is the tier's own."""


class BenefitKey(NamedTuple):
    """Which benefit of which plan year and member: for a maximum its name, for visits the group that shares them."""

    year: int
    benefit: str
    member: str


VisitKey = tuple[str, str]
"""Which member and visit, for a copay that is taken once per visit."""


class VisitsUsed(NamedTuple):
    """The covered visits counted so far: how many before those that are known by name, and these."""

    before: int = 0
    names: frozenset[str] = frozenset()

    def leaves_none_for(self, visit: str, visits_per_year: int) -> bool:
        """Tell whether a visit is one too many; a visit that was counted already stays covered."""
        return visit not in self.names and self.before + len(self.names) >= visits_per_year


@dataclass(frozen=True, slots=True)
class Counters:
    """What has been used so far; a counter that is not listed is 0."""

    used: Mapping[CounterKey, Step] = field(default_factory=dict)
    """Of deductibles and limits."""
    plan_paid: Mapping[BenefitKey, Step] = field(default_factory=dict)
    """What the plan paid for benefits that have a yearly maximum, before penalties."""
    visits: Mapping[BenefitKey, VisitsUsed] = field(default_factory=dict)
    visit_copays: Mapping[VisitKey, Step] = field(default_factory=dict)
    """What copays per visit have taken in each visit."""


def plan_year(day: date, year_start: tuple[int, int]) -> int:
    """Name the plan year that holds a day after the calendar year in which it starts, on that month and day.

    26 June 2026 lies in plan year 2025 of a plan whose years start on 1 July.
    """
    return day.year if (day.month, day.day) >= year_start else day.year - 1


class Moment(NamedTuple):
    """A line with which a member finishes a deductible or reaches a limit, in the tier and plan year of the key."""

    key: CounterKey
    line: ClaimLine


class Counter:
    """What has been used of one thing: the cents, and the steps that add up to them."""

    __slots__ = ("cents", "steps")

    def __init__(self, start: Step | None = None) -> None:
        self.cents = start.cents if start else 0
        self.steps = [start] if start else []

    def add(self, used: Step) -> None:
        """Count some more."""
        self.cents += used.cents
        self.steps.append(used)

    def left_of(self, figure: Step, what: str, about: tuple[str | int, ...]) -> Step:
        """Work out what is left of a figure, never below 0."""
        left = figure.cents - self.cents
        return Step(left if left > 0 else 0, what, "excess", (figure, *self.steps), None, None, about)


class Meter:
    """What one member has left of a deductible or limit: own and family counter against the plan's figures."""

    __slots__ = ("_about", "_bounds", "_family", "_left", "_own", "_used_then", "key", "other_tier")

    def __init__(self, key: CounterKey, figure: YearlyFigure, own: Counter, family: Counter) -> None:
        # An aggregate figure ignores the member's own, except where one person is insured and there is no other.
        counts_own = figure.kind == "embedded" or figure.family is None
        bounds = (
            (f"{key.kind}_left", figure.individual if counts_own else None, own),
            (f"family_{key.kind}_left", figure.family, family),
            ("person_ceiling_left", figure.person_ceiling, own),
        )
        self.key = key
        self._about = (key.year, key.tier) if key.separate is None else (key.year, key.tier, key.separate)
        self.other_tier: Meter | None = None
        """The meter of the other tier, where what counts here counts there too."""
        self._bounds = [(what, yearly, counter) for what, yearly, counter in bounds if yearly]
        self._own, self._family = own, family
        self._left: Step | None = None
        self._used_then = -1

    def left(self) -> Step | None:
        """Work out what is left by the figure that leaves the least; None where the plan states none."""
        used = self._own.cents + self._family.cents
        if used != self._used_then and self._bounds:
            self._used_then = used
            binding = self._bounds[0]
            for bound in self._bounds:
                if bound[1].cents - bound[2].cents < binding[1].cents - binding[2].cents:
                    binding = bound
            what, figure, counter = binding
            self._left = counter.left_of(figure, what, self._about)
        return self._left

    def count(self, paid: Step) -> bool:
        """Count what was paid, for the member and for the family; tell whether it used the last of what was left."""
        left = self.left()
        self._own.add(paid)
        self._family.add(paid)
        return left is not None and 0 < left.cents <= paid.cents


class Ledger:
    """The counters of one plan while its claims are shared out."""

    def __init__(self, terms: PlanTerms, start: Counters) -> None:
        self.moments: list[Moment] = []
        self._terms, self._start = terms, start
        self._meters: dict[CounterKey, Meter] = {}
        self._used: dict[CounterKey, Counter] = {}
        self._plan_paid: dict[BenefitKey, Counter] = {}
        self._visit_copays: dict[VisitKey, Counter] = {}
        self._visits = dict(start.visits)
        self._carries_over = terms.carries_over_fourth_quarter and terms.year_start == (1, 1)

    def meter(self, key: CounterKey) -> Meter:
        """Give a member's meter of a limit or deductible of a tier that the plan has."""
        return self._meters.get(key) or self._install(key)

    def count(self, line: ClaimLine, meter: Meter, paid: Step) -> None:
        """Count what the patient paid of a line toward a deductible or the limit, wherever the plan counts it.

        What counts in the other tier counts in full. Separate deductibles and the carry-over of the fourth quarter
        stay in their tier.
        """
        if not paid.cents:
            return
        if meter.count(paid):
            self.moments.append(Moment(meter.key, line))
        other = meter.other_tier
        if other is not None and other.count(paid):
            self.moments.append(Moment(other.key, line))
        if self._carries_over and meter.key.kind == "deductible" and line.day.month >= OCTOBER:
            self.meter(meter.key._replace(year=meter.key.year + 1)).count(paid)

    def plan_paid(self, key: BenefitKey) -> Counter:
        """Give the counter of what the plan has paid for a benefit, before penalties."""
        return _opened(self._plan_paid, self._start.plan_paid, key)

    def visit_copays(self, member: str, visit: str) -> Counter:
        """Give the counter of what copays per visit have taken in a visit."""
        return _opened(self._visit_copays, self._start.visit_copays, (member, visit))

    def take_visit(self, key: BenefitKey, visit: str, visits_per_year: int) -> bool:
        """Count a covered visit of a group of benefits, the same visit once; or tell that it is one too many."""
        used = self._visits.get(key, NO_VISITS)
        if used.leaves_none_for(visit, visits_per_year):
            return False
        self._visits[key] = VisitsUsed(used.before, used.names | {visit})
        return True

    def close(self) -> Counters:
        """Give the counters as they are now, to go on from."""
        return Counters(
            _closed(self._used, self._start.used),
            _closed(self._plan_paid, self._start.plan_paid),
            self._visits,
            _closed(self._visit_copays, self._start.visit_copays),
        )

    def _install(self, key: CounterKey) -> Meter:
        own = _opened(self._used, self._start.used, key)
        if key.separate is not None:
            # A separate deductible is each member's own: what goes into this family counter is never read.
            figure = YearlyFigure(self._terms.separate_deductibles[key.separate])
            meter = self._meters[key] = Meter(key, figure, own, Counter())
            return meter
        tier = self._terms.tiers[key.tier]
        figure = tier.deductible if key.kind == "deductible" else tier.limit
        family = _opened(self._used, self._start.used, CounterKey(key.year, key.tier, key.kind, FAMILY))
        meter = self._meters[key] = Meter(key, figure, own, family)
        other_tier = self._terms.counts_in_other(key.tier)
        if other_tier is not None:
            meter.other_tier = self.meter(key._replace(tier=other_tier))
        return meter


NO_VISITS = VisitsUsed()
OCTOBER = 10

Key = TypeVar("Key", bound=tuple[str | int | None, ...])


def _opened(counters: dict[Key, Counter], start: Mapping[Key, Step], key: Key) -> Counter:
    counter = counters.get(key)
    if counter is None:
        counter = counters[key] = Counter(start.get(key))
    return counter


def _closed(counters: Mapping[Key, Counter], start: Mapping[Key, Step]) -> dict[Key, Step]:
    closed = dict(start)
    for key, counter in counters.items():
        if len(counter.steps) > (key in start):
            closed[key] = sum_of("used_so_far", tuple(counter.steps), *[part for part in key if part is not None])
    return closed
