"""The page checks itself before it is shown: its parts add up, and both languages hold the same amounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from estimator.paper.document import Amount, Document, Headline, Row, Section, Table, texts
from estimator.wording import money

SUMS_OF_THE_WHOLE = ("when-you-pay", "who-pays-what", "each-service")
"""The sections whose total must be the headline's figure."""


class PageContradictsItself(ValueError):
    """The page would say two things that cannot both hold; it is not made. The message says what and where."""


def check_page(document: Document, other_language: Document) -> None:
    """Hold the page against itself and against the same page in the other language.

    Raises PageContradictsItself with everything found.
    """
    found = [*_sums(document), *_amounts_not_printed(document), *_amounts_not_printed(other_language)]
    found += _amounts_apart(document, other_language)
    if found:
        raise PageContradictsItself(" ".join(found))


def _sums(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield from _sums_of_section(section)
    figure = document.headline.figure
    for section in document.sections:
        total = _last_amount(section) if section.name in SUMS_OF_THE_WHOLE else None
        if total is not None and (figure is None or total != figure.cents):
            yield f"The total of “{section.heading}” is not the figure at the top."


def _sums_of_section(section: Section) -> Iterator[str]:
    """Check rows across and down: number times each, list price less discount, sub-totals, totals."""
    whole = Sums(section)
    for table in (block for block in section.blocks if isinstance(block, Table) and block.adds_up):
        since_subtotal, in_table = Sums(section), Sums(section)
        for row in table.rows:
            cells = _cells(table, row)
            yield from _across(section, cells)
            if row.role == "part":
                for sums in (whole, in_table, since_subtotal):
                    sums.add(cells)
            elif row.role == "subtotal":
                yield from since_subtotal.compare(cells)
                since_subtotal = Sums(section)
            else:
                yield from (in_table if row.role == "provider_total" else whole).compare(cells)


class Sums:
    """What the parts of a table add up to so far, in cents by kind of column."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.cents: Counter[str] = Counter()

    def add(self, cells: dict[str, int]) -> None:
        """Add one part."""
        self.cents.update(cells)

    def compare(self, cells: dict[str, int]) -> Iterator[str]:
        """Name every column whose printed sum is not the sum of its parts."""
        for kind, cents in cells.items():
            if kind not in {"each", "number"} and cents != self.cents[kind]:
                yield f"A sum in “{self.section.heading}” is {cents} cents, its parts make {self.cents[kind]}."


def _across(section: Section, cells: dict[str, int]) -> Iterator[str]:
    pays = cells.get("you_pay")
    if pays is None:
        return
    if {"each", "number"} <= cells.keys() and cells["each"] * cells["number"] != pays:
        yield f"A row of “{section.heading}” does not make number times price."
    if {"list_price", "discount"} <= cells.keys() and cells["list_price"] + cells["discount"] != pays:
        yield f"A row of “{section.heading}” does not make list price less discount."


def _cells(table: Table, row: Row) -> dict[str, int]:
    """The amounts of a row by kind of column, in cents; how many, as a plain number."""
    held: dict[str, int] = {}
    for column, cell in zip(table.columns, row.cells, strict=True):
        if isinstance(cell, Amount):
            held[column.kind] = cell.cents
        elif column.kind == "number" and cell:
            held[column.kind] = int(cell)
    return held


def _last_amount(section: Section) -> int | None:
    rows = [row for block in section.blocks if isinstance(block, Table) for row in block.rows if row.role == "total"]
    last = rows[-1].cells[-1] if rows else None
    return last.cents if isinstance(last, Amount) else None


def _amounts_not_printed(document: Document) -> Iterator[str]:
    """Name every amount written for a part of the page that its text does not show, or whose words say another."""
    for part in _parts(document):
        told = " ".join(text for _, text in texts(part, "page"))
        for cents in dict.fromkeys(part.amounts):
            if money(cents, document.language) not in told:
                yield f"An amount of “{_name(part)}” is not printed ({document.language})."
        for amount in _amounts(part):
            if amount.text != money(amount.cents, document.language):
                yield f"An amount of “{_name(part)}” is printed as another ({document.language})."


def _amounts_apart(document: Document, other: Document) -> Iterator[str]:
    if [_name(part) for part in _parts(document)] != [_name(part) for part in _parts(other)]:
        yield "The two languages do not have the same parts."
        return
    for mine, theirs in zip(_parts(document), _parts(other), strict=True):
        if mine.amounts != theirs.amounts:
            yield f"The two languages do not hold the same amounts in “{_name(mine)}”."


def _amounts(part: Headline | Section) -> Iterator[Amount]:
    if isinstance(part, Headline):
        if part.figure is not None:
            yield part.figure
        return
    for block in part.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells if isinstance(cell, Amount))


def _parts(document: Document) -> tuple[Headline | Section, ...]:
    return (document.headline, *document.sections)


def _name(part: Headline | Section) -> str:
    return part.name if isinstance(part, Section) else "headline"
