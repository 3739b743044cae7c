"""Can this change, and what we assumed: how sure the figure is, and who told us what it rests on."""

from __future__ import annotations

from estimator.paper.document import Column, Paragraph, Row, Section, Table
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.reasons import assumption_in_words, told_by_in_words
from estimator.pricing.result import CouldChange, Estimate

EDITION_SHOWN = 12
"""How many digits of the edition's name are printed; the attached data has all of them."""


def can_this_change(pen: Pen, estimate: Estimate) -> Section:
    """Answer Yes or No for each thing that could change the total, the one that moves most first."""
    rows = tuple(
        Row((pen.say(f"question.{_question(change)}"), _answer(pen, change), _why(pen, change)))
        for change in estimate.could_change
    )
    columns = (
        Column(""),
        Column(pen.say("column.answer"), "answer"),
        Column(pen.say("column.why"), is_wide=True),
    )
    return pen.section("can-this-change", "heading.can_this_change", (Table(columns, rows),))


def what_we_assumed(pen: Pen, estimate: Estimate) -> Section:
    """List what the estimate takes for granted, each with who told us; then coverage and edition."""
    request = estimate.request
    rows = [
        Row((assumption_in_words(pen.book, assumption, pen.language), told_by_in_words(assumption, pen.language)))
        for assumption in estimate.assumptions
    ]
    rows.append(Row((pen.say("edition", edition=estimate.edition[:EDITION_SHOWN]), pen.say("told_by_rule_book"))))
    columns = (Column("", is_wide=True), Column(pen.say("column.told_by")))
    means = pen.words(pen.book.coverages[request.coverage].means)
    blocks = (Table(columns, tuple(rows)), Paragraph(means))
    return pen.section("what-we-assumed", "heading.what_we_assumed", blocks, opens_page_two=True)


def _question(change: CouldChange) -> str:
    if change.kind == "price-of-a-visit":
        return "price"
    return "down" if change.kind in {"span", "stop-early", "fewer-visits"} or change.about == ("range",) else "up"


def _answer(pen: Pen, change: CouldChange) -> str:
    return pen.say("answer.yes" if change.can_happen else "answer.no")


def _why(pen: Pen, change: CouldChange) -> str:
    """Say in a few words why: "Not if you book by January 31, 2027."."""
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
            return pen.say("why.span", low=pen.money(int(str(low))))
        case "price-word", (word, *_):
            return pen.say(f"why.price_word.{word}")
        case "stop-early", _:
            return pen.say("why.stop_early")
        case _:
            raise KeyError(change.kind)
