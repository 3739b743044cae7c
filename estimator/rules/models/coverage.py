"""What `coverage.yaml` may say: how insurance takes part, what a plan asks of the patient, and what it allows."""

from typing import Literal

from pydantic import Field

from estimator.rules.models.benefits import BenefitRule, Counts, SeparateDeductible, TierRule, WhenNotCovered
from estimator.rules.models.selector import Period, Selector
from estimator.rules.scalars import (
    Amount,
    Day,
    Id,
    Model,
    Multiple,
    PositiveCount,
    SignedPercent,
    Text,
    Words,
    YesNo,
)
from estimator.rules.unknowns import MonthDay, YesNoUnknown

CoverageKind = Literal[
    "self-pay", "insured-not-used", "not-covered", "in-network", "out-of-network", "medicare", "medicaid", "tricare",
    "va", "workers-compensation", "carve-out", "agreement",
]  # fmt: skip
WITHOUT_CLAIM = frozenset({"self-pay", "insured-not-used", "not-covered"})
"""Kinds under which nothing goes to a plan, so that a good faith estimate is owed."""


class AuthorizationRule(Model):
    """Approval that the plan wants before the service."""

    needed_for: tuple[Id, ...] = Field(
        (), description="the services that need it; without it, all covered ones", examples=["[infusion, booster]"]
    )
    missing: SignedPercent | None = Field(
        None,
        description="the percentage by which the plan cuts its benefit where approval is missing; "
        "without it, the service is then not covered",
        examples=["50 %"],
    )
    refused: WhenNotCovered = Field(
        "patient-if-signed", description="who owes the service where the plan refuses", examples=["patient"]
    )


class DatedRate(Period):
    """What a plan allows for a service from a day on: exactly one form."""

    rate: Amount | None = Field(None, description="the rate in dollars", examples=["300.00"])
    percent_of_price: SignedPercent | None = Field(
        None, description="or: a percentage of the clinic's list price", examples=["70 %"]
    )
    percent_of_medicare: Multiple | None = Field(
        None, description="or: a percentage of Medicare's fee", examples=["140 %"]
    )
    medicare_fee: Amount | None = Field(
        None, description="Medicare's fee that the percentage is of", examples=["92.15"]
    )


class RateRule(Selector):
    """What a plan allows for a service: contracted in network, or the plan's own rate out of network."""

    service: Id = Field(description="the service", examples=["infusion"])
    rates: tuple[DatedRate, ...] = Field(description="the rates, each from a day", min_length=1)


class Split(Model):
    """A service that goes to the plan as several, each covered or not by itself."""

    service: Id = Field(description="the service of the treatment", examples=["infusion"])
    into: tuple[Id, ...] = Field(
        description="the services it is billed as, each with a price of its own",
        examples=["[administration, ketamine-drug]"],
        min_length=1,
    )


class Typical(Model):
    """Low, likely and high where a figure is not known; the likely one may be left out."""

    copay: tuple[Amount, ...] = Field((), description="copays", examples=["[20.00, 40.00, 60.00]"])
    coinsurance: tuple[SignedPercent, ...] = Field(
        (), description="the patient's percentages", examples=["[10 %, 20 %, 30 %]"]
    )
    deductible: tuple[Amount, ...] = Field(
        (), description="deductibles of one person", examples=["[500.00, 1,500.00, 5,000.00]"]
    )
    limit: tuple[Amount, ...] = Field(
        (), description="out-of-pocket limits of one person", examples=["[3,000.00, 6,000.00, 9,200.00]"]
    )
    rate: tuple[SignedPercent, ...] = Field(
        (), description="what the plan allows, in percent of the list price", examples=["[40 %, 60 %, 80 %]"]
    )


class Superbill(Model):
    """The bill with codes that the patient may send to the plan."""

    form: Literal["lumped", "itemized"] = Field(
        "itemized", description="lumped: each visit under its primary code; itemized: every code", examples=["lumped"]
    )
    days_to_file: PositiveCount | None = Field(
        None, description="days after the visit in which the claim must be filed, where known", examples=["90"]
    )


class Assistance(Model):
    """Help by a drug's maker: takes the patient's share down to a floor, up to a yearly maximum."""

    services: tuple[Id, ...] = Field(description="the services it helps with", examples=["[esketamine]"])
    floor: Amount = Field(description="what the patient pays of each share at least", examples=["10.00"])
    yearly_maximum: Amount = Field(description="the most it pays in a year", examples=["8,150.00"])
    counts: YesNoUnknown = Field(
        "unknown", description="whether what it pays counts toward deductible and limit", examples=["no"]
    )
    source: Text = Field(description="where it comes from, with its date")


class Medicare(Model):
    """How the clinician stands to Medicare, and so what may be charged."""

    clinician: Literal["participating", "non-participating", "opted-out"] = Field(
        description="participating: takes assignment; non-participating: unassigned, up to the limiting charge; "
        "opted-out: a private contract, no claim",
        examples=["participating"],
    )
    may_be_refused: YesNo = Field(
        False, description="yes where Medicare may judge the service not reasonable, so that a notice (ABN) is needed"
    )


class Paper(Model):
    """A paper that must be there in some state of the coverage."""

    when: Literal["always", "approval-pending", "approval-missing", "not-covered", "covered", "self-pay-by-choice"] = (
        Field("always", description="when it is needed", examples=["not-covered"])
    )
    words: Words = Field(description="what it is", examples=["{en: advance notice signed before, es: …}"])


class Coverage(Model):
    """How insurance takes part, and so which document the patient is owed (45 CFR 149.610(a)(2))."""

    id: Id = Field(description="a short name that never changes", examples=["self-pay"])
    kind: CoverageKind = Field(
        description="self-pay: no insurance; insured-not-used: insured, no claim is wanted; "
        "not-covered: insured, the plan excludes it; the others send claims, or leave them to the patient",
        examples=["in-network"],
    )
    name: Words = Field(
        description="its name in a list", examples=["{en: Paying for it myself, es: Pago por mi cuenta}"]
    )
    also_called: tuple[Text, ...] = Field(
        (),
        description="other words by which staff find it in a list: a nickname, an old name, the plan's payer number",
        examples=["[workers comp, accidente de trabajo]"],
    )
    means: Words = Field(description="what it means, in a sentence for the page")
    clinics: tuple[Id, ...] = Field((), description="the clinics that work with it; without it, all")
    asks_who_confirmed: YesNo = Field(
        False, description="yes where it must be written down who confirmed it", examples=["yes"]
    )
    starts: Day | None = Field(None, alias="from", description="the first day it holds", examples=["2026-01-01"])
    ends: Day | None = Field(None, alias="until", description="the last day it holds", examples=["2026-12-31"])
    source: Text | None = Field(None, description="where the payer's position comes from, with its date")
    plan_year_start: MonthDay = Field((1, 1), description="when the plan year starts", examples=["07-01"])
    in_network: TierRule | None = Field(None, description="deductible and limit in network")
    out_of_network: TierRule | None = Field(None, description="deductible and limit out of network")
    separate_deductibles: tuple[SeparateDeductible, ...] = Field((), description="deductibles of one kind of service")
    counts: Counts = Field(default_factory=Counts, description="what counts toward what")
    benefits: tuple[BenefitRule, ...] = Field((), description="what the patient pays of each service")
    authorization: AuthorizationRule | None = Field(None, description="approval that the plan wants before")
    line_order: tuple[Id, ...] | Literal["unknown"] = Field(
        (),
        description="the order in which the plan takes the services of one day",
        examples=["[evaluation, administration, drug]"],
    )
    rates: tuple[RateRule, ...] = Field((), description="what the plan allows for each service")
    splits: tuple[Split, ...] = Field((), description="services that are billed as several")
    typical: Typical = Field(default_factory=Typical, description="typical figures where one is not known")
    superbill: Superbill | None = Field(
        None, description="for out of network: the bill for the patient's own claim; without it, none is offered"
    )
    discounts: tuple[Id, ...] | None = Field(
        None, description="the discounts that may be taken with it; without it, all", examples=["[]"]
    )
    fees: tuple[Id, ...] = Field(
        (), description="fees that every patient with this coverage is charged", examples=["[membership]"]
    )
    legal_review: Text | None = Field(
        None, description="for a fee beside covered services: who reviewed it for the payer contract, and when"
    )
    assistance: Assistance | None = Field(None, description="help by a drug's maker")
    medicare: Medicare | None = Field(None, description="for kind medicare: how the clinician stands to it")
    coordination: Literal["standard", "basic", "non-duplication", "maintenance", "unknown"] = Field(
        "unknown", description="as second plan: how it pays beside the first", examples=["standard"]
    )
    papers: tuple[Paper, ...] = Field((), description="papers that must be there")

    @property
    def sends_claims(self) -> bool:
        """True where the clinic, or the patient, asks the plan for money."""
        return self.kind not in WITHOUT_CLAIM


class CoverageFile(Model):
    """The coverages, in the order in which they are offered."""

    coverages: tuple[Coverage, ...] = Field(description="the coverages", min_length=1)
