"""Interest in whole cents: of one period, added on at once, built up day by day, and the level payment that covers it.

Rates are percent a year. Everything is worked out exactly and rounded once, half up to the cent unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from functools import lru_cache

DAYS_IN_A_YEAR = 365
"""In leap years too."""

MANY_DIGITS = Context(prec=40)
"""Digits enough that the interest of years, compounded daily on any price here, is right far beyond the cent."""


def half_up(cents: int, parts: int, of: int) -> int:
    """Take so many parts of an amount of 0 or more, rounded half up to the cent: 2 parts of 6, 30 days of 365."""
    return (2 * cents * parts + of) // (2 * of)


def interest_of(cents: int, rate: Decimal, parts: int, of: int, is_rounded_down: bool = False) -> int:
    """The interest on an amount for a part of a year: 1 of 12 for a month, 31 of 365 for 31 days."""
    numerator, denominator = rate.as_integer_ratio()
    due, hundredths = numerator * parts, denominator * of * 100
    return cents * due // hundredths if is_rounded_down else half_up(cents, due, hundredths)


def level_payment(cents: int, rate: Decimal, periods_a_year: int, number: int) -> int:
    """The payment that pays an amount off with interest in a number of equal periods: A·r / (1 - (1 + r)^-n)."""
    numerator, denominator = rate.as_integer_ratio()
    r, one = numerator, denominator * 100 * periods_a_year
    if not r:
        return half_up(cents, 1, number)
    grown, whole = (one + r) ** number, one**number
    return half_up(cents, r * grown, one * (grown - whole))


def accrued(purchase: int, payments: Sequence[int], rate: Decimal, days: Sequence[int], is_compounded: bool) -> int:
    """The interest that builds up each day on what is left of a purchase, from the day of purchase on.

    `days` are those before each payment, then those after the last one; a balance never falls below 0.
    """
    each_day = MANY_DIGITS.divide(rate, 100 * DAYS_IN_A_YEAR)
    left, interest = purchase, Decimal(0)
    for number, paid in zip(days, (*payments, 0), strict=True):
        if is_compounded:
            with_interest = MANY_DIGITS.multiply(MANY_DIGITS.add(left, interest), _growth(each_day, number))
            interest = MANY_DIGITS.subtract(with_interest, left)
        else:
            interest = MANY_DIGITS.fma(each_day, left * number, interest)
        left = max(0, left - paid)
    return int(interest.quantize(Decimal(1), "ROUND_HALF_UP"))


@lru_cache(maxsize=1024)
def _growth(each_day: Decimal, days: int) -> Decimal:
    """What one cent grows to in some days, with interest on its interest."""
    return MANY_DIGITS.power(MANY_DIGITS.add(1, each_day), days)
