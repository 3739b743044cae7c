"""The figures of one plan for one estimate: what is paid when signing, what is financed, and what it costs in all.

What a patient pays because of the plan, and would not pay today for the same care, is a finance charge: interest, fees
of plan patients only, and the difference to the cheapest price. Amounts are cents inside Steps; rates are percent.

Source: Regulation Z, 12 CFR 1026.4 and 1026.18.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from estimator.pricing.apr import AprResult, NoApr, solve_apr
from estimator.pricing.deferred import DeferredInterest, deferred_interest
from estimator.pricing.due_days import OddFirstPeriod, Rhythm, due_days, odd_first_period
from estimator.pricing.offers import WhatIsPaid
from estimator.pricing.schedules import Schedule, payments_on, schedule_of, split
from estimator.pricing.signed_plans import PlanFees, SignedPlan
from estimator.pricing.steps import NOTHING, Step, excess, from_rule, least, less, percent, sum_of
from estimator.pricing.unit_periods import UNIT_OF_FREQUENCY
from estimator.rules.book import RulePath
from estimator.rules.models.plans import PercentDeposit, Plan

NO_FEES = PlanFees()

Apr = tuple[AprResult | NoApr, OddFirstPeriod | None]
"""What payments cost in percent a year, with the odd days of the first period, if any."""


class Base(NamedTuple):
    """What a plan starts from, before any payment."""

    care_price: Step
    """The price without any fee of the plan."""
    price: Step
    cash_price: Step
    """What patients who pay today pay for the same, fees of everybody included; never above the plan's price."""
    deposit: Step
    downpayment: Step
    to_pay_off: Step
    """The price less the downpayment, before fees."""
    fees: PlanFees
    prepaid_finance_charge: Step
    due_at_signing: Step
    amount_financed: Step


class Worked(NamedTuple):
    """A plan worked out: its payments, and its cost."""

    base: Base
    schedule: Schedule
    deferred: DeferredInterest | None
    amount_financed: Step | None
    finance_charge: Step
    total_of_payments: Step
    total_sale_price: Step
    apr: AprResult | NoApr | None
    odd_first_period: OddFirstPeriod | None


def base_of(signed: SignedPlan, terms: WhatIsPaid) -> Base:
    """Work out what a plan starts from: its price, the cash price, the downpayment and the fees."""
    (plan, path), fees = signed.placed, signed.fees
    price = _price(plan, terms)
    cash_price = terms.cash_price if terms.cash_price.cents <= price.cents else price
    deposit = downpayment = rest = _deposit(plan, path, price)
    if terms.already_paid.cents or terms.due_at_booking.cents:
        before = _total("paid_before", terms.already_paid, terms.due_at_booking)
        rest = excess("rest_of_deposit", deposit, before)
        downpayment = _total("downpayment", before, rest)
    if downpayment.cents > price.cents:
        downpayment = least("downpayment", downpayment, price)
    to_pay_off = less("to_pay_off", price, downpayment) if downpayment.cents else price
    if fees == NO_FEES:
        financed = less("amount_financed", cash_price, downpayment) if downpayment.cents else cash_price
        return Base(price, price, cash_price, deposit, downpayment, to_pay_off, fees, NOTHING, rest, financed)
    downpayment = _total("downpayment", downpayment, *fees.everybody_upfront)
    prepaid = _total("prepaid_finance_charge", *fees.charged_upfront)
    cash_price = _total("cash_price", cash_price, *fees.of_everybody)
    in_all = _total("cash_price", cash_price, *fees.applicants_financed)
    return Base(
        price,
        _total("plan_price", price, *fees.of_everybody),
        cash_price,
        deposit,
        downpayment,
        to_pay_off,
        fees,
        prepaid,
        _total("due_at_signing", rest, *fees.upfront),
        less("amount_financed", in_all, downpayment, prepaid),
    )


def work_out(
    signed: SignedPlan, terms: WhatIsPaid, base: Base, number: int, holidays: tuple[date, ...]
) -> Worked | None:
    """Work out the payments of a plan and its cost; None where there is nothing to pay off."""
    (plan, path), rhythm = signed.placed, signed.rhythm
    if base.to_pay_off.cents <= 0 or (rhythm is not None and base.amount_financed.cents <= 0):
        return None
    deferred = None
    if rhythm is not None and plan.promo is not None:
        rule = (*path, "promo", "apr_after")
        deferred = deferred_interest(base.to_pay_off, terms.day, plan.promo.months, plan.promo.apr_after, rule)
        schedule = Schedule(deferred.payments, base.to_pay_off, None)
    elif rhythm is not None:
        balance = _total("starting_balance", base.to_pay_off, *base.fees.financed)
        days = due_days(rhythm, number, plan.business_day_convention, holidays)
        schedule = schedule_of(signed.placed, balance, terms.day, days)
    elif plan.kind == "pay-per-visit" and terms.visits:
        schedule = Schedule(payments_on(_at_visits(plan, terms, base), base.to_pay_off), base.to_pay_off, None)
    else:
        schedule = Schedule(payments_on([(terms.day, base.to_pay_off)], base.to_pay_off), base.to_pay_off, None)
    return _with_cost(terms.day, base, schedule, deferred, rhythm)


def _with_cost(
    signing: date, base: Base, schedule: Schedule, deferred: DeferredInterest | None, rhythm: Rhythm | None
) -> Worked:
    total = sum_of("total_of_payments", tuple([payment.due for payment in schedule.payments]))
    sale_price = _total("total_sale_price", base.downpayment, base.prepaid_finance_charge, total)
    if rhythm is None:
        return Worked(base, schedule, None, None, NOTHING, total, sale_price, None, None)
    charge = less("finance_charge", total, base.amount_financed)
    hold_identities(base, schedule, charge, total, sale_price)
    cost: Apr | tuple[None, None] = (None, None)
    if charge.cents:
        dues = tuple([payment.due.cents for payment in schedule.payments])
        cost = _apr(signing, rhythm, base.amount_financed.cents, dues)
    elif deferred is None:
        cost = _apr_without_charge(signing, rhythm, len(schedule.payments))
    return Worked(base, schedule, deferred, base.amount_financed, charge, total, sale_price, *cost)


def hold_identities(base: Base, schedule: Schedule, charge: Step, total: Step, sale_price: Step) -> None:
    """Hold the cost of a plan against what it must add up to; raises ArithmeticError, for an error of this program."""
    other_financed = sum([fee.cents for fee in base.fees.applicants_financed])
    holds = (
        total.cents == base.amount_financed.cents + charge.cents,
        sale_price.cents == base.cash_price.cents + other_financed + charge.cents,
        sale_price.cents == base.downpayment.cents + base.prepaid_finance_charge.cents + total.cents,
        schedule.payments[-1].balance.cents == 0,
        charge.cents >= 0,
    )
    if not all(holds):
        raise ArithmeticError(f"a payment plan does not add up: {holds}")


@lru_cache(maxsize=256)
def _apr(signing: date, rhythm: Rhythm, financed: int, dues: tuple[int, ...]) -> Apr:
    """The APR of payments in a rhythm, all in cents; kept, because a window asks again after every key."""
    return _solved(signing, rhythm, _dollars(financed), [_dollars(due) for due in dues])


@lru_cache(maxsize=256)
def _apr_without_charge(signing: date, rhythm: Rhythm, number: int) -> Apr:
    """The APR of any payments that add up to what is financed: 0, in the periods of their days."""
    return _solved(signing, rhythm, Decimal(number), [Decimal(1)] * number)


def _solved(signing: date, rhythm: Rhythm, financed: Decimal, dues: Sequence[Decimal]) -> Apr:
    days = [day.nominal for day in due_days(rhythm, len(dues))]
    dated = list(zip(days, dues, strict=True))
    apr = solve_apr(financed, signing, dated, UNIT_OF_FREQUENCY[rhythm.frequency], rhythm.anchor_of_first)
    if isinstance(apr, NoApr) or len(days) == 1:
        return apr, None
    return apr, odd_first_period(apr.unit, apr.t, apr.f, signing, days[-1])


def _price(plan: Plan, terms: WhatIsPaid) -> Step:
    match plan.price_basis:
        case "list":
            return terms.list_price
        case "package":
            return terms.package_price
        case "tender":
            return terms.tender_price
        case "paid-today":
            return terms.cash_price


def _deposit(plan: Plan, path: RulePath, price: Step) -> Step:
    if plan.deposit is None:
        return NOTHING
    rule = (*path, "deposit", "value")
    if isinstance(plan.deposit, PercentDeposit):
        return percent("deposit", price, plan.deposit.value, rule)
    return from_rule(plan.deposit.value, "deposit", rule)


def _at_visits(plan: Plan, terms: WhatIsPaid, base: Base) -> Sequence[tuple[date | None, Step]]:
    """What is paid at each visit: what is due there anyway, where that pays the price; otherwise even parts of it."""
    if plan.deposit is None and sum(due.cents for _, due in terms.visits) == base.to_pay_off.cents:
        return [(day, due) for day, due in terms.visits if due.cents]
    parts = split(base.to_pay_off, len(terms.visits), plan.rounding, plan.rounding_unit)
    return [(day, part) for (day, _), part in zip(terms.visits, parts, strict=True)]


def _total(what: str, *steps: Step) -> Step:
    """Add figures up, leaving out those that are nothing; one figure alone stays itself."""
    counted = tuple([step for step in steps if step.cents])
    return counted[0] if len(counted) == 1 else sum_of(what, counted)


def _dollars(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)
