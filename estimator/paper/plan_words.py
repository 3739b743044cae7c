"""Words for what a plan decides and counts: under which condition an outcome stands, and which figure is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from estimator.paper.document import Paragraph
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.pricing.readings import MeterReading
from estimator.pricing.result import Estimate, Outcome
from estimator.rules.models.benefits import BenefitRule


def outcome_in_words(pen: Pen, outcome: Outcome) -> str:
    """Say under which condition an outcome stands: "If your plan approves"."""
    fact = outcome.because[0] if len(outcome.because) == 1 else "several"
    return pen.on("outcomes").say(f"outcome.{fact}.{outcome.name}")


def rows_are_for(pen: Pen, estimate: Estimate) -> Iterator[Paragraph]:
    """Say for which of two outcomes the rows of a table stand: "These rows: if your plan does not approve."."""
    if estimate.outcomes:
        outcome = inside(outcome_in_words(pen, estimate.outcomes[0]))
        yield Paragraph(pen.on("insured").say("rows_are_for", outcome=outcome))


def counted_in_words(pen: Pen, estimate: Estimate, meter: MeterReading) -> str:
    """Name what a plan counts by the year: "Your family's deductible", and for what care where it is not for all."""
    whose = "family" if meter.is_family else "own"
    name = pen.on("insured").say(f"{meter.kind}.{whose}")
    if meter.separate is None:
        return name
    coverage = pen.book.coverages[estimate.request.coverage]
    rules = [rule for rule in coverage.benefits if rule.separate_deductible == meter.separate]
    return pen.on("insured").say("separate", figure=name, kind=_kind_of_care(pen, rules))


def kind_of_care_in_words(pen: Pen, estimate: Estimate, benefit: str) -> str:
    """Name the services of one benefit: "ketamine infusion and booster infusion"."""
    coverage = pen.book.coverages[estimate.request.coverage]
    return _kind_of_care(pen, [rule for rule in coverage.benefits if rule.id == benefit])


def _kind_of_care(pen: Pen, rules: Iterable[BenefitRule]) -> str:
    services = [inside(pen.name("service", service)) for rule in rules for service in rule.services]
    return pen.joined(services) or pen.on("insured").say("this_care")
