"""What `coverage.yaml` may say of benefits: deductible and limit, what counts toward them, what each one asks."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from estimator.rules.scalars import Amount, Id, Model, PositiveCount, YesNo
from estimator.rules.unknowns import AmountAsked, PercentAsked, YesNoUnknown

Shape = Literal["no-charge", "copay-only", "coins-only", "ded-coins", "ded-copay", "copay-ded-coins", "ded-copay-coins"]
WhenNotCovered = Literal["patient", "patient-if-signed", "held-harmless"]
FamilyKind = Literal["embedded", "aggregate", "unknown"]


class YearlyRule(Model):
    """A deductible or an out-of-pocket limit of one plan year."""

    individual: AmountAsked | None = Field(
        None, description="for one person; `ask` where each patient is asked", examples=["1,500.00", "ask"]
    )
    family: AmountAsked | None = Field(None, description="for the family, where there is one", examples=["3,000.00"])
    type: FamilyKind = Field(
        "embedded",
        description="embedded: the smaller of what one person and the family have left; aggregate: the family's alone",
        examples=["embedded"],
    )
    person_ceiling: Amount | None = Field(
        None,
        description="the most one person pays in the tier, even under an aggregate limit; for limits only",
        examples=["10,600.00"],
    )


class TierRule(Model):
    """Deductible and limit in network, or out of network; one that is left out does not exist."""

    deductible: YearlyRule = Field(default_factory=YearlyRule, description="the yearly deductible")
    limit: YearlyRule = Field(default_factory=YearlyRule, description="the yearly out-of-pocket limit")


class SeparateDeductible(Model):
    """A deductible of its own for one kind of service."""

    id: Id = Field(description="a short name that benefits point to", examples=["drug"])
    individual: AmountAsked = Field(description="for one person and plan year", examples=["300.00"])


class Counts(Model):
    """What counts toward what."""

    copay_to_deductible: YesNo = Field(False, description="yes where copays count toward the deductible")
    copay_to_limit: YesNo = Field(True, description="no where copays do not count toward the limit", examples=["no"])
    fourth_quarter_carry_over: YesNo = Field(
        False, description="yes where deductible of October to December counts in the next year's too"
    )
    across_tiers: Literal["none", "out-to-in", "in-to-out", "both"] = Field(
        "none", description="whose deductible and share also count in the other tier", examples=["out-to-in"]
    )


class BenefitRule(Model):
    """What the plan asks of the patient for some services; the first benefit that names a service holds for it."""

    id: Id = Field(description="a short name", examples=["infusions"])
    services: tuple[Id, ...] = Field(
        (), description="the services; without it, all that no other benefit names", examples=["[infusion, booster]"]
    )
    treatments: tuple[Id, ...] = Field(
        (), description="the treatments, or groups of treatments, it holds for; without it, all", examples=["[pain]"]
    )
    covered: YesNoUnknown = Field(
        "yes", description="no where the plan does not pay; unknown shows both outcomes", examples=["no"]
    )
    when_not_covered: WhenNotCovered = Field(
        "patient",
        description="who owes what is not covered: the patient; the patient only if told and signed before; or nobody",
        examples=["patient-if-signed"],
    )
    shape: Shape | None = Field(
        None, description="the parts of the patient's share in the order they are taken", examples=["ded-coins"]
    )
    copay: AmountAsked | None = Field(None, description="the copay", examples=["40.00", "ask"])
    copay_basis: Literal["line", "visit", "unknown"] = Field(
        "line", description="whether each service takes the copay or each visit takes it once", examples=["visit"]
    )
    coinsurance: PercentAsked | None = Field(
        None, description="the percentage the patient pays, never the plan's", examples=["20 %", "ask"]
    )
    straddle_copay: Literal["charge", "waive", "unknown"] = Field(
        "charge", description="whether the line that finishes the deductible also takes the copay", examples=["waive"]
    )
    coinsurance_base: Literal["after-copay", "full", "unknown"] = Field(
        "after-copay", description="whether the copay is taken off before the percentage", examples=["full"]
    )
    separate_deductible: Id | None = Field(
        None, description="its own deductible in place of the general one", examples=["drug"]
    )
    visits_per_year: PositiveCount | None = Field(
        None, description="the most visits the plan pays for in a plan year", examples=["6"]
    )
    visit_group: Id | None = Field(
        None, description="benefits with the same group share the count of visits", examples=["ketamine"]
    )
    over_limit: Literal["contracted", "own"] = Field(
        "own",
        description="what a visit above the number costs: the contracted rate, or the clinic's own price",
        examples=["contracted"],
    )
    maximum: Amount | None = Field(
        None, description="the most the plan pays for it in a plan year", examples=["2,000.00"]
    )
