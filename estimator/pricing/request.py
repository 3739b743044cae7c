"""Request: what was asked. Three answers make a complete estimate; everything else has a default that shows as one."""

from typing import Literal

from pydantic import Field

from estimator.pricing.plan_facts import PlanFacts
from estimator.rules.scalars import (
    Amount,
    Code,
    Count,
    Day,
    Email,
    Hours,
    Id,
    Model,
    Percent,
    Phone,
    PositiveCount,
    Spacing,
    Span,
    Text,
    UsState,
    YesNo,
)


class CoursePart(Model):
    """One treatment of the course, with its own number of infusions."""

    treatment: Id | None = Field(
        None, description="which treatment; without it, the first the clinic gives", examples=["depression"]
    )
    course: Id | None = Field(None, description="a usual length by its name", examples=["year-one"])
    infusions: Span | None = Field(
        None, description="how many infusions, or a span; without it, the usual number", examples=["6", "4 to 6"]
    )
    boosters: Count | None = Field(
        None, description="how many boosters after them, over up to 12 months", examples=["11"]
    )
    hours: Hours | None = Field(None, description="the length of each infusion, in hours", examples=["1.5"])
    tier: Id | None = Field(None, description="the dose tier", examples=["low"])
    guide: YesNo | None = Field(None, description="yes with a guide or therapist in the room", examples=["yes"])
    setting: Id | None = Field(None, description="how it is given: alone, in a group, at home", examples=["group"])
    spacing: Spacing | None = Field(None, description="how often the infusions are", examples=["2 a week"])
    boosters_every: Spacing | None = Field(None, description="how often the boosters are", examples=["monthly"])


class Moved(Model):
    """A single visit moved by hand to another day."""

    visit: PositiveCount = Field(description="the number of the visit", examples=["3"])
    day: Day = Field(description="its new day", examples=["2026-12-11"])


class ServiceAsked(Model):
    """A service asked for by itself, without a treatment."""

    service: Id = Field(description="the service", examples=["follow-up"])
    number: PositiveCount = Field(1, description="how many of it", examples=["2"])


class Extra(ServiceAsked):
    """A service added to the course."""

    added_to: Literal["own-visits", "each-infusion"] = Field(
        "own-visits",
        description="own-visits: visits of their own after the course; each-infusion: added to every infusion",
        examples=["each-infusion"],
    )


class Adjustment(Model):
    """A one-off reduction, with its reason and who allowed it; off everything, or off one service, visit or both."""

    percent: Percent | None = Field(None, description="percentage taken off", examples=["5"])
    off: Amount | None = Field(None, description="or: dollars taken off", examples=["50.00"])
    service: Id | None = Field(
        None, description="only off this service; without it, off every one", examples=["infusion"]
    )
    visit: PositiveCount | None = Field(
        None, description="only off the visit of this number; without it, off every one", examples=["3"]
    )
    reason: Text = Field(description="why", examples=["Goodwill after a moved visit"])
    allowed_by: Text = Field(description="who allowed it", examples=["the clinic manager"])


class Patient(Model):
    """Who the estimate is for; never needed to calculate, needed to issue (45 CFR 149.610(c)(1)(i))."""

    name: Text | None = Field(None, description="full legal name", examples=["Sample Patient"])
    date_of_birth: Day | None = Field(None, description="date of birth", examples=["1985-03-04"])
    reference: Text | None = Field(None, description="the clinic's own reference", examples=["S-1"])
    phone: Phone | None = Field(None, description="telephone", examples=["(423) 555-0100"])
    email: Email | None = Field(None, description="e-mail", examples=["patient@example.com"])
    delivery: Literal["paper", "email", "portal"] | None = Field(
        None,
        description="how the patient asked to receive the estimate (45 CFR 149.610(e)(1)); without it, not asked yet",
        examples=["paper"],
    )


class Request(CoursePart):
    """What was asked: clinic, treatment, infusions, coverage, days, and all that changes the price."""

    day: Day = Field(description="the day of the estimate", examples=["2026-11-23"])
    clinic: Id = Field(description="which clinic", examples=["chattanooga"])
    coverage: Id = Field(description="how insurance takes part", examples=["self-pay"])
    coverage_confirmed_by: Text | None = Field(
        None, description="who confirmed the coverage, and when", examples=["the plan, call of 2026-11-20"]
    )
    plan: PlanFacts = Field(default_factory=PlanFacts, description="what was told about the patient's plan")
    also: CoursePart | None = Field(None, description="a second treatment in the same course, with its own number")
    services: tuple[ServiceAsked, ...] = Field((), description="a plain list of services, in place of a treatment")
    evaluation: YesNo | None = Field(
        None,
        description="no where the patient has had the evaluation; without it, a new patient begins with it",
        examples=["no"],
    )
    first_visit: Day | None = Field(
        None, description="the first day; without it, not yet booked", examples=["2026-12-01"]
    )
    moved: tuple[Moved, ...] = Field((), description="single visits moved by hand")
    visits_had: Count = Field(0, description="how many visits of the course are over already", examples=["2"])
    paid: Amount = Field(0, description="money already paid for this course", examples=["632.50"])
    extras: tuple[Extra, ...] = Field((), description="services added to the course")
    discounts: tuple[Id, ...] = Field((), description="the discounts claimed", examples=["[military]"])
    tender: Id | None = Field(None, description="how it is paid; without it, the usual way", examples=["cash"])
    packages: tuple[Id, ...] | Literal["none"] = Field(
        (),
        description="packages asked for by name, or none; without it, the cheapest mix",
        examples=["none", "[mood-6]"],
    )
    pays: Literal["each-visit", "in-advance"] = Field(
        "each-visit",
        description="each visit on its day, or packages in advance at their first visit",
        examples=["in-advance"],
    )
    payment_plan: Id | None = Field(None, description="the payment plan chosen", examples=["four-monthly"])
    payments: PositiveCount | None = Field(
        None, description="how many payments, where the plan leaves it open", examples=["4"]
    )
    can_pay_monthly: Amount | None = Field(None, description="what the patient can pay a month", examples=["300.00"])
    adjustments: tuple[Adjustment, ...] = Field((), description="one-off reductions")
    condition: Text | None = Field(None, description="the condition in the patient's words", examples=["depression"])
    diagnosis_codes: tuple[Code, ...] = Field((), description="ICD-10-CM codes, where known", examples=["[F33.2]"])
    state: UsState | None = Field(
        None, description="the patient's State, where it is not the clinic's", examples=["GA"]
    )
    language: Literal["en", "es"] = Field("en", description="the language of the page", examples=["es"])
    patient: Patient | None = Field(None, description="who it is for; needed only to issue")

    @property
    def parts(self) -> tuple[CoursePart, ...]:
        """The treatments asked for: one or two, or none where a plain list of services is asked for."""
        if self.services and self.treatment is None:
            return ()
        return (self,) if self.also is None else (self, self.also)
