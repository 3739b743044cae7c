"""Deferred interest: "no interest if paid in full within so many months", and what is charged if it is not.

Interest runs from the day of purchase. It is charged whole where anything is left when the promotion ends, and not at
all where nothing is. The figure to show is the one compounded daily; how an issuer really reckons is its own affair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from estimator.pricing.due_days import Rhythm, due_days, in_month
from estimator.pricing.schedules import Payment, payments_on, split
from estimator.pricing.steps import Step, built_up, excess, multiple_up, sum_of
from estimator.rules.book import RulePath

ONE_CENT = 1


@dataclass(frozen=True, slots=True)
class DeferredInterest:
    """A purchase under a promotion, with some payments: what is left at its end, and what interest then falls due."""

    purchase: Step
    purchased_on: date
    months: int
    yearly_rate: Decimal
    ends_on: date
    """A payment on this day is in time."""
    days: int
    payments: tuple[Payment, ...]
    paid: Step
    left: Step
    accrued_interest: Step
    """Built up by the end: the cliff, which even one dollar left on the last day makes payable."""
    interest_charged: Step
    owed: Step
    clears: Step
    """The monthly payment that pays all of it in time."""
    clears_a_month_early: Step


def deferred_interest(
    purchase: Step,
    purchased_on: date,
    months: int,
    rate: Decimal,
    rule: RulePath,
    payments: Sequence[Step] = (),
    is_compounded: bool = True,
) -> DeferredInterest:
    """Work out a promotion of so many months at a yearly rate, in percent, with one payment for each month.

    Without payments those are taken that clear it in time. Interest is compounded daily, or simple.
    """
    clears = multiple_up("clears_in_time", purchase, months, ONE_CENT, rule)
    early = multiple_up("clears_a_month_early", purchase, max(1, months - 1), ONE_CENT, rule)
    paid = tuple(payments) or split(purchase, months, "ceil-last-smaller", ONE_CENT)
    rhythm = Rhythm("monthly", in_month(purchased_on, 1, purchased_on.day), (purchased_on.day,))
    due = [day.nominal for day in due_days(rhythm, len(paid))]
    ends_on = in_month(purchased_on, months, purchased_on.day)
    stretches = tuple((later - earlier).days for earlier, later in pairwise([purchased_on, *due, ends_on]))
    left = excess("left_at_end", purchase, *paid)
    accrued = built_up("accrued_interest", purchase, paid, rate, stretches, rule, is_compounded)
    charged = sum_of("interest_charged", (accrued,) if left.cents else ())
    return DeferredInterest(
        purchase,
        purchased_on,
        months,
        rate,
        ends_on,
        (ends_on - purchased_on).days,
        payments_on(list(zip(due, paid, strict=True)), purchase),
        sum_of("paid_in_promotion", paid),
        left,
        accrued,
        charged,
        sum_of("owed_at_end", (left, charged)),
        clears,
        early,
    )
