"""The insurer call sheet: the codes of this course, what is known beside each question, and blanks for the rest."""

from __future__ import annotations

import pytest

from estimator.paper.call_sheet import NothingToAsk, make_call_sheet
from estimator.paper.document import Document, Facts, PageOptions, Table
from estimator.paper.text import as_text
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.paper.insured import EVERY_ONE, MET_MID_COURSE, NO_PERCENTAGE, PENDING, PLAN_SAID, SUPERBILL
from tests.paper.pages import result_of

NOT_COVERED: dict[str, object] = {"coverage": "not-covered"}


def sheet(answers: dict[str, object], options: PageOptions | None = None) -> Document:
    return make_call_sheet(demonstration(), result_of(**answers), options or PageOptions())  # type: ignore[arg-type]


def lines(document: Document, section: str) -> dict[str, list[object]]:
    """The questions of a section with what stands beside them."""
    tables = [block for block in document.section(section).blocks if isinstance(block, Table)]
    return {str(row.cells[0]): list(row.cells[1:]) for table in tables for row in table.rows}


def names(document: Document) -> list[str]:
    return [section.name for section in document.sections]


@pytest.mark.parametrize("answers", EVERY_ONE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_coverage_with_a_claim_has_a_sheet_in_both_languages(
    answers: dict[str, object], language: Language
) -> None:
    assert sheet(answers, PageOptions(language=language)).language == language


def test_the_services_have_their_codes_and_how_often_they_are() -> None:
    services = lines(sheet(MET_MID_COURSE), "services")
    assert services["Evaluation"] == ["90792", "1"]
    assert services["Ketamine infusion"] == ["96365, J3490", "6"]


def test_what_is_known_stands_beside_its_question_and_the_rest_is_blank() -> None:
    yearly = lines(sheet(MET_MID_COURSE), "yearly")
    assert yearly["Deductible"] == ["We have: $1,500.00"]
    assert yearly["Deductible used"] == ["We have: $600.00"]
    assert yearly["Family deductible used"] == [""]


def test_where_the_network_is_open_both_are_asked_about() -> None:
    document = sheet({**MET_MID_COURSE, "plan": {**PLAN_SAID, "is_in_network": "unknown"}})
    assert lines(document, "plan")["Are we in network, at this NPI and TIN?"] == ["yes / no"]
    assert lines(document, "yearly")["Deductible"] == ["We have: $1,500.00", "We have: $3,000.00"]


def test_the_patients_share_is_said_in_the_order_in_which_it_is_taken() -> None:
    share = lines(sheet(MET_MID_COURSE), "each_service")["What does the patient pay?"]
    assert share[:2] == ["We have: copay $50.00", "We have: deductible, then 20%"]


@pytest.mark.parametrize(
    ("answers", "absent"),
    [(MET_MID_COURSE, {"approval", "own_claim"}), (PENDING, {"own_claim"}), (SUPERBILL, {"approval"}),
     (NOT_COVERED, {"approval", "yearly", "own_claim"})],
)  # fmt: skip
def test_only_what_the_coverage_needs_is_asked(answers: dict[str, object], absent: set[str]) -> None:
    every = ["call", "services", "plan", "each_service", "approval", "yearly", "own_claim", "last"]
    assert names(sheet(answers)) == [name for name in every if name not in absent]


def test_sections_are_numbered_without_a_gap() -> None:
    headings = [section.heading for section in sheet(SUPERBILL).sections[2:-1]]
    assert [heading.split(".")[0] for heading in headings] == ["1", "2", "3", "4"]


def test_out_of_network_the_claim_of_the_patient_is_asked_about() -> None:
    assert lines(sheet(SUPERBILL), "own_claim")["Within how many days after the visit?"] == ["We have: 90"]


def test_what_stands_on_the_card_and_who_answers_is_blank() -> None:
    document = sheet(MET_MID_COURSE)
    blocks = (document.head.facts, *document.section("call").blocks, *document.section("services").blocks)
    blank = {fact.label for block in blocks if isinstance(block, Facts) for fact in block.facts if not fact.text}
    assert {"Member ID", "Answered by", "Reference number", "Diagnosis (ICD-10)"} <= blank


def test_it_says_who_told_what_we_have() -> None:
    assert "(Demo Health Plan, call 4711, as of November 20, 2026)" in as_text(sheet(MET_MID_COURSE)).replace("\n", " ")


def test_after_a_call_it_says_of_which_day_that_was() -> None:
    call = {"day": "2026-11-21", "facts": ["in_network.deductible.used"]}
    document = sheet({**MET_MID_COURSE, "plan": {**PLAN_SAID, "calls": [call]}})
    assert "the call of November 21, 2026" in as_text(document).replace("\n", " ")


def test_what_cannot_be_estimated_yet_can_be_asked() -> None:
    document = sheet(NO_PERCENTAGE)
    assert "We have: deductible, then a percentage" in lines(document, "each_service")["What does the patient pay?"]


@pytest.mark.parametrize("coverage", ["self-pay", "insured-not-used"])
def test_without_a_claim_there_is_nothing_to_ask(coverage: str) -> None:
    with pytest.raises(NothingToAsk):
        sheet({"coverage": coverage})


def test_a_discreet_sheet_keeps_the_codes_and_names_no_drug() -> None:
    said = as_text(sheet(MET_MID_COURSE, PageOptions(discreet=True)))
    assert "96365" in said
    assert "etamin" not in said


def test_in_large_print_no_more_than_two_benefits_stand_side_by_side() -> None:
    section = sheet(MET_MID_COURSE, PageOptions(size="large")).section("each_service")
    assert max(len(block.columns) for block in section.blocks if isinstance(block, Table)) == 3
