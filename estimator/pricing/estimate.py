"""The estimate: a rule book and a request in, every figure with its step out; the stages in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter

from estimator.pricing.accounts import accounts_of
from estimator.pricing.changes import Asked, Priced, changes_by_the_plan, could_change
from estimator.pricing.charges import End, Entry, Group, price_course, share_out
from estimator.pricing.choices import Choices, settle
from estimator.pricing.claims import Claims, share_out_course
from estimator.pricing.course import Course, plan_course
from estimator.pricing.coverage import Covering, settle_coverage
from estimator.pricing.discounts import take_discounts
from estimator.pricing.dues import Dues, dues_of
from estimator.pricing.fees import booking_fees, fees_that_may_apply
from estimator.pricing.lines import lines_of
from estimator.pricing.meters import maxima_of, meters_of, visit_counts_of
from estimator.pricing.offers import PlanOffer
from estimator.pricing.open_facts import open_facts
from estimator.pricing.outcomes import join_outcomes
from estimator.pricing.outlook import (
    left_out,
    plan_assumptions,
    prices_hold_until,
    twelve_months,
    what_makes_a_range,
)
from estimator.pricing.plan_prices import offers_of, what_is_paid
from estimator.pricing.readings import VisitCount
from estimator.pricing.refunds import stop_rows
from estimator.pricing.request import Request
from estimator.pricing.result import (
    Assumption,
    CannotEstimate,
    Estimate,
    PackageUsed,
    Range,
    Refused,
    Result,
    SetAside,
    Totals,
)
from estimator.pricing.steps import Step, sum_of
from estimator.pricing.totals import totals_of
from estimator.pricing.visit import Line, Reduction, ReductionKind, Visit
from estimator.pricing.worked_out_later import WorkedOutLater
from estimator.rules.book import Book

REDUCTION_ORDER = ("package", "introductory", "eligibility", "tender", "adjustment")


@dataclass(frozen=True, slots=True)
class Charged:
    """A course with every line charged, and shared out where a plan has a part in it."""

    course: Course
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    claims: Claims | None
    lines: tuple[tuple[Line, ...], ...]
    """The lines of each visit."""
    charges: tuple[Step, ...]
    """The expected charge of each visit."""
    patient_pays: tuple[Step, ...]
    """What the patient pays of each visit in the end."""
    pays_clinic: tuple[Step, ...]
    """What the patient pays the clinic of each visit."""
    set_aside: tuple[SetAside, ...]

    @property
    def own(self) -> tuple[Step, ...]:
        """What the patient pays of the lines in which no plan has a part."""
        return tuple(line.patient_pays for lines in self.lines for line in lines if line.share is None)


def estimate(book: Book, request: Request) -> Result:
    """Estimate what a patient will pay; or refuse with every reason. Pure: the same book and request give the same.

    While a fact that decides who pays is not confirmed, the estimate is the one without coverage, and both outcomes
    stand in it.
    """
    try:
        choices = settle(book, request)
        covering = settle_coverage(book, request)
        course = plan_course(book, request, choices)
        facts = open_facts(covering, course) if covering else ()
        if covering is None or not facts:
            return _estimate(book, request, choices, covering, course)
        without = _estimate(book, request, choices, covering.supposing(is_hopeful=False), course)
        hopeful = _estimate(book, request, choices, covering.supposing(is_hopeful=True), course)
        if facts == ("signed",) and hopeful.totals.patient_pays.cents == without.totals.patient_pays.cents:
            return without
        return join_outcomes(without, hopeful, facts)
    except Refused as refused:
        return CannotEstimate(request, book.edition, book.demonstration, refused.reasons)


def charge(
    book: Book, request: Request, choices: Choices, covering: Covering | None, course: Course, end: End = "likely"
) -> Charged:
    """Charge every line of a course and share it out, at one end of prices that have a range. Raises Refused."""
    priced = price_course(book, request, choices, covering, course, end)
    set_aside = take_discounts(book, request, choices, priced.groups)
    for group in priced.groups:
        share_out(group)
    claims = share_out_course(book, request, covering, course, priced.entries) if covering else None
    lines = lines_of(book, choices, covering, course, priced, claims)
    charges = _by_visit("visit_charge", lines, attrgetter("expected_charge"))
    patient_pays = pays_clinic = charges
    if claims is not None:
        patient_pays = _by_visit("visit_patient_pays", lines, attrgetter("patient_pays"))
        pays_clinic = _by_visit("visit_pays_clinic", lines, attrgetter("pays_clinic"))
    aside = (*priced.set_aside, *set_aside)
    return Charged(course, priced.entries, priced.groups, claims, lines, charges, patient_pays, pays_clinic, aside)


def _by_visit(what: str, lines: Sequence[Sequence[Line]], figure_of: Callable[[Line], Step]) -> tuple[Step, ...]:
    """Add one figure of the lines up for each visit."""
    return tuple([sum_of(what, tuple(map(figure_of, visit))) for visit in lines])


def _estimate(book: Book, request: Request, choices: Choices, covering: Covering | None, course: Course) -> Estimate:
    """Put the result together from a charged course; every fact that decides who pays must be settled."""
    charged = charge(book, request, choices, covering, course)
    claims = charged.claims
    pays_clinic = sum_of("patient_pays" if claims is None else "pay_clinic", charged.pays_clinic)
    fees = booking_fees(book, choices, request.day, charged.lines[0])
    dues = dues_of(request, charged.pays_clinic, charged.groups, fees, pays_clinic)
    reductions = _reductions(charged)
    packages = _packages_used(charged.groups)
    totals = totals_of(book, request, charged.lines, claims, reductions, dues, pays_clinic)
    visits = _visits(charged, dues)
    span = _range(book, request, choices, covering, charged, totals.patient_pays)
    accounts = accounts_of(book, request, charged.lines, claims)
    counts = visit_counts_of(covering, charged.course, charged.entries, claims) if covering else ()
    likely = Estimate(
        request=request,
        edition=book.edition,
        demonstration=book.demonstration,
        parts=tuple(chosen.part for chosen in choices.parts),
        tender=choices.tender.id,
        visits=visits,
        packages=packages,
        reductions=reductions,
        totals=totals,
        range=span,
        booking_fees=tuple(str(fee.about[0]) for fee in fees) if dues.at_booking.cents else (),
        stops=WorkedOutLater(lambda: tuple(stop_rows(book, request, charged.groups, charged.lines, dues))),
        left_out=left_out(book, choices, course, request.day),
        fees_that_may_apply=fees_that_may_apply(book, choices.plain, request.day),
        could_change=(),
        assumptions=_assumptions(request, choices, covering, charged, counts),
        set_aside=charged.set_aside,
        prices_hold_until=prices_hold_until(book, request.day),
        meters=meters_of(claims) if claims else (),
        maxima=maxima_of(claims) if claims else (),
        visit_counts=counts,
        paid_by=accounts.paid_by,
        cash_left_to_pay=accounts.cash_left_to_pay,
        plans=_plans(book, request, choices, covering, charged, visits, totals, reductions, dues),
    )
    asked = Asked(request, choices, covering)
    by_plan = tuple(changes_by_the_plan(claims, charged.own)) if claims else ()
    changes = WorkedOutLater(lambda: could_change(book, likely, by_plan, asked, partial(_price_again, book)))
    return replace(likely, could_change=changes)


def _price_again(book: Book, asked: Asked) -> Priced | None:
    """Price a course that is asked for otherwise; None where it is refused."""
    request, choices, covering, is_shortest = asked
    try:
        course = plan_course(book, request, choices, is_shortest)
        charged = charge(book, request, choices, covering, course)
    except Refused:
        return None
    return Priced(sum_of("total_otherwise", charged.patient_pays), sum_of("total_otherwise", charged.pays_clinic))


def _plans(
    book: Book, request: Request, choices: Choices, covering: Covering | None, charged: Charged,
    visits: tuple[Visit, ...], totals: Totals, reductions: tuple[Reduction, ...], dues: Dues,
) -> tuple[PlanOffer, ...]:  # fmt: skip
    """Hold every payment plan against what is to be paid; nothing where the rule book has none."""
    if not book.plans:
        return ()

    def price_by(other: Choices) -> Step:
        """What the same course costs by another way to pay."""
        has_other_prices = other.tender.price != choices.tender.price
        course = plan_course(book, request, other) if has_other_prices else charged.course
        return sum_of("price_today", charge(book, request, other, covering, course).pays_clinic, other.tender.id)

    is_insured = charged.claims is not None
    terms = what_is_paid(book, request, choices, visits, totals, reductions, dues, is_insured, price_by)
    return offers_of(book, request, terms)


def _range(
    book: Book, request: Request, choices: Choices, covering: Covering | None, charged: Charged, patient_pays: Step
) -> Range | None:
    """Work the total out at its lowest and highest, only where it is not one exact figure."""
    because = what_makes_a_range(choices, charged.entries)
    unknowns = [f"unknown-{unknown.name}" for unknown in (charged.claims.unknowns if charged.claims else ())]
    has_unknown_visits = covering is not None and covering.has_unknown_visits
    if not (because or unknowns or has_unknown_visits):
        return None
    low, high = _ends(charged)
    if covering is not None and has_unknown_visits:
        unknowns.append("unknown-visits-used")
        none_used = replace(covering, unknown_visits_used="none")
        other_low, other_high = _ends(charge(book, request, choices, none_used, charged.course))
        low, high = min(low, other_low, key=attrgetter("cents")), max(high, other_high, key=attrgetter("cents"))
    if not because and (not unknowns or low.cents == high.cents):
        return None
    if because:
        fewest = plan_course(book, request, choices, fewest=True)
        low, _ = _ends(charge(book, request, choices, covering, fewest, "low"))
    if "price-from" in because:
        return Range(low, patient_pays, None, because)
    if "price-range" in because:
        _, high = _ends(charge(book, request, choices, covering, charged.course, "high"))
    return Range(low, patient_pays, high, (*because, *unknowns))


def _ends(charged: Charged) -> tuple[Step, Step]:
    """The lowest and highest that the patient pays, over every candidate for what is unknown about the plan."""
    if charged.claims is None:
        return sum_of("lowest", charged.patient_pays), sum_of("highest", charged.patient_pays)
    runs = sorted(charged.claims.runs, key=attrgetter("patient_pays"))
    return runs[0].paid_by_patient("lowest", *charged.own), runs[-1].paid_by_patient("highest", *charged.own)


def _visits(charged: Charged, dues: Dues) -> tuple[Visit, ...]:
    course = charged.course
    return tuple(
        Visit(
            position + 1,
            planned.day if course.is_dated else None,
            planned.phase,
            planned.services[0][1].treatment,
            planned.services[0][0],
            charged.lines[position],
            charged.charges[position],
            charged.patient_pays[position],
            dues.at_visits[position],
            planned.is_over,
            planned.was_moved,
        )
        for position, planned in enumerate(course.visits)
    )


def _reductions(charged: Charged) -> tuple[Reduction, ...]:
    """Add each package, discount and adjustment up over the course, in the order in which they are taken."""
    kinds: dict[tuple[ReductionKind, str], list[Step]] = {}
    for group in charged.groups:
        for entry in group.entries:
            for reduction in entry.reductions:
                kinds.setdefault((reduction.kind, reduction.name), []).append(reduction.taken_off)
    order = sorted(kinds, key=lambda key: REDUCTION_ORDER.index(key[0]))
    return tuple(
        Reduction(kind, name, sum_of(f"{kind}_discounts", tuple(kinds[kind, name]), name)) for kind, name in order
    )


def _packages_used(groups: Sequence[Group]) -> tuple[PackageUsed, ...]:
    used: dict[str, list[Group]] = {}
    for group in groups:
        if group.package is not None:
            used.setdefault(group.package.id, []).append(group)
    return tuple(PackageUsed(name, len(same), same[0].price, same[0].single_prices) for name, same in used.items())


def _assumptions(
    request: Request, choices: Choices, covering: Covering | None, charged: Charged, counts: Sequence[VisitCount]
) -> tuple[Assumption, ...]:
    course = charged.course
    found = [
        Assumption("coverage", "request", (request.coverage, request.coverage_confirmed_by or "")),
        *(plan_assumptions(request, covering, charged.claims, counts) if covering else ()),
        *choices.assumptions,
        *course.assumptions,
    ]
    if not course.is_dated:
        found.append(Assumption("not-yet-booked", "default", (request.day,)))
    elif course.visits[0].day < request.day and not request.visits_had:
        found.append(Assumption("first-visit-past", "request", (course.visits[0].day,)))
    too_long = twelve_months(request, course)
    return (*found, too_long) if too_long else tuple(found)
