"""Each service: every line of the estimate by provider, with code, units, list price, discount and what is paid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from estimator.paper.document import (
    Block,
    Cell,
    Column,
    Fact,
    Facts,
    Paragraph,
    Row,
    RowRole,
    Section,
    Subheading,
    Table,
)
from estimator.paper.head import address_in_line
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_words import rows_are_for
from estimator.paper.series import series
from estimator.paper.shares import goes_to_a_plan, plan_pays, share_in_words
from estimator.paper.superbill import codes_in_words
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step, sum_of, times
from estimator.pricing.visit import Line, Visit


class Paid(NamedTuple):
    """What stands in the amounts of a row: list price, what is taken off it, what plans pay, what the patient pays."""

    list_price: Step
    taken_off: Step
    plan_pays: Step
    patient_pays: Step


@dataclass(slots=True)
class EqualLines:
    """Lines that are alike in everything but the visit: one row with a quantity."""

    line: Line
    held: tuple[Line, ...]
    """Services whose price this line holds."""
    visits: list[Visit] = field(default_factory=list)

    @property
    def paid(self) -> Paid:
        """The amounts of all its visits together."""
        line, number = self.line, len(self.visits)
        each = Paid(line.list_price, _taken_off(line), plan_pays(line), line.pays_clinic)
        if number == 1:
            return each
        return Paid(*(times(name, step, number) for name, step in zip(_names(line), each, strict=True)))


def each_service(pen: Pen, estimate: Estimate) -> Section:
    """Every service by provider, equal ones in one row; sub-totals by phase and provider, and the total."""
    blocks: list[Block] = [*_diagnosis(pen, estimate), *series(pen, estimate), *rows_are_for(pen, estimate)]
    groups = equal_lines(estimate)
    providers = list(dict.fromkeys(group.line.provider for group in groups))
    for provider in providers:
        mine = [group for group in groups if group.line.provider == provider]
        blocks += _provider(pen, estimate, provider)
        rows = list(_rows(pen, estimate, mine))
        rows.append(_sum_row(pen, estimate, mine, "provider_total", _provider_name(pen, provider)))
        if provider == providers[-1]:
            rows.append(_sum_row(pen, estimate, groups, "total", ""))
        blocks.append(Table(_columns(pen, goes_to_a_plan(estimate)), tuple(rows), has_words_below=True))
    return pen.section("each-service", "heading.each_service", blocks)


def equal_lines(estimate: Estimate) -> list[EqualLines]:
    """Group the lines that follow one another and are equal in service, codes and every cent."""
    groups: list[EqualLines] = []
    latest: dict[tuple[str, str, str], EqualLines] = {}
    for visit in estimate.visits:
        for line in visit.lines:
            if line.included_in is not None:
                continue
            held = tuple(other for other in visit.lines if other.included_in == line.service)
            group = latest.get(of := (line.provider, line.phase, line.service))
            if group is None or _likeness(group.line, group.held) != _likeness(line, held):
                group = latest[of] = EqualLines(line, held)
                groups.append(group)
            group.visits.append(visit)
    return groups


def _likeness(line: Line, held: Sequence[Line]) -> tuple[object, ...]:
    reductions = tuple((reduction.name, reduction.taken_off.cents) for reduction in line.reductions)
    return (
        line.provider, line.phase, line.service, line.codes, line.minutes, line.list_price.cents, reductions,
        line.expected_charge.cents, tuple((other.service, other.codes) for other in held), line.sent,
        tuple(getattr(line.share, part).cents for part in PARTS) if line.share is not None else (),
    )  # fmt: skip


PARTS = (
    "patient_pays", "plan_pays", "second_pays", "copay", "deductible", "coinsurance", "over_limit", "penalty",
    "over_maximum", "balance_bill", "provider_write_off",
)  # fmt: skip
"""What two lines under a plan must share to be one row."""


def _columns(pen: Pen, has_plan: bool) -> tuple[Column, ...]:
    insured = pen.on("insured")
    return (
        Column(pen.say("column.service"), is_wide=True),
        Column(pen.say("column.number"), "number"),
        Column(pen.say("column.list_price"), "list_price"),
        Column(insured.say("column.taken_off") if has_plan else pen.say("column.discount"), "discount"),
        Column(insured.say("column.plan_pays"), "plan_pays") if has_plan else Column(pen.say("column.each"), "each"),
        Column(pen.say("column.you_pay"), "you_pay"),
    )


def _rows(pen: Pen, estimate: Estimate, groups: Sequence[EqualLines]) -> Iterator[Row]:
    """Give the rows of one provider; each phase has its own sub-total where one of several has more than one row."""
    phases: dict[str, list[EqualLines]] = {}
    for group in groups:
        phases.setdefault(group.line.phase, []).append(group)
    has_subtotals = 1 < len(phases) < len(groups)
    for phase, mine in phases.items():
        for group in mine:
            yield _row(pen, estimate, group)
        if has_subtotals:
            yield _sum_row(pen, estimate, mine, "subtotal", pen.say(f"phase.{phase}"))


def _row(pen: Pen, estimate: Estimate, group: EqualLines) -> Row:
    paid = group.paid
    return Row((
        _words(pen, estimate, group),
        str(len(group.visits)),
        pen.amount(paid.list_price),
        pen.taken_off(paid.taken_off),
        pen.amount(paid.plan_pays if goes_to_a_plan(estimate) else group.line.pays_clinic),
        pen.amount(paid.patient_pays),
    ))  # fmt: skip


def _taken_off(line: Line) -> Step:
    """What nobody pays of a line: its discounts; of one that goes to a plan, what the clinic may not charge."""
    if line.share is None or line.sent == "superbill":
        return sum_of("discount", tuple(reduction.taken_off for reduction in line.reductions))
    return sum_of("write_off", (line.share.contractual_adjustment, line.share.provider_write_off))


def _names(line: Line) -> tuple[str, ...]:
    """What the amounts of several lines are called."""
    return ("list_price", _taken_off(line).what, "plan_pays", "patient_pays")


def _words(pen: Pen, estimate: Estimate, group: EqualLines) -> str:
    """Say what a row is: plain name and length, days, codes with units, what is in it, discounts by name, and why."""
    line = group.line
    name = pen.name("service", line.service)
    if line.minutes:
        name = pen.say("with_minutes", service=name, minutes=line.minutes)
    days = pen.days(group.visits, with_year=True)
    said = [name, days[:1].upper() + days[1:], codes_in_words(pen, line.codes)]
    for held in group.held:
        service = inside(pen.name("service", held.service))
        said.append(pen.say("includes", service=service, codes=codes_in_words(pen, held.codes)))
    if line.price_word != "exact":
        said.append(pen.say(f"price_word.{line.price_word}"))
    if line.reductions:
        names = [pen.reduction(reduction, estimate) for reduction in line.reductions]
        said.append(pen.say("less", reductions=pen.joined(names)))
    if estimate.is_insured:
        said.append(share_in_words(pen, line, len(group.visits)))
    return "\n".join(said)


def _sum_row(pen: Pen, estimate: Estimate, groups: Sequence[EqualLines], role: RowRole, of_what: str) -> Row:
    columns = zip(*(group.paid for group in groups), strict=True)
    whole = Paid(*(sum_of(name, parts) for name, parts in zip(_names(groups[-1].line), columns, strict=True)))
    fourth: Cell = pen.amount(whole.plan_pays) if goes_to_a_plan(estimate) else ""
    amounts = (pen.amount(whole.list_price), pen.taken_off(whole.taken_off), fourth, pen.amount(whole.patient_pays))
    return Row((pen.say("subtotal", of=of_what) if of_what else pen.say("total"), "", *amounts), role)


def _provider_name(pen: Pen, provider: str) -> str:
    return pen.book.providers[provider].name


def _provider(pen: Pen, estimate: Estimate, id_: str) -> tuple[Block, ...]:
    """Name the provider with NPI, TIN and the address where the care takes place (45 CFR 149.610(c)(1)(v))."""
    provider = pen.book.providers[id_]
    clinic = pen.book.clinics[estimate.request.clinic]
    place = address_in_line(clinic.address) if clinic.address is not None else pen.say("not_given")
    facts = (
        Fact("NPI", provider.npi or pen.say("not_given"), "provider.npi"),
        Fact("TIN", provider.tin or pen.say("not_given"), "provider.tin"),
        Fact(pen.say("label.place_of_care"), place, "clinic.address"),
    )
    return Subheading(provider.name), Facts(facts, in_line=True)


def _diagnosis(pen: Pen, estimate: Estimate) -> tuple[Block, ...]:
    """Give the diagnosis codes, or the sentence that none is needed for this calculation; never an empty place."""
    codes = estimate.request.diagnosis_codes
    if codes:
        return (Paragraph(pen.count("diagnosis", len(codes), codes=pen.joined(codes))),)
    return (Paragraph(pen.say("no_diagnosis")),)
