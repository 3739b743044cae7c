"""The request's answers held against the rule book: what each names, which default fills a gap, why some cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from estimator.pricing.request import CoursePart, Request
from estimator.pricing.result import About, Assumption, Named, Part, Reason, Refused
from estimator.rules.book import Book, kept_by_book
from estimator.rules.fitting import Combination
from estimator.rules.models.clinics import Clinic
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.fees import WayToPay
from estimator.rules.models.treatments import CourseChoice, Offer, Treatment
from estimator.rules.problems import near_word
from estimator.rules.scalars import Spacing

MOST_OF_A_SERVICE = 99
"""The most times one estimate holds a service asked for by itself."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class PartChosen:
    """One treatment of the course with everything settled about it."""

    part: Part
    treatment: Treatment
    fewest_infusions: int
    """The lower end of a span; otherwise the same number."""
    spacing: Spacing
    later: tuple[tuple[int, Spacing], ...]
    """After how many infusions they come how often, where the treatment says so and nothing else was asked."""
    boosters_every: Spacing
    combination: Combination
    guide_service: str | None
    """The service added to each infusion for a guide, where the price does not hold one already."""
    minutes: int | None
    """The exact length of an infusion, where it is not the hours."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The whole request settled: no gap is left, and each default is on record."""

    clinic: Clinic
    tender: WayToPay
    parts: tuple[PartChosen, ...]
    plain: Combination
    """Where services outside any treatment are priced."""
    assumptions: tuple[Assumption, ...]


@dataclass(slots=True)
class Findings:
    """Reasons and assumptions gathered while the answers are settled, so that all are told at once."""

    reasons: list[Reason] = field(default_factory=list)
    assumptions: list[Assumption] = field(default_factory=list)

    def refuse(self, kind: str, place: str, *about: Named, near: str | None = None) -> None:
        """Note one reason why no estimate can be made."""
        self.reasons.append(Reason(kind, place, about, near))

    def assume(self, kind: str, was_asked: bool, *about: Named) -> None:
        """Note what is taken for granted, and whether the request said so or a default did."""
        self.assumptions.append(Assumption(kind, "request" if was_asked else "default", about))

    def named(self, known: Mapping[str, R], name: str, kind: str, place: str) -> R | None:
        """Look a name up; one that does not exist is a reason, with the nearest that does."""
        found = known.get(name)
        if found is None:
            self.refuse(kind, place, name, near=near_word(name, known))
        return found


def settle(book: Book, request: Request) -> Choices:
    """Settle every answer of a request. Raises Refused with all the reasons why some cannot be."""
    findings = Findings()
    clinic = findings.named(book.clinics, request.clinic, "unknown-clinic", "clinic")
    coverage = findings.named(book.coverages, request.coverage, "unknown-coverage", "coverage")
    if clinic and coverage and coverage.clinics and clinic.id not in coverage.clinics:
        findings.refuse("coverage-not-here", "coverage", coverage.id, clinic.id)
    if coverage and coverage.ends is not None and coverage.ends < request.day:
        findings.refuse("coverage-ended", "coverage", coverage.id, coverage.ends)
    if coverage and coverage.starts is not None and coverage.starts > request.day:
        findings.refuse("coverage-not-yet", "coverage", coverage.id, coverage.starts)
    if coverage and coverage.sends_claims:
        _check_plan_facts(book, request, coverage, findings)
    _check_names(book, request, findings)
    if clinic is None:
        raise Refused(tuple(findings.reasons))
    tender = _tender(book, request, clinic, findings)
    plain = Combination(
        clinic.id, None, None, None, None, False, None, request.coverage, tender.price if tender else "card"
    )
    places = ("", "also.")
    parts = [
        _settle_part(book, asked, plain, place, findings) for asked, place in zip(request.parts, places, strict=False)
    ]
    if findings.reasons or tender is None:
        raise Refused(tuple(findings.reasons))
    chosen = tuple(part for part in parts if part is not None)
    return Choices(clinic, tender, chosen, plain, tuple(findings.assumptions))


def _check_names(book: Book, request: Request, findings: Findings) -> None:
    if request.discounts:
        claimable = {
            entry.id: entry for discount in book.discounts_file.discounts for entry in discount.bands or [discount]
        }
        for name in dict.fromkeys(request.discounts):
            findings.named(claimable, name, "unknown-discount", "discounts")
    for name in request.packages if request.packages != "none" else ():
        findings.named(book.packages, name, "unknown-package", "packages")
    if request.payment_plan is not None:
        _check_payments(book, request.payment_plan, request.payments, findings)
    for number, adjustment in enumerate(request.adjustments, start=1):
        if (adjustment.percent is None) == (adjustment.off is None):
            findings.refuse("adjustment-has-no-size", "adjustments", number)
    for place, services in (("extras", request.extras), ("services", request.services)):
        for asked in services:
            findings.named(book.services, asked.service, "unknown-service", place)
            if asked.number > MOST_OF_A_SERVICE:
                findings.refuse("too-many-of-a-service", place, asked.number, MOST_OF_A_SERVICE, asked.service)


def _check_payments(book: Book, plan: str, payments: int | None, findings: Findings) -> None:
    placed = findings.named(book.plans, plan, "unknown-payment-plan", "payment_plan")
    if placed is not None and payments is not None and payments not in placed.rule.choices:
        choices = placed.rule.choices
        findings.refuse("payments-not-offered", "payments", payments, choices[0], choices[-1])


def _check_plan_facts(book: Book, request: Request, coverage: Coverage, findings: Findings) -> None:
    """Benefits and a second plan that were told of must be in the rule book."""
    told = [(coverage, request.plan.benefits, "plan.benefits")]
    second = request.plan.second
    if second is not None:
        other = findings.named(book.coverages, second.coverage, "unknown-coverage", "plan.second")
        told += [(other, second.benefits, "plan.second.benefits")] if other else []
    for named, benefits, place in told:
        known = {benefit.id: benefit for benefit in named.benefits}
        for facts in benefits:
            findings.named(known, facts.benefit, "unknown-benefit", place)


def _tender(book: Book, request: Request, clinic: Clinic, findings: Findings) -> WayToPay | None:
    ways = {way.id: way for way in book.fees_file.ways_to_pay if not way.clinics or clinic.id in way.clinics}
    if request.tender is None:
        usual = next(iter(ways.values()), None)
        if usual is None:
            findings.refuse("tender-not-here", "tender", "", clinic.id)
        else:
            findings.assume("tender", False, usual.id)
        return usual
    known = {way.id: way for way in book.fees_file.ways_to_pay}
    if findings.named(known, request.tender, "unknown-tender", "tender") is None:
        return None
    if request.tender not in ways:
        findings.refuse("tender-not-here", "tender", request.tender, clinic.id)
        return None
    findings.assume("tender", True, request.tender)
    return ways[request.tender]


def _settle_part(
    book: Book, asked: CoursePart, plain: Combination, place: str, findings: Findings
) -> PartChosen | None:
    treatment = _treatment(book, asked, plain.clinic, place, findings)
    if treatment is None:
        return None
    offer, guide_service = _offer(treatment, asked, plain.clinic, place, findings)
    choice = None
    if asked.course is not None:
        courses: dict[str, CourseChoice] = {course.id: course for course in treatment.courses}
        choice = findings.named(courses, asked.course, "unknown-course", f"{place}course")
    fewest, most = _infusions(treatment, asked, choice, place, findings)
    boosters = _boosters(treatment, asked, choice, place, findings)
    findings.assume("spacing", asked.spacing is not None, str(asked.spacing or treatment.spacing), treatment.id)
    if offer is None:
        return None
    settled = Part(
        treatment.id, most, boosters, offer.hours, offer.tier, offer.guide or guide_service is not None, offer.setting
    )
    combination = plain._replace(
        treatment=treatment.id, group=treatment.group, hours=offer.hours, tier=offer.tier, guide=offer.guide,
        setting=offer.setting,
    )  # fmt: skip
    spacing = asked.spacing or treatment.spacing
    boosters_every = asked.boosters_every or (choice and choice.boosters_every) or treatment.boosters_every
    later = () if asked.spacing else tuple((change.after, change.spacing) for change in treatment.later)
    return PartChosen(
        settled, treatment, fewest, spacing, later, boosters_every, combination, guide_service, offer.minutes
    )


@kept_by_book
def _treatments_at(book: Book, clinic: str) -> tuple[Treatment, ...]:
    """The treatments that a clinic gives, in the order of the rule book."""
    return tuple(
        treatment
        for treatment in book.treatments.values()
        if any(clinic in offer.clinics for offer in treatment.offered)
    )


def _treatment(book: Book, asked: CoursePart, clinic: str, place: str, findings: Findings) -> Treatment | None:
    here = _treatments_at(book, clinic)
    if asked.treatment is not None:
        treatment = findings.named(book.treatments, asked.treatment, "unknown-treatment", f"{place}treatment")
        if treatment is not None and treatment not in here:
            findings.refuse("not-offered", f"{place}treatment", treatment.id, clinic)
            return None
        if treatment is not None:
            findings.assume("treatment", True, treatment.id)
        return treatment
    if not here:
        findings.refuse("nothing-offered", f"{place}clinic", clinic)
        return None
    findings.assume("treatment", False, here[0].id)
    return here[0]


def _offer(
    treatment: Treatment, asked: CoursePart, clinic: str, place: str, findings: Findings
) -> tuple[Offer | None, str | None]:
    """The way of giving the treatment, and the service that adds a guide where no offer holds one."""
    here = [offer for offer in treatment.offered if clinic in offer.clinics]
    guide_in_offer = any(offer.guide for offer in here)
    guide_service = treatment.guide if asked.guide and not guide_in_offer else None
    if asked.guide and not guide_in_offer and guide_service is None:
        findings.refuse("no-price-with-guide", f"{place}guide", treatment.id, clinic)
        return None, None
    wants_guide = bool(asked.guide) and guide_in_offer
    fitting = [
        offer
        for offer in here
        if (asked.hours is None or offer.hours == asked.hours)
        and (asked.tier is None or offer.tier == asked.tier)
        and (asked.setting is None or offer.setting == asked.setting)
        and offer.guide == wants_guide
    ]
    if not fitting:
        field_name = next((name for name in ("tier", "hours", "setting") if getattr(asked, name) is not None), "guide")
        about: About = (treatment.id, clinic, asked.hours or Decimal(0), asked.tier or "")
        findings.refuse("combination-not-offered", f"{place}{field_name}", *about)
        return None, None
    for name in ("hours", "tier", "setting"):
        if len({getattr(offer, name) for offer in here}) > 1:
            findings.assume(name, getattr(asked, name) is not None, getattr(fitting[0], name) or "", treatment.id)
    return fitting[0], guide_service


def _infusions(
    treatment: Treatment, asked: CoursePart, choice: CourseChoice | None, place: str, findings: Findings
) -> tuple[int, int]:
    numbers = treatment.infusions
    if asked.infusions is not None:
        fewest, most = asked.infusions.least, asked.infusions.most
        findings.assume("infusions", True, most, treatment.id)
    else:
        fewest = most = choice.infusions if choice else numbers.usual
        findings.assume("infusions", choice is not None, most, treatment.id)
    if most > numbers.most:
        findings.refuse("too-many-infusions", f"{place}infusions", most, numbers.most, treatment.id)
    if fewest < numbers.least:
        findings.refuse("too-few-infusions", f"{place}infusions", fewest, numbers.least, treatment.id)
    return fewest, most


def _boosters(
    treatment: Treatment, asked: CoursePart, choice: CourseChoice | None, place: str, findings: Findings
) -> int:
    boosters = asked.boosters if asked.boosters is not None else choice.boosters if choice else 0
    if boosters and treatment.booster is None:
        findings.refuse("no-boosters", f"{place}boosters", treatment.id)
    elif boosters > treatment.boosters_most:
        findings.refuse("too-many-boosters", f"{place}boosters", boosters, treatment.boosters_most, treatment.id)
    return boosters
