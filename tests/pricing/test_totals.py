"""Totals of a course: every figure that a plan makes, and the refusal to show any that do not add up."""

import pytest

from estimator.pricing.dues import Dues
from estimator.pricing.steps import NOTHING, from_request
from estimator.pricing.totals import totals_of
from tests.books import ask, demonstration, estimated
from tests.plan_books import INFUSIONS, TOLD, VISITS, plan_book, under_plan

PARTS = ("copay", "deductible", "coinsurance", "over_limit", "penalty", "over_maximum", "balance_bill", "not_covered")


def figures(totals: object, *names: str) -> tuple[int, ...]:
    return tuple(getattr(totals, name).cents for name in names)


def test_what_is_billed_is_paid_by_the_patient_paid_by_the_plan_or_written_off() -> None:
    # Three times 425; the plan pays 80 and 240; 125 of each is written off.
    names = ("expected_charge", "patient_pays", "plan_pays", "write_off")
    assert figures(under_plan().totals, *names) == (127_500, 58_000, 32_000, 37_500)


def test_what_the_patient_pays_is_the_sum_of_its_parts() -> None:
    book = plan_book(in_network={"deductible": {"individual": "500.00"}, "limit": {"individual": "600.00"}})
    totals = under_plan(book, evaluation="yes", extras=[{"service": "follow-up"}]).totals
    # Copay 50, deductible 500, 20 % of 100 and of 300, of which the limit of 600 takes 30 off; 125 are not covered.
    assert figures(totals, *PARTS) == (5_000, 50_000, 8_000, 3_000, 0, 0, 0, 12_500)
    assert totals.patient_pays.cents == 72_500


def test_a_discount_on_an_own_line_lowers_what_is_billed() -> None:
    book = plan_book(benefits=[VISITS])
    totals = under_plan(book, discounts=["military"], tender="card").totals
    # A package of 3 for 1,215 of 1,275, less 10 %: 121.50.
    assert figures(totals, "list_price", "discount", "expected_charge") == (127_500, 18_150, 109_350)


def test_without_a_claim_every_part_is_nothing_because_the_coverage_says_so() -> None:
    totals = estimated(infusions="6").totals
    assert figures(totals, *PARTS, "allowed", "plan_pays", "write_off") == (0,) * 11
    assert totals.plan_pays.rule == ("coverage.yaml", "coverages", 0)


def test_a_patient_who_asks_the_plan_to_pay_back_gets_three_figures() -> None:
    book = plan_book(kind="out-of-network", in_network=None, out_of_network={}, superbill={})
    totals = under_plan(book, plan={}, packages="none").totals
    # Billed three times 425; the plan allows 300 of each and pays back 80 % of that.
    assert totals.pay_clinic
    assert totals.plan_may_pay_back
    assert totals.cost_if_it_does
    assert figures(totals, "pay_clinic", "plan_may_pay_back", "cost_if_it_does") == (127_500, 72_000, 55_500)


def test_where_nobody_knows_what_the_plan_allows_only_what_the_clinic_is_paid_is_told() -> None:
    book = plan_book(kind="out-of-network", in_network=None, out_of_network={}, superbill={}, rates=None)
    totals = under_plan(book, plan={}, packages="none").totals
    assert totals.pay_clinic
    assert totals.pay_clinic.cents == 127_500
    assert (totals.plan_may_pay_back, totals.cost_if_it_does) == (None, None)


def test_a_held_line_is_written_off_and_owed_by_nobody() -> None:
    book = plan_book(benefits=[INFUSIONS | {"covered": "no", "when_not_covered": "held-harmless"}])
    assert figures(under_plan(book, plan=TOLD).totals, "patient_pays", "write_off") == (0, 127_500)


def test_totals_that_do_not_add_up_are_never_shown() -> None:
    lines = estimated(infusions="1", evaluation="no").visits[0].lines
    wrong = [[line._replace(expected_charge=from_request(1, "wrong")) for line in lines]]
    dues = Dues(NOTHING, (NOTHING,), NOTHING, NOTHING)
    with pytest.raises(AssertionError, match="list price less discount must be billed"):
        totals_of(demonstration(), ask(infusions="1"), wrong, None, (), dues, NOTHING)
