"""Which document a page is, by who pays: a good faith estimate, an estimate of charges, or one with insurance."""

from __future__ import annotations

from typing import Literal

from estimator.pricing.result import Estimate, Outcome
from estimator.pricing.steps import Step
from estimator.rules.book import Book

PageKind = Literal["good-faith-estimate", "charges", "insured"]
"""An estimate of charges is for a patient who pays the clinic and asks the plan to pay back. Only a good faith estimate
gives a right to dispute; an estimate of charges tells of it in conditional words, one with insurance does not."""

FEDERAL = frozenset({"medicare", "medicaid", "tricare", "va"})
"""Federal programs, whose patients are owed no good faith estimate (45 CFR 149.610(a)(2))."""


def page_kind(book: Book, estimate: Estimate) -> PageKind:
    """Say which document the patient gets; it never claims to be one that it is not."""
    if book.coverages[estimate.request.coverage].kind in FEDERAL or estimate.outcomes:
        return "insured"
    if is_superbill(estimate):
        return "charges"
    return "insured" if estimate.is_insured else "good-faith-estimate"


def is_superbill(estimate: Estimate) -> bool:
    """Tell whether the patient pays the clinic and sends a claim of their own, so that three figures stand."""
    return estimate.totals.pay_clinic is not None


def pays_clinic(estimate: Estimate) -> int:
    """What the patient pays the clinic for the whole course, in cents."""
    return paid_to_clinic(estimate).cents


def paid_to_clinic(held: Estimate | Outcome) -> Step:
    """The same, or that of one outcome, with how it came to be."""
    return held.totals.patient_pays if held.totals.pay_clinic is None else held.totals.pay_clinic
