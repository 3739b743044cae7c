"""The terms of one patient's plan, resolved: what it asks of the patient for each kind of service, ready to share out.

Money is Steps (cents), percentages are Decimal and always the patient's: a plan that "pays 60 %" stands here as 40.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.pricing.steps import NOTHING, Step
from estimator.rules.book import RulePath
from estimator.rules.models.benefits import Shape

TierName = Literal["in", "out"]
"""In network or out of network."""

Part = Literal["copay", "deductible", "coinsurance"]
PARTS: Mapping[Shape, tuple[Part, ...]] = {
    "no-charge": (),
    "copay-only": ("copay",),
    "coins-only": ("coinsurance",),
    "ded-coins": ("deductible", "coinsurance"),
    "ded-copay": ("deductible", "copay"),
    "copay-ded-coins": ("copay", "deductible", "coinsurance"),
    "ded-copay-coins": ("deductible", "copay", "coinsurance"),
}
"""The parts of the patient's share in the order in which they are taken from the allowed amount."""

CopayBasis = Literal["line", "visit"]
StraddleCopay = Literal["charge", "waive"]
CoinsuranceBase = Literal["after-copay", "full"]
OverLimitPrice = Literal["contracted", "own"]
FamilyKind = Literal["embedded", "aggregate"]
CountsAcross = Literal["none", "out-to-in", "in-to-out", "both"]


@dataclass(frozen=True, slots=True)
class Benefit:
    """What a plan asks of the patient for one kind of service."""

    name: str
    shape: Shape
    copay: Step = NOTHING
    coinsurance: Decimal = Decimal(0)
    """The patient's percentage."""
    coinsurance_rule: RulePath | None = None
    copay_basis: CopayBasis = "line"
    """A copay for every line, or one per member and visit."""
    straddle_copay: StraddleCopay = "charge"
    """Whether a line that itself took some deductible also takes the copay that comes after it."""
    coinsurance_base: CoinsuranceBase = "after-copay"
    """The percentage of what deductible and copay leave, or of what the deductible alone leaves."""
    separate_deductible: str | None = None
    """The name of a deductible of its own kind of service; None takes the tier's."""
    visits_per_year: int | None = None
    visit_group: str | None = None
    """Benefits with the same group share the count of visits; None counts this benefit alone."""
    over_limit: OverLimitPrice = "own"
    """What a visit above the number costs in network; out of network it is always the line's own price."""
    maximum: Step | None = None
    """The most the plan pays for this benefit per plan year and member, counted before a penalty."""
    visits_rule: RulePath | None = None


class YearlyFigure(NamedTuple):
    """A deductible or an out-of-pocket limit of one plan year; without any figure there is none."""

    individual: Step | None = None
    family: Step | None = None
    kind: FamilyKind = "embedded"
    """Embedded: the smaller of what the member and the family have left. Aggregate: what the family has left."""
    person_ceiling: Step | None = None
    """The most one member pays in the tier, whatever the kind; for limits only."""


class Tier(NamedTuple):
    """Deductible and limit of one tier."""

    deductible: YearlyFigure = YearlyFigure()
    limit: YearlyFigure = YearlyFigure()


@dataclass(frozen=True, slots=True)
class PlanTerms:
    """Everything a plan says about sharing costs; a tier that is not there is not part of the plan (HMO, EPO)."""

    tiers: Mapping[TierName, Tier]
    benefits: Mapping[str, Benefit]
    """By name."""
    year_start: tuple[int, int] = (1, 1)
    """Month and day on which the plan year starts."""
    separate_deductibles: Mapping[str, Step] = field(default_factory=dict)
    """Name to yearly figure per member, kept in each tier by itself."""
    copay_counts_to_deductible: bool = False
    copay_counts_to_limit: bool = True
    carries_over_fourth_quarter: bool = False
    """Deductible of October to December counts in the next year's too; only in plan years from 1 January."""
    counts_across: CountsAcross = "none"
    """Whose deductible and share also count in the other tier."""

    def counts_in_other(self, tier: TierName) -> TierName | None:
        """Name the other tier in which what is paid in this one also counts, or None where it does not."""
        other: TierName = "out" if tier == "in" else "in"
        counts = self.counts_across in ("both", f"{tier}-to-{other}") and other in self.tiers
        return other if counts else None


class ClaimLine(NamedTuple):
    """One priced service of one visit, as a plan adjudicates it."""

    key: str
    """Names the line for whoever asked; unique among the lines."""
    day: date
    sequence: int
    """The order on its day; no two lines of a day may have the same."""
    billed: Step
    own_price: Step
    """What the patient owes where the plan does not cover the line, after the clinic's own discounts."""
    rate: Step | None
    """The contracted rate, or the plan's out-of-network rate; a covered line must have one."""
    tier: TierName
    benefit: str | None
    """The name of its benefit; None is not covered."""
    visit: str
    """Names the visit: one copay per visit, and visits above a yearly number, go by it."""
    member: str = "self"
    is_held_harmless: bool = False
    """Whether the clinic may not charge the patient where the plan does not cover the line."""
    penalty: Decimal = Decimal(0)
    """The percentage of the allowed amount by which the plan cuts what it pays, where authorization is missing."""
    penalty_rule: RulePath | None = None
