"""Prices as an admin types them, with the word they carry: 425.00, from 225.00, about 400.00, 200.00 to 250.00."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from estimator.rules.amounts import AMOUNT, dollars, read_amount
from estimator.rules.refusals import FIGURES, quoted, refuse, typed_text

_BOUND = re.compile(r"(from|about) +(.+)|(.+?) +to +(.+)", re.IGNORECASE)


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
        low = dollars(self.low)
        if self.kind == "range" and self.high is not None:
            return f"{low} to {dollars(self.high)}"
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
    if match is None or not AMOUNT.fullmatch(match[2] or match[3]):
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
            f"Write {dollars(low)} alone.",
            "200.00 to 250.00",
        )
    if low > high:
        refuse(
            "not-a-price",
            f"{quoted(text)} begins with the larger amount.",
            f"Write {dollars(high)} to {dollars(low)}, if that is what you mean.",
            "200.00 to 250.00",
        )
    return Price("range", low, high)


def _refuse_price_words(text: str) -> None:
    """Refuse the other ways people write an inexact price, and show the one that is read here."""
    for pattern, form in _OTHER_PRICE_FORMS:
        match = pattern.fullmatch(text)
        if match and all(AMOUNT.fullmatch(amount) for amount in match.groups()):
            refuse(
                "not-a-price",
                f"{quoted(text)} is not one of the ways to write a price.",
                f"Write {form.format(*(dollars(read_amount(amount)) for amount in match.groups()))}, "
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
