"""What the kiosk offers, by the rule book: its clinic, the ways to pay, the plans and the treatments there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from estimator.rules.book import Book
from estimator.rules.models.clinics import Clinic
from estimator.rules.models.coverage import Coverage, CoverageKind
from estimator.rules.models.kiosk import WAYS, Insurer, PayingBy
from estimator.rules.models.treatments import Treatment

KINDS: Mapping[PayingBy, tuple[CoverageKind, ...]] = {
    "myself": ("self-pay", "insured-not-used", "not-covered"),
    "insurance-not-used": ("insured-not-used",),
    "not-sure": ("self-pay", "insured-not-used", "not-covered"),
}
"""The kinds of coverage that stand for each way to pay without a claim, the best first.

Who is not sure is treated as a patient without insurance, to whom a written estimate is owed (45 CFR 149.610(b)(1)).
"""


def kiosk_clinic(book: Book) -> Clinic:
    """The clinic in which the kiosk stands."""
    first = next(iter(book.clinics.values()))
    return book.clinics.get(book.kiosk.clinic or first.id, first)


def coverage_of_way(book: Book, way: PayingBy, day: date | None = None) -> Coverage | None:
    """The coverage that a way to pay comes to where no plan is named; None where the clinic has none for it."""
    here = [coverage for coverage in book.coverages.values() if is_here(book, coverage, day)]
    if way == "insurance":
        return next((coverage for coverage in here if coverage.id == book.kiosk.generic_coverage), None)
    return next((coverage for kind in KINDS[way] for coverage in here if coverage.kind == kind), None)


def ways_to_pay(book: Book, day: date) -> tuple[PayingBy, ...]:
    """The ways to pay that a person may choose from: those of the rule book for which the clinic has a coverage."""
    return tuple(way for way in book.kiosk.ways or WAYS if coverage_of_way(book, way, day) is not None)


def plans_by_insurer(book: Book, day: date) -> tuple[tuple[Insurer | None, tuple[Coverage, ...]], ...]:
    """The plans to choose from, by insurer; under none where the rule book names no insurers."""
    kiosk = book.kiosk
    if not kiosk.insurers:
        plans = tuple(c for c in book.coverages.values() if c.sends_claims and is_here(book, c, day))
        return ((None, tuple(plan for plan in plans if plan.id != kiosk.generic_coverage)),)
    known = ((insurer, tuple(book.coverages[id_] for id_ in insurer.coverages)) for insurer in kiosk.insurers)
    here = ((insurer, tuple(plan for plan in plans if is_here(book, plan, day))) for insurer, plans in known)
    return tuple((insurer, plans) for insurer, plans in here if plans)


def treatments_offered(book: Book) -> tuple[Treatment, ...]:
    """The treatments to choose from: those of the rule book that are given at the clinic."""
    named = book.kiosk.treatments
    return tuple(
        treatment
        for treatment in book.treatments.values()
        if (not named or treatment.id in named) and is_given(book, treatment)
    )


def is_here(book: Book, coverage: Coverage, day: date | None = None) -> bool:
    """Tell whether the kiosk's clinic works with a coverage, and on a day where one is given."""
    works_with = not coverage.clinics or kiosk_clinic(book).id in coverage.clinics
    return works_with and (day is None or (coverage.starts or day) <= day <= (coverage.ends or day))


def is_given(book: Book, treatment: Treatment) -> bool:
    """Tell whether the kiosk's clinic gives a treatment."""
    return any(kiosk_clinic(book).id in offer.clinics for offer in treatment.offered)
