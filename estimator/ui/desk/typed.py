"""What people type into the form's fields: read without guessing, and written back the way the window writes it.

A reader gives the answer, None for an empty field, or raises NotRead with the name of the sentence (in
`estimator.wording.desk`) that says what is wanted.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import TypeVar

from pydantic_core import PydanticCustomError

from estimator.rules.counts import read_count, read_span
from estimator.rules.identifiers import read_us_state
from estimator.rules.scalars import Span, read_code
from estimator.ui.desk.typed_amounts import read_dollars, read_rate, tidied
from estimator.ui.desk.typed_sums import is_sum, reckon, whole_number
from estimator.ui.finder import without_accents
from estimator.ui.text_field import NotRead
from estimator.wording import Language

T = TypeVar("T")
Today = Callable[[], date]
"""Tells which day it is at the clinic; a window left open overnight asks it at every key."""

_ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_IN_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?")
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")
_MONTH_FIRST = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:,? (\d{4}))?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?: de)? ([a-z]{3,})\.?(?:,?(?: del?)? (\d{4}))?")


FEW = 99
"""How many of one service may be added at most: more are a slip of the keyboard."""


def read_infusions(typed: str) -> Span | None:
    """Read a number or a span: 6, 4 to 6, 4-6, 4 a 6; +2 adds to the number that stood there."""
    text, wanted = typed.strip().lower(), "not_a_number_or_span"
    if is_sum(re.sub("[-–]", "", text)):
        text = str(whole_number(reckon(text, partial(_whole, wanted), wanted), wanted))
    return _read(read_span, re.sub(r"(\d)\s*(?:-|–|to|a)\s*(\d)", r"\1 to \2", text), wanted)


def read_number(typed: str) -> int | None:
    """Read a whole number, zero or more: 6, 4+2."""
    text, wanted = typed.strip(), "not_a_number"
    if is_sum(text):
        return whole_number(reckon(text, partial(_whole, wanted), wanted), wanted)
    return _whole(wanted, text) if text else None


def read_few(typed: str) -> int | None:
    """Read how many are added, up to 99; none is no answer."""
    number = read_number(typed)
    if number is not None and number > FEW:
        raise NotRead("not_a_few")
    return number or None


def read_money(typed: str) -> int | None:
    """Read dollars as cents: 1500, $1,500, 1,500.00, 1 500, 1,500+200; 1.500,00 and 1,50 are asked back."""
    return read_dollars(typed, "not_an_amount")


def read_reduction(typed: str) -> int | Decimal | None:
    """Read what is taken off: dollars as cents, or, with its sign, a percentage as Decimal: 50, $50.00, 5 %."""
    text, wanted = tidied(typed), "not_a_reduction"
    if text[:1] in ("-", "−", "–") and is_sum(text):
        # That it is taken off is known by where it stands; as a sum it would make the reduction smaller.
        raise NotRead(wanted, "typed.meant", first=text[1:].strip())
    size = read_rate(text, wanted) if text.endswith("%") else read_dollars(text, wanted)
    if size == 0:
        raise NotRead(wanted)
    return size


def read_codes(typed: str) -> tuple[str, ...] | None:
    """Read diagnosis codes with commas or blanks between them: F33.2, M79.2."""
    codes = [_read(read_code, text, "not_codes") for text in re.split(r"[,;\s]+", typed)]
    return tuple(dict.fromkeys(code for code in codes if code)) or None


def read_state(typed: str) -> str | None:
    """Read a State by its two letters, capital or not."""
    return _read(read_us_state, typed.strip().upper(), "not_a_state")


def read_words(typed: str) -> str | None:
    """Read a text; blanks around it are left out."""
    return typed.strip() or None


def read_first_visit(typed: str, language: Language, today: date) -> date | None:
    """Read the day of a first visit; without a year it is the next such day from today on."""
    return _read_day(typed, language, today)


def read_birth_date(typed: str, language: Language) -> date | None:
    """Read a date of birth, which needs its year."""
    return _read_day(typed, language, None)


def stepped_day(key: str, day: date | None, today: date) -> date | None:
    """The day a key leads to: T today, + and - a day on or back, [ and ] the first and last of the month; else None."""
    start = day or today
    match key:
        case "t" | "T":
            return today
        case "+" | "up":
            return start + timedelta(1)
        case "-" | "down":
            return start - timedelta(1)
        case "[":
            return start.replace(day=1)
        case "]":
            return start.replace(day=monthrange(start.year, start.month)[1])
    return None


def stepped_span(key: str, span: Span | None, usual: int) -> Span | None:
    """The number an arrow key leads to, one more or one less; a span moves as a whole."""
    step = {"up": 1, "down": -1}.get(key)
    if step is None or (span or Span(usual, usual)).least + step < 1:
        return None
    return Span(span.least + step, span.most + step) if span else Span(usual + step, usual + step)


def stepped_number(key: str, number: int | None) -> int | None:
    """The number an arrow key leads to, one more or one less, never below zero."""
    step = {"up": 1, "down": -1}.get(key)
    return None if step is None else max(0, (number or 0) + step)


def _read(reader: Callable[[object], T], text: str, wanted: str) -> T | None:
    if not text:
        return None
    try:
        return reader(text)
    except PydanticCustomError:
        raise NotRead(wanted) from None


def _whole(wanted: str, text: str) -> int:
    """A whole number. Raises NotRead with the sentence `wanted`."""
    try:
        return read_count(text)
    except PydanticCustomError:
        raise NotRead(wanted) from None


def _read_day(typed: str, language: Language, today: date | None) -> date | None:
    text = " ".join(without_accents(typed.lower()).split())
    if not text:
        return None
    year, month, day = _parts_of_day(text, language)
    try:
        if year is not None:
            read = date(year, month, day)
        elif today is None:
            raise NotRead("day_without_year")
        else:
            read = date(today.year, month, day)
            if read < today:
                read = date(today.year + 1, month, day)
    except ValueError as error:
        raise error if isinstance(error, NotRead) else NotRead("no_such_day") from None
    if not 1900 <= read.year <= 2200:
        raise NotRead("no_such_day")
    return read


def _parts_of_day(text: str, language: Language) -> tuple[int | None, int, int]:
    """Year (None where not typed), month and day; 3/4 is asked back in Spanish, where it may be either."""
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _IN_FIGURES.fullmatch(text):
        month, day = int(match[1]), int(match[2])
        if month > 12:
            month, day = day, month
        elif language == "es" and day <= 12 and month != day:
            raise NotRead("day_in_figures")
        return _year(match[3]), month, day
    if match := _MONTH_FIRST.fullmatch(text):
        return _year(match[3]), _month(match[1]), int(match[2])
    if match := _DAY_FIRST.fullmatch(text):
        return _year(match[3]), _month(match[2]), int(match[1])
    raise NotRead("not_a_day")


def _year(typed: str | None) -> int | None:
    return int(typed) if typed else None


def _month(name: str) -> int:
    """The month whose English or Spanish name begins so; a beginning of three letters is never shared."""
    for months in (_ENGLISH, _SPANISH):
        for number, month in enumerate(months, 1):
            if month.startswith(name):
                return number
    raise NotRead("not_a_day")
