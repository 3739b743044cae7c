"""What `discounts.yaml` may say: who pays less, by how much, with what proof, in which order."""

from typing import Literal

from pydantic import Field

from estimator.rules.models.selector import Period
from estimator.rules.scalars import Amount, Id, Model, Percent, PositiveCount, Words, YesNo

DiscountKind = Literal["introductory", "eligibility", "tender"]
OrderEntry = Literal["package", "introductory", "eligibility", "tender"]


class Size(Period):
    """How much a discount takes off: a percentage, an amount, or a price that replaces the usual one."""

    percent: Percent | None = Field(None, description="percentage taken off", examples=["10"])
    off: Amount | None = Field(None, description="or: dollars taken off", examples=["50.00"])
    price: Amount | None = Field(None, description="or: the price that replaces the usual one", examples=["99.00"])


class Band(Model):
    """One step of a sliding scale."""

    id: Id = Field(description="a short name, claimed in place of the discount", examples=["hardship-25"])
    name: Words = Field(description="its name on the page")
    income: Words = Field(
        description="whose income falls in it", examples=["{en: up to twice the poverty line, es: …}"]
    )
    sizes: tuple[Size, ...] = Field(description="how much it takes off, each from a day", min_length=1)


class Discount(Model):
    """A reduction by name; nothing else is ever taken off, except a one-off adjustment with its reason."""

    id: Id = Field(description="a short name that never changes", examples=["military"])
    kind: DiscountKind = Field(
        description="eligibility: who the patient is; introductory: a first visit; tender: how it is paid",
        examples=["eligibility"],
    )
    name: Words = Field(description="its name on the page", examples=["{en: Military discount, es: Descuento militar}"])
    eligible: Words = Field(description="who gets it", examples=["{en: service members and veterans, es: …}"])
    proof: Words | None = Field(
        None, description="what is shown and kept as proof", examples=["{en: military ID, es: …}"]
    )
    tender: Id | None = Field(
        None, description="for kind tender: the way to pay that brings it, without being claimed", examples=["cash"]
    )
    sizes: tuple[Size, ...] = Field((), description="how much it takes off, each from a day")
    bands: tuple[Band, ...] = Field((), description="or: a sliding scale by income")
    services: tuple[Id, ...] = Field(
        (), description="the services it is taken from; without it, all", examples=["[infusion]"]
    )
    treatments: tuple[Id, ...] = Field((), description="the treatments or groups it is for; without it, all")
    clinics: tuple[Id, ...] = Field((), description="the clinics that give it; without it, all")
    joins: tuple[Id, ...] | None = Field(
        None, description="the discounts it may join; without it, all; `[]` none", examples=["[cash]"]
    )
    joins_packages: YesNo = Field(True, description="no where it is not taken from a package price", examples=["no"])
    first_visit_only: YesNo = Field(False, description="yes where only the first visit carries it", examples=["yes"])
    once: YesNo = Field(
        False, description="yes where it is taken once in the course, from the first price it fits", examples=["yes"]
    )
    rank: PositiveCount = Field(
        1, description="the order among discounts of one kind, where several are taken", examples=["2"]
    )


class Cap(Period):
    """The most that all discounts together may take off."""

    percent: Percent = Field(description="percentage of the list price", examples=["50"])


class DiscountsFile(Model):
    """The discounts and the one order in which they are taken and printed."""

    order: tuple[OrderEntry, ...] = Field(
        description="the order in which reductions are taken, each kind once",
        examples=["[package, eligibility, tender]"],
    )
    several: Literal["best-one", "one-after-another"] = Field(
        "best-one", description="when several eligibility discounts are claimed", examples=["best-one"]
    )
    percent_of: Literal["running-price", "list-price"] = Field(
        "running-price",
        description="what a percentage is taken of: what is left so far, or the list price",
        examples=["running-price"],
    )
    cap: tuple[Cap, ...] = Field((), description="the most all discounts together may take off, each from a day")
    discounts: tuple[Discount, ...] = Field((), description="the discounts")
