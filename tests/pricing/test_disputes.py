"""The $400 rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.pricing.disputes import Level, ProviderBill, Thresholds, judge_bills

CENTS = st.integers(min_value=0, max_value=10_000_000)
BILLS = st.dictionaries(st.text(max_size=4), st.tuples(CENTS, CENTS), max_size=6).map(
    lambda charges: [ProviderBill(provider, *cents) for provider, cents in charges.items()]
)


@pytest.mark.parametrize(
    ("excess", "level"),
    [
        (-40_000, Level.NONE),
        (0, Level.NONE),
        (19_999, Level.NONE),
        (20_000, Level.AMBER),
        (34_999, Level.AMBER),
        (35_000, Level.RED),
        (39_999, Level.RED),
        (40_000, Level.BLOCK),
        (40_001, Level.BLOCK),
    ],
)
def test_a_level_begins_at_its_exact_cent(excess: int, level: Level) -> None:
    assert Thresholds().judge(excess) is level


def test_thresholds_may_be_the_clinics_own() -> None:
    (verdict,) = judge_bills([ProviderBill("Clinic", 100_000, 130_000)], Thresholds(10_000, 20_000, 30_000))
    assert verdict.is_eligible


@pytest.mark.parametrize("cents", [(0, 35_000, 40_000), (35_000, 20_000, 40_000), (20_000, 41_000, 40_000)])
def test_thresholds_that_do_not_rise_are_refused(cents: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="must rise"):
        Thresholds(*cents)


def test_a_lower_bill_of_another_provider_does_not_set_off_an_excess() -> None:
    clinic, _ = judge_bills([ProviderBill("Clinic", 0, 40_000), ProviderBill("CRNA", 80_000, 0)])
    assert clinic.is_eligible


def test_two_excesses_are_not_added_up() -> None:
    verdicts = judge_bills([ProviderBill("Clinic", 0, 39_999), ProviderBill("CRNA", 0, 39_999)])
    assert not any(verdict.is_eligible for verdict in verdicts)


def test_a_bill_in_two_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="'Clinic' is billed twice"):
        judge_bills([ProviderBill("Clinic", 0, 39_999), ProviderBill("Clinic", 0, 1)])


@given(BILLS)
def test_each_provider_is_judged_as_if_alone(bills: list[ProviderBill]) -> None:
    assert judge_bills(bills) == tuple(verdict for bill in bills for verdict in judge_bills([bill]))


@given(BILLS)
def test_exactly_the_providers_400_dollars_over_are_eligible(bills: list[ProviderBill]) -> None:
    excesses = [bill.billed_charges - bill.expected_charges for bill in bills]
    assert [verdict.is_eligible for verdict in judge_bills(bills)] == [cents >= 40_000 for cents in excesses]
