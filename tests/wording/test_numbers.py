"""Amounts in words: read back they are the same amount, from nothing to 999,999.99 dollars."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from estimator.wording import LANGUAGES, Language
from estimator.wording.numbers import HIGHEST, dollars_in_words, number_in_words

# Written out by hand, and read by another way than the words are made.
ENGLISH = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SPANISH = {
    "cero": 0, "un": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintidós": 22, "veintitrés": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
}  # fmt: skip


def read(words: str, language: Language) -> int:
    """Read a number in words, word by word."""
    known = ENGLISH if language == "en" else SPANISH
    whole = part = 0
    for word in words.replace("-", " ").split():
        if word in ("thousand", "mil"):
            whole, part = whole + (part or 1) * 1000, 0
        elif word == "hundred":
            part *= 100
        elif word != "y":
            part += known[word]
    return whole + part


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_below_ten_thousand_is_read_back_as_itself(language: Language) -> None:
    assert [n for n in range(10_000) if read(number_in_words(n, language), language) != n] == []


@given(st.integers(0, 999_999), st.sampled_from(LANGUAGES))
@example(999_999, "es")
@example(100_000, "es")
@example(121_001, "en")
def test_every_number_is_read_back_as_itself(number: int, language: Language) -> None:
    assert read(number_in_words(number, language), language) == number


@given(st.integers(0, HIGHEST), st.sampled_from(LANGUAGES))
def test_dollars_and_cents_are_read_back_as_themselves(cents: int, language: Language) -> None:
    words = dollars_in_words(cents, language)
    dollars, _, rest = words.partition(" and " if language == "en" else " con ")
    if not rest and ("cent" in dollars.rsplit(" ", 1)[1]):
        dollars, rest = "", dollars
    told = [read(part.rsplit(" ", 1)[0], language) if part else 0 for part in (dollars, rest)]
    assert told == list(divmod(cents, 100))


@pytest.mark.parametrize(
    ("cents", "english", "spanish"),
    [
        (0, "zero dollars", "cero dólares"),
        (1, "one cent", "un centavo"),
        (100, "one dollar", "un dólar"),
        (101, "one dollar and one cent", "un dólar con un centavo"),
        (2_100, "twenty-one dollars", "veintiún dólares"),
        (3_150, "thirty-one dollars and fifty cents", "treinta y un dólares con cincuenta centavos"),
        (10_000, "one hundred dollars", "cien dólares"),
        (10_100, "one hundred one dollars", "ciento un dólares"),
        (100_000, "one thousand dollars", "mil dólares"),
        (145_000, "one thousand four hundred fifty dollars", "mil cuatrocientos cincuenta dólares"),
        (254_550, "two thousand five hundred forty-five dollars and fifty cents",
         "dos mil quinientos cuarenta y cinco dólares con cincuenta centavos"),
        (2_100_000, "twenty-one thousand dollars", "veintiún mil dólares"),
        (10_000_000, "one hundred thousand dollars", "cien mil dólares"),
        (-5_000, "minus fifty dollars", "menos cincuenta dólares"),
        (99_999_999, "nine hundred ninety-nine thousand nine hundred ninety-nine dollars and ninety-nine cents",
         "novecientos noventa y nueve mil novecientos noventa y nueve dólares con noventa y nueve centavos"),
    ],
)  # fmt: skip
def test_an_amount_is_said_as_people_say_it(cents: int, english: str, spanish: str) -> None:
    assert [dollars_in_words(cents, language) for language in LANGUAGES] == [english, spanish]


def test_what_is_larger_is_refused() -> None:
    with pytest.raises(ValueError, match="100000000 cents"):
        dollars_in_words(100_000_000, "en")
