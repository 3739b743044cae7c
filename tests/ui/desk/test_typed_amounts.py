"""Amounts as people type them: read in every usual form, asked back where they could mean two."""

from __future__ import annotations

import pytest

from estimator.ui.desk.typed import read_money
from estimator.ui.desk.typed_amounts import amounts_meant
from estimator.ui.text_field import NotRead
from estimator.wording import LANGUAGES, Language, say, sentences


@pytest.mark.parametrize(
    "typed", ["1500", "$1500", "$1,500", "1,500.00", "1 500", "1\u00a0500.00", "$1500.00", "$ 1,500", " 1500 "]
)
def test_money_is_read_in_every_usual_form(typed: str) -> None:
    assert read_money(typed) == 150_000


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.500,00", ["1,500.00"]),
        ("1.500.000,5", ["1,500,000.50"]),
        ("1 500,00", ["1,500.00", "150,000.00"]),
        ("1,50", ["1.50", "150.00"]),
        ("$1,5", ["1.50", "15.00"]),
        ("12,34,567", ["1,234,567.00"]),
        ("1.500", ["1,500.00", "1.50"]),
        ("1.525", ["1,525.00"]),
        ("15.5", ["15.50"]),
        ("15.", ["15.00"]),
        (".50", ["0.50"]),
        ("0150", ["150.00"]),
        ("9999999999", []),
        ("fifty", []),
    ],
)
def test_what_could_mean_two_amounts_is_offered_in_every_reading(typed: str, meant: list[str]) -> None:
    assert amounts_meant(typed) == meant
    with pytest.raises(NotRead, match="not_an_amount") as refusal:
        read_money(typed)
    assert list(refusal.value.figures.values())[: len(meant)] == meant or not meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_names_both_readings(language: Language) -> None:
    with pytest.raises(NotRead) as refusal:
        read_money("1.500")
    asked = say(language, refusal.value.question, **refusal.value.figures)
    assert "1,500.00" in asked
    assert "1.50" in asked


def test_every_reading_offered_is_read() -> None:
    readings = [meant for typed in ("1.500", "1,50", "12,34,567", "1.500,00") for meant in amounts_meant(typed)]
    assert all(read_money(meant) for meant in readings)


@pytest.mark.parametrize(
    ("typed", "question"),
    [("50%", "typed.percent"), ("a few", "typed.no_figure"), ("9999999999", "typed.too_large"), ("15 dollars", "")],
)
def test_what_is_no_money_is_asked_back_in_words(typed: str, question: str) -> None:
    with pytest.raises(NotRead) as refusal:
        read_money(typed)
    assert refusal.value.question == question


@pytest.mark.parametrize("name", sorted(sentences("typed")))
def test_every_question_says_the_remedy(name: str) -> None:
    english, spanish = sentences("typed")[name]
    assert "Fix:" in english
    assert "Corrija:" in spanish
