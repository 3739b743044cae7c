"""How the plan counts: of each deductible, limit and maximum what is used, what this treatment uses, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from estimator.paper.document import Bar, BarPart, Block, Column, Paragraph, PartKind, Row, Section, Subheading, Table
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_words import counted_in_words, kind_of_care_in_words, outcome_in_words
from estimator.paper.plan_year import first_day_of
from estimator.paper.told import call_in_words, facts_told_in_words
from estimator.paper.unknowns import unknowns_in_words
from estimator.pricing.plan_answers import facts_told
from estimator.pricing.readings import MaximumReading, MeterReading
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step

Reading = MeterReading | MaximumReading

SHOWN_AS: tuple[PartKind, ...] = ("used", "here", "left")
COUNTED = ("deductible.used", "deductible.family_used", "limit.used", "limit.family_used", "separate_used")
"""The facts that are counted, by the end of their places."""
FACTS_OF_METERS = ("deductible", "deductible-used", "limit", "limit-used", "separate-used")
"""What a meter rests on, by the names of what nobody told."""


def your_deductible(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Show each deductible, limit and maximum as a bar with its sentence and its row; none where the plan has none."""
    counted: list[Reading] = [*estimate.meters, *estimate.maxima]
    if not counted:
        return
    insured = pen.on("insured")
    years = tuple(dict.fromkeys(reading.plan_year for reading in counted))
    blocks: list[Block] = []
    for year in years:
        if len(years) > 1:
            day = pen.day(first_day_of(pen.book, estimate, year))
            blocks.append(Subheading(insured.say("of_year", day=day)))
        mine = [reading for reading in counted if reading.plan_year == year]
        blocks.append(Table(_columns(pen), tuple(_row(pen, estimate, reading) for reading in mine), adds_up=False))
        blocks += (_bar(pen, estimate, reading) for reading in _binding(mine))
    blocks += (Paragraph(sentence) for sentence in _notes(pen, estimate))
    yield insured.section("your-deductible", "heading.your_deductible", blocks, opens_page_two=True)


def _columns(pen: Pen) -> tuple[Column, ...]:
    insured = pen.on("insured")
    return (
        Column(insured.say("column.plan_counts"), is_wide=True),
        Column(insured.say("column.used_before"), "used_before"),
        Column(insured.say("column.used_here"), "used_here"),
        Column(insured.say("column.left"), "left"),
        Column(insured.say("column.yearly"), "yearly"),
    )


def _binding(meters: Iterable[Reading]) -> tuple[Reading, ...]:
    """Choose of a person's and a family's reading the one that binds: the one with less left."""
    readings: dict[tuple[object, ...], Reading] = {}
    for meter in meters:
        key = (meter.benefit,) if isinstance(meter, MaximumReading) else (meter.kind, meter.tier, meter.separate)
        known = readings.setdefault(key, meter)
        if meter.left.cents < known.left.cents:
            readings[key] = meter
    return tuple(readings.values())


def _parts(reading: Reading) -> tuple[Step, Step, Step]:
    """What of a reading was used before, this treatment uses, and is left."""
    if isinstance(reading, MaximumReading):
        return reading.paid_before, reading.paid_here, reading.left
    return reading.used_before, reading.used_here, reading.left


def _row(pen: Pen, estimate: Estimate, reading: Reading) -> Row:
    amounts = (*_parts(reading), reading.figure)
    return Row((_name(pen, estimate, reading), *map(pen.amount, amounts)))


def _bar(pen: Pen, estimate: Estimate, reading: Reading) -> Bar:
    """Draw one reading: "$600.00 of $1,500.00 used. This treatment uses $900.00 more. $0.00 left."."""
    insured = pen.on("insured")
    parts = before, uses, after = _parts(reading)
    used, yearly, here, left = map(pen.money, (before, reading.figure, uses, after))
    kind = "meter.maximum" if isinstance(reading, MaximumReading) else "meter"
    sentence = insured.say(kind, used=used, here=here, left=left, yearly=yearly)
    drawn = tuple(
        BarPart(kind, insured.say(f"part.{kind}"), pen.amount(part), part.cents)
        for kind, part in zip(SHOWN_AS, parts, strict=True)
        if part.cents
    )
    name = _name(pen, estimate, reading)
    return Bar(f"{sentence} {name}.", drawn, sum(part.cents for part in parts), f"{name}: {sentence}")


def _name(pen: Pen, estimate: Estimate, meter: Reading) -> str:
    """Name a reading: whose it is, what it counts and, out of network, which network."""
    if isinstance(meter, MaximumReading):
        return pen.on("insured").say("maximum", kind=kind_of_care_in_words(pen, estimate, meter.benefit))
    name = counted_in_words(pen, estimate, meter)
    return pen.on("insured").say("out_of_network", figure=name) if meter.tier == "out" else name


def _notes(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say for which outcome the figures stand, what of them is not known, and what the deductible means."""
    insured = pen.on("insured")
    yield from _who_told(pen, estimate)
    if estimate.outcomes:
        yield insured.say("meters_are_for", outcome=inside(outcome_in_words(pen, estimate.outcomes[1])))
    open_facts = {str(entry.about[0]) for entry in estimate.assumptions if entry.kind == "not-known"}
    not_told = [name for name in FACTS_OF_METERS if name in open_facts]
    if not_told:
        yield insured.say("counted_as_likely", unknown=unknowns_in_words(not_told, pen.language))
    deductibles = [meter for meter in estimate.meters if meter.kind == "deductible" and meter.tier == "in"]
    if any(meter.used_before.cents < meter.figure.cents for meter in deductibles):
        yield insured.say("full_price_until_met")
    if any(meter.kind == "limit" for meter in estimate.meters):
        yield insured.say("limit_holds_for")


def _who_told(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say which of the figures the plan told in a call, and who told the others."""
    plan = estimate.request.plan
    counted = [fact for fact in facts_told(plan) if fact.endswith(COUNTED)]
    for call in plan.calls:
        facts = [fact for fact in counted if plan.call_of(fact) is call]
        if facts:
            told = facts_told_in_words(facts, pen.language)
            yield pen.on("told").say("facts", source=call_in_words(call, pen.language), facts=told)
