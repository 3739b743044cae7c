"""Sums typed into a cell: 800/2, 250*6, 1,500+200; and +50 or *6, which go on from the figure that stands there.

They are reckoned exactly, multiplication and division first; only what comes out is rounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from estimator.ui.text_field import GoesOn, NotRead

_SIGNS = str.maketrans("−–×÷", "--*/")
_TIMES = re.compile(r"(?<=\d)\s*[xX]\s*(?=\d)")
_FACTOR = re.compile(r"\d{1,9}(?:\.\d{1,4})?")
MOST_CENTS = 99_999_999_999
"""More than this no cell holds: a slip of the keyboard."""


def is_sum(typed: str) -> bool:
    """Whether a text holds figures with signs to reckon by."""
    return bool(re.search(r"\d", typed) and re.search("[-+*/]", _plain(typed)))


def reckon(typed: str, read: Callable[[str], int], wanted: str) -> Fraction:
    """Reckon a sum whose figures are read by `read`: cents, or whole numbers; factors and divisors may have decimals.

    Raises GoesOn where the first figure is the one that stands in the cell, else NotRead with the sentence `wanted`.
    """
    first, *rest = re.split("([-+*/])", _plain(typed))
    if not first.strip():
        raise GoesOn(wanted, "typed.nothing_there")
    terms = [Fraction(read(first.strip()))]
    for sign, figure in zip(rest[::2], map(str.strip, rest[1::2]), strict=True):
        if not figure:
            raise NotRead(wanted, "typed.unfinished")
        if sign in "+-":
            terms.append(Fraction(read(figure)) * (1 if sign == "+" else -1))
        elif sign == "*":
            terms[-1] *= _factor(figure, read)
        else:
            divisor = _factor(figure, read)
            if not divisor:
                raise NotRead(wanted, "typed.by_zero")
            terms[-1] /= divisor
    if sum(terms) < 0:
        raise NotRead(wanted, "typed.below_zero")
    return sum(terms, Fraction())


def whole_cents(reckoned: Fraction, wanted: str) -> int:
    """Round what came out half up to the cent. Raises NotRead where it is more than any cell holds."""
    cents = (2 * reckoned.numerator + reckoned.denominator) // (2 * reckoned.denominator)
    if cents > MOST_CENTS:
        raise NotRead(wanted, "typed.too_large")
    return cents


def whole_number(reckoned: Fraction, wanted: str) -> int:
    """Take what came out as a count. Raises NotRead where it is no whole number, and with nine digits or more."""
    if reckoned.denominator != 1:
        figure = (Decimal(reckoned.numerator) / reckoned.denominator).quantize(Decimal("0.01"))
        raise NotRead(wanted, "typed.not_whole", figure=figure)
    if reckoned >= 10**9:
        raise NotRead(wanted, "typed.too_large")
    return int(reckoned)


def _plain(typed: str) -> str:
    """A sum with the signs of a keyboard: 250 x 6 is 250*6."""
    return _TIMES.sub("*", typed.translate(_SIGNS))


def _factor(figure: str, read: Callable[[str], int]) -> Fraction:
    """A number to multiply or divide by: 6, 0.5, or dollars and cents, as in 1,500. Raises NotRead."""
    if _FACTOR.fullmatch(figure):
        return Fraction(figure)
    return Fraction(read(figure), 100)
