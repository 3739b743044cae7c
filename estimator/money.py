"""Money in whole cents: one rounding rule, and splits that lose no cent.

Cents are `int`, rates are `Decimal`. Nothing here, and nothing that uses it, touches a float.
"""

from __future__ import annotations

from decimal import Decimal


def percent_of(cents: int, percent: Decimal) -> int:
    """Take a percentage of an amount of 0 or more, rounded half up to the whole cent (5 % of 206,550 is 10,328)."""
    parts, of = percent.as_integer_ratio()
    return (2 * cents * parts + 100 * of) // (200 * of)


def split_evenly(cents: int, parts: int) -> tuple[int, ...]:
    """Split an amount into equal parts that add up to it; the first parts carry the odd cents, one each."""
    each, odd = divmod(cents, parts)
    return (each + 1,) * odd + (each,) * (parts - odd)


def split_in_proportion(cents: int, weights: tuple[int, ...]) -> tuple[int, ...]:
    """Split an amount in proportion to weights (cents); the parts add up to it, the odd cents go to the first.

    With no weight at all the amount is split evenly, so that no cent is lost.
    """
    whole = sum(weights)
    if whole == 0:
        return split_evenly(cents, len(weights))
    parts = [cents * weight // whole for weight in weights]
    odd = cents - sum(parts)
    for index in [index for index, weight in enumerate(weights) if weight][:odd]:
        parts[index] += 1
    return tuple(parts)


def plain(cents: int) -> str:
    """Write an amount as data: dollars with two decimals and no separators ("-1234.50"), as in JSON and YAML."""
    sign = "-" if cents < 0 else ""
    dollars, rest = divmod(abs(cents), 100)
    return f"{sign}{dollars}.{rest:02d}"
