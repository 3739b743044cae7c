"""The order of discounts, which may join, and how far they go."""

from __future__ import annotations

import pytest

from tests.broken_books import found

DISCOUNTS = "discounts.yaml"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("percent: 10", "price: 0.00", "leaves-nothing"),
        ("percent: 10", "off: 250.00", "leaves-nothing"),
        ("percent: 10", "off: 249.99", None),
        ("percent: 15,", "percent: 50,", "beyond-the-cap"),
        ("percent: 30,", "percent: 45,", "beyond-the-cap"),
        ("percent: 30,", "percent: 40,", None),
    ],
)
def test_discounts_leave_something_and_stay_within_the_cap(old: str, new: str, kind: str | None) -> None:
    assert found(DISCOUNTS, (old, new)) == ([kind] if kind else [])


def test_best_one_needs_no_order_between_discounts() -> None:
    assert found(DISCOUNTS, ("    rank: 2\n", ""), ("one-after-another", "best-one")) == []


def test_discounts_that_may_not_join_need_no_order() -> None:
    assert found(DISCOUNTS, ("    rank: 2\n", "    joins: []\n")) == []


def test_a_discount_may_be_joined_by_the_name_of_its_band() -> None:
    military = ("    sizes:\n      - from", "    joins: [hardship-15, cash]\n    sizes:\n      - from")
    assert found(DISCOUNTS, military, ("    rank: 2\n", "    rank: 2\n    joins: [military]\n")) == []


def test_introductory_discounts_need_their_place_in_the_order() -> None:
    kind = ("kind: eligibility\n    name: {en: Military", "kind: introductory\n    name: {en: Military")
    assert found(DISCOUNTS, kind) == ["order-misses"]
