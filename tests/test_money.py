"""Money: one rounding rule, and splits that lose no cent."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from estimator.money import percent_of, plain, split_evenly, split_in_proportion

CENTS = some.integers(0, 10_000_000)


def test_half_a_cent_rounds_up() -> None:
    assert percent_of(206_550, Decimal(5)) == 10_328


def test_the_first_parts_carry_the_odd_cents() -> None:
    assert split_evenly(230_000, 6) == (38_334, 38_334, 38_333, 38_333, 38_333, 38_333)


@given(CENTS, some.integers(1, 60))
def test_even_parts_add_up_to_the_whole(cents: int, parts: int) -> None:
    assert sum(split_evenly(cents, parts)) == cents


@given(CENTS, some.lists(CENTS, min_size=1, max_size=30).map(tuple))
def test_parts_in_proportion_add_up_to_the_whole(cents: int, weights: tuple[int, ...]) -> None:
    assert sum(split_in_proportion(cents, weights)) == cents


@given(CENTS, some.lists(CENTS, min_size=1, max_size=30).map(tuple).filter(any))
def test_what_weighs_nothing_gets_nothing(cents: int, weights: tuple[int, ...]) -> None:
    parts = split_in_proportion(cents, weights)
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if weight == 0)


def test_data_money_has_two_decimals_and_no_separators() -> None:
    assert [plain(cents) for cents in (0, 5, 254_500, -1_205)] == ["0.00", "0.05", "2545.00", "-12.05"]
