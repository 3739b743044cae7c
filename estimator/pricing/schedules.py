"""The payments of a plan to the cent: how a price is split, what interest and fees come on top, what is left.

Where there is no interest the price is split by the plan's rounding. With interest, a level payment covers each
period's interest first, and the last payment is whatever is left with its own interest.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from estimator.pricing.due_days import DueDay
from estimator.pricing.interest import DAYS_IN_A_YEAR
from estimator.pricing.steps import (
    Step,
    Yearly,
    fraction_of,
    from_rule,
    interest,
    less,
    level,
    multiple_up,
    parts_of,
    quotient,
    sum_of,
    times,
)
from estimator.rules.book import Placed, RulePath
from estimator.rules.models.plans import Frequency, Plan, Rounding

PERIODS_A_YEAR: dict[Frequency, int] = {"monthly": 12, "semimonthly": 24, "biweekly": 26, "weekly": 52}
MONTHS_IN_A_YEAR = 12


class Payment(NamedTuple):
    """One payment: when and how much, what of it is interest, and what is left to pay off after it.

    Interest is None where none is worked out period by period; principal too, where interest was added at once. The
    balance is shown without fees that come on top of every payment. No day is known of an undated visit.
    """

    number: int
    nominal_day: date | None
    due_day: date | None
    due: Step
    interest: Step | None
    principal: Step | None
    balance: Step


class Schedule(NamedTuple):
    """All payments after the deposit, and what they are made of."""

    payments: tuple[Payment, ...]
    starting_balance: Step
    """What is paid off: the price less the downpayment, more financed fees."""
    added_interest: Step | None
    """Interest added at once (add-on); None for every other method."""

    @property
    def last_day(self) -> date | None:
        """The day printed for the last payment, or None where it has none."""
        return self.payments[-1].due_day


def split(whole: Step, number: int, rounding: Rounding, unit: int = 1) -> tuple[Step, ...]:
    """Split a figure into payments that add up to it; the rounding says where the odd cents go, the unit is in cents.

    Rounding up or half up can leave nothing, or less, for the last payment; who offers the plan looks at that.
    """
    if rounding == "spread-first":
        return parts_of("payment", whole, number)
    match rounding:
        case "last-absorbs":
            each = quotient("payment", whole, number)
        case "half-up-last":
            each = fraction_of("payment", whole, 1, number)
        case "ceil-last-smaller":
            each = multiple_up("payment", whole, number, unit)
    if number == 1:
        return (whole,)
    last = less("last_payment", whole, times("payments_before_last", each, number - 1))
    return (*(each,) * (number - 1), last)


def schedule_of(placed: Placed[Plan], balance: Step, signing: date, days: Sequence[DueDay]) -> Schedule:
    """Make the payments that pay a starting balance off on the days of a plan signed on a day."""
    plan, path = placed
    rate = plan.annual_rate_percent
    if rate and plan.interest_method != "add-on":
        return Schedule(tuple(_with_interest(placed, rate, balance, signing, days)), balance, None)
    added = None
    owed, rounding = balance, plan.rounding
    if rate:
        part = plan.add_on_months or len(days)
        yearly = Yearly(rate, (part, MONTHS_IN_A_YEAR))
        added = interest("added_interest", balance, yearly, (*path, "annual_rate_percent"))
        owed, rounding = sum_of("owed_with_interest", (balance, added)), "last-absorbs"
    parts = split(owed, len(days), rounding, plan.rounding_unit)
    return Schedule(tuple(_split_payments(placed, owed, parts, days, added is None)), balance, added)


def payments_on(parts: Sequence[tuple[date | None, Step]], owed: Step) -> tuple[Payment, ...]:
    """Make payments of amounts that are due on days already known, such as those of visits."""
    payments = []
    for number, (day, due) in enumerate(parts, start=1):
        owed = less("balance", owed, due)
        payments.append(Payment(number, day, day, due, None, due, owed))
    return tuple(payments)


def _split_payments(
    placed: Placed[Plan], owed: Step, parts: Sequence[Step], days: Sequence[DueDay], is_all_principal: bool
) -> list[Payment]:
    fee = _instalment_fee(placed)
    payments = []
    for number, (part, (nominal, printed)) in enumerate(zip(parts, days, strict=True), start=1):
        owed = less("balance", owed, part)
        due = part if fee is None else sum_of("payment_with_fee", (part, fee))
        payments.append(Payment(number, nominal, printed, due, None, part if is_all_principal else None, owed))
    return payments


def _with_interest(
    placed: Placed[Plan], rate: Decimal, balance: Step, signing: date, days: Sequence[DueDay]
) -> list[Payment]:
    plan, path = placed
    rule: RulePath = (*path, "annual_rate_percent")
    a_year = PERIODS_A_YEAR[plan.frequency or "monthly"]
    is_daily, is_rounded_down = plan.interest_method == "daily-365", plan.interest_rounding == "down"
    fee, last = _instalment_fee(placed), len(days)
    each = level("level_payment", balance, rate, a_year, last, rule)
    yearly, since = Yearly(rate, (1, a_year)), signing
    payments = []
    for number, (nominal, printed) in enumerate(days, start=1):
        if is_daily:
            # A first day that is past is refused elsewhere, and bears no interest below zero until then.
            yearly, since = Yearly(rate, (max(0, (nominal - since).days), DAYS_IN_A_YEAR)), nominal
        charged = interest("interest", balance, yearly, rule, is_rounded_down)
        paid = each if number < last else sum_of("last_payment", (balance, charged))
        principal = less("principal", paid, charged)
        balance = less("balance", balance, principal)
        due = paid if fee is None else sum_of("payment_with_fee", (paid, fee))
        payments.append(Payment(number, nominal, printed, due, charged, principal, balance))
    return payments


def _instalment_fee(placed: Placed[Plan]) -> Step | None:
    plan, path = placed
    fee = plan.per_instalment_fee
    return from_rule(fee, "instalment_fee", (*path, "per_instalment_fee")) if fee else None
