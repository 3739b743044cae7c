"""What `clinics.yaml` may say: the group, its clinics, when they are open and how long their prices hold."""

from typing import Literal

from pydantic import Field

from estimator.rules.scalars import (
    Count,
    Day,
    Email,
    Id,
    Model,
    Phone,
    Text,
    UsState,
    Words,
    YesNo,
    Zip,
)

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


class Address(Model):
    """Where care takes place: a good faith estimate prints the State and street of the visit, not of a head office."""

    street: Text = Field(description="house number and street", examples=["100 Example Street"])
    city: Text = Field(description="the town", examples=["Chattanooga"])
    state: UsState = Field(description="two letters of the State", examples=["TN"])
    zip: Zip = Field(description="ZIP code, leading zeros kept", examples=["37402"])


class ClosedDay(Model):
    """A day on which the clinic sees nobody; visits move to the next open day."""

    day: Day = Field(description="the day", examples=["2026-12-25"])
    because: Words = Field(description="the reason, in English and Spanish", examples=["{en: Christmas, es: Navidad}"])


class PricesHold(Model):
    """How long an estimate's prices hold for booking: until a day, or a number of days from the estimate."""

    until: Day | None = Field(None, description="the last day to book at these prices", examples=["2027-01-31"])
    days: Count | None = Field(None, description="or: how many days after the estimate", examples=["30"])


class Clinic(Model):
    """A location with its own address, prices and identifiers."""

    id: Id = Field(description="a short name that never changes", examples=["chattanooga"])
    name: Text = Field(description="the name patients know", examples=["Demo Infusion Group, Chattanooga"])
    place: Text = Field(description="town and State, as in a list of clinics", examples=["Chattanooga, TN"])
    address: Address | None = Field(None, description="where care takes place; needed to issue")
    phone: Phone | None = Field(None, description="the number for questions", examples=["(423) 555-0142"])
    email: Email | None = Field(None, description="the e-mail for questions", examples=["billing@example.com"])
    contact: Words | None = Field(
        None, description="the person or desk to ask for", examples=["{en: the billing desk, es: la oficina de cobros}"]
    )
    time_zone: Text = Field(description="the clinic's time zone", examples=["America/New_York"])
    open: tuple[Weekday, ...] = Field(
        WEEKDAYS[:5], description="the days of the week with visits", examples=["[monday, tuesday, thursday]"]
    )
    closed: tuple[ClosedDay, ...] = Field((), description="single days without visits")
    providers: tuple[Id, ...] = Field(
        description="who bills here; the first is the clinic itself", examples=["[demo-chattanooga]"], min_length=1
    )
    logo: Text | None = Field(
        None, description="a picture file (SVG or PNG) in this folder for the top of the page", examples=["logo.svg"]
    )


class ClinicsFile(Model):
    """The group and its clinics."""

    demonstration: YesNo = Field(
        False, description="yes marks every page as a demonstration and forbids issuing", examples=["yes"]
    )
    group: Text = Field(description="the name of the group or practice", examples=["Demo Infusion Group"])
    prices_hold: PricesHold = Field(
        default_factory=lambda: PricesHold(),
        description="how long prices hold for booking; without it, nothing is promised",
        examples=["{until: 2027-01-31}"],
    )
    clinics: tuple[Clinic, ...] = Field(description="the clinics", min_length=1)
