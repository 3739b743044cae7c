"""The kinds of value a rule book may hold: each reads the typed text, or refuses it in the admin's words.

Money and percentages live in amounts.py, numbers and durations in counts.py, how often in spacing.py, NPI,
ZIP and the like in identifiers.py; days, yes and no, ids, codes and texts live here. Models take all of
them from here.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, NoReturn

from pydantic import BaseModel, ConfigDict, PlainValidator

from estimator.rules.amounts import Amount, Multiple, Percent, SignedPercent
from estimator.rules.counts import Count, Hours, Minutes, PositiveCount, Span
from estimator.rules.identifiers import Email, Npi, Phone, Tin, UsState, Zip
from estimator.rules.prices import Price
from estimator.rules.refusals import FIGURES, quoted, refuse, refuse_no_number, schema, typed_text
from estimator.rules.spacing import Spacing

__all__ = [
    "Amount",
    "Code",
    "Count",
    "Day",
    "Email",
    "Hours",
    "Id",
    "Minutes",
    "Model",
    "Multiple",
    "Npi",
    "Percent",
    "Phone",
    "PositiveCount",
    "Price",
    "SignedPercent",
    "Spacing",
    "Span",
    "Text",
    "Tin",
    "UsState",
    "Words",
    "YesNo",
    "Zip",
]

_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR_FIRST = re.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[T ].*)?")
_YEAR_LAST = re.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_NAMED_MONTH = re.compile(r"(?:([a-z]+)\.? ([0-9]{1,2})|([0-9]{1,2})\.? ([a-z]+)\.?),?(?: ([0-9]{4}))?", re.IGNORECASE)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")
_LONGEST_TEXT = 20_000
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_HALF_SAID = {"on": "yes", "y": "yes", "1": "yes", "off": "no", "n": "no", "0": "no", "x": "yes"}


def read_day(typed: object) -> date:
    """Read a day written as year, month and day, such as 2026-12-01, between the years 1900 and 2200.

    Raises PydanticCustomError "not-a-day".
    """
    if isinstance(typed, date) and not isinstance(typed, datetime):
        return typed
    text = typed_text(typed, "the day", "2026-12-01")
    match = _DAY.fullmatch(text)
    if match is None:
        _refuse_day(text)
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not 1900 <= year <= 2200:
        _no_day(f"{quoted(text)} lies in the year {match[1]}.", "Write a year between 1900 and 2200.")
    try:
        return date(year, month, day)
    except ValueError:
        if 1 <= month <= 12 and day:
            _no_day(
                f"{quoted(text)} is not in the calendar: {_MONTHS[month - 1]} {year} has no day {day}.",
                "Write a day that exists.",
            )
        _no_day(
            f"{quoted(text)} is not in the calendar.",
            "Write the year, then the month (01 to 12), then the day.",
        )


def _refuse_day(text: str) -> NoReturn:
    """Show how the day that was probably meant is written; nothing is guessed where it could be two days."""
    refuse_no_number("not-a-day", text, "the day", "2026-12-01")
    wrong = f"{quoted(text)} is not written as a day is written here."
    if match := _YEAR_FIRST.fullmatch(text):
        _show_day(wrong, match[1], int(match[2]), int(match[3]))
    if match := _YEAR_LAST.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        month, day = (second, first) if first > 12 else (first, second)
        _show_day(wrong, match[3] if len(match[3]) == 4 else f"20{match[3]}", month, day)
    if match := _NAMED_MONTH.fullmatch(text):
        name = (match[1] or match[4]).lower()
        found = [number for number, month in enumerate(_MONTHS, 1) if len(name) > 2 and month.lower().startswith(name)]
        if len(found) == 1 and match[5]:
            _show_day(wrong, match[5], found[0], int(match[2] or match[3]))
        if len(found) == 1:
            _no_day(
                f"{quoted(text)} has no year.",
                "Write the year, the month and the day.",
                f"2026-{found[0]:02d}-{int(match[2] or match[3]):02d}",
            )
    _no_day(wrong, "Write the year, the month and the day with hyphens.")


def _show_day(wrong: str, year: str, month: int, day: int) -> NoReturn:
    """Refuse with the same day written rightly, when there is such a day."""
    try:
        meant = date(int(year), month, day)
    except ValueError:
        _no_day(wrong, "Write the year, the month and the day with hyphens.")
    _no_day(wrong, f"Write {meant.isoformat()}, if {_MONTHS[month - 1]} {day}, {meant.year} is meant.")


def _no_day(wrong: str, mend: str, example: str = "2026-12-01") -> NoReturn:
    refuse("not-a-day", wrong, mend, example)


def read_yes_no(typed: object) -> bool:
    """Read yes or no (or true or false), in capitals or not.

    Raises PydanticCustomError "not-yes-or-no", also for on, off, 1 and 0, which are asked back.
    """
    if isinstance(typed, bool):
        return typed
    text = typed_text(typed, "yes or no", "yes")
    claim = _YES_NO.get(text.lower())
    if claim is None:
        meant = _HALF_SAID.get(text.lower())
        mend = f"Write {meant}, if that is what you mean." if meant else "Write yes or no."
        refuse("not-yes-or-no", f"{quoted(text)} is neither yes nor no.", mend, "yes")
    return claim


def read_id(typed: object) -> str:
    """Read a short name by which other entries point here: lower-case words, digits and hyphens.

    Raises PydanticCustomError "not-an-id".
    """
    text = typed_text(typed, "the id", "neuropathic-pain")
    if _ID.fullmatch(text) and len(text) <= 64:
        return text
    meant = re.sub("[^a-z0-9]+", "-", text.lower()).strip("-")
    mend = (
        f"Write {meant}." if text.isascii() and 0 < len(meant) <= 64 else "Write lower-case words with hyphens between."
    )
    refuse(
        "not-an-id",
        f"{quoted(text)} is not an id: an id has only lower-case letters a to z, digits, and hyphens "
        "between them, at most 64 signs.",
        mend,
        "neuropathic-pain",
    )


def read_text(typed: object) -> str:
    """Read a text of at least one sign; blanks around it are left out.

    Raises PydanticCustomError "empty", "wrong-shape", or "too-long" above 20,000 signs.
    """
    return typed_text(typed, "the text", "", longest=_LONGEST_TEXT)


def read_code(typed: object) -> str:
    """Read a billing or diagnosis code exactly as typed, so 00104 keeps its zeros.

    Raises PydanticCustomError "not-a-code".
    """
    text = typed_text(typed, "the code", "96365")
    if not _CODE.fullmatch(text):
        refuse(
            "not-a-code",
            f"{quoted(text)} is not one code: a code has only letters, digits, dots and hyphens, at most 20 signs.",
            "Write one code alone, without blanks or a description.",
            "96365",
        )
    return text


Day = Annotated[date, PlainValidator(read_day), schema("A day: year, month, day", "2026-12-01", format="date")]
"""A calendar day."""

YesNo = Annotated[
    bool,
    PlainValidator(read_yes_no),
    schema("yes or no", "yes", "no", type=["string", "boolean"], enum=["yes", "no", True, False]),
]
"""A claim that holds or not."""

Id = Annotated[str, PlainValidator(read_id), schema("A short name other entries point to", "neuropathic-pain")]
"""A short name by which other entries point here."""

Text = Annotated[str, PlainValidator(read_text), schema("A text")]
"""A text of at least one sign."""

Code = Annotated[str, PlainValidator(read_code), schema("A billing or diagnosis code", "96365", "F33.2", type=FIGURES)]
"""A billing or diagnosis code as typed."""


class Model(BaseModel):
    """What every part of a rule book is: it never changes once read, and takes only the keys it knows."""

    # The modules of models do without `from __future__ import annotations`: pydantic would compile each kind anew.
    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True, defer_build=True
    )


class Words(Model):
    """A text in English and, where it is written, in Spanish."""

    en: Text
    es: Text | None = None

    def in_language(self, language: str) -> str:
        """The text in a language ("en" or "es"); English where the Spanish is not written."""
        return self.es if language == "es" and self.es is not None else self.en
