"""The page checks itself before it is shown: its parts add up, and both languages hold the same amounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from estimator.paper.document import Amount, Bar, Between, Document, Figure, Headline, Row, Section, Table, texts
from estimator.wording import Language, money

SUMS_OF_THE_WHOLE = ("when-you-pay", "who-pays-what", "each-service")
"""The sections whose total must be the headline's figure."""

TOTALS = frozenset({"sum", "sum_if_paid", "you_pay"})
"""The kinds of column whose total is what the patient pays; of two outcomes the second is `sum_if_paid`."""

OF_ONE = frozenset({"each", "number", "told"})
"""The kinds of column that are not added up."""


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
    yield from _headline(document.headline)
    for section in document.sections:
        totals = _totals(section) if section.name in SUMS_OF_THE_WHOLE else ()
        if totals != document.headline.comes_to[: len(totals)]:
            yield f"The total of “{section.heading}” is not the figure at the top."


def _headline(headline: Headline) -> Iterator[str]:
    """Check that the figures at the top are those that the parts below come to, or that they lie in the range."""
    comes_to = headline.comes_to
    if headline.figure is not None and (headline.figure.cents,) != comes_to:
        yield "What the parts come to is not the figure at the top."
    if headline.between is not None and not all(headline.between.low <= c <= headline.between.high for c in comes_to):
        yield "The range at the top does not hold what the parts come to."
    if headline.several and not all(any(_holds(held.figure, cents) for held in headline.several) for cents in comes_to):
        yield "What the parts come to is not among the figures at the top."


def _holds(figure: Figure, cents: int) -> bool:
    """Tell whether a figure is an amount, or a range that it lies in."""
    if isinstance(figure, Between):
        return figure.low <= cents <= figure.high
    return isinstance(figure, Amount) and figure.cents == cents


def _sums_of_section(section: Section) -> Iterator[str]:
    """Check rows across and down: number times each, list price less discount, sub-totals, totals."""
    whole = Sums(section)
    for table in (block for block in section.blocks if isinstance(block, Table) and not block.adds_up):
        for row in table.rows:
            yield from _meter(section, _cells(table, row))
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
            if kind not in OF_ONE and cents != self.cents[kind]:
                yield f"A sum in “{self.section.heading}” is {cents} cents, its parts make {self.cents[kind]}."


def _across(section: Section, cells: dict[str, int]) -> Iterator[str]:
    pays = cells.get("you_pay")
    if pays is None:
        return
    if {"each", "number"} <= cells.keys() and cells["each"] * cells["number"] != pays:
        yield f"A row of “{section.heading}” does not make number times price."
    if {"list_price", "discount"} <= cells.keys():
        left = cells["list_price"] + cells["discount"] - cells.get("plan_pays", 0)
        if left != pays:
            yield f"A row of “{section.heading}” does not make list price less discount and what the plan pays."


def _meter(section: Section, cells: dict[str, int]) -> Iterator[str]:
    """Check that what was used, what this course uses and what is left make a deductible or limit, or more than it."""
    if "yearly" in cells:
        used = cells["used_before"] + cells["used_here"]
        if max(0, cells["yearly"] - used) != cells["left"]:
            yield f"A row of “{section.heading}” does not make its yearly figure."


def _cells(table: Table, row: Row) -> dict[str, int]:
    """The amounts of a row by kind of column, in cents; how many, as a plain number."""
    held: dict[str, int] = {}
    for column, cell in zip(table.columns, row.cells, strict=True):
        if isinstance(cell, Amount):
            held[column.kind] = cell.cents
        elif column.kind == "number" and cell:
            held[column.kind] = int(cell)
    return held


def _totals(section: Section) -> tuple[int, ...]:
    """The totals of a section in the columns that say what the patient pays."""
    rows = [
        (block, row)
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        if row.role == "total"
    ]
    if not rows:
        return ()
    table, row = rows[-1]
    return tuple(
        cell.cents
        for column, cell in zip(table.columns, row.cells, strict=True)
        if column.kind in TOTALS and isinstance(cell, Amount)
    )


def _amounts_not_printed(document: Document) -> Iterator[str]:
    """Name every amount written for a part of the page that its text does not show, or whose words say another."""
    for part in _parts(document):
        told = " ".join(text for _, text in texts(part, "page"))
        for printed in dict.fromkeys(amount.text for amount in part.amounts):
            if printed not in told:
                yield f"An amount of “{_name(part)}” is not printed ({document.language})."
        for amount in _amounts(part):
            if amount.text != money(amount.cents, document.language):
                yield f"An amount of “{_name(part)}” is printed as another ({document.language})."
        if isinstance(part, Section):
            yield from _bars(part, document.language)


def _bars(section: Section, language: Language) -> Iterator[str]:
    """Check that each part of a bar is as long as its amount says, and that together they fit the width."""
    for bar in (block for block in section.blocks if isinstance(block, Bar)):
        is_as_told = all(part.figure in ("", Amount(money(part.cents, language), part.cents)) for part in bar.parts)
        if not is_as_told or sum(part.cents for part in bar.parts) > bar.scale:
            yield f"A bar of “{section.name}” is not as long as its amounts ({language})."


def _amounts_apart(document: Document, other: Document) -> Iterator[str]:
    if [_name(part) for part in _parts(document)] != [_name(part) for part in _parts(other)]:
        yield "The two languages do not have the same parts."
        return
    for mine, theirs in zip(_parts(document), _parts(other), strict=True):
        if [amount.cents for amount in mine.amounts] != [amount.cents for amount in theirs.amounts]:
            yield f"The two languages do not hold the same amounts in “{_name(mine)}”."


def _amounts(part: Headline | Section) -> Iterator[Amount]:
    if isinstance(part, Headline):
        figures = (part.figure, *(held.figure for held in part.several))
        yield from (figure for figure in figures if isinstance(figure, Amount))
        return
    for block in part.blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells if isinstance(cell, Amount))


def _parts(document: Document) -> tuple[Headline | Section, ...]:
    return (document.headline, *document.sections)


def _name(part: Headline | Section) -> str:
    return part.name if isinstance(part, Section) else "headline"
