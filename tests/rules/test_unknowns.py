"""Figures that may also be a word, facts that may be unknown, and a day of every year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from estimator.rules.unknowns import (
    AmountAsked,
    AmountKnown,
    CountKnown,
    MonthDay,
    PercentAsked,
    PercentKnown,
    YesNoUnknown,
)


def read(kind: Any, typed: object) -> Any:
    return TypeAdapter[Any](kind).validate_python(typed)


def refusal(kind: Any, typed: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, typed)
    (error,) = caught.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (AmountAsked, "1,500.00", 150000),
        (AmountAsked, "0.00", 0),
        (AmountAsked, "ask", "ask"),
        (AmountAsked, " Unknown ", "unknown"),
        (PercentAsked, "20 %", Decimal(20)),
        (PercentAsked, "ASK", "ask"),
        (AmountKnown, "600.00", 60000),
        (AmountKnown, "unknown", "unknown"),
        (PercentKnown, "0 %", Decimal(0)),
        (CountKnown, "2", 2),
        (CountKnown, "unknown", "unknown"),
        (YesNoUnknown, "unknown", "unknown"),
    ],
)
def test_a_figure_or_its_word_is_read(kind: Any, typed: str, meant: object) -> None:
    assert read(kind, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed", "why"),
    [
        (AmountAsked, "asked", "not-an-amount"),
        (AmountAsked, "20 %", "not-an-amount"),
        (AmountAsked, "", "empty"),
        (PercentAsked, "$20", "not-a-percentage"),
        (PercentAsked, "20", "no-percent-sign"),
        (AmountKnown, "ask", "not-an-amount"),
        (PercentKnown, "ask", "not-a-percentage"),
        (CountKnown, "ask", "not-a-count"),
        (CountKnown, "two", "not-a-count"),
        (YesNoUnknown, "maybe", "literal_error"),
    ],
)
def test_what_is_neither_figure_nor_its_word_is_refused(kind: Any, typed: str, why: str) -> None:
    assert refusal(kind, typed) == why


def test_what_is_unknown_is_never_zero() -> None:
    assert read(AmountKnown, "unknown") != read(AmountKnown, "0.00")


@pytest.mark.parametrize(("typed", "meant"), [("07-01", (7, 1)), ("12-31", (12, 31)), ((7, 1), (7, 1))])
def test_a_day_of_every_year_is_read(typed: object, meant: tuple[int, int]) -> None:
    assert read(MonthDay, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "7-1",
        "07/01",
        "2026-07-01",
        "13-01",
        "02-29",
        "02-30",
        "07-",
        "0701",
        "July 1",
        "07-01-",
        "+7-01",
        "07- 1",
        "٠٧-٠١",
    ],
)
def test_what_is_no_day_of_every_year_is_refused(typed: str) -> None:
    assert refusal(MonthDay, typed) == "not-a-month-and-day"


@given(st.dates().filter(lambda day: (day.month, day.day) != (2, 29)))
def test_every_month_and_day_is_read_as_it_is_written(day: Any) -> None:
    assert read(MonthDay, f"{day:%m-%d}") == (day.month, day.day)


@given(st.text(max_size=8))
def test_any_text_is_a_day_of_every_year_or_refused(typed: str) -> None:
    try:
        month, day = read(MonthDay, typed)
    except ValidationError:
        return
    assert typed.strip() == f"{month:02d}-{day:02d}"
