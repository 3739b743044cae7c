"""When a written estimate is due, how long a bill may be disputed, and how far one estimate may reach.

The law's clocks run for business days without saying which days those are. So each runs on two calendars:
the federal one, which leaves out holidays and gives the lawful day, and plain Monday to Friday. The safe day
is the earliest of all. Days are the clinic's calendar dates; the day that starts a clock never counts.

Source: 45 CFR 149.610 (b)(1) and 149.620 (c)(1); 5 USC 6103 for holidays, on the day they are observed.
"""

from __future__ import annotations

from calendar import FRIDAY, monthrange
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

ONE_DAY = timedelta(days=1)
Calendar = Callable[[date], bool]


class Rule(StrEnum):
    """Which clock runs."""

    ONE_DAY_AFTER_BOOKING = "A"
    THREE_DAYS_AFTER_BOOKING = "B"
    THREE_DAYS_AFTER_REQUEST = "C"
    NO_CLOCK = "none"
    ONE_DAY_BEFORE_VISIT = "reissue"
    TOO_LATE = "too_late"
    DISPUTE_WINDOW = "ppdr_120"


class Cause(StrEnum):
    """Why that clock runs and no other."""

    TEN_OR_MORE_AHEAD = "ten_or_more_ahead"
    TEN_AHEAD_BUT_NOT_COUNTED_BACK = "ten_ahead_but_not_counted_back"
    THREE_TO_NINE_AHEAD = "three_to_nine_ahead"
    THREE_ONLY_COUNTED_BACK = "three_only_counted_back"
    FEWER_THAN_THREE_AHEAD = "fewer_than_three_ahead"
    PRICE_ASKED = "price_asked"
    CHANGE_KNOWN = "change_known"
    FIRST_BILL = "first_bill"


class Limit(StrEnum):
    """What sets one of the days weighed for the safe day."""

    FEDERAL_CALENDAR = "federal_calendar"
    PLAIN_CALENDAR = "plain_calendar"
    OPEN_REQUEST = "open_request"
    VISIT = "visit"
    CALENDAR_DAYS = "calendar_days"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a paper is due: the last lawful day, the safe day, and how both came to be.

    `business_days_ahead` is federal. None means: no visit, no clock, or a limit that does not apply.
    """

    business_days_ahead: int | None
    rule: Rule
    due_day: date | None
    because: Cause
    limits: tuple[tuple[Limit, date | None], ...]

    @property
    def safe_due_day(self) -> date | None:
        """The day to work to: the earliest limit, or None where there is none."""
        return min((day for _, day in self.limits if day), default=None)


class HolidaysUnknown(ValueError):
    """A day lies in a year whose federal holidays are not known; the year is the only argument."""


@cache
def federal_holidays(year: int) -> frozenset[date]:
    """List the days of a year on which federal holidays are observed; raises HolidaysUnknown.

    A New Year's Day on a Saturday is observed in the old year. State holidays and closures are no part.
    """
    from holidays import country_holidays  # slower to import than all of pricing

    observed = country_holidays("US", years=year, expand=False)
    if not observed.start_year <= year <= observed.end_year:
        raise HolidaysUnknown(year)
    return frozenset(day for day in observed if is_plain_business_day(day))


def is_plain_business_day(day: date) -> bool:
    """Say whether a day is one of Monday to Friday, holiday or not."""
    return day.weekday() <= FRIDAY


def is_federal_business_day(day: date) -> bool:
    """Say whether a day is one of Monday to Friday on which no federal holiday is observed."""
    return is_plain_business_day(day) and day not in federal_holidays(day.year)


def find_business_day(start: date, count: int, is_business_day: Calendar) -> date:
    """Find the count-th business day after a day, or before it where the count is negative."""
    day, step = start, ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def count_days_ahead(start: date, visit: date, is_business_day: Calendar) -> int:
    """Count the business days after a day, up to and with the visit's; 0 where the visit is not later."""
    return sum(is_business_day(start + ONE_DAY * n) for n in range(1, (visit - start).days + 1))


def scheduled(booking_day: date, service_day: date, open_request_day: date | None = None) -> Deadline:
    """Find when the estimate is due for a booked visit. Source: 45 CFR 149.610 (b)(1)(vi)(A) and (B).

    A price asked on `open_request_day` and not yet answered in writing can bring the safe day forward.
    """
    rule, because, due_day = _booking_clock(booking_day, service_day, is_federal_business_day)
    _, _, plain_day = _booking_clock(booking_day, service_day, is_plain_business_day)
    limits = {Limit.FEDERAL_CALENDAR: due_day, Limit.PLAIN_CALENDAR: plain_day}
    if open_request_day:
        limits[Limit.OPEN_REQUEST] = requested(open_request_day).safe_due_day
    if any(limits.values()):
        limits[Limit.VISIT] = service_day
    ahead = count_days_ahead(booking_day, service_day, is_federal_business_day)
    return Deadline(ahead, rule, due_day, because, tuple(limits.items()))


def requested(request_day: date, service_day: date | None = None) -> Deadline:
    """Find when the estimate is due for a patient who asked for the price. Source: (b)(1)(vi)(C)."""
    due_day = find_business_day(request_day, 3, is_federal_business_day)
    plain_day = find_business_day(request_day, 3, is_plain_business_day)
    limits = {Limit.FEDERAL_CALENDAR: due_day, Limit.PLAIN_CALENDAR: plain_day, Limit.VISIT: service_day}
    ahead = count_days_ahead(request_day, service_day, is_federal_business_day) if service_day else None
    return Deadline(ahead, Rule.THREE_DAYS_AFTER_REQUEST, due_day, Cause.PRICE_ASKED, tuple(limits.items()))


def reissue(known_day: date, service_day: date) -> Deadline:
    """Find when a changed estimate is due, from the day the change became known. Source: (b)(1)(vii).

    Too late has no day: the old price is kept or the visit moved.
    """
    ahead = count_days_ahead(known_day, service_day, is_federal_business_day)
    due_day = find_business_day(service_day, -1, is_federal_business_day)
    if known_day > due_day:
        return Deadline(ahead, Rule.TOO_LATE, None, Cause.CHANGE_KNOWN, ())
    limits = ((Limit.FEDERAL_CALENDAR, due_day),)
    return Deadline(ahead, Rule.ONE_DAY_BEFORE_VISIT, due_day, Cause.CHANGE_KNOWN, limits)


def ppdr_window(first_bill_day: date, window_days: int = 120) -> Deadline:
    """Find the last calendar day to dispute a bill; weekends and holidays do not move it."""
    due_day = first_bill_day + ONE_DAY * window_days
    return Deadline(None, Rule.DISPUTE_WINDOW, due_day, Cause.FIRST_BILL, ((Limit.CALENDAR_DAYS, due_day),))


def last_day_of_twelve_months(issue_day: date, first_service_day: date | None = None) -> date:
    """Find the last day one estimate may cover: 12 months from its issue, or from an earlier first visit.

    From 29 February that is 28 February. Source: (b)(1)(x)(B).
    """
    start = min(issue_day, first_service_day or issue_day)
    _, month_end = monthrange(start.year + 1, start.month)
    return date(start.year + 1, start.month, min(start.day, month_end))


def work_day(safe_day: date, open_weekdays: Container[int], closed_days: Container[date], today: date) -> date:
    """Find the day to show: the safe day or the last open day before it, never before today (Monday is 0)."""
    day = safe_day
    while day > today and (day.weekday() not in open_weekdays or day in closed_days):
        day -= ONE_DAY
    return max(day, today)


def _booking_clock(start: date, visit: date, is_business_day: Calendar) -> tuple[Rule, Cause, date | None]:
    """Choose the clock of a booking: ten days must hold counted both ways, three either way."""
    ahead = count_days_ahead(start, visit, is_business_day)
    if ahead >= 10 and start <= find_business_day(visit, -10, is_business_day):
        third_day = find_business_day(start, 3, is_business_day)
        return Rule.THREE_DAYS_AFTER_BOOKING, Cause.TEN_OR_MORE_AHEAD, third_day
    if ahead >= 10:
        because = Cause.TEN_AHEAD_BUT_NOT_COUNTED_BACK
    elif ahead >= 3:
        because = Cause.THREE_TO_NINE_AHEAD
    elif start <= find_business_day(visit, -3, is_business_day):
        because = Cause.THREE_ONLY_COUNTED_BACK
    else:
        return Rule.NO_CLOCK, Cause.FEWER_THAN_THREE_AHEAD, None
    return Rule.ONE_DAY_AFTER_BOOKING, because, find_business_day(start, 1, is_business_day)
