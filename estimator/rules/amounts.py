"""Money and percentages as an admin types them: 425.00, $1,215.00, from 225.00, 200.00 to 250.00, 10 %."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from estimator.rules.refusals import (
    FIGURES,
    quoted,
    refuse,
    refuse_no_number,
    schema,
    typed_text,
    with_digits_for_letters,
)

_AMOUNT = re.compile(r"\$? ?(0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2})(?:\.([0-9]{2}))?")
_ONE_DECIMAL = re.compile(r"\$? ?([0-9][0-9,]*)\.([0-9])")
_NO_DECIMALS = re.compile(r"\$? ?([0-9][0-9,]*)\.")
_NO_DOLLARS = re.compile(r"\$? ?(\.[0-9]{2})")
_MANY_DECIMALS = re.compile(r"\$? ?[0-9][0-9,]*\.[0-9]{3,}")
_DECIMAL_COMMA = re.compile(r"\$? ?([0-9]{1,3}(?:[. ][0-9]{3})*|[0-9]+),([0-9]{2})")
_BADLY_GROUPED = re.compile(r"\$? ?[0-9]+(?:,[0-9]+)+(\.[0-9]{2})?")
_POWER_OF_TEN = re.compile(r"[0-9.]+[eE][+-]?[0-9]+")
_SIGNED = re.compile(r"[-−–]\s?(\$?.+)|\((\$?[0-9.,]+)\)|(\$)[-−–](.+)")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?) ?%?")
_BOUND = re.compile(r"(from|about) +(.+)|(.+?) +to +(.+)", re.IGNORECASE)


def read_amount(typed: object) -> int:
    """Read an amount of money as whole cents: 425, 425.00, 1,000 or $1,215.00; an int is cents already.

    Raises PydanticCustomError "not-an-amount" for anything that would have to be guessed.
    """
    if isinstance(typed, int) and not isinstance(typed, bool):
        if typed < 0:
            refuse("not-an-amount", f"{typed} cents is below zero.", "An amount is zero or more.", "425.00")
        return typed
    text = typed_text(typed, "the amount", "425.00")
    match = _AMOUNT.fullmatch(text)
    if match is None:
        _refuse_amount(text)
    dollars, cents = match.groups()
    return int(dollars.replace(",", "")) * 100 + int(cents or 0)


def _refuse_amount(text: str) -> NoReturn:
    """Say why a text is no amount: first the signs that do not belong, then the way the digits are set."""
    refuse_no_number("not-an-amount", text, "the amount", "425.00")
    if text.lower() in {"free", "no charge", "zero"}:
        _no_amount(f"{quoted(text)} is a word, not an amount.", "Write 0.00 if nothing is charged.", "0.00")
    if match := _SIGNED.fullmatch(text):
        plain = "".join(part for part in match.groups() if part)
        if _AMOUNT.fullmatch(plain):
            _no_amount(
                f"{quoted(text)} is below zero.",
                f"Write it without a minus: {plain}. What it is taken from is known by where it stands.",
            )
    if "%" in text:
        _no_amount(
            f"{quoted(text)} is a percentage, where an amount of money is meant.",
            "Write dollars and cents, or use the key that takes a percentage.",
        )
    if "_" in text:
        _no_amount(f"{quoted(text)} has an underscore in it.", _write_instead(text.replace("_", "")))
    if _POWER_OF_TEN.fullmatch(text):
        _no_amount(f"{quoted(text)} is written as a power of ten.", "Write all the digits.", "1,000.00")
    meant = with_digits_for_letters(text)
    if meant and _AMOUNT.fullmatch(meant[0]):
        _no_amount(
            f"{quoted(text)} has the letter {meant[1]} in it, where a digit is meant.",
            f"Write {meant[0]}, if that is what you mean.",
        )
    _refuse_setting(text)


def _refuse_setting(text: str) -> NoReturn:
    """Say what is wrong with the dots, commas and digits of an amount."""
    bare = text.lstrip("$ ")
    if match := _ONE_DECIMAL.fullmatch(text):
        _no_amount(
            f"{quoted(text)} has one digit after the dot; cents have two.",
            f"Write {match[1]}.{match[2]}0, if that is what you mean.",
        )
    if match := _NO_DECIMALS.fullmatch(text):
        _no_amount(f"{quoted(text)} has nothing after the dot.", f"Write {match[1]}.00 or {match[1]}.")
    if match := _NO_DOLLARS.fullmatch(text):
        _no_amount(f"{quoted(text)} has nothing before the dot.", f"Write 0{match[1]}.", "0.50")
    if _MANY_DECIMALS.fullmatch(text):
        dollars, cents = bare.split(".")
        thousands = (
            f", or {int(dollars.replace(',', '')):,},{cents}.00 if the dot separates thousands"
            if len(cents) == 3
            else ""
        )
        _no_amount(
            f"{quoted(text)} has {len(cents)} digits after the dot; cents have two.",
            f"Write the amount to the cent{thousands}.",
        )
    if re.fullmatch("0[0-9]+(?:\\.[0-9]{2})?", bare):
        _no_amount(
            f"{quoted(text)} begins with a zero, like a code and not like an amount.",
            _write_instead(bare.lstrip("0") if bare.strip("0.") else "0"),
        )
    _refuse_grouping(text, bare)


def _refuse_grouping(text: str, bare: str) -> NoReturn:
    """Say what is wrong with the commas and blanks between the digits of an amount; `bare` is without its $."""
    if match := _DECIMAL_COMMA.fullmatch(text):
        whole = re.sub("[. ]", "", match[1])
        meant = f"{int(whole):,}.{match[2]}" if len(whole) < 10 else f"{whole}.{match[2]}"
        _no_amount(
            f"{quoted(text)} has a comma before the cents; here a dot stands before the cents.",
            f"Write {meant}, if that is what you mean.",
        )
    if re.fullmatch("[0-9]{1,3}(?:,?[0-9]{3})*(?:\\.[0-9]{2})?|[0-9]+(?:\\.[0-9]{2})?", bare):
        _no_amount(f"{quoted(text)} is more than any price here can be.", "Look for a digit too many.")
    if _BADLY_GROUPED.fullmatch(text):
        _no_amount(
            f"{quoted(text)} has commas that do not stand before groups of three digits.",
            _write_instead(bare.replace(",", "")),
        )
    if bare.replace(" ", "") != bare and _AMOUNT.fullmatch(bare.replace(" ", "")):
        _no_amount(f"{quoted(text)} has a blank between its digits.", _write_instead(bare.replace(" ", "")))
    _no_amount(f"{quoted(text)} is not an amount.", "Write dollars, or dollars and cents, in digits.")


def _write_instead(text: str) -> str:
    """The mend when the same digits, set rightly, are an amount."""
    if match := _AMOUNT.fullmatch(text):
        dollars = int(match[1].replace(",", ""))
        return f"Write {dollars:,}.{match[2] or '00'}, if that is what you mean."
    return "Write dollars, or dollars and cents, in digits."


def _no_amount(wrong: str, mend: str, example: str = "425.00") -> NoReturn:
    refuse("not-an-amount", wrong, mend, example)


def read_percent(typed: object) -> Decimal:
    """Read a percentage from 0 to 100, with or without its sign: 10, 10 %, 7.5 %; ten percent is Decimal(10).

    Raises PydanticCustomError "not-a-percentage".
    """
    if isinstance(typed, Decimal | int) and not isinstance(typed, bool):
        rate = Decimal(typed)
        if not rate.is_finite() or not 0 <= rate <= 100:
            _no_percent(f"{typed} is not between 0 and 100.", "Write a percentage from 0 to 100.")
        return rate
    text = typed_text(typed, "the percentage", "10 %")
    match = _PERCENT.fullmatch(text)
    if match is None:
        _refuse_percent(text)
    rate = Decimal(match[1])
    if rate > 100:
        _no_percent(f"{quoted(text)} is more than 100 percent.", "Write a percentage from 0 to 100.")
    return rate


def _refuse_percent(text: str) -> NoReturn:
    """Say why a text is no percentage."""
    refuse_no_number("not-a-percentage", text, "the percentage", "10 %")
    if match := re.fullmatch(r"([0-9]{1,3}),([0-9]{1,4}) ?%?", text):
        _no_percent(
            f"{quoted(text)} has a comma; here a dot stands before the decimals.",
            f"Write {match[1]}.{match[2]} %, if that is what you mean.",
        )
    if match := re.fullmatch(r"[-−–] ?([0-9.]+) ?%?", text):
        _no_percent(f"{quoted(text)} is below zero.", f"Write it without a minus: {match[1]} %.")
    if match := re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]+)?) ?(?:percent|per cent|pct\.?)", text, re.IGNORECASE):
        _no_percent(f"{quoted(text)} has a word in it.", f"Write {match[1]} %.")
    if "$" in text:
        _no_percent(
            f"{quoted(text)} is an amount of money, where a percentage is meant.",
            "Write a percentage, or use the key that takes an amount.",
        )
    meant = with_digits_for_letters(text)
    if meant and _PERCENT.fullmatch(meant[0]):
        _no_percent(
            f"{quoted(text)} has the letter {meant[1]} in it, where a digit is meant.",
            f"Write {meant[0]}, if that is what you mean.",
        )
    _no_percent(f"{quoted(text)} is not a percentage.", "Write a number from 0 to 100, with or without %.")


def _no_percent(wrong: str, mend: str) -> NoReturn:
    refuse("not-a-percentage", wrong, mend, "10 %")


Amount = Annotated[
    int, PlainValidator(read_amount), schema("An amount of money in dollars and cents", "425.00", type=FIGURES)
]
"""An amount of money, held as whole cents, zero or more."""

Percent = Annotated[
    Decimal, PlainValidator(read_percent), schema("A percentage from 0 to 100", "10 %", "7.5 %", type=FIGURES)
]
"""A percentage, held as typed: ten percent is Decimal(10)."""


@dataclass(frozen=True, slots=True)
class Price:
    """A price in whole cents with the word it carries to the page: exact, from, about, or a range.

    `high` equals `low` for an exact or about price, and is None for "from".
    """

    kind: Literal["exact", "from", "about", "range"]
    low: int
    high: int | None

    def __str__(self) -> str:
        """Write the price the way an admin types it."""
        low = _dollars(self.low)
        if self.kind == "range" and self.high is not None:
            return f"{low} to {_dollars(self.high)}"
        return low if self.kind == "exact" else f"{self.kind} {low}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            read_price, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": FIGURES,
            "description": "A price in dollars and cents, or the words it carries",
            "examples": ["425.00", "from 225.00", "about 400.00", "200.00 to 250.00"],
        }


def read_price(typed: object) -> Price:
    """Read a price: 425.00, from 225.00, about 400.00, or 200.00 to 250.00; an int is exact cents.

    Raises PydanticCustomError "not-an-amount" for its amounts and "not-a-price" for its words.
    """
    if isinstance(typed, Price):
        return typed
    if isinstance(typed, int):
        low = read_amount(typed)
        return Price("exact", low, low)
    text = typed_text(typed, "the price", "425.00")
    match = _BOUND.fullmatch(text)
    if match is None or not _AMOUNT.fullmatch(match[2] or match[3]):
        _refuse_price_words(text)
    if match is None:
        low = read_amount(text)
        return Price("exact", low, low)
    word, single, lower, upper = match.groups()
    if word is None:
        return _price_range(text, read_amount(lower), read_amount(upper))
    low = read_amount(single)
    return Price("from", low, None) if word.lower() == "from" else Price("about", low, low)


def _price_range(text: str, low: int, high: int) -> Price:
    """The range between two amounts, the lower one first."""
    if low == high:
        refuse(
            "not-a-price",
            f"{quoted(text)} is a range from one amount to the same amount.",
            f"Write {_dollars(low)} alone.",
            "200.00 to 250.00",
        )
    if low > high:
        refuse(
            "not-a-price",
            f"{quoted(text)} begins with the larger amount.",
            f"Write {_dollars(high)} to {_dollars(low)}, if that is what you mean.",
            "200.00 to 250.00",
        )
    return Price("range", low, high)


def _refuse_price_words(text: str) -> None:
    """Refuse the other ways people write an inexact price, and show the one that is read here."""
    for pattern, form in _OTHER_PRICE_FORMS:
        match = pattern.fullmatch(text)
        if match and all(_AMOUNT.fullmatch(amount) for amount in match.groups()):
            refuse(
                "not-a-price",
                f"{quoted(text)} is not one of the ways to write a price.",
                f"Write {form.format(*(_dollars(read_amount(amount)) for amount in match.groups()))}, "
                "if that is what you mean.",
                "from 225.00",
            )


_OTHER_PRICE_FORMS = (
    (re.compile(r"([$0-9.,]+) ?(?:\+|(?:and|or) (?:up|more))", re.IGNORECASE), "from {}"),
    (re.compile(r"(?:starting at|starts at|at least|min\.?|minimum) ([$0-9.,]+)", re.IGNORECASE), "from {}"),
    (
        re.compile(r"(?:~|≈|ca\.?|approx\.?|around|circa|approximately) ?([$0-9.,]+)", re.IGNORECASE),
        "about {}",
    ),
    (re.compile(r"([$0-9.,]+) ?[-–—] ?([$0-9.,]+)"), "{} to {}"),
    (re.compile(r"(?:from|between) ([$0-9.,]+) (?:and|to) ([$0-9.,]+)", re.IGNORECASE), "{} to {}"),
)


def _dollars(cents: int) -> str:
    """Cents as typed in a rule book, without a dollar sign: 121500 is 1,215.00."""
    return f"{cents // 100:,}.{cents % 100:02d}"
