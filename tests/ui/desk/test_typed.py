"""What people type: read without guessing, asked back where it could mean two things."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from estimator.rules.scalars import Span
from estimator.ui.desk.typed import (
    read_birth_date,
    read_codes,
    read_few,
    read_first_visit,
    read_infusions,
    read_money,
    read_number,
    read_reduction,
    read_state,
    stepped_day,
    stepped_number,
    stepped_span,
)
from estimator.ui.text_field import GoesOn, NotRead
from estimator.wording import Language, sentences

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "span"),
    [("6", Span(6, 6)), ("4 to 6", Span(4, 6)), ("4-6", Span(4, 6)), ("4 – 6", Span(4, 6)), ("4 a 6", Span(4, 6))],
)
def test_a_number_or_a_span_of_infusions_is_read(typed: str, span: Span) -> None:
    assert read_infusions(typed) == span


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_no_answer_and_no_mistake(typed: str) -> None:
    assert [read_infusions(typed), read_number(typed), read_money(typed)] == [None, None, None]


@pytest.mark.parametrize("typed", ["0", "six", "4 to", "6 to 4", "1,5"])
def test_what_is_no_number_of_infusions_is_asked_back(typed: str) -> None:
    with pytest.raises(NotRead, match="not_a_number_or_span"):
        read_infusions(typed)


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("2026-12-01", "en", date(2026, 12, 1)),
        ("12/1/2026", "en", date(2026, 12, 1)),
        ("12/1", "en", date(2026, 12, 1)),
        ("11/3", "en", date(2027, 11, 3)),
        ("dec 1", "en", date(2026, 12, 1)),
        ("December 1, 2026", "en", date(2026, 12, 1)),
        ("1 de diciembre de 2026", "es", date(2026, 12, 1)),
        ("1 diciembre", "es", date(2026, 12, 1)),
        ("13/12/2026", "es", date(2026, 12, 13)),
        ("5/5/2027", "es", date(2027, 5, 5)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, language: Language, day: date) -> None:
    assert read_first_visit(typed, language, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "language", "wanted"),
    [
        ("tomorrow", "en", "not_a_day"),
        ("Februar 30, 2027", "en", "no_such_day"),
        ("13/13/2027", "en", "no_such_day"),
        ("3/4/2027", "es", "day_in_figures"),
        ("12/1/26", "en", "not_a_day"),
        ("3026-12-01", "en", "no_such_day"),
    ],
)
def test_a_day_that_is_none_or_could_be_two_is_asked_back(typed: str, language: Language, wanted: str) -> None:
    with pytest.raises(NotRead, match=wanted):
        read_first_visit(typed, language, TODAY)


def test_a_date_of_birth_needs_its_year() -> None:
    assert read_birth_date("March 4, 1985", "en") == date(1985, 3, 4)
    with pytest.raises(NotRead, match="day_without_year"):
        read_birth_date("March 4", "en")


def test_every_question_that_is_asked_back_has_its_sentence() -> None:
    wanted = {"not_a_number_or_span", "not_a_number", "not_an_amount", "not_a_day", "no_such_day"}
    assert wanted | {"day_without_year", "day_in_figures"} <= sentences("desk").keys()


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("t", TODAY), ("+", date(2026, 12, 2)), ("-", date(2026, 11, 30)), ("up", date(2026, 12, 2)),
        ("[", date(2026, 12, 1)), ("]", date(2026, 12, 31)), ("7", None), ("", None),
    ],
)  # fmt: skip
def test_keys_lead_to_other_days(key: str, day: date | None) -> None:
    assert stepped_day(key, date(2026, 12, 1), TODAY) == day


def test_arrows_count_on_and_back_and_never_below_what_is_possible() -> None:
    assert stepped_span("up", None, 6) == Span(7, 7)
    assert stepped_span("down", Span(4, 6), 6) == Span(3, 5)
    assert stepped_span("down", Span(1, 1), 6) is None
    assert [stepped_number("up", None), stepped_number("down", 0), stepped_number("x", 1)] == [1, 0, None]


@pytest.mark.parametrize(
    ("typed", "size"),
    [
        ("50", 5000),
        ("$50.00", 5000),
        ("25+25", 5000),
        ("5 %", Decimal(5)),
        ("50%", Decimal(50)),
        ("7.5%", Decimal("7.5")),
        ("5\u00a0%", Decimal(5)),
        ("", None),
    ],
)
def test_a_reduction_is_dollars_or_with_its_sign_a_percentage(typed: str, size: int | Decimal | None) -> None:
    read = read_reduction(typed)
    assert (read, type(read)) == (size, type(size))


@pytest.mark.parametrize("typed", ["0", "0 %", "101 %", "%", "1,5", "a little", "7,5 %", "-50"])
def test_what_is_no_reduction_is_asked_back(typed: str) -> None:
    with pytest.raises(NotRead, match="not_a_reduction"):
        read_reduction(typed)


def test_more_is_added_to_a_reduction_and_a_minus_is_asked_about() -> None:
    with pytest.raises(GoesOn):
        read_reduction("+10")
    with pytest.raises(NotRead) as refusal:
        read_reduction("-50")
    assert refusal.value.figures == {"first": "50"}


def test_none_of_a_service_is_no_answer_and_too_many_are_asked_back() -> None:
    assert [read_few(typed) for typed in ("", "0", "2", "99")] == [None, None, 2, 99]
    with pytest.raises(NotRead, match="not_a_few"):
        read_few("100")


def test_codes_stand_between_commas_or_blanks_and_count_once() -> None:
    assert read_codes("F33.2, M79.2;G43.709 F33.2,") == ("F33.2", "M79.2", "G43.709")
    assert read_codes(" ") is None
    with pytest.raises(NotRead, match="not_codes"):
        read_codes("F33.2, M79/2")


def test_a_state_is_two_letters() -> None:
    assert [read_state(typed) for typed in ("GA", "ga", " tn ", "")] == ["GA", "GA", "TN", None]
    with pytest.raises(NotRead, match="not_a_state"):
        read_state("XX")


@pytest.mark.parametrize("wanted", ["not_a_few", "not_a_reduction", "not_codes", "not_a_state"])
def test_what_is_wanted_instead_is_said_with_the_remedy(wanted: str) -> None:
    english, spanish = sentences("desk")[wanted]
    assert "Fix:" in english
    assert "Corrija:" in spanish
