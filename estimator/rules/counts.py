"""Numbers that count, last or repeat, as an admin types them: 6, 4 to 6, 1.5 hours, 90 minutes, 2 a week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, NoReturn

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from estimator.rules.refusals import (
    FIGURES,
    quoted,
    refuse,
    refuse_letters,
    refuse_no_number,
    schema,
    typed_text,
)

_WHOLE = re.compile("0|[1-9][0-9]{0,8}")
_HOURS = re.compile(r"(0|[1-9][0-9]?)(?:\.([0-9]{1,2}))?")
_CLOCK = re.compile("([0-9]{1,2}):([0-5][0-9])")
_WITH_UNIT = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,2})?) ?(h|hr|hrs|hours?|m|min|mins|minutes?)\.?", re.IGNORECASE)
_SPAN = re.compile("([1-9][0-9]{0,2})(?:(?: to | ?[-–] ?)([1-9][0-9]{0,2}))?")
_NUMBER_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


def read_count(typed: object) -> int:
    """Read a whole number, zero or more, in plain digits.

    Raises PydanticCustomError "not-a-count".
    """
    if isinstance(typed, int) and not isinstance(typed, bool):
        if typed < 0:
            _no_count(f"{typed} is below zero.", "Write a whole number, zero or more.")
        return typed
    text = typed_text(typed, "the number", "6")
    if not _WHOLE.fullmatch(text):
        _refuse_count(text)
    return int(text)


def read_positive_count(typed: object) -> int:
    """Read a whole number, one or more, in plain digits.

    Raises PydanticCustomError "not-a-count".
    """
    number = read_count(typed)
    if number == 0:
        _no_count("0 is too few: there must be at least one.", "Write 1 or more, or remove the entry.")
    return number


def _refuse_count(text: str) -> NoReturn:
    """Say why a text is no whole number."""
    refuse_no_number("not-a-count", text, "the number", "6")
    if text.lower() in _NUMBER_WORDS:
        _no_count(f"{quoted(text)} is a number in letters.", f"Write {_NUMBER_WORDS.index(text.lower())}.")
    bare = re.sub("[,_ ]", "", text)
    if bare != text and _WHOLE.fullmatch(bare):
        _no_count(f"{quoted(text)} has a sign between its digits.", f"Write {bare}, if that is what you mean.")
    if match := re.fullmatch(r"([0-9]{1,9})\.0+", text):
        _no_count(f"{quoted(text)} has a dot in it, where a whole number is meant.", f"Write {match[1]}.")
    if re.fullmatch(r"[-−–] ?[0-9]+", text):
        _no_count(f"{quoted(text)} is below zero.", "Write a whole number, zero or more.")
    if re.fullmatch("0+[0-9]{1,9}", text):
        _no_count(f"{quoted(text)} begins with a zero, like a code and not like a number.", f"Write {int(text)}.")
    if re.fullmatch("[0-9]+", text):
        _no_count(f"{quoted(text)} is larger than any number here can be.", "Look for a digit too many.")
    refuse_letters("not-a-count", text, _WHOLE, "6")
    _no_count(f"{quoted(text)} is not a whole number.", "Write it in digits alone.")


def _no_count(wrong: str, mend: str) -> NoReturn:
    refuse("not-a-count", wrong, mend, "6")


def read_hours(typed: object) -> Decimal:
    """Read hours in quarter hours, more than 0 and at most 24: 1, 1.5, 0.75.

    Raises PydanticCustomError "not-hours".
    """
    if isinstance(typed, Decimal | int) and not isinstance(typed, bool):
        hours = Decimal(typed)
    else:
        text = typed_text(typed, "the hours", "1.5")
        if not _HOURS.fullmatch(text):
            _refuse_hours(text)
        hours = Decimal(text)
    if not hours.is_finite() or not 0 < hours <= 24:
        _no_hours(f"{hours} hours is not more than 0 and at most 24.", "Write the hours from 0.25 to 24.")
    if hours % Decimal("0.25"):
        _no_hours(
            f"{hours} hours is not in quarter hours.",
            "Write quarter hours as .25, half hours as .5, three quarters as .75.",
        )
    return _plain(hours)


def _refuse_hours(text: str) -> NoReturn:
    """Say why a text is no number of hours."""
    refuse_no_number("not-hours", text, "the hours", "1.5")
    minutes = _minutes_meant(text)
    if minutes is not None:
        wrong = (
            f"{quoted(text)} is hours and minutes, where hours alone are meant."
            if ":" in text
            else (f"{quoted(text)} has a unit in it; this is read as hours.")
        )
        if minutes % 15:
            _no_hours(wrong, "Write the nearest quarter hour: 1.25, 1.5, 1.75.")
        _no_hours(wrong, f"Write {_plain(Decimal(minutes) / 60)}, if that is what you mean.")
    if match := re.fullmatch("([0-9]{1,2}),([0-9]{1,2})", text):
        _no_hours(
            f"{quoted(text)} has a comma; here a dot stands before the decimals.",
            f"Write {match[1]}.{match[2]}, if that is what you mean.",
        )
    _no_hours(f"{quoted(text)} is not a number of hours.", "Write hours in digits, half an hour as 0.5.")


def _no_hours(wrong: str, mend: str) -> NoReturn:
    refuse("not-hours", wrong, mend, "1.5")


def read_minutes(typed: object) -> int:
    """Read whole minutes, from 1 to 1440 (one day).

    Raises PydanticCustomError "not-minutes".
    """
    if isinstance(typed, int) and not isinstance(typed, bool):
        minutes = typed
    else:
        text = typed_text(typed, "the minutes", "60")
        if not _WHOLE.fullmatch(text):
            _refuse_minutes(text)
        minutes = int(text)
    if not 1 <= minutes <= 1440:
        _no_minutes(
            f"{minutes} minutes is not between 1 and 1440, the minutes of a day.",
            "Write whole minutes from 1 to 1440.",
        )
    return minutes


def _refuse_minutes(text: str) -> NoReturn:
    """Say why a text is no number of minutes."""
    refuse_no_number("not-minutes", text, "the minutes", "60")
    minutes = _minutes_meant(text)
    if minutes is not None:
        wrong = (
            f"{quoted(text)} is hours and minutes, where minutes alone are meant."
            if ":" in text
            else (f"{quoted(text)} has a unit in it; this is read as minutes.")
        )
        _no_minutes(wrong, f"Write {minutes}, if that is what you mean.")
    if re.fullmatch("[0-9]+[.,][0-9]+", text):
        _no_minutes(f"{quoted(text)} is not a whole number of minutes.", "Write whole minutes; an hour is 60.")
    _no_minutes(f"{quoted(text)} is not a number of minutes.", "Write whole minutes in digits; an hour is 60.")


def _no_minutes(wrong: str, mend: str) -> NoReturn:
    refuse("not-minutes", wrong, mend, "60")


def _minutes_meant(text: str) -> int | None:
    """Whole minutes behind a text such as 1:30, 90 min or 1.5 h; None where it says nothing of the kind."""
    if match := _CLOCK.fullmatch(text):
        return int(match[1]) * 60 + int(match[2])
    if match := _WITH_UNIT.fullmatch(text):
        minutes = Decimal(match[1]) * (60 if match[2].lower().startswith("h") else 1)
        return int(minutes) if minutes == int(minutes) else None
    return None


def _plain(number: Decimal) -> Decimal:
    """The same number without needless zeros, so that 1.50 and 1.5 read alike."""
    return Decimal(format(number.normalize(), "f"))


Count = Annotated[int, PlainValidator(read_count), schema("A whole number, zero or more", "6", type=FIGURES)]
"""A whole number, zero or more."""

PositiveCount = Annotated[
    int, PlainValidator(read_positive_count), schema("A whole number, one or more", "6", type=FIGURES)
]
"""A whole number, one or more."""

Hours = Annotated[
    Decimal, PlainValidator(read_hours), schema("Hours, in quarter hours", "1", "1.5", "0.75", type=FIGURES)
]
"""Hours in quarter hours, more than 0 and at most 24."""

Minutes = Annotated[int, PlainValidator(read_minutes), schema("Whole minutes, from 1 to 1440", "60", type=FIGURES)]
"""Whole minutes, from 1 to 1440."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number that may be one or a little more: from `least` to `most`, equal when it is known."""

    least: int
    most: int

    def __str__(self) -> str:
        """Write the span the way an admin types it."""
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            read_span, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": FIGURES,
            "description": "A number, or the least and the most",
            "examples": ["6", "4 to 6"],
        }


def read_span(typed: object) -> Span:
    """Read a number or the least and the most, from 1 to 999: 6, 4 to 6, 4-6.

    Raises PydanticCustomError "not-a-span".
    """
    if isinstance(typed, Span):
        return typed
    text = str(typed) if isinstance(typed, int) else typed_text(typed, "the number", "6")
    match = _SPAN.fullmatch(text)
    if match is None:
        refuse_no_number("not-a-span", text, "the number", "4 to 6")
        lowered = text.lower()
        mend = (
            f"Write {_NUMBER_WORDS.index(lowered)}."
            if lowered in _NUMBER_WORDS[1:]
            else 'Write one whole number from 1 to 999, or the least and the most with "to" between them.'
        )
        refuse("not-a-span", f"{quoted(text)} is not a number from 1 to 999.", mend, "4 to 6")
    least, most = int(match[1]), int(match[2] or match[1])
    if least > most:
        refuse(
            "not-a-span",
            f"{quoted(text)} begins with the larger number.",
            f"Write {most} to {least}, if that is what you mean.",
            "4 to 6",
        )
    return Span(least, most)
