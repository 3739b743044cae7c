"""Days of a course: how spacing becomes dates, and which days a clinic is open."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from estimator.rules.book import Book, kept_by_book
from estimator.rules.models.clinics import WEEKDAYS, Clinic
from estimator.rules.scalars import Spacing

ONE_DAY = timedelta(1)


def spaced(start: date, spacing: Spacing, number: int, first: int = 0) -> Iterator[date]:
    """Count out days from a start: the `first` one is the start itself, as a spacing of so many a week, days or months.

    Up to three a week leave a day between them (Tuesday and Thursday); more a week follow day upon day.
    """
    for index in range(first, first + number):
        if spacing.months:
            yield add_months(start, index * spacing.months)
        else:
            period, within = divmod(index, spacing.times)
            yield start + timedelta(period * spacing.days + within * (2 if spacing.times <= 3 else 1))


def next_after(last: date, spacing: Spacing) -> date:
    """The earliest day on which another series may follow the last visit of one."""
    if spacing.months:
        return add_months(last, spacing.months)
    return last + timedelta(max(1, spacing.days // spacing.times))


def add_months(start: date, months: int) -> date:
    """Go on by whole months; a day the month does not have becomes its last day."""
    year, month = divmod(start.month - 1 + months, 12)
    last = calendar.monthrange(start.year + year, month + 1)[1]
    return date(start.year + year, month + 1, min(start.day, last))


class OpenDays:
    """The days on which a clinic sees patients."""

    def __init__(self, clinic: Clinic) -> None:
        self._open = frozenset(WEEKDAYS.index(name) for name in clinic.open)
        self._closed = frozenset(closed.day for closed in clinic.closed)

    def __contains__(self, day: date) -> bool:
        return day.weekday() in self._open and day not in self._closed

    def is_closed_for_once(self, day: date) -> bool:
        """Tell whether the clinic is closed on a day on which it would usually be open."""
        return day.weekday() in self._open and day in self._closed

    def on_or_after(self, day: date) -> date:
        """The first open day from a day on; the day itself where the clinic is never open within a year."""
        candidate = day
        for _ in range(366):
            if candidate in self:
                return candidate
            candidate += ONE_DAY
        return day


@kept_by_book
def open_days(book: Book, clinic: str) -> OpenDays:
    """Give the days on which a clinic of a rule book sees patients."""
    return OpenDays(book.clinics[clinic])
