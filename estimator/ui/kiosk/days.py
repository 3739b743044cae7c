"""Day and hour at the kiosk, and whether the days go as time does: a clock that was set would show other prices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from estimator.office.today import now_at
from estimator.rules.book import Book
from estimator.rules.kiosk import kiosk_clinic

LEEWAY = timedelta(days=1)
"""How far the clock may be off from the time that has gone by; midnight alone makes it nearly a day."""


def now_at_kiosk(book: Book) -> datetime:
    """Tell day and hour where the kiosk stands; every day, hour and "until midnight" of a turn comes from here."""
    return now_at(book, kiosk_clinic(book).id)


class Days:
    """Holds each day against the first one and the seconds since, which nobody can set."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._first: tuple[date, float] | None = None

    def follows(self, day: date) -> bool:
        """Tell whether it can be this day by the time that has gone by since the first that was asked about."""
        now = self._clock()
        first, began = self._first = self._first or (day, now)
        return abs(day - first - timedelta(seconds=now - began)) <= LEEWAY

    def begin_anew(self) -> None:
        """Take the next day that is asked about for the first."""
        self._first = None
