"""The checklist of a good faith estimate (45 CFR 149.610), held against the printed page itself."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from estimator.paper.document import Amount, Document, PageOptions, Table, texts
from estimator.rules import Book
from tests.books import changed, demonstration
from tests.paper.pages import page, pdf_of, usual_pdf, words_of

SPANISH = PageOptions("es")


@pytest.mark.parametrize("coverage", ["self-pay", "insured-not-used", "not-covered"])
def test_whoever_pays_alone_gets_the_title_on_the_first_sheet(coverage: str) -> None:
    first = PdfReader(BytesIO(pdf_of(coverage=coverage))).pages[0].extract_text()
    assert "Good Faith Estimate for Health Care Items and Services" in first
    assert "This is not a bill" in first


def test_patient_birth_date_service_and_first_visit_are_said_in_plain_words() -> None:
    said = words_of(usual_pdf())
    assert "Patient: Sample Patient" in said
    assert "Date of birth: March 4, 1985" in said
    assert "For: Ketamine infusions for depression" in said
    assert "First visit: December 1, 2026" in said


def test_a_course_without_days_says_that_it_is_not_booked() -> None:
    assert "First visit: not yet booked, visits 1 to 7" in words_of(pdf_of(first_visit=None))


def test_every_line_has_a_code_and_stands_under_its_provider_with_npi_tin_and_address() -> None:
    said = words_of(usual_pdf())
    for needed in ("90792 (1 unit)", "96365 (1 unit)", "J3490 (1 unit)", "94761 (1 unit)"):
        assert needed in said
    assert "NPI: 1234567893 TIN: 62-1234567 Where care takes place: 100 Example Street, Chattanooga, TN 37402" in said


def test_a_second_location_changes_the_address() -> None:
    assert "200 Example Avenue, Dalton, GA 30720" in words_of(pdf_of(clinic="dalton"))


def test_a_diagnosis_code_is_printed_or_said_not_to_be_needed() -> None:
    assert "Diagnosis code: not yet determined, and not needed for this calculation." in words_of(usual_pdf())
    assert "Diagnosis codes: F33.2 and R45.851." in words_of(pdf_of(diagnosis_codes=["F33.2", "R45.851"]))


def test_odd_cents_become_two_rows_of_number_times_price() -> None:
    rows = items(page(discounts=["military"], tender="cash"))
    assert [(row["number"], row["each"], row["you_pay"]) for row in rows] == [
        (1, 213_75, 213_75), (4, 327_04, 1308_16), (2, 327_03, 654_06),
    ]  # fmt: skip


def test_discounts_are_named_where_they_are_taken() -> None:
    said = words_of(pdf_of(discounts=["military"], tender="cash"))
    assert "Less: Military discount (10%) and Cash discount (5%)" in said


def test_sub_total_and_total_are_printed() -> None:
    said = words_of(usual_pdf())
    assert "Sub-total, Demo Infusion Group, Chattanooga $2,800.00 -$255.00 $2,545.00" in said
    assert "Total $2,800.00 -$255.00 $2,545.00" in said


def test_a_fee_for_every_patient_is_a_line_with_its_own_code() -> None:
    said = words_of(pdf_of(book=with_membership_fee()))
    assert "Membership December 1, 2026 · Code S9999 (1 unit) 1 $40.00 $0.00 $40.00 $40.00" in said


def test_what_is_booked_separately_has_its_disclaimer_right_above() -> None:
    section = page().section("booked-separately")
    disclaimer, listing = section.blocks
    assert "you will get another good faith estimate" in disclaimer.text  # type: ignore[union-attr]
    assert "(423) 555-0142" in disclaimer.text  # type: ignore[union-attr]
    assert len(listing.entries) == 2  # type: ignore[union-attr]


def test_nothing_booked_separately_is_said_too() -> None:
    document = page(treatment=None, infusions=None, services=[{"service": "follow-up"}])
    assert document.section("booked-separately").blocks[1].entries == ("None expected.",)  # type: ignore[union-attr]


def test_every_disclaimer_and_right_is_printed() -> None:
    said = words_of(usual_pdf())
    for notice in (
        "we may suggest other care", "This is only an estimate.", "right to dispute your bill", "$400 or more",
        "for any provider or facility", "www.cms.gov/nosurprises/consumers", "1-800-985-3059",
        "FederalPPDRQuestions@cms.hhs.gov", "within 120 calendar days", "It costs $25.",
        "will not harm the quality of the care", "This estimate is not a contract.", "You do not have to get this care",
        "send their own bill", "holds for 12 months", "Keep this estimate",
    ):  # fmt: skip
        assert notice in said


def test_the_figures_of_the_dispute_come_from_the_rule_book() -> None:
    longer, dearer = ("window_days: 120", "window_days: 90"), ("fee: 25.00", "fee: 27.50")
    said = words_of(pdf_of(book=changed(("notices.yaml", *longer), ("notices.yaml", *dearer))))
    assert "within 90 calendar days" in said
    assert "It costs $27.50." in said


def test_a_series_says_its_time_how_often_and_how_many() -> None:
    said = words_of(usual_pdf())
    assert "Time: December 1 to 24, 2026" in said
    assert "How often: 2 times a week" in said
    assert "Visits in all: 7 (1 evaluation and 6 infusions)" in said


def test_a_single_visit_is_no_series() -> None:
    said = words_of(pdf_of(infusions="1", evaluation="no"))
    assert "Visits in all" not in said
    assert "12 months" not in said


def test_every_page_is_a_draft_and_of_a_demonstration() -> None:
    for sheet in PdfReader(BytesIO(usual_pdf())).pages:
        assert sheet.extract_text().startswith("Draft\nDemonstration\n")


def test_no_form_number_is_printed() -> None:
    assert "OMB" not in words_of(usual_pdf()) + words_of(pdf_of(SPANISH))


def test_the_spanish_page_is_wholly_spanish() -> None:
    said = words_of(pdf_of(SPANISH, discounts=["military"], tender="cash"))
    english = r"\b(the|and|you|your|pay|visit|price|discount|page|code|estimate|draft|booking|provider|not|total of)\b"
    kept = said.replace("Demo Infusion Group", "").replace("Example Street", "").replace("Sample Patient", "")
    assert re.findall(english, kept, re.IGNORECASE) == []


def test_a_refusal_has_no_amount_and_no_title_of_an_estimate() -> None:
    said = words_of(pdf_of(infusions="40"))
    assert "We cannot estimate yet. We need:" in said
    assert "at most 12" in said
    assert "$" not in said
    assert "Good Faith Estimate" not in said


def test_a_span_prints_the_larger_number_and_one_figure_a_line() -> None:
    document = page(infusions="4 to 6")
    assert document.headline.figure == Amount("$2,545.00", 2545_00)
    assert [row["number"] for row in items(document)] == [1, 6]


def items(document: Document) -> list[dict[str, int]]:
    """The rows of the services by kind of column: how many, and cents."""
    found = []
    for block in document.section("each-service").blocks:
        if isinstance(block, Table):
            for row in block.rows:
                if row.role == "part":
                    cells = zip(block.columns[1:], row.cells[1:], strict=True)
                    found.append({c.kind: cell.cents if isinstance(cell, Amount) else int(cell) for c, cell in cells})
    return found


def with_membership_fee() -> Book:
    """The demonstration book with a fee that every patient pays once."""
    fee = (
        "fees:\n  - id: membership\n    kind: membership\n    name: {en: Membership, es: Membresía}\n"
        "    charged: once\n    code: S9999\n    sizes:\n      - {from: 2026-01-01, fee: 40.00, source: a test}\n"
    )
    assert demonstration().fees_file.fees
    return changed(("fees.yaml", "fees:\n  # Credited", f"{fee}  # Credited"))


def test_who_confirmed_the_coverage_is_said_once() -> None:
    assumed = page(coverage="not-covered", coverage_confirmed_by="the plan, by phone").section("what-we-assumed")
    assert sum("the plan, by phone" in text for _, text in texts(assumed)) == 1
