"""The days on which payments fall due."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.due_days import (
    OddFirstPeriod,
    business_day,
    due_days,
    in_month,
    odd_first_period,
    rhythm_of,
)
from estimator.pricing.unit_periods import UnitPeriod
from tests.payment_plans import plan

SIGNED = date(2026, 1, 31)
MONTH = UnitPeriod("month")
DAYS = some.dates(date(2024, 1, 1), date(2032, 12, 31))


def nominal(signed: date = SIGNED, number: int = 4, **said: object) -> list[str]:
    return [day.nominal.isoformat() for day in due_days(rhythm_of(plan(**said), signed), number)]


def test_a_day_of_the_month_comes_back_after_a_shorter_month() -> None:
    assert nominal() == ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]


def test_without_a_first_day_the_first_payment_is_at_least_one_period_away() -> None:
    assert nominal(date(2026, 3, 20), 2, anchor_day="1") == ["2026-05-01", "2026-06-01"]


def test_the_first_payment_may_be_several_periods_away() -> None:
    assert nominal(number=1, first_due={"periods": "3"}) == ["2026-04-30"]


def test_the_month_of_a_given_first_day_has_the_wanted_day() -> None:
    assert nominal(number=2, first_due={"day": "2026-03-05"}, anchor_day="31") == ["2026-03-31", "2026-04-30"]


def test_twice_a_month_keeps_its_two_days() -> None:
    days = nominal(date(2026, 1, 20), frequency="semimonthly", anchor_days=["15", "31"])
    assert days == ["2026-02-15", "2026-02-28", "2026-03-15", "2026-03-31"]


@pytest.mark.parametrize(("frequency", "days"), [("weekly", 7), ("biweekly", 14)])
def test_weeks_are_counted_in_days(frequency: str, days: int) -> None:
    assert nominal(number=2, frequency=frequency) == [
        (SIGNED + timedelta(days * number)).isoformat() for number in (1, 2)
    ]


@pytest.mark.parametrize(
    ("convention", "moved"),
    [
        ("none", "2026-05-31"),
        ("following", "2026-06-01"),
        ("preceding", "2026-05-29"),
        ("modified-following", "2026-05-29"),
    ],
)
def test_a_sunday_at_the_end_of_a_month_moves_as_the_plan_says(convention: str, moved: str) -> None:
    assert business_day(date(2026, 5, 31), convention) == date.fromisoformat(moved)


def test_a_holiday_is_no_business_day() -> None:
    assert business_day(date(2026, 12, 25), "following", (date(2026, 12, 25),)) == date(2026, 12, 28)


def test_a_moved_day_does_not_move_the_series() -> None:
    days = due_days(rhythm_of(plan(first_due={"day": "2026-05-31"}), SIGNED), 2, "following")
    assert [day.printed for day in days] == [date(2026, 6, 1), date(2026, 6, 30)]
    assert days[1].nominal == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("t", "f", "last", "odd"),
    [
        (1, Fraction(0), "2027-04-01", None),
        (1, Fraction(12, 30), "2027-04-01", OddFirstPeriod(12, may_be_ignored=True)),
        (1, Fraction(14, 30), "2026-12-01", OddFirstPeriod(14, may_be_ignored=False)),
        (1, Fraction(14, 30), "2027-04-01", OddFirstPeriod(14, may_be_ignored=True)),
        (0, Fraction(23, 30), "2026-12-01", OddFirstPeriod(-7, may_be_ignored=False)),
        (2, Fraction(0), "2027-04-01", OddFirstPeriod(30, may_be_ignored=False)),
    ],
)
def test_an_odd_first_period_may_be_ignored_within_limits(
    t: int, f: Fraction, last: str, odd: OddFirstPeriod | None
) -> None:
    assert odd_first_period(MONTH, t, f, date(2026, 3, 20), date.fromisoformat(last)) == odd


@given(DAYS, some.integers(1, 31), some.integers(1, 40))
def test_monthly_days_are_the_wanted_day_or_the_end_of_its_month(signed: date, anchor: int, number: int) -> None:
    days = due_days(rhythm_of(plan(anchor_day=str(anchor)), signed), number)
    assert all(day.nominal.day == min(anchor, monthrange(day.nominal.year, day.nominal.month)[1]) for day in days)
    assert days[0].nominal >= in_month(signed, 1, signed.day)
    assert len({(day.nominal.year, day.nominal.month) for day in days}) == number


@given(DAYS, some.integers(1, 15), some.integers(16, 31), some.integers(1, 40))
def test_two_days_a_month_rise_and_are_never_missed(signed: date, one: int, other: int, number: int) -> None:
    days = nominal(signed, number, frequency="semimonthly", anchor_days=[str(one), str(other)])
    assert (len(days), days) == (number, sorted(set(days)))
