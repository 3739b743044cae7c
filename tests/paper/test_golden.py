"""The whole text of a page, case by case and in both languages, as someone who copies it out of the PDF would see it.

After a wanted change: UPDATE_GOLDEN=1 python -m pytest tests/paper/test_golden.py, then read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from estimator.paper import PageOptions
from estimator.wording import LANGUAGES, Language
from tests.paper.pages import pdf_of, text_of

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
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_the_page_says_what_it_said_before(case: str, language: Language) -> None:
    said = text_of(pdf_of(PageOptions(language), **CASES[case]))
    said = re.sub(r"\b[0-9a-f]{12}\b", "<edition>", said) + "\n"
    golden = GOLDEN / f"{case}.{language}.txt"
    if "UPDATE_GOLDEN" in os.environ:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")
