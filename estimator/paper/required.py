"""What a good faith estimate must hold: every required element that is missing is named, and keeps the page a draft.

Rule: 45 CFR 149.610(c)(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.document import Missing, Paragraph, Section
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate


def missing_elements(pen: Pen, estimate: Estimate, is_discreet: bool) -> tuple[Missing, ...]:
    """Name every required element that the page does not have, in the order of the rule."""
    found = [*_of_patient(pen, estimate), *_of_codes(pen, estimate), *_of_providers(pen, estimate)]
    if is_discreet and page_kind(pen.book, estimate) != "insured":
        found.append(Missing("treatment", pen.say("missing.treatment")))
    coverage = pen.book.coverages[estimate.request.coverage]
    if coverage.asks_who_confirmed and estimate.request.coverage_confirmed_by is None:
        words = (pen.on("insured") if coverage.sends_claims else pen).say("missing.coverage_confirmed_by")
        found.append(Missing("coverage_confirmed_by", words))
    if estimate.demonstration:
        found.append(Missing("demonstration", pen.say("missing.demonstration")))
    return tuple(found)


def still_missing(pen: Pen, missing: tuple[Missing, ...]) -> Section:
    """Say on the page what it lacks before it can be issued."""
    told = pen.say("page_stays_a_draft", missing="; ".join(entry.words for entry in missing))
    return pen.section("still-missing", "heading.still_missing", (Paragraph(told),), is_kept_together=True)


def _of_patient(pen: Pen, estimate: Estimate) -> Iterator[Missing]:
    patient = estimate.request.patient
    if patient is None or not patient.name:
        yield Missing("patient.name", pen.say("missing.patient_name"))
    if patient is None or patient.date_of_birth is None:
        yield Missing("patient.date_of_birth", pen.say("missing.date_of_birth"))


def _of_codes(pen: Pen, estimate: Estimate) -> Iterator[Missing]:
    without = {line.service: None for visit in estimate.visits for line in visit.lines if not line.codes}
    for service in without:
        yield Missing(f"services.{service}.codes", pen.say("missing.code", service=pen.name("service", service)))


def _of_providers(pen: Pen, estimate: Estimate) -> Iterator[Missing]:
    billing = {line.provider: None for visit in estimate.visits for line in visit.lines}
    for provider in (pen.book.providers[id_] for id_ in billing):
        for name, identifier in (("npi", provider.npi), ("tin", provider.tin)):
            if identifier is None:
                words = pen.say(f"missing.{name}", provider=provider.name)
                yield Missing(f"providers.{provider.id}.{name}", words)
    clinic = pen.book.clinics[estimate.request.clinic]
    if clinic.address is None:
        yield Missing("clinic.address", pen.say("missing.address", clinic=clinic.name))
    if clinic.phone is None and clinic.email is None:
        yield Missing("clinic.phone", pen.say("missing.contact", clinic=clinic.name))
