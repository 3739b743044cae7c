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

from estimator.money import plain
from estimator.rules.unknowns import UNKNOWN, Unknown
from estimator.ui.desk.typed import read_first_visit, read_money
from estimator.ui.desk.typed_amounts import read_rate
from estimator.ui.finder import folded
from estimator.ui.text_field import NotRead
from estimator.wording import Language, say

T = TypeVar("T")
Side = Literal["used", "left"]
NOBODY_KNOWS = frozenset(
    {
        "?", "unknown", "don't know", "dont know", "do not know", "not known", "no se", "no lo se", "no se sabe", "n/s",
        "desconocido",
    }
)  # fmt: skip
"""What is typed, without accents and capitals, where a figure is not known."""
_WORD = re.compile(r"(?!x\s*\d)[a-z]+")
"""A word beside a figure; an x between figures multiplies them."""
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
    """Make a reader that also takes "?", "don't know" and "n/s" for an answer."""

    def read(typed: str) -> T | Unknown | None:
        words = " ".join(folded(typed).replace("’", "'").split())
        return UNKNOWN if words in NOBODY_KNOWS else reader(typed)

    return read


def read_used_or_left(typed: str) -> UsedOrLeft | None:
    """Read what is used, or what is left: 600, 600 used, 900 left, quedan 900; a sum as in any amount."""
    text = folded(typed)
    sides = [_side_of(word) for word in _WORD.findall(text)] or ["used"]
    if len(set(sides)) > 1:
        raise NotRead("not_used_or_left")
    figure = _WORD.sub(" ", text)
    if text.strip() and not figure.strip():
        raise NotRead("not_used_or_left")
    cents = read_money(figure)
    return None if cents is None else UsedOrLeft(sides[0], cents)


def read_percentage(typed: str) -> Decimal | None:
    """Read a percentage, with its sign or without: 20 %, 20."""
    return read_rate(typed, "not_a_percentage")


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


def _side_of(word: str) -> Side:
    """The side that a word means, or begins to mean. Raises NotRead where it means neither, or both."""
    sides = [side for side, words in _SIDES.items() if any(known.startswith(word) for known in words)]
    if len(sides) != 1:
        raise NotRead("not_used_or_left")
    return sides[0]
