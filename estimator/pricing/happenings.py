"""Happenings: what a visit moved or cancelled late, a visit missed, or a payment returned costs by the fees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from estimator.pricing.fees import FeeOnDay, fees_on_day
from estimator.pricing.prices import find_price
from estimator.pricing.result import Reason
from estimator.pricing.steps import NOTHING, Step, from_rule, percent, sum_of
from estimator.rules.book import Book
from estimator.rules.fitting import Combination
from estimator.rules.models.fees import HOURS_OF_UNIT, Fee, FeeKind, Notice, NoticeUnit


class Happening(NamedTuple):
    """Something after which a fee is charged: a visit moved or cancelled late, or missed, or a payment returned."""

    kind: FeeKind
    notice: int | None = None
    """How long before the visit the patient said so; a missed visit has none."""
    unit: NoticeUnit = "hours"
    visit_charge: Step | None = None
    """The expected charge of the visit, where the fee may be its full price."""
    besides: Step | None = None
    """What comes on top, where the fee says that something does: what the bank charges for a returned payment."""


def fees_of_happenings(book: Book, clinic: str, day: date, happenings: Sequence[Happening]) -> tuple[Step | None, ...]:
    """What each of several happenings of one course costs, in their order, in cents: 0 in time or within the grace.

    A fee already paid and kept counts as charged. None where the rule book does not say: no fee of that kind, notice
    in a gap between two fees, a full price or a charge on top that is not known.
    """
    found: list[Step | None] = []
    times_late: dict[FeeKind, int] = {}
    for happening in happenings:
        fees = [fee for fee in fees_on_day(book, clinic, day) if _is_for(fee[0], happening)]
        late = [fee for fee in fees if _is_late(fee[0].notice, happening)]
        before = times_late.get(happening.kind, 0)
        if late:
            times_late[happening.kind] = before + 1
            found.append(_charged(book, clinic, day, happening, late, before))
        else:
            is_in_time = bool(fees) and all(_is_in_time(fee.notice, happening) for fee, _, _ in fees)
            found.append(NOTHING if is_in_time else None)
    return tuple(found)


def _is_for(fee: Fee, happening: Happening) -> bool:
    """Tell whether a fee is about such a happening; a booking fee is, where it is kept when the visit is missed."""
    is_miss = happening.kind in {"late-cancellation", "no-show"}
    return fee.charged == "when-it-happens" and (fee.kind == happening.kind or (fee.kept_when_missed and is_miss))


def _is_late(notice: Notice | None, happening: Happening) -> bool:
    """Tell whether the notice was too short for a fee; exactly the limit is in time."""
    if notice is None or happening.kind == "no-show":
        return True
    given = _in_hours(happening.notice, happening.unit, notice)
    return (
        given is not None
        and notice.at_least * HOURS_OF_UNIT[notice.unit] <= given < notice.under * HOURS_OF_UNIT[notice.unit]
    )


def _is_in_time(notice: Notice | None, happening: Happening) -> bool:
    """Tell whether the notice was as long as a fee asks for, or longer."""
    given = None if notice is None else _in_hours(happening.notice, happening.unit, notice)
    return notice is not None and given is not None and given >= notice.under * HOURS_OF_UNIT[notice.unit]


def _in_hours(given: int | None, unit: NoticeUnit, notice: Notice) -> int | None:
    """The notice given, in hours; None where it cannot be compared: business time with all hours of the week."""
    if given is None or unit.startswith("business") != notice.unit.startswith("business"):
        return None
    return given * HOURS_OF_UNIT[unit]


def _charged(
    book: Book, clinic: str, day: date, happening: Happening, late: Sequence[FeeOnDay], before: int
) -> Step | None:
    """Add up the fees of a happening that is late: those of the first time, or of later times, after the grace."""
    if all(before < fee.grace for fee, _, _ in late):
        return NOTHING
    charged: list[Step | None] = []
    for fee, size, path in late:
        times_charged = before - fee.grace
        if times_charged >= 0 and fee.occurrence in {"every", "later" if times_charged else "first"}:
            charged.append(_size_of(book, clinic, day, happening, (fee, size, path)))
            if fee.plus is not None:
                charged.append(happening.besides)
    known = tuple(step for step in charged if step is not None)
    if not charged or len(known) < len(charged):
        return None
    return known[0] if len(known) == 1 else sum_of("fee", known)


def _size_of(book: Book, clinic: str, day: date, happening: Happening, fee: FeeOnDay) -> Step | None:
    entry, size, path = fee
    if size.fee is not None:
        return from_rule(size.fee, "fee", (*path, "fee"), entry.id)
    if size.full_price:
        return happening.visit_charge
    assert size.percent is not None
    assert size.of is not None
    price = find_price(book, size.of, Combination(clinic, None, None, None, None, False, None), day)
    if isinstance(price, Reason):
        return None
    return percent("fee", price.likely, size.percent, (*path, "percent"), entry.id)
