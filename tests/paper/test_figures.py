"""Every amount of money on a page is listed as it is read, with the step that explains it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from estimator.office.pages import page_document
from estimator.paper.comparison import make_comparison
from estimator.paper.document import Document, Headline, PageOptions
from estimator.paper.figures import MOST_COLUMNS_WHEN_LARGE, PageFigure, figures_of, matched
from estimator.paper.pdf import LAYOUT
from estimator.paper.why import why
from estimator.pricing import Estimate, Result
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import from_request, recompute
from estimator.wording import LANGUAGES, Language, money, rounded_money
from tests.books import demonstration
from tests.paper.pages import result_of
from tests.paper.test_golden import CASES

ESTIMATED = [case for case in CASES if case not in {"cannot-estimate", "no-percentage"}]
SIZES = [PageOptions("en"), PageOptions("es", "large"), PageOptions("en", discreet=True)]


def page_of(case: str, options: PageOptions) -> tuple[Document, Result, tuple[PageFigure, ...]]:
    """The page of a golden case, the result it shows, and the figures on it."""
    result = result_of(**CASES[case])  # type: ignore[arg-type]
    document = page_document(demonstration(), result, options)
    return document, result, figures_of(document, result)


@pytest.mark.parametrize("options", SIZES, ids=str)
@pytest.mark.parametrize("case", ESTIMATED)
def test_whatever_the_page_wrote_itself_can_be_explained(case: str, options: PageOptions) -> None:
    document, result, _ = page_of(case, options)
    for section in document.sections:
        figures = figures_of(replace(document, headline=Headline(""), sections=(section,)), result)
        assert {amount.text for amount in section.amounts} <= {figure.text for figure in figures if figure.step}


@pytest.mark.parametrize("options", SIZES, ids=str)
@pytest.mark.parametrize("case", ESTIMATED)
def test_what_is_printed_is_what_its_step_comes_to(case: str, options: PageOptions) -> None:
    _, _, figures = page_of(case, options)
    for figure in figures:
        if figure.step is not None:
            cents = figure.step.cents
            whole_dollars = {rounded_money(end // 100 * 100, "en") for end in (cents, cents + 99)}
            assert figure.text.lstrip("-") in {money(cents, "en"), *whole_dollars}, figure


@pytest.mark.parametrize("case", ESTIMATED)
def test_what_only_the_page_works_out_is_worked_out_by_its_step(case: str) -> None:
    _, _, figures = page_of(case, PageOptions())
    steps = [figure.step for figure in figures if figure.step is not None and not figure.figure]
    assert [step for step in steps if recompute(step) != step.cents] == []


@pytest.mark.parametrize("case", ESTIMATED)
def test_a_name_is_that_of_the_estimate(case: str) -> None:
    _, result, figures = page_of(case, PageOptions())
    known = dict(named_steps(result))  # type: ignore[arg-type]
    assert [figure for figure in figures if figure.figure and known[figure.figure] is not figure.step] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", ESTIMATED)
def test_every_figure_has_a_sentence_with_its_amount(case: str, language: Language) -> None:
    _, _, figures = page_of(case, PageOptions(language))
    for figure in figures:
        if figure.step is not None:
            sentence = why(demonstration(), figure.step, language, figure.figure).sentence
            assert money(figure.step.cents, language) in sentence


@pytest.mark.parametrize("case", ESTIMATED)
def test_both_languages_have_the_same_figures(case: str) -> None:
    english, spanish = (page_of(case, PageOptions(language))[2] for language in LANGUAGES)
    assert [(figure.text, figure.figure) for figure in english] == [(figure.text, figure.figure) for figure in spanish]


def test_an_amount_in_a_text_of_the_law_has_no_step() -> None:
    _, _, figures = page_of("six-infusions", PageOptions())
    assert {figure.text for figure in figures if figure.step is None} == {"$400", "$25"}


def test_a_refusal_has_no_figures() -> None:
    assert page_of("cannot-estimate", PageOptions())[2] == ()


def test_a_comparison_has_the_figures_of_all_its_results() -> None:
    results = [result_of(), result_of(**CASES["superbill-known"])]  # type: ignore[arg-type]
    document = make_comparison(demonstration(), results, PageOptions())
    assert "plan_may_pay_back" in {figure.figure for figure in figures_of(document, *results)}


def test_figures_in_another_order_are_known_by_their_text() -> None:
    first, second, third = (PageFigure(text, from_request(1, "paid"), text) for text in ("$1.00", "$2.00", "$3.00"))
    assert matched(["$3.00", "$1.00", "$2.00"], [first, second, third]) == [third, first, second]


def test_an_amount_that_is_no_figure_is_none() -> None:
    first = PageFigure("$1.00", from_request(1, "paid"), "")
    assert matched(["$400", "$1.00", "$1.00"], [first]) == [None, first, None]


def test_an_amount_in_a_sentence_is_the_one_written_there() -> None:
    _, result, figures = page_of("two-treatments", PageOptions())
    assert isinstance(result, Estimate)
    fees = {id(entry.fee) for entry in result.fees_that_may_apply}
    assert fees - {id(None)} <= {id(figure.step) for figure in figures}


def test_the_layout_sets_words_below_as_the_order_of_reading_supposes() -> None:
    layout = (LAYOUT / "page.typ").read_text(encoding="utf-8")
    assert f"#let most-columns-when-large = {MOST_COLUMNS_WHEN_LARGE}\n" in layout
