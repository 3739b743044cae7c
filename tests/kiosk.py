"""Answers given at a kiosk, for the tests: any that its screens can give, over every clinic of the demonstration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from estimator.office.kiosk_answers import NOT_LISTED, Answers, Told
from estimator.rules import Book
from estimator.rules.kiosk import plans_by_insurer, treatments_offered, ways_to_pay
from tests.books import demonstration

DAY = date(2026, 11, 23)


def kiosk_at(clinic: str, book: Book | None = None, **changes: object) -> Book:
    """A book whose kiosk stands at a clinic and offers all that the clinic has."""
    found = book or demonstration()
    everything = {"clinic": clinic, "insurers": (), "treatments": (), "ways": ()}
    return replace(found, kiosk=found.kiosk.model_copy(update=everything | changes))


def amounts(most: int, unit: int = 1) -> st.SearchStrategy[Told | None]:
    """An amount in cents below a most, that it is not known, or nothing."""
    return st.one_of(st.none(), st.just("unknown"), st.integers(0, most // unit - 1).map(lambda some: some * unit))


CENTS, DOLLARS = amounts(1_000_000), amounts(2_000_000, unit=100)
"""Amounts left that a person may key in: below $10,000 to the cent, below $20,000 in whole dollars."""


@st.composite
def turns(draw: st.DrawFn, left: st.SearchStrategy[Told | None] = CENTS) -> tuple[Book, Answers]:
    """A kiosk at some clinic, and answers that a person there can give."""
    book = kiosk_at(draw(st.sampled_from(sorted(demonstration().clinics))))
    paying = draw(st.sampled_from(ways_to_pay(book, DAY)))
    plans = [NOT_LISTED, *(plan.id for _, group in plans_by_insurer(book, DAY) for plan in group)]
    treatment = draw(st.sampled_from(treatments_offered(book)))
    with_plan = paying == "insurance"
    return book, Answers(
        language=draw(st.sampled_from(("en", "es"))),
        paying=paying,
        plan=draw(st.sampled_from(plans)) if with_plan else None,
        deductible_left=draw(left) if with_plan else None,
        limit_left=draw(left) if with_plan else None,
        treatment=treatment.id,
        infusions=draw(st.none() | st.integers(treatment.infusions.least, treatment.infusions.most)),
        boosters=draw(st.none() | st.integers(0, treatment.boosters_most)),
    )
