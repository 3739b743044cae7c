"""The plan year on the page: where the deductible is met, sub-totals and the renewal."""

from estimator.paper.document import Amount, Paragraph, Table
from tests.paper.insured import LIMIT_REACHED, MET_MID_COURSE, OVER_THE_RENEWAL, PENDING
from tests.paper.pages import page


def said(answers: dict[str, object]) -> list[str]:
    blocks = page(**answers).section("when-you-pay").blocks  # type: ignore[arg-type]
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_the_visit_that_meets_the_deductible_is_said_in_words() -> None:
    assert said(MET_MID_COURSE) == [
        "At visit 4, December 15, your deductible is met. After it your plan pays its part."
    ]


def test_of_two_outcomes_the_rows_are_those_without_coverage() -> None:
    assert said(PENDING) == [
        "These rows: if your plan does not approve.",
        "If your plan approves: at visit 4, December 15, your deductible is met. After it your plan pays its part.",
    ]


def test_a_course_over_the_renewal_has_a_sub_total_and_says_that_the_deductible_starts_again() -> None:
    (table,) = (
        block
        for block in page(**OVER_THE_RENEWAL).section("when-you-pay").blocks  # type: ignore[arg-type]
        if isinstance(block, Table)
    )
    subtotal, after, total = table.rows[-3:]
    assert subtotal.role == "subtotal"
    assert subtotal.cells[0] == "Sub-total, before January 1, 2027"
    amounts = [row.cells[-1].cents for row in (subtotal, after, total) if isinstance(row.cells[-1], Amount)]
    assert amounts[0] + amounts[1] == amounts[2]
    assert said(OVER_THE_RENEWAL)[-1] == (
        "Your plan year starts again on January 1, 2027. Visits after it start with a new deductible."
    )


def test_the_limit_is_never_said_without_what_lies_outside_it() -> None:
    assert said(LIMIT_REACHED) == [
        "At visit 3, December 10, you reach your yearly limit. After it your plan pays all that it allows for the rest "
        "of the plan year. Not included: ketamine infusion (December 17 to 24)."
    ]
