"""What would make an estimate less, in one sentence each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from estimator.paper.document import Listing, Section
from estimator.paper.names import inside, name_of
from estimator.paper.pen import Pen
from estimator.pricing.alternatives import Alternative
from estimator.rules.book import Book
from estimator.wording import Language, day, money, say


def alternative_in_words(book: Book, alternative: Alternative, language: Language) -> str:
    """Say what else could be asked and how much less the patient would then pay."""
    told = {"saves": money(alternative.saves.cents, language)}
    if alternative.last_day is not None:
        told["day"] = day(alternative.last_day, language)
    if alternative.chosen is not None:
        kind = alternative.kind.removeprefix("other-")
        told[kind] = inside(name_of(book, kind, alternative.chosen, language))
    return say(language, f"alternatives.{alternative.kind}", **told)


def what_would_make_it_less(pen: Pen, alternatives: Sequence[Alternative]) -> Iterator[Section]:
    """List what would make it less, the largest saving first; no section where nothing would."""
    if alternatives:
        for alternative in alternatives:
            pen.money(alternative.saves)
        entries = tuple(alternative_in_words(pen.book, alternative, pen.language) for alternative in alternatives)
        yield pen.section("what-would-make-it-less", "heading.less", (Listing(entries),))
