"""Payment plans with all their terms, at a kiosk whose clinic shows them after its counsel has agreed.

Who names a payment, their number or period, a down payment or a finance charge must name them all, with the annual
percentage rate (12 CFR 1026.24(d)); so each plan has every one of them, also where it is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from estimator.paper.document import Block, Fact, Facts, Paragraph, Table
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import apr_in_words, number_in_words
from estimator.paper.plans import FAIR_ORDER, payment_plan
from estimator.pricing.offers import Illustration, PlanOffer
from estimator.pricing.result import Estimate


def plans_with_terms(pen: Pen, estimate: Estimate) -> Iterator[Block]:
    """Every plan that is offered, what costs nothing more first, each with what its own page says of it."""
    offered = [(offer, offer.illustration) for offer in estimate.plans if offer.illustration is not None]
    offered.sort(key=lambda pair: FAIR_ORDER.index(pair[1].decision.patient_page))
    plans = pen.on("plans")
    if offered:
        yield Paragraph(f"{plans.say('not_today')} {plans.say('ask_first')}")
    for offer, figures in offered:
        asked_for = replace(estimate, request=estimate.request.model_copy(update={"payment_plan": offer.plan}))
        blocks = [block for block in next(payment_plan(pen, asked_for)).blocks if not isinstance(block, Table)]
        told = {fact.label for block in blocks if isinstance(block, Facts) for fact in block.facts}
        cost = next(place for place, block in enumerate(blocks) if isinstance(block, Facts))
        missing = tuple(fact for fact in trigger_terms(pen, offer, figures) if fact.label not in told)
        yield from (*blocks[:cost], Facts(missing), *blocks[cost:])
    if offered:
        yield Paragraph(plans.say("footer"))


def trigger_terms(pen: Pen, offer: PlanOffer, figures: Illustration) -> Iterator[Fact]:
    """The terms of which none may stand without the others: down payment, payments, finance charge and APR."""
    plans, rows = pen.on("plans"), pen.on("comparison")
    schedule = figures.schedule
    yield Fact(rows.say("row.downpayment"), pen.money(figures.downpayment))
    yield Fact(rows.say("row.number"), number_in_words(pen.book, offer, schedule, pen.language))
    each = [pen.money(payment.due) for payment in schedule.payments]
    yield Fact(rows.say("row.first_payment"), each[0])
    if each[-1] != each[0]:
        yield Fact(pen.on("kiosk_screens").say("last_payment"), each[-1])
    yield Fact(plans.say("finance_charge"), pen.money(figures.finance_charge))
    yield Fact(plans.say("apr"), apr_in_words(_yearly_percent(figures), pen.language))


def _yearly_percent(figures: Illustration) -> Decimal:
    """The annual percentage rate in percent; that of deferred interest is what it accrues, and no charge is none."""
    if figures.deferred is not None:
        return figures.deferred.yearly_rate
    return figures.apr.exact_percent if figures.apr is not None and figures.finance_charge.cents else Decimal()
