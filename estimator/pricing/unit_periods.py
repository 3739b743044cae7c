"""Unit-periods: how the time from signing to a payment is counted when an annual percentage rate is worked out.

A plan is counted in one kind of period, its unit-period: months for monthly payments, half months, weeks, days or
years for others. Time is then so many whole unit-periods and a fraction of another one; all months are equal.

Source: Regulation Z, 12 CFR 1026, Appendix J (b).
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Literal, NamedTuple

UnitKind = Literal["day", "week", "semimonth", "month", "year"]

IN_A_YEAR: dict[UnitKind, int] = {"day": 365, "week": 52, "semimonth": 24, "month": 12, "year": 1}
"""How many of each kind a year has, whatever the calendar says."""

LONGEST: dict[UnitKind, int] = {"day": 365, "week": 52, "semimonth": 1, "month": 11, "year": 1}
"""How many of each kind make at most one unit-period; twelve months are a year."""

DAYS_IN_A_WEEK = 7
DAYS_IN_A_MONTH = 30
"""What a month counts where days are left over, and where several months are one unit-period."""

DAYS_IN_A_YEAR = 365
HALF_A_MONTH = range(12, 19)
"""How many days may lie between the two payments of a month for each to end a half of it."""


@dataclass(frozen=True, slots=True)
class UnitPeriod:
    """One unit-period: so many days, weeks or months, half a month, or a year; raises ValueError for any other."""

    kind: UnitKind
    number: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= LONGEST[self.kind]:
            raise ValueError(f"{self.number} × {self.kind} is no unit-period: 1 to {LONGEST[self.kind]} are")

    @property
    def per_year(self) -> Fraction:
        """How many there are in a year, exactly (26 for two weeks, 365/255 for 255 days)."""
        return Fraction(IN_A_YEAR[self.kind], self.number)

    @property
    def days(self) -> Fraction:
        """How long it is beside others: weeks as they are, months and half months as equal parts of 365 days."""
        return Fraction(DAYS_IN_A_WEEK * self.number) if self.kind == "week" else DAYS_IN_A_YEAR / self.per_year


SEMIMONTH = UnitPeriod("semimonth")
YEAR = UnitPeriod("year")
UNIT_OF_FREQUENCY = {
    "monthly": UnitPeriod("month"),
    "semimonthly": SEMIMONTH,
    "biweekly": UnitPeriod("week", 2),
    "weekly": UnitPeriod("week"),
}
"""The unit-period of a plan paid at regular times: its frequency decides, not its dates."""

STANDARD_UNITS = (
    UnitPeriod("day"),
    *(UnitPeriod("week", number) for number in range(1, LONGEST["week"] + 1)),
    SEMIMONTH,
    *(UnitPeriod("month", number) for number in range(1, LONGEST["month"] + 1)),
    YEAR,
)
"""The intervals to which an average is rounded."""


class Elapsed(NamedTuple):
    """How long after the start of the term: `t` whole unit-periods and `f` of another one (below 1)."""

    t: int
    f: Fraction


def count_units(unit: UnitPeriod, earlier: date, later: date, anchor_day: int | None = None) -> Elapsed:
    """Count the unit-periods from one day to a later one; whole months and years are counted back from the later.

    The anchor day is the day of the month on which payments are wanted where a short month moved the later date to
    its end: with 31, months run from last day to last day. It means nothing for a date that does not fall on it.
    """
    if unit.kind == "year":
        return _count_years(earlier, later, anchor_day)
    if unit.kind in ("day", "week"):
        counted, in_one_unit = (later - earlier).days, unit.number * (DAYS_IN_A_WEEK if unit.kind == "week" else 1)
    else:
        months, days_left = _months_back(earlier, later, anchor_day)
        counted = DAYS_IN_A_MONTH * months + days_left
        in_one_unit = DAYS_IN_A_MONTH // 2 if unit.kind == "semimonth" else DAYS_IN_A_MONTH * unit.number
    whole, rest = divmod(counted, in_one_unit)
    return Elapsed(whole, Fraction(rest, in_one_unit))


def unit_of_single_payment(start: date, due: date, anchor_day: int | None = None) -> UnitPeriod:
    """The unit-period where one payment on a later day repays everything: the whole term, or a year from a year on."""
    months, days_left = _months_back(start, due, anchor_day)
    if months >= IN_A_YEAR["month"]:
        return YEAR
    return UnitPeriod("month", months) if months and not days_left else UnitPeriod("day", (due - start).days)


def infer_unit(start: date, due_days: Sequence[date], anchor_day: int | None = None) -> UnitPeriod:
    """Find the unit-period of payments at irregular times: the interval that occurs most often, at most a year.

    The time from the start to the first payment is an interval too. Of intervals equally frequent the smallest counts.
    Where none comes twice, it is their average rounded to the nearest day, week, half month, month, or number of
    weeks or months; midway between two, the lower. Due days are in order, the first later than the start.
    """
    if len(due_days) == 1:
        return unit_of_single_payment(start, due_days[0], anchor_day)
    days = [start, *due_days]
    often = Counter(_intervals(days, anchor_day))
    common = [unit for unit, times in often.items() if times > 1]
    if common:
        return max(common, key=lambda unit: (often[unit], -unit.days))
    average = Fraction((days[-1] - start).days, len(due_days))
    return min(STANDARD_UNITS, key=lambda unit: (abs(unit.days - average), unit.days))


def evenly_spaced(unit: UnitPeriod, days: Sequence[date], anchor_day: int | None = None) -> Iterator[range]:
    """Cut due days, in order, into stretches whose days are one unit-period apart; give the positions of each."""
    begins = 0
    while begins < len(days):
        wanted = _wanted_day(days[begins], anchor_day)
        ends = begins + 1
        while ends < len(days) and _continues(unit, days, begins, ends, wanted):
            ends += 1
        yield range(begins, ends)
        begins = ends


def _continues(unit: UnitPeriod, days: Sequence[date], begins: int, position: int, wanted: int) -> bool:
    first, day, units = days[begins], days[position], position - begins
    match unit.kind:
        case "day":
            return (day - first).days == units * unit.number
        case "week":
            return (day - first).days == units * unit.number * DAYS_IN_A_WEEK
        case "month":
            return _is_months_later(first, day, units * unit.number, wanted)
        case "year":
            return _is_months_later(first, day, units * IN_A_YEAR["month"], wanted)
    months, is_second_of_month = divmod(units, 2)
    if not is_second_of_month:
        return _is_months_later(first, day, months, wanted)
    second = days[begins + 1]
    if units == 1:
        return first < second and not _months_back(first, second, None)[0]
    # The second anchor day is told by the dates alone: the larger of two days where a short month cut off the other.
    wanted = max(second.day, day.day)
    return _in_month(second, wanted) == second and _is_months_later(second, day, months, wanted)


def _is_months_later(day: date, later: date, months: int, wanted: int) -> bool:
    if (later.year - day.year) * 12 + later.month - day.month != months:
        return False
    return later.day == wanted or (later.day < wanted and _in_month(later, wanted) == later)


def _intervals(days: Sequence[date], anchor_day: int | None) -> Iterator[UnitPeriod]:
    """Read each interval of at most a year: as whole months, as the half of a month, and as weeks or days."""
    lengths = [(later - earlier).days for earlier, later in pairwise(days)]
    halves = {
        position
        for first in range(len(days) - 2)
        if _months_back(days[first], days[first + 2], anchor_day) == (1, 0)
        for position in (first, first + 1)
        if lengths[position] in HALF_A_MONTH
    }
    for position, length in enumerate(lengths):
        months, days_left = _months_back(days[position], days[position + 1], anchor_day)
        if months >= IN_A_YEAR["month"]:
            if (months, days_left) == (IN_A_YEAR["month"], 0):
                yield YEAR
            continue
        if months and not days_left:
            yield UnitPeriod("month", months)
        if position in halves:
            yield SEMIMONTH
        if length:
            yield (
                UnitPeriod("week", length // DAYS_IN_A_WEEK)
                if length % DAYS_IN_A_WEEK == 0
                else UnitPeriod("day", length)
            )


def _count_years(earlier: date, later: date, anchor_day: int | None) -> Elapsed:
    months, days_left = _months_back(earlier, later, anchor_day)
    years, months_left = divmod(months, IN_A_YEAR["month"])
    if not days_left:
        return Elapsed(years, Fraction(months_left, IN_A_YEAR["month"]))
    years_back = _in_month(date(later.year - years, later.month, 1), _wanted_day(later, anchor_day))
    one_more, rest = divmod((years_back - earlier).days, DAYS_IN_A_YEAR)
    return Elapsed(years + one_more, Fraction(rest, DAYS_IN_A_YEAR))


def _months_back(earlier: date, later: date, anchor_day: int | None) -> tuple[int, int]:
    """Count whole months back from the later date, and the days from the earlier one to where they begin."""
    wanted = _wanted_day(later, anchor_day)
    months = _month_number(later) - _month_number(earlier)
    begins = _in_month(earlier, wanted)
    if begins < earlier:
        months -= 1
        year, month = divmod(_month_number(earlier) + 1, 12)
        begins = _in_month(date(year, month + 1, 1), wanted)
    return months, (begins - earlier).days


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _wanted_day(day: date, anchor_day: int | None) -> int:
    return anchor_day if anchor_day and _in_month(day, anchor_day) == day else day.day


def _in_month(day: date, wanted: int) -> date:
    """The wanted day in the month of a day; the month's last day where it has no such day."""
    return day.replace(day=wanted if wanted <= 28 else min(wanted, monthrange(day.year, day.month)[1]))
