"""A series of visits in one estimate: from when to when, how often, how many in all (45 CFR 149.610(b)(1)(x)(A))."""

from __future__ import annotations

from math import ceil

from estimator.paper.document import Fact, Facts
from estimator.paper.names import spacing_in_words
from estimator.paper.pen import Pen
from estimator.pricing.request import CoursePart
from estimator.pricing.result import Estimate, Part
from estimator.rules.scalars import Spacing

DAYS_OF_A_MONTH = 30


def series(pen: Pen, estimate: Estimate) -> tuple[Facts, ...]:
    """State timeframe, frequency and total number where there is more than one visit."""
    visits = estimate.visits
    if len(visits) == 1:
        return ()
    number = pen.say("visits_in_all", number=len(visits), visits=pen.visits(visits))
    facts = [Fact(pen.say("label.timeframe"), _timeframe(pen, estimate))]
    if often := _how_often(pen, estimate):
        facts.append(Fact(pen.say("label.how_often"), often))
    facts.append(Fact(pen.say("label.number_of_visits"), number))
    return (Facts(tuple(facts), in_line=True),)


def _timeframe(pen: Pen, estimate: Estimate) -> str:
    """Say from when to when; of a course not yet booked, about how many weeks it takes."""
    if estimate.visits[0].day is not None:
        return pen.days(estimate.visits, with_year=True)
    parts = zip(estimate.parts, estimate.request.parts, strict=True)
    days = sum(_days_of(pen, estimate, part, asked) for part, asked in parts)
    singly = sum(7 for visit in estimate.visits if visit.treatment is None)
    return pen.say("not_booked_weeks", weeks=max(1, ceil((days + singly) / 7)))


def _how_often(pen: Pen, estimate: Estimate) -> str:
    said = []
    for part, asked in zip(estimate.parts, estimate.request.parts, strict=True):
        treatment = pen.book.treatments[part.treatment]
        often = spacing_in_words(asked.spacing or treatment.spacing, pen.language)
        said.append(pen.say("often.infusions", often=often) if part.infusions > 1 else "")
        if part.boosters:
            often = spacing_in_words(asked.boosters_every or treatment.boosters_every, pen.language)
            said.append(pen.say("often.boosters", often=often))
    return "; ".join(dict.fromkeys(entry for entry in said if entry))


def _days_of(pen: Pen, estimate: Estimate, part: Part, asked: CoursePart) -> int:
    """About how many days a treatment takes, from its first visit to its last."""
    treatment = pen.book.treatments[part.treatment]
    begins_with = any(v.phase == "evaluation" and v.treatment == part.treatment for v in estimate.visits)
    days = treatment.first_infusion_after_days if begins_with else 0
    days += _days_between(asked.spacing or treatment.spacing, part.infusions)
    return days + _days_between(asked.boosters_every or treatment.boosters_every, part.boosters)


def _days_between(spacing: Spacing, visits: int) -> int:
    return ceil(visits / spacing.times) * (spacing.days or spacing.months * DAYS_OF_A_MONTH)
