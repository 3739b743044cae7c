"""Can this change, and what we assumed: how sure the figure is, and who told us what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.document import Block, Column, Paragraph, Row, Section, Table
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_warnings import plan_notes
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.plan_year import first_day_of, plan_year_start
from estimator.paper.reasons import assumption_in_words, told_by_in_words
from estimator.paper.told import facts_told_in_words
from estimator.paper.unknowns import unknowns_in_words
from estimator.pricing.counters import plan_year
from estimator.pricing.result import CouldChange, Estimate
from estimator.pricing.steps import Step

EDITION_SHOWN = 12
"""How many digits of the edition's name are printed; the attached data has all of them."""

OF_A_PLAN = frozenset({"coverage-confirmed", "unknown", "new-plan-year", "other-claims"})
"""The kinds of change that come from the patient's plan."""


def can_this_change(pen: Pen, estimate: Estimate) -> Section:
    """Answer Yes or No for each thing that could change the total, the one that moves most first."""
    told = [change for change in estimate.could_change if change.kind != "unknown" or change.can_happen]
    rows = [
        Row((pen.say(f"question.{_question(estimate, change)}"), _answer(pen, change), _why(pen, estimate, change)))
        for change in told
    ]
    without_effect = [change for change in estimate.could_change if change not in told]
    if without_effect:
        names = unknowns_in_words((change.about[0] for change in without_effect), pen.language)
        why = pen.on("insured").say("why.unknown.same", unknown=names)
        rows.append(Row((pen.say("question.change"), pen.say("answer.no"), why)))
    columns = (
        Column(""),
        Column(pen.say("column.answer"), "answer"),
        Column(pen.say("column.why"), is_wide=True),
    )
    return pen.section("can-this-change", "heading.can_this_change", (Table(columns, tuple(rows)),))


def what_we_assumed(pen: Pen, estimate: Estimate, outdated: frozenset[str] = frozenset()) -> Section:
    """List what the estimate takes for granted, with who told us, and coverage and edition.

    Below stands what of it is outdated, and what was told of the plan and does not fit together.
    """
    request = estimate.request
    rows = [
        Row((assumption_in_words(pen.book, assumption, pen.language), told_by_in_words(assumption, pen.language)))
        for assumption in estimate.assumptions
    ]
    rows.append(Row((pen.say("edition", edition=estimate.edition[:EDITION_SHOWN]), pen.say("told_by_rule_book"))))
    columns = (Column("", is_wide=True), Column(pen.say("column.told_by")))
    coverage = pen.book.coverages[request.coverage]
    means = pen.words(coverage.means)
    notes = (*_outdated(pen, outdated), *plan_notes(pen, request))
    blocks: list[Block] = [Table(columns, tuple(rows)), *notes, Paragraph(means)]
    if coverage.kind == "insured-not-used":
        blocks.append(Paragraph(pen.on("insured").say("self_pay_by_choice")))
    if estimate.is_insured:
        blocks.append(Paragraph(_what_else(pen, estimate)))
    is_counted = bool(estimate.meters or estimate.maxima)
    return pen.section("what-we-assumed", "heading.what_we_assumed", blocks, opens_page_two=not is_counted)


def _outdated(pen: Pen, facts: frozenset[str]) -> Iterator[Paragraph]:
    """Say which figures of the plan were told before what they were told for was changed."""
    if facts:
        yield Paragraph(pen.on("told").say("outdated", facts=facts_told_in_words(sorted(facts), pen.language)))


def _question(estimate: Estimate, change: CouldChange) -> str:
    if change.kind == "price-of-a-visit":
        return "price"
    has_deductible = any(meter.kind == "deductible" for meter in estimate.meters)
    if change.kind in {"unknown", "other-claims"} or (change.kind == "new-plan-year" and not has_deductible):
        return "change"
    return "down" if change.kind in {"span", "stop-early", "fewer-visits"} or change.about == ("range",) else "up"


def _answer(pen: Pen, change: CouldChange) -> str:
    costs_the_same = change.kind == "coverage-confirmed" and change.by is None
    return pen.say("answer.yes" if change.can_happen and not costs_the_same else "answer.no")


def _why(pen: Pen, estimate: Estimate, change: CouldChange) -> str:
    """Say in a few words why: "Not if you book by January 31, 2027."."""
    if change.kind in OF_A_PLAN:
        return _why_of_the_plan(pen, estimate, change)
    by = pen.money(change.by) if change.by is not None and change.kind != "span" else ""
    match change.kind, change.about:
        case "price-of-a-visit", (until, *_):
            return pen.say("why.price_holds", day=pen.day(until))  # type: ignore[arg-type]
        case "price-of-a-visit", _:
            return pen.say("why.price_may_change")
        case "more-visits", (service, *_):
            return pen.say("why.more_visits", service=inside(pen.name("service", str(service))), by=by)
        case "discount-not-proven", (discount, *_):
            return pen.say("why.not_proven", discount=inside(pen.name("rule", str(discount))), by=by)
        case "span", (low, *_):
            return pen.say("why.span", low=pen.money(_lowest(change, int(str(low)))))
        case "price-word", (word, *_):
            return pen.say(f"why.price_word.{word}")
        case "stop-early", _:
            return pen.say("why.stop_early")
        case _:
            raise KeyError(change.kind)


def _lowest(change: CouldChange, cents: int) -> Step | int:
    """The total with the fewest visits, with how it came to be."""
    parts = change.by.operands if change.by is not None else ()
    return next((step for step in parts if step.cents == cents), cents)


def _why_of_the_plan(pen: Pen, estimate: Estimate, change: CouldChange) -> str:
    """Say what the patient's plan may change, and by how much where that is known."""
    insured = pen.on("insured")
    match change.kind:
        case "coverage-confirmed" if change.by is None:
            return insured.say("why.coverage_confirmed.same")
        case "coverage-confirmed":
            condition = outcome_in_words(pen, estimate.outcomes[0])
            return insured.say("why.coverage_confirmed", condition=condition, by=pen.money(change.by or 0))
        case "unknown":
            unknown = unknowns_in_words((change.about[0],), pen.language)
            return insured.say("why.unknown", unknown=unknown, by=pen.money(change.by or 0))
        case "new-plan-year":
            return insured.say("why.new_plan_year", day=pen.day(change.about[0]))  # type: ignore[arg-type]
    return insured.say("why.other_claims")


def _what_else(pen: Pen, estimate: Estimate) -> str:
    """List what can always change what a plan pays, with the day of the renewal."""
    days = [visit.day for visit in estimate.visits if visit.day is not None]
    year = plan_year(max(days, default=estimate.request.day), plan_year_start(pen.book, estimate))
    return pen.on("insured").say("what_else", day=pen.day(first_day_of(pen.book, estimate, year + 1)))
