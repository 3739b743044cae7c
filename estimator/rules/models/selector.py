"""What chooses a price or a package: clinic, treatment, hours, dose tier, guide, setting, coverage."""

from pydantic import Field

from estimator.rules.scalars import Day, Hours, Id, Model, Text, YesNo


class Period(Model):
    """Something that holds from one day, and until another where one is written; always with its source."""

    starts: Day = Field(alias="from", description="the first day it holds", examples=["2026-01-01"])
    ends: Day | None = Field(
        None,
        alias="until",
        description="the last day it holds; without it, until the next one begins",
        examples=["2026-12-31"],
    )
    source: Text = Field(
        description="where it comes from: a price list, a policy, a decision, with its date",
        examples=["Price list of January 2026"],
    )


class Selector(Model):
    """Where a rule applies; what is not named does not matter to it."""

    clinics: tuple[Id, ...] = Field(
        (), description="the clinics it holds for; without it, all", examples=["[chattanooga, huntsville]"]
    )
    treatments: tuple[Id, ...] = Field(
        (),
        description="the treatments, or groups of treatments, it holds for; without it, all",
        examples=["[mood]"],
    )
    hours: Hours | None = Field(None, description="the length of the infusion, in hours", examples=["1.5"])
    tier: Id | None = Field(None, description="the dose tier", examples=["low"])
    guide: YesNo = Field(
        False, description="yes where the price holds a guide or therapist in the room", examples=["yes"]
    )
    setting: Id | None = Field(None, description="how it is given: alone, in a group, at home", examples=["group"])
    coverages: tuple[Id, ...] = Field(
        (), description="the coverages it holds for; without it, all", examples=["[self-pay]"]
    )

    @property
    def keys_named(self) -> int:
        """Count how many things the rule names: of two that fit, the one that names more is meant."""
        named = (self.clinics, self.treatments, self.hours, self.tier, self.guide, self.setting, self.coverages)
        return sum(1 for key in named if key)
