"""One page that compares: the same course under several coverages, clinics or payment plans, or several estimates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from estimator.paper.compared import Compared, Comparison, compare, plan_figures
from estimator.paper.discreet import without_treatment
from estimator.paper.document import Block, Document, Facts, Head, Headline, PageOptions, Paragraph, Section
from estimator.paper.head import head
from estimator.paper.names import inside
from estimator.paper.notices import questions
from estimator.paper.page_kind import is_superbill
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.plans_compared import terms_compared
from estimator.paper.reasons import reason_in_words
from estimator.paper.selfcheck import check_page
from estimator.paper.side_by_side import bars, could_be_less, differences, side_by_side
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.wording import LANGUAGES

FEWEST, MOST = 2, 4
"""How many columns one page can compare."""
OF_THE_PATIENT = frozenset({"patient.name", "patient.date_of_birth"})
OF_THE_COURSE = frozenset({"treatment", "first_visit"})
"""What the top of the page says of a course, which is not the same in every estimate."""


def make_comparison(book: Book, results: Sequence[Result], options: PageOptions) -> Document:
    """Make the page that compares 2 to 4 results, in the language and size asked.

    What is another in them names the columns and the page. Raises ValueError for fewer or more results, and
    PageContradictsItself where the two languages differ.
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


def lowest(pen: Pen, comparison: Comparison) -> Headline:
    """Say in words where the patient pays least, counting every plan as not paying until that is confirmed."""
    words = pen.on("comparison")
    if not comparison.known:
        return Headline(words.say("none_known"))
    one, _, least = comparison.known[0]
    figure = pen.amount(least)
    below = (*differences(pen, comparison), *could_be_less(pen, comparison))
    return Headline(
        words.say("lowest"), figure, words.say("lowest.with", coverage=one.name), below,
        amounts=pen.written(), comes_to=(figure.cents,),
    )  # fmt: skip


def notes(pen: Pen, comparison: Comparison) -> Iterator[str]:
    """Say for each column what its figures rest on, or why there are none."""
    for one in comparison.columns:
        said = list(_notes_on(pen, comparison, one))
        if said:
            yield f"{one.name}: {' '.join(said)}"


def _page(pen: Pen, results: Sequence[Result], options: PageOptions) -> Document:
    first = next((result for result in results if isinstance(result, Estimate)), results[0])
    comparison = compare(pen, results)
    statuses = (pen.say("draft"), *([pen.say("demonstration")] if first.demonstration else []))
    return Document(
        language=pen.language,
        size=options.size,
        day=first.request.day,
        head=_head(pen, comparison, first),
        headline=lowest(pen, comparison),
        sections=(*_sections(pen, comparison), questions(pen, first.request)),
        footer=" · ".join((pen.say("draft"), pen.day(first.request.day))),
        page_of=pen.say("page_of", page="{page}", pages="{pages}"),
        watermark=statuses,
        attached=pen.on("comparison").say("attached"),
    )


def _head(pen: Pen, comparison: Comparison, first: Result) -> Head:
    top = head(pen, first)
    unsaid = OF_THE_PATIENT | (OF_THE_COURSE if comparison.by == "estimate" else frozenset())
    facts = Facts(tuple(fact for fact in top.facts.facts if fact.field not in unsaid))
    title = pen.on("comparison").say(f"title.{comparison.by}")
    return Head(top.clinic, top.place, title, top.not_a_bill, top.days, facts, top.logo)


def _sections(pen: Pen, comparison: Comparison) -> Iterator[Section]:
    words = pen.on("comparison")
    blocks: list[Block] = [side_by_side(pen, comparison), *bars(pen, comparison)]
    yield words.section("comparison", "heading.comparison", blocks)
    said = tuple(map(Paragraph, notes(pen, comparison)))
    if said:
        yield words.section("notes", "heading.notes", said)
    if comparison.by == "payment-plan":
        yield terms_compared(pen, comparison)


def _notes_on(pen: Pen, comparison: Comparison, one: Compared) -> Iterator[str]:
    words = pen.on("comparison")
    result = one.result
    coverage = pen.book.coverages.get(result.request.coverage)
    if comparison.by == "coverage" and coverage is not None:
        yield pen.words(coverage.means)
    if result.edition != pen.book.edition:
        yield words.say("note.other_edition")
    if comparison.by == "payment-plan":
        figures = plan_figures(result)
        if figures is not None and figures.deferred is not None:
            ends, interest = figures.deferred.ends_on, figures.deferred.accrued_interest
            yield words.say("note.deferred", day=pen.day(ends), interest=pen.money(interest))
    if not isinstance(result, Estimate):
        yield from (reason_in_words(pen.book, reason, pen.language, result.request) for reason in result.reasons)
    elif result.outcomes:
        yield words.say("note.not_confirmed", condition=inside(outcome_in_words(pen, result.outcomes[0])))
    elif is_superbill(result):
        yield words.say("note.superbill")
    elif result.range is not None:
        yield words.say("note.range")
