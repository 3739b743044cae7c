"""The superbill: the three figures that always stand together, and the bill that the patient sends to the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from estimator.paper.document import Block, Column, Figure, Labelled, Paragraph, Row, Section, Table
from estimator.paper.page_kind import is_superbill
from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate, Range, Totals
from estimator.pricing.steps import Step, excess, less, sum_of
from estimator.pricing.visit import CodeUnits, Visit


class Billed(NamedTuple):
    """A row of the superbill: its codes and what the clinic was paid for them, in cents."""

    codes: tuple[CodeUnits, ...]
    service: str
    charge: int


class Charged(NamedTuple):
    """A visit of such a row, and how what the clinic was paid for it came to be."""

    visit: Visit
    charge: Step


def three_figures(pen: Pen, totals: Totals, known: Range | None) -> Iterator[Labelled]:
    """Label what the clinic is paid, what the plan may pay back and what it then costs; a range in whole dollars."""
    insured = pen.on("insured")
    assert totals.pay_clinic is not None, "only a superbill has three figures"
    paid = totals.pay_clinic
    back: Figure = insured.say("not_known")
    cost: Figure = insured.say("not_known")
    yield Labelled(insured.say("pay_clinic"), pen.amount(paid))
    if totals.plan_may_pay_back is not None and totals.cost_if_it_does is not None:
        if known is not None and known.high is not None:
            least = excess("plan_may_pay_back", paid, known.high)
            back = pen.between(least, less("plan_may_pay_back", paid, known.low))
            cost = pen.between(known.low, known.high)
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
    numbers: dict[Billed, list[Charged]] = {}
    for visit in estimate.visits:
        for billed, charge in _billed(visit, is_lumped=rule.form == "lumped"):
            numbers.setdefault(billed, []).append(Charged(visit, charge))
    rows = [_row(pen, billed, charged) for billed, charged in numbers.items()]
    total = sum_of("pay_clinic", tuple(one.charge for charged in numbers.values() for one in charged))
    rows.append(Row((pen.say("total"), "", "", pen.amount(total)), "total"))
    columns = (
        Column(pen.say("column.service"), is_wide=True),
        Column(pen.say("column.number"), "number"),
        Column(pen.say("column.each"), "each"),
        Column(insured.say("column.billed"), "you_pay"),
    )
    blocks: list[Block] = [Paragraph(insured.say(f"superbill.{rule.form}")), Table(columns, tuple(rows))]
    yield insured.section("your-superbill", "heading.your_superbill", blocks)


def _billed(visit: Visit, is_lumped: bool) -> Iterator[tuple[Billed, Step]]:
    """List what a visit is billed as: all of it under its primary code, or every line under its codes."""
    mine = [line for line in visit.lines if line.sent == "superbill"]
    if is_lumped and mine:
        whole = sum_of("pay_clinic", tuple(line.pays_clinic for line in mine))
        yield Billed(mine[0].codes[:1], mine[0].service, whole.cents), whole
        return
    for line in mine:
        held = tuple(code for other in visit.lines if other.included_in == line.service for code in other.codes)
        yield Billed((*line.codes, *held), line.service, line.pays_clinic.cents), line.pays_clinic


def _row(pen: Pen, billed: Billed, charged: Sequence[Charged]) -> Row:
    days = pen.days([one.visit for one in charged], with_year=True)
    words = (pen.name("service", billed.service), days, codes_in_words(pen, billed.codes))
    whole = sum_of("pay_clinic", tuple(one.charge for one in charged))
    return Row(("\n".join(words), str(len(charged)), pen.amount(charged[0].charge), pen.amount(whole)))


def codes_in_words(pen: Pen, codes: Sequence[CodeUnits]) -> str:
    """Write expected codes with their units: "Code 96365 (1 unit)"."""
    said = [pen.count("code_units", used.units, code=used.code) for used in codes]
    return pen.count("codes", len(said), codes=pen.joined(said)) if said else pen.say("no_code")
