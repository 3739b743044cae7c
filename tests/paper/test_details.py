"""Details that may be left out of a page: what goes, what always stands, and which pages keep them all."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import get_args

import pytest

from estimator.cli.estimate import HIDEABLE
from estimator.paper.details import DETAILS, OF_COLUMNS, OF_PARTS, left_out, must_stand
from estimator.paper.document import Bar, Detail, Document, PageOptions, Paragraph, Section, Table, texts
from estimator.paper.figures import figures_of
from estimator.paper.text import as_text
from estimator.pricing.result import Estimate, Result
from estimator.wording import LANGUAGES, Language, say
from tests.books import demonstration
from tests.paper.insured import MET_MID_COURSE, OVER_THE_RENEWAL, PENDING, SUPERBILL_KNOWN, TWO_PLANS
from tests.paper.pages import page, pdf_of, result_of, words_of

INSURED: dict[str, dict[str, object]] = {
    "met mid course": MET_MID_COURSE,
    "over the renewal": OVER_THE_RENEWAL,
    "two outcomes": PENDING,
    "two plans": TWO_PLANS,
}
"""Pages that may leave every detail out."""
BOUND: dict[str, dict[str, object]] = {"self-pay": {}, "own claim": SUPERBILL_KNOWN}
"""Pages that must itemise."""
SWITCHED_OFF = [
    pytest.param(frozenset(some), id="+".join(some) or "none") for n in range(5) for some in combinations(DETAILS, n)
]
"""Every combination of switches."""
ALWAYS = (
    "can-this-change", "not-included", "if-you-stop-early", "questions", "what-we-assumed",
    "what-to-do-next", "booked-separately", "words-explained", "still-missing",
)  # fmt: skip
"""Sections that no switch touches."""


def result_for(answers: dict[str, object]) -> Result:
    return result_of(**answers)  # type: ignore[arg-type]


def page_of(answers: dict[str, object], options: PageOptions | None = None) -> Document:
    return page(options, **answers)  # type: ignore[arg-type]


@cache
def shown(case: str, hidden: frozenset[Detail] = frozenset()) -> Document:
    """The page of a case with some details switched off."""
    return page_of((INSURED | BOUND)[case], PageOptions(hidden=hidden))


def leaving_out(*details: Detail, language: Language = "en") -> PageOptions:
    return PageOptions(language, hidden=frozenset(details))


def tables_of(document: Document, name: str) -> tuple[Table, ...]:
    return tuple(block for block in document.section(name).blocks if isinstance(block, Table))


def told(document: Document) -> set[Detail]:
    """The details that the tables and bars of a page tell."""
    found: set[Detail] = set()
    for table in tables_of(document, "each-service"):
        found |= {OF_COLUMNS[column.kind] for column in table.columns if column.kind in OF_COLUMNS}
        found |= {"subtotals" for row in table.rows if row.role in ("subtotal", "provider_total")}
    for table in tables_of(document, "who-pays-what"):
        found |= {OF_PARTS[row.stands_for] for row in table.rows if row.stands_for is not None}
    for block in document.section("who-pays-what").blocks:
        if isinstance(block, Bar):
            found |= {OF_PARTS[part.kind] for part in block.parts if part.kind in OF_PARTS}
    return found


def totals(section: Section) -> list[tuple[str, object]]:
    """What the last row of each table says under the columns that are left, by the kind of the column."""
    return [
        (column.kind, cell)
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        if row.role == "total"
        for column, cell in zip(block.columns, row.cells, strict=True)
        if column.kind not in OF_COLUMNS
    ]


@pytest.mark.parametrize("hidden", SWITCHED_OFF)
@pytest.mark.parametrize("case", INSURED)
def test_what_is_switched_off_is_gone_and_nothing_else(case: str, hidden: frozenset[Detail]) -> None:
    whole, short = shown(case), shown(case, hidden)
    assert told(short) == told(whole) - hidden


@pytest.mark.parametrize("hidden", SWITCHED_OFF)
@pytest.mark.parametrize("case", [*INSURED, *BOUND])
def test_no_switch_removes_total_assumptions_or_notices(case: str, hidden: frozenset[Detail]) -> None:
    whole, short = shown(case), shown(case, hidden)
    assert (short.head, short.headline, short.missing) == (whole.head, whole.headline, whole.missing)
    assert [section.name for section in short.sections] == [section.name for section in whole.sections]
    for section in whole.sections:
        if section.name in ALWAYS:
            assert short.section(section.name) == section
        assert totals(short.section(section.name)) == totals(section)


@pytest.mark.parametrize("hidden", SWITCHED_OFF)
@pytest.mark.parametrize("case", BOUND)
def test_a_page_without_a_claim_to_a_plan_keeps_what_it_must_itemise(case: str, hidden: frozenset[Detail]) -> None:
    whole, short = shown(case), shown(case, hidden)
    assert told(whole) - told(short) <= {"plan-pays"}
    assert {"service-prices", "discounts", "subtotals"} <= told(short)


def test_what_must_stand_is_what_was_not_left_out() -> None:
    book, everything = demonstration(), frozenset(DETAILS)
    assert left_out(book, result_of(), everything) == {"plan-pays"}
    assert left_out(book, result_for(MET_MID_COURSE), everything) == everything
    assert must_stand(book, result_of(infusions="40")) == frozenset()


def test_without_switches_the_page_is_the_same() -> None:
    assert page_of(MET_MID_COURSE, PageOptions(hidden=frozenset())) == page_of(MET_MID_COURSE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_says_what_is_not_shown_in_it(language: Language) -> None:
    short = page_of(MET_MID_COURSE, leaving_out("plan-pays", "subtotals", language=language))
    sentence = say(language, "details.left_out", details=say(language, "details.plan-pays"))
    says_so = [section.name for section in short.sections if Paragraph(sentence) in section.blocks]
    assert says_so == ["who-pays-what", "each-service"]


@pytest.mark.parametrize("case", INSURED)
def test_no_sentence_tells_what_the_plan_pays_where_that_is_hidden(case: str) -> None:
    result = result_for(INSURED[case])
    assert isinstance(result, Estimate)
    short = page_of(INSURED[case], leaving_out("plan-pays"))
    written = {amount.step.what for section in short.sections for amount in section.amounts if amount.step is not None}
    assert not written & {"plan_pays", "second_pays", "over_limit"}
    assert "line by line what your plan pays" not in " ".join(text for _, text in texts(short))


@pytest.mark.parametrize("hidden", SWITCHED_OFF)
def test_every_figure_that_is_left_is_found_in_reading_order(hidden: frozenset[Detail]) -> None:
    result = result_for(TWO_PLANS)
    short = page_of(TWO_PLANS, PageOptions(hidden=hidden))
    figures = figures_of(short, result)
    assert all(figure.step is not None for figure in figures if figure.figure)
    assert {figure.text for figure in figures} <= {figure.text for figure in figures_of(page_of(TWO_PLANS), result)}


@pytest.mark.parametrize("size", ["normal", "large"])
def test_a_page_with_everything_left_out_can_be_set(size: str) -> None:
    options = PageOptions("es", size, hidden=frozenset(DETAILS))  # type: ignore[arg-type]
    words = words_of(pdf_of(options, **TWO_PLANS))  # type: ignore[arg-type]
    assert "Aquí no se muestra: el precio de cada servicio" in words
    assert "$2,550.00" not in words


def test_the_text_of_the_page_leaves_out_the_same() -> None:
    short = as_text(page_of(MET_MID_COURSE, leaving_out("discounts")))
    assert "-$820.00" not in short
    assert "$850.00" in short


def test_the_command_line_and_the_page_know_the_same_details() -> None:
    assert HIDEABLE == DETAILS == get_args(Detail)
