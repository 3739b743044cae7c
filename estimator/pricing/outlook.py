"""Outlook: the range of the total, what could change it, and what the price does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from estimator.pricing.charges import Entry, price_word
from estimator.pricing.choices import Choices
from estimator.pricing.course import Course
from estimator.pricing.deadlines import last_day_of_twelve_months
from estimator.pricing.prices import PriceFound, find_price
from estimator.pricing.request import Request
from estimator.pricing.result import Assumption, CouldChange, LeftOut, PackageUsed, Range, Reduction
from estimator.pricing.steps import less
from estimator.rules.book import Book
from estimator.rules.models.services import GIVES_KETAMINE


def what_makes_a_range(choices: Choices, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Why a total is not one exact figure: a span of infusions, or prices with a word."""
    words = {price_word(entry) for entry in entries}
    because = [f"price-{word}" for word in ("from", "about", "range") if word in words]
    if any(chosen.fewest_infusions != chosen.part.infusions for chosen in choices.parts):
        because.insert(0, "span")
    return tuple(because)


def prices_hold_until(book: Book, day: date) -> date | None:
    """The last day on which booking keeps these prices; None where none is promised or it is past."""
    hold = book.clinics_file.prices_hold
    last = hold.until if hold.until is not None else None if hold.days is None else day + timedelta(hold.days)
    return last if last is not None and last >= day else None


def could_change(
    book: Book, request: Request, choices: Choices, course: Course, taken: Sequence[Reduction],
    packages: Sequence[PackageUsed], span: Range | None,
) -> tuple[CouldChange, ...]:  # fmt: skip
    """What could change the total, the one that moves most first; whether a visit's price can rise stands first."""
    until = prices_hold_until(book, request.day)
    rises = CouldChange("price-of-a-visit", until is None, None, (until,) if until else ())
    found = list(_more_visits(book, choices, course))
    if span is not None and "span" in span.because:
        found.append(
            CouldChange("span", True, less("span", span.likely, span.low), (span.low.cents, span.likely.cents))
        )
    for word in ("from", "about", "range"):
        if span is not None and f"price-{word}" in span.because:
            found.append(CouldChange("price-word", True, None, (word,)))
    for reduction in taken:
        if reduction.kind == "eligibility" and _needs_proof(book, reduction.name):
            found.append(CouldChange("discount-not-proven", True, reduction.taken_off, (reduction.name,)))
    if len(course.visits) > 1:
        found.append(CouldChange("stop-early", True, None, ("package" if packages else "visits",)))
    found.sort(key=lambda change: -change.by.cents if change.by else 0)
    return (rises, *found)


def left_out(book: Book, choices: Choices, course: Course, day: date) -> tuple[LeftOut, ...]:
    """What the price does not hold, with its price where the book has one; not what this course holds after all."""
    held = {service for visit in course.visits for service, _ in visit.services}
    found = []
    for chosen in choices.parts:
        for position, item in enumerate(chosen.treatment.not_included):
            if item.service in held:
                continue
            price = None
            if item.service is not None:
                is_given_the_same_way = book.services[item.service].kind in GIVES_KETAMINE
                place = chosen.combination if is_given_the_same_way else chosen.combination.without_options()
                price = find_price(book, item.service, place, day)
            known = price if isinstance(price, PriceFound) else None
            found.append(
                LeftOut(chosen.treatment.id, position, known.low if known else None, known.word if known else "exact")
            )
    return tuple(found)


def twelve_months(request: Request, course: Course) -> Assumption | None:
    """Note where a course does not fit the twelve months of one good faith estimate, and how many visits do.

    Rule: 45 CFR 149.610(b)(1)(x)(B).
    """
    if not course.is_dated:
        return None
    last = last_day_of_twelve_months(request.day, course.visits[0].day)
    fitting = sum(1 for visit in course.visits if visit.day <= last)
    if fitting == len(course.visits):
        return None
    boosters = sum(1 for visit in course.visits if visit.day <= last and visit.phase == "booster")
    return Assumption("twelve-months", "rule-book", (fitting, boosters, last))


def _needs_proof(book: Book, name: str) -> bool:
    """Tell whether a discount, or the one that a band belongs to, asks for proof."""
    return any(
        discount.proof is not None and (discount.id == name or any(band.id == name for band in discount.bands))
        for discount in book.discounts_file.discounts
    )


def _more_visits(book: Book, choices: Choices, course: Course) -> Iterator[CouldChange]:
    """One more infusion of each treatment, at its single price."""
    for position, chosen in enumerate(choices.parts):
        day = max(visit.priced_on for visit in course.visits if visit.part == position)
        service = chosen.treatment.booster or chosen.treatment.infusion
        found = find_price(book, service, chosen.combination, day)
        if isinstance(found, PriceFound):
            yield CouldChange("more-visits", True, found.likely, (service, chosen.treatment.id))
