"""Alternatives: the same course asked for differently, where it lowers what the patient pays, each in dollars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from estimator.pricing.days import open_days
from estimator.pricing.estimate import estimate
from estimator.pricing.request import Moved, Request
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step, less
from estimator.rules.book import Book
from estimator.rules.models.coverage import WITHOUT_CLAIM

AlternativeKind = Literal["before-new-plan-year", "other-order", "other-coverage", "other-packages", "other-tender"]

FURTHEST_MOVE = timedelta(days=31)
"""A visit moved further than this is no longer the same course."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to pay less: what is asked instead, and what it saves in cents."""

    kind: AlternativeKind
    request: Request
    saves: Step
    last_day: date | None = None
    """The day by which the last visit must be, before a new plan year."""
    chosen: str | None = None
    """The id of the other coverage or way to pay."""


def alternatives(book: Book, current: Estimate) -> tuple[Alternative, ...]:
    """Find what would make an estimate less, the largest saving first; only what is sure, never a hoped-for outcome."""
    found = []
    for kind, request, named in _other_requests(book, current):
        other = estimate(book, request)
        if not isinstance(other, Estimate) or other.outcomes or other.range is not None:
            continue
        if other.totals.patient_pays.cents < current.totals.patient_pays.cents:
            saves = less("saves", current.totals.patient_pays, other.totals.patient_pays)
            last_day, chosen = (named, None) if isinstance(named, date) else (None, named)
            found.append(Alternative(kind, request, saves, last_day, chosen))
    return tuple(sorted(found, key=lambda alternative: -alternative.saves.cents))


def _other_requests(book: Book, current: Estimate) -> Iterator[tuple[AlternativeKind, Request, date | str | None]]:
    request = current.request
    if current.outcomes or current.range is not None:
        return
    moved = _before_new_plan_year(book, current)
    if moved is not None:
        yield "before-new-plan-year", request.model_copy(update={"moved": moved[0]}), moved[1]
    if request.also is not None:
        first = {name: getattr(request, name) for name in type(request.also).model_fields}
        swapped = {name: getattr(request.also, name) for name in first}
        yield "other-order", request.model_copy(update={**swapped, "also": request.also.model_copy(update=first)}), None
    coverage = book.coverages[request.coverage]
    if coverage.sends_claims:
        for other in book.coverages.values():
            is_here = not other.clinics or request.clinic in other.clinics
            if other.kind == "insured-not-used" and is_here:
                yield "other-coverage", request.model_copy(update={"coverage": other.id}), other.id
    if request.packages:
        yield "other-packages", request.model_copy(update={"packages": ()}), None
    for way in book.fees_file.ways_to_pay:
        if way.id != current.tender and (not way.clinics or request.clinic in way.clinics):
            yield "other-tender", request.model_copy(update={"tender": way.id}), way.id


def _before_new_plan_year(book: Book, current: Estimate) -> tuple[tuple[Moved, ...], date] | None:
    """Move the visits of the next plan year to the last free open days before it; None where that is too far."""
    years = sorted({line.share.plan_year for visit in current.visits for line in visit.lines if line.share})
    coverage = book.coverages[current.request.coverage]
    if len(years) < 2 or coverage.kind in WITHOUT_CLAIM or len(years) > 2:
        return None
    month, day = current.request.plan.plan_year_start or coverage.plan_year_start
    renewal = date(years[1], month, day)
    late = [visit for visit in current.visits if visit.day is not None and visit.day >= renewal]
    taken = {visit.day for visit in current.visits if visit not in late}
    days_open = open_days(book, current.request.clinic)
    free: list[date] = []
    candidate = renewal - timedelta(1)
    while len(free) < len(late) and renewal - candidate <= FURTHEST_MOVE:
        if candidate in days_open and candidate not in taken and candidate > current.request.day:
            free.insert(0, candidate)
        candidate -= timedelta(1)
    if len(free) < len(late) or any(
        visit.day is None or visit.day - to > FURTHEST_MOVE for visit, to in zip(late, free, strict=True)
    ):
        return None
    numbers = {visit.number for visit in late}
    kept = tuple(moved for moved in current.request.moved if moved.visit not in numbers)
    return (
        *kept,
        *(Moved(visit=visit.number, day=to) for visit, to in zip(late, free, strict=True)),
    ), renewal - timedelta(1)
