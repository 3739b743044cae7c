"""What `providers.yaml` may say: who bills, with the identifiers a good faith estimate must print."""

from typing import Literal

from pydantic import Field

from estimator.rules.scalars import Id, Model, Npi, Text, Tin


class Provider(Model):
    """Who bills: name, NPI, TIN and role; each has its own total, and its own $400 test (45 CFR 149.610, 149.620)."""

    id: Id = Field(description="a short name that never changes", examples=["demo-chattanooga"])
    name: Text = Field(description="legal or trade name on the bill", examples=["Demo Infusion Group, Chattanooga"])
    role: Literal["clinic", "co-provider"] = Field(
        "clinic",
        description="clinic schedules the visits (convening provider); a co-provider bills on its own",
        examples=["clinic"],
    )
    npi: Npi | None = Field(None, description="ten digits with a check digit; needed to issue", examples=["1234567893"])
    tin: Tin | None = Field(
        None, description="employer number, never a person's SSN; needed to issue", examples=["62-1234567"]
    )
    bills: tuple[Id, ...] = Field(
        (),
        description="the services this provider bills; the clinic bills everything nobody else does",
        examples=["[anesthesia]"],
    )


class ProvidersFile(Model):
    """Everyone who bills at some clinic."""

    providers: tuple[Provider, ...] = Field(description="the providers", min_length=1)
