"""The plain function: visits with their lines, totals and stop-early rows, from the same Book as `estimate`.

It takes requests of one treatment, without boosters, extras, visits moved by hand, visits already had, money already
paid and one-off adjustments, under a coverage without claims or in network with everything told, and a book like the
demonstration's, where no fee is charged to every patient. What else an Estimate holds (assumptions, what could change,
what is left out, the range, the meters) it leaves out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks.plain.charges import Entry, Group, entries_of, groups_of
from benchmarks.plain.discounts import share_out, take_discounts
from benchmarks.plain.insurance import PlainShare, sent_entries, share_out_claims
from benchmarks.plain.plans import PlainPlan, figures_of_plan, plans_of
from estimator.money import percent_of
from estimator.pricing.days import OpenDays, spaced
from estimator.pricing.prices import further_hours
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate
from estimator.rules.book import Book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination
from estimator.rules.models.clinics import Clinic
from estimator.rules.models.fees import Refund
from estimator.rules.models.treatments import Offer, Treatment


class PlainLine(NamedTuple):
    """One service of a visit, in cents."""

    service: str
    provider: str
    codes: tuple[tuple[str, int], ...]
    minutes: int | None
    list_price: int
    reductions: tuple[tuple[str, int], ...]
    expected_charge: int
    patient_pays: int
    package: str | None


class PlainVisit(NamedTuple):
    """One visit, in cents."""

    day: date | None
    lines: tuple[PlainLine, ...]
    expected_charge: int
    due: int


class PlainStop(NamedTuple):
    """Stopping after a visit, in cents."""

    after_visit: int
    paid: int
    given_back: int
    still_owed: int


class PlainEstimate(NamedTuple):
    """What the plain function gives, in cents."""

    visits: tuple[PlainVisit, ...]
    totals: dict[str, int]
    reductions: dict[str, int]
    stops: tuple[PlainStop, ...]
    plans: tuple[PlainPlan, ...]


def figures_of(estimate: Estimate) -> PlainEstimate:
    """The figures of an Estimate in the form of the plain function."""
    visits = (
        PlainVisit(
            visit.day,
            tuple(
                PlainLine(
                    line.service, line.provider, tuple((use.code, use.units) for use in line.codes), line.minutes,
                    line.list_price.cents, tuple((r.name, r.taken_off.cents) for r in line.reductions),
                    line.expected_charge.cents, line.patient_pays.cents, line.package,
                )
                for line in visit.lines
            ),
            visit.expected_charge.cents, visit.due.cents,
        )
        for visit in estimate.visits
    )  # fmt: skip
    totals = {name: getattr(estimate.totals, name) for name in type(estimate.totals).__dataclass_fields__}
    plans = sorted(estimate.plans, key=lambda offer: offer.path)
    return PlainEstimate(
        tuple(visits),
        {name: step.cents for name, step in totals.items() if step is not None},
        {reduction.name: reduction.taken_off.cents for reduction in estimate.reductions},
        tuple(
            PlainStop(row.after_visit, row.paid.cents, row.given_back.cents, row.still_owed.cents)
            for row in estimate.stops
        ),
        tuple(filter(None, map(figures_of_plan, plans))),
    )


def plain_estimate(book: Book, request: Request) -> PlainEstimate:
    """Estimate in whole cents; raises StopIteration or KeyError where `estimate` would refuse with its reasons."""
    clinic = book.clinics[request.clinic]
    tender = next(
        way
        for way in book.fees_file.ways_to_pay
        if request.tender in (None, way.id) and (not way.clinics or clinic.id in way.clinics)
    )
    treatment, offer = _treatment(book, request, clinic)
    place = Combination(
        clinic.id, treatment.id, treatment.group, offer.hours, offer.tier, offer.guide, offer.setting,
        request.coverage, tender.price,
    )  # fmt: skip
    first = treatment.starts_with if request.evaluation is not False else None
    days = _days(request, clinic, treatment, first is not None)
    services = [[treatment.infusion, *treatment.each_visit] for _ in days]
    if first is not None:
        services[0] = [first]
    priced_on = days if request.first_visit else [request.day] * len(days)
    entries = list(entries_of(book, place, services, priced_on, treatment.infusion))
    coverage = book.coverages[request.coverage]
    sent = sent_entries(coverage, entries) if coverage.sends_claims else []
    claimed = {id(entry) for entry, _ in sent}
    own = [entry for entry in entries if id(entry) not in claimed]
    groups = groups_of(book, request, place, own, priced_on)
    take_discounts(book, request, place, tender.id, groups)
    for group in groups:
        share_out(group)
    for entry, _ in sent:
        entry.expected_charge = entry.list_price
    shares = {id(entry): share for entry, share in share_out_claims(book, request, place, sent, days)}
    minutes = offer.minutes or (None if offer.hours is None else int(offer.hours * 60))
    lines: list[list[PlainLine]] = [[] for _ in days]
    for entry in entries:
        lines[entry.visit].append(_line(book, clinic, entry, shares.get(id(entry)), minutes, priced_on[entry.visit]))
    return _finish(book, request, groups, lines, days, tuple(shares.values()))


def _treatment(book: Book, request: Request, clinic: Clinic) -> tuple[Treatment, Offer]:
    return next(
        (treatment, offer)
        for treatment in book.treatments.values()
        if request.treatment in (None, treatment.id)
        for offer in treatment.offered
        if clinic.id in offer.clinics
        and request.hours in (None, offer.hours)
        and request.tier in (None, offer.tier)
        and request.setting in (None, offer.setting)
        and offer.guide == bool(request.guide)
    )


def _days(request: Request, clinic: Clinic, treatment: Treatment, is_new: bool) -> list[date]:
    """The days of the visits; of a course not yet booked they only give the number."""
    open_days = OpenDays(clinic) if request.first_visit else None
    start = request.first_visit or request.day
    number = request.infusions.most if request.infusions else treatment.infusions.usual
    days: list[date] = []
    if is_new:
        days.append(open_days.on_or_after(start) if open_days else start)
        start = max(start, days[0] + timedelta(treatment.first_infusion_after_days))
    for day in spaced(start, request.spacing or treatment.spacing, number):
        while (open_days and day not in open_days) or day in days:
            day += timedelta(1)
        days.append(day)
    return sorted(days)


def _line(
    book: Book, clinic: Clinic, entry: Entry, share: PlainShare | None, minutes: int | None, day: date
) -> PlainLine:
    service = book.services[entry.service]
    minutes = service.minutes or (minutes if entry.is_infusion else None)
    codes = []
    for use in service.codes:
        if use.starts <= day and (use.ends is None or day <= use.ends):
            units = use.units if use.counts == "once" else further_hours(book, minutes or 0)
            if units:
                codes.append((use.code, units))
    bills = (name for name in clinic.providers if service.id in book.providers[name].bills)
    return PlainLine(
        service.id, next(bills, clinic.providers[0]), tuple(codes), minutes, entry.list_price,
        tuple(entry.reductions), entry.expected_charge, entry.expected_charge if share is None else share.patient_pays,
        entry.package.id if entry.package else None,
    )  # fmt: skip


def _finish(
    book: Book, request: Request, groups: Sequence[Group], lines: Sequence[Sequence[PlainLine]], days: Sequence[date],
    shares: Sequence[PlainShare],
) -> PlainEstimate:  # fmt: skip
    pays = [sum(line.patient_pays for line in visit) for visit in lines]
    at_booking = min(_booking_fees(book, request, lines[0]), sum(pays))
    dues = _dues(request, pays, groups, at_booking)
    reductions: dict[str, int] = {}
    for line in (line for visit in lines for line in visit):
        for name, off in line.reductions:
            reductions[name] = reductions.get(name, 0) + off
    visits = tuple(
        PlainVisit(day, tuple(visit), sum(line.expected_charge for line in visit), due)
        for day, visit, due in zip(days if request.first_visit else [None] * len(days), lines, dues, strict=True)
    )
    price = cash_price = sum(pays)
    if not shares and book.plans:
        cash_price = min(price, *(_price_by(book, request, way.id) for way in book.fees_file.ways_to_pay))
    due = [(visit.day, visit.due) for visit in visits]
    return PlainEstimate(
        visits,
        _totals(book, request, lines, shares, reductions, dues, at_booking),
        reductions,
        tuple(_stops(book, request, groups, lines, dues)),
        tuple(plans_of(book, request, price, cash_price, due, at_booking)),
    )


def _price_by(book: Book, request: Request, tender: str) -> int:
    """What the same course costs by another way to pay."""
    if request.tender == tender:
        return sys.maxsize
    other = plain_estimate(replace(book, plans={}), request.model_copy(update={"tender": tender}))
    return other.totals["patient_pays"]


def _totals(
    book: Book, request: Request, lines: Sequence[Sequence[PlainLine]], shares: Sequence[PlainShare],
    reductions: Mapping[str, int], dues: Sequence[int], at_booking: int,
) -> dict[str, int]:  # fmt: skip
    every_line = [line for visit in lines for line in visit]
    patient_pays = sum(line.patient_pays for line in every_line)
    not_covered = patient_pays if book.coverages[request.coverage].sends_claims else 0
    parts = {name: sum(getattr(share, name) for share in shares) for name in PlainShare._fields}
    if shares:
        not_covered -= parts["patient_pays"] - parts["not_covered"]
    return parts | {
        "list_price": sum(line.list_price for line in every_line), "discount": sum(reductions.values()),
        "expected_charge": sum(line.expected_charge for line in every_line), "balance_bill": 0, "penalty": 0,
        "over_maximum": 0, "not_covered": not_covered, "patient_pays": patient_pays, "due_at_booking": at_booking,
        "due_first_visit": dues[0], "already_paid": 0, "left_to_pay": patient_pays, "second_plan_pays": 0,
    }  # fmt: skip


def _booking_fees(book: Book, request: Request, first_lines: Sequence[PlainLine]) -> int:
    fees = 0
    for fee in book.fees_file.fees:
        if fee.credited and (not fee.clinics or request.clinic in fee.clinics):
            size = holding(fee.sizes, request.day)
            if size is not None and size.fee is not None:
                fees += size.fee
            elif size is not None and size.percent is not None:
                of = next((line.expected_charge for line in first_lines if line.service == size.of), 0)
                fees += percent_of(of, size.percent)
    return fees


def _dues(request: Request, charges: Sequence[int], groups: Sequence[Group], at_booking: int) -> list[int]:
    """What is due at each visit: packages paid in advance at their first one, and what was paid when booking."""
    dues = list(charges)
    for group in groups:
        if group.package and (request.pays == "in-advance" or not group.package.may_be_paid_in_parts):
            for entry in group.entries:
                dues[entry.visit] -= entry.expected_charge
            dues[group.entries[0].visit] += group.left
    credit = at_booking
    for visit, due in enumerate(dues):
        used = min(credit, due)
        dues[visit] -= used
        credit -= used
    return dues


def _stops(
    book: Book, request: Request, groups: Sequence[Group], lines: Sequence[Sequence[PlainLine]], dues: Sequence[int]
) -> Iterator[PlainStop]:
    """What is paid, given back and still owed after each visit, and after booking."""
    packages = [(group, _refund(book, request, group)) for group in groups if group.package]
    patient_pays = sum(line.patient_pays for visit in lines for line in visit)
    paid = patient_pays - sum(dues)
    if paid:
        yield PlainStop(0, paid, paid, 0)
    loose = 0
    for number, (visit, due) in enumerate(zip(lines, dues, strict=True), start=1):
        paid += due
        loose += sum(line.patient_pays for line in visit if line.package is None)
        kept = loose + sum(_kept(request, group, number, rule) for group, rule in packages)
        yield PlainStop(number, paid, max(paid - kept, 0), max(kept - paid, 0))


def _refund(book: Book, request: Request, group: Group) -> Refund | None:
    assert group.package is not None
    named = group.package.refund
    for refund in book.fees_file.refunds:
        if refund.id == named or (named is None and (not refund.clinics or request.clinic in refund.clinics)):
            return refund
    return None


def _kept(request: Request, group: Group, number: int, rule: Refund | None) -> int:
    """What the clinic keeps of a package after some visits, never more than its price."""
    had = [entry for entry in group.entries if entry.visit < number]
    if not had or len(had) == len(group.entries):
        return group.left if had else 0
    shares = sum(entry.expected_charge for entry in had)
    if rule is None or rule.gives == "nothing":
        return group.left if rule and request.pays == "in-advance" else shares
    counted = shares
    if rule.visits_taken_count_at == "single-price":
        counted = sum(entry.list_price for entry in had)
        for position, taken in enumerate(group.taken, start=1):
            amounts = sum(entry.reductions[position][1] for entry in had)
            counted -= min(amounts, counted) if taken.rate is None else percent_of(counted, taken.rate)
    if rule.percent_kept is not None:
        counted += percent_of(group.left, rule.percent_kept)
    return min(counted, group.left)
