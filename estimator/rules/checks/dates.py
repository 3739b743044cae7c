"""Values that change on a day: days that overlap, days that nothing covers, and what has ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from estimator.rules.book import Book, RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.dated import gaps, overlaps
from estimator.rules.models.selector import Period
from estimator.rules.problems import Problem


class DatedList(NamedTuple):
    """The values of one thing, each from a day, and how the thing is called."""

    values: Sequence[Period]
    paths: Sequence[RulePath]
    """Where each value stands."""
    noun: str
    is_on_sale: bool = True
    """True for what every day needs: a gap in it stops. An offer or a code may rest for a while."""


def check_dates(survey: Survey) -> Iterator[Problem]:
    """Values that end before they begin, overlap, or leave days between them uncovered."""
    book = survey.book
    for dated in dated_lists(survey):
        for value, path in zip(dated.values, dated.paths, strict=True):
            if value.ends is not None and value.ends < value.starts:
                yield book.problem(
                    (*path, "until"),
                    "ends-before-start",
                    f"This {dated.noun} ends on {value.ends}, before it begins on {value.starts}.",
                    "Write the last day on which it holds, or take the line out if it holds until the next one.",
                )
        if len(dated.values) > 1:
            yield from _overlaps(book, dated)
            yield from _gaps(book, dated)


def check_ended(survey: Survey) -> Iterator[Problem]:
    """What has ended by the day of the check; nothing is said without a day, and it never stops a book."""
    if survey.day is None:
        return
    book = survey.book
    for dated in dated_lists(survey):
        ends = [value.ends for value in dated.values]
        last = max((end for end in ends if end is not None), default=None)
        if last is not None and None not in ends and last < survey.day:
            yield book.problem(
                (*dated.paths[ends.index(last)], "until"),
                "has-ended",
                f"This {dated.noun} ended on {last}, and none follows it.",
                "Write what holds since then as a new value below it, or take the entry out if it is over for good.",
                stops=False,
            )
    until = book.clinics_file.prices_hold.until
    if until is not None and until < survey.day:
        yield book.problem(
            ("clinics.yaml", "prices_hold", "until"),
            "has-ended",
            f"The last day for booking at these prices was {until}.",
            "Write a new last day.",
            stops=False,
        )


def dated_lists(survey: Survey) -> Iterator[DatedList]:
    """Give every list of dated values in the book."""
    book = survey.book
    for number, rule in enumerate(book.services_file.prices):
        yield _listed(rule.prices, ("services.yaml", "prices", number, "prices"), "price")
    for number, package in enumerate(book.services_file.packages):
        yield _listed(package.prices, ("services.yaml", "packages", number, "prices"), "package price")
    for number, service in enumerate(book.services_file.services):
        for code in dict.fromkeys(use.code for use in service.codes):
            places = [place for place, use in enumerate(service.codes) if use.code == code]
            paths: list[RulePath] = [("services.yaml", "services", number, "codes", place) for place in places]
            yield DatedList([service.codes[place] for place in places], paths, "code", False)
    yield _listed(book.discounts_file.cap, ("discounts.yaml", "cap"), "cap")
    for number, discount in enumerate(book.discounts_file.discounts):
        path: RulePath = ("discounts.yaml", "discounts", number)
        yield _listed(discount.sizes, (*path, "sizes"), "discount", False)
        for place, band in enumerate(discount.bands):
            yield _listed(band.sizes, (*path, "bands", place, "sizes"), "discount", False)
    for number, fee in enumerate(book.fees_file.fees):
        yield _listed(fee.sizes, ("fees.yaml", "fees", number, "sizes"), "fee")
    yield _listed(book.plans_file.dollar_limits, ("payment-plans.yaml", "dollar_limits"), "dollar limit", False)
    for number, coverage in survey.numbered("coverage.yaml", "coverages", book.coverages):
        for place, rate in enumerate(coverage.rates):
            yield _listed(rate.rates, ("coverage.yaml", "coverages", number, "rates", place, "rates"), "rate")


def _listed(values: Sequence[Period], path: RulePath, noun: str, is_on_sale: bool = True) -> DatedList:
    return DatedList(values, [(*path, place) for place in range(len(values))], noun, is_on_sale)


def _overlaps(book: Book, dated: DatedList) -> Iterator[Problem]:
    for earlier, later in overlaps(dated.values):
        first, second = _place(dated, earlier), _place(dated, later)
        if earlier.starts == later.starts:
            wrong = f"Two {dated.noun}s begin on {later.starts}; only one of them can hold."
            mend = "Write the day from which the newer one holds, or take one of them out."
        else:
            wrong = f"This {dated.noun} begins on {later.starts}; the one before ends on {earlier.ends}."
            mend = "End the earlier one the day before, or take its last day out: it then ends by itself."
        yield book.problem((*second, "from"), "overlapping-dates", wrong, mend, also=[(*first, "from")])


def _gaps(book: Book, dated: DatedList) -> Iterator[Problem]:
    for earlier, later in gaps(value for value in dated.values if value.ends is None or value.ends >= value.starts):
        first, second = _place(dated, earlier), _place(dated, later)
        yield book.problem(
            (*second, "from"),
            "gap-in-dates",
            f"One {dated.noun} ends on {earlier.ends} and the next begins on {later.starts}: none holds between them.",
            "Let the next one begin the day after, or take the last day of the earlier one out.",
            stops=dated.is_on_sale,
            also=[(*first, "until")],
        )


def _place(dated: DatedList, value: Period) -> RulePath:
    return next(path for one, path in zip(dated.values, dated.paths, strict=True) if one is value)
