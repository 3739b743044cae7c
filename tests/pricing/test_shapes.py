"""Copay, deductible and coinsurance of one line, by the shape of the benefit; allowed is $300 throughout."""

from __future__ import annotations

from typing import Any

import pytest

from estimator.pricing.shapes import gross_share
from estimator.rules.models.benefits import Shape
from tests.claims import benefit, cents


def shares(shape: Shape, deductible_left: int = 0, copay: int = 4000, **more: Any) -> tuple[int, int, int]:
    """Give copay, deductible and coinsurance."""
    its = benefit(shape, copay=copay, **more)
    copay_part, deductible, coinsurance = gross_share(its, cents(30000), cents(deductible_left), its.copay)
    return copay_part.cents, deductible.cents, coinsurance.cents


@pytest.mark.parametrize(
    ("shape", "with_none_left", "with_100_left", "with_300_left"),
    [
        ("no-charge", 0, 0, 0),
        ("copay-only", 40, 40, 40),
        ("coins-only", 60, 60, 60),
        ("ded-coins", 60, 140, 300),
        ("ded-copay", 40, 140, 300),
        ("copay-ded-coins", 92, 172, 300),
        ("ded-copay-coins", 92, 172, 300),
    ],
)
def test_each_shape_takes_its_parts_in_the_order_of_its_name(
    shape: Shape, with_none_left: int, with_100_left: int, with_300_left: int
) -> None:
    asked = [sum(shares(shape, left)) for left in (0, 10000, 30000)]
    assert asked == [with_none_left * 100, with_100_left * 100, with_300_left * 100]


def test_a_percentage_of_the_full_amount_takes_no_notice_of_the_copay() -> None:
    assert shares("ded-copay-coins", 10000, coinsurance_base="full") == (4000, 10000, 4000)


def test_a_percentage_of_the_full_amount_never_asks_for_more_than_the_copay_leaves() -> None:
    assert shares("copay-ded-coins", copay=25000, coinsurance=90, coinsurance_base="full") == (25000, 0, 5000)


def test_a_copay_is_never_more_than_what_the_deductible_leaves() -> None:
    assert shares("ded-copay", 27500) == (2500, 27500, 0)


def test_a_waived_straddle_copay_is_taken_on_a_line_without_deductible() -> None:
    assert shares("ded-copay", 0, straddle_copay="waive") == (4000, 0, 0)


def test_a_waived_straddle_copay_leaves_the_whole_rest_to_the_percentage() -> None:
    assert shares("ded-copay-coins", 10000, straddle_copay="waive") == (0, 10000, 4000)


def test_a_copay_before_the_deductible_is_not_waived() -> None:
    assert shares("copay-ded-coins", 10000, straddle_copay="waive") == (4000, 10000, 3200)
