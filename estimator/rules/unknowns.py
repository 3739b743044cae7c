"""Figures that may also be a word: `ask` where the patient is asked for them, `unknown` where nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import PlainValidator

from estimator.rules.amounts import read_amount, read_signed_percent
from estimator.rules.counts import read_count
from estimator.rules.refusals import FIGURES, quoted, refuse, schema, typed_text

T = TypeVar("T")
Ask = Literal["ask"]
Unknown = Literal["unknown"]
UNKNOWN: Unknown = "unknown"
ASK: Ask = "ask"
_MONTH_DAY = re.compile("([0-9]{2})-([0-9]{2})")


def _or_word(read: Callable[[object], T], *words: str) -> Callable[[object], T | str]:
    """Make a reader that takes one of some words as it is, and reads anything else as before."""

    def reader(typed: object) -> T | str:
        if isinstance(typed, str) and (word := typed.strip().lower()) in words:
            return word
        return read(typed)

    return reader


def read_month_day(typed: object) -> tuple[int, int]:
    """Read a month and a day of every year, such as 07-01. Raises PydanticCustomError "not-a-month-and-day"."""
    if isinstance(typed, tuple) and len(typed) == 2:
        return typed
    text = typed_text(typed, "the month and day", "07-01")
    match = _MONTH_DAY.fullmatch(text)
    try:
        found = date(2001, int(match[1]), int(match[2])) if match else None
    except ValueError:
        found = None
    if found is None:
        refuse(
            "not-a-month-and-day",
            f"{quoted(text)} is not a month and a day of every year.",
            "Write two digits for the month, a hyphen, and two for the day.",
            "07-01",
        )
    return found.month, found.day


AmountAsked = Annotated[
    int | Ask | Unknown,
    PlainValidator(_or_word(read_amount, "ask", "unknown")),
    schema("An amount of money, or: ask, or: unknown", "1,500.00", "ask", "unknown", type=FIGURES),
]
"""An amount in cents that a rule book states, or has the patient asked for."""

PercentAsked = Annotated[
    Decimal | Ask | Unknown,
    PlainValidator(_or_word(read_signed_percent, "ask", "unknown")),
    schema("A percentage, or: ask, or: unknown", "20 %", "ask", "unknown", type=FIGURES),
]
"""A percentage that a rule book states, or has the patient asked for."""

AmountKnown = Annotated[
    int | Unknown,
    PlainValidator(_or_word(read_amount, "unknown")),
    schema("An amount of money, or: unknown", "600.00", "unknown", type=FIGURES),
]
"""An amount in cents that somebody told, or the word that nobody knows it."""

PercentKnown = Annotated[
    Decimal | Unknown,
    PlainValidator(_or_word(read_signed_percent, "unknown")),
    schema("A percentage, or: unknown", "20 %", "unknown", type=FIGURES),
]
"""A percentage that somebody told, or the word that nobody knows it."""

CountKnown = Annotated[
    int | Unknown,
    PlainValidator(_or_word(read_count, "unknown")),
    schema("A number, or: unknown", "2", "unknown", type=FIGURES),
]
"""A number that somebody told, or the word that nobody knows it."""

YesNoUnknown = Literal["yes", "no", "unknown"]
"""A fact that holds, does not hold, or is not known; never guessed."""

MonthDay = Annotated[
    tuple[int, int], PlainValidator(read_month_day), schema("A month and a day of every year", "07-01", type=FIGURES)
]
"""A month and a day of every year."""
