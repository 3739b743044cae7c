"""Accounts: what they pay of the patient's amount, in their order, and never more than they hold."""

import pytest

from estimator.pricing import Estimate
from tests.books import changed, estimated
from tests.insured import ESKETAMINE
from tests.plan_books import TOLD, under_plan

HELPED = {**TOLD, "authorization": {"state": "approved"}, "accounts": {"savings": "300.00"}}
"""Esketamine visits with a drug maker's help, and 300.00 in a savings account."""


def paid_by(result: Estimate) -> dict[str, int]:
    return {paid.source: paid.paid.cents for paid in result.paid_by}


def with_accounts(**balances: str) -> Estimate:
    """Infusions of 580.00, for which the rule book lets an account pay."""
    return under_plan(plan={**TOLD, "accounts": balances})


def test_a_reimbursement_arrangement_pays_first_and_savings_after_it() -> None:
    result = with_accounts(reimbursement="200.00", savings="300.00")
    assert paid_by(result) == {"reimbursement": 20_000, "savings": 30_000}
    assert result.cash_left_to_pay is not None
    assert result.cash_left_to_pay.cents == 8_000


def test_no_account_pays_more_than_the_patient_owes() -> None:
    result = with_accounts(savings="9,000.00")
    assert paid_by(result) == {"savings": 58_000}
    assert result.cash_left_to_pay is not None
    assert result.cash_left_to_pay.cents == 0


def test_an_account_changes_nobodys_share() -> None:
    assert with_accounts(savings="300.00").totals == under_plan().totals


def test_without_a_balance_nothing_is_said_about_accounts() -> None:
    result = under_plan()
    assert (result.paid_by, result.cash_left_to_pay) == ((), None)


def test_what_the_administrator_must_be_asked_about_is_paid_in_cash_until_then() -> None:
    may_pay = "    kind: follow-up\n    hsa: "
    book = changed(("services.yaml", f"{may_pay}yes\n", f"{may_pay}ask\n"))
    result = estimated(book, services=[{"service": "follow-up"}], plan={"accounts": {"savings": "500.00"}})
    assert [(paid.paid.cents, paid.ask_about) for paid in result.paid_by] == [(0, ("follow-up",))]
    assert result.cash_left_to_pay is not None
    assert result.cash_left_to_pay.cents == 12_500


def test_an_account_pays_what_a_drug_makers_help_leaves_where_the_rule_book_says_it_may() -> None:
    result = estimated(**ESKETAMINE, plan=HELPED)
    assert paid_by(result)["assistance"] > 0
    assert paid_by(result)["savings"] == 30_000


@pytest.mark.parametrize("may_pay", ["ask", "no"])
def test_what_help_leaves_is_as_surely_paid_by_an_account_as_the_least_sure_of_its_services(may_pay: str) -> None:
    named = "    name: {en: Esketamine visit, es: Visita con esketamina}"
    helped = "    assistance:\n      services: [esketamine"
    book = changed(
        ("services.yaml", f"    hsa: yes\n{named}", f"    hsa: {may_pay}\n{named}"),
        ("coverage.yaml", f"{helped}]", f"{helped}, evaluation]"),
    )
    assert paid_by(estimated(book, **ESKETAMINE, plan=HELPED))["savings"] == 0
