"""From an estimate to the page it makes: the parts in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from estimator.paper.alternatives import what_would_make_it_less
from estimator.paper.certainty import can_this_change, what_we_assumed
from estimator.paper.details import left_out, without_details
from estimator.paper.discreet import without_treatment
from estimator.paper.document import Document, PageOptions, Section
from estimator.paper.head import head
from estimator.paper.headline import headline, refusal
from estimator.paper.items import each_service
from estimator.paper.leftout import booked_separately, not_included
from estimator.paper.meters import your_deductible
from estimator.paper.notices import (
    about_the_estimate,
    if_your_bill_is_higher,
    questions,
    what_to_do_next,
    words_explained,
)
from estimator.paper.page_kind import page_kind
from estimator.paper.page_one import fits_page_one
from estimator.paper.payments import if_you_stop_early, stopping_rule, when_you_pay
from estimator.paper.pen import Pen
from estimator.paper.plans import payment_plan
from estimator.paper.preview import preview_footer, preview_head, preview_sections
from estimator.paper.required import missing_elements, still_missing
from estimator.paper.selfcheck import check_page
from estimator.paper.superbill import your_superbill
from estimator.paper.who_pays import help_and_accounts, who_pays_what
from estimator.pricing.alternatives import Alternative
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.wording import LANGUAGES


def make_document(book: Book, result: Result, options: PageOptions, less: Sequence[Alternative] = ()) -> Document:
    """Make the page of an estimate, or of a refusal, in the language and size asked for; `less` would cost less.

    Raises PageContradictsItself where its parts do not add up or the two languages differ; such a page is never made.
    """
    if options.discreet:
        book, result = without_treatment(book, result)
    hidden = left_out(book, result, options.hidden)
    pens = {language: Pen(book, language, hidden) for language in LANGUAGES}
    pages = {language: _page(pen, result, options, less) for language, pen in pens.items()}
    (other,) = set(LANGUAGES) - {options.language}
    check_page(pages[options.language], pages[other])
    return without_details(pens[options.language], pages[options.language])


def _page(pen: Pen, result: Result, options: PageOptions, less: Sequence[Alternative]) -> Document:
    is_preview = options.kind == "preview"
    top = preview_head(pen, head(pen, result), result) if is_preview else head(pen, result)
    if isinstance(result, Estimate):
        figure = headline(pen, result)
        missing = () if is_preview else missing_elements(pen, result, options.discreet)
        sections = _sections(pen, result, () if options.discreet else less, options.outdated)
        if is_preview:
            sections = preview_sections(pen, result, sections)
        if missing:
            sections.append(still_missing(pen, missing))
        if options.size == "large" or not fits_page_one(top, figure, sections):
            sections = [replace(section, opens_page_two=False) for section in sections]
    else:
        figure, missing, sections = refusal(pen, result), (), [questions(pen, result.request)]
    return Document(
        language=pen.language,
        size=options.size,
        day=result.request.day,
        head=top,
        headline=figure,
        sections=tuple(sections),
        footer=preview_footer(pen, result) if is_preview else _footer(pen, result),
        page_of=pen.say("page_of", page="{page}", pages="{pages}"),
        watermark=_status(pen, result, is_preview),
        attached=pen.say("attached" if isinstance(result, Estimate) else "attached_refusal"),
        missing=missing,
    )


def _sections(pen: Pen, estimate: Estimate, less: Sequence[Alternative], outdated: frozenset[str]) -> list[Section]:
    """The parts of an estimate in reading order: 3 to 7 on page 1, 8 and 9 open page 2, then every line."""
    return [
        can_this_change(pen, estimate),
        when_you_pay(pen, estimate),
        who_pays_what(pen, estimate),
        *help_and_accounts(pen, estimate),
        *what_would_make_it_less(pen, less),
        not_included(pen, estimate),
        if_you_stop_early(pen, estimate),
        questions(pen, estimate.request),
        *your_deductible(pen, estimate),
        what_we_assumed(pen, estimate, outdated),
        what_to_do_next(pen, estimate),
        each_service(pen, estimate),
        *your_superbill(pen, estimate),
        *payment_plan(pen, estimate),
        booked_separately(pen, estimate),
        *stopping_rule(pen, estimate),
        words_explained(pen, estimate),
        about_the_estimate(pen, estimate),
        *_right_to_dispute(pen, estimate),
    ]


def _right_to_dispute(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Only a page that may lead to a dispute tells of it: there is no such right where a claim is sent."""
    if page_kind(pen.book, estimate) != "insured":
        yield if_your_bill_is_higher(pen, estimate)


def _status(pen: Pen, result: Result, is_preview: bool) -> tuple[str, ...]:
    """What is written across the page: what it is as long as it was not issued, and whether it is a demonstration."""
    status = pen.on("preview").say("mark") if is_preview else pen.say("draft")
    return (status, pen.say("demonstration")) if result.demonstration else (status,)


def _footer(pen: Pen, result: Result) -> str:
    """What stands at the foot of each page: that it is a draft, whose it is, of which day."""
    patient = result.request.patient
    name = [patient.name] if patient is not None and patient.name else []
    return " · ".join((pen.say("draft"), *name, pen.day(result.request.day)))
