"""Which document a page is: only the one that is a good faith estimate says so."""

import pytest

from estimator.paper.document import PageOptions
from tests.paper.insured import MET_MID_COURSE, NOTHING_OWED, PENDING, SUPERBILL
from tests.paper.pages import page, pdf_of, words_of


@pytest.mark.parametrize("answers", [MET_MID_COURSE, PENDING, NOTHING_OWED])
def test_with_insurance_it_has_its_own_title_and_no_right_to_dispute(answers: dict[str, object]) -> None:
    document = page(**answers)  # type: ignore[arg-type]
    assert document.head.title == "Estimate of what you pay with insurance"
    assert "if-your-bill-is-higher" not in [section.name for section in document.sections]
    said = words_of(pdf_of(**answers))  # type: ignore[arg-type]
    assert "$400" not in said
    assert "dispute" not in said
    assert "It is not a Good Faith Estimate" in said


def test_a_superbill_has_every_notice_and_the_right_to_dispute_in_conditional_words() -> None:
    document = page(**SUPERBILL)  # type: ignore[arg-type]
    assert document.head.title == "Estimate of charges"
    opening = document.section("if-your-bill-is-higher").blocks[0]
    assert opening.text == "What follows holds if you decide not to ask your plan to pay."  # type: ignore[union-attr]


def test_a_patient_outside_a_federal_program_is_told_so_by_the_title_only() -> None:
    assert page(coverage="not-covered").head.title.startswith("Good Faith Estimate")
    title = page(clinic="dalton", coverage="medicare-opted-out").head.title
    assert title == "Estimate of what you pay with insurance"


def test_the_spanish_title_is_its_own_too() -> None:
    assert page(PageOptions("es"), **MET_MID_COURSE).head.title == (  # type: ignore[arg-type]
        "Presupuesto de lo que usted paga con seguro"
    )


def test_a_patient_who_does_not_want_a_claim_is_told_that_nothing_will_count() -> None:
    blocks = page(coverage="insured-not-used").section("what-we-assumed").blocks
    assert blocks[-1].text.startswith("We will not send this to your plan.")  # type: ignore[union-attr]
