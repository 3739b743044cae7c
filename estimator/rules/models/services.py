"""What `services.yaml` may say: services with their codes, what they cost where, and packages of them."""

from typing import Literal

from pydantic import Field

from estimator.rules.models.selector import Period, Selector
from estimator.rules.scalars import (
    Amount,
    Code,
    Count,
    Id,
    Minutes,
    Model,
    PositiveCount,
    Price,
    Text,
    Words,
    YesNo,
)

ServiceKind = Literal[
    "evaluation",
    "follow-up",
    "infusion",
    "booster",
    "injection",
    "esketamine",
    "therapy",
    "drug",
    "add-on",
    "programme",
]


GIVES_KETAMINE: frozenset[ServiceKind] = frozenset({"infusion", "booster", "injection", "esketamine"})
"""The kinds of service in which the drug itself is given; a package may let its price fall on them alone."""


class CodeUse(Period):
    """A billing code a service is expected to be billed with; a code is valid between dates, like a price."""

    code: Code = Field(description="CPT, HCPCS or NDC code, as typed", examples=["96365"])
    units: PositiveCount = Field(1, description="how many units", examples=["4"])
    counts: Literal["once", "further-hours"] = Field(
        "once",
        description="once: the units as written; further-hours: one for each hour after the first, by the minutes",
        examples=["further-hours"],
    )


class Service(Model):
    """Something with a price and a code."""

    id: Id = Field(description="a short name that never changes", examples=["infusion"])
    name: Words = Field(
        description="the name in patients' words", examples=["{en: Ketamine infusion, es: Infusión de ketamina}"]
    )
    names: Words | None = Field(None, description="the same for several", examples=["{en: infusions, es: infusiones}"])
    also_called: tuple[Text, ...] = Field(
        (),
        description="other words by which staff find it in a list: a nickname, an old name",
        examples=["[drip, suero]"],
    )
    kind: ServiceKind = Field(description="what sort of service it is", examples=["infusion"])
    hsa: Literal["yes", "no", "ask"] = Field(
        "ask",
        description="whether a health account may pay for it (26 U.S.C. 213(d)); ask: its administrator says",
        examples=["yes"],
    )
    minutes: Minutes | None = Field(None, description="its length; an infusion's comes from its hours", examples=["60"])
    codes: tuple[CodeUse, ...] = Field((), description="its codes; the first is the main one, needed to issue")
    usual: Price | None = Field(
        None,
        description="the range in which its prices usually lie; a price outside is asked about",
        examples=["400.00 to 800.00"],
    )


class DatedPrice(Period):
    """One price of a service from a day on: one, one by card and one in cash, by the hour, in another line, or none."""

    price: Price | None = Field(
        None,
        description="exact, or with its word: from, about, or a range",
        examples=["425.00", "from 225.00", "about 400.00", "200.00 to 250.00"],
    )
    card: Price | None = Field(None, description="the price by card, beside `cash`", examples=["370.00"])
    cash: Price | None = Field(None, description="the price in cash, beside `card`", examples=["345.00"])
    first_hour: Amount | None = Field(
        None, description="the first hour, where more time is priced apart", examples=["440.00"]
    )
    each_further_hour: Amount | None = Field(None, description="each hour after the first", examples=["150.00"])
    further_time: Amount | None = Field(
        None, description="or: all time after the first hour together", examples=["200.00"]
    )
    included_in: Id | None = Field(None, description="the service whose price holds this one", examples=["infusion"])
    on_request: YesNo = Field(
        False, description="yes where the price is not on the list and told on request only", examples=["yes"]
    )


class PriceRule(Selector):
    """What one service costs where the named things hold; a combination without a price is refused, never derived."""

    service: Id = Field(description="the service that is priced", examples=["infusion"])
    prices: tuple[DatedPrice, ...] = Field(description="its prices, each from a day", min_length=1)


class PackagePart(Model):
    """How many of one service a package holds."""

    service: Id = Field(description="the service", examples=["infusion"])
    number: PositiveCount = Field(description="how many of it", examples=["6"])


class PackagePrice(Period):
    """What the whole package costs from one day on."""

    price: Price | None = Field(None, description="the price of all its visits together", examples=["2,295.00"])
    card: Price | None = Field(None, description="the price by card, beside `cash`", examples=["1,980.00"])
    cash: Price | None = Field(None, description="the price in cash, beside `card`", examples=["1,830.00"])
    written_total: Amount | None = Field(
        None, description="what the price list says the parts cost; only compared", examples=["2,550.00"]
    )


class Package(Selector):
    """Several infusions at one price; a mixed package holds several services."""

    id: Id = Field(description="a short name that never changes", examples=["mood-6"])
    name: Words = Field(
        description="its name on the page", examples=["{en: Package of 6 infusions, es: Paquete de 6 infusiones}"]
    )
    parts: tuple[PackagePart, ...] = Field(description="what it holds", min_length=1)
    falls_on: Literal["all-parts", "infusions", "in-proportion"] = Field(
        "all-parts",
        description="how its price falls: evenly on all visits, on the infusions only, or as the single prices are",
        examples=["infusions"],
    )
    prices: tuple[PackagePrice, ...] = Field(description="its prices, each from a day", min_length=1)
    used: Literal["when-cheapest", "when-asked"] = Field(
        "when-cheapest",
        description="when-cheapest: taken where the course then costs less; when-asked: only where it is named",
        examples=["when-asked"],
    )
    may_be_paid_in_parts: YesNo = Field(
        True, description="yes: paid visit by visit; no: paid whole at its first visit", examples=["no"]
    )
    expires_after_days: Count | None = Field(
        None, description="days after the first visit when it ends", examples=["180"]
    )
    unused_visits_lost: YesNo = Field(
        False, description="yes where unused visits are lost when it ends", examples=["no"]
    )
    refund: Id | None = Field(
        None, description="the refund rule of fees.yaml; without it, the one of the clinic", examples=["unused-visits"]
    )


class InfusionTime(Model):
    """How minutes of an infusion become units of its codes."""

    push_up_to: Minutes = Field(
        15, description="up to this many minutes it is a push, not an infusion", examples=["15"]
    )
    first_hour_up_to: Minutes = Field(
        90, description="up to this many minutes only the first hour counts", examples=["90"]
    )
    further_each: Minutes = Field(
        60, description="each further unit covers this many minutes, the last one begun", examples=["60"]
    )


class ServicesFile(Model):
    """The services, their prices and the packages."""

    infusion_time: InfusionTime = Field(
        default_factory=lambda: InfusionTime(), description="how minutes become units of the codes"
    )
    services: tuple[Service, ...] = Field(description="the services", min_length=1)
    prices: tuple[PriceRule, ...] = Field((), description="what they cost")
    packages: tuple[Package, ...] = Field((), description="several infusions at one price")
