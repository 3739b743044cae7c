"""Billed services: what of a course a plan is asked about, with its codes, also where no estimate can be made yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from estimator.pricing.benefit_questions import course_asked
from estimator.pricing.coverage import settle_coverage
from estimator.pricing.lines import biller_of, minutes_of
from estimator.pricing.prices import codes_of
from estimator.pricing.request import Request
from estimator.pricing.visit import CodeUnits
from estimator.rules.book import Book
from estimator.rules.models.benefits import BenefitRule


@dataclass(frozen=True, slots=True)
class BilledService:
    """One service as it is billed: by whom, with which codes, on how many visits, and the benefit it falls under."""

    service: str
    codes: tuple[CodeUnits, ...]
    provider: str
    benefit: BenefitRule | None
    """None for what no benefit of the coverage names, and under a coverage without a claim."""
    number: int
    days: tuple[date, ...]
    """Its days in their order; none where nothing is booked yet."""


def billed_services(book: Book, request: Request) -> tuple[BilledService, ...]:
    """List the services of a course as they are billed, in the order of their first visit; none without a course.

    Raises KeyError for a coverage that the rule book does not hold.
    """
    asked = course_asked(book, request)
    if asked is None:
        return ()
    choices, course = asked
    covering = settle_coverage(book, request)
    found: dict[tuple[str, tuple[CodeUnits, ...], str], tuple[BenefitRule | None, list[date]]] = {}
    for visit in course.visits:
        for named, combination in visit.services:
            for service in covering.services_of(named) if covering is not None else (named,):
                minutes = minutes_of(book, choices, visit, service, combination)
                codes = codes_of(book, service, minutes, visit.priced_on)
                benefit = covering.benefit_for(service, combination) if covering is not None else None
                key = service, codes, biller_of(book, choices, service)
                found.setdefault(key, (benefit, []))[1].append(visit.day)
    return tuple(
        BilledService(service, codes, provider, benefit, len(days), tuple(days) if course.is_dated else ())
        for (service, codes, provider), (benefit, days) in found.items()
    )
