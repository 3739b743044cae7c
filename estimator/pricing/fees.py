"""Fees: what is due when booking and credited later, what every patient is charged, and what may apply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from estimator.pricing.choices import Choices
from estimator.pricing.course import Course
from estimator.pricing.prices import find_price
from estimator.pricing.result import FeeThatMayApply, Reason
from estimator.pricing.steps import Step, from_rule, percent
from estimator.pricing.visit import CodeUnits, Line
from estimator.rules.book import Book, RulePath, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination
from estimator.rules.models.fees import Fee, FeeSize

FeeOnDay = tuple[Fee, FeeSize, RulePath]
"""A fee with its size on a day, and where that stands."""


def booking_fees(book: Book, choices: Choices, day: date, first_lines: Sequence[Line]) -> tuple[Step, ...]:
    """The fees due when booking that are credited to the first visits, each at most its line's own charge.

    A percentage is of the expected charge of its service on the first visit; without that service it is not asked.
    """
    found = []
    for fee, size, path in _fees_on(book, choices.clinic.id, choices.plain.coverage, day, False):
        if not fee.credited:
            continue
        if size.fee is not None:
            found.append(from_rule(size.fee, "booking_fee", (*path, "fee"), fee.id))
        elif size.percent is not None:
            of = next((line.expected_charge for line in first_lines if line.service == size.of), None)
            if of is not None:
                found.append(percent("booking_fee", of, size.percent, (*path, "percent"), fee.id))
    return tuple(found)


def lines_for_everyone(book: Book, choices: Choices, course: Course) -> Iterator[tuple[int, Line]]:
    """The fees that every patient is charged, as lines of their own, each with the position of its visit.

    A monthly fee is charged at the first visit of each month; months of a minimum term beyond the course are charged
    at its last visit.
    """
    mine = (fee for fee in book.fees_file.fees if not fee.clinics or choices.clinic.id in fee.clinics)
    if all(fee.charged == "when-it-happens" for fee in mine):
        return
    months: dict[str, set[tuple[int, int]]] = {}
    for position, visit in enumerate(course.visits):
        fees = _fees_on(book, choices.clinic.id, choices.plain.coverage, visit.priced_on, True)
        for fee, size, path in fees:
            if size.fee is None:
                continue
            charged_in = months.setdefault(fee.id, set())
            month = (visit.day.year, visit.day.month)
            times_charged = 1
            if (fee.charged == "once" and charged_in) or (fee.charged == "each-month" and month in charged_in):
                times_charged = 0
            charged_in.add(month)
            if fee.charged == "each-month" and visit is course.visits[-1]:
                times_charged += max(0, fee.least_months - len(charged_in))
            for _ in range(times_charged):
                step = from_rule(size.fee, "fee", (*path, "fee"), fee.id)
                codes = (CodeUnits(fee.code, 1),) if fee.code else ()
                biller = choices.clinic.providers[0]
                yield position, Line(fee.id, "fee", biller, codes, None, step, (), step, step, step)


@kept_by_book
def fees_that_may_apply(book: Book, place: Combination, day: date) -> tuple[FeeThatMayApply, ...]:
    """The fees charged only where something happens: listed, never in the total; None for the full price of a visit."""
    found = []
    for fee, size, path in _fees_on(book, place.clinic, place.coverage, day, False):
        if fee.credited:
            continue
        step = None if size.fee is None else from_rule(size.fee, "fee", (*path, "fee"), fee.id)
        if size.percent is not None and size.of is not None:
            price = find_price(book, size.of, place, day)
            if isinstance(price, Reason):
                continue
            step = percent("fee", price.likely, size.percent, (*path, "percent"), fee.id)
        found.append(FeeThatMayApply(fee.id, step))
    return tuple(found)


def fees_on_day(book: Book, clinic: str, day: date) -> Iterator[FeeOnDay]:
    """Every fee of a clinic with its size on a day."""
    for index, fee in enumerate(book.fees_file.fees):
        if not fee.clinics or clinic in fee.clinics:
            size = holding(fee.sizes, day)
            if size is not None:
                yield fee, size, ("fees.yaml", "fees", index, "sizes", fee.sizes.index(size))


@kept_by_book
def _fees_on(book: Book, clinic: str, coverage: str | None, day: date, is_for_everyone: bool) -> tuple[FeeOnDay, ...]:
    """The fees of the clinic on a day: those every patient is charged as a line, or the others.

    A fee that coverages name is charged with those coverages only.
    """
    own = book.coverages[coverage or ""].fees
    return tuple(
        found
        for found in fees_on_day(book, clinic, day)
        if (found[0].charged != "when-it-happens") == is_for_everyone
        and (found[0].id in own or found[0].id not in book.fees_of_coverages)
    )
