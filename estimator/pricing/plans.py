"""The payment plans of an estimate: each offered with its figures, or refused with every reason.

Also the other way round: what a patient who can pay so much a month may choose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from estimator.pricing.apr import AprResult, NoApr
from estimator.pricing.credit import Regularity, TilaFacts, decide, regularity, tila_facts
from estimator.pricing.due_days import OddFirstPeriod
from estimator.pricing.eligibility import (
    StateRules,
    reasons_of_the_payments,
    reasons_of_the_price,
    reasons_of_the_states,
)
from estimator.pricing.illustration import Base, Worked, base_of, work_out
from estimator.pricing.offers import Illustration, PlanOffer, PlanRefusal, StaffNote, WhatIsPaid
from estimator.pricing.prepaid import prepaid_package, stopping_example
from estimator.pricing.schedules import Schedule
from estimator.pricing.signed_plans import WITHOUT_CREDIT, SignedPlan, signed, signed_plans
from estimator.pricing.steps import excess
from estimator.rules.book import Book, Placed, RulePath, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.models.plans import LENDERS, DollarLimit, Plan, PlansFile

NO_INTEREST = Decimal(0)
LIMITS: RulePath = ("payment-plans.yaml", "dollar_limits")


class _Settings(NamedTuple):
    """What holds for every plan on the day of the estimate."""

    file: PlansFile
    states: StateRules
    regularity: Regularity
    last_holiday_year: int
    """0 where no holiday is listed."""
    dollar_limit: Placed[DollarLimit] | None


def plans_for(book: Book, terms: WhatIsPaid) -> tuple[PlanOffer, ...]:
    """Work out every plan of the clinic: those without charge first, then those with one, lenders' last.

    Where the patient may choose the number of payments it is the fewest, which cost least.
    """
    settings = _settings(book, terms.day)
    plans = signed_plans(book, terms.clinic, terms.day)
    return _in_order(book, [_offer(plan, terms, settings, plan.choices[0]) for plan in plans])


def plan_with(book: Book, terms: WhatIsPaid, plan: str, number: int) -> PlanOffer:
    """Work out one plan with a number of payments that it lets a patient choose; raises ValueError for any other."""
    signed_plan = signed(book.plans[plan], terms.day)
    if number not in signed_plan.choices:
        raise ValueError(f"{plan} has no {number} payments")
    return _offer(signed_plan, terms, _settings(book, terms.day), number)


def plans_within(book: Book, terms: WhatIsPaid, monthly: int) -> tuple[PlanOffer, ...]:
    """Find every plan, and every number of payments, that asks for at most so many cents in any month.

    What is due when signing or booking comes before, and is not counted. Visits without a day fit no month.
    """
    settings = _settings(book, terms.day)
    offers = [
        _offer(plan, terms, settings, number)
        for plan in signed_plans(book, terms.clinic, terms.day)
        for number in plan.choices
    ]
    fitting = [offer for offer in offers if offer.illustration and _fits(offer.illustration.schedule, monthly)]
    return _in_order(book, fitting)


def most_in_a_month(schedule: Schedule) -> int | None:
    """The most, in cents, that falls due in one month of the calendar by nominal days; None where a day is unknown."""
    months: Counter[tuple[int, int]] = Counter()
    for payment in schedule.payments:
        if payment.nominal_day is None:
            return None
        months[payment.nominal_day.year, payment.nominal_day.month] += payment.due.cents
    return max(months.values())


def _fits(schedule: Schedule, monthly: int) -> bool:
    most = most_in_a_month(schedule)
    return most is not None and most <= monthly


@kept_by_book
def _settings(book: Book, day: date) -> _Settings:
    file = book.plans_file
    last_holiday_year = max(file.holidays).year if file.holidays else 0
    limit = holding(file.dollar_limits, day)
    placed = Placed(limit, (*LIMITS, file.dollar_limits.index(limit))) if limit else None
    return _Settings(file, StateRules(file, day), regularity(file, day), last_holiday_year, placed)


def _in_order(book: Book, offers: Iterable[PlanOffer]) -> tuple[PlanOffer, ...]:
    """Put nothing owed before no charge, a charge and a lender's."""

    def rank(offer: PlanOffer) -> int:
        if offer.kind in LENDERS or offer.kind in WITHOUT_CREDIT:
            return 3 if offer.kind in LENDERS else 0
        plan, shown = book.plans[offer.plan].rule, offer.illustration
        has_charge = shown.finance_charge.cents if shown else plan.annual_rate_percent or plan.fees
        return 2 if has_charge else 1

    return tuple(sorted(offers, key=rank))


def _offer(signed_plan: SignedPlan, terms: WhatIsPaid, settings: _Settings, number: int) -> PlanOffer:
    plan, path = placed = signed_plan.placed
    base = base_of(signed_plan, terms)
    worked = work_out(signed_plan, terms, base, number, settings.file.holidays)
    against = _refusals(signed_plan, terms, settings, base, worked)
    shown = None if against or worked is None else _illustration(placed, terms, settings, worked)
    return PlanOffer(plan.id, path, plan.kind, settings.regularity, against, shown)


def _refusals(
    signed_plan: SignedPlan, terms: WhatIsPaid, settings: _Settings, base: Base, worked: Worked | None
) -> tuple[PlanRefusal, ...]:
    placed, of_day = signed_plan.placed, signed_plan.against
    apr = worked.apr if worked else None
    of_plan = placed.rule.annual_rate_percent or NO_INTEREST
    rate = max(of_plan, apr.percent) if isinstance(apr, AprResult) else of_plan
    of_payments = tuple(reasons_of_the_payments(placed, base.amount_financed, worked.schedule if worked else None))
    of_price = reasons_of_the_price(placed, base.to_pay_off)
    against = (*of_day, *of_price, *reasons_of_the_states(placed, terms, settings.states, rate), *of_payments)
    if isinstance(apr, NoApr) and not of_day and not of_payments:
        against += (PlanRefusal("apr-not-proven", about=(apr.reason,), rule=placed.path),)
    return against


def _illustration(placed: Placed[Plan], terms: WhatIsPaid, settings: _Settings, worked: Worked) -> Illustration:
    plan, base, schedule = placed.rule, worked.base, worked.schedule
    apr = worked.apr if isinstance(worked.apr, AprResult) else None
    facts = _facts(plan, worked)
    is_prepaid = plan.kind == "prepay-package"
    odd = worked.odd_first_period
    return Illustration(
        base.price,
        base.cash_price,
        base.deposit,
        base.downpayment,
        base.prepaid_finance_charge,
        base.due_at_signing,
        worked.amount_financed,
        worked.finance_charge,
        worked.total_of_payments,
        worked.total_sale_price,
        excess("costs_more", worked.total_sale_price, base.cash_price),
        schedule,
        apr,
        odd,
        facts,
        decide(facts, settings.regularity.is_regular, plan.is_lenders, plan.is_own),
        worked.deferred,
        prepaid_package(terms.list_price, base.price, base.to_pay_off, len(terms.visits)) if is_prepaid else None,
        stopping_example(placed, terms, base.care_price, base.downpayment, schedule, base.fees.kept),
        tuple(_staff_notes(placed, terms, settings, worked, odd)),
    )


def _facts(plan: Plan, worked: Worked) -> TilaFacts:
    financed = worked.amount_financed.cents if worked.amount_financed else 0
    number = len(worked.schedule.payments)
    if plan.kind in WITHOUT_CREDIT:
        return tila_facts(number, 0, financed, "today" if plan.kind == "prepay-package" else "at-visits")
    return tila_facts(number, worked.finance_charge.cents, financed)


def _staff_notes(
    placed: Placed[Plan], terms: WhatIsPaid, settings: _Settings, worked: Worked, odd: OddFirstPeriod | None
) -> Iterator[StaffNote]:
    plan, path = placed
    base, last = worked.base, worked.schedule.last_day
    if worked.amount_financed is not None and base.price.cents > base.cash_price.cents:
        yield StaffNote("dearer-than-today", rule=(*path, "price_basis"))
    if plan.annual_rate_percent and plan.interest_method == "add-on":
        yield StaffNote("add-on-interest", (plan.annual_rate_percent,), (*path, "interest_method"))
    if odd is not None and not odd.may_be_ignored:
        yield StaffNote("first-period-odd", (odd.days,), path)
    if plan.business_day_convention != "none" and last is not None and last.year > settings.last_holiday_year:
        yield StaffNote("past-last-holiday-year", (last.year,), (*path, "business_day_convention"))
    limit = settings.dollar_limit
    if limit is not None and worked.amount_financed is not None and worked.amount_financed.cents > limit.rule.limit:
        yield StaffNote("above-dollar-limit", (), (*limit.path, "limit"))
    if plan.is_lenders:
        states = dict.fromkeys(filter(None, (terms.clinic_state, terms.patient_state)))
        for row in filter(None, (settings.states.row(state, "staff-note") for state in states)):
            yield StaffNote("state-note", (row.rule.state,), (*row.path, "note"))
