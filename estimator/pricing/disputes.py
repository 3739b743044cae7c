"""Whether a bill lies so far above the written estimate that the patient may dispute it: the $400 rule.

Each provider, one NPI with its TIN, is judged alone. What one billed above its estimate is never set off
against what another billed below, and never added to what another billed above.

Source: 45 CFR 149.620 (a)(2)(ii).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How strongly a bill is warned about before it goes out; a blocked one may be disputed."""

    NONE = "none"
    AMBER = "amber"
    RED = "red"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many cents above the estimate each level begins; raises ValueError when they do not rise.

    The law sets only `block`, where a dispute becomes possible; the warnings before it are the clinic's own.
    """

    amber: int = 200_00
    red: int = 350_00
    block: int = 400_00

    def __post_init__(self) -> None:
        if not 0 < self.amber <= self.red <= self.block:
            raise ValueError(f"thresholds must rise from above 0 cents: {self}")

    def judge(self, excess: int) -> Level:
        """Say which level an excess in cents has reached; the exact cent counts."""
        if excess >= self.block:
            return Level.BLOCK
        if excess >= self.red:
            return Level.RED
        return Level.AMBER if excess >= self.amber else Level.NONE


FEDERAL_THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class ProviderBill:
    """What one provider was expected to charge and what it billed for the same care, in cents.

    Expected is its part of the written estimate in force, after discounts; 0 is an estimate of no charge, not
    a missing one. Billed is before payments, after discounts, and includes what the estimate did not list.
    """

    provider: str
    expected_charges: int
    billed_charges: int


@dataclass(frozen=True, slots=True)
class BillVerdict:
    """How far one provider's bill is above its estimate, in cents (negative where below), and its level."""

    provider: str
    excess: int
    level: Level

    @property
    def is_eligible(self) -> bool:
        """The patient may start a dispute about this provider's bill."""
        return self.level is Level.BLOCK


def judge_bills(bills: Iterable[ProviderBill], thresholds: Thresholds = FEDERAL_THRESHOLDS) -> tuple[BillVerdict, ...]:
    """Judge each provider's bill alone, in the order given.

    Raises ValueError where a provider comes twice: parts of one provider's bill would hide its excess.
    """
    verdicts: dict[str, BillVerdict] = {}
    for bill in bills:
        if bill.provider in verdicts:
            raise ValueError(f"provider {bill.provider!r} is billed twice: give all its charges as one bill")
        excess = bill.billed_charges - bill.expected_charges
        verdicts[bill.provider] = BillVerdict(bill.provider, excess, thresholds.judge(excess))
    return tuple(verdicts.values())
