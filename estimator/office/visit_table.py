"""The table of visits: every line of every visit with every figure of its calculation, sub-totals, and the total.

It is for staff and for screen readers: what the page shows by grouping stands here line by line, and each figure
carries its step. Sub-totals are sums of the figures that are shown; the total is the estimate's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from estimator.office.left_after import KINDS, left_after
from estimator.office.visit_columns import (
    ADDED_UP,
    NOT_KNOWN,
    OF_COUNTERS,
    OF_DETAILS,
    Figure,
    columns_of,
    figure_in,
    pay_back_is_not_known,
    total_in,
)
from estimator.paper.document import Detail
from estimator.paper.names import name_of
from estimator.paper.plan_year import plan_year_of, plan_year_start, plan_years
from estimator.pricing.counters import CounterKind
from estimator.pricing.readings import MeterReading
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step, sum_of
from estimator.pricing.visit import Line, Visit
from estimator.rules.book import Book
from estimator.wording import Language, count, day, money, say

RowKind = Literal["booking", "line", "visit", "whole-visit", "phase", "plan-year", "total", "help", "left"]
"""A visit of one line is one row, "whole-visit"; one of several has a row for each "line", and "visit" as its sum."""


class Cell(NamedTuple):
    """What stands in one place of the table; nothing where the column does not apply to the row."""

    text: str = ""
    rank: int | str | None = None
    """Its place when sorted: cents, a day, or words in small letters; None, where there is none, comes last."""
    step: Step | None = None
    figure: str = ""
    """What the estimate calls the figure, as far as it has a name there."""


EMPTY = Cell()


class TableRow(NamedTuple):
    """One row: what it is, its name, and its cells by column; a column that is not there does not apply."""

    kind: RowKind
    name: str
    cells: Mapping[str, Cell]

    def cell(self, column: str) -> Cell:
        """Give the cell of a column."""
        return self.cells.get(column, EMPTY)


@dataclass(frozen=True, slots=True)
class VisitTable:
    """The columns that apply, and all rows in the order of the course."""

    columns: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()

    def without(self, hidden: frozenset[Detail]) -> VisitTable:
        """Leave details out, as the page does; the sums of phases and plan years are sub-totals, the total is none."""
        rows = (row for row in self.rows if not ("subtotals" in hidden and row.kind in ("phase", "plan-year")))
        return VisitTable(tuple(c for c in self.columns if OF_DETAILS.get(c) not in hidden), tuple(rows))

    def in_course_order(self, is_folded: bool) -> tuple[TableRow, ...]:
        """Give the rows with their sub-totals; folded, each visit is one row."""
        return tuple(row for row in self.rows if not (is_folded and row.kind == "line"))

    def sorted_by(self, column: str, is_folded: bool, is_largest_first: bool) -> tuple[TableRow, ...]:
        """Give the lines (folded, the visits) in the order of a column, without sub-totals; what has no place last."""
        parts = ("visit" if is_folded else "line", "whole-visit")
        rows = [row for row in self.rows if row.kind in parts]
        placed = [(row.cell(column).rank, row) for row in rows]
        ranked = sorted(
            [(rank, row) for rank, row in placed if rank is not None],
            key=lambda one: one[0],
            reverse=is_largest_first,
        )
        return (*(row for _, row in ranked), *(row for rank, row in placed if rank is None))


def visit_table(book: Book, estimate: Estimate, language: Language) -> VisitTable:
    """Make the table of an estimate that is settled; of two outcomes, those of `outcomes.outcome_of`."""
    assert not estimate.outcomes, "which of two outcomes is shown must be chosen before"
    writer = _Writer(book, estimate, language)
    rows = (*writer.booking(), *writer.visits(), *writer.sums(), *writer.help())
    has_marks = any(row.cell("marks").text for row in rows)
    columns = tuple(column for column in columns_of(estimate) if column != "marks" or has_marks)
    return VisitTable(columns, rows)


class _Writer:
    """Writes the rows of one estimate in one language."""

    def __init__(self, book: Book, estimate: Estimate, language: Language) -> None:
        self.book, self.estimate, self.language = book, estimate, language
        self.added_up = [column for column in columns_of(estimate) if column in ADDED_UP]
        self.is_pay_back_unknown = pay_back_is_not_known(estimate)
        self.left = left_after(estimate)
        self.paid_so_far: list[Step] = []

    def booking(self) -> Iterator[TableRow]:
        """The row of what is due when booking, where something is."""
        due = self.estimate.totals.due_at_booking
        if due.cents:
            yield TableRow("booking", self.say("row.booking"), {"due": self.money(due, "due_at_booking")})

    def visits(self) -> Iterator[TableRow]:
        """The rows of every visit: one for each line, and their sum where they are several."""
        for visit in self.estimate.visits:
            of_visit = dict(self._of_visit(visit))
            name = self.say("row.visit", number=visit.number)
            if len(visit.lines) == 1:
                yield TableRow("whole-visit", name, dict(self._of_line(visit, 1, visit.lines[0])) | of_visit)
                continue
            for number, line in enumerate(visit.lines, start=1):
                yield TableRow("line", name, dict(self._of_line(visit, number, line)))
            sums = self._sums(visit.lines, f"visit-{visit.number}.")
            left = self._left_after_visit(visit)
            services = self.words(count(self.language, "visit_table.services", len(visit.lines)))
            name = self.say("row.visit.sum", number=visit.number)
            yield TableRow("visit", name, {"service": services, **sums, **left, **of_visit})

    def sums(self) -> Iterator[TableRow]:
        """The sub-totals of phases and of plan years, where there are several, and the total."""
        visits = self.estimate.visits
        every_line = [line for visit in visits for line in visit.lines]
        phases = dict.fromkeys(line.phase for line in every_line)
        for phase in phases if len(phases) > 1 else ():
            name = self.say("row.phase", phase=self.say(f"phase.{phase}"))
            mine = [line for line in every_line if line.phase == phase]
            yield TableRow("phase", name, self._sums(mine))
        years = plan_years(self.book, self.estimate)
        for year in years if len(years) > 1 else ():
            mine_in_year = [visit for visit in visits if plan_year_of(self.book, self.estimate, visit) == year]
            yield TableRow("plan-year", self._year_name(year), self._of_several(mine_in_year))
        yield TableRow("total", self.say("row.total"), self._of_course(every_line))

    def help(self) -> Iterator[TableRow]:
        """What accounts and help programs pay of the total, and what is then left to the patient."""
        for paid in self.estimate.paid_by:
            source = self.words(say(self.language, f"insured.paid_by.{paid.source}"))
            pays = Cell(money(-paid.paid.cents, self.language), -paid.paid.cents, paid.paid, f"paid_by.{paid.source}")
            yield TableRow("help", self.say("row.help"), {"service": source, "patient_pays": pays})
        left = self.estimate.cash_left_to_pay
        if left is not None:
            cells = {"patient_pays": self.money(left, "cash_left_to_pay")}
            yield TableRow("left", self.say("row.left"), cells)

    def say(self, name: str, **places: object) -> str:
        """Say words of the table."""
        return say(self.language, f"visit_table.{name}", **places)

    def words(self, text: str) -> Cell:
        """A cell of words."""
        return Cell(text, text.casefold() or None)

    def money(self, figure: Figure, place: str) -> Cell:
        """A cell of money, with the name of its figure."""
        if figure is None:
            return EMPTY
        if isinstance(figure, str):
            return Cell(self.say("not_known"))
        return Cell(money(figure.cents, self.language), figure.cents, figure, place)

    def _of_line(self, visit: Visit, number: int, line: Line) -> Iterator[tuple[str, Cell]]:
        """The cells of a line; a service inside another price has no price of its own, and says so."""
        place = f"visit-{visit.number}.line-{number}."
        service = name_of(self.book, "service", line.service, self.language)
        codes = [self.say("code", code=used.code, units=used.units) for used in line.codes]
        yield "day", self._day(visit)
        yield "kind", self.words(self.say(f"kind.{line.phase}"))
        yield "service", self.words(service)
        yield "code", self.words(", ".join(codes) or self.say("no_code"))
        yield "goes_to", self.words(self.say(f"goes_to.{line.sent}"))
        for column in self.added_up:
            yield column, self.money(figure_in(line, column, self.is_pay_back_unknown), place + _name(line, column))
        if line.included_in is not None and not line.list_price.cents:
            yield "list_price", Cell(self.say("included"), 0, line.list_price, f"{place}list_price")
            yield "goes_to", EMPTY
        for kind in KINDS if line.share is not None else ():
            assert line.share is not None
            yield f"{kind}_left", self.money(self.left.get((line.share.line.key, kind)), f"{kind}_left")
        yield "marks", self.words(", ".join(self._marks_of_line(visit, line)))

    def _of_visit(self, visit: Visit) -> Iterator[tuple[str, Cell]]:
        """The cells that a visit has as a whole."""
        self.paid_so_far += (line.pays_clinic for line in visit.lines)
        marks = [self._mark(meter) for meter in self._met_at(visit)]
        marks += [self.say("mark.over")] if visit.is_over else []
        marks += [self.say("mark.moved")] if visit.was_moved else []
        yield "day", self._day(visit)
        yield "kind", self.words(self.say(f"kind.{visit.phase}"))
        yield "due", self.money(visit.due, f"visit-{visit.number}.due")
        yield "so_far", self.money(sum_of("paid", tuple(self.paid_so_far)), "")
        yield "marks", self.words(", ".join(dict.fromkeys(marks)))

    def _sums(self, lines: Sequence[Line], place: str = "") -> dict[str, Cell]:
        """Add the lines' figures up, by column; a sum with a part that nobody knows is not known."""
        cells = {}
        for column in self.added_up:
            figures = [figure_in(line, column, self.is_pay_back_unknown) for line in lines]
            steps = tuple(figure for figure in figures if isinstance(figure, Step))
            has_unknown = any(isinstance(figure, str) for figure in figures)
            named = place + column if place and column in ("expected_charge", "patient_pays") else column
            added_up = sum_of(column, steps) if steps else None
            cells[column] = self.money(NOT_KNOWN if has_unknown else added_up, named)
        return cells

    def _of_several(self, visits: Sequence[Visit]) -> dict[str, Cell]:
        """The sums of some visits, with what is due at them."""
        due = sum_of("left_to_pay", tuple(visit.due for visit in visits))
        number = self.words(count(self.language, "visit_table.visits", len(visits)))
        lines = [line for visit in visits for line in visit.lines]
        return {"service": number, **self._sums(lines), "due": self.money(due, "due")}

    def _of_course(self, lines: Sequence[Line]) -> dict[str, Cell]:
        """The estimate's own totals, where every part of them is known."""
        totals = self.estimate.totals
        sums = self._sums(lines)
        known = {
            column: self.money(total_in(totals, column), column) if sums[column].step is not None else sums[column]
            for column in self.added_up
        }
        number = self.words(count(self.language, "visit_table.visits", len(self.estimate.visits)))
        return {"service": number, **known, "due": self.money(totals.left_to_pay, "left_to_pay")}

    def _left_after_visit(self, visit: Visit) -> dict[str, Cell]:
        """What the last line of a visit that has a part in it leaves."""
        shares = sorted(
            (line.share for line in visit.lines if line.share is not None), key=lambda share: share.line.sequence
        )
        cells = {}
        for kind, column in zip(KINDS, OF_COUNTERS, strict=True):
            left = [self.left[share.line.key, kind] for share in shares if (share.line.key, kind) in self.left]
            if left:
                cells[column] = self.money(left[-1], column)
        return cells

    def _met_at(self, visit: Visit) -> list[MeterReading]:
        return [meter for meter in self.estimate.meters if meter.met_at_visit == visit.number]

    def _marks_of_line(self, visit: Visit, line: Line) -> Iterator[str]:
        """Mark the line of a visit that uses the last of a deductible or limit."""
        share = line.share
        if share is None:
            return
        befores: dict[CounterKind, Step | None] = {"deductible": share.deductible_left, "limit": share.limit_left}
        for meter in self._met_at(visit):
            before, after = befores[meter.kind], self.left.get((share.line.key, meter.kind))
            if before is None or after is None or before.about[2:] != ((meter.separate,) if meter.separate else ()):
                continue
            if before.cents and not after.cents:
                yield self._mark(meter)

    def _mark(self, meter: MeterReading) -> str:
        whose = ".separate" if meter.separate is not None else ".family" if meter.is_family else ""
        return self.say(f"mark.{meter.kind}{whose}")

    def _day(self, visit: Visit) -> Cell:
        if visit.day is None:
            return Cell(self.say("not_booked"))
        return Cell(day(visit.day, self.language), visit.day.toordinal())

    def _year_name(self, year: int) -> str:
        starts_in_january = plan_year_start(self.book, self.estimate) == (1, 1)
        return self.say("row.plan_year", year=year if starts_in_january else f"{year}/{(year + 1) % 100:02}")


def _name(line: Line, column: str) -> str:
    """What the estimate calls a figure of a line; a single discount goes by the name of its rule."""
    if column == "discount" and len(line.reductions) == 1:
        return f"discount.{line.reductions[0].name}"
    return column
