"""Readings: how far the figures of a plan year are used, before a course and by it. Money is in cents inside Steps."""

from __future__ import annotations

from typing import NamedTuple

from estimator.pricing.benefits import TierName
from estimator.pricing.counters import CounterKind
from estimator.pricing.steps import Step


class MeterReading(NamedTuple):
    """A deductible or limit of one plan year: its figure, what was used before, what this course uses, what is left."""

    kind: CounterKind
    plan_year: int
    tier: TierName
    is_family: bool
    separate: str | None
    figure: Step
    used_before: Step
    used_here: Step
    left: Step
    met_at_visit: int | None
    """The visit that uses the last of it; None where none does."""


class MaximumReading(NamedTuple):
    """The most a plan pays for one benefit in a plan year: what it paid before, pays of this course, and has left."""

    benefit: str
    plan_year: int
    figure: Step
    paid_before: Step
    paid_here: Step
    left: Step
    reached_at_visit: int | None
    """The visit that uses the last of it; None where none does."""


class VisitCount(NamedTuple):
    """The visits a plan pays for in a plan year, of one benefit or of those that share a count."""

    benefit: str
    plan_year: int
    visits_per_year: int
    used_before: int | None
    """None where nobody knows: then all of them count as used."""
    used_here: int
    first_beyond: int | None
    """The first visit of this course that is one too many; None where none is."""
