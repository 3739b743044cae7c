"""What to ask the plan, and the papers that are needed."""

from estimator.paper.document import Listing
from tests.paper.insured import MET_MID_COURSE, NOTHING_OWED, PENDING, SUPERBILL
from tests.paper.pages import page


def listings(answers: dict[str, object]) -> list[tuple[str, ...]]:
    blocks = page(**answers).section("what-to-do-next").blocks  # type: ignore[arg-type]
    return [block.entries for block in blocks if isinstance(block, Listing)]


def test_the_codes_are_there_to_be_read_out() -> None:
    questions = listings(MET_MID_COURSE)[1]
    assert questions[0] == "Do you pay for these codes with my diagnosis: 90792, 96365, J3490 and 94761?"
    assert "Is this provider in my network: NPI 1234567893?" in questions


def test_approval_is_asked_only_where_it_is_needed() -> None:
    approval = "Must you approve it first? For how many visits, and until when?"
    assert approval in listings(PENDING)[1]
    assert approval not in listings(MET_MID_COURSE)[1]


def test_out_of_network_the_plan_is_asked_what_it_allows_and_how_to_send_the_claim() -> None:
    questions = listings(SUPERBILL)[1]
    assert "How much do you allow for each code out of network?" in questions
    assert "How do I send my claim, and by when?" in questions


def test_the_papers_of_the_coverage_are_named_as_it_stands() -> None:
    assert any("referral" in step for step in listings(NOTHING_OWED)[0])
    assert any("answer, with its number" in step for step in listings(PENDING)[0])


def test_a_patient_without_insurance_is_asked_nothing() -> None:
    assert len(listings({})) == 1
