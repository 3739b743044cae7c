"""The page in short, as text for a message: the same figures, nothing that could mislead left out."""

from __future__ import annotations

import re

import pytest

from estimator.office.pages import page_document
from estimator.office.summary import summary
from estimator.paper.document import PageOptions
from estimator.paper.text import as_text
from estimator.pricing import estimate
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.paper.insured import NO_PERCENTAGE, NOTHING_TOLD, PENDING, SUPERBILL

AMOUNT = re.compile(r"-?\$[\d,]+(?:\.\d\d)?")
SELF_PAY: dict[str, object] = {
    "infusions": "6", "first_visit": "2026-12-01", "patient": {"name": "Sample Patient", "date_of_birth": "1985-03-04"},
}  # fmt: skip


def told(answers: dict[str, object], language: Language = "en", discreet: bool = False) -> str:
    book = demonstration()
    options = PageOptions(language, discreet=discreet)
    return summary(page_document(book, estimate(book, ask(**answers)), options))


def test_it_says_what_it_is_what_for_what_is_paid_and_when() -> None:
    lines = told(SELF_PAY).splitlines()
    for line in (
        "Good Faith Estimate for Health Care Items and Services",
        "This is not a bill · Draft · Demonstration",
        "For: Ketamine infusions for depression",
        "First visit: December 1, 2026",
        "You will likely pay $2,545.00 for 1 evaluation and 6 infusions.",
        "- 6 infusions, December 8 to 24: Each $382.50; You pay $2,295.00",
        "- Can my total go up? Yes. One more booster infusion adds $355.00.",
    ):
        assert line in lines


def test_the_person_is_not_named() -> None:
    assert "Sample Patient" not in told(SELF_PAY)
    assert "1985" not in told(SELF_PAY)


def test_a_range_is_told_with_what_moves_it() -> None:
    text = told(NOTHING_TOLD)
    assert "You will likely pay $410 to $1,610 for" in text
    assert "What moves it most: how much of your deductible is used." in text


def test_two_outcomes_are_told_one_below_the_other() -> None:
    assert "- If your plan does not approve: $2,435.00\n- If your plan approves: $1,120.00\n" in told(PENDING)


def test_every_figure_of_two_outcomes_says_whose_it_is() -> None:
    line = "- Your plan pays: If your plan does not approve -$150.00; If your plan approves -$870.00"
    assert line in told(PENDING).splitlines()


def test_without_an_estimate_it_says_what_is_needed_and_no_amount() -> None:
    text = told(NO_PERCENTAGE)
    assert "We cannot estimate yet. We need:\n- We do not know which percentage" in text
    assert AMOUNT.findall(text) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", [SELF_PAY, NOTHING_TOLD, PENDING, SUPERBILL, NO_PERCENTAGE])
def test_every_amount_stands_on_the_page(answers: dict[str, object], language: Language) -> None:
    book = demonstration()
    page = as_text(page_document(book, estimate(book, ask(**answers)), PageOptions(language)))
    assert set(AMOUNT.findall(told(answers, language))) <= set(AMOUNT.findall(page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_discreet_page_it_names_no_drug_and_no_diagnosis(language: Language) -> None:
    text = told(SELF_PAY, language, discreet=True).lower()
    assert [word for word in ("ketamin", "depres", "infusi", "mood") if word in text.replace("demo infusion", "")] == []


def test_lines_are_not_cut_for_a_width() -> None:
    assert max(map(len, told(PENDING).splitlines())) > 100
