"""What people type about a plan: figures that nobody may know, and what is used or left of a yearly figure.

A reader gives the answer, None for an empty field, or raises NotRead with the name of the sentence (in
`estimator.wording.desk`) that says what is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple, TypeVar

from pydantic_core import PydanticCustomError

from estimator.money import plain
from estimator.rules.amounts import read_percent
from estimator.rules.unknowns import UNKNOWN, Unknown
from estimator.ui.desk.typed import NotRead, read_first_visit, read_money, without_accents
from estimator.wording import Language, say

T = TypeVar("T")
Side = Literal["used", "left"]
NOBODY_KNOWS = frozenset(
    {"?", "unknown", "don't know", "dont know", "do not know", "not known", "no se", "no se sabe", "desconocido"}
)
_FIGURE_FIRST = re.compile(r"(.*[\d.])\s*([a-z]+)")
_SIDE_FIRST = re.compile(r"([a-z]+)\s*(\$?\s?\d.*)")
_SIDES: dict[Side, tuple[str, ...]] = {
    "used": ("used", "usados", "usado", "gastados", "gastado"),
    "left": ("left", "quedan", "queda", "restan", "restantes", "restante"),
}
YEAR, HALF_A_YEAR = timedelta(days=364), timedelta(days=182)


class UsedOrLeft(NamedTuple):
    """What was told of a yearly figure: how much of it is used, or how much is left, in cents."""

    side: Side
    cents: int


def read_known(reader: Callable[[str], T | None]) -> Callable[[str], T | Unknown | None]:
    """Make a reader that also takes "?" and "don't know" for an answer."""

    def read(typed: str) -> T | Unknown | None:
        return UNKNOWN if " ".join(without_accents(typed.lower()).split()) in NOBODY_KNOWS else reader(typed)

    return read


def read_used_or_left(typed: str) -> UsedOrLeft | None:
    """Read what is used, or what is left: 600, 600 used, 900 left, quedan 900."""
    text = " ".join(without_accents(typed.lower()).split())
    if match := _FIGURE_FIRST.fullmatch(text):
        figure, word = match.groups()
    elif match := _SIDE_FIRST.fullmatch(text):
        word, figure = match.groups()
    else:
        figure, word = text, "used"
    sides = [side for side, words in _SIDES.items() if any(known.startswith(word) for known in words)]
    if len(sides) != 1:
        raise NotRead("not_used_or_left")
    cents = read_money(figure)
    return None if cents is None else UsedOrLeft(sides[0], cents)


def read_percentage(typed: str) -> Decimal | None:
    """Read a percentage, with its sign or without: 20 %, 20."""
    if not typed.strip():
        return None
    try:
        return read_percent(typed.replace("\u00a0", " ").strip())
    except PydanticCustomError:
        raise NotRead("not_a_percentage") from None


def read_day_told(typed: str, language: Language, today: date) -> date | None:
    """Read the day of some figures; without a year it is the last such day up to today."""
    return read_first_visit(typed, language, today - YEAR)


def read_day_approved(typed: str, language: Language, today: date) -> date | None:
    """Read a first or last day approved; without a year it is the nearest such day."""
    return read_first_visit(typed, language, today - HALF_A_YEAR)


def write_known(writer: Callable[[T], str], language: Callable[[], Language]) -> Callable[[T | Unknown], str]:
    """Make a writer that writes "don't know" for what nobody knows, in the language of the moment."""

    def write(answer: T | Unknown) -> str:
        return say(language(), "benefits.dont_know") if answer == UNKNOWN else writer(answer)

    return write


def write_used_or_left(answer: UsedOrLeft, language: Language) -> str:
    """Write what is used or left: "600.00 used", "quedan 900.00"."""
    return say(language, f"benefits.write.{answer.side}", figure=plain(answer.cents))
