"""The payment plans of a course, in cents: whether each is offered, what it costs, and its payments.

It takes plans in months, and States without a cap on interest. The APR is left out, as is what is told to staff.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from estimator.money import percent_of, split_evenly
from estimator.pricing.due_days import Rhythm, due_days, in_month, rhythm_of
from estimator.pricing.interest import accrued, half_up, interest_of, level_payment
from estimator.pricing.offers import PlanOffer
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.models.plans import FixedDeposit, PercentDeposit, Plan

Due = tuple[date | None, int]


class PlainPlan(NamedTuple):
    """An offered plan, in cents."""

    plan: str
    price: int
    cash_price: int
    due_at_signing: int
    finance_charge: int
    total_of_payments: int
    dues: tuple[Due, ...]
    balances: tuple[int, ...]
    interest_if_any_is_left: int


def figures_of_plan(offer: PlanOffer) -> PlainPlan | None:
    """The figures of an offer in the form of the plain function; None where it is refused."""
    shown = offer.illustration
    if shown is None:
        return None
    payments = shown.schedule.payments
    return PlainPlan(
        offer.plan, shown.price.cents, shown.cash_price.cents, shown.due_at_signing.cents, shown.finance_charge.cents,
        shown.total_of_payments.cents, tuple((payment.due_day, payment.due.cents) for payment in payments),
        tuple(payment.balance.cents for payment in payments),
        shown.deferred.accrued_interest.cents if shown.deferred else 0,
    )  # fmt: skip


def plans_of(
    book: Book, request: Request, price: int, cash_price: int, visits: Sequence[Due], at_booking: int
) -> Iterator[PlainPlan]:
    """Work out the plans of a clinic that are offered, in the order of the rule book."""
    for placed in book.plans.values():
        plan = placed.rule
        asks_for_state = plan.states_blocked or (plan.annual_rate_percent and plan.is_own)
        is_refused = request.state in plan.states_blocked or (asks_for_state and request.state is None)
        if not is_refused and (not plan.clinics or request.clinic in plan.clinics):
            offered = _offer(book, plan, request.day, price, cash_price, visits, at_booking)
            if offered is not None:
                yield offered


def _offer(
    book: Book, plan: Plan, day: date, tender_price: int, cash_price: int, visits: Sequence[Due], at_booking: int
) -> PlainPlan | None:
    price = cash_price if plan.price_basis == "paid-today" else tender_price
    deposit = _deposit(plan, price)
    at_signing = max(0, deposit - at_booking)
    downpayment = min(at_booking + at_signing, price)
    to_pay_off = price - downpayment
    is_too_little = plan.min_amount is not None and to_pay_off < plan.min_amount
    if to_pay_off <= 0 or is_too_little or (plan.max_amount is not None and to_pay_off > plan.max_amount):
        return None
    fees = sum(fee.amount for fee in plan.fees)
    dues, built_up = _payments(book, plan, day, to_pay_off, fees, visits)
    owed = to_pay_off + fees
    balances = []
    for _, due, charged in dues:
        owed -= due - charged
        balances.append(owed)
    total = sum(due for _, due, _ in dues)
    if plan.min_payment is not None and min(due for _, due, _ in dues[:-1]) < plan.min_payment:
        return None
    has_credit = plan.kind not in ("pay-per-visit", "prepay-package")
    charge = total - (min(cash_price, price) - downpayment) if has_credit else 0
    return PlainPlan(
        plan.id, price, min(cash_price, price), at_signing, charge, total, tuple((on, due) for on, due, _ in dues),
        tuple(balances), built_up,
    )  # fmt: skip


def _deposit(plan: Plan, price: int) -> int:
    if isinstance(plan.deposit, PercentDeposit):
        return percent_of(price, plan.deposit.value)
    return plan.deposit.value if isinstance(plan.deposit, FixedDeposit) else 0


Paid = tuple[date | None, int, int]
"""A payment: its day, what is due, and what of it is interest."""


def _payments(
    book: Book, plan: Plan, day: date, to_pay_off: int, fees: int, visits: Sequence[Due]
) -> tuple[Sequence[Paid], int]:
    """The payments after the deposit, and for deferred interest what has built up when the promotion ends."""
    if plan.kind == "prepay-package":
        return [(day, to_pay_off, 0)], 0
    if plan.kind == "pay-per-visit":
        return [(on, due, 0) for on, due in visits if due], 0
    if plan.promo is not None:
        return _deferred(plan, day, to_pay_off)
    assert plan.instalments is not None
    number = plan.instalments.choices[0]
    days = due_days(rhythm_of(plan, day), number, plan.business_day_convention, book.plans_file.holidays)
    on = [due_day.printed for due_day in days]
    if plan.annual_rate_percent:
        return _with_interest(plan, to_pay_off + fees, on), 0
    return [(each, due, 0) for each, due in zip(on, _split(plan, to_pay_off + fees, number), strict=True)], 0


def _with_interest(plan: Plan, balance: int, on: Sequence[date]) -> list[Paid]:
    rate = plan.annual_rate_percent
    assert rate is not None
    each = level_payment(balance, rate, 12, len(on))
    payments: list[Paid] = []
    for number, day in enumerate(on, start=1):
        charged = interest_of(balance, rate, 1, 12, plan.interest_rounding == "down")
        due = each if number < len(on) else balance + charged
        balance -= due - charged
        payments.append((day, due, charged))
    return payments


def _deferred(plan: Plan, day: date, purchase: int) -> tuple[Sequence[Paid], int]:
    assert plan.promo is not None
    months = plan.promo.months
    each = -(-purchase // months)
    paid = [*[each] * (months - 1), purchase - each * (months - 1)]
    rhythm = Rhythm("monthly", in_month(day, 1, day.day), (day.day,))
    on = [due_day.nominal for due_day in due_days(rhythm, months)]
    stretches = [(later - earlier).days for earlier, later in zip([day, *on], [*on, on[-1]], strict=True)]
    built_up = accrued(purchase, paid, plan.promo.apr_after, stretches, True)
    return [(each_day, due, 0) for each_day, due in zip(on, paid, strict=True)], built_up


def _split(plan: Plan, whole: int, number: int) -> Sequence[int]:
    match plan.rounding:
        case "spread-first":
            return split_evenly(whole, number)
        case "last-absorbs":
            each = whole // number
        case "half-up-last":
            each = half_up(whole, 1, number)
        case "ceil-last-smaller":
            each = -(-whole // (number * plan.rounding_unit)) * plan.rounding_unit
    return [*[each] * (number - 1), whole - each * (number - 1)]
