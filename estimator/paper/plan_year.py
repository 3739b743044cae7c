"""The plan year on the page: which visits lie in which, where what the plan counts is used up, and the renewal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_words import counted_in_words, kind_of_care_in_words, outcome_in_words
from estimator.pricing.counters import plan_year
from estimator.pricing.readings import MeterReading
from estimator.pricing.result import Estimate
from estimator.pricing.visit import Visit
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
    if not (estimate.meters or estimate.maxima or estimate.visit_counts):
        return ()
    return tuple(dict.fromkeys(plan_year_of(book, estimate, visit) for visit in estimate.visits))


def first_day_of(book: Book, estimate: Estimate, year: int) -> date:
    """Give the first day of a plan year; one that starts on February 29 starts on the 28th of other years."""
    month, day = plan_year_start(book, estimate)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, min(day, 28) if month == 2 and not is_leap else day)


def met_and_renewed(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say at which visit what the plan counts by the year is used up, and that a new plan year starts it again."""
    plan = pen.on("plan_year")
    condition = plan.say("in_counted_case") if estimate.range is not None else ""
    if estimate.outcomes:
        condition = outcome_in_words(pen, estimate.outcomes[1])
    for used_up in (*_met(pen, estimate), *_paid_up(pen, estimate), *_beyond_visits(pen, estimate)):
        yield f"{condition}: {inside(used_up)}" if condition else used_up
    renewed = "renewed" if any(meter.kind == "deductible" for meter in estimate.meters) else "renewed.visits"
    for year in plan_years(pen.book, estimate)[1:]:
        yield plan.say(renewed, day=pen.day(first_day_of(pen.book, estimate, year)))


def _met(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say at which visit each deductible and limit is met."""
    for meter in estimate.meters:
        if meter.met_at_visit is not None and _is_first_to_be_met(estimate, meter):
            figure = inside(counted_in_words(pen, estimate, meter))
            when, left_out = _visit_in_words(pen, estimate, meter.met_at_visit), _left_out(pen, estimate)
            yield pen.on("plan_year").say(
                f"met.{meter.kind}.{meter.tier}", visit=when, figure=figure, left_out=left_out
            )


def _paid_up(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say at which visit the plan has paid the most that it pays for a benefit in a year."""
    for maximum in estimate.maxima:
        if maximum.reached_at_visit is not None:
            yield pen.on("plan_year").say(
                "maximum_reached",
                visit=_visit_in_words(pen, estimate, maximum.reached_at_visit),
                kind=kind_of_care_in_words(pen, estimate, maximum.benefit),
                yearly=pen.money(maximum.figure),
            )


def _beyond_visits(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say from which visit on the plan pays no more, because it pays for only so many a year."""
    for counted in estimate.visit_counts:
        if counted.first_beyond is not None:
            yield pen.on("plan_year").say(
                "visits_used_up" if counted.used_before is not None else "visits_used_up.unknown",
                most=counted.visits_per_year,
                used=counted.used_before or 0,
                visit=_visit_in_words(pen, estimate, counted.first_beyond),
            )


def _visit_in_words(pen: Pen, estimate: Estimate, number: int) -> str:
    """Name a visit inside a sentence, with its day where it has one: "visit 4, December 15"."""
    when = estimate.visits[number - 1].day
    if when is None:
        return pen.on("plan_year").say("visit", number=number)
    return pen.on("plan_year").say("visit_on", number=number, day=month_day(when, pen.language))


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
    return pen.joined(told) or pen.on("plan_year").say("not_paid_for")


def _is_first_to_be_met(estimate: Estimate, meter: MeterReading) -> bool:
    """Tell whether a person's and a family's figure met at the same visit are told once only."""
    same = [
        other
        for other in estimate.meters
        if (other.kind, other.plan_year, other.tier, other.separate, other.met_at_visit)
        == (meter.kind, meter.plan_year, meter.tier, meter.separate, meter.met_at_visit)
    ]
    return same[0] is meter
