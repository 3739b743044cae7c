"""When a written estimate is due."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.pricing.deadlines import (
    Calendar,
    Cause,
    Deadline,
    HolidaysUnknown,
    Limit,
    Rule,
    count_days_ahead,
    federal_holidays,
    find_business_day,
    is_federal_business_day,
    is_plain_business_day,
    last_day_of_twelve_months,
    ppdr_window,
    reissue,
    requested,
    scheduled,
    work_day,
)

ROOT = Path(__file__).parents[2]
MONDAY_TO_FRIDAY = range(5)
OBSERVED = {
    2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
    2028: "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
}

DAYS = st.dates(date(2022, 1, 1), date(2060, 12, 31))
LEADS = st.integers(0, 40).map(timedelta)
CALENDARS = st.sampled_from([is_federal_business_day, is_plain_business_day])
COUNTS = st.integers(1, 30)


@pytest.mark.parametrize("year", OBSERVED)
def test_federal_holidays_are_the_observed_days(year: int) -> None:
    assert federal_holidays(year) == {date.fromisoformat(f"{year}-{day}") for day in OBSERVED[year].split()}


@pytest.mark.parametrize("year", [1776, 2101])
def test_a_year_without_known_holidays_is_refused(year: int) -> None:
    with pytest.raises(HolidaysUnknown, match=str(year)):
        federal_holidays(year)


def test_importing_deadlines_does_not_import_holidays() -> None:
    program = "import sys, estimator.pricing.deadlines; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


@given(DAYS, COUNTS, CALENDARS)
def test_a_business_day_is_never_a_weekend_or_holiday(start: date, count: int, calendar: Calendar) -> None:
    assert find_business_day(start, count, calendar).weekday() in MONDAY_TO_FRIDAY
    assert calendar(find_business_day(start, -count, calendar))


@given(DAYS, COUNTS, CALENDARS)
def test_going_forward_and_back_returns(start: date, count: int, calendar: Calendar) -> None:
    business_day = find_business_day(start, 1, calendar)
    later = find_business_day(business_day, count, calendar)
    assert find_business_day(later, -count, calendar) == business_day


@given(DAYS, COUNTS, CALENDARS)
def test_counting_ahead_undoes_going_forward(start: date, count: int, calendar: Calendar) -> None:
    assert count_days_ahead(start, find_business_day(start, count, calendar), calendar) == count


@given(DAYS, COUNTS)
def test_holidays_only_push_a_day_later(start: date, count: int) -> None:
    federal = find_business_day(start, count, is_federal_business_day)
    assert find_business_day(start, count, is_plain_business_day) <= federal


@given(DAYS, LEADS, st.none() | st.integers(0, 30).map(timedelta))
def test_the_safe_day_of_a_booking_is_never_after_the_due_day_or_visit(
    booking_day: date, lead: timedelta, asked_before: timedelta | None
) -> None:
    request_day = None if asked_before is None else booking_day - asked_before
    deadline = scheduled(booking_day, booking_day + lead, request_day)
    if deadline.safe_due_day is not None:
        assert deadline.safe_due_day <= min(deadline.due_day or date.max, booking_day + lead)


@given(DAYS, LEADS)
def test_a_due_booking_has_a_safe_day_after_the_booking(booking_day: date, lead: timedelta) -> None:
    deadline = scheduled(booking_day, booking_day + lead)
    assert deadline.due_day is None or booking_day < (deadline.safe_due_day or date.min)


@given(DAYS, LEADS)
def test_a_booking_answers_the_law_in_one_or_three_business_days(booking_day: date, lead: timedelta) -> None:
    deadline = scheduled(booking_day, booking_day + lead)
    days = {Rule.ONE_DAY_AFTER_BOOKING: 1, Rule.THREE_DAYS_AFTER_BOOKING: 3}.get(deadline.rule)
    assert deadline.due_day == (days and find_business_day(booking_day, days, is_federal_business_day))


@given(DAYS, st.none() | LEADS)
def test_the_safe_day_of_a_request_is_never_after_the_due_day(request_day: date, lead: timedelta | None) -> None:
    deadline = requested(request_day, None if lead is None else request_day + lead)
    assert deadline.safe_due_day is not None
    assert deadline.due_day is not None
    assert deadline.safe_due_day <= deadline.due_day


@given(DAYS, LEADS)
def test_a_new_estimate_is_due_between_the_change_and_the_visit(known_day: date, lead: timedelta) -> None:
    due_day = reissue(known_day, known_day + lead).due_day
    assert due_day is None or known_day <= due_day < known_day + lead


@pytest.mark.parametrize(
    ("booking_day", "service_day", "reason"),
    [
        (date(2026, 3, 2), date(2026, 3, 16), Cause.TEN_OR_MORE_AHEAD),
        (date(2026, 3, 1), date(2026, 3, 13), Cause.TEN_AHEAD_BUT_NOT_COUNTED_BACK),
        (date(2026, 3, 2), date(2026, 3, 13), Cause.THREE_TO_NINE_AHEAD),
        (date(2026, 3, 4), date(2026, 3, 7), Cause.THREE_ONLY_COUNTED_BACK),
        (date(2026, 5, 21), date(2026, 5, 26), Cause.FEWER_THAN_THREE_AHEAD),
    ],
)
def test_a_booking_names_why_its_clock_runs(booking_day: date, service_day: date, reason: Cause) -> None:
    assert scheduled(booking_day, service_day).because is reason


def test_ten_days_that_hold_only_one_way_are_due_the_next_day() -> None:
    deadline = scheduled(date(2026, 3, 1), date(2026, 3, 13))
    assert (deadline.business_days_ahead, deadline.rule, deadline.due_day) == (10, "A", date(2026, 3, 2))


def test_an_unanswered_request_is_named_among_the_limits() -> None:
    deadline = scheduled(date(2026, 4, 6), date(2026, 4, 28), open_request_day=date(2026, 4, 3))
    assert (Limit.OPEN_REQUEST, date(2026, 4, 8)) in deadline.limits


def test_a_booking_without_any_clock_has_no_safe_day() -> None:
    deadline = scheduled(date(2026, 3, 2), date(2026, 3, 3))
    assert (deadline.due_day, deadline.safe_due_day) == (None, None)


def test_a_walk_in_who_asked_earlier_has_a_safe_day() -> None:
    deadline = scheduled(date(2026, 3, 4), date(2026, 3, 4), open_request_day=date(2026, 3, 3))
    assert (deadline.rule, deadline.safe_due_day) == (Rule.NO_CLOCK, date(2026, 3, 4))


def test_a_change_known_on_the_day_of_the_visit_is_too_late() -> None:
    day = date(2026, 6, 10)
    assert reissue(day, day) == Deadline(0, Rule.TOO_LATE, None, Cause.CHANGE_KNOWN, ())


def test_the_dispute_window_follows_the_days_it_is_given() -> None:
    assert ppdr_window(date(2026, 3, 6), window_days=30).safe_due_day == date(2026, 4, 5)


@pytest.mark.parametrize(
    ("issue_day", "first_service_day", "last_day"),
    [
        (date(2026, 3, 10), date(2026, 3, 12), date(2027, 3, 10)),
        (date(2026, 3, 10), date(2026, 3, 2), date(2027, 3, 2)),
        (date(2026, 3, 10), None, date(2027, 3, 10)),
        (date(2028, 2, 29), None, date(2029, 2, 28)),
        (date(2027, 2, 28), None, date(2028, 2, 28)),
    ],
)
def test_an_estimate_covers_twelve_months(issue_day: date, first_service_day: date | None, last_day: date) -> None:
    assert last_day_of_twelve_months(issue_day, first_service_day) == last_day


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 11, 20), date(2026, 11, 25)),
        (date(2026, 11, 26), date(2026, 11, 26)),
        (date(2026, 12, 2), date(2026, 12, 2)),
    ],
)
def test_a_safe_day_on_a_closed_day_moves_back_but_never_before_today(today: date, shown: date) -> None:
    closed_days = {date(2026, 11, 26), date(2026, 11, 27)}
    assert work_day(date(2026, 11, 29), MONDAY_TO_FRIDAY, closed_days, today) == shown


def test_a_safe_day_on_an_open_day_stays() -> None:
    assert work_day(date(2026, 11, 30), MONDAY_TO_FRIDAY, (), date(2026, 11, 20)) == date(2026, 11, 30)


def test_a_clinic_that_never_opens_is_shown_today() -> None:
    assert work_day(date(2026, 11, 30), (), (), date(2026, 11, 20)) == date(2026, 11, 20)
