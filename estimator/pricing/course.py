"""The course: which services on which days, in date order; those already had, and those moved by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from estimator.pricing.choices import Choices, PartChosen
from estimator.pricing.days import OpenDays, next_after, open_days, spaced
from estimator.pricing.request import Request
from estimator.pricing.result import Assumption, Reason, Refused
from estimator.pricing.visit import Phase
from estimator.rules.book import Book
from estimator.rules.fitting import Combination
from estimator.rules.scalars import Spacing

WEEKLY = Spacing(1, 7, 0)


class PlannedVisit(NamedTuple):
    """A visit before it is priced: its services, each with where it is priced, the first the reason for the visit."""

    day: date
    """Its day; of a course not yet booked it only keeps the order."""
    priced_on: date
    """The day that picks its prices: its own, or the day of the estimate where it is not yet booked."""
    phase: Phase
    part: int | None
    """The position of its treatment, or None."""
    services: tuple[tuple[str, Combination], ...]
    is_over: bool = False
    was_moved: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """The visits in date order, and what was assumed on the way."""

    visits: tuple[PlannedVisit, ...]
    is_dated: bool
    assumptions: tuple[Assumption, ...]


def plan_course(book: Book, request: Request, choices: Choices, fewest: bool = False) -> Course:
    """Lay the visits out in date order, for the larger number of a span or for the smaller.

    A new patient's course begins with the evaluation and what else comes before the infusions; what follows each
    infusion comes on the next day that is free; days on which the clinic is closed are passed over; a course
    with no first visit has no dates and is priced as of the day of the estimate. Raises Refused.
    """
    planner = _Planner(request, choices, open_days(book, choices.clinic.id) if request.first_visit else None)
    begin_with_evaluation = request.evaluation is not False
    for position, chosen in enumerate(choices.parts):
        planner.add_series(position, chosen, begin_with_evaluation, fewest)
    for asked in request.services:
        planner.add_singly("service", asked.service, asked.number)
    for extra in request.extras:
        if extra.added_to == "own-visits":
            planner.add_singly("extra", extra.service, extra.number)
    for position, chosen in enumerate(choices.parts):
        planner.add_boosters(position, chosen)
    return planner.finish()


class _Planner:
    """Lays out visits one after another, passing over closed days and never two on one day."""

    def __init__(self, request: Request, choices: Choices, days_open: OpenDays | None) -> None:
        self.request = request
        self.choices = choices
        self.open_days = days_open
        """None where the course has no first visit, and so no days."""
        self.next_day = request.first_visit or request.day
        self.visits: list[PlannedVisit] = []
        self.taken: set[date] = set()
        self.last_infusions: dict[int, date] = {}
        self.assumptions: list[Assumption] = []

    def add_series(self, position: int, chosen: PartChosen, with_evaluation: bool, fewest: bool) -> None:
        """Add the evaluation, once, and the infusions of one treatment after what is there already."""
        treatment = chosen.treatment
        start = self._add_before(position, chosen) if with_evaluation else self.next_day
        if treatment.starts_with is not None and position == 0:
            about = ("yes" if with_evaluation else "no", treatment.starts_with)
            was_asked = self.request.evaluation is not None
            self.assumptions.append(Assumption("evaluation", "request" if was_asked else "default", about))
        services = self._infusion_services(chosen, treatment.infusion)
        infusion_days = []
        number = chosen.fewest_infusions if fewest else chosen.part.infusions
        changes = [(after, spacing) for after, spacing in chosen.later if after < number]
        spacing = chosen.spacing
        done = 0
        for until, next_spacing in [*changes, (number, spacing)]:
            for day in spaced(start, spacing, until - done):
                infusion_days.append(self._add(day, "infusion", position, services))
            done, start, spacing = until, next_after(infusion_days[-1], next_spacing), next_spacing
        self.last_infusions[position] = infusion_days[-1]
        self.next_day = start
        place = chosen.combination.without_options()
        for service in treatment.after_each_infusion:
            for day in infusion_days:
                self._add(day + timedelta(1), "extra", position, ((service, place),))

    def _add_before(self, position: int, chosen: PartChosen) -> date:
        """Add what a new patient has before the infusions, on one free day after another; give the day they begin."""
        treatment = chosen.treatment
        done = {service for visit in self.visits for service, _ in visit.services}
        place = chosen.combination.without_options()
        days = [self.next_day]
        for service in filter(None, (treatment.starts_with, *treatment.before_infusions)):
            if service not in done:
                days.append(self._add(days[-1], "evaluation", position, ((service, place),)))
        return max(days[-1], days[1] + timedelta(treatment.first_infusion_after_days)) if days[1:] else days[0]

    def add_boosters(self, position: int, chosen: PartChosen) -> None:
        """Add the boosters of one treatment, counted from its last infusion."""
        if chosen.treatment.booster is None or not chosen.part.boosters:
            return
        services = self._infusion_services(chosen, chosen.treatment.booster)
        for day in spaced(self.last_infusions[position], chosen.boosters_every, chosen.part.boosters, first=1):
            self._add(day, "booster", position, services)

    def add_singly(self, phase: Phase, service: str, number: int) -> None:
        """Add visits of one service each, a week apart, after what is there already."""
        place = self.choices.parts[0].combination.without_options() if self.choices.parts else self.choices.plain
        for day in spaced(self.next_day, WEEKLY, number):
            last = self._add(day, phase, None, ((service, place),))
            self.next_day = next_after(last, WEEKLY)

    def finish(self) -> Course:
        """Move what was moved by hand, put all in date order, and mark the visits already had."""
        reasons = list(self._move())
        if not self.visits:
            reasons.append(Reason("nothing-asked", "services"))
        if self.request.visits_had > len(self.visits):
            reasons.append(Reason("visits-had-too-many", "visits_had", (self.request.visits_had, len(self.visits))))
        if reasons:
            raise Refused(tuple(reasons))
        ordered = sorted(self.visits, key=attrgetter("day"))
        had = self.request.visits_had
        visits = [visit._replace(is_over=True) for visit in ordered[:had]] + ordered[had:]
        return Course(tuple(visits), self.open_days is not None, tuple(self.assumptions))

    def _move(self) -> tuple[Reason, ...]:
        """Put the visits in date order and move the ones named; two visits never share a day."""
        self.visits.sort(key=attrgetter("day"))
        if self.request.moved and self.open_days is None:
            return (Reason("moved-without-first-visit", "moved"),)
        reasons = []
        for moved in sorted(self.request.moved, key=lambda moved: moved.visit):
            if moved.visit > len(self.visits):
                reasons.append(Reason("moved-visit-unknown", "moved", (moved.visit, len(self.visits))))
                continue
            self.visits[moved.visit - 1] = self.visits[moved.visit - 1]._replace(
                day=moved.day, priced_on=moved.day, was_moved=True
            )
            if self.open_days and moved.day not in self.open_days:
                self.assumptions.append(Assumption("moved-to-closed-day", "request", (moved.visit, moved.day)))
        days = [visit.day for visit in self.visits]
        for moved in self.request.moved:
            if days.count(moved.day) > 1:
                reasons.append(Reason("two-visits-on-one-day", "moved", (moved.visit, moved.day)))
        return tuple(reasons)

    def _infusion_services(self, chosen: PartChosen, main: str) -> tuple[tuple[str, Combination], ...]:
        plain = chosen.combination.without_options()
        services = [(main, chosen.combination)]
        services += [(service, plain) for service in chosen.treatment.each_visit]
        if chosen.guide_service is not None:
            services.append((chosen.guide_service, plain))
        for extra in self.request.extras:
            if extra.added_to == "each-infusion":
                services += [(extra.service, plain)] * extra.number
        return tuple(services)

    def _add(self, day: date, phase: Phase, part: int | None, services: tuple[tuple[str, Combination], ...]) -> date:
        """Add one visit on the first open and free day from a day on, and give that day back."""
        found = day
        while True:
            found = self.open_days.on_or_after(found) if self.open_days else found
            if found not in self.taken:
                break
            found += timedelta(1)
        if found != day and self._is_told(day):
            self.assumptions.append(Assumption("visits-shifted", "rule-book", (day, found)))
        self.taken.add(found)
        priced_on = found if self.open_days else self.request.day
        self.visits.append(PlannedVisit(found, priced_on, phase, part, services))
        return found

    def _is_told(self, day: date) -> bool:
        """True where a visit that cannot be on a day is told as shifted: asked for, or closed for once."""
        is_closed_for_once = self.open_days is not None and self.open_days.is_closed_for_once(day)
        return day == self.request.first_visit or is_closed_for_once
