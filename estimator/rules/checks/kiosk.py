"""The kiosk: something offered that its clinic has not, insurance without a generic coverage, too little time."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.kiosk import coverage_of_way, is_given, is_here, kiosk_clinic
from estimator.rules.problems import Problem

LEAST = {"countdown": 20, "extensions": 10}
"""The least time to answer, in seconds, and how often it can be extended (WCAG 2.2.1)."""


def check_timers(survey: Survey) -> Iterator[Problem]:
    """A countdown too short to answer in, or too few extensions."""
    for name, least in LEAST.items():
        told = getattr(survey.book.kiosk.timers, name)
        if told < least:
            yield survey.book.problem(
                ("kiosk.yaml", "timers", name),
                "timer-too-short",
                f"{told} is too little: people who read or move slowly need {least} (WCAG 2.2.1).",
                f"Write {least} or more.",
                str(least),
            )


def check_payment_terms(survey: Survey) -> Iterator[Problem]:
    """Terms of payment plans in a waiting room that nobody has reviewed."""
    kiosk = survey.book.kiosk
    if kiosk.payment_terms and kiosk.legal_review is None:
        yield survey.book.problem(
            ("kiosk.yaml", "payment_terms"),
            "no-legal-review",
            "Payment plans with their terms on a screen in a waiting room are advertising of credit, which has rules "
            "of its own (12 CFR 1026.24).",
            "Have counsel look at it and write who did in `legal_review`, or write no.",
            "legal_review: Counsel, 2026-10-01",
        )


def check_generic_coverage(survey: Survey) -> Iterator[Problem]:
    """A coverage for unknown plans that is none, or insurance offered without one."""
    book, name = survey.book, survey.book.kiosk.generic_coverage
    generic = book.coverages.get(name) if name is not None else None
    if generic is not None and not generic.sends_claims:
        yield book.problem(
            ("kiosk.yaml", "generic_coverage"),
            "generic-without-claim",
            f"{generic.id} sends no claim, so who does not know their plan would be shown the price without one.",
            "Name a coverage that asks a plan for money, with `ask` for what each patient is asked.",
        )
    if name is None and "insurance" in book.kiosk.ways:
        yield book.problem(
            ("kiosk.yaml", "ways", book.kiosk.ways.index("insurance")),
            "no-generic-coverage",
            "Insurance is offered, and no coverage is named for people whose plan is not listed or who do not know it.",
            "Name one in `generic_coverage`, or take insurance out.",
            "generic_coverage: plan-not-known",
        )


def check_kiosk_clinic(survey: Survey) -> Iterator[Problem]:
    """Something offered at the kiosk that its clinic does not have: every estimate with it would be refused."""
    book, kiosk = survey.book, survey.book.kiosk
    for number, treatment in enumerate(kiosk.treatments):
        if not is_given(book, book.treatments[treatment]):
            yield _not_here(survey, ("treatments", number), f"the treatment {treatment}")
    for place, insurer in enumerate(kiosk.insurers):
        for number, plan in enumerate(insurer.coverages):
            if not is_here(book, book.coverages[plan]):
                yield _not_here(survey, ("insurers", place, "coverages", number), f"the coverage {plan}")
    generic = kiosk.generic_coverage
    if generic is not None and not is_here(book, book.coverages[generic]):
        yield _not_here(survey, ("generic_coverage",), f"the coverage {generic}")
    for number, way in enumerate(kiosk.ways):
        if way != "insurance" and coverage_of_way(book, way) is None:
            yield _not_here(survey, ("ways", number), f"a coverage for the way {way}")


def _not_here(survey: Survey, path: RulePath, what: str) -> Problem:
    return survey.book.problem(
        ("kiosk.yaml", *path),
        "not-at-the-kiosk",
        f"{kiosk_clinic(survey.book).id}, where the kiosk stands, does not have {what}; the kiosk leaves it out.",
        "Take it out here, or add the clinic to it.",
        stops=False,
    )
