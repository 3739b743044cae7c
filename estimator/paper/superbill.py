"""The superbill: the three figures that always stand together, and the bill that the patient sends to the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from estimator.paper.document import Block, Column, Figure, Labelled, Paragraph, Row, Section, Table
from estimator.paper.page_kind import is_superbill
from estimator.paper.pen import Pen
from estimator.pricing.result import CodeUnits, Estimate, Range, Totals, Visit


class Billed(NamedTuple):
    """A row of the superbill: its codes and what the clinic was paid for them, in cents."""

    codes: tuple[CodeUnits, ...]
    service: str
    charge: int


def three_figures(pen: Pen, totals: Totals, known: Range | None) -> Iterator[Labelled]:
    """Label what the clinic is paid, what the plan may pay back and what it then costs; a range in whole dollars."""
    insured = pen.on("insured")
    assert totals.pay_clinic is not None, "only a superbill has three figures"
    paid = totals.pay_clinic.cents
    back: Figure = insured.say("not_known")
    cost: Figure = insured.say("not_known")
    yield Labelled(insured.say("pay_clinic"), pen.amount(paid))
    if totals.plan_may_pay_back is not None and totals.cost_if_it_does is not None:
        if known is not None and known.high is not None:
            back = pen.between(max(0, paid - known.high.cents), paid - known.low.cents)
            cost = pen.between(known.low.cents, known.high.cents)
        else:
            back, cost = pen.amount(totals.plan_may_pay_back), pen.amount(totals.cost_if_it_does)
    yield Labelled(insured.say("may_pay_back"), back)
    yield Labelled(insured.say("cost_if_it_does"), cost)


def your_superbill(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Show the bill that the patient sends to the plan, in the form the clinic writes it; none where there is none."""
    rule = pen.book.coverages[estimate.request.coverage].superbill
    if rule is None or not is_superbill(estimate):
        return
    insured = pen.on("insured")
    numbers: dict[Billed, list[Visit]] = {}
    for visit in estimate.visits:
        for billed in _billed(visit, is_lumped=rule.form == "lumped"):
            numbers.setdefault(billed, []).append(visit)
    rows = [_row(pen, billed, visits) for billed, visits in numbers.items()]
    total = sum(billed.charge * len(visits) for billed, visits in numbers.items())
    rows.append(Row((pen.say("total"), "", "", pen.amount(total)), "total"))
    columns = (
        Column(pen.say("column.service"), is_wide=True),
        Column(pen.say("column.number"), "number"),
        Column(pen.say("column.each"), "each"),
        Column(insured.say("column.billed"), "you_pay"),
    )
    blocks: list[Block] = [Paragraph(insured.say(f"superbill.{rule.form}")), Table(columns, tuple(rows))]
    yield insured.section("your-superbill", "heading.your_superbill", blocks)


def _billed(visit: Visit, is_lumped: bool) -> Iterator[Billed]:
    """List what a visit is billed as: all of it under its primary code, or every line under its codes."""
    mine = [line for line in visit.lines if line.sent == "superbill"]
    if is_lumped and mine:
        yield Billed(mine[0].codes[:1], mine[0].service, sum(line.pays_clinic.cents for line in mine))
        return
    for line in mine:
        held = tuple(code for other in visit.lines if other.included_in == line.service for code in other.codes)
        yield Billed((*line.codes, *held), line.service, line.pays_clinic.cents)


def _row(pen: Pen, billed: Billed, visits: Sequence[Visit]) -> Row:
    number = len(visits)
    words = (pen.name("service", billed.service), pen.days(visits, with_year=True), codes_in_words(pen, billed.codes))
    return Row(("\n".join(words), str(number), pen.amount(billed.charge), pen.amount(billed.charge * number)))


def codes_in_words(pen: Pen, codes: Sequence[CodeUnits]) -> str:
    """Write expected codes with their units: "Code 96365 (1 unit)"."""
    said = [pen.count("code_units", used.units, code=used.code) for used in codes]
    return pen.count("codes", len(said), codes=pen.joined(said)) if said else pen.say("no_code")
