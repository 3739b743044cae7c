"""Deductible and limit: how much is used, what this treatment uses and what is left, for each plan year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from estimator.paper.document import Bar, BarPart, Block, Column, Paragraph, PartKind, Row, Section, Subheading, Table
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.plan_year import first_day_of
from estimator.paper.unknowns import unknowns_in_words
from estimator.pricing.result import Estimate, MeterReading
from estimator.wording import money

SHOWN_AS: tuple[PartKind, ...] = ("used", "here", "left")


def your_deductible(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Show each deductible and limit as a bar with its sentence and its row; none where the plan has none."""
    if not estimate.meters:
        return
    insured = pen.on("insured")
    years = tuple(dict.fromkeys(meter.plan_year for meter in estimate.meters))
    blocks: list[Block] = []
    for year in years:
        if len(years) > 1:
            day = pen.day(first_day_of(pen.book, estimate, year))
            blocks.append(Subheading(insured.say("of_year", day=day)))
        mine = [meter for meter in estimate.meters if meter.plan_year == year]
        blocks.append(Table(_columns(pen), tuple(_row(pen, estimate, meter) for meter in mine), adds_up=False))
        blocks += (_bar(pen, estimate, meter) for meter in _binding(mine))
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


def _binding(meters: Iterable[MeterReading]) -> tuple[MeterReading, ...]:
    """Choose of a person's and a family's reading the one that binds: the one with less left."""
    readings: dict[tuple[object, ...], MeterReading] = {}
    for meter in meters:
        key = (meter.kind, meter.tier, meter.separate)
        known = readings.setdefault(key, meter)
        if meter.left.cents < known.left.cents:
            readings[key] = meter
    return tuple(readings.values())


def _row(pen: Pen, estimate: Estimate, meter: MeterReading) -> Row:
    return Row((
        _name(pen, estimate, meter),
        pen.amount(meter.used_before),
        pen.amount(meter.used_here),
        pen.amount(meter.left),
        pen.amount(meter.figure),
    ))  # fmt: skip


def _bar(pen: Pen, estimate: Estimate, meter: MeterReading) -> Bar:
    """Draw one reading: "$600.00 of $1,500.00 used. This treatment uses $900.00 more. $0.00 left."."""
    insured = pen.on("insured")
    parts = (meter.used_before.cents, meter.used_here.cents, meter.left.cents)
    told = [money(cents, pen.language) for cents in (*parts, meter.figure.cents)]
    sentence = insured.say("meter", used=told[0], here=told[1], left=told[2], yearly=told[3])
    drawn = tuple(
        BarPart(kind, insured.say(f"part.{kind}"), words, cents)
        for kind, words, cents in zip(SHOWN_AS, told, parts, strict=False)
        if cents
    )
    name = _name(pen, estimate, meter)
    return Bar(f"{sentence} {name}.", drawn, sum(parts), f"{name}: {sentence}")


def _name(pen: Pen, estimate: Estimate, meter: MeterReading) -> str:
    """Name a reading: whose it is, what it counts and, out of network, which network."""
    insured = pen.on("insured")
    whose = "family" if meter.is_family else "own"
    name = insured.say(f"{meter.kind}.{whose}")
    if meter.separate is not None:
        name = insured.say("separate", figure=name, kind=_kind_of(pen, estimate, meter.separate))
    if meter.tier == "out":
        name = insured.say("out_of_network", figure=name)
    return name


def _kind_of(pen: Pen, estimate: Estimate, separate: str) -> str:
    """Say what a separate deductible is for: the services of the benefits that point to it."""
    coverage = pen.book.coverages[estimate.request.coverage]
    services = [s for rule in coverage.benefits if rule.separate_deductible == separate for s in rule.services]
    return pen.joined([inside(pen.name("service", service)) for service in services])


def _notes(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say for which outcome the figures stand, what of them is not known, and what the deductible means."""
    insured = pen.on("insured")
    if estimate.outcomes:
        yield insured.say("meters_are_for", outcome=inside(outcome_in_words(pen, estimate.outcomes[1])))
    open_facts = {str(entry.about[0]) for entry in estimate.assumptions if entry.kind == "not-known"}
    for name in ("deductible", "deductible-used", "limit", "limit-used", "separate-used"):
        if name in open_facts:
            yield insured.say("counted_as_likely", unknown=unknowns_in_words((name,), pen.language))
    deductibles = [meter for meter in estimate.meters if meter.kind == "deductible" and meter.tier == "in"]
    if any(meter.used_before.cents < meter.figure.cents for meter in deductibles):
        yield insured.say("full_price_until_met")
    if any(meter.kind == "limit" for meter in estimate.meters):
        yield insured.say("limit_holds_for")
