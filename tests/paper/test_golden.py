"""The whole text of a page, case by case and in both languages, as someone who copies it out of the PDF would see it.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/paper/test_golden.py, then read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from estimator.paper.comparison import make_comparison
from estimator.paper.document import PageOptions
from estimator.paper.pdf import make_pdf
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.paper.insured import (
    LIMIT_REACHED,
    MET_MID_COURSE,
    NO_PERCENTAGE,
    NOTHING_TOLD,
    OVER_THE_RENEWAL,
    PENDING,
    SUPERBILL,
    SUPERBILL_KNOWN,
    TWO_PLANS,
)
from tests.paper.pages import pdf_of, result_of, text_of

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
CASES: dict[str, dict[str, object]] = {
    "six-infusions": {},
    "odd-cents": {"discounts": ["military"], "tender": "cash"},
    "not-yet-booked": {"first_visit": None, "patient": None},
    "span": {"infusions": "4 to 6"},
    "first-year": {"boosters": "11"},
    "two-treatments": {"also": {"treatment": "neuropathic-pain", "infusions": "3"}},
    "not-covered": {"coverage": "not-covered", "diagnosis_codes": ["F33.2"]},
    "two-visits-had": {"visits_had": "2", "paid": "632.50"},
    "cannot-estimate": {"infusions": "40"},
    "met-mid-course": MET_MID_COURSE,
    "over-the-renewal": OVER_THE_RENEWAL,
    "approval-pending": PENDING,
    "range": NOTHING_TOLD,
    "superbill": SUPERBILL,
    "superbill-known": SUPERBILL_KNOWN,
    "no-percentage": NO_PERCENTAGE,
    "two-plans": TWO_PLANS,
    "limit-reached": LIMIT_REACHED,
    "plan-with-odd-cent": {"payment_plan": "three-monthly", "state": "TN"},
    "deferred-interest": {"payment_plan": "example-card", "state": "TN"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_the_page_says_what_it_said_before(case: str, language: Language) -> None:
    hold(f"{case}.{language}.txt", pdf_of(PageOptions(language), **CASES[case]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_comparison_says_what_it_said_before(language: Language) -> None:
    results = [result_of(**answers) for answers in ({}, MET_MID_COURSE, SUPERBILL)]  # type: ignore[arg-type]
    document = make_comparison(demonstration(), results, PageOptions(language))
    hold(f"comparison.{language}.txt", make_pdf(document, b"{}"))


def hold(name: str, pdf: bytes) -> None:
    """Hold the text of a page against the file that has what it said before."""
    said = re.sub(r"\b[0-9a-f]{12}\b", "<edition>", text_of(pdf)) + "\n"
    golden = GOLDEN / name
    if "UPDATE_GOLDEN" in os.environ:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")
