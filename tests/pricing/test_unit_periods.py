"""How the time from signing to a payment is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.unit_periods import (
    SEMIMONTH,
    UNIT_OF_FREQUENCY,
    YEAR,
    Elapsed,
    UnitKind,
    UnitPeriod,
    count_units,
    evenly_spaced,
    infer_unit,
    unit_of_single_payment,
)

DAY, WEEK, MONTH = UnitPeriod("day"), UnitPeriod("week"), UnitPeriod("month")
TWO_WEEKS, FOUR_WEEKS = UnitPeriod("week", 2), UnitPeriod("week", 4)
TWO_MONTHS, QUARTER = UnitPeriod("month", 2), UnitPeriod("month", 3)

UNITS = some.sampled_from([DAY, WEEK, TWO_WEEKS, FOUR_WEEKS, SEMIMONTH, MONTH, TWO_MONTHS, QUARTER, YEAR])
DAYS = some.dates(date(2023, 1, 1), date(2033, 12, 31))


def on(*days: str) -> list[date]:
    return [date.fromisoformat(day) for day in days]


def counted(unit: UnitPeriod, earlier: str, later: str, anchor_day: int | None = None) -> tuple[int, str]:
    t, f = count_units(unit, *on(earlier, later), anchor_day)
    return t, str(f)


def stretches(unit: UnitPeriod, days: Sequence[date], anchor_day: int | None = None) -> list[int]:
    return [len(stretch) for stretch in evenly_spaced(unit, days, anchor_day)]


@pytest.mark.parametrize(
    ("unit", "per_year"),
    [
        (MONTH, "12"),
        (QUARTER, "4"),
        (UnitPeriod("month", 11), "12/11"),
        (SEMIMONTH, "24"),
        (WEEK, "52"),
        (TWO_WEEKS, "26"),
        (FOUR_WEEKS, "13"),
        (DAY, "365"),
        (UnitPeriod("day", 255), "73/51"),
        (YEAR, "1"),
    ],
    ids=str,
)
def test_a_year_has_so_many_of_a_unit_period_exactly(unit: UnitPeriod, per_year: str) -> None:
    assert unit.per_year == Fraction(per_year)


@pytest.mark.parametrize(
    ("kind", "number"),
    [("month", 0), ("month", 12), ("week", 53), ("semimonth", 2), ("day", 366), ("year", 2), ("day", -1)],
)
def test_nothing_above_a_year_or_below_one_is_a_unit_period(kind: UnitKind, number: int) -> None:
    with pytest.raises(ValueError, match="is no unit-period"):
        UnitPeriod(kind, number)


def test_the_frequency_of_a_plan_decides_its_unit_period() -> None:
    assert UNIT_OF_FREQUENCY == {"monthly": MONTH, "semimonthly": SEMIMONTH, "biweekly": TWO_WEEKS, "weekly": WEEK}


@pytest.mark.parametrize(
    ("unit", "earlier", "later", "elapsed"),
    [
        (MONTH, "2026-03-02", "2026-04-02", (1, "0")),
        (MONTH, "2026-03-20", "2026-05-01", (1, "2/5")),
        (MONTH, "2026-06-01", "2026-07-04", (1, "1/10")),
        (MONTH, "2026-03-02", "2026-03-02", (0, "0")),
        (QUARTER, "1978-05-23", "1978-10-01", (1, "13/30")),
        (TWO_MONTHS, "1978-01-10", "1978-03-01", (0, "13/15")),
        (SEMIMONTH, "1978-02-23", "1978-03-01", (0, "2/5")),
        (SEMIMONTH, "2026-01-20", "2026-03-15", (3, "11/15")),
        (WEEK, "1978-03-20", "1978-04-21", (4, "4/7")),
        (FOUR_WEEKS, "1978-03-18", "1978-04-20", (1, "5/28")),
        (DAY, "2023-10-26", "2023-11-30", (35, "0")),
        (UnitPeriod("day", 10), "2026-03-02", "2026-03-17", (1, "1/2")),
        (YEAR, "1978-01-17", "1979-07-17", (1, "1/2")),
        (YEAR, "2023-10-26", "2023-11-30", (0, "7/73")),
        (YEAR, "2023-10-26", "2025-11-30", (2, "7/73")),
    ],
    ids=str,
)
def test_time_is_whole_unit_periods_and_a_fraction(
    unit: UnitPeriod, earlier: str, later: str, elapsed: tuple[int, str]
) -> None:
    assert counted(unit, earlier, later) == elapsed


def test_months_are_counted_back_from_the_later_date_and_not_forward() -> None:
    days_from_20_january_to_1_february, forward_from_20_february_to_1_march = 12, 9
    months, fraction = count_units(MONTH, date(2026, 1, 20), date(2026, 3, 1))
    assert (months, fraction) == (1, Fraction(days_from_20_january_to_1_february, 30))
    assert fraction != Fraction(forward_from_20_february_to_1_march, 30)


def test_thirty_days_left_over_are_one_more_month() -> None:
    assert counted(MONTH, "2026-01-02", "2026-02-01") == (1, "0")


def test_fifteen_days_left_over_are_one_more_half_month() -> None:
    assert counted(SEMIMONTH, "2026-01-16", "2026-01-31") == (1, "0")


def test_365_days_left_over_are_one_more_year() -> None:
    assert counted(YEAR, "2024-01-15", "2025-01-14") == (1, "0")


@pytest.mark.parametrize(
    ("earlier", "later", "anchor_day", "elapsed"),
    [
        ("2026-01-31", "2026-02-28", 31, (1, "0")),
        ("2026-01-30", "2026-02-28", 31, (1, "1/30")),
        ("2026-01-30", "2026-02-28", 30, (1, "0")),
        ("2026-01-29", "2026-02-28", 29, (1, "0")),
        ("2024-01-30", "2024-02-29", 30, (1, "0")),
        ("2026-04-30", "2026-05-31", 31, (1, "0")),
        ("2026-01-10", "2026-01-31", 31, (0, "7/10")),
        ("2026-01-31", "2026-02-28", None, (0, "14/15")),
        ("2026-01-31", "2026-02-15", 31, (0, "1/2")),
    ],
)
def test_the_anchor_day_tells_where_months_begin(
    earlier: str, later: str, anchor_day: int | None, elapsed: tuple[int, str]
) -> None:
    assert counted(MONTH, earlier, later, anchor_day) == elapsed


@pytest.mark.parametrize(
    ("due", "unit"),
    [
        ("1978-09-15", UnitPeriod("day", 255)),
        ("1978-09-03", UnitPeriod("month", 8)),
        ("1978-01-04", DAY),
        ("1979-01-02", UnitPeriod("day", 364)),
        ("1979-01-03", YEAR),
        ("1979-01-04", YEAR),
    ],
)
def test_one_payment_alone_has_its_term_for_unit_period_up_to_a_year(due: str, unit: UnitPeriod) -> None:
    assert unit_of_single_payment(*on("1978-01-03", due)) == unit


def test_one_payment_alone_keeps_months_from_last_day_to_last_day() -> None:
    assert unit_of_single_payment(*on("2026-01-31", "2026-02-28"), anchor_day=31) == MONTH


@pytest.mark.parametrize(
    ("start", "due", "unit"),
    [
        ("2026-01-01", ["2026-02-01", "2026-03-01", "2026-06-01"], MONTH),
        ("2026-01-01", ["2026-01-15", "2026-01-29", "2026-03-01"], TWO_WEEKS),
        ("2026-01-01", ["2026-01-11", "2026-01-21", "2026-03-08"], UnitPeriod("day", 10)),
        ("2026-01-01", ["2026-01-15", "2026-02-01", "2026-02-15", "2026-03-01", "2026-07-04"], SEMIMONTH),
        ("2026-01-01", ["2026-04-01", "2026-07-01", "2026-08-09"], QUARTER),
        ("2026-01-01", ["2028-01-01", "2030-01-01"], YEAR),
        ("2026-01-01", ["2026-06-05"], UnitPeriod("day", 155)),
        ("2026-01-01", ["2026-02-01", "2026-03-01", "2027-04-01", "2028-06-01", "2029-09-01"], MONTH),
    ],
    ids=str,
)
def test_irregular_payments_have_their_most_frequent_interval_for_unit_period(
    start: str, due: list[str], unit: UnitPeriod
) -> None:
    assert infer_unit(*on(start), on(*due)) == unit


def test_of_two_intervals_equally_frequent_the_smaller_is_the_unit_period() -> None:
    two_months_two_weeks = on("2026-02-01", "2026-03-01", "2026-03-15", "2026-03-29")
    assert infer_unit(date(2026, 1, 1), two_months_two_weeks) == TWO_WEEKS


@pytest.mark.parametrize(
    ("intervals", "unit"),
    [
        ((1, 2), DAY),
        ((3, 10), WEEK),
        ((10, 12), TWO_WEEKS),
        ((14, 16), SEMIMONTH),
        ((20, 41), MONTH),
        ((28, 29), FOUR_WEEKS),
        ((300, 800), YEAR),
    ],
)
def test_where_no_interval_comes_twice_their_average_is_rounded(intervals: tuple[int, ...], unit: UnitPeriod) -> None:
    start = date(2026, 1, 5)
    due = [start + timedelta(sum(intervals[: number + 1])) for number in range(len(intervals))]
    assert infer_unit(start, due) == unit


def test_an_average_midway_between_two_intervals_is_rounded_to_the_lower() -> None:
    eight_and_thirteen = on("2026-01-13", "2026-01-26")
    assert infer_unit(date(2026, 1, 5), eight_and_thirteen) == WEEK


@pytest.mark.parametrize(
    ("unit", "days", "anchor_day"),
    [
        (MONTH, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"], 31),
        (MONTH, ["2026-02-28", "2026-03-30", "2026-04-30"], 30),
        (MONTH, ["2026-02-28", "2026-03-28", "2026-04-28"], None),
        (TWO_MONTHS, ["2026-12-31", "2027-02-28", "2027-04-30"], None),
        (SEMIMONTH, ["2026-01-31", "2026-02-15", "2026-02-28", "2026-03-15"], 31),
        (SEMIMONTH, ["2026-02-15", "2026-02-28", "2026-03-15", "2026-03-31", "2026-04-15", "2026-04-30"], 15),
        (TWO_WEEKS, ["2026-03-06", "2026-03-20", "2026-04-03"], None),
        (DAY, ["2026-02-27", "2026-02-28", "2026-03-01"], None),
        (YEAR, ["2024-02-29", "2025-02-28", "2026-02-28"], None),
    ],
    ids=str,
)
def test_days_one_unit_period_apart_are_one_stretch(unit: UnitPeriod, days: list[str], anchor_day: int | None) -> None:
    assert stretches(unit, on(*days), anchor_day) == [len(days)]


@pytest.mark.parametrize(
    ("unit", "days", "lengths"),
    [
        (MONTH, ["2026-01-31", "2026-02-28", "2026-03-28"], [2, 1]),
        (MONTH, ["2026-01-15", "2026-02-15", "2026-04-15", "2026-05-15"], [2, 2]),
        (MONTH, ["2026-01-15", "2026-01-15", "2026-02-15"], [1, 2]),
        (SEMIMONTH, ["2026-01-01", "2026-02-01", "2026-02-15", "2026-03-01"], [1, 3]),
        (SEMIMONTH, ["2026-01-01", "2026-01-15", "2026-02-01", "2026-02-16"], [3, 1]),
        (WEEK, ["2026-03-02", "2026-03-09", "2026-03-17"], [2, 1]),
        (DAY, [], []),
    ],
    ids=str,
)
def test_a_day_out_of_step_begins_another_stretch(unit: UnitPeriod, days: list[str], lengths: list[int]) -> None:
    assert stretches(unit, on(*days)) == lengths


@given(UNITS, DAYS, DAYS, some.none() | some.integers(28, 31))
def test_the_fraction_is_never_a_whole_unit_period(
    unit: UnitPeriod, one: date, other: date, anchor_day: int | None
) -> None:
    t, f = count_units(unit, min(one, other), max(one, other), anchor_day)
    assert t >= 0
    assert 0 <= f < 1


@given(UNITS, DAYS, some.integers(0, 1000), some.integers(4, 60))
def test_a_later_day_is_not_fewer_unit_periods_away(unit: UnitPeriod, start: date, days: int, more: int) -> None:
    # From 4 days on: all months are equal, so to the end of a short one is as far as some days into the next.
    due = start + timedelta(days)
    assert count_units(unit, start, due) <= count_units(unit, start, due + timedelta(more))


@given(DAYS, some.lists(some.integers(1, 400), min_size=1, max_size=8))
def test_every_irregular_schedule_has_a_unit_period_of_at_most_a_year(start: date, intervals: list[int]) -> None:
    due = [start + timedelta(sum(intervals[: number + 1])) for number in range(len(intervals))]
    assert infer_unit(start, due).per_year >= 1


@given(UNITS, some.lists(DAYS, max_size=12).map(sorted))
def test_stretches_hold_every_day_once_in_order(unit: UnitPeriod, days: list[date]) -> None:
    held = [position for stretch in evenly_spaced(unit, days) for position in stretch]
    assert held == list(range(len(days)))


def test_a_count_is_a_pair_of_whole_units_and_a_fraction() -> None:
    assert count_units(MONTH, date(2026, 3, 20), date(2026, 5, 1)) == Elapsed(t=1, f=Fraction(2, 5))
