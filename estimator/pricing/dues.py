"""Dues: what is to be paid when booking and at each visit, after credited fees and money already paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from estimator.pricing.charges import Group
from estimator.pricing.request import Request
from estimator.pricing.steps import NOTHING, Step, excess, from_request, least, less, sum_of


@dataclass(frozen=True, slots=True)
class Dues:
    """What is to be paid, in order: when booking, then at each visit; and what was paid before."""

    at_booking: Step
    at_visits: tuple[Step, ...]
    already_paid: Step
    left_to_pay: Step


def dues_of(
    request: Request, charges: Sequence[Step], groups: Sequence[Group], fees: Sequence[Step], patient_pays: Step
) -> Dues:
    """Spread what the patient pays over booking and visits.

    `charges` is the expected charge of each visit. A package paid in advance is due whole at its first visit. The
    booking fee is taken off the first visits, never added on top; money already paid covers the earliest dues first,
    and what is unpaid for visits already had is due at the next one. All in cents.
    """
    owed = list(_in_advance(request, charges, groups))
    over = request.visits_had
    booking = (
        least("due_at_booking", sum_of("booking_fee", tuple(fees)), patient_pays) if fees and not over else NOTHING
    )
    already_paid = from_request(request.paid, "already_paid") if request.paid else NOTHING
    obligations = [sum_of("owed_so_far", tuple(owed[:over])), *owed[over:]] if over else owed
    credited = _take_off(obligations, booking)
    first, *visits = _take_off([booking, *credited], already_paid)
    if over and len(owed) > over:
        carried, following, *rest = visits
        visits = [*[NOTHING] * over, sum_of("due", (carried, following)) if carried.cents else following, *rest]
    elif over:
        visits = [NOTHING] * over
    left = excess("left_to_pay", patient_pays, already_paid) if request.paid else patient_pays
    return Dues(first, tuple(visits), already_paid, left)


def _in_advance(request: Request, charges: Sequence[Step], groups: Sequence[Group]) -> Sequence[Step]:
    """What each visit owes: its own charge; where packages are paid in advance, the whole one at its first visit."""
    parts: list[list[Step]] = [[charge] for charge in charges]
    moved = False
    for group in groups:
        if group.package is None or not group.package.is_paid_in_advance(request):
            continue
        moved = True
        for entry in group.entries:
            assert entry.expected_charge is not None
            parts[entry.visit].append(entry.expected_charge._replace(what="paid_in_advance"))
        parts[group.entries[0].visit].insert(0, group.left)
    if not moved:
        return charges
    return [_net(steps) for steps in parts]


def _net(steps: list[Step]) -> Step:
    """A visit's own charge, more the packages paid at it, less the shares of packages paid in advance."""
    paid_before = tuple(step for step in steps if step.what == "paid_in_advance")
    added = tuple(step for step in steps if step.what != "paid_in_advance")
    if not paid_before and len(added) == 1:
        return added[0]
    return less("due", sum_of("due", added), *paid_before)


def _take_off(owed: Sequence[Step], credit: Step) -> list[Step]:
    """Take a credit off dues in their order, from each at most what it owes."""
    dues = list(owed)
    used_up = 0
    for position, due in enumerate(owed):
        if used_up >= credit.cents:
            break
        before = tuple(step for step in owed[:position] if step.cents)
        left = excess("credit_left", credit, *before) if before else credit
        dues[position] = less("due", due, least("credit_used", left, due)) if due.cents else due
        used_up += due.cents
    return dues
