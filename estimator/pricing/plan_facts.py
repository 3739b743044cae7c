"""What was told about one patient's plan: figures used so far, approval, a second plan, accounts; who said so, when."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, PlainValidator

from estimator.rules.models.benefits import WhenNotCovered
from estimator.rules.refusals import quoted, schema, typed_text
from estimator.rules.refusals import refuse as refuse_typed
from estimator.rules.scalars import Amount, Count, Day, Id, Model, Text
from estimator.rules.unknowns import AmountKnown, CountKnown, MonthDay, PercentKnown, YesNoUnknown

Approval = Literal["approved", "pending", "missing", "refused", "unknown"]


class YearlyFacts(Model):
    """What is known of a deductible or a limit: its yearly figure, and how much of it is used, or left."""

    individual: AmountKnown | None = Field(None, description="the yearly figure of one person", examples=["1,500.00"])
    family: AmountKnown | None = Field(None, description="the yearly figure of the family", examples=["3,000.00"])
    used: AmountKnown | None = Field(None, description="how much one person has used", examples=["600.00", "unknown"])
    left: AmountKnown | None = Field(None, description="or: how much one person has left", examples=["900.00"])
    family_used: AmountKnown | None = Field(None, description="how much the family has used", examples=["600.00"])
    family_left: AmountKnown | None = Field(None, description="or: how much the family has left", examples=["900.00"])


class TierFacts(Model):
    """What is known of deductible and limit in network, or out of network."""

    deductible: YearlyFacts = Field(default_factory=YearlyFacts, description="the deductible")
    limit: YearlyFacts = Field(default_factory=YearlyFacts, description="the out-of-pocket limit")


class BenefitFacts(Model):
    """What the plan said of one benefit of the coverage; it stands in place of what the rule book says."""

    benefit: Id = Field(description="the benefit of the coverage", examples=["infusions"])
    covered: YesNoUnknown | None = Field(None, description="whether the plan pays for it", examples=["yes"])
    copay: AmountKnown | None = Field(None, description="the copay", examples=["40.00"])
    coinsurance: PercentKnown | None = Field(None, description="the patient's percentage", examples=["20 %"])
    rate: AmountKnown | None = Field(None, description="what the plan allows for each service", examples=["300.00"])
    visits_used: CountKnown | None = Field(None, description="visits used this plan year", examples=["2"])
    paid_so_far: Amount | None = Field(
        None, description="what the plan has paid for it this plan year, where it has a maximum", examples=["400.00"]
    )
    separate_used: AmountKnown | None = Field(
        None, description="how much of its separate deductible is used", examples=["100.00"]
    )


class Authorization(Model):
    """How the plan's approval stands."""

    state: Approval = Field(
        "unknown", description="approved, pending, missing, refused or unknown", examples=["approved"]
    )
    number: Text | None = Field(None, description="the plan's authorization number", examples=["A-100"])
    visits: Count | None = Field(None, description="how many visits are approved", examples=["6"])
    starts: Day | None = Field(None, alias="from", description="the first day approved", examples=["2026-12-01"])
    ends: Day | None = Field(None, alias="until", description="the last day approved", examples=["2027-02-28"])


class SecondPlan(Model):
    """A second plan that pays after the first."""

    coverage: Id = Field(description="the coverage of the second plan", examples=["in-network"])
    method: Literal["standard", "basic", "non-duplication", "maintenance", "unknown"] | None = Field(
        None, description="how it pays beside the first; without it, what the rule book says", examples=["standard"]
    )
    in_network: TierFacts = Field(default_factory=TierFacts, description="its deductible and limit")
    benefits: tuple[BenefitFacts, ...] = Field((), description="what it said of single benefits")


class Accounts(Model):
    """Money the patient has set aside for care; it pays after everything else and changes no share."""

    reimbursement: Amount | None = Field(
        None, description="balance of a health reimbursement arrangement", examples=["500.00"]
    )
    savings: Amount | None = Field(None, description="balance of an HSA or FSA", examples=["800.00"])
    assistance_left: Amount | None = Field(
        None, description="what is left of a drug maker's yearly help", examples=["4,000.00"]
    )


YEARLY = ("individual", "family", "used", "family_used")
"""The facts of a deductible or a limit; what is left goes by the name of what is used."""


def read_fact(typed: object) -> str:
    """Read the place of one fact about the plan. Raises PydanticCustomError "not-a-fact"."""
    text = typed_text(typed, "the fact", "in_network.deductible.used")
    match text.split("."):
        case ["is_in_network" | "plan_year_start" | "authorization" | "signed"]:
            return text
        case ["in_network" | "out_of_network", "deductible" | "limit", name] if name in YEARLY:
            return text
        case ["benefits", _, name] if name in BenefitFacts.model_fields and name != "benefit":
            return text
    refuse_typed(
        "not-a-fact",
        f"{quoted(text)} is no fact about a plan that can be told in a call.",
        "Write where it stands in the request, below the plan, with dots between.",
        "in_network.deductible.used",
    )


Fact = Annotated[
    str, PlainValidator(read_fact), schema("The place of a fact about the plan", "in_network.deductible.used")
]
"""The place of one fact in PlanFacts; the approval with its number, visits and days is one: "authorization"."""


class Call(Model):
    """A call in which the plan told some facts: they go by it, and no longer by `as_of` and `told_by`."""

    answered_by: Text | None = Field(None, description="who answered for the plan", examples=["Ms. R."])
    day: Day | None = Field(None, description="the day of the call", examples=["2026-11-20"])
    reference: Text | None = Field(None, description="the plan's reference number of the call", examples=["4711"])
    facts: tuple[Fact, ...] = Field(
        (), description="what the plan told in it", examples=["[in_network.deductible.used, benefits.visits.copay]"]
    )

    @property
    def source(self) -> tuple[str, str, str, str]:
        """Who said so, for the step of a figure: the word call, then day, name and reference, empty if not known."""
        return IN_A_CALL, self.day.isoformat() if self.day else "", self.answered_by or "", self.reference or ""


IN_A_CALL = "call"
"""What the source of a figure told in a call begins with."""


class PlanFacts(Model):
    """What was told about the patient's plan, each absent answer taking the rule book's; `unknown` gives a range."""

    as_of: Day | None = Field(None, description="the day of these figures", examples=["2026-11-20"])
    told_by: Text | None = Field(None, description="who told them", examples=["the plan, call reference 4711"])
    calls: tuple[Call, ...] = Field(
        (), description="calls to the plan, the last one last; what was told in them goes by them"
    )
    plan_year_start: MonthDay | None = Field(None, description="when the plan year starts", examples=["07-01"])
    is_in_network: YesNoUnknown | None = Field(
        None, description="whether the clinic is in the plan's network", examples=["yes"]
    )
    in_network: TierFacts = Field(default_factory=TierFacts, description="deductible and limit in network")
    out_of_network: TierFacts = Field(default_factory=TierFacts, description="deductible and limit out of network")
    next_year: TierFacts = Field(
        default_factory=TierFacts, description="what is used already of the plan year after that", examples=["{}"]
    )
    benefits: tuple[BenefitFacts, ...] = Field((), description="what the plan said of single benefits")
    authorization: Authorization | None = Field(None, description="how the plan's approval stands")
    signed: YesNoUnknown | None = Field(
        None,
        description="whether the patient signed before the service that they will owe what is not covered",
        examples=["yes"],
    )
    when_not_covered: WhenNotCovered | None = Field(
        None, description="who owes what is not covered, where the contract says otherwise", examples=["patient"]
    )
    second: SecondPlan | None = Field(None, description="a second plan")
    accounts: Accounts = Field(default_factory=Accounts, description="money set aside for care")

    def call_of(self, fact: str) -> Call | None:
        """The call in which the plan told a fact, the last of several; None where somebody else told it, or nobody."""
        return next((call for call in reversed(self.calls) if fact in call.facts), None)

    def source_of(self, fact: str) -> tuple[str, ...]:
        """Who told a fact, for the step of its figure, where it was told in a call; otherwise nothing."""
        call = self.call_of(fact)
        return call.source if call else ()

    @property
    def figures_of(self) -> date | None:
        """The day of what is used: that of the last call in which some of it was told, otherwise `as_of`."""
        of_calls = [call.day for call in self.calls if any(fact.endswith("used") for fact in call.facts) and call.day]
        return of_calls[-1] if of_calls else self.as_of
