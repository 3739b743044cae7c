"""The page as plain text, 80 columns wide, in the same order; for the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from estimator.paper.document import (
    Amount,
    Bar,
    Between,
    Block,
    Cell,
    Document,
    Facts,
    Head,
    Headline,
    Listing,
    Paragraph,
    Quoted,
    Row,
    Section,
    Subheading,
    Table,
)

WIDTH = 80
GAP = 2
NARROWEST_WORDS = 24


def as_text(document: Document) -> str:
    """Write the page as plain text."""
    lines = [*_head(document.head, document.watermark), "", *_headline(document.headline)]
    for section in document.sections:
        lines += ["", *_section(section)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(head: Head, status: Sequence[str]) -> Iterator[str]:
    yield head.clinic
    yield from head.place
    yield ""
    yield from wrap(head.title, WIDTH)
    yield from wrap(" · ".join((head.not_a_bill, *status)), WIDTH)
    yield from head.days
    yield ""
    for fact in head.facts.facts:
        yield from _wrapped(f"{fact.label}: {fact.text}")


def _headline(headline: Headline) -> Iterator[str]:
    figure = headline.figure or headline.between
    if figure is not None:
        yield from _wrapped(f"{headline.before} {figure.text} {headline.after}")
    else:
        yield from _wrapped(headline.before)
    for need in headline.needs:
        yield from _wrapped(need, "- ")
    for held in headline.several:
        told = held.figure.text if isinstance(held.figure, Amount | Between) else held.figure
        yield from _wrapped(f"{held.label}: {told}", "- ")
    for sentence in headline.below:
        yield from _wrapped(sentence)


def _section(section: Section) -> Iterator[str]:
    first = section.blocks[0]
    if not (isinstance(first, Table) and not first.columns[0].title):
        yield section.heading
    for block in section.blocks:
        yield from _block(block, section.heading)


def _block(block: Block, heading: str) -> Iterator[str]:
    match block:
        case Table():
            yield from _table(block, heading)
        case Paragraph():
            yield from _wrapped(block.text)
        case Quoted():
            yield from block.lines
        case Subheading():
            yield ""
            yield from _wrapped(block.text)
        case Bar():
            yield from _wrapped(block.alternative)
        case Facts():
            for fact in block.facts:
                yield from _wrapped(f"{fact.label}: {fact.text}")
        case Listing():
            for number, entry in enumerate(block.entries, start=1):
                yield from _wrapped(entry, f"{number}. " if block.is_numbered else "- ")


def _table(table: Table, heading: str) -> Iterator[str]:
    """Set columns side by side, amounts to the right; words take what is left and wrap."""
    titles = tuple(column.title or heading for column in table.columns)
    rows = [tuple(_text(cell) for cell in row.cells) for row in table.rows]
    is_amount = [column.kind not in {"words", "answer"} for column in table.columns]
    widths = _widths(table, titles, rows)
    yield from _line(titles, widths, is_amount)
    yield "-" * WIDTH
    for row, cells in zip(table.rows, rows, strict=True):
        if _closes(row):
            yield "-" * WIDTH
        yield from _line(cells, widths, is_amount)


def _widths(table: Table, titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> list[int]:
    words = [index for index, column in enumerate(table.columns) if column.kind == "words"]
    widths = [
        0 if index in words else max(len(row[index]) for row in [*rows, tuple(t.split()[-1] for t in titles)])
        for index in range(len(titles))
    ]
    left = WIDTH - sum(widths) - GAP * (len(titles) - 1)
    for index in words:
        widths[index] = max(NARROWEST_WORDS, left // len(words))
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], is_amount: Sequence[bool]) -> Iterator[str]:
    columns = [
        [part for line in cell.split("\n") for part in wrap(line, width) or [""]]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for height in range(max(len(column) for column in columns)):
        parts = (
            (column[height] if height < len(column) else "").rjust(width) if right
            else (column[height] if height < len(column) else "").ljust(width)
            for column, width, right in zip(columns, widths, is_amount, strict=True)
        )  # fmt: skip
        yield (" " * GAP).join(parts)


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Amount) else cell


def _closes(row: Row) -> bool:
    return row.role != "part"


def _wrapped(text: str, first: str = "") -> Iterator[str]:
    for index, line in enumerate(text.split("\n")):
        start = first if index == 0 else " " * len(first)
        yield from wrap(line, WIDTH, initial_indent=start, subsequent_indent=" " * len(first)) or [start]
