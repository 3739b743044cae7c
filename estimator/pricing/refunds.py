"""Stopping early: what is paid by then, given back, and still owed, after each visit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from estimator.pricing.charges import Entry, Group
from estimator.pricing.dues import Dues
from estimator.pricing.request import Request
from estimator.pricing.result import StopRow
from estimator.pricing.steps import NOTHING, Step, excess, least, less, percent, sum_of
from estimator.pricing.visit import Line
from estimator.rules.book import Book, Placed
from estimator.rules.models.fees import Refund, Stopping


def stop_rows(
    book: Book, request: Request, groups: Sequence[Group], visits: Sequence[Sequence[Line]], dues: Dues
) -> Iterator[StopRow]:
    """Say what stopping after each visit means, from the visits already had on; row 0 is stopping after booking.

    `visits` are the lines of each. A package visit taken counts as the refund rule says; given back is what is paid
    beyond what the visits taken count at, never below zero.
    """
    over = request.visits_had
    packages = [
        _Stopping(group, refund_rule(book, request.clinic, group.package.id), group.package.is_paid_in_advance(request))
        for group in groups
        if group.package is not None
    ]
    paid = sum_of("paid", (dues.already_paid, dues.at_booking))
    kept_loosely = NOTHING
    if not over and dues.at_booking.cents:
        yield _row(0, paid, NOTHING)
    for number, (lines, due) in enumerate(zip(visits, dues.at_visits, strict=True), start=1):
        paid = sum_of("paid", (paid, due))
        outside = tuple([line.pays_clinic for line in lines if not (line.package or line.included_in)])
        loose = sum_of("visit_charge", outside)
        if loose.cents:
            kept_loosely = sum_of("visits_taken", (kept_loosely, loose))
        if number >= over:
            kept = (kept_loosely, *[package.kept_after(number) for package in packages])
            yield _row(number, paid, sum_of("visits_taken", kept))


def refund_rule(book: Book, clinic: str, package: str | None, why: Stopping = "any-reason") -> Placed[Refund] | None:
    """The refund rule of a package: one for the reason, otherwise the one the package names or the clinic's first."""
    named = None if package is None else book.packages[package].rule.refund
    for reason in dict.fromkeys((why, "any-reason")):
        for index, refund in enumerate(book.fees_file.refunds):
            is_of_clinic = not refund.clinics or clinic in refund.clinics
            is_meant = is_of_clinic if named is None or reason != "any-reason" else refund.id == named
            if refund.when == reason and is_meant:
                return Placed(refund, ("fees.yaml", "refunds", index))
    return None


def given_back(rule: Placed[Refund] | None, why: Stopping, price: Step, taken: Sequence[Step]) -> Step | None:
    """What is given back of a package paid whole; `taken` is what each visit had counts at. In cents, never below 0.

    None where no rule says. Without any improvement all is given back after the number of visits that the rule names.
    """
    if rule is None:
        return None
    if why == "no-improvement" and rule.rule.money_back_after is not None and len(taken) >= rule.rule.money_back_after:
        return sum_of("given_back", (price,))
    return excess("given_back", price, _kept(rule, price, sum_of("visits_taken", tuple(taken))))


class _Stopping:
    """What the clinic keeps of one package, by the number of its visits taken."""

    def __init__(self, group: Group, rule: Placed[Refund] | None, is_paid_in_advance: bool) -> None:
        self._group, self._rule, self._is_paid_in_advance = group, rule, is_paid_in_advance
        self._visits = [entry.visit for entry in group.entries]
        self._known: dict[int, Step] = {0: NOTHING, len(group.entries): group.left}

    def kept_after(self, visit: int) -> Step:
        """What is kept where the patient stops after a visit of the course, in cents, never more than the package."""
        taken = bisect_left(self._visits, visit)
        if taken not in self._known:
            self._known[taken] = self._kept_of(self._group.entries[:taken])
        return self._known[taken]

    def _kept_of(self, had: Sequence[Entry]) -> Step:
        if self._rule is None or (self._rule.rule.gives == "nothing" and not self._is_paid_in_advance):
            return _shares(had)
        is_by_share = self._rule.rule.visits_taken_count_at == "package-share"
        counted = _shares(had) if is_by_share else _at_single_prices(self._group, had)
        return _kept(self._rule, self._group.left, counted)


def _kept(placed: Placed[Refund], whole: Step, counted: Step) -> Step:
    """What the clinic keeps of a package: what the visits taken count at, and its percentage, at most the whole."""
    rule, path = placed
    if rule.gives == "nothing":
        return whole
    if rule.percent_kept is not None:
        kept = percent("percent_kept", whole, rule.percent_kept, (*path, "percent_kept"))
        counted = sum_of("visits_taken", (counted, kept))
    return least("visits_taken", counted, whole, rule=path)


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
