"""The plan year on the page: which visits lie in which, where the deductible or the limit is met, and the renewal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_words import counted_in_words, outcome_in_words
from estimator.pricing.counters import plan_year
from estimator.pricing.result import Estimate, MeterReading, Visit
from estimator.rules.book import Book
from estimator.wording import month_day


def plan_year_start(book: Book, estimate: Estimate) -> tuple[int, int]:
    """Give month and day on which the patient's plan year starts: as told, otherwise as the rule book has it."""
    told = estimate.request.plan.plan_year_start
    return told or book.coverages[estimate.request.coverage].plan_year_start


def plan_year_of(book: Book, estimate: Estimate, visit: Visit) -> int:
    """Name the plan year that a visit lies in, by the calendar year in which it starts; 0 for a visit without a day."""
    return plan_year(visit.day, plan_year_start(book, estimate)) if visit.day is not None else 0


def plan_years(book: Book, estimate: Estimate) -> tuple[int, ...]:
    """Name the plan years that the course touches, where anything is counted by the year; otherwise none."""
    if not estimate.meters:
        return ()
    return tuple(dict.fromkeys(plan_year_of(book, estimate, visit) for visit in estimate.visits))


def first_day_of(book: Book, estimate: Estimate, year: int) -> date:
    """Give the first day of a plan year; one that starts on February 29 starts on the 28th of other years."""
    month, day = plan_year_start(book, estimate)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, min(day, 28) if month == 2 and not is_leap else day)


def met_and_renewed(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say at which visit the deductible and the limit are met, and that a new plan year starts them again."""
    plan = pen.on("insured")
    condition = plan.say("in_counted_case") if estimate.range is not None else ""
    if estimate.outcomes:
        condition = outcome_in_words(pen, estimate.outcomes[1])
    for meter in estimate.meters:
        if meter.met_at_visit is not None and _is_first_to_be_met(estimate, meter):
            visit = estimate.visits[meter.met_at_visit - 1]
            when = plan.say("visit", number=visit.number)
            if visit.day is not None:
                when = plan.say("visit_on", number=visit.number, day=month_day(visit.day, pen.language))
            figure = inside(counted_in_words(pen, estimate, meter))
            left_out = _left_out(pen, estimate)
            met = plan.say(f"met.{meter.kind}.{meter.tier}", visit=when, figure=figure, left_out=left_out)
            yield f"{condition}: {inside(met)}" if condition else met
    for year in plan_years(pen.book, estimate)[1:]:
        yield plan.say("renewed", day=pen.day(first_day_of(pen.book, estimate, year)))


def _left_out(pen: Pen, estimate: Estimate) -> str:
    """Name the services that no limit takes from the patient, with their days; or say it in general."""
    own: dict[str, list[Visit]] = {}
    if not estimate.outcomes:
        for visit in estimate.visits:
            for line in visit.lines:
                if line.sent == "own" and line.pays_clinic.cents:
                    own.setdefault(line.service, []).append(visit)
    told = [
        f"{inside(pen.name('service', service))} ({pen.days(visits, with_year=False)})"
        for service, visits in own.items()
    ]
    return pen.joined(told) or pen.on("insured").say("not_paid_for")


def _is_first_to_be_met(estimate: Estimate, meter: MeterReading) -> bool:
    """Tell whether a person's and a family's figure met at the same visit are told once only."""
    same = [
        other
        for other in estimate.meters
        if (other.kind, other.plan_year, other.tier, other.separate, other.met_at_visit)
        == (meter.kind, meter.plan_year, meter.tier, meter.separate, meter.met_at_visit)
    ]
    return same[0] is meter
