"""Plan prices: what the payment plans of a course are worked out from; above all what a patient paying today would pay.

A discount for paying today that plan patients do not get is a finance charge (12 CFR 1026.4(b)(9)); so the cash price
is the cheapest way to pay today that is open to this patient, worked out here and never typed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from estimator.pricing.choices import Choices
from estimator.pricing.dues import Dues
from estimator.pricing.offers import PlanOffer, WhatIsPaid
from estimator.pricing.plans import plan_with, plans_for, plans_within
from estimator.pricing.request import Request
from estimator.pricing.result import Refused, Totals
from estimator.pricing.steps import Step, least, less, sum_of
from estimator.pricing.visit import Reduction, Visit
from estimator.rules.book import Book
from estimator.rules.models.fees import WayToPay

PriceByTender = Callable[[Choices], Step]
"""Charges the same course for another way to pay and gives what the patient then pays the clinic. Raises Refused."""


def offers_of(book: Book, request: Request, terms: WhatIsPaid) -> tuple[PlanOffer, ...]:
    """Every payment plan of the clinic: offered or refused; the one chosen with the number of payments asked for.

    Where the patient can pay so much a month, a plan with several numbers of payments takes the fewest that fit.
    """
    if request.can_pay_monthly is not None:
        fitting: dict[str, PlanOffer] = {}
        for offer in plans_within(book, terms, request.can_pay_monthly):
            fitting.setdefault(offer.plan, offer)
        offers = [fitting.pop(offer.plan, offer) for offer in plans_for(book, terms)]
    else:
        offers = list(plans_for(book, terms))
    if request.payment_plan is None or request.payments is None:
        return tuple(offers)
    return tuple(
        plan_with(book, terms, offer.plan, request.payments) if offer.plan == request.payment_plan else offer
        for offer in offers
    )


def what_is_paid(
    book: Book, request: Request, choices: Choices, visits: tuple[Visit, ...], totals: Totals,
    reductions: tuple[Reduction, ...], dues: Dues, is_insured: bool, price_by: PriceByTender,
) -> WhatIsPaid:  # fmt: skip
    """Gather what the plans need to know of a course."""
    tender_price = totals.pay_clinic or totals.patient_pays
    list_price = package_price = cash_price = tender_price
    if not is_insured:
        list_price = totals.list_price
        before_tender = tuple(reduction.taken_off for reduction in reductions if reduction.kind != "tender")
        package_price = less("price_before_tender", list_price, *before_tender)
    if any(line.list_price.cents and line.sent in ("own", "superbill") for visit in visits for line in visit.lines):
        others = tuple(_prices_by_other_tenders(book, choices, price_by))
        cash_price = least("cash_price", tender_price, *others) if others else tender_price
    return WhatIsPaid(
        day=request.day,
        clinic=choices.clinic.id,
        clinic_state=choices.clinic.address.state if choices.clinic.address else None,
        patient_state=request.state,
        tender=choices.tender.id,
        list_price=list_price,
        package_price=package_price,
        tender_price=tender_price,
        cash_price=cash_price,
        visits=tuple((visit.day, visit.due) for visit in visits if not visit.is_over),
        already_paid=totals.already_paid,
        due_at_booking=dues.at_booking,
        is_insured=is_insured,
        visit_costs=costs_of(visits, totals) if is_insured else (),
    )


def costs_of(visits: Iterable[Visit], totals: Totals) -> tuple[Step, ...]:
    """What the clinic is paid for each visit: of a superbill more than the patient pays in the end."""
    if totals.pay_clinic is None:
        return tuple([visit.patient_pays for visit in visits])
    lines = [tuple([line.pays_clinic for line in visit.lines]) for visit in visits]
    return tuple([sum_of("visit_pays_clinic", of_visit) for of_visit in lines])


def _prices_by_other_tenders(book: Book, choices: Choices, price_by: PriceByTender) -> Iterator[Step]:
    """What the course costs by each other way to pay that can change a price."""
    seen = {_what_it_changes(book, choices.tender)}
    for way in book.fees_file.ways_to_pay:
        if way.clinics and choices.clinic.id not in way.clinics:
            continue
        changes = _what_it_changes(book, way)
        if changes not in seen:
            seen.add(changes)
            plain = choices.plain._replace(price_list=way.price)
            parts = tuple(
                replace(part, combination=part.combination._replace(price_list=way.price)) for part in choices.parts
            )
            try:
                yield price_by(replace(choices, tender=way, parts=parts, plain=plain))
            except Refused:
                continue


def _what_it_changes(book: Book, way: WayToPay) -> tuple[str, tuple[str, ...]]:
    """Which of two prices a way to pay takes, and the discounts that it brings."""
    discounts = tuple(discount.id for discount in book.discounts_file.discounts if discount.tender == way.id)
    return way.price, discounts
