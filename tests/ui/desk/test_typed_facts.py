"""What people type about a plan, read without guessing and written back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from estimator.ui.desk.typed import read_money
from estimator.ui.desk.typed_facts import (
    UsedOrLeft,
    read_day_approved,
    read_day_told,
    read_known,
    read_percentage,
    read_used_or_left,
    write_used_or_left,
)
from estimator.ui.text_field import GoesOn, NotRead
from estimator.wording import LANGUAGES, Language

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    "typed",
    ["?", "unknown", "Don't know", "don’t know", "  no sé ", "No lo sé", "No se sabe", "n/s", "N/S", "desconocido"],
)
def test_nobody_knows_is_an_answer(typed: str) -> None:
    assert read_known(read_money)(typed) == "unknown"


def test_a_figure_that_may_be_unknown_is_read_as_any_other() -> None:
    assert read_known(read_money)("$1,500") == 150_000
    assert read_known(read_money)("") is None
    with pytest.raises(NotRead, match="not_an_amount"):
        read_known(read_money)("unknow")


@pytest.mark.parametrize("typed", ["600", "600 used", "$600.00 used", "600 u", "600 usados", "gastados 600"])
def test_what_is_used_is_read(typed: str) -> None:
    assert read_used_or_left(typed) == UsedOrLeft("used", 60_000)


@pytest.mark.parametrize("typed", ["900 left", "900 l", "$900.00 LEFT", "quedan 900", "900 restantes", "restan $900"])
def test_what_is_left_is_read(typed: str) -> None:
    assert read_used_or_left(typed) == UsedOrLeft("left", 90_000)


@pytest.mark.parametrize("typed", ["600 lost", "left", "600 of 1,500", "used"])
def test_what_is_neither_is_asked_back(typed: str) -> None:
    with pytest.raises(NotRead, match=r"not_used_or_left|not_an_amount"):
        read_used_or_left(typed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("side", "cents"), [("used", 65_000), ("left", 55_000)])
def test_a_sum_goes_on_from_what_was_used_or_left(side: str, cents: int, language: Language) -> None:
    typed = "+50" if side == "used" else "-50"
    with pytest.raises(GoesOn):
        read_used_or_left(typed)
    stood = write_used_or_left(UsedOrLeft(side, 60_000), language)  # type: ignore[arg-type]
    assert read_used_or_left(stood + typed) == UsedOrLeft(side, cents)  # type: ignore[arg-type]


@pytest.mark.parametrize(("typed", "cents"), [("250x2 used", 50_000), ("300+300", 60_000)])
def test_a_sum_of_what_is_used_is_reckoned(typed: str, cents: int) -> None:
    assert read_used_or_left(typed) == UsedOrLeft("used", cents)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("side", ["used", "left"])
def test_what_is_written_is_read_again(side: str, language: Language) -> None:
    told = UsedOrLeft(side, 123_450)  # type: ignore[arg-type]
    assert read_used_or_left(write_used_or_left(told, language)) == told


def test_a_percentage_needs_no_sign() -> None:
    assert read_percentage("20") == read_percentage("20 %") == read_percentage("20%") == Decimal(20)
    assert read_percentage(" ") is None
    with pytest.raises(NotRead, match="not_a_percentage"):
        read_percentage("a fifth")


def test_a_percentage_with_a_comma_is_asked_about() -> None:
    with pytest.raises(NotRead) as refusal:
        read_percentage("7,5")
    assert refusal.value.figures == {"first": "7.5 %"}


def test_a_day_without_its_year_is_the_last_such_day_for_figures_and_the_nearest_for_an_approval() -> None:
    assert read_day_told("November 20", "en", TODAY) == date(2026, 11, 20)
    assert read_day_told("December 20", "en", TODAY) == date(2025, 12, 20)
    assert read_day_told("25 de noviembre", "es", TODAY) == TODAY
    assert read_day_approved("February 28", "en", TODAY) == date(2027, 2, 28)
    assert read_day_approved("October 1", "en", TODAY) == date(2026, 10, 1)
