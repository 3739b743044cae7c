"""The days on which the payments of a plan fall due: nominal days in an even rhythm, and the days that are printed.

Nominal days drive the series, the interest and the APR. The due day differs only where the nominal one is a Saturday, a
Sunday or a holiday and the plan moves such days.
"""

from __future__ import annotations

from calendar import SATURDAY, monthrange
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from estimator.pricing.unit_periods import DAYS_IN_A_MONTH, UnitPeriod
from estimator.rules.models.plans import Convention, Frequency, Plan

ONE_DAY = timedelta(days=1)
MONTHS_IN_A_YEAR = 12

WEEKS: dict[Frequency, int] = {"weekly": 1, "biweekly": 2}
"""How many weeks a period has, where it is weeks."""

DAYS_IN_A_UNIT = {"month": DAYS_IN_A_MONTH, "semimonth": DAYS_IN_A_MONTH // 2, "week": 7}


class Rhythm(NamedTuple):
    """How payments follow each other: how often, on which days of a month, from which day on."""

    frequency: Frequency
    first: date
    anchors: tuple[int, ...]
    """The wanted days of the month, 31 for the last: one for monthly, two for semimonthly, none for weeks."""

    @property
    def anchor_of_first(self) -> int | None:
        """The wanted day of the month of the first payment, or None where payments follow weeks."""
        if len(self.anchors) < 2:
            return self.anchors[0] if self.anchors else None
        return next((anchor for anchor in self.anchors if in_month(self.first, 0, anchor) == self.first), None)


class DueDay(NamedTuple):
    """When one payment is due: the day that drives the series, and the day that is printed."""

    nominal: date
    printed: date


@dataclass(frozen=True, slots=True)
class OddFirstPeriod:
    """By how many days the first period is longer (shorter: below 0) than the others.

    `may_be_ignored` says whether federal rules would let it be treated as regular; the APR never does.
    """

    days: int
    may_be_ignored: bool


def rhythm_of(plan: Plan, signing: date) -> Rhythm:
    """Say when the first payment of a plan signed on a day is due, and how the others follow.

    Without a first day it is the first wanted day that is at least one period, or as many as the plan says, away.
    """
    frequency = plan.frequency or "monthly"
    given = plan.first_due.day if plan.first_due else None
    periods = (plan.first_due.periods if plan.first_due else None) or 1
    if frequency in WEEKS:
        return Rhythm(frequency, given or signing + timedelta(weeks=WEEKS[frequency] * periods), ())
    if frequency == "semimonthly":
        begins = given or signing + timedelta(days=DAYS_IN_A_UNIT["semimonth"] * periods)
        return Rhythm(frequency, _next_wanted(begins, plan.anchor_days), plan.anchor_days)
    anchor = plan.anchor_day or (given or signing).day
    if given is not None:
        return Rhythm(frequency, in_month(given, 0, anchor), (anchor,))
    return Rhythm(frequency, _next_wanted(in_month(signing, periods, signing.day), (anchor,)), (anchor,))


@lru_cache(maxsize=256)
def due_days(
    rhythm: Rhythm, number: int, convention: Convention = "none", holidays: tuple[date, ...] = ()
) -> tuple[DueDay, ...]:
    """List the days of so many payments; holidays are closed beside Saturdays and Sundays."""
    return tuple(DueDay(day, business_day(day, convention, holidays)) for day in _nominal_days(rhythm, number))


def business_day(day: date, convention: Convention, holidays: Container[date] = ()) -> date:
    """Move a day that is no business day the way a plan says; a business day stays."""
    if convention == "none" or _is_business_day(day, holidays):
        return day
    moved = _nearest(day, -ONE_DAY if convention == "preceding" else ONE_DAY, holidays)
    if convention == "modified-following" and moved.month != day.month:
        return _nearest(day, -ONE_DAY, holidays)
    return moved


@lru_cache(maxsize=4096)
def in_month(day: date, months_later: int, wanted: int) -> date:
    """The wanted day of the month so many months after a day; the month's last day where it has no such day."""
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months_later, MONTHS_IN_A_YEAR)
    return date(year, month + 1, min(wanted, monthrange(year, month + 1)[1]))


def odd_first_period(unit: UnitPeriod, t: int, f: Fraction, signing: date, last: date) -> OddFirstPeriod | None:
    """Compare the first period with the others; None where they are alike.

    Source: 12 CFR 1026.17(c)(4): at most 6 days short or 13 long in a term under a year, 11 or 21 from a year on.
    """
    if (t == 1 and not f) or unit.kind not in DAYS_IN_A_UNIT:
        return None
    days_in_unit = DAYS_IN_A_UNIT[unit.kind] * unit.number
    days = int((t - 1) * days_in_unit + f * days_in_unit)
    if last < in_month(signing, MONTHS_IN_A_YEAR, signing.day):
        return OddFirstPeriod(days, -6 <= days <= 13)
    return OddFirstPeriod(days, -11 <= days <= 21 and last < in_month(signing, 10 * MONTHS_IN_A_YEAR, signing.day))


def _nominal_days(rhythm: Rhythm, number: int) -> list[date]:
    frequency, first, anchors = rhythm
    if frequency in WEEKS:
        return [first + timedelta(weeks=WEEKS[frequency] * later) for later in range(number)]
    months = range(number // len(anchors) + 1)
    days = [in_month(first, later, anchor) for later in months for anchor in sorted(anchors)]
    return [day for day in days if day >= first][:number]


def _next_wanted(begins: date, anchors: tuple[int, ...]) -> date:
    """The first wanted day of a month on or after a day."""
    days = [in_month(begins, later, anchor) for later in (0, 1) for anchor in anchors]
    return min([day for day in days if day >= begins])


def _nearest(day: date, step: timedelta, holidays: Container[date]) -> date:
    while not _is_business_day(day, holidays):
        day += step
    return day


def _is_business_day(day: date, holidays: Container[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays
