"""The three figures of a patient whose plan may pay back."""

from __future__ import annotations

from estimator.pricing.benefits import ClaimLine, Tier
from estimator.pricing.counters import Counters
from estimator.pricing.sharing import share_out_claims
from estimator.pricing.superbill import superbill_of
from tests.claims import benefit, cents, line, plan


def figures(*lines: ClaimLine) -> tuple[int, int, int]:
    terms = plan(benefit(), tiers={"in": Tier(), "out": Tier()})
    pay_clinic, pay_back, cost = superbill_of(share_out_claims(terms, Counters(), lines).shares)
    return pay_clinic.cents, pay_back.cents, cost.cents


def test_an_out_of_network_line_is_paid_whole_and_partly_paid_back() -> None:
    assert figures(line(tier="out")) == (45000, 24000, 21000)


def test_of_an_in_network_line_only_the_patients_share_is_paid() -> None:
    assert figures(line(tier="in")) == (6000, 0, 6000)


def test_an_out_of_network_line_that_is_not_covered_costs_its_own_price() -> None:
    assert figures(line(tier="out", benefit=None, own_price=cents(40000))) == (40000, 0, 40000)


def test_a_line_that_may_not_be_charged_costs_nothing() -> None:
    assert figures(line(tier="out", benefit=None, is_held_harmless=True)) == (0, 0, 0)


def test_no_line_at_all_costs_nothing() -> None:
    assert figures() == (0, 0, 0)
