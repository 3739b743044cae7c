"""The annual percentage rate (APR): what a payment plan with a finance charge costs, as a rate per year.

The rate for which the payments, each discounted to the start of the term, are worth what is financed. Whole
unit-periods compound, the odd fraction of one earns simple interest. Money is in dollars here, rates are percent a
year; everything is Decimal. What cannot be worked out, or does not stand its proof, has no APR, and a reason.

Source: Regulation Z, 12 CFR 1026, Appendix J. How time is counted is in unit_periods.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from operator import itemgetter, neg
from typing import Literal, NamedTuple

from estimator.pricing.unit_periods import UnitPeriod, count_units, evenly_spaced, unit_of_single_payment

NoAprReason = Literal[
    "nothing-financed",
    "payment-below-zero",
    "payments-below-financed",
    "payment-before-start",
    "advance-after-payment",
    "rate-above-limit",
    "proof-failed",
]
"""Why there is no APR: something in the plan, or `proof-failed`, to be reported as an error of this program."""

ZERO = Decimal(0)
START = Fraction(0)
PRECISION = Context(prec=28)
"""Enough to prove any rate a plan could have; not one of several thousand percent over a hundred payments."""

EXACT = Decimal("1e-18")
"""To how many decimals a percentage is kept: rougher than the solution, so that one on a half is rounded up from it."""

FIRST_GUESS = Decimal("0.01")
HIGHEST_RATE = Decimal(10)
"""1,000 % for each unit-period."""

CLOSE_ENOUGH = Decimal("1e-12")
"""Newton's steps about square: after one as small as this the rate is right to 22 decimals or so."""

HALF_A_CENT = Decimal("0.005")


class Series(NamedTuple):
    """Sums paid out or paid back, in dollars, one unit-period apart: the first at (t, f), the next at (t + 1, f)."""

    t: int
    f: Fraction
    dollars: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class AprResult:
    """An APR, the unit-period it was worked out in, and when the first payment comes: t whole ones and f of another."""

    exact_percent: Decimal
    unit: UnitPeriod
    t: int
    f: Fraction
    irregular: bool
    """True where the payments are not one unit-period apart throughout, or money is paid out more than once."""
    end_balance: Decimal | None
    """What is left in dollars after the last payment at this rate, within half a cent of 0; None where irregular."""

    @property
    def percent(self) -> Decimal:
        """The APR in percent with four decimals, rounded half up."""
        return self.exact_percent.quantize(Decimal("0.0001"), ROUND_HALF_UP)

    @property
    def display(self) -> Decimal:
        """The APR in percent as it is printed: two decimals, rounded half up from the exact figure."""
        return self.exact_percent.quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class NoApr:
    """There is no APR, and why."""

    reason: NoAprReason


def solve_apr(
    amount_financed: Decimal,
    start: date,
    payments: Sequence[tuple[date, Decimal]],
    unit: UnitPeriod,
    anchor_day: int | None = None,
) -> AprResult | NoApr:
    """Work out the APR of a sum financed at the start of the term and paid back on nominal due days, in dollars.

    The anchor day is the wanted day of the month of the first payment, where a short month may have moved it. A series
    one unit-period apart keeps the odd fraction of its first payment; one payment alone is its own unit-period.
    """
    dated = sorted(payments, key=itemgetter(0))
    days = [day for day, _ in dated]
    if days and days[0] < start:
        return NoApr("payment-before-start")
    if len(days) == 1 and start < days[0]:
        unit = unit_of_single_payment(start, days[0], anchor_day)
    paid_back = [
        Series(*count_units(unit, start, days[stretch[0]], anchor_day), tuple(dated[each][1] for each in stretch))
        for stretch in evenly_spaced(unit, days, anchor_day)
    ]
    return solve_series([Series(0, START, (amount_financed,))], paid_back, unit)


def solve_series(advances: Sequence[Series], payments: Sequence[Series], unit: UnitPeriod) -> AprResult | NoApr:
    """Work out the APR where sums are paid out once or several times, and paid back in series already timed."""
    reason = _reason_against(advances, payments)
    if reason:
        return NoApr(reason)
    with localcontext(PRECISION):
        rate = _rate_per_unit(_by_fraction(advances, payments))
        if rate is None:
            return NoApr("rate-above-limit")
        end_balance = None
        regular = _as_one(payments) if _is_one_sum_at_start(advances) else None
        if regular:
            end_balance = _balance_at_end(advances[0].dollars[0], regular, rate)
            if abs(end_balance) > HALF_A_CENT:
                return NoApr("proof-failed")
        per_year = unit.per_year
        percent = (rate * 100 * per_year.numerator / per_year.denominator).quantize(EXACT)
    first = min(payments)
    return AprResult(percent, unit, first.t, first.f, regular is None, end_balance)


def _reason_against(advances: Sequence[Series], payments: Sequence[Series]) -> NoAprReason | None:
    paid_out = [dollars for series in advances for dollars in series.dollars]
    paid_back = [dollars for series in payments for dollars in series.dollars]
    if not paid_out or min(paid_out) <= 0:
        return "nothing-financed"
    if any(dollars < 0 for dollars in paid_back):
        return "payment-below-zero"
    if sum(paid_back) < sum(paid_out):
        return "payments-below-financed"
    last_advance = max((series.t + len(series.dollars) - 1, series.f) for series in advances)
    if len(paid_out) > 1 and last_advance >= min((series.t, series.f) for series in payments):
        return "advance-after-payment"
    return None


def _is_one_sum_at_start(advances: Sequence[Series]) -> bool:
    first = advances[0]
    return len(advances) == len(first.dollars) == 1 and (first.t, first.f) == (0, START)


def _as_one(series: Sequence[Series]) -> Series | None:
    """Join series of which each begins one unit-period after the last; None where some do not."""
    t, f, dollars = series[0]
    for each in series[1:]:
        if (each.t, each.f) != (t + len(dollars), f):
            return None
        dollars += each.dollars
    return Series(t, f, dollars)


Polynomials = list[tuple[Decimal, tuple[Decimal, ...]]]
"""For each odd fraction the sums at each whole unit-period, last to first: paid back above 0, paid out below."""


def _by_fraction(advances: Iterable[Series], payments: Iterable[Series]) -> Polynomials:
    found: dict[Fraction, list[Decimal]] = {}
    paid_out = (Series(t, f, tuple(map(neg, dollars))) for t, f, dollars in advances)
    for t, f, dollars in (*paid_out, *payments):
        sums = found.setdefault(f, [])
        sums += [ZERO] * (t + len(dollars) - len(sums))
        for position, paid in enumerate(dollars, t):
            sums[position] += paid
    return [(_decimal(f), tuple(reversed(sums))) for f, sums in found.items()]


def _rate_per_unit(polynomials: Polynomials) -> Decimal | None:
    """Find the rate for a unit-period at which all sums are worth 0: Newton's method, kept between two bounds.

    None above the highest rate.
    """
    low, worth_at_low = ZERO, sum((sum(sums) for _, sums in polynomials), ZERO)
    if not worth_at_low:
        return ZERO
    high = FIRST_GUESS
    while (worth_at_high := _worth(polynomials, high)[0]) > 0:
        if high == HIGHEST_RATE:
            return None
        low, worth_at_low, high = high, worth_at_high, min(2 * high, HIGHEST_RATE)
    last_step = high - low
    rate = low + last_step * worth_at_low / (worth_at_low - worth_at_high)
    while True:
        worth, slope = _worth(polynomials, rate)
        low, high = (rate, high) if worth > 0 else (low, rate)
        step = -worth / slope if slope < 0 else HIGHEST_RATE
        if not low <= rate + step <= high or abs(step) > last_step / 2:
            step = (low + high) / 2 - rate
        rate += step
        last_step = abs(step)
        if last_step < CLOSE_ENOUGH:
            return rate


def _worth(polynomials: Polynomials, rate: Decimal) -> tuple[Decimal, Decimal]:
    """What all sums are worth at the start, and how fast that grows with the rate: Horner's scheme, twice at once."""
    discount = 1 / (1 + rate)
    all_worth = all_slope = ZERO
    for f, sums in polynomials:
        worth = slope = ZERO
        for paid in sums:
            slope = slope * discount + worth
            worth = worth * discount + paid
        simple = 1 + f * rate
        worth /= simple
        all_worth += worth
        all_slope -= (slope * discount * discount + f * worth) / simple
    return all_worth, all_slope


def _balance_at_end(amount_financed: Decimal, payments: Series, rate: Decimal) -> Decimal:
    """Carry the balance from the start to the last payment, with interest and payments, to prove the rate."""
    growth = 1 + rate
    balance = amount_financed * (1 + _decimal(payments.f) * rate) * growth**payments.t - payments.dollars[0]
    for payment in payments.dollars[1:]:
        balance = balance * growth - payment
    return balance


def _decimal(fraction: Fraction) -> Decimal:
    return Decimal(fraction.numerator) / fraction.denominator
