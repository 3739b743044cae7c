"""The page as one table: every row of it in reading order, for whoever reads it with a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from estimator.paper.document import (
    Amount,
    Bar,
    Between,
    Block,
    Cell,
    Document,
    Fact,
    Facts,
    Figure,
    Head,
    Headline,
    Listing,
    Paragraph,
    Quoted,
    Subheading,
    Table,
)

RowKind = Literal["heading", "titles", "part", "sum", "words"]


class PageRow(NamedTuple):
    """A row: a heading, the titles of columns, a part, a sum of parts, or words that stand across all columns."""

    kind: RowKind
    cells: tuple[str, ...]
    titles: tuple[str, ...] = ()
    """What the column of each cell is called, where it has a title."""


def page_rows(document: Document) -> tuple[PageRow, ...]:
    """Give everything that the page says, row by row, in the order in which it is read."""
    return tuple(_rows(document))


def _rows(document: Document) -> Iterator[PageRow]:
    yield from _head(document.head, document.watermark)
    yield from _headline(document.headline)
    for section in document.sections:
        yield PageRow("heading", (section.heading,))
        for block in section.blocks:
            yield from _block(block)
    yield _words(document.footer)


def _head(head: Head, status: tuple[str, ...]) -> Iterator[PageRow]:
    yield PageRow("heading", (head.title,))
    yield from map(_words, (" · ".join((head.not_a_bill, *status)), head.clinic, *head.place, *head.days))
    yield from map(_fact, head.facts.facts)


def _headline(headline: Headline) -> Iterator[PageRow]:
    figure = headline.figure or headline.between
    told = (headline.before, _text(figure) if figure is not None else "", headline.after)
    yield PageRow("heading", (" ".join(part for part in told if part),))
    yield from map(_words, headline.needs)
    for held in headline.several:
        yield PageRow("sum", (held.label, _text(held.figure)))
    yield from map(_words, headline.below)


def _block(block: Block) -> Iterator[PageRow]:
    match block:
        case Table():
            yield from _table(block)
        case Paragraph():
            yield _words(block.text)
        case Quoted():
            yield _words("\n".join(block.lines))
        case Subheading():
            yield PageRow("heading", (block.text,))
        case Bar():
            yield _words(block.alternative)
        case Facts():
            yield from map(_fact, block.facts)
        case Listing():
            for number, entry in enumerate(block.entries, start=1):
                yield _words(f"{number}. {entry}" if block.is_numbered else f"• {entry}")


def _table(table: Table) -> Iterator[PageRow]:
    titles = tuple(column.title for column in table.columns)
    yield PageRow("titles", titles)
    for row in table.rows:
        yield PageRow("part" if row.role == "part" else "sum", tuple(map(_text, row.cells)), titles)


def _fact(fact: Fact) -> PageRow:
    return PageRow("part", (fact.label, fact.text))


def _words(text: str) -> PageRow:
    return PageRow("words", (text,))


def _text(figure: Cell | Figure) -> str:
    return figure.text if isinstance(figure, Amount | Between) else figure
