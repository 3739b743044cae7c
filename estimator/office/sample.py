"""The sample estimate: a finished one to begin with, for the window, for `make run`, and for a look at a rule book."""

from __future__ import annotations

from datetime import date, timedelta

from estimator.pricing.days import OpenDays
from estimator.pricing.request import Patient, Request
from estimator.rules.book import Book
from estimator.rules.scalars import Span
from estimator.wording import Language

BOOKED_AHEAD = timedelta(days=6)
"""How long before its first visit the sample is booked, closed days not counted in."""


def sample_request(book: Book, day: date, language: Language = "en") -> Request:
    """Ask for "Sample Patient" at the book's first clinic: its first treatment, the usual number, its first coverage.

    The first visit is on the first open day six days or more from `day`, so the estimate is a finished one.
    """
    clinic = next(iter(book.clinics.values()))
    treatment = next(t for t in book.treatments.values() if any(clinic.id in offer.clinics for offer in t.offered))
    coverage = next(c for c in book.coverages.values() if not c.clinics or clinic.id in c.clinics)
    usual = treatment.infusions.usual
    return Request(
        day=day, clinic=clinic.id, coverage=coverage.id, treatment=treatment.id, infusions=Span(usual, usual),
        first_visit=OpenDays(clinic).on_or_after(day + BOOKED_AHEAD), language=language,
        patient=Patient(name="Sample Patient"),
    )  # fmt: skip
