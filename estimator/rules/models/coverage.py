"""What `coverage.yaml` may say: how insurance takes part."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from estimator.rules.scalars import Id, Model, Words, YesNo

CoverageKind = Literal["self-pay", "insured-not-used", "not-covered"]


class Coverage(Model):
    """How insurance takes part, and so which document the patient is owed (45 CFR 149.610(a)(2))."""

    id: Id = Field(description="a short name that never changes", examples=["self-pay"])
    kind: CoverageKind = Field(
        description="self-pay: no insurance; insured-not-used: insured, no claim is wanted; "
        "not-covered: insured, the plan excludes it",
        examples=["self-pay"],
    )
    name: Words = Field(
        description="its name in a list", examples=["{en: Paying for it myself, es: Pago por mi cuenta}"]
    )
    means: Words = Field(description="what it means, in a sentence for the page")
    clinics: tuple[Id, ...] = Field((), description="the clinics that work with it; without it, all")
    asks_who_confirmed: YesNo = Field(
        False, description="yes where it must be written down who confirmed it", examples=["yes"]
    )


class CoverageFile(Model):
    """The coverages, in the order in which they are offered."""

    coverages: tuple[Coverage, ...] = Field(description="the coverages", min_length=1)
