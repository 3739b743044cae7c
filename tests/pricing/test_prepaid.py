"""Stopping early with a package paid, or with a plan running."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from estimator.pricing.illustration import base_of, work_out
from estimator.pricing.offers import Stopped
from estimator.pricing.prepaid import stopped_after
from estimator.pricing.signed_plans import signed
from estimator.rules.book import Placed
from tests.books import estimated
from tests.payment_plans import ANY_WORDS, PATH, cents, paid, plan, shown

PACKAGE: dict[str, Any] = {"kind": "prepay-package", "instalments": None, "frequency": None, "price_basis": "package"}
TERMS = paid(256_500, list_price=285_000)


def stopped(visits: int, made: int, **said: Any) -> Stopped:
    """Where a patient stops after some of six visits and some payments."""
    placed = Placed(plan(refund_basis="package-price", **said), PATH)
    signed_plan = signed(placed, TERMS.day)
    base = base_of(signed_plan, TERMS)
    worked = work_out(signed_plan, TERMS, base, 4, ())
    assert worked is not None
    so_far = (base.downpayment, worked.schedule, made)
    return stopped_after(placed, TERMS.list_price, base.care_price, (visits, 6), so_far, signed_plan.fees.kept)


@pytest.mark.parametrize(("basis", "back"), [("package-price", 171_000), ("list-price", 161_500)])
def test_a_package_stopped_after_two_of_six_visits_gives_back_the_rest(basis: str, back: int) -> None:
    found = shown(plan(refund_basis=basis, **PACKAGE), TERMS).refund
    assert (found.visits_taken, found.given_back.cents, found.still_owed.cents) == (2, back, 0)


def test_at_list_prices_never_more_is_kept_than_the_package() -> None:
    found = shown(plan(refund_basis="list-price", **PACKAGE), paid(90_000, list_price=285_000)).refund
    assert (found.kept.cents, found.given_back.cents) == (90_000, 0)


def test_a_plan_that_has_paid_more_than_its_visits_gives_back_the_rest() -> None:
    found = stopped(2, 2)
    assert (found.paid.cents, found.kept.cents, found.given_back.cents) == (128_250, 85_500, 42_750)


def test_a_plan_that_has_paid_less_than_its_visits_owes_the_rest() -> None:
    found = stopped(3, 1)
    assert (found.given_back.cents, found.still_owed.cents) == (0, 64_125)


def test_interest_paid_so_far_is_not_given_back() -> None:
    with_interest = stopped(1, 2, annual_rate_percent="12 %", prepayment_text=ANY_WORDS)
    assert with_interest.paid.cents < 2 * 65_700
    assert with_interest.paid.cents == sum(
        payment.principal.cents
        for payment in shown(
            plan(annual_rate_percent="12 %", prepayment_text=ANY_WORDS), TERMS
        ).schedule.payments[:2]
    )  # fmt: skip


def test_interest_added_at_once_is_kept_for_the_part_of_the_time_that_is_over() -> None:
    found = stopped(
        1, 2, annual_rate_percent="12 %", interest_method="add-on", add_on_months="12", prepayment_text=ANY_WORDS
    )
    assert found.paid.cents == 128_250


def test_the_whole_course_taken_and_paid_leaves_nothing() -> None:
    found = stopped(6, 4)
    assert (found.given_back.cents, found.still_owed.cents) == (0, 0)


@pytest.mark.parametrize("mode", ["upfront", "financed"])
def test_a_fee_that_every_patient_pays_is_kept_once(mode: str) -> None:
    fee = {"amount": "60.00", "charged_to": "all-patients", "mode": mode}
    whole, early = stopped(6, 4, fees=[fee]), stopped(2, 4, fees=[fee])
    assert (whole.paid.cents, whole.kept.cents, whole.still_owed.cents) == (262_500, 262_500, 0)
    # Two visits of six, and the fee.
    assert (early.kept.cents, early.given_back.cents) == (85_500 + 6_000, 171_000)


@pytest.mark.parametrize("visits", [(), ((None, cents(1)),) * 6])
def test_without_days_of_visits_no_example_of_a_running_plan_is_made(visits: Any) -> None:
    assert shown(plan(refund_basis="package-price"), replace(TERMS, visits=visits)).refund is None


def test_without_a_refund_rule_there_is_no_example() -> None:
    assert shown(plan(**PACKAGE), TERMS).refund is None


def test_under_a_plan_the_visits_had_count_at_what_each_of_them_costs() -> None:
    told = {"deductible": {"used": "600.00"}, "limit": {"used": "600.00"}}
    result = estimated(
        coverage="ppo-in-network", infusions="6", first_visit="2026-12-01", payment_plan="three-monthly",
        plan={"in_network": told},
    )  # fmt: skip
    chosen = result.plan_chosen
    assert chosen is not None
    assert chosen.illustration is not None
    stopped = chosen.illustration.refund
    assert stopped is not None
    costs = [visit.patient_pays.cents for visit in result.visits]
    assert (stopped.visits_taken, stopped.kept.cents) == (2, costs[0] + costs[1])
    assert stopped.kept.cents == 35_000
