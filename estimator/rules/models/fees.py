"""What `fees.yaml` may say: fees, refunds when treatment stops, and ways to pay."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from estimator.rules.models.selector import Period
from estimator.rules.scalars import Amount, Code, Count, Id, Model, Percent, PositiveCount, Text, Words, YesNo

Stopping = Literal["any-reason", "medically-unsuitable", "no-improvement"]
"""Why a patient stops; a refund rule may hold for one of these reasons only."""

FeeKind = Literal[
    "booking", "deposit", "late-change", "late-cancellation", "no-show", "returned-payment", "membership", "card"
]

NoticeUnit = Literal["hours", "business-hours", "days", "business-days"]
HOURS_OF_UNIT: Mapping[NoticeUnit, int] = {"hours": 1, "days": 24, "business-hours": 1, "business-days": 24}
"""How many hours a unit of notice stands for; business time is compared with business time only."""


class FeeSize(Period):
    """How much a fee is from one day on."""

    fee: Amount | None = Field(None, description="a flat fee", examples=["100.00"])
    percent: Percent | None = Field(None, description="or: a percentage of the price of `of`", examples=["50"])
    of: Id | None = Field(None, description="the service the percentage is of", examples=["evaluation"])
    full_price: YesNo = Field(False, description="yes where it is the full price of the visit", examples=["yes"])


class Notice(Model):
    """How much notice before the visit decides whether the fee is charged; exactly the limit is in time."""

    at_least: Count = Field(0, description="charged from this much notice on", examples=["24"])
    under: Count = Field(description="charged below this much notice; exactly this much is in time", examples=["24"])
    unit: NoticeUnit = Field("hours", description="the unit", examples=["hours"])


class Fee(Model):
    """A fee: credited to a visit, charged to everyone as a line, or only where something happens ("may apply")."""

    id: Id = Field(description="a short name that never changes", examples=["late-cancellation"])
    kind: FeeKind = Field(description="what sort of fee", examples=["booking"])
    name: Words = Field(description="its name on the page", examples=["{en: Booking fee, es: Cargo por reservar}"])
    clinics: tuple[Id, ...] = Field((), description="the clinics that charge it; without it, all")
    sizes: tuple[FeeSize, ...] = Field(description="how much it is, each from a day", min_length=1)
    credited: YesNo = Field(
        False,
        description="yes where it is taken off the first visit: shown, then taken off, never on top",
        examples=["yes"],
    )
    kept_when_missed: YesNo = Field(
        False,
        description="yes where it is kept when the patient does not come, or cancels with less notice than `notice`",
        examples=["yes"],
    )
    charged: Literal["when-it-happens", "once", "each-visit", "each-month"] = Field(
        "when-it-happens",
        description="when-it-happens: listed as may apply; the others make a line that every patient pays",
        examples=["each-visit"],
    )
    least_months: Count = Field(0, description="for each-month: the fewest months that are charged", examples=["3"])
    code: Code | None = Field(None, description="the code of its line, where it is charged to everyone")
    notice: Notice | None = Field(None, description="the notice that decides it", examples=["{under: 24, unit: hours}"])
    occurrence: Literal["every", "first", "later"] = Field(
        "every", description="the first time, later times, or every time", examples=["first"]
    )
    grace: Count = Field(0, description="how many times it is let pass", examples=["1"])
    after_misses: Count | None = Field(
        None, description="after this many missed visits a course is paid in full when booking", examples=["2"]
    )
    plus: Words | None = Field(None, description="what comes on top", examples=["{en: what the bank charges, es: …}"])


class Refund(Model):
    """What is given back, or still owed, when a patient stops before a package is used up."""

    id: Id = Field(description="a short name that never changes", examples=["unused-visits"])
    clinics: tuple[Id, ...] = Field((), description="the clinics it holds for; without it, all")
    when: Stopping = Field(
        "any-reason",
        description="why the patient stops: any-reason; or only where the treatment proves medically-unsuitable, or "
        "there is no-improvement",
        examples=["medically-unsuitable"],
    )
    gives: Literal["unused-visits", "nothing"] = Field(
        "unused-visits", description="unused-visits: the package less the visits taken; nothing: none is given back"
    )
    visits_taken_count_at: Literal["single-price", "package-share"] = Field(
        "single-price",
        description="what a visit taken counts at: the single price less this patient's discounts, or its share",
        examples=["single-price"],
    )
    percent_kept: Percent | None = Field(None, description="percentage of the package the clinic keeps", examples=["5"])
    cancel_within_business_days: Count | None = Field(
        None, description="business days after paying in which all is given back", examples=["3"]
    )
    money_back_after: PositiveCount | None = Field(
        None, description="visits without any change after which all is given back", examples=["2"]
    )
    terms: Words = Field(description="the rule in words, printed on the page")
    source: Text = Field(description="where it comes from, with its date", examples=["Refund policy of January 2026"])


class WayToPay(Model):
    """A way to pay; it decides which of two prices holds and whether a tender discount applies."""

    id: Id = Field(description="a short name that never changes", examples=["cash"])
    name: Words = Field(description="its name", examples=["{en: Cash, es: Efectivo}"])
    price: Literal["card", "cash"] = Field("card", description="which of two prices holds", examples=["cash"])
    clinics: tuple[Id, ...] = Field((), description="the clinics that take it; without it, all")
    note: Words | None = Field(
        None, description="what the patient must know", examples=["{en: a check must clear first, es: …}"]
    )


class FeesFile(Model):
    """Fees, refunds and ways to pay."""

    fees: tuple[Fee, ...] = Field((), description="the fees")
    refunds: tuple[Refund, ...] = Field(
        (), description="what is given back when treatment stops; the first that fits holds"
    )
    ways_to_pay: tuple[WayToPay, ...] = Field(description="the ways to pay; the first is the usual one", min_length=1)
