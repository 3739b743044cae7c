"""Payment plans on the page: the one chosen with every payment, and the other ways to pay that are offered.

Plans that are refused are for staff and never stand here. Nothing on these parts is an offer of credit or a federal
disclosure, and no finance charge enters the total of the estimate.
"""

from __future__ import annotations

from collections.abc import Iterator

from estimator import __version__
from estimator.paper.document import Block, Cell, Column, Fact, Facts, Paragraph, Row, Section, Subheading, Table
from estimator.paper.names import inside
from estimator.paper.notices import contact
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import apr_in_words, payments_in_words
from estimator.pricing.offers import Illustration, PlanOffer, Stopped
from estimator.pricing.result import Estimate
from estimator.pricing.steps import least, sum_of
from estimator.rules.models.plans import Plan
from estimator.wording import percentage

FAIR_ORDER = (
    "visits-or-prepaid", "no-charge", "no-charge-with-totals", "charge", "charge-with-totals", "third-party",
)  # fmt: skip
"""What costs nothing more stands before what does, and lenders last."""


def payment_plan(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Show the way to pay that was chosen, then the others that are offered; nothing where none was chosen."""
    chosen = estimate.plan_chosen
    if chosen is None or chosen.illustration is None:
        return
    blocks = [*_offer(pen, chosen, chosen.illustration), _payments(pen, estimate, chosen.illustration)]
    blocks += _terms(pen, chosen, chosen.illustration)
    yield pen.section("payment-plan", "heading.payment_plan", blocks)
    yield pen.section("other-ways-to-pay", "heading.other_ways_to_pay", tuple(_others(pen, estimate, chosen)))


def _others(pen: Pen, estimate: Estimate, chosen: PlanOffer) -> Iterator[Block]:
    """List every other way to pay that is offered, in fair order and in words of the same weight."""
    plans = pen.on("plans")
    offered = [
        (offer, offer.illustration)
        for offer in estimate.plans
        if offer is not chosen and offer.illustration is not None
    ]
    offered.sort(key=lambda pair: FAIR_ORDER.index(pair[1].decision.patient_page))
    yield Paragraph(f"{plans.say('not_today')} {plans.say('ask_first')}")
    for offer, figures in offered:
        yield from _offer(pen, offer, figures)
        yield from _terms(pen, offer, figures)
    yield Paragraph(plans.say("whom_to_ask", contact=contact(pen, estimate.request)))
    yield Paragraph(plans.say("footer"))
    made = plans.say("version", version=__version__)
    yield Paragraph(f"{made} {plans.say('shown_at', when=pen.day(estimate.request.day))}")


def _offer(pen: Pen, offer: PlanOffer, figures: Illustration) -> Iterator[Block]:
    """Say what a way to pay is: its name, its payments in a sentence, and what it costs beside paying today."""
    plan, plans = _plan_of(pen, offer), pen.on("plans")
    yield Subheading(pen.words(plan.label))
    if plan.promo is not None:
        yield Paragraph(plans.count("deferred.label", plan.promo.months))
    choices = plan.instalments.choices if plan.instalments is not None else range(1)
    may_choose = [plans.say("choose_number", least=choices[0], most=choices[-1])] if len(choices) > 1 else []
    yield Paragraph(" ".join([payments_and_deposit(pen, plan, figures), *may_choose]))
    yield Facts(tuple(_cost(pen, figures)), in_line=True)
    yield from _wording(pen, plan, figures)


def _cost(pen: Pen, figures: Illustration) -> Iterator[Fact]:
    """Say what paying today and this way cost, the difference in dollars, and finance charge and APR if any."""
    plans = pen.on("plans")
    yield Fact(plans.say("cash_price"), pen.money(figures.cash_price))
    in_all = pen.money(figures.total_sale_price)
    if figures.deferred is not None:
        in_all = pen.on("insured").say("paid_in_time", money=in_all)
        yield Fact(plans.say("this_way"), in_all)
    elif figures.costs_more.cents:
        yield Fact(plans.say("this_way"), in_all)
        yield Fact(plans.say("difference"), pen.money(figures.costs_more))
    else:
        yield Fact(plans.say("this_way"), f"{in_all} ({inside(plans.say('same'))})")
    if figures.finance_charge.cents:
        yield Fact(plans.say("finance_charge"), pen.money(figures.finance_charge))
        if figures.apr is not None:
            yield Fact(plans.say("apr"), apr_in_words(figures.apr.exact_percent, pen.language))
    if figures.decision.patient_page.endswith("with-totals") and figures.amount_financed is not None:
        yield Fact(plans.say("amount_financed"), pen.money(figures.amount_financed))
        yield Fact(plans.say("total_of_payments"), pen.money(figures.total_of_payments))
        yield Fact(plans.say("total_sale_price"), pen.money(figures.total_sale_price))


def _wording(pen: Pen, plan: Plan, figures: Illustration) -> Iterator[Block]:
    """Say what the decision table wants said: no charge, a charge, or whose credit it is."""
    plans = pen.on("plans")
    page = figures.decision.patient_page
    yield Paragraph(plans.say(f"page.{page}", lender=plan.lender_name or ""))
    if plan.is_lenders:
        assert plan.as_of is not None, "a lender's offer has its day"
        terms = plans.say("third_party.terms", as_of=pen.day(plan.as_of))
        yield Paragraph(f"{terms} {plans.say('third_party.source', source=plan.source)}.")
    if figures.deferred is not None and plan.promo is not None:
        deferred = figures.deferred
        yield Paragraph(
            plans.say(
                "deferred.cliff",
                purchase=pen.money(deferred.purchase),
                ends_on=pen.day(deferred.ends_on),
                interest=pen.money(deferred.accrued_interest),
                rate=percentage(deferred.yearly_rate, pen.language),
            )
        )
        clears, early = pen.money(deferred.clears), pen.money(deferred.clears_a_month_early)
        minimum = plan.promo.min_payment_text
        said = [plans.say("deferred.clears", clears=clears, early=early), plans.say("deferred.minimum")]
        yield Paragraph(" ".join([*said, *([pen.words(minimum)] if minimum else [])]))
        yield Paragraph(plans.say("deferred.issuer", text=pen.words(plan.promo.issuer_text)))


def payments_and_deposit(pen: Pen, plan: Plan, figures: Illustration) -> str:
    """Say a plan's payments in a sentence, and what is due when signing."""
    said = payments_in_words(plan, figures.schedule, pen.language)
    said = said if said.endswith(".") else f"{said}."
    if plan.kind != "pay-per-visit" and figures.due_at_signing.cents:
        said += f" {pen.on('plans').say('deposit')}: {pen.money(figures.due_at_signing)}."
    return said


def _payments(pen: Pen, estimate: Estimate, figures: Illustration) -> Table:
    """List every payment with its day, its interest where there is any, and what is left to pay after it."""
    plans = pen.on("plans")
    has_interest = any(payment.interest is not None for payment in figures.schedule.payments)
    columns = [Column(plans.say("column.day"), is_wide=True)]
    columns += [Column(plans.say("column.interest"), "told")] if has_interest else []
    columns += [Column(plans.say("column.balance"), "told"), Column(plans.say("column.payment"), "you_pay")]
    nothing: tuple[Cell, ...] = ("", "") if has_interest else ("",)
    rows = []
    paid_or_due = sum_of("paid_before", (estimate.totals.already_paid, estimate.totals.due_at_booking))
    before = least("paid_before", figures.downpayment, paid_or_due)
    if before.cents:
        rows.append(Row((plans.say("paid_before"), *nothing, pen.amount(before))))
    if figures.due_at_signing.cents:
        rows.append(Row((plans.say("deposit"), *nothing, pen.amount(figures.due_at_signing))))
    for payment in figures.schedule.payments:
        when = pen.day(payment.due_day) if payment.due_day is not None else ""
        words = " · ".join(filter(None, (plans.say("payment", number=payment.number), when)))
        interest = [pen.amount(payment.interest) if payment.interest is not None else ""] if has_interest else []
        rows.append(Row((words, *interest, pen.amount(payment.balance), pen.amount(payment.due))))
    paid = sum_of("total_sale_price", (before, figures.due_at_signing, figures.total_of_payments))
    rows.append(Row((plans.say("this_way"), *nothing, pen.amount(paid)), "total"))
    return Table(tuple(columns), tuple(rows))


def _terms(pen: Pen, offer: PlanOffer, figures: Illustration) -> Iterator[Block]:
    """Say what happens when treatment stops, and on paying late or early."""
    plan, plans = _plan_of(pen, offer), pen.on("plans")
    texts = (
        ("if_stopping", plan.stop_text),
        ("if_late", plan.late_fee_text),
        ("if_early", plan.prepayment_text),
        ("security", plan.security_text),
    )
    facts = [Fact(plans.say(name), pen.words(text)) for name, text in texts if text is not None]
    if figures.refund is not None:
        example = f"{facts[0].text} {_example(pen, figures.refund)}"
        facts[0] = Fact(facts[0].label, example)
    yield Facts(tuple(facts))
    if plan.deposit is not None and plan.deposit.refundable and plan.deposit.note is not None:
        yield Paragraph(plans.say("refundable", note=pen.words(plan.deposit.note)))


def _example(pen: Pen, stopped: Stopped) -> str:
    """Give an example of stopping: what is paid by then, kept, given back or still owed."""
    places = {"taken": stopped.visits_taken, "visits": stopped.visits, "paid": pen.money(stopped.paid)}
    if stopped.given_back.cents:
        places |= {"kept": pen.money(stopped.kept), "given_back": pen.money(stopped.given_back)}
        return pen.on("plans").say("stopping_example.given_back", **places)
    if stopped.still_owed.cents:
        places |= {"kept": pen.money(stopped.kept), "still_owed": pen.money(stopped.still_owed)}
        return pen.on("plans").say("stopping_example.still_owed", **places)
    return pen.on("plans").say("stopping_example.even", **places)


def _plan_of(pen: Pen, offer: PlanOffer) -> Plan:
    return pen.book.plans[offer.plan].rule
