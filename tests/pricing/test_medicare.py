"""What an unassigned Medicare claim costs the patient, and what Medicare sends back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.medicare import UnassignedClaim, share_out_unassigned
from estimator.pricing.steps import recompute
from tests.claims import cents


def claim(fee_schedule: int, charge: int, deductible_left: int = 0) -> UnassignedClaim:
    return share_out_unassigned(cents(fee_schedule), cents(charge), cents(deductible_left))


def test_the_clinic_may_charge_less_than_the_limiting_charge() -> None:
    found = claim(15000, 16000)
    assert (found.limiting_charge.cents, found.pay_clinic.cents) == (16388, 16000)


def test_the_clinic_may_not_charge_more_than_the_limiting_charge() -> None:
    assert claim(15000, 45000).pay_clinic.cents == 16388


def test_medicare_pays_from_its_own_fee_and_not_from_the_limiting_charge() -> None:
    assert claim(8000, 8740).medicare_pays_back.cents == 6080


def test_medicare_pays_from_the_charge_where_that_is_below_its_fee() -> None:
    found = claim(8000, 5000)
    assert (found.medicare_pays_back.cents, found.cost_after_it_does.cents) == (4000, 1000)


def test_a_claim_uses_no_more_of_the_deductible_than_medicare_approves() -> None:
    found = claim(8000, 8740, deductible_left=28300)
    assert (found.deductible.cents, found.medicare_pays_back.cents) == (7600, 0)


@given(some.integers(0, 200_000), some.integers(0, 300_000), some.integers(0, 30_000))
def test_every_figure_can_be_worked_out_again_and_none_is_negative(fee: int, charge: int, left: int) -> None:
    assert [step for step in claim(fee, charge, left) if recompute(step) != step.cents or step.cents < 0] == []
