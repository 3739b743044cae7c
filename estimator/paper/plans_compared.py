"""Payment plans side by side: what is paid when, what it costs, who gets the odd cent; and the terms of each in full.

A row that names a payment, a number of payments or a finance charge never stands without the others, and the APR
(12 CFR 1026.24(d)); the terms that a plan's own page has follow below. Nothing here is an offer of credit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from estimator import __version__
from estimator.paper.compared import Comparison, plan_figures
from estimator.paper.document import Block, Cell, Paragraph, Section, Table, texts
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import apr_in_words, fees_of, number_in_words, odd_cent_in_words
from estimator.paper.plans import payment_plan
from estimator.pricing.offers import Illustration, PlanOffer
from estimator.pricing.plans import most_in_a_month
from estimator.pricing.result import Estimate, Result
from estimator.pricing.steps import Step

ROWS = (
    "first_payment", "first_due", "number", "in_a_month", "odd_cent", "fees", "amount_financed", "finance_charge",
    "apr", "total_of_payments", "in_all",
)  # fmt: skip
"""The rows that every comparison of payment plans has."""


def plan_rows(comparison: Comparison) -> tuple[str, ...]:
    """The rows of a comparison of payment plans: a deposit and deferred interest only where a plan has them."""
    shown = [figures for one in comparison.columns if (figures := plan_figures(one.result)) is not None]
    deposit = ("downpayment",) if any(one.downpayment.cents or one.due_at_signing.cents for one in shown) else ()
    deferred = ("if_not_cleared",) if any(one.deferred for one in shown) else ()
    return (*deposit, *ROWS, *deferred)


def plan_cell(pen: Pen, name: str, result: Result) -> Cell:
    """Fill one cell of a payment plan; a plan that is not offered here says so, and has no figure."""
    words = pen.on("comparison")
    if not isinstance(result, Estimate):
        return words.say("cannot_estimate")
    offer = result.plan_chosen
    return words.say("not_offered") if offer is None else offer_cell(pen, name, offer)


def offer_cell(pen: Pen, name: str, offer: PlanOffer) -> Cell:
    """The same for a plan by itself."""
    words, figures = pen.on("comparison"), offer.illustration
    if figures is None:
        return words.say("not_offered")
    match name:
        case "first_due":
            return _day(pen, figures.schedule.payments[0].due_day)
        case "last_due":
            return _day(pen, figures.schedule.last_day)
        case "number":
            return number_in_words(pen.book, offer, figures.schedule, pen.language)
        case "apr" if figures.finance_charge.cents and figures.apr is not None:
            return apr_in_words(figures.apr.exact_percent, pen.language)
        case "in_a_month":
            most = most_in_a_month(figures.schedule)
            return pen.amount(most) if most is not None else pen.on("insured").say("not_known")
        case "odd_cent":
            return odd_cent_in_words(offer, figures.schedule, pen.language)
    step = _figure(pen, name, figures, offer.plan)
    return pen.amount(step) if step is not None else words.say("does_not_apply")


def terms_compared(pen: Pen, comparison: Comparison) -> Section:
    """The terms of each plan that is offered, as on its own page, without its payments one by one."""
    blocks: list[Block] = [Paragraph(" ".join(pen.on("plans").say(name) for name in ("not_today", "ask_first")))]
    amounts = []
    for _, estimate, _ in comparison.known:
        section = next(payment_plan(pen, estimate))
        kept = tuple(block for block in section.blocks if not isinstance(block, Table))
        told = " ".join(text for _, text in texts(replace(section, blocks=kept)))
        amounts += [amount for amount in section.amounts if amount.text in told]
        blocks += kept
    blocks += _footer(pen, comparison)
    made = pen.on("comparison").section("terms", "heading.terms", blocks)
    return replace(made, amounts=(*amounts, *made.amounts))


def _footer(pen: Pen, comparison: Comparison) -> Iterator[Paragraph]:
    plans = pen.on("plans")
    day = comparison.columns[0].result.request.day
    yield Paragraph(plans.say("footer"))
    yield Paragraph(f"{plans.say('version', version=__version__)} {plans.say('shown_at', when=pen.day(day))}")


def _day(pen: Pen, when: date | None) -> str:
    return pen.day(when) if when is not None else pen.on("insured").say("not_known")


def _figure(pen: Pen, name: str, figures: Illustration, plan: str) -> Step | None:
    """The figure of a row; None where the plan has none of its kind, as an APR without any charge."""
    match name:
        case "downpayment":
            return figures.downpayment
        case "first_payment":
            return figures.schedule.payments[0].due
        case "fees":
            return fees_of(pen.book, plan, len(figures.schedule.payments))
        case "amount_financed":
            return figures.amount_financed
        case "finance_charge":
            return figures.finance_charge
        case "total_of_payments":
            return figures.total_of_payments
        case "in_all":
            return figures.total_sale_price
        case "if_not_cleared":
            return figures.deferred.accrued_interest if figures.deferred is not None else None
    return None
