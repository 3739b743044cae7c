"""The form's answers: which questions apply, what may be chosen, what is usual, and the Request they make.

All answers are kept in one Request, also those to questions that do not apply just now; `applicable` leaves those out
before anything is estimated, so that a choice may be reversed without typing again. Questions have dotted names as in
a Request: `infusions`, `also.infusions`, `patient.name`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Adjustment, CoursePart, Patient, Request
from estimator.rules.book import Book
from estimator.rules.models.treatments import Treatment
from estimator.rules.scalars import Words
from estimator.ui.desk.insurance import INSURANCE, coverages_alike, insurance_answers, insurance_questions
from estimator.ui.desk.offers import (
    WAY,
    Paying,
    boosters_asked,
    claims,
    coverages_at,
    discounts_offered,
    numbers_of_payments,
    packages_offered,
    payment_plans_at,
    services_offered,
    treatment_of,
    treatments_at,
    ways_to_give,
    ways_to_pay_at,
)

MORE = ("packages", "adjustments", "diagnosis_codes", "state", "moved")
"""The questions that few estimates need, in their order; they stand below "More answers"."""
QUESTIONS = (
    "clinic", *INSURANCE, "coverage_confirmed_by", "plan",
    "treatment", "course", "infusions", "boosters", "boosters_every", "way",
    "also.treatment", "also.infusions", "also.way", "evaluation", "extras",
    "first_visit", "spacing", "discounts", "tender", "pays", "paying", "visits_had", "paid",
    "patient", "language", *MORE,
)  # fmt: skip
"""Every question of the form, in its order."""
ANSWERED_ANYWAY = ("clinic", *INSURANCE, "plan", "also.treatment")
"""Questions whose answer counts where it is not asked for."""
CARRIED_OVER = ("clinic", "treatment", "language")
"""Questions that a new estimate answers as the last one did."""


R = TypeVar("R")


def kept_for_one_key(work_out: Callable[[Book, Request], R]) -> Callable[[Book, Request], R]:
    """Keep what was worked out last: the form, its folds, the checks and the estimate ask the same at every key."""
    last: tuple[Book, Request, R] | None = None

    @wraps(work_out)
    def kept(book: Book, answers: Request) -> R:
        nonlocal last
        if last is None or last[0] is not book or last[1] is not answers:
            last = book, answers, work_out(book, answers)
        return last[2]

    return kept


asked_about_the_plan = kept_for_one_key(benefit_questions)
"""The questions about the plan that a course needs, as `benefit_questions` finds them."""


class Option(NamedTuple):
    """One answer that may be chosen, and its words; `words` is None where the window has words of its own for it."""

    answer: Any
    words: Words | str | None


def first_answers(book: Book, day: date, last_time: Request | None = None) -> Request:
    """The answers to begin with: clinic, treatment and page language of the last estimate, or the book's first ones.

    The coverage is the clinic's first: how one patient is insured says nothing about the next.
    """
    clinic = next(iter(book.clinics))
    if last_time is not None and last_time.clinic in book.clinics:
        clinic = last_time.clinic
    treatments = [treatment.id for treatment in treatments_at(book, clinic)]
    treatment = next(iter(treatments), None)
    if last_time is not None and last_time.treatment in treatments:
        treatment = last_time.treatment
    coverage = next(iter(coverages_at(book, clinic)), next(iter(book.coverages.values())))
    language = "en" if last_time is None else last_time.language
    return Request(day=day, clinic=clinic, coverage=coverage.id, treatment=treatment, language=language)


def answer(answers: Request, question: str) -> Any:
    """Look up what was answered to a question; None where nothing was. How it is given has its own: `way_chosen`."""
    if question == "paying":
        return Paying.of(answers)
    if question in INSURANCE:
        return answers.coverage
    part, _, name = question.rpartition(".")
    return getattr(getattr(answers, part) if part else answers, name, None)


def is_answered(answers: Request, question: str) -> bool:
    """True where somebody answered a question; how a treatment is given is one answer in several fields."""
    if question.endswith("way"):
        part = answers.also if question.startswith("also.") else answers
        return part is not None and any(getattr(part, name) is not None for name in WAY)
    return answer(answers, question) not in (None, ())


def with_answer(answers: Request, question: str, given: Any) -> Request:
    """Give the answers with one of them changed; None takes an answer back."""
    part, _, name = ("coverage" if question in INSURANCE else question).rpartition(".")
    joint = {"way": WAY, "paying": Paying._fields}.get(name)
    if given is None and not part and joint is None:
        given = Request.model_fields[name].get_default(call_default_factory=True)
    update = {key: getattr(given, key, None) for key in joint} if joint else {name: given}
    if not part:
        return answers.model_copy(update=update)
    empty: CoursePart | Patient = CoursePart() if part == "also" else Patient()
    return answers.model_copy(update={part: (getattr(answers, part) or empty).model_copy(update=update)})


@kept_for_one_key
def applicable(book: Book, answers: Request) -> Request:
    """The Request that is asked for: the answers without those to questions that do not apply."""
    apply = asked(book, answers)
    unanswered = Request(day=answers.day, clinic=answers.clinic, coverage=answers.coverage)
    request = answers
    for question in QUESTIONS:
        if question not in apply and question not in ANSWERED_ANYWAY:
            request = with_answer(request, question, answer(unanswered, question))
    also = request.also if request.also and request.also.treatment and "also.treatment" in apply else None
    patient = request.patient if request.patient != Patient() else None
    offered = {claim for discount in discounts_offered(book, answers) for claim in claims(discount)}
    claimed = tuple(claim for claim in answers.discounts if claim in offered)
    reductions = tuple(reduction for reduction in answers.adjustments if not lacking(reduction))
    plan = plan_told(book, answers)
    payments = answers.payments if answers.payments in numbers_of_payments(book, request) else None
    return request.model_copy(
        update={
            "also": also, "patient": patient, "discounts": claimed, "adjustments": reductions, "plan": plan,
            "payments": payments,
        }
    )  # fmt: skip


def plan_told(book: Book, answers: Request) -> PlanFacts:
    """What was told about the plan and counts, asked for here or not; of benefits only those that the coverage has."""
    coverage = book.coverages.get(answers.coverage)
    if coverage is None or not coverage.sends_claims:
        return PlanFacts()
    known = {benefit.id for benefit in coverage.benefits}
    told = tuple(facts for facts in answers.plan.benefits if facts.benefit in known)
    return answers.plan.model_copy(update={"benefits": told})


def owes_good_faith_estimate(book: Book, answers: Request) -> bool:
    """True where the patient is owed a good faith estimate: no claim is sent (45 CFR 149.610(a)(2))."""
    coverage = book.coverages.get(answers.coverage)
    return coverage is not None and not coverage.sends_claims


def lacking(reduction: Adjustment) -> tuple[str, ...]:
    """What a one-off reduction still needs before it counts: its size, its reason, who allowed it."""
    size = reduction.percent if reduction.off is None else reduction.off
    given = {"size": size, "reason": reduction.reason, "allowed_by": reduction.allowed_by}
    return tuple(name for name, answer_to_it in given.items() if answer_to_it in (None, ""))


@kept_for_one_key
def asked(book: Book, answers: Request) -> tuple[str, ...]:
    """The questions that apply, in the order of the form."""
    about_insurance = insurance_questions(book, answers)
    return tuple(
        question
        for question in QUESTIONS
        if (question in about_insurance if question in INSURANCE else _applies(book, answers, question))
    )


def _applies(book: Book, answers: Request, question: str) -> bool:
    if question in _APPLIES:
        return _APPLIES[question](book, answers)
    part, _, name = question.rpartition(".")
    if name not in _APPLIES_WITH_TREATMENT:
        return True
    also = part == "also"
    treatment = treatment_of(book, answers, also)
    return treatment is not None and _APPLIES_WITH_TREATMENT[name](book, answers, treatment, also)


_APPLIES: dict[str, Callable[[Book, Request], bool]] = {
    "clinic": lambda book, answers: len(book.clinics) > 1 or answers.clinic not in book.clinics,
    "coverage_confirmed_by": lambda book, answers: (
        answers.coverage in book.coverages and book.coverages[answers.coverage].asks_who_confirmed
    ),
    "plan": lambda book, answers: bool(asked_about_the_plan(book, answers)),
    "paying": lambda book, answers: bool(payment_plans_at(book, answers.clinic)),
    "also.treatment": lambda book, answers: len(treatments_at(book, answers.clinic)) > 1,
    "discounts": lambda book, answers: bool(discounts_offered(book, answers)),
    "tender": lambda book, answers: len(choices(book, answers, "tender")) > 1,
    "pays": lambda book, answers: any(
        not placed.rule.clinics or answers.clinic in placed.rule.clinics for placed in book.packages.values()
    ),
    "extras": lambda book, answers: bool(services_offered(book, answers)),
    "packages": lambda book, answers: bool(packages_offered(book, answers)) or bool(answers.packages),
    "moved": lambda book, answers: answers.first_visit is not None,
}
"""When a question applies; one that is not here always does."""

_APPLIES_WITH_TREATMENT: dict[str, Callable[[Book, Request, Treatment, bool], bool]] = {
    "course": lambda book, answers, treatment, also: bool(treatment.courses),
    "infusions": lambda book, answers, treatment, also: True,
    "boosters": lambda book, answers, treatment, also: treatment.boosters_most > 0,
    "boosters_every": lambda book, answers, treatment, also: boosters_asked(book, answers) > 0,
    "way": lambda book, answers, treatment, also: len(ways_to_give(book, answers, also)) > 1,
    "evaluation": lambda book, answers, treatment, also: treatment.starts_with is not None,
    "spacing": lambda book, answers, treatment, also: True,
}
"""When a question about a treatment applies, once there is one; `also` is True for the second treatment."""


def choices(book: Book, answers: Request, question: str) -> tuple[Option, ...]:
    """What may be chosen for a question, the usual answer first; nothing for a question whose answer is typed.

    An answer that the clinic or the book no longer offers stays in the list, so that nothing is changed in silence.
    """
    offered = _offered(book, answers, question)
    chosen = answer(answers, question)
    if question.endswith("way") or chosen is None or not offered or chosen in [option.answer for option in offered]:
        return offered
    if question == "packages":
        return (*offered, Option(chosen, None))
    known = {**book.clinics, **book.treatments, **book.coverages}.get(chosen)
    return (*offered, Option(chosen, getattr(known, "name", chosen)))


def _offered(book: Book, answers: Request, question: str) -> tuple[Option, ...]:
    part, _, name = question.rpartition(".")
    if name == "way":
        ways = ways_to_give(book, answers, also=part == "also")
        return tuple(Option(way if index else None, None) for index, way in enumerate(ways))
    return _OFFERED[question](book, answers) if question in _OFFERED else ()


def _second_treatments(book: Book, answers: Request) -> tuple[Option, ...]:
    first = treatment_of(book, answers)
    others = (treatment for treatment in treatments_at(book, answers.clinic) if treatment is not first)
    return (Option(None, None), *(Option(treatment.id, treatment.name) for treatment in others))


def _courses(book: Book, answers: Request) -> tuple[Option, ...]:
    treatment = treatment_of(book, answers)
    lengths = treatment.courses if treatment else ()
    return (Option(None, None), *(Option(course.id, course.name) for course in lengths))


def _insurance(question: str) -> Callable[[Book, Request], tuple[Option, ...]]:
    return lambda book, answers: tuple(
        Option(coverage, None) for coverage in insurance_answers(book, answers, question).values()
    )


_OFFERED: dict[str, Callable[[Book, Request], tuple[Option, ...]]] = {
    "clinic": lambda book, answers: tuple(Option(clinic.id, clinic.place) for clinic in book.clinics.values()),
    "insured": _insurance("insured"),
    "insurance_used": _insurance("insurance_used"),
    "coverage": lambda book, answers: tuple(
        Option(coverage.id, coverage.name) for coverage in coverages_alike(book, answers)
    ),
    "treatment": lambda book, answers: tuple(
        Option(treatment.id, treatment.name) for treatment in treatments_at(book, answers.clinic)
    ),
    "also.treatment": _second_treatments,
    "course": _courses,
    "evaluation": lambda book, answers: (Option(answers.evaluation or None, None), Option(False, None)),
    "tender": lambda book, answers: tuple(Option(way.id, way.name) for way in ways_to_pay_at(book, answers.clinic)),
    "pays": lambda book, answers: (Option("each-visit", None), Option("in-advance", None)),
    "packages": lambda book, answers: (
        Option((), None),
        Option("none", None),
        *(Option((package.id,), package.name) for package in packages_offered(book, answers)),
    ),
    "language": lambda book, answers: (Option("en", None), Option("es", None)),
}
"""What may be chosen, by question."""
