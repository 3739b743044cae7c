"""The estimate: a rule book and a request in, every figure with its step out; the stages in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from estimator.pricing.charges import End, Entry, Group, Priced, price_course, price_word, share_out
from estimator.pricing.choices import Choices, settle
from estimator.pricing.course import Course, PlannedVisit, plan_course
from estimator.pricing.discounts import take_discounts
from estimator.pricing.dues import Dues, dues_of
from estimator.pricing.fees import booking_fees, fees_that_may_apply, lines_for_everyone
from estimator.pricing.outlook import could_change, left_out, prices_hold_until, twelve_months, what_makes_a_range
from estimator.pricing.prices import PriceFound, codes_of
from estimator.pricing.refunds import stop_rows
from estimator.pricing.request import Request
from estimator.pricing.result import (
    Assumption,
    CannotEstimate,
    Estimate,
    Line,
    PackageUsed,
    Range,
    Reduction,
    ReductionKind,
    Refused,
    Result,
    SetAside,
    Totals,
    Visit,
)
from estimator.pricing.steps import NOTHING, Step, from_rule, less, sum_of
from estimator.rules.book import Book, RulePath

REDUCTION_ORDER = ("package", "introductory", "eligibility", "tender", "adjustment")


@dataclass(frozen=True, slots=True)
class Charged:
    """A course with every line charged."""

    course: Course
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    lines: tuple[tuple[Line, ...], ...]
    """The lines of each visit."""
    charges: tuple[Step, ...]
    """The expected charge of each visit."""
    set_aside: tuple[SetAside, ...]


def estimate(book: Book, request: Request) -> Result:
    """Estimate what a patient will pay; or refuse with every reason. Pure: the same book and request give the same."""
    try:
        choices = settle(book, request)
        charged = charge(book, request, choices)
        return _estimate(book, request, choices, charged)
    except Refused as refused:
        return CannotEstimate(request, book.edition, book.demonstration, refused.reasons)


def charge(book: Book, request: Request, choices: Choices, end: End = "likely", fewest: bool = False) -> Charged:
    """Plan the visits and charge every line, at one end of prices that have a range. Raises Refused."""
    course = plan_course(book, request, choices, fewest)
    priced = price_course(book, request, choices, course, end)
    set_aside = take_discounts(book, request, choices, priced.groups)
    for group in priced.groups:
        share_out(group)
    lines = _lines(book, choices, course, priced)
    charges = tuple(sum_of("visit_charge", tuple(line.expected_charge for line in visit)) for visit in lines)
    return Charged(course, priced.entries, priced.groups, lines, charges, (*priced.set_aside, *set_aside))


def _estimate(book: Book, request: Request, choices: Choices, charged: Charged) -> Estimate:
    """Put the result together from a charged course."""
    course = charged.course
    patient_pays = sum_of("patient_pays", charged.charges)
    fees = booking_fees(book, choices, request.day, charged.lines[0])
    dues = dues_of(request, charged.charges, charged.groups, fees, patient_pays)
    reductions = _reductions(charged)
    packages = _packages_used(charged.groups)
    span = _range(book, request, choices, charged, patient_pays)
    loose = [
        sum_of("visit_charge", tuple(line.expected_charge for line in lines if not (line.package or line.included_in)))
        for lines in charged.lines
    ]
    return Estimate(
        request=request,
        edition=book.edition,
        demonstration=book.demonstration,
        parts=tuple(chosen.part for chosen in choices.parts),
        tender=choices.tender.id,
        visits=_visits(charged, dues),
        packages=packages,
        reductions=reductions,
        totals=_totals(book, request, charged, reductions, dues, patient_pays),
        range=span,
        booking_fees=tuple(str(fee.about[0]) for fee in fees) if dues.at_booking.cents else (),
        stops=tuple(stop_rows(book, request, charged.groups, loose, dues)),
        left_out=left_out(book, choices, course, request.day),
        fees_that_may_apply=fees_that_may_apply(book, choices, request.day),
        could_change=could_change(book, request, choices, course, reductions, packages, span),
        assumptions=_assumptions(request, choices, course),
        set_aside=charged.set_aside,
        prices_hold_until=prices_hold_until(book, request.day),
    )


def _lines(book: Book, choices: Choices, course: Course, priced: Priced) -> tuple[tuple[Line, ...], ...]:
    """Make the lines of each visit: its services, then the fees that every patient is charged."""
    lines: list[list[Line]] = [[] for _ in course.visits]
    for entry in priced.entries:
        lines[entry.visit].append(_line(book, choices, course, entry))
    for position, line in lines_for_everyone(book, choices, course):
        lines[position].append(line)
    return tuple(tuple(visit) for visit in lines)


def _line(book: Book, choices: Choices, course: Course, entry: Entry) -> Line:
    assert entry.expected_charge is not None
    visit = course.visits[entry.visit]
    minutes = book.services[entry.service].minutes
    if minutes is None and entry.combination.hours is not None:
        exact = None if visit.part is None else choices.parts[visit.part].minutes
        minutes = exact or int(entry.combination.hours * 60)
    return Line(
        service=entry.service,
        phase=visit.phase,
        provider=_biller(book, choices, entry.service),
        codes=codes_of(book, entry.service, minutes, visit.priced_on),
        minutes=minutes,
        list_price=entry.list_price,
        reductions=tuple(entry.reductions),
        expected_charge=entry.expected_charge,
        price_word=price_word(entry),
        package=entry.package.id if entry.package else None,
        included_in=_holder(visit, entry),
    )


def _holder(visit: PlannedVisit, entry: Entry) -> str | None:
    """The service of the same visit whose price holds this one: a booster's, where the rule names the infusion's."""
    named = entry.found.included_in if isinstance(entry.found, PriceFound) else None
    main = visit.services[0][0]
    if named is None or named == main or any(service == named for service, _ in visit.services):
        return named
    return main


def _biller(book: Book, choices: Choices, service: str) -> str:
    """Who bills a service here: a co-provider that says so, otherwise the clinic itself."""
    here = choices.clinic.providers
    if len(here) == 1:
        return here[0]
    return next((name for name in here if service in book.providers[name].bills), here[0])


def _visits(charged: Charged, dues: Dues) -> tuple[Visit, ...]:
    course = charged.course
    return tuple(
        Visit(
            number=position + 1,
            day=planned.day if course.is_dated else None,
            phase=planned.phase,
            treatment=planned.services[0][1].treatment,
            lines=charged.lines[position],
            expected_charge=charged.charges[position],
            due=dues.at_visits[position],
            is_over=planned.is_over,
            was_moved=planned.was_moved,
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


def _totals(
    book: Book, request: Request, charged: Charged, reductions: Sequence[Reduction], dues: Dues, patient_pays: Step
) -> Totals:
    list_price = sum_of("list_price", tuple(line.list_price for visit in charged.lines for line in visit))
    discount = sum_of("discount", tuple(reduction.taken_off for reduction in reductions))
    expected_charge = less("expected_charge", list_price, discount)
    assert expected_charge.cents == patient_pays.cents, "list price less discounts must be what the patient pays"
    ahead = request.visits_had
    coverage: RulePath = ("coverage.yaml", "coverages", list(book.coverages).index(request.coverage))
    without_claim = {
        name: from_rule(0, name, coverage, request.coverage)
        for name in ("allowed", "plan_pays", "write_off", "balance_bill")
    }
    return Totals(
        list_price=list_price,
        discount=discount,
        expected_charge=expected_charge,
        **without_claim,
        patient_pays=patient_pays,
        due_at_booking=dues.at_booking,
        due_first_visit=dues.at_visits[ahead] if ahead < len(dues.at_visits) else NOTHING,
        already_paid=dues.already_paid,
        left_to_pay=dues.left_to_pay,
    )


def _range(book: Book, request: Request, choices: Choices, charged: Charged, patient_pays: Step) -> Range | None:
    """Work the course out again at its lowest and highest, only where it is not one exact figure."""
    because = what_makes_a_range(choices, charged.entries)
    if not because:
        return None
    low = charge(book, request, choices, "low", fewest=True)
    high: Step | None = patient_pays
    if "price-from" in because:
        high = None
    elif "price-range" in because:
        high = sum_of("highest", charge(book, request, choices, "high").charges)
    return Range(sum_of("lowest", low.charges), patient_pays, high, because)


def _assumptions(request: Request, choices: Choices, course: Course) -> tuple[Assumption, ...]:
    found = [
        Assumption("coverage", "request", (request.coverage, request.coverage_confirmed_by or "")),
        *choices.assumptions,
        *course.assumptions,
    ]
    if not course.is_dated:
        found.append(Assumption("not-yet-booked", "default", (request.day,)))
    elif course.visits[0].day < request.day and not request.visits_had:
        found.append(Assumption("first-visit-past", "request", (course.visits[0].day,)))
    too_long = twelve_months(request, course)
    return (*found, too_long) if too_long else tuple(found)
