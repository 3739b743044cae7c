"""What `treatments.yaml` may say: protocols by condition, in patients' words."""

from pydantic import Field

from estimator.rules.scalars import Code, Count, Hours, Id, Minutes, Model, PositiveCount, Spacing, Text, Words, YesNo


class Offer(Model):
    """One way a treatment may be given at some clinics; a combination not offered is refused, never derived."""

    clinics: tuple[Id, ...] = Field(description="the clinics that give it so", min_length=1, examples=["[chattanooga]"])
    hours: Hours | None = Field(None, description="the length of each infusion, in hours", examples=["1"])
    minutes: Minutes | None = Field(
        None, description="its exact length for the codes, where it is not the hours", examples=["40"]
    )
    tier: Id | None = Field(None, description="the dose tier", examples=["low"])
    guide: YesNo = Field(False, description="yes where a guide is part of this offer and its price", examples=["yes"])
    setting: Id | None = Field(None, description="how it is given: alone, in a group, at home", examples=["group"])


class Numbers(Model):
    """How many infusions people have: the least, the usual and the most."""

    least: PositiveCount = Field(1, description="the smallest number that can be asked for", examples=["1"])
    usual: PositiveCount = Field(description="the number taken when none is given", examples=["6"])
    most: PositiveCount = Field(description="the largest number that can be asked for", examples=["12"])


class CourseChoice(Model):
    """A usual length of the course, offered by name: a trial, an induction, a year."""

    id: Id = Field(description="a short name that never changes", examples=["year-one"])
    name: Words = Field(description="its name", examples=["{en: The first year, es: El primer año}"])
    infusions: PositiveCount = Field(description="how many infusions", examples=["6"])
    boosters: Count = Field(0, description="how many boosters after them", examples=["11"])
    boosters_every: Spacing | None = Field(
        None, description="how often they are, where it differs from the treatment", examples=["every 3 months"]
    )


class LaterSpacing(Model):
    """A change of how often the infusions are, from some infusion on."""

    after: PositiveCount = Field(description="after how many infusions it changes", examples=["4"])
    spacing: Spacing = Field(description="how often they are from then on", examples=["weekly"])


class NotIncluded(Model):
    """Something patients may expect in the price and must know is not; with its price where the book has one."""

    words: Words = Field(description="what is not included", examples=["{en: blood tests, es: análisis de sangre}"])
    service: Id | None = Field(None, description="the service whose price is printed beside it", examples=["booster"])


class Treatment(Model):
    """A protocol: which services, how often, over how long."""

    id: Id = Field(description="a short name that never changes", examples=["depression"])
    group: Id = Field(description="treatments that share prices and packages carry the same group", examples=["mood"])
    name: Words = Field(description="the condition in patients' words", examples=["{en: Depression, es: Depresión}"])
    also_called: tuple[Text, ...] = Field(
        (),
        description="other words by which staff find it in a list: a nickname, an abbreviation",
        examples=["[TRD, tristeza]"],
    )
    title: Words = Field(
        description="the primary service in plain words, for the page (45 CFR 149.610(c)(1)(ii))",
        examples=["{en: Ketamine infusions for depression, es: Infusiones de ketamina para la depresión}"],
    )
    diagnosis_codes: tuple[Code, ...] = Field(
        (), description="the ICD-10-CM codes offered for it; never filled in by themselves", examples=["[F33.2]"]
    )
    starts_with: Id | None = Field(
        None, description="the service a new patient's course begins with", examples=["evaluation"]
    )
    before_infusions: tuple[Id, ...] = Field(
        (),
        description="further visits of a new patient before the first infusion, one of each service named",
        examples=["[medical-evaluation, preparation]"],
    )
    infusion: Id = Field(description="the service of each infusion visit", examples=["infusion"])
    after_each_infusion: tuple[Id, ...] = Field(
        (),
        description="further visits after each infusion (not after boosters), one of each service named",
        examples=["[integration]"],
    )
    booster: Id | None = Field(None, description="the service of each booster", examples=["booster"])
    guide: Id | None = Field(
        None, description="the service added to each infusion when a guide is asked for", examples=["guide"]
    )
    each_visit: tuple[Id, ...] = Field(
        (), description="further services of each infusion visit, priced or included", examples=["[monitoring]"]
    )
    offered: tuple[Offer, ...] = Field(
        description="where and how it is given; the first that names a clinic is its usual one", min_length=1
    )
    infusions: Numbers = Field(description="how many infusions", examples=["{usual: 6, most: 12}"])
    courses: tuple[CourseChoice, ...] = Field((), description="usual lengths offered by name")
    first_infusion_after_days: Count = Field(
        7, description="days from the first visit to the first infusion", examples=["7"]
    )
    spacing: Spacing = Field(description="how often the infusions are", examples=["2 a week", "daily"])
    later: tuple[LaterSpacing, ...] = Field(
        (), description="where the infusions come at longer intervals later", examples=["[{after: 4, spacing: weekly}]"]
    )
    boosters_every: Spacing = Field(
        default_factory=lambda: Spacing(1, 0, 1),
        description="how often boosters are",
        examples=["monthly", "every 4 weeks"],
    )
    boosters_most: Count = Field(
        0, description="the most boosters of one estimate, over up to 12 months", examples=["11"]
    )
    scheduled_separately: tuple[Words, ...] = Field(
        (),
        description="what is booked apart, before or after; a good faith estimate lists it (45 CFR 149.610(c)(1)(vi))",
        examples=["[{en: blood tests, es: análisis de sangre}]"],
    )
    not_included: tuple[NotIncluded, ...] = Field((), description="what the price does not hold")


class TreatmentsFile(Model):
    """The treatments, in the order in which they are offered; the first is taken when none is asked for."""

    treatments: tuple[Treatment, ...] = Field(description="the treatments", min_length=1)
