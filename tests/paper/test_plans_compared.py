"""Payment plans side by side: complete terms, and no figure of a plan that is not offered."""

from __future__ import annotations

import pytest

from estimator.paper.compared import compare
from estimator.paper.document import Amount
from estimator.paper.pen import Pen
from estimator.paper.side_by_side import row_names, side_by_side
from estimator.wording import LANGUAGES, Language
from tests.insured import ASKED, book_of_plans
from tests.paper.pages import result_of

OFFERED = ("three-monthly", "with-interest", "example-card", "example-loan", "fees-of-every-kind", "per-visit")


def rows(*plans: str, language: Language = "en", **answers: object) -> dict[str, list[str]]:
    """The rows of a comparison of plans by their names in the code, its columns in order."""
    book = book_of_plans()
    pen = Pen(book, language)
    comparison = compare(pen, [result_of(book, payment_plan=plan, **{"state": "TN"} | answers) for plan in plans])
    table = side_by_side(pen, comparison)
    told = [[cell.text if isinstance(cell, Amount) else cell for cell in row.cells[1:]] for row in table.rows]
    assert all(cell for row in told for cell in row)
    return dict(zip(row_names(comparison), told, strict=True))


def test_payments_and_finance_charge_never_stand_without_number_rhythm_and_apr() -> None:
    held = rows("with-interest", "three-monthly")
    assert held["downpayment"] == ["$483.55", "$250.00"]
    assert held["first_payment"] == ["$644.73", "$370.83"]
    assert held["number"] == ["3, every month", "6, every month"]
    assert held["finance_charge"] == ["$0.00", "$57.23"]
    assert held["apr"] == ["does not apply", "8.35%"]
    assert held["in_all"] == ["$2,417.75", "$2,474.98"]


def test_the_odd_cent_is_said() -> None:
    held = rows("three-monthly", "per-visit", "fees-of-every-kind")
    assert sorted(held["odd_cent"])[0].startswith("in ")
    assert "none: by the visit" in held["odd_cent"]


def test_deferred_interest_has_what_is_charged_if_it_is_not_paid_off() -> None:
    assert rows("three-monthly", "example-card")["if_not_cleared"] == ["does not apply", "$457.74"]


def test_without_deferred_interest_there_is_no_such_row() -> None:
    assert "if_not_cleared" not in rows("three-monthly", "per-visit")


def test_fees_are_added_up_with_those_on_every_payment() -> None:
    assert "$116.00" in rows("fees-of-every-kind", "three-monthly")["fees"]


def test_a_plan_that_is_not_offered_has_no_figure() -> None:
    held = rows("three-monthly", "example-card", state="CA")
    assert {cells[1] for cells in held.values()} == {"not offered here"}


def test_where_nothing_can_be_estimated_no_plan_has_a_figure() -> None:
    held = rows("three-monthly", "per-visit", infusions="99")
    assert {cell for cells in held.values() for cell in cells} == {"cannot estimate"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["monthly", "every kind of plan"])
def test_every_plan_can_be_compared(language: Language, name: str) -> None:
    answers = {key: value for key, value in ASKED[name].items() if key != "payment_plan"}
    assert len(rows(*OFFERED[:4], language=language, **answers)) > 10
