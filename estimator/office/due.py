"""By when the good faith estimate of a request is owed: the day to work to at its clinic."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from estimator.pricing.deadlines import requested, scheduled, work_day
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.models.clinics import WEEKDAYS

EVERY_DAY = frozenset(range(len(WEEKDAYS)))


def estimate_due(book: Book, request: Request) -> date:
    """Tell by when the estimate must be in the patient's hands; never before the day it was asked for.

    The price was asked for on the request's day, and with a first visit that visit was booked on it as well. The day
    is the last one on which the clinic is open before both clocks run out; of a clinic that the book does not hold
    every day is an open one. Raises HolidaysUnknown. Source: 45 CFR 149.610 (b)(1)(vi).
    """
    clinic = book.clinics.get(request.clinic)
    open_weekdays = frozenset(WEEKDAYS.index(name) for name in clinic.open) if clinic else EVERY_DAY
    closed_days = frozenset(closed.day for closed in clinic.closed) if clinic else frozenset()
    return _due(request.day, request.first_visit, open_weekdays, closed_days)


@lru_cache(maxsize=256)
def _due(day: date, first_visit: date | None, open_weekdays: frozenset[int], closed_days: frozenset[date]) -> date:
    clock = scheduled(day, first_visit, open_request_day=day) if first_visit else requested(day)
    assert clock.safe_due_day is not None, "a price that was asked for is always owed by some day"
    return work_day(clock.safe_due_day, open_weekdays, closed_days, day)
