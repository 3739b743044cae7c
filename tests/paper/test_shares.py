"""One sentence for each group of lines: who pays it, and why."""

from estimator.paper.document import Table
from tests.paper.insured import (
    LIMIT_REACHED,
    MET_MID_COURSE,
    NOTHING_OWED,
    PENDING,
    SUPERBILL,
    TWO_PLANS,
    VISITS_USED_UP,
)
from tests.paper.pages import page


def reasons(answers: dict[str, object]) -> list[str]:
    section = page(**answers).section("each-service")  # type: ignore[arg-type]
    rows = [row for block in section.blocks if isinstance(block, Table) for row in block.rows if row.role == "part"]
    return [str(row.cells[0]).rsplit("\n", 1)[-1] for row in rows]


def test_copay_deductible_and_percentage_are_named() -> None:
    assert reasons(MET_MID_COURSE) == [
        "You pay: $50.00 copay",
        "Each time: $300.00 for your deductible",
        "Each time: $60.00, your 20%",
    ]


def test_a_line_that_the_plan_does_not_pay_says_so() -> None:
    assert set(reasons(PENDING)[1:]) == {"Your plan does not pay for it: you pay our price"}


def test_a_line_of_a_superbill_says_who_may_pay_back() -> None:
    assert set(reasons(SUPERBILL)) == {"You pay us and can ask your plan to pay you back"}


def test_a_line_without_a_share_says_so() -> None:
    assert set(reasons(NOTHING_OWED)) == {"Your plan asks nothing of you for it"}


def test_what_a_second_plan_pays_is_taken_off() -> None:
    assert reasons(TWO_PLANS)[0] == "You pay: $50.00 copay, less $50.00 that your second plan pays"


def test_a_line_after_the_limit_says_that_the_plan_pays_it() -> None:
    assert "You have reached your yearly limit: your plan pays all that it allows" in reasons(LIMIT_REACHED)


def test_a_visit_above_the_yearly_number_says_so() -> None:
    assert reasons(VISITS_USED_UP)[-1] == "More visits than your plan pays for in a year: you pay our price"
