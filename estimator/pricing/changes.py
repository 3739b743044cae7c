"""Changes: what could change the total, and by how much; each amount is that of the course priced again.

Nothing of this is needed for the total itself, so that it is worked out only when somebody reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from estimator.pricing.choices import Choices
from estimator.pricing.claims import Claims
from estimator.pricing.coverage import Covering
from estimator.pricing.request import Request
from estimator.pricing.result import CouldChange, Estimate
from estimator.pricing.steps import Step, less
from estimator.rules.book import Book


class Asked(NamedTuple):
    """What a course is priced by: the answers, what they were settled to, and the coverage."""

    request: Request
    choices: Choices
    covering: Covering | None
    is_shortest: bool = False
    """True for the smaller number of a span of infusions."""


class Priced(NamedTuple):
    """What a course costs the patient: in the end, and what of it is paid to the clinic, which may come back."""

    patient_pays: Step
    pays_clinic: Step


PriceAgain = Callable[[Asked], Priced | None]
"""Prices a course that is asked for otherwise; None where it cannot be asked for like that."""


def could_change(
    book: Book, likely: Estimate, of_the_plan: Sequence[CouldChange], asked: Asked, price_again: PriceAgain
) -> tuple[CouldChange, ...]:
    """What could change the total, the one that moves most first; whether a visit's price can rise stands first."""
    until = likely.prices_hold_until
    rises = CouldChange("price-of-a-visit", until is None, None, (until,) if until else ())
    found = [
        *of_the_plan,
        *_more_visits(likely, asked, price_again),
        *_of_the_range(likely, asked, price_again),
        *_not_proven(book, likely, asked, price_again),
    ]
    if len(likely.visits) > 1:
        found.append(CouldChange("stop-early", True, None, ("package" if likely.packages else "visits",)))
    return (rises, *sorted(found, key=by_most))


def by_most(change: CouldChange) -> int:
    """Put what moves the total most first, and last what moves it by nobody knows how much."""
    return -change.by.cents if change.by else 0


def changes_by_the_plan(claims: Claims, own: Sequence[Step]) -> Iterator[CouldChange]:
    """What the plan may change: each unknown by how much it moves the total; a new plan year; other claims.

    `own` is what the patient pays of the lines in which no plan has a part.
    """
    for unknown in claims.unknowns:
        yield _unknown(unknown.name, *claims.ends_of(unknown, own))
    years = {share.plan_year for share in claims.likely.shared.shares}
    if len(years) > 1:
        month, day = claims.covering.year_start
        yield CouldChange("new-plan-year", True, None, (date(max(years), month, day),))
    yield CouldChange("other-claims", True)


def _unknown(name: str, lowest: Step, highest: Step) -> CouldChange:
    ends = (name, lowest.cents, highest.cents)
    return CouldChange("unknown", lowest.cents < highest.cents, less("width", highest, lowest), ends)


def _more_visits(likely: Estimate, asked: Asked, price_again: PriceAgain) -> Iterator[CouldChange]:
    """One more booster of each treatment, or one more infusion, where the rule book has more than were asked for."""
    parts = asked.choices.parts
    for position, chosen in enumerate(() if likely.is_insured else parts):
        treatment, part = chosen.treatment, chosen.part
        if treatment.booster is not None and part.boosters < treatment.boosters_most:
            longer = replace(chosen, part=replace(part, boosters=part.boosters + 1))
        elif treatment.booster is None and part.infusions < treatment.infusions.most:
            longer = replace(chosen, part=replace(part, infusions=part.infusions + 1))
        else:
            continue
        parts_then = (*parts[:position], longer, *parts[position + 1 :])
        priced = price_again(asked._replace(choices=replace(asked.choices, parts=parts_then)))
        if priced is not None and priced.patient_pays.cents > likely.totals.patient_pays.cents:
            adds = less("one_more_adds", priced.patient_pays, likely.totals.patient_pays)
            yield CouldChange("more-visits", True, adds, (treatment.booster or treatment.infusion, treatment.id))


def _of_the_range(likely: Estimate, asked: Asked, price_again: PriceAgain) -> Iterator[CouldChange]:
    """What makes the total a range: fewer infusions, visits that may be used up, prices with a word."""
    because = likely.range.because if likely.range is not None else ()
    total = likely.totals.patient_pays
    if "span" in because and (shortest := price_again(asked._replace(is_shortest=True))) is not None:
        fewest = shortest.patient_pays
        yield CouldChange("span", True, less("span", total, fewest), (fewest.cents, total.cents))
    if "unknown-visits-used" in because and asked.covering is not None:
        none_used = replace(asked.covering, unknown_visits_used="none")
        if (priced := price_again(asked._replace(covering=none_used))) is not None:
            yield _unknown("visits-used", *sorted((priced.patient_pays, total), key=lambda step: step.cents))
    for word in ("from", "about", "range"):
        if f"price-{word}" in because:
            yield CouldChange("price-word", True, None, (word,))


def _not_proven(book: Book, likely: Estimate, asked: Asked, price_again: PriceAgain) -> Iterator[CouldChange]:
    """Each discount that needs proof, by what the patient would pay the clinic more without it."""
    claimed = asked.request.discounts
    total = likely.totals.pay_clinic or likely.totals.patient_pays
    for reduction in likely.reductions:
        if reduction.kind == "eligibility" and _needs_proof(book, reduction.name):
            proven = tuple(name for name in claimed if name != reduction.name)
            priced = price_again(asked._replace(request=asked.request.model_copy(update={"discounts": proven})))
            if priced is not None and priced.pays_clinic.cents > total.cents:
                more = less("more_without_proof", priced.pays_clinic, total)
                yield CouldChange("discount-not-proven", True, more, (reduction.name,))


def _needs_proof(book: Book, name: str) -> bool:
    """Tell whether a discount, or the one that a band belongs to, asks for proof."""
    return any(
        discount.proof is not None and (discount.id == name or any(band.id == name for band in discount.bands))
        for discount in book.discounts_file.discounts
    )
