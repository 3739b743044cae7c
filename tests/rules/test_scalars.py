"""What each kind of value makes of the text an admin typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from estimator.rules.scalars import (
    Amount,
    Code,
    Count,
    Day,
    Email,
    Hours,
    Id,
    Minutes,
    Npi,
    Percent,
    Phone,
    PositiveCount,
    Price,
    Spacing,
    Span,
    Text,
    Tin,
    UsState,
    Words,
    YesNo,
    Zip,
)

KINDS = (
    Amount, Code, Count, Day, Email, Hours, Id, Minutes, Npi, Percent, Phone,
    PositiveCount, Price, Spacing, Span, Text, Tin, UsState, YesNo, Zip,
)  # fmt: skip
ADAPTERS = {id(kind): TypeAdapter[Any](kind) for kind in KINDS}


def read(kind: Any, typed: object) -> Any:
    return ADAPTERS[id(kind)].validate_python(typed)


def refusal(kind: Any, typed: object) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        read(kind, typed)
    (error,) = caught.value.errors()
    return {"kind": error["type"], **error["ctx"]}


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Amount, "425", 42500),
        (Amount, "425.00", 42500),
        (Amount, "450.10", 45010),
        (Amount, "1,000", 100000),
        (Amount, "$1,215.00", 121500),
        (Amount, "0", 0),
        (Amount, 42500, 42500),
        (Percent, "10", Decimal(10)),
        (Percent, "10 %", Decimal(10)),
        (Percent, "10%", Decimal(10)),
        (Percent, "7.5", Decimal("7.5")),
        (Percent, Decimal("7.5"), Decimal("7.5")),
        (Day, "2026-12-01", date(2026, 12, 1)),
        (Day, "2028-02-29", date(2028, 2, 29)),
        (YesNo, "no", False),
        (YesNo, "Yes", True),
        (YesNo, "TRUE", True),
        (YesNo, False, False),
        (Count, "0", 0),
        (PositiveCount, "12", 12),
        (Hours, "1.50", Decimal("1.5")),
        (Hours, "10", Decimal(10)),
        (Minutes, "90", 90),
        (Id, "neuropathic-pain", "neuropathic-pain"),
        (Text, "  the patient’s “share”  ", "the patient’s “share”"),
        (Code, "00104", "00104"),
        (Code, "F33.2", "F33.2"),
        (Npi, "1234567893", "1234567893"),
        (Tin, "62-1234567", "62-1234567"),
        (UsState, "DC", "DC"),
        (Zip, "01234", "01234"),
        (Zip, "37402-1234", "37402-1234"),
        (Phone, "(423) 555-0142", "(423) 555-0142"),
        (Phone, "+1 423 555 0142 ext. 12", "+1 423 555 0142 ext. 12"),
        (Email, "billing@example.com", "billing@example.com"),
        (Price, "425.00", Price("exact", 42500, 42500)),
        (Price, "from 225.00", Price("from", 22500, None)),
        (Price, "about 400.00", Price("about", 40000, 40000)),
        (Price, "200.00 to 250.00", Price("range", 20000, 25000)),
        (Span, "6", Span(6, 6)),
        (Span, "4 to 6", Span(4, 6)),
        (Span, "4-6", Span(4, 6)),
        (Span, 6, Span(6, 6)),
        (Spacing, "daily", Spacing(1, 1, 0)),
        (Spacing, "weekly", Spacing(1, 7, 0)),
        (Spacing, "monthly", Spacing(1, 0, 1)),
        (Spacing, "2 a week", Spacing(2, 7, 0)),
        (Spacing, "every 3 days", Spacing(1, 3, 0)),
        (Spacing, "every 2 weeks", Spacing(1, 14, 0)),
        (Spacing, "every 3 months", Spacing(1, 0, 3)),
    ],
)
def test_a_value_is_read_as_the_admin_meant_it(kind: Any, typed: object, meant: object) -> None:
    assert read(kind, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed", "mend"),
    [
        (Amount, "1_000", "Write 1,000.00, if that is what you mean."),
        (Amount, "1.000,00", "Write 1,000.00, if that is what you mean."),
        (Amount, "4OO", "Write 400, if that is what you mean."),
        (Amount, "N/A", "Write the amount, or remove the line."),
        (Amount, None, "Write the amount, or remove the line."),
        (Amount, "", "Write the amount, or remove the line."),
        (Amount, "1e5", "Write all the digits."),
        (Amount, "١٢", "Write it with the digits 0 to 9: 12."),
        (Amount, "12.345", "Write the amount to the cent, or 12,345.00 if the dot separates thousands."),
        (Amount, "1,50", "Write 1.50, if that is what you mean."),
        (Amount, "12,34,567", "Write 1,234,567.00, if that is what you mean."),
        (Amount, "450.1", "Write 450.10, if that is what you mean."),
        (Amount, "00104", "Write 104.00, if that is what you mean."),
        (Amount, "free", "Write 0.00 if nothing is charged."),
        (Percent, "7,5 %", "Write 7.5 %, if that is what you mean."),
        (Percent, "101", "Write a percentage from 0 to 100."),
        (Percent, "TBD", "Write the percentage, or remove the line."),
        (Day, "12/1/2026", "Write 2026-12-01, if December 1, 2026 is meant."),
        (Day, "1 Sept 2026", "Write 2026-09-01, if September 1, 2026 is meant."),
        (Day, "2026-02-30", "Write a day that exists."),
        (Day, "1850-01-01", "Write a year between 1900 and 2200."),
        (Day, "Dec 1", "Write the year, the month and the day."),
        (Day, "N/A", "Write the day, or remove the line."),
        (YesNo, "on", "Write yes, if that is what you mean."),
        (YesNo, "0", "Write no, if that is what you mean."),
        (YesNo, "maybe", "Write yes or no."),
        (Count, "six", "Write 6."),
        (Count, "1_0", "Write 10, if that is what you mean."),
        (Count, "-1", "Write a whole number, zero or more."),
        (PositiveCount, "0", "Write 1 or more, or remove the entry."),
        (Hours, "1:30", "Write 1.5, if that is what you mean."),
        (Hours, "1.3", "Write quarter hours as .25, half hours as .5, three quarters as .75."),
        (Hours, "25", "Write the hours from 0.25 to 24."),
        (Minutes, "1:30", "Write 90, if that is what you mean."),
        (Minutes, "90 min", "Write 90, if that is what you mean."),
        (Minutes, "1441", "Write whole minutes from 1 to 1440."),
        (Price, "225+", "Write from 225.00, if that is what you mean."),
        (Price, "200-250", "Write 200.00 to 250.00, if that is what you mean."),
        (Price, "from 200 to 250", "Write 200.00 to 250.00, if that is what you mean."),
        (Price, "250 to 200", "Write 200.00 to 250.00, if that is what you mean."),
        (Price, "about 4OO", "Write 400, if that is what you mean."),
        (Span, "6 to 4", "Write 4 to 6, if that is what you mean."),
        (Span, "six", "Write 6."),
        (Spacing, "twice a week", "Write 2 a week."),
        (Spacing, "biweekly", "Write every 2 weeks, or 2 a week: the word is used for both."),
        (Id, "Neuropathic Pain", "Write neuropathic-pain."),
        (Npi, "123-456-7893", "Write the ten digits alone: 1234567893."),
        (Npi, "1234567890", "Copy it again from the provider's NPI record."),
        (Tin, "621234567", "Write 62-1234567."),
        (UsState, "Tennessee", "Write TN."),
        (Zip, "1234", "Write 01234, if the zero in front was lost; a ZIP code has five digits."),
        (Phone, "555-0142", "Write the area code and the number."),
        (Email, "billing.example.com", "Write a name, the sign @, and the domain."),
        (Code, "J3490 x 4", "Write one code alone, without blanks or a description."),
        (Text, ["a"], "Write the text alone, without a hyphen or brackets."),
    ],
)
def test_a_value_that_would_be_guessed_is_refused_with_its_mend(kind: Any, typed: object, mend: str) -> None:
    assert refusal(kind, typed)["mend"] == mend


def test_a_letter_in_place_of_a_digit_is_named() -> None:
    assert "the letter O" in refusal(Amount, "4OO")["wrong"]


def test_a_social_security_number_is_not_repeated_in_its_refusal() -> None:
    assert "123" not in refusal(Tin, "123-45-6789")["wrong"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_refuses_nothing_written_as_empty(kind: Any) -> None:
    assert refusal(kind, None)["kind"] == "empty"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Text])
def test_every_kind_but_text_refuses_a_very_long_text_at_once(kind: Any) -> None:
    assert refusal(kind, "1" + " " * 1_000_000 + "1")["kind"] == "too-long"


@given(st.sampled_from(KINDS), st.text() | st.text("0123456789.,$%-/: aetomwO", max_size=12))
def test_a_refusal_always_says_what_is_wrong_and_how_to_mend_it(kind: Any, typed: str) -> None:
    try:
        read(kind, typed)
    except ValidationError as error:
        told = error.errors()[0]["ctx"]
        assert told["wrong"].endswith(".")
        assert told["mend"].endswith(".")


@given(st.integers(0, 99_999_999_999))
def test_every_amount_of_cents_reads_back_as_typed(cents: int) -> None:
    assert read(Amount, f"{cents // 100}.{cents % 100:02d}") == cents
    assert read(Amount, f"${cents // 100:,}.{cents % 100:02d}") == cents


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.sampled_from(["exact", "from", "about", "range"]))
def test_every_price_reads_back_from_its_own_words(low: int, more: int, word: Any) -> None:
    price = Price(word, low, {"from": None, "range": low + more}.get(word, low))
    assert read(Price, str(price)) == price


@given(
    st.builds(Spacing, st.integers(2, 7), st.just(7), st.just(0))
    | st.builds(Spacing, st.just(1), st.integers(1, 366), st.just(0))
    | st.builds(Spacing, st.just(1), st.just(0), st.integers(1, 24))
)
def test_every_spacing_reads_back_from_its_own_words(spacing: Spacing) -> None:
    assert read(Spacing, str(spacing)) == spacing


@given(st.from_regex("[0-9]{9}", fullmatch=True))
def test_one_last_digit_alone_makes_an_npi(nine: str) -> None:
    holding = [digit for digit in "0123456789" if not isinstance(_or_error(Npi, nine + digit), ValidationError)]
    assert len(holding) == 1


def _or_error(kind: Any, typed: str) -> Any:
    try:
        return read(kind, typed)
    except ValidationError as error:
        return error


@pytest.mark.parametrize("typed", [1.5, True, b"425"])
def test_a_binary_number_is_never_an_amount(typed: object) -> None:
    assert refusal(Amount, typed)["kind"] == "wrong-shape"


def test_words_fall_back_to_english_where_the_spanish_is_missing() -> None:
    words = Words.model_validate({"en": "infusion"})
    assert words.in_language("es") == "infusion"


def test_a_price_keeps_its_words_in_json() -> None:
    assert ADAPTERS[id(Price)].dump_python(Price("from", 22500, None), mode="json") == "from 225.00"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_describes_itself_for_completion(kind: Any) -> None:
    assert ADAPTERS[id(kind)].json_schema()["description"]
