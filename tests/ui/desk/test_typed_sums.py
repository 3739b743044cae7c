"""Sums typed into a cell: reckoned exactly, rounded once, and asked back where they are none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.money import plain
from estimator.ui.desk.typed import read_infusions, read_money, read_number
from estimator.ui.desk.typed_sums import MOST_CENTS, is_sum, reckon, whole_cents
from estimator.ui.text_field import GoesOn, NotRead
from estimator.wording import say


def is_read_or_asked_back(typed: str) -> bool:
    """Whether a text gives an amount, or a question that can be said."""
    try:
        read = read_money(typed)
    except NotRead as error:
        return not error.question or bool(say("es", error.question, **error.figures))
    return read is None or 0 <= read <= MOST_CENTS


CENTS = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("800/2", 40_000),
        ("250*6", 150_000),
        ("250 x 6", 150_000),
        ("250 × 6", 150_000),
        ("$1,500+200", 170_000),
        ("1 500 - 200.50", 129_950),
        ("1500−200", 130_000),
        ("100/3", 3_333),
        ("200/3", 6_667),
        ("0.05/2", 3),
        ("33.33*1.5", 5_000),
        ("100+50/2*3", 17_500),
        ("6*1,500", 900_000),
        ("1/3+1/3+1/3", 100),
    ],
)
def test_a_sum_of_money_is_reckoned_to_the_cent(typed: str, cents: int) -> None:
    assert read_money(typed) == cents


@given(CENTS, CENTS)
def test_adding_and_taking_away_lose_no_cent(one: int, other: int) -> None:
    assert read_money(f"{plain(one)}+{plain(other)}") == one + other
    assert read_money(f"{plain(one + other)}-{plain(other)}") == one


@given(CENTS, st.integers(1, 400))
def test_dividing_is_rounded_half_up_and_only_once(cents: int, parts: int) -> None:
    assert read_money(f"{plain(cents)}/{parts}*{parts}") == cents
    assert abs(Fraction(cents, parts) - read_money(f"{plain(cents)}/{parts}")) <= Fraction(1, 2)  # type: ignore[operator]


@given(st.text("0123456789.,$ +-*/x×()%", max_size=12))
def test_whatever_is_typed_is_read_or_asked_back(typed: str) -> None:
    assert is_read_or_asked_back(typed)


@pytest.mark.parametrize("typed", ["+50", "-50", "−50", "*6", "/2", " + 50"])
def test_a_sum_that_begins_with_its_sign_goes_on_from_what_stood_there(typed: str) -> None:
    with pytest.raises(GoesOn):
        read_money(typed)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("800/", "typed.unfinished"),
        ("800//2", "typed.unfinished"),
        ("800/0", "typed.by_zero"),
        ("800/0.00", "typed.by_zero"),
        ("200-800", "typed.below_zero"),
        ("999999999*9", "typed.too_large"),
        ("1,50+2", "typed.meant_either"),
        ("200*50%", "typed.percent"),
    ],
)
def test_what_is_no_sum_is_asked_back(typed: str, question: str) -> None:
    with pytest.raises(NotRead, match="not_an_amount") as refusal:
        read_money(typed)
    assert refusal.value.question == question


@pytest.mark.parametrize("typed", ["", "800", "n/a", "unknown", "-", "extra"])
def test_what_holds_no_figures_and_signs_is_no_sum(typed: str) -> None:
    assert not is_sum(typed)


@pytest.mark.parametrize(("typed", "number"), [("4+2", 6), ("12/2", 6), ("3x2", 6), ("8-2", 6)])
def test_a_count_is_reckoned(typed: str, number: int) -> None:
    assert read_number(typed) == number


def test_a_count_must_come_out_whole() -> None:
    with pytest.raises(NotRead, match="not_a_number") as refusal:
        read_number("7/3")
    assert (refusal.value.question, str(refusal.value.figures["figure"])) == ("typed.not_whole", "2.33")


def test_infusions_are_added_and_multiplied_and_a_hyphen_makes_a_span() -> None:
    assert str(read_infusions("4+2")) == str(read_infusions("3*2")) == "6"
    assert str(read_infusions("4-6")) == "4 to 6"
    with pytest.raises(GoesOn):
        read_infusions("+2")


def test_half_a_cent_is_rounded_up() -> None:
    assert whole_cents(reckon("0.05/2", lambda figure: int(figure[2:]), "not_an_amount"), "not_an_amount") == 3
