"""The price preview of the kiosk: the figures of the page under another title, of nobody, without rights or terms."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from estimator.office.pages import make_page
from estimator.paper.document import Document, PageOptions
from estimator.pricing import Estimate
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.paper.insured import EVERY_ONE, NOTHING_TOLD, SUPERBILL
from tests.paper.pages import page, pdf_of, result_of, words_of
from tests.paper.test_golden import hold

TITLES = {
    "en": "Quick price preview, not a good faith estimate",
    "es": "Vista previa de precios, no es un presupuesto de buena fe",
}
TELLING = re.compile(r"ketamin|infusi|depress|depresi|dolor|pain|nausea|náusea|booster|refuerzo", re.IGNORECASE)


ESTIMATED = [answers for answers in ({}, *EVERY_ONE) if isinstance(result_of(**answers), Estimate)]  # type: ignore[arg-type]


def preview(language: Language = "en", **answers: object) -> Document:
    return page(PageOptions(language, kind="preview"), **answers)  # type: ignore[arg-type]


def said(document: Document, name: str) -> str:
    return " ".join(getattr(block, "text", "") for block in document.section(name).blocks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("case", "answers"), [("alone", {}), ("range", NOTHING_TOLD), ("refused", {"infusions": "40"})]
)  # fmt: skip
def test_the_preview_says_what_it_said_before(case: str, answers: dict[str, object], language: Language) -> None:
    hold(f"preview-{case}.{language}.txt", pdf_of(PageOptions(language, kind="preview"), **answers))  # type: ignore[arg-type]


@pytest.mark.parametrize("answers", ESTIMATED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_never_claims_to_be_an_estimate_in_writing(language: Language, answers: dict[str, object]) -> None:
    assert preview(language, **answers).head.title == TITLES[language]


@pytest.mark.parametrize("answers", ESTIMATED)
def test_its_headline_and_payments_are_those_of_the_page(answers: dict[str, object]) -> None:
    whole, short = page(**answers), preview(**answers)  # type: ignore[arg-type]
    assert short.headline == whole.headline
    assert short.section("when-you-pay") == whole.section("when-you-pay")


def test_it_names_nobody() -> None:
    words = words_of(pdf_of(PageOptions(kind="preview")))
    assert [held for held in ("Sample Patient", "March 4, 1985", "Date of birth") if held in words] == []


def test_its_data_names_nobody() -> None:
    pdf = make_page(demonstration(), result_of(), PageOptions(kind="preview")).pdf
    (data,) = PdfReader(BytesIO(pdf)).attachments["estimate.json"]
    assert b"Sample Patient" not in data
    assert b'"patient_pays": "2545.00"' in data


def test_it_gives_no_right_and_lists_no_code_and_no_terms() -> None:
    names = {section.name for section in preview(payment_plan="three-monthly", state="TN").sections}
    assert names & {"if-your-bill-is-higher", "each-service", "payment-plan", "other-ways-to-pay"} == set()


def test_it_says_that_plans_exist_and_that_the_desk_explains_them() -> None:
    assert "You may be able to pay over time. The desk explains how." in said(preview(), "preview")


def test_who_uses_no_insurance_is_told_of_the_right_to_a_written_one() -> None:
    assert "It is your right if you do not use insurance." in said(preview(), "preview")


def test_who_uses_insurance_is_offered_one_without_a_right() -> None:
    told = said(preview(**NOTHING_TOLD), "preview")
    assert ("Ask at the desk for a written estimate." in told, "right" in told) == (True, False)


@pytest.mark.parametrize("answers", [NOTHING_TOLD, SUPERBILL])
def test_who_uses_insurance_takes_along_what_to_ask_the_plan(answers: dict[str, object]) -> None:
    blocks = preview(**answers).section("what-to-do-next").blocks
    assert "Questions for your plan" in [getattr(block, "text", "") for block in blocks]


def test_it_is_no_draft_that_lacks_something() -> None:
    assert preview(patient=None).missing == ()
    assert preview().watermark == ("Price preview", "Demonstration")


def test_it_is_set_in_large_print_too() -> None:
    pdf = pdf_of(PageOptions(size="large", kind="preview"))
    sizes: set[int] = set()
    PdfReader(BytesIO(pdf)).pages[0].extract_text(
        visitor_text=lambda text, _, matrix, __, size: sizes.add(round(size * abs(matrix[3]))) if text.strip() else None
    )
    assert min(size for size in sizes if size > 10) >= 18


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", [{}, NOTHING_TOLD])
def test_the_discreet_one_names_no_drug_and_no_treatment(answers: dict[str, object], language: Language) -> None:
    words = words_of(pdf_of(PageOptions(language, discreet=True, kind="preview"), **answers))  # type: ignore[arg-type]
    assert TELLING.findall(words.replace("Demo Infusion Group", "")) == []
