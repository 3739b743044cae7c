"""Why a plan is not offered: every reason, in a fixed order, each with what would change it.

What a State says is tested for the clinic's State and for the patient's; one that refuses is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter

from estimator.pricing.offers import PlanRefusal, WhatIsPaid
from estimator.pricing.schedules import Schedule
from estimator.pricing.steps import Step, from_rule
from estimator.rules.book import Placed, RulePath
from estimator.rules.models.plans import CAPPED_STATES, Plan, PlansFile, StateRow

STATES: RulePath = ("payment-plans.yaml", "states")
NO_INTEREST = Decimal(0)


class StateRules:
    """What States say on a day: for each State and rule the newest row known by then."""

    def __init__(self, file: PlansFile, day: date) -> None:
        self._rows: dict[tuple[str, str], Placed[StateRow]] = {}
        for number, row in enumerate(file.states):
            known = self._rows.get((row.state, row.rule))
            if row.as_of <= day and (known is None or known.rule.as_of <= row.as_of):
                self._rows[row.state, row.rule] = Placed(row, (*STATES, number))
        self._off = {state for (state, rule), (row, _) in self._rows.items() if rule == "rate-cap" and not row.on}
        on = {rule for (_, rule), (row, _) in self._rows.items() if row.on}
        self.has_caps = "rate-cap" in on or bool(CAPPED_STATES - self._off)
        """True where a State has a cap that is switched on."""
        self.blocks_deferred_interest = "deferred-interest-blocked" in on
        """True where a State has its ban on deferred interest switched on."""

    def cap(self, state: str) -> tuple[Decimal, RulePath | None] | None:
        """The highest rate of a State, in percent, and its row; None where no cap is switched on.

        A cap without a value is 0, and so is the one of a State that is capped until somebody says otherwise.
        """
        if row := self.row(state, "rate-cap"):
            return row.rule.value or NO_INTEREST, row.path
        return (NO_INTEREST, None) if state in CAPPED_STATES - self._off else None

    def row(self, state: str, rule: str) -> Placed[StateRow] | None:
        """The row of a State, where it is switched on."""
        found = self._rows.get((state, rule))
        return found if found and found.rule.on else None


def reasons_of_the_day(placed: Placed[Plan], day: date) -> Iterator[PlanRefusal]:
    """Not yet offered, no longer offered, its first payment past, or a lender's terms that have expired."""
    plan, path = placed
    first = plan.first_due.day if plan.first_due else None
    if plan.active_from is not None and day < plan.active_from:
        yield PlanRefusal("not-active", about=("from", plan.active_from), rule=(*path, "active_from"))
    elif plan.active_to is not None and day > plan.active_to:
        yield PlanRefusal("not-active", about=("to", plan.active_to), rule=(*path, "active_to"))
    elif first is not None and first < day:
        yield PlanRefusal("not-active", about=("first-due", first), rule=(*path, "first_due", "day"))
    if plan.expires_on is not None and day > plan.expires_on:
        yield PlanRefusal("offer-expired", about=(plan.expires_on,), rule=(*path, "expires_on"))


def reasons_of_the_price(placed: Placed[Plan], tested: Step) -> Iterator[PlanRefusal]:
    """Less, or more, than the plan takes; both limits are within."""
    plan, path = placed
    if plan.min_amount is not None and tested.cents < plan.min_amount:
        needs = from_rule(plan.min_amount, "least_to_pay_off", (*path, "min_amount"))
        yield PlanRefusal("below-min-amount", needs, tested, rule=needs.rule)
    if plan.max_amount is not None and tested.cents > plan.max_amount:
        needs = from_rule(plan.max_amount, "most_to_pay_off", (*path, "max_amount"))
        yield PlanRefusal("above-max-amount", needs, tested, rule=needs.rule)


def reasons_of_the_states(
    placed: Placed[Plan], terms: WhatIsPaid, rules: StateRules, rate: Decimal
) -> Iterator[PlanRefusal]:
    """A State unknown that matters, not among those allowed, blocked, with a lower cap, or with a ban.

    The rate is the plan's own or its APR, the higher of the two, in percent.
    """
    plan, path = placed
    is_capped = rate > 0 and rules.has_caps and plan.is_own
    is_banned = rules.blocks_deferred_interest and plan.kind == "deferred-interest"
    allowed = plan.states_allowed
    if not (allowed or plan.states_blocked or is_capped or is_banned):
        return
    named = {"clinic": terms.clinic_state, "patient": terms.patient_state}
    yield from (PlanRefusal("state-unknown", about=(who,), rule=path) for who, state in named.items() if not state)
    states = list(dict.fromkeys(state for state in named.values() if state))
    for state in (state for state in states if allowed and state not in allowed):
        yield PlanRefusal("state-not-allowed", about=(state, *allowed), rule=(*path, "states_allowed"))
    for state in (state for state in states if state in plan.states_blocked):
        yield PlanRefusal("state-blocked", about=(state,), rule=(*path, "states_blocked"))
    if is_capped:
        yield from _above_caps(states, rules, rate)
    if is_banned:
        rows = ((state, rules.row(state, "deferred-interest-blocked")) for state in states)
        yield from (
            PlanRefusal("deferred-interest-blocked", about=(state,), rule=row.path) for state, row in rows if row
        )


def _above_caps(states: Iterable[str], rules: StateRules, rate: Decimal) -> Iterator[PlanRefusal]:
    for state in states:
        cap = rules.cap(state)
        if cap is not None and rate > cap[0]:
            yield PlanRefusal("rate-above-state-cap", about=(state, cap[0], rate), rule=cap[1])


def reasons_of_the_payments(placed: Placed[Plan], financed: Step, schedule: Schedule | None) -> Iterator[PlanRefusal]:
    """Nothing to pay off, nothing left for the last payment, or a payment below the least the plan takes."""
    plan, path = placed
    if schedule is None:
        yield PlanRefusal("nothing-to-finance", has=financed, rule=path)
        return
    payments = schedule.payments
    last = payments[-1]
    if last.due.cents <= 0 or last.balance.cents < 0:
        yield PlanRefusal(
            "last-payment-not-positive", has=last.due, about=(len(payments),), rule=(*path, "instalments")
        )
    if plan.min_payment is None or len(payments) == 1:
        return
    lowest = min((payment.due for payment in payments[:-1]), key=attrgetter("cents"))
    if lowest.cents < plan.min_payment:
        needs = from_rule(plan.min_payment, "least_payment", (*path, "min_payment"))
        yield PlanRefusal("payment-below-min", needs, lowest, (len(payments),), needs.rule)
