"""The amounts of money on a page in the order in which they are read, each with how it came to be."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from estimator.paper.document import NOT_TEXT, Amount, Bar, Document, Headline, Row, Section, Table
from estimator.pricing.result import Estimate, Result
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import NOTHING, Step

MONEY = re.compile(r"-?\$\d{1,3}(?:,\d{3})*(?:\.\d\d)?")
"""An amount of money as every page prints it: "$1,234.50", "-$50.00", "$1,200"."""
MOST_COLUMNS_WHEN_LARGE = 4
"""As in page.typ: in large print a table of more columns is told row by row, the words of a row first."""
_AS_PRINTED: Mapping[type, tuple[str, ...]] = {
    Bar: ("caption", "parts"),
    Headline: ("before", "figure", "between", "after", "needs", "several", "below"),
}
"""The parts whose fields are printed in another order than they stand in the document."""


@dataclass(frozen=True, slots=True, eq=False)
class PageFigure:
    """An amount as it is printed, the step behind it, and what the estimate calls it ("visit-2.due").

    There is no step for an amount that is no figure of the estimate, as one in a text of the rule book; there is no
    name for one that only the page works out, as the sum of some visits.
    """

    text: str
    step: Step | None
    figure: str


F = TypeVar("F", Amount, PageFigure)


def figures_of(document: Document, *results: Result) -> tuple[PageFigure, ...]:
    """Find every amount of money on a page in reading order; the names are those of the results it was made of."""
    names = _names(results)
    is_large = document.size == "large"
    return tuple(
        PageFigure(amount.text, amount.step, names.get(id(amount.step), ""))
        for part in (document.head, document.headline, *document.sections)
        for amount in _amounts_read(part, is_large)
    )


def matched(printed: Sequence[str], known: Sequence[F]) -> list[F | None]:
    """Say of each amount printed which one it is: by the order of both, and where the orders differ by the text."""
    of_each: list[F | None] = [None] * len(printed)
    texts = [one.text for one in known]
    left = dict(enumerate(known))
    for start, start_in_known, length in SequenceMatcher(None, printed, texts, autojunk=False).get_matching_blocks():
        for offset in range(length):
            of_each[start + offset] = left.pop(start_in_known + offset)
    waiting: dict[str, deque[F]] = {}
    for one in left.values():
        waiting.setdefault(one.text, deque()).append(one)
    for position, text in enumerate(printed):
        if of_each[position] is None and waiting.get(text):
            of_each[position] = waiting[text].popleft()
    return of_each


def _names(results: tuple[Result, ...]) -> Mapping[int, str]:
    """What the steps of results are called, by their identity: the first of several names, none of a nothing."""
    names: dict[int, str] = {}
    for result in results:
        for name, step in named_steps(result) if isinstance(result, Estimate) else ():
            if step is not NOTHING:
                names.setdefault(id(step), name)
    return names


def _amounts_read(part: object, is_large: bool) -> Iterator[Amount]:
    """Give the amounts of a part in reading order; one in a sentence is the one that was written with its words."""
    written = part.amounts if isinstance(part, Headline | Section) else ()
    pieces = list(_pieces(part, is_large))
    alone = {id(piece) for piece in pieces if isinstance(piece, Amount)}
    said = [match[0] for piece in pieces if isinstance(piece, str) for match in MONEY.finditer(piece)]
    with_words = iter(matched(said, [amount for amount in written if id(amount) not in alone]))
    for piece in pieces:
        if isinstance(piece, Amount):
            yield piece
        else:
            yield from (next(with_words) or Amount(match[0], 0) for match in MONEY.finditer(piece))


def _pieces(part: object, is_large: bool) -> Iterator[str | Amount]:
    """Give the texts and the amounts of a part in the order in which the page prints them."""
    if isinstance(part, str | Amount):
        yield part
    elif isinstance(part, tuple):
        for entry in part:
            yield from _pieces(entry, is_large)
    elif isinstance(part, Table):
        is_told = is_large and len(part.columns) > MOST_COLUMNS_WHEN_LARGE
        for row in part.rows:
            yield from _cells(row, has_words_below=part.has_words_below and not is_told)
    else:
        for name in _AS_PRINTED.get(type(part), getattr(part, "__dataclass_fields__", ())):
            if name not in NOT_TEXT:
                yield from _pieces(getattr(part, name), is_large)


def _cells(row: Row, has_words_below: bool) -> Iterator[str | Amount]:
    first, *others = row.cells
    below = ""
    if has_words_below and isinstance(first, str):
        first, _, below = first.partition("\n")
    yield from (first, *others, below)
