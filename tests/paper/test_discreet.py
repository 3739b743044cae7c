"""The discreet page names no drug, treatment or diagnosis, and has the same amounts."""

import re

import pytest

from estimator.paper.document import PageOptions
from tests.paper.insured import EVERY_ONE
from tests.paper.pages import page, pdf_of, words_of

TELLING = re.compile(r"ketamin|infusi|depress|depresi|dolor|pain|nausea|náusea|booster|refuerzo|F33", re.IGNORECASE)
ANSWERS: dict[str, object] = {"diagnosis_codes": ["F33.2"], "condition": "depression", "boosters": "2"}


def test_no_word_names_drug_treatment_or_diagnosis() -> None:
    for language in ("en", "es"):
        said = words_of(pdf_of(PageOptions(language, discreet=True), **ANSWERS))  # type: ignore[arg-type]
        assert TELLING.findall(said.replace("Demo Infusion Group", "").replace("oficina de cobros", "")) == []


@pytest.mark.parametrize("answers", EVERY_ONE)
def test_with_insurance_no_word_does_either(answers: dict[str, object]) -> None:
    for language in ("en", "es"):
        said = words_of(pdf_of(PageOptions(language, discreet=True), **answers))  # type: ignore[arg-type]
        assert TELLING.findall(said.replace("Demo Infusion Group", "")) == []


def test_every_amount_is_that_of_the_full_page() -> None:
    discreet, full = page(PageOptions(discreet=True), **ANSWERS), page(**ANSWERS)
    assert discreet.headline.figure == full.headline.figure
    assert [section.amounts for section in discreet.sections[:6]] == [section.amounts for section in full.sections[:6]]


def test_it_stays_a_draft_since_the_service_is_not_named() -> None:
    assert "treatment" in [element.field for element in page(PageOptions(discreet=True)).missing]
