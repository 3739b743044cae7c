"""A package paid in full today, and what is given back where treatment stops early with a way to pay running."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from estimator.pricing.offers import PrepaidPackage, Stopped, WhatIsPaid
from estimator.pricing.schedules import Schedule
from estimator.pricing.steps import Step, excess, fraction_of, least, less, sum_of
from estimator.rules.book import Placed, RulePath
from estimator.rules.models.plans import Plan

VISITS_OF_THE_EXAMPLE = 2


def prepaid_package(list_price: Step, price: Step, left: Step, visits: int) -> PrepaidPackage:
    """Say what a package saves against the list price, what is paid today, and what a visit of it costs."""
    return PrepaidPackage(
        excess("prepaid_discount", list_price, price),
        left,
        fraction_of("per_visit", price, 1, max(1, visits)),
    )


def stopping_example(
    placed: Placed[Plan],
    terms: WhatIsPaid,
    price: Step,
    downpayment: Step,
    schedule: Schedule,
    fees: tuple[Step, ...],
) -> Stopped | None:
    """Show what stopping after the second visit means, where the plan has a refund rule and the days are known.

    The price is that of the care alone; the fees are those for setting the plan up, which the clinic keeps.
    """
    visits = len(terms.visits)
    taken = min(VISITS_OF_THE_EXAMPLE, visits - 1)
    if placed.rule.refund_basis is None or taken < 1:
        return None
    made = len(schedule.payments) if placed.rule.kind == "prepay-package" else _made_by(schedule, terms, taken)
    if made is None:
        return None
    costs = terms.visit_costs[: len(terms.visit_costs) - visits + taken] if terms.visit_costs else ()
    paid_so_far = (downpayment, schedule, made)
    return stopped_after(placed, terms.list_price, price, (taken, visits), paid_so_far, fees, costs)


def stopped_after(
    placed: Placed[Plan],
    list_price: Step,
    price: Step,
    visits: tuple[int, int],
    paid_so_far: tuple[Step, Schedule, int],
    fees: tuple[Step, ...] = (),
    costs: tuple[Step, ...] = (),
) -> Stopped:
    """Say what is given back, or still owed, after so many visits of a course and so many payments of its schedule.

    A visit counts at its part of the price of the care, or of the list price, never at more than that price in all;
    under a health plan, where no two visits need to cost the same, at its own of the `costs` of those had. The fees
    for setting the plan up are kept whole, and interest paid so far stays paid.
    """
    plan, path = placed
    rule: RulePath | None = None if costs else (*path, "refund_basis")
    counted_of = list_price if plan.refund_basis == "list-price" else price
    had = sum_of("visits_taken", costs) if costs else fraction_of("visits_taken", counted_of, *visits, rule)
    if had.cents > price.cents:
        had = least("visits_taken", had, price, rule=rule)
    downpayment, schedule, made = paid_so_far
    kept = sum_of("kept", (had, sum_of("plan_fees", fees))) if fees else had
    paid = sum_of("paid", (downpayment, *paid_off(schedule, made)))
    return Stopped(*visits, made, paid, kept, excess("given_back", paid, kept), excess("still_owed", kept, paid))


def paid_off(schedule: Schedule, made: int) -> Sequence[Step]:
    """What the first payments of a schedule have paid off, without interest and fees that came on top."""
    first = schedule.payments[:made]
    principals = [payment.principal for payment in first if payment.principal is not None]
    added = schedule.added_interest
    if added is None or not made:
        return principals
    left = sum_of("owed_with_interest", (schedule.starting_balance, added))
    gone = less("paid_with_interest", left, first[-1].balance)
    return [less("paid_off", gone, fraction_of("interest_so_far", added, made, len(schedule.payments)))]


def _made_by(schedule: Schedule, terms: WhatIsPaid, taken: int) -> int | None:
    """How many payments are due by a visit; None where its day is not known."""
    day: date | None = terms.visits[taken - 1][0]
    if day is None:
        return None
    return sum(1 for payment in schedule.payments if payment.due_day is not None and payment.due_day <= day)
