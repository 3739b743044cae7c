"""A name that the rule book does not hold, and what to choose in its place."""

from __future__ import annotations

from collections.abc import Sequence

from estimator.paper.names import name_of, names_of
from estimator.pricing.request import Request
from estimator.pricing.result import Reason
from estimator.rules.book import Book
from estimator.wording import Language, say

MOST_WORDS = 30
"""How many words of the rule book are listed for a request file where none is near."""
MOST_NAMES = 8
"""How many names are listed for whoever chooses from a list anyway."""
ONES_OWN = frozenset({"course", "benefit"})
"""Kinds of name that belong to a treatment or a coverage, and of which there may be none."""


def mended_in_words(book: Book, reason: Reason, language: Language, request: Request | None) -> str:
    """Say what to choose in place of a name: by the names that the clinic of a request offers.

    Without a request it is said by the words that a request file takes: the nearest, or all where they are few.
    """
    kind = reason.kind.removeprefix("unknown-")
    if request is not None and kind not in ONES_OWN:
        return _chosen(book, kind, reason.near, request.clinic, language)
    if request is None and reason.near is not None:
        return say(language, "reasons.mend.near", near=reason.near)
    known = [] if kind in ONES_OWN else [f"“{word}”" for word, _ in names_of(book, kind)]
    if not 0 < len(known) <= MOST_WORDS:
        return say(language, "reasons.mend.leave_out")
    return say(language, "reasons.mend.one_of", choices=", ".join(known))


def _chosen(book: Book, kind: str, near: str | None, clinic: str, language: Language) -> str:
    """Say what to choose from the list of a window."""
    here = offered_at(book, kind, clinic)
    if near is not None and near in here:
        return say(language, "reasons.mend.near", near=name_of(book, kind, near, language))
    if not here:
        return say(language, "reasons.mend.leave_out")
    if len(here) > MOST_NAMES:
        return say(language, "reasons.mend.another")
    names = "; ".join(name_of(book, kind, known, language) for known in here)
    return say(language, "reasons.mend.one_of", choices=names)


def offered_at(book: Book, kind: str, clinic: str) -> Sequence[str]:
    """List the ids of a kind that a clinic offers, in the order of the rule book; all of them for an unknown clinic."""
    holds_at: dict[str, tuple[str, ...]] = {}
    match kind:
        case "coverage":
            holds_at = {coverage.id: coverage.clinics for coverage in book.coverages.values()}
        case "tender":
            holds_at = {way.id: way.clinics for way in book.fees_file.ways_to_pay}
        case "package":
            holds_at = {placed.rule.id: placed.rule.clinics for placed in book.packages.values()}
        case "payment-plan":
            holds_at = {placed.rule.id: placed.rule.clinics for placed in book.plans.values()}
        case "discount":
            discounts = book.discounts_file.discounts
            holds_at = {claimed.id: each.clinics for each in discounts for claimed in each.bands or (each,)}
        case "treatment":
            holds_at = {
                treatment.id: tuple(place for offer in treatment.offered for place in offer.clinics)
                for treatment in book.treatments.values()
            }
    is_unknown = clinic not in book.clinics
    return [
        known for known, _ in names_of(book, kind) if is_unknown or not holds_at.get(known) or clinic in holds_at[known]
    ]
