"""Money and percentages as an admin types them: 425.00, $1,215.00, 10 %."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, NoReturn

from pydantic import PlainValidator

from estimator.rules.refusals import (
    FIGURES,
    quoted,
    refuse,
    refuse_letters,
    refuse_no_number,
    schema,
    typed_text,
)

AMOUNT = re.compile(r"\$? ?(0|[1-9][0-9]{0,8}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2})(?:\.([0-9]{2}))?")
_ONE_DECIMAL = re.compile(r"\$? ?([0-9][0-9,]*)\.([0-9])")
_NO_DECIMALS = re.compile(r"\$? ?([0-9][0-9,]*)\.")
_NO_DOLLARS = re.compile(r"\$? ?(\.[0-9]{2})")
_MANY_DECIMALS = re.compile(r"\$? ?[0-9][0-9,]*\.[0-9]{3,}")
_DECIMAL_COMMA = re.compile(r"\$? ?([0-9]{1,3}(?:[. ][0-9]{3})*|[0-9]+),([0-9]{2})")
_BADLY_GROUPED = re.compile(r"\$? ?[0-9]+(?:,[0-9]+)+(\.[0-9]{2})?")
_POWER_OF_TEN = re.compile(r"[0-9.]+[eE][+-]?[0-9]+")
_SIGNED = re.compile(r"[-−–]\s?(\$?.+)|\((\$?[0-9.,]+)\)|(\$)[-−–](.+)")
_ABOVE_HUNDRED = re.compile(r"([1-9][0-9]{2}(?:\.[0-9]{1,4})?) ?%")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?) ?%?")


def read_amount(typed: object) -> int:
    """Read an amount of money as whole cents: 425, 425.00, 1,000 or $1,215.00; an int is cents already.

    Raises PydanticCustomError "not-an-amount" for anything that would have to be guessed.
    """
    if isinstance(typed, int) and not isinstance(typed, bool):
        if typed < 0:
            refuse("not-an-amount", f"{typed} cents is below zero.", "An amount is zero or more.", "425.00")
        return typed
    text = typed_text(typed, "the amount", "425.00")
    match = AMOUNT.fullmatch(text)
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
        if AMOUNT.fullmatch(plain):
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
    refuse_letters("not-an-amount", text, AMOUNT, "425.00")
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
    if bare.replace(" ", "") != bare and AMOUNT.fullmatch(bare.replace(" ", "")):
        _no_amount(f"{quoted(text)} has a blank between its digits.", _write_instead(bare.replace(" ", "")))
    _no_amount(f"{quoted(text)} is not an amount.", "Write dollars, or dollars and cents, in digits.")


def _write_instead(text: str) -> str:
    """The mend when the same digits, set rightly, are an amount."""
    if match := AMOUNT.fullmatch(text):
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


def read_signed_percent(typed: object) -> Decimal:
    """Read a percentage that carries its sign, so that it is never taken for dollars: 20 %.

    Raises PydanticCustomError "no-percent-sign", or "not-a-percentage".
    """
    rate = read_percent(typed)
    if isinstance(typed, str) and "%" not in typed:
        wrong = f"{quoted(typed.strip())} has no % sign, so it could be dollars."
        refuse("no-percent-sign", wrong, f"Write {typed.strip()} %, if that is what you mean.", "20 %")
    return rate


def read_multiple(typed: object) -> Decimal:
    """Read a percentage that may be above 100, with its sign: 140 %. Raises as `read_signed_percent` does."""
    if isinstance(typed, Decimal):
        return typed
    match = _ABOVE_HUNDRED.fullmatch(typed.strip()) if isinstance(typed, str) else None
    return Decimal(match[1]) if match else read_signed_percent(typed)


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
    refuse_letters("not-a-percentage", text, _PERCENT, "10 %")
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


SignedPercent = Annotated[
    Decimal,
    PlainValidator(read_signed_percent),
    schema("A percentage from 0 to 100, with its sign", "20 %", type=FIGURES),
]
"""A percentage that carries its sign."""

Multiple = Annotated[
    Decimal, PlainValidator(read_multiple), schema("A percentage, also above 100, with its sign", "140 %", type=FIGURES)
]
"""A percentage of a fee that may be more than the fee."""


def dollars(cents: int) -> str:
    """Cents as typed in a rule book, without a dollar sign: 121500 is 1,215.00."""
    return f"{cents // 100:,}.{cents % 100:02d}"
