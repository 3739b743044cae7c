"""What the rule book offers for the answers given: treatments, ways to give them, packages, discounts, additions."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from estimator.pricing.choices import settle
from estimator.pricing.course import plan_course
from estimator.pricing.prices import PriceFound, find_price
from estimator.pricing.request import Request
from estimator.pricing.result import Refused
from estimator.rules.book import Book
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.discounts import Discount
from estimator.rules.models.fees import WayToPay
from estimator.rules.models.services import Package, ServiceKind
from estimator.rules.models.treatments import CourseChoice, Offer, Treatment

WAY = ("hours", "tier", "guide", "setting")
"""What one answer to how a treatment is given says at once: how long, which dose, with whom and where."""
ASKED_ELSEWHERE: frozenset[ServiceKind] = frozenset({"evaluation", "infusion", "booster"})
"""The kinds of service that a course holds by itself, and that are never added to it."""
AT_EACH_INFUSION: frozenset[ServiceKind] = frozenset({"therapy", "drug", "add-on"})
"""The kinds of service that may also be added to every infusion."""


class Paying(NamedTuple):
    """One answer to how the patient pays over time: the plan, its number of payments, what can be paid a month."""

    payment_plan: str | None = None
    payments: int | None = None
    can_pay_monthly: int | None = None
    """Cents."""

    @classmethod
    def of(cls, answers: Request) -> Paying:
        """The answer as it stands in a request."""
        return cls(answers.payment_plan, answers.payments, answers.can_pay_monthly)


def treatments_at(book: Book, clinic: str) -> tuple[Treatment, ...]:
    """The treatments that a clinic gives, in the book's order."""
    return tuple(t for t in book.treatments.values() if any(clinic in offer.clinics for offer in t.offered))


def treatment_of(book: Book, answers: Request, also: bool = False) -> Treatment | None:
    """The treatment chosen, or the usual one; for `also` the second one, or None where none is asked for."""
    if also:
        return book.treatments.get(answers.also.treatment) if answers.also and answers.also.treatment else None
    if answers.treatment is None:
        return next(iter(treatments_at(book, answers.clinic)), None)
    return book.treatments.get(answers.treatment)


def ways_to_give(book: Book, answers: Request, also: bool = False) -> tuple[Offer, ...]:
    """The ways in which the clinic gives the treatment, the usual one first; a guide may come on top of each."""
    treatment = treatment_of(book, answers, also)
    if treatment is None:
        return ()
    here = tuple(offer for offer in treatment.offered if answers.clinic in offer.clinics)
    if treatment.guide is None or any(offer.guide for offer in here) or not _has_price(book, treatment.guide, answers):
        return here
    return (*here, *(offer.model_copy(update={"guide": True}) for offer in here))


def way_chosen(book: Book, answers: Request, also: bool = False) -> Offer | None:
    """The way answered, or None for the usual one."""
    part = answers.also if also else answers
    if part is None or all(getattr(part, key) is None for key in WAY):
        return None
    asked_for = (part.hours, part.tier, bool(part.guide), part.setting)
    ways = ways_to_give(book, answers, also)[1:]
    return next((way for way in ways if tuple(getattr(way, key) for key in WAY) == asked_for), None)


def discounts_offered(book: Book, answers: Request) -> tuple[Discount, ...]:
    """The discounts that may be claimed here for what is asked; one that comes with the way to pay is not claimed."""
    parts = (treatment_of(book, answers), treatment_of(book, answers, also=True))
    named = {name for treatment in parts if treatment for name in (treatment.id, treatment.group)}
    return tuple(
        discount
        for discount in book.discounts_file.discounts
        if discount.kind != "tender"
        and (not discount.clinics or answers.clinic in discount.clinics)
        and (not discount.treatments or named & set(discount.treatments))
    )


def claims(discount: Discount) -> tuple[str, ...]:
    """The names under which a discount is claimed: its own, or that of each band of a sliding scale."""
    return tuple(band.id for band in discount.bands) or (discount.id,)


def usual_infusions(book: Book, answers: Request, also: bool = False) -> int | None:
    """The number of infusions taken when none is answered."""
    treatment = treatment_of(book, answers, also)
    course = None if also else _course_of(treatment, answers)
    return course.infusions if course else treatment.infusions.usual if treatment else None


def boosters_asked(book: Book, answers: Request) -> int:
    """The number of boosters answered, or that of the course chosen by its name."""
    course = _course_of(treatment_of(book, answers), answers)
    return answers.boosters if answers.boosters is not None else course.boosters if course else 0


def ways_to_pay_at(book: Book, clinic: str) -> tuple[WayToPay, ...]:
    """The ways to pay that a clinic takes, the usual one first."""
    return tuple(way for way in book.fees_file.ways_to_pay if not way.clinics or clinic in way.clinics)


def payment_plans_at(book: Book, clinic: str) -> list[str]:
    """The ids of the payment plans of a clinic, offered or refused, in the book's order."""
    here = (placed.rule for placed in book.plans.values())
    return [plan.id for plan in here if not plan.clinics or clinic in plan.clinics]


def numbers_of_payments(book: Book, answers: Request) -> range:
    """How many payments the plan chosen lets the patient choose from, the fewest first; none without such a plan."""
    placed = book.plans.get(answers.payment_plan or "")
    return placed.rule.choices if placed is not None else range(0)


def packages_offered(book: Book, answers: Request) -> tuple[Package, ...]:
    """The packages that hold a treatment asked for, given as it is asked for, in the book's order."""
    places = [place for place in (_place(book, answers), _place(book, answers, also=True)) if place is not None]
    return tuple(placed.rule for placed in book.packages.values() if any(fits(placed.rule, place) for place in places))


def services_offered(book: Book, answers: Request) -> tuple[str, ...]:
    """The services that may be added here: each has a price of its own and is no part of a treatment already.

    Services added already come last where they are not offered, so that nothing is changed in silence.
    """
    own: set[str | None] = set()
    for treatment in (treatment_of(book, answers), treatment_of(book, answers, also=True)):
        if treatment is not None:
            own |= {treatment.starts_with, treatment.infusion, treatment.booster, treatment.guide}
            own |= set(treatment.each_visit)
    offered = [
        service.id
        for service in book.services.values()
        if service.kind not in ASKED_ELSEWHERE and service.id not in own and added_price(book, answers, service.id)
    ]
    return tuple(dict.fromkeys([*offered, *(extra.service for extra in answers.extras)]))


def added_price(book: Book, answers: Request, service: str) -> PriceFound | None:
    """What one of an added service costs on the day of the first visit; None where it has no price of its own."""
    place = _place(book, answers)
    if place is None:
        return None
    found = find_price(book, service, place.without_options(), answers.first_visit or answers.day)
    return found if isinstance(found, PriceFound) and found.included_in is None else None


def planned_days(book: Book, request: Request) -> dict[int, date]:
    """The day of each visit by its number, before any was moved; nothing for a course that cannot be laid out."""
    try:
        unmoved = request.model_copy(update={"moved": (), "visits_had": 0})
        course = plan_course(book, unmoved, settle(book, unmoved))
    except Refused:
        return {}
    return {number: visit.day for number, visit in enumerate(course.visits, 1)} if course.is_dated else {}


def coverages_at(book: Book, clinic: str) -> tuple[Coverage, ...]:
    """The coverages that a clinic works with, in the book's order."""
    return tuple(c for c in book.coverages.values() if not c.clinics or clinic in c.clinics)


def _course_of(treatment: Treatment | None, answers: Request) -> CourseChoice | None:
    lengths = treatment.courses if treatment else ()
    return next((course for course in lengths if course.id == answers.course), None)


def _has_price(book: Book, service: str, answers: Request) -> bool:
    """True where the service of a guide has a price at the clinic."""
    return any(not p.rule.clinics or answers.clinic in p.rule.clinics for p in book.prices.get(service, ()))


def _place(book: Book, answers: Request, also: bool = False) -> Combination | None:
    """Where and how a treatment asked for is priced; None where there is no such treatment here."""
    treatment = treatment_of(book, answers, also)
    way = way_chosen(book, answers, also) or next(iter(ways_to_give(book, answers, also)), None)
    if treatment is None or way is None:
        return None
    # A guide who is a service of its own is no part of the price of the infusion.
    has_guide = way.guide and way in treatment.offered
    pays_by = {pays.id: pays.price for pays in ways_to_pay_at(book, answers.clinic)}
    price_list = pays_by.get(answers.tender or "", next(iter(pays_by.values()), "card"))
    return Combination(
        answers.clinic, treatment.id, treatment.group, way.hours, way.tier, has_guide, way.setting, answers.coverage,
        price_list,
    )  # fmt: skip
