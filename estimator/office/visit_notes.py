"""What must be said above the table of visits, so that nobody takes its figures for more than they are."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.office.outcomes import OutcomeName
from estimator.office.visit_columns import pay_back_is_not_known
from estimator.paper.names import inside
from estimator.paper.plan_offers import label_of_plan
from estimator.paper.reasons import range_in_words
from estimator.paper.unknowns import facts_in_words
from estimator.pricing.result import Estimate, Range
from estimator.rules.book import Book
from estimator.wording import Language, money, say


def notes_in_words(book: Book, estimate: Estimate, outcome: OutcomeName, language: Language) -> Iterator[str]:
    """Say which of two outcomes the table counts, that figures are only likely, and what they leave out."""
    span = estimate.range
    for one in estimate.outcomes:
        if one.name == outcome:
            span = one.range
            yield say(language, f"visit_table.note.{outcome}", facts=facts_in_words(one.because, language))
    if span is not None:
        why = range_in_words(span.because, language)
        yield say(language, "visit_table.note.likely", why=why, range=_span_in_words(span, language))
    if pay_back_is_not_known(estimate):
        yield say(language, "visit_table.note.pay_back")
    chosen = estimate.plan_chosen
    if chosen is not None and chosen.is_offered:
        plan = inside(label_of_plan(book, chosen.plan, language))
        yield say(language, "visit_table.note.payment_plan", plan=plan)


def _span_in_words(span: Range, language: Language) -> str:
    low = money(span.low.cents, language)
    if span.high is None:
        return say(language, "strip.from", low=low)
    return say(language, "strip.up_to", low=low, high=money(span.high.cents, language))
