"""Stopping early: what is paid by then, given back, and still owed, after each visit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from estimator.pricing.charges import Entry, Group
from estimator.pricing.dues import Dues
from estimator.pricing.result import StopRow
from estimator.pricing.steps import NOTHING, Step, excess, least, less, percent, sum_of
from estimator.rules.book import Book, Placed
from estimator.rules.models.fees import Refund


def stop_rows(
    book: Book, clinic: str, groups: Sequence[Group], loose: Sequence[Step], dues: Dues, over: int, in_advance: bool
) -> Iterator[StopRow]:
    """Say what stopping after each visit means, from the visits already had on; row 0 is stopping after booking.

    `loose` is what each visit charges outside packages, `over` how many visits were had. A package visit taken counts
    as the refund rule says; given back is what is paid beyond what the visits taken count at, never below zero.
    """
    packages = [
        (group, [entry.visit for entry in group.entries], refund_rule(book, clinic, group.package.id))
        for group in groups
        if group.package is not None
    ]
    paid = sum_of("paid", (dues.already_paid, dues.at_booking))
    kept_loosely = NOTHING
    known: dict[tuple[int, int], Step] = {}
    if not over and dues.at_booking.cents:
        yield _row(0, paid, NOTHING)
    for number in range(1, len(loose) + 1):
        paid = sum_of("paid", (paid, dues.at_visits[number - 1]))
        if loose[number - 1].cents:
            kept_loosely = sum_of("visits_taken", (kept_loosely, loose[number - 1]))
        kept = [kept_loosely]
        for index, (group, visits, rule) in enumerate(packages):
            taken = bisect_left(visits, number)
            if (index, taken) not in known:
                known[index, taken] = kept_of(group, taken, rule, in_advance)
            kept.append(known[index, taken])
        if number >= over:
            yield _row(number, paid, sum_of("visits_taken", tuple(kept)))


def refund_rule(book: Book, clinic: str, package: str) -> Placed[Refund] | None:
    """The refund rule of a package: the one it names, otherwise the first of the clinic."""
    named = book.packages[package].rule.refund
    for index, refund in enumerate(book.fees_file.refunds):
        if refund.id == named or (named is None and (not refund.clinics or clinic in refund.clinics)):
            return Placed(refund, ("fees.yaml", "refunds", index))
    return None


def kept_of(group: Group, taken: int, rule: Placed[Refund] | None, in_advance: bool) -> Step:
    """What the clinic keeps of a package after some of its visits, in cents, never more than the package."""
    if taken == 0:
        return NOTHING
    if taken == len(group.entries):
        return group.left
    had = group.entries[:taken]
    if rule is None or (rule.rule.gives == "nothing" and not in_advance):
        return _shares(had)
    if rule.rule.gives == "nothing":
        return group.left
    at_shares = rule.rule.visits_taken_count_at == "package-share"
    counted = _shares(had) if at_shares else _at_single_prices(group, had)
    if rule.rule.percent_kept is not None:
        kept = percent("percent_kept", group.left, rule.rule.percent_kept, (*rule.path, "percent_kept"))
        counted = sum_of("visits_taken", (counted, kept))
    return least("visits_taken", counted, group.left, rule=rule.path)


def _at_single_prices(group: Group, had: Sequence[Entry]) -> Step:
    """The single prices of the visits taken, less the discounts this patient had.

    Percentages are taken again of what is left; amounts count by the shares of these visits.
    """
    left = sum_of("single_prices", tuple(entry.list_price for entry in had))
    for position, taken in enumerate(group.taken, start=1):
        step = taken.taken_off
        if step.operation == "percent":
            assert isinstance(step.number, Decimal)
            off = percent(step.what, left, step.number, step.rule, *step.about)
        else:
            off = least(step.what, sum_of(step.what, tuple(e.reductions[position].taken_off for e in had)), left)
        left = less("price_left", left, off)
    return left


def _shares(had: Sequence[Entry]) -> Step:
    """The visits taken at their shares of the package."""
    shares = tuple(entry.expected_charge for entry in had if entry.expected_charge is not None)
    return sum_of("package_shares_taken", shares)


def _row(number: int, paid: Step, kept: Step) -> StopRow:
    return StopRow(number, paid, excess("given_back", paid, kept), excess("still_owed", kept, paid))
