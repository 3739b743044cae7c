"""Today where a clinic is: an estimate made in Tennessee late in the evening is not tomorrow's."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from estimator.rules.book import Book


def now_at(book: Book, clinic: str | None = None) -> datetime:
    """Tell day and hour at a clinic, or at the book's first; on this computer where the time zone is not known."""
    first = next(iter(book.clinics.values()))
    try:
        zone = ZoneInfo(book.clinics.get(clinic or "", first).time_zone)
    except (OSError, ValueError):  # no such zone, or a system that holds none
        return datetime.now().astimezone()
    return datetime.now(zone)


def today_at(book: Book, clinic: str | None = None) -> date:
    """Tell which day it is at a clinic, or at the book's first."""
    return now_at(book, clinic).date()
