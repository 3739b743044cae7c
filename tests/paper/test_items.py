"""Each service: which lines stand in one row, when they are, and for which outcome the rows stand."""

from estimator.paper.document import Paragraph, Table
from tests.paper.insured import MET_MID_COURSE, OVER_THE_RENEWAL, PENDING
from tests.paper.pages import page


def rows_of(answers: dict[str, object]) -> list[tuple[str, str]]:
    """The days and the quantity of each row."""
    blocks = page(**answers).section("each-service").blocks  # type: ignore[arg-type]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows if row.role == "part"]
    return [(str(row.cells[0]).split("\n")[1], str(row.cells[1])) for row in rows]


def test_equal_lines_that_follow_one_another_are_one_row() -> None:
    assert rows_of(MET_MID_COURSE) == [
        ("December 1, 2026", "1"), ("December 8 to 15, 2026", "3"), ("December 17 to 24, 2026", "3"),
    ]  # fmt: skip


def test_lines_that_are_equal_with_others_between_them_are_not_one_row() -> None:
    deductible_left = {"deductible": {"used": "1,100.00"}, "limit": {"used": "1,350.00"}}
    plan = {"in_network": deductible_left, "as_of": "2026-11-20", "told_by": "Demo Health Plan, call 4711"}
    assert rows_of(OVER_THE_RENEWAL | {"plan": plan}) == [
        ("December 15, 2026", "1"), ("December 22, 2026", "1"), ("December 24, 2026", "1"),
        ("December 29 to 31, 2026", "2"), ("January 5 to 7, 2027", "2"),
    ]  # fmt: skip


def test_the_days_of_a_row_begin_with_a_capital() -> None:
    assert rows_of({"first_visit": None})[0] == ("Visit 1", "1")


def test_of_two_outcomes_the_rows_are_said_to_be_those_without_coverage() -> None:
    blocks = page(**PENDING).section("each-service").blocks  # type: ignore[arg-type]
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert "These rows: if your plan does not approve." in said
