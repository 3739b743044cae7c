"""One page that compares the same course under several coverages: the same rows, the least first, gaps in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from estimator.paper.discreet import without_treatment
from estimator.paper.document import (
    Bar,
    BarPart,
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Head,
    Headline,
    PageOptions,
    Paragraph,
    Row,
    Section,
    Table,
)
from estimator.paper.head import head
from estimator.paper.names import inside
from estimator.paper.notices import questions
from estimator.paper.page_kind import is_superbill, pays_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.reasons import reason_in_words
from estimator.paper.selfcheck import check_page
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.wording import LANGUAGES, money

FEWEST, MOST = 2, 4
"""How many coverages one page can compare."""


class Compared(NamedTuple):
    """One coverage: its name and its result, an estimate or a refusal."""

    name: str
    result: Result


def make_comparison(book: Book, results: Sequence[Result], options: PageOptions) -> Document:
    """Make the page that compares results of the same course under 2 to 4 coverages, in the language and size asked.

    Raises ValueError for fewer or more, and PageContradictsItself where the two languages differ.
    """
    if not FEWEST <= len(results) <= MOST:
        raise ValueError(f"{len(results)} results cannot be compared on one page, only {FEWEST} to {MOST}")
    if options.discreet:
        plain = [without_treatment(book, result) for result in results]
        book, results = plain[0][0], [result for _, result in plain]
    pages = {language: _page(Pen(book, language), results, options) for language in LANGUAGES}
    (other,) = set(LANGUAGES) - {options.language}
    check_page(pages[options.language], pages[other])
    return pages[options.language]


def _page(pen: Pen, results: Sequence[Result], options: PageOptions) -> Document:
    first = next((result for result in results if isinstance(result, Estimate)), results[0])
    compared = _in_order(list(map(Compared, _names(pen, results), results)))
    statuses = (pen.say("draft"), *([pen.say("demonstration")] if first.demonstration else []))
    return Document(
        language=pen.language,
        size=options.size,
        day=first.request.day,
        head=_head(pen, first),
        headline=_headline(pen, compared),
        sections=(_side_by_side(pen, compared), _notes(pen, compared), questions(pen, first.request)),
        footer=" · ".join((pen.say("draft"), pen.day(first.request.day))),
        page_of=pen.say("page_of", page="{page}", pages="{pages}"),
        watermark=statuses,
        attached=pen.on("comparison").say("attached"),
    )


def _names(pen: Pen, results: Sequence[Result]) -> list[str]:
    """Name each coverage; those of one name, as on a discreet page, are numbered."""
    names = [pen.name("coverage", result.request.coverage) for result in results]
    return [
        name if names.count(name) == 1 else f"{name} ({names[: place + 1].count(name)})"
        for place, name in enumerate(names)
    ]


def _in_order(compared: Sequence[Compared]) -> list[Compared]:
    """The least that the clinic is paid first; what cannot be estimated last, in the order it was asked for."""
    return sorted(
        compared, key=lambda one: pays_clinic(one.result) if isinstance(one.result, Estimate) else float("inf")
    )


def _head(pen: Pen, first: Result) -> Head:
    top = head(pen, first)
    facts = Facts(
        tuple(fact for fact in top.facts.facts if fact.field not in {"patient.name", "patient.date_of_birth"})
    )
    return Head(top.clinic, top.place, pen.on("comparison").say("title"), top.not_a_bill, top.days, facts, top.logo)


def _headline(pen: Pen, compared: Sequence[Compared]) -> Headline:
    """Say in words where the patient pays least, counting every plan as not paying until it is confirmed."""
    words = pen.on("comparison")
    known = [(one.name, one.result) for one in compared if isinstance(one.result, Estimate)]
    if not known:
        return Headline(words.say("none_known"))
    name, least = known[0]
    figure = pen.amount(pays_clinic(least))
    below = []
    for other, result in known:
        if result.outcomes and result.outcomes[1].totals.patient_pays.cents < figure.cents:
            condition = outcome_in_words(pen, result.outcomes[1])
            less = pen.money(result.outcomes[1].totals.patient_pays)
            below.append(words.say("could_be_less", condition=condition, coverage=inside(other), money=less))
    return Headline(
        words.say("lowest"), figure, words.say("lowest.with", coverage=name), tuple(below),
        amounts=pen.written(), comes_to=(figure.cents,),
    )  # fmt: skip


def _side_by_side(pen: Pen, compared: Sequence[Compared]) -> Section:
    """The table with the same rows for each coverage, then one bar for each, all on one scale that begins at 0."""
    words = pen.on("comparison")
    results = [one.result for one in compared]
    has_superbill = any(isinstance(result, Estimate) and is_superbill(result) for result in results)
    has_outcomes = any(isinstance(result, Estimate) and result.outcomes for result in results)
    names = ["visits", "first_visit", "each_visit", "you_pay", "up_to", "plan_pays"]
    names += ["pay_back", "cost_if_it_does"] if has_superbill else []
    names += ["if_confirmed"] if has_outcomes else []
    rows = [Row((words.say(f"row.{name}"), *(_cell(pen, name, result) for result in results))) for name in names]
    columns = [Column(words.say("column.compared"), is_wide=True)]
    columns += [Column(one.name, "told", is_wide=True) for one in compared]
    blocks: list[Block] = [Table(tuple(columns), tuple(rows), adds_up=False), *_bars(pen, compared)]
    return words.section("comparison", "heading.comparison", blocks)


def _cell(pen: Pen, name: str, result: Result) -> Cell:
    """Fill one cell; what is not known or does not apply says so, and is never 0 or empty."""
    words = pen.on("comparison")
    if not isinstance(result, Estimate):
        return words.say("cannot_estimate")
    if name in {"pay_back", "cost_if_it_does"}:
        return _known(pen, name, result) if is_superbill(result) else words.say("does_not_apply")
    match name:
        case "visits":
            return str(len(result.visits))
        case "first_visit":
            return pen.amount(_paid_at(result)[0])
        case "each_visit":
            return _each_visit(pen, _paid_at(result)[1:])
        case "you_pay":
            return pen.amount(pays_clinic(result))
        case "up_to":
            return _up_to(pen, result)
        case "plan_pays":
            billed, written_off = result.totals.expected_charge.cents, result.totals.write_off.cents
            return pen.amount(billed - written_off - pays_clinic(result))
    return pen.amount(result.outcomes[1].totals.patient_pays) if result.outcomes else words.say("does_not_apply")


def _known(pen: Pen, name: str, result: Estimate) -> Cell:
    """One of the uncertain figures of a superbill: exact, a range in whole dollars, or not known."""
    figures = {"pay_back": result.totals.plan_may_pay_back, "cost_if_it_does": result.totals.cost_if_it_does}
    figure = figures[name]
    if figure is None:
        return pen.on("insured").say("not_known")
    if result.range is None or result.range.high is None:
        return pen.amount(figure)
    low, high = result.range.low.cents, result.range.high.cents
    if name == "pay_back":
        low, high = max(0, pays_clinic(result) - high), pays_clinic(result) - low
    return pen.between(low, high).text


def _paid_at(result: Estimate) -> list[int]:
    """What the clinic is paid for each visit, in cents, whenever it is due."""
    return [sum(line.pays_clinic.cents for line in visit.lines) for visit in result.visits]


def _each_visit(pen: Pen, paid: Sequence[int]) -> Cell:
    """What each visit after the first costs: one figure, or from the least to the most."""
    if not paid:
        return pen.on("comparison").say("does_not_apply")
    least, most = min(paid), max(paid)
    if least == most:
        return pen.amount(least)
    return pen.on("insured").say("between", low=pen.money(least), high=pen.money(most))


def _up_to(pen: Pen, result: Estimate) -> Cell:
    """The most that the total could be by what is known today."""
    if is_superbill(result) or result.range is None:
        return pen.amount(pays_clinic(result))
    return pen.amount(result.range.high) if result.range.high is not None else pen.on("insured").say("not_known")


def _bars(pen: Pen, compared: Sequence[Compared]) -> Iterator[Bar]:
    """Draw what the patient pays under each coverage, the least first."""
    words = pen.on("comparison")
    known = [(one.name, pays_clinic(one.result)) for one in compared if isinstance(one.result, Estimate)]
    scale = max((cents for _, cents in known), default=0)
    for name, cents in known:
        told = money(cents, pen.language)
        parts = (BarPart("you", "", "", cents),) if cents else ()
        sentence = words.say("bar", money=told, coverage=name)
        yield Bar(sentence, parts, scale, sentence)


def _notes(pen: Pen, compared: Sequence[Compared]) -> Section:
    """Say for each coverage what its figures rest on, or why there are none."""
    words = pen.on("comparison")
    blocks: list[Block] = []
    for one in compared:
        result = one.result
        said = [pen.words(pen.book.coverages[result.request.coverage].means)]
        if not isinstance(result, Estimate):
            said += [reason_in_words(pen.book, reason, pen.language) for reason in result.reasons]
        elif result.outcomes:
            said.append(words.say("note.not_confirmed", condition=inside(outcome_in_words(pen, result.outcomes[0]))))
        elif is_superbill(result):
            said.append(words.say("note.superbill"))
        elif result.range is not None:
            said.append(words.say("note.range"))
        blocks.append(Paragraph(f"{one.name}: {' '.join(said)}"))
    return words.section("notes", "heading.notes", blocks)
