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
from estimator.pricing.due_days import Rhythm, due_days, in_month, rhythm_of
from estimator.pricing.offers import WhatIsPaid
from estimator.pricing.schedules import Schedule, payments_on, schedule_of, split
from estimator.pricing.steps import NOTHING, Step, excess, from_rule, least, less, percent, sum_of
from estimator.pricing.unit_periods import UNIT_OF_FREQUENCY
from estimator.rules.book import Placed, RulePath
from estimator.rules.models.plans import PercentDeposit, Plan

WITHOUT_CREDIT = frozenset({"pay-per-visit", "prepay-package"})
"""Kinds in which nothing is owed before it is paid."""


class PlanFees(NamedTuple):
    """The fees for setting a plan up, by who pays them and when."""

    charged_upfront: tuple[Step, ...]
    """Paid when signing, by plan patients only: a prepaid finance charge."""
    everybody_upfront: tuple[Step, ...]
    """Paid when signing, and by patients without a plan too: in both prices."""
    everybody_financed: tuple[Step, ...]
    applicants_upfront: tuple[Step, ...]
    """For applying, kept even if refused: no part of any price."""
    applicants_financed: tuple[Step, ...]
    charged_financed: tuple[Step, ...]

    @property
    def financed(self) -> tuple[Step, ...]:
        """All that are added to what is paid off."""
        return self.charged_financed + self.everybody_financed + self.applicants_financed

    @property
    def upfront(self) -> tuple[Step, ...]:
        """All that are paid when signing."""
        return self.charged_upfront + self.everybody_upfront + self.applicants_upfront


class Base(NamedTuple):
    """What a plan starts from, before any payment."""

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


def base_of(placed: Placed[Plan], terms: WhatIsPaid) -> Base:
    """Work out what a plan starts from: its price, the cash price, the downpayment and the fees."""
    plan, path = placed
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
    if not plan.fees:
        financed = less("amount_financed", cash_price, downpayment) if downpayment.cents else cash_price
        return Base(price, cash_price, deposit, downpayment, to_pay_off, NO_FEES, NOTHING, rest, financed)
    fees = _fees(plan, path)
    everybody = fees.everybody_upfront + fees.everybody_financed
    downpayment = _total("downpayment", downpayment, *fees.everybody_upfront)
    prepaid = _total("prepaid_finance_charge", *fees.charged_upfront)
    cash_price = _total("cash_price", cash_price, *everybody)
    in_all = _total("cash_price", cash_price, *fees.applicants_financed)
    return Base(
        _total("plan_price", price, *everybody),
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
    placed: Placed[Plan], terms: WhatIsPaid, base: Base, number: int, holidays: tuple[date, ...]
) -> Worked | None:
    """Work out the payments of a plan and its cost; None where there is nothing to pay off."""
    plan, path = placed
    is_credit = plan.kind not in WITHOUT_CREDIT
    if base.to_pay_off.cents <= 0 or (is_credit and base.amount_financed.cents <= 0):
        return None
    deferred = rhythm = None
    if is_credit:
        if plan.promo is not None:
            rhythm = _monthly_from(terms.day)
            rule = (*path, "promo", "apr_after")
            deferred = deferred_interest(base.to_pay_off, terms.day, plan.promo.months, plan.promo.apr_after, rule)
            schedule = Schedule(deferred.payments, base.to_pay_off, None)
        else:
            balance = _total("starting_balance", base.to_pay_off, *base.fees.financed)
            rhythm = rhythm_of(plan, terms.day)
            days = due_days(rhythm, number, plan.business_day_convention, holidays)
            schedule = schedule_of(placed, balance, terms.day, days)
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
        return Worked(base, schedule, None, None, NOTHING, total, sale_price, None)
    charge = less("finance_charge", total, base.amount_financed)
    hold_identities(base, schedule, charge, total, sale_price)
    apr: AprResult | NoApr | None = None
    if charge.cents:
        dues = tuple([payment.due.cents for payment in schedule.payments])
        apr = _apr(signing, rhythm, base.amount_financed.cents, dues)
    elif deferred is None:
        apr = _apr_without_charge(signing, rhythm, len(schedule.payments))
    return Worked(base, schedule, deferred, base.amount_financed, charge, total, sale_price, apr)


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
def _apr(signing: date, rhythm: Rhythm, financed: int, dues: tuple[int, ...]) -> AprResult | NoApr:
    """The APR of payments in a rhythm, all in cents; kept, because a window asks again after every key."""
    days = due_days(rhythm, len(dues))
    dated = [(day.nominal, _dollars(due)) for day, due in zip(days, dues, strict=True)]
    unit = UNIT_OF_FREQUENCY[rhythm.frequency]
    return solve_apr(_dollars(financed), signing, dated, unit, rhythm.anchor_of_first)


@lru_cache(maxsize=256)
def _apr_without_charge(signing: date, rhythm: Rhythm, number: int) -> AprResult | NoApr:
    """The APR of any payments that add up to what is financed: 0, in the periods of their days."""
    dated = [(day.nominal, Decimal(1)) for day in due_days(rhythm, number)]
    return solve_apr(Decimal(number), signing, dated, UNIT_OF_FREQUENCY[rhythm.frequency], rhythm.anchor_of_first)


def _monthly_from(signing: date) -> Rhythm:
    return Rhythm("monthly", in_month(signing, 1, signing.day), (signing.day,))


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


def _fees(plan: Plan, path: RulePath) -> PlanFees:
    found: dict[tuple[str, str], list[Step]] = {}
    for number, fee in enumerate(plan.fees):
        step = from_rule(fee.amount, "plan_fee", (*path, "fees", number, "amount"))
        found.setdefault((fee.charged_to, fee.mode), []).append(step)
    order = [
        ("plan-patients", "upfront"), ("all-patients", "upfront"), ("all-patients", "financed"),
        ("all-applicants", "upfront"), ("all-applicants", "financed"), ("plan-patients", "financed"),
    ]  # fmt: skip
    return PlanFees(*(tuple(found.get(kind, ())) for kind in order))


NO_FEES = PlanFees((), (), (), (), (), ())


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
