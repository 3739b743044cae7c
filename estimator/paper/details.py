"""Details of a page that whoever hands it over may leave out; totals, what the patient pays and notices always stand.

They are taken out of the finished page, so that every sum was proven first. An estimate without a claim to a plan holds
them all: it must itemise what each service is expected to cost (45 CFR 149.610(c)(1)(iv)), and we name each discount
and the sub-total of each provider beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import compress
from typing import get_args

from estimator.paper.document import (
    Amount,
    Bar,
    Block,
    Cell,
    ColumnKind,
    Detail,
    Document,
    Paragraph,
    PartKind,
    Row,
    RowRole,
    Section,
    Table,
)
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book

DETAILS: tuple[Detail, ...] = get_args(Detail)
ITEMISED: frozenset[Detail] = frozenset({"service-prices", "discounts", "subtotals"})
"""What stands on every page that must itemise."""
OF_COLUMNS: Mapping[ColumnKind, Detail] = {
    "list_price": "service-prices", "each": "service-prices", "discount": "discounts", "plan_pays": "plan-pays",
}  # fmt: skip
"""The columns of single services that tell a detail."""
OF_PARTS: Mapping[PartKind, Detail] = {"discount": "discounts", "write_off": "discounts", "plan": "plan-pays"}
"""The parts of who pays what that tell one."""
OF_ROWS: Mapping[RowRole, Detail] = {"subtotal": "subtotals", "provider_total": "subtotals"}


def must_stand(book: Book, result: Result) -> frozenset[Detail]:
    """Name the details that the page of a result must hold; none where nothing can be estimated."""
    if isinstance(result, Estimate) and page_kind(book, result) != "insured":
        return ITEMISED
    return frozenset()


def left_out(book: Book, result: Result, hidden: frozenset[Detail]) -> frozenset[Detail]:
    """Of the details that somebody switched off, name those that the page may leave out."""
    return hidden - must_stand(book, result)


def without_details(pen: Pen, document: Document) -> Document:
    """Take what the pen hides out of a page that has proven its sums; sections say what is not shown in them."""
    if not pen.hidden:
        return document
    return replace(document, sections=tuple(_shortened(pen, section) for section in document.sections))


def _shortened(pen: Pen, section: Section) -> Section:
    """Shorten one section; amounts that are printed no more are forgotten with their places."""
    has_columns = section.name == "each-service"
    kept = tuple(block for block in section.blocks if not (isinstance(block, Bar) and _tells(block, pen.hidden)))
    blocks = tuple(_without(block, pen.hidden, has_columns) if isinstance(block, Table) else block for block in kept)
    if blocks == section.blocks:
        return section
    gone = {id(amount) for amount in _amounts(section.blocks)} - {id(amount) for amount in _amounts(blocks)}
    missed = set(_told(section.blocks, has_columns)) & pen.hidden - {"subtotals"}
    amounts = tuple(amount for amount in section.amounts if id(amount) not in gone)
    return replace(section, blocks=(*blocks, *_says_so(pen, missed)), amounts=amounts)


def _says_so(pen: Pen, missed: set[Detail]) -> Iterator[Paragraph]:
    """Say what is not shown, so that nobody looks for a mistake where amounts no longer add up."""
    if missed:
        words = pen.on("details")
        named = words.joined([words.say(detail) for detail in DETAILS if detail in missed])
        yield Paragraph(words.say("left_out", details=named))


def _tells(bar: Bar, hidden: frozenset[Detail]) -> bool:
    """Tell whether a bar has a hidden part; without it the bar would have a hole."""
    return any(OF_PARTS.get(part.kind) in hidden for part in bar.parts)


def _without(table: Table, hidden: frozenset[Detail], has_columns: bool) -> Table:
    is_kept = [not has_columns or OF_COLUMNS.get(column.kind) not in hidden for column in table.columns]
    rows = tuple(
        replace(row, cells=tuple(compress(row.cells, is_kept))) for row in table.rows if _detail_of(row) not in hidden
    )
    return replace(table, columns=tuple(compress(table.columns, is_kept)), rows=rows)


def _detail_of(row: Row) -> Detail | None:
    return OF_ROWS.get(row.role) or (OF_PARTS.get(row.stands_for) if row.stands_for else None)


def _told(blocks: Iterable[Block], has_columns: bool) -> Iterator[Detail]:
    """Name the details that tables tell."""
    for table in (block for block in blocks if isinstance(block, Table)):
        found = [_detail_of(row) for row in table.rows]
        found += [OF_COLUMNS.get(column.kind) for column in table.columns] if has_columns else []
        yield from (detail for detail in found if detail is not None)


def _amounts(blocks: Iterable[Block]) -> Iterator[Amount]:
    """Give the amounts that stand by themselves in tables and bars."""
    for block in blocks:
        cells: list[Cell] = []
        if isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row.cells]
        elif isinstance(block, Bar):
            cells = [part.figure for part in block.parts]
        yield from (cell for cell in cells if isinstance(cell, Amount))
