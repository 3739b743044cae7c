"""The table that compares, its differences in words, and its bars; the figures keep how they came to be."""

from __future__ import annotations

from estimator.paper.compared import Comparison, compare
from estimator.paper.document import Amount
from estimator.paper.pen import Pen
from estimator.paper.side_by_side import bars, could_be_less, differences, row_names, side_by_side
from estimator.pricing.steps import recompute
from tests.books import demonstration
from tests.paper.insured import MET_MID_COURSE, NOTHING_TOLD, PENDING, SUPERBILL
from tests.paper.pages import result_of

PEN = Pen(demonstration(), "en")


def compared(*answers: dict[str, object]) -> Comparison:
    return compare(PEN, [result_of(**each) for each in answers])  # type: ignore[arg-type]


def row(comparison: Comparison, name: str) -> list[str]:
    cells = side_by_side(PEN, comparison).rows[row_names(comparison).index(name)].cells[1:]
    return [cell.text if isinstance(cell, Amount) else cell for cell in cells]


def test_every_column_has_the_same_rows_and_the_list_price_too() -> None:
    comparison = compared({}, MET_MID_COURSE)
    assert row(comparison, "list_price") == ["$2,800.00", "$2,800.00"]
    assert row(comparison, "first_visit") == ["$50.00", "$250.00"]
    assert row(comparison, "each_visit") == ["$60.00 to $300.00", "$382.50"]


def test_the_most_it_could_be_is_the_end_of_its_range() -> None:
    assert row(compared({}, NOTHING_TOLD), "up_to") == ["$1,610.00", "$2,545.00"]


def test_every_amount_of_the_table_can_be_explained() -> None:
    table = side_by_side(PEN, compared({}, MET_MID_COURSE, SUPERBILL))
    amounts = [cell for line in table.rows for cell in line.cells if isinstance(cell, Amount)]
    assert [amount.cents for amount in amounts] == [recompute(amount.step) for amount in amounts if amount.step]


def test_one_alone_has_no_difference() -> None:
    assert list(differences(PEN, compared({}, {"infusions": "99"}))) == []


def test_where_nothing_is_known_there_is_neither_difference_nor_bar() -> None:
    comparison = compared({"infusions": "98"}, {"infusions": "99"})
    assert [*differences(PEN, comparison), *could_be_less(PEN, comparison), *bars(PEN, comparison)] == []


def test_what_is_the_same_is_said_to_be() -> None:
    assert list(differences(PEN, compared({}, {"coverage": "insured-not-used"}))) == [
        "Paying for it myself: the same as “I have insurance but do not want to use it”."
    ]


def test_an_open_fact_may_make_it_less() -> None:
    (told,) = could_be_less(PEN, compared({"clinic": "huntsville"}, PENDING))
    assert told.startswith("If your plan approves")
