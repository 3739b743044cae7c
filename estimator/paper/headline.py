"""The headline: one figure, a range, two outcomes or the three figures of a superbill, and below when it is paid.

Without any figure it says what is needed first.
"""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.document import Figure, Headline, Labelled
from estimator.paper.names import inside
from estimator.paper.page_kind import page_kind, paid_to_clinic, pays_clinic
from estimator.paper.payments import Payment, payments
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.plans import payments_and_deposit
from estimator.paper.reasons import reason_in_words
from estimator.paper.superbill import three_figures
from estimator.paper.unknowns import unknowns_in_words
from estimator.pricing.result import CannotEstimate, Estimate, Outcome, Range
from estimator.pricing.steps import Step, less
from estimator.wording import month_day

MOST_PAYMENTS_SAID = 3


def headline(pen: Pen, estimate: Estimate) -> Headline:
    """Say what the patient will likely pay; a good faith estimate has one figure and no range."""
    if estimate.outcomes:
        return _two_outcomes(pen, estimate)
    if estimate.totals.pay_clinic is not None:
        return _superbill(pen, estimate)
    known = estimate.range
    if known is not None and known.high is not None and page_kind(pen.book, estimate) == "insured":
        return _from_to(pen, estimate, known, known.high)
    figure = pen.amount(estimate.totals.patient_pays)
    sentence = pen.say("headline", figure=figure.text, visits=pen.visits(estimate.visits))
    before, _, after = sentence.partition(figure.text)
    below = (*_why_nothing(pen, estimate), *_below(pen, estimate))
    return Headline(before.strip(), figure, after.strip(), below, amounts=pen.written(), comes_to=(figure.cents,))


def refusal(pen: Pen, result: CannotEstimate) -> Headline:
    """Say that nothing can be estimated yet, and everything that is needed; there is no amount."""
    needs = tuple(reason_in_words(pen.book, reason, pen.language, result.request) for reason in result.reasons)
    return Headline(pen.say("cannot_estimate"), needs=needs)


def _from_to(pen: Pen, estimate: Estimate, known: Range, high: Step) -> Headline:
    """Say a range in whole dollars, what moves it most, and which figure inside it the parts below add up to."""
    insured = pen.on("insured")
    between = pen.between(known.low, high)
    sentence = pen.say("headline", figure=between.text, visits=pen.visits(estimate.visits))
    before, _, after = sentence.partition(between.text)
    below = [insured.say("counted", likely=pen.money(known.likely)), *_moves_most(pen, estimate)]
    below += _below(pen, estimate)
    comes_to = (estimate.totals.patient_pays.cents,)
    return Headline(
        before.strip(), None, after.strip(), tuple(below), amounts=pen.written(), between=between, comes_to=comes_to
    )


def _two_outcomes(pen: Pen, estimate: Estimate) -> Headline:
    """Say both outcomes, the one without coverage first and none larger than the other."""
    several: list[Labelled] = []
    for outcome in estimate.outcomes:
        label = outcome_in_words(pen, outcome)
        if outcome.totals.pay_clinic is None:
            several.append(Labelled(label, _outcome_figure(pen, outcome)))
        else:
            parts = three_figures(pen, outcome.totals, outcome.range)
            several += (Labelled(f"{label}. {part.label}", part.figure) for part in parts)
    when = tuple(_below(pen, estimate))
    below = tuple(f"{outcome_in_words(pen, estimate.outcomes[0])}: {inside(sentence)}" for sentence in when)
    if any(outcome.range for outcome in estimate.outcomes):
        below = (*below, *_moves_most(pen, estimate))
    comes_to = tuple(paid_to_clinic(outcome).cents for outcome in estimate.outcomes)
    if not estimate.outcomes[0].totals.patient_pays.cents:
        below = (*below, pen.on("insured").say("nothing.held"))
    before = pen.on("insured").say("pays_for", visits=pen.visits(estimate.visits))
    return Headline(before, below=below, amounts=pen.written(), several=tuple(several), comes_to=comes_to)


def _outcome_figure(pen: Pen, outcome: Outcome) -> Figure:
    """One figure, or a range in whole dollars where something about the plan is unknown."""
    known = outcome.range
    if known is None or known.high is None:
        return pen.amount(outcome.totals.patient_pays)
    return pen.between(known.low, known.high)


def _superbill(pen: Pen, estimate: Estimate) -> Headline:
    """Say the three figures of a patient who asks the plan to pay back, never one of them alone."""
    insured = pen.on("insured")
    several = tuple(three_figures(pen, estimate.totals, estimate.range))
    below = list(_below(pen, estimate))
    if estimate.totals.plan_may_pay_back is not None and estimate.range is not None:
        below += _moves_most(pen, estimate)
    rule = pen.book.coverages[estimate.request.coverage].superbill
    if rule is not None and rule.days_to_file is not None:
        below.append(insured.say("file_within", days=rule.days_to_file))
    before = insured.say("pays_for", visits=pen.visits(estimate.visits))
    amounts = pen.written()
    return Headline(before, below=tuple(below), amounts=amounts, several=several, comes_to=(pays_clinic(estimate),))


def _why_nothing(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say why a patient with insurance owes nothing at all."""
    if estimate.is_insured and not estimate.totals.patient_pays.cents:
        yield pen.on("insured").say("nothing.plan" if estimate.totals.plan_pays.cents else "nothing.held")


def _moves_most(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Name the unknown that moves the total most."""
    unknown = next((change for change in estimate.could_change if change.kind == "unknown" and change.can_happen), None)
    if unknown is not None:
        yield pen.on("insured").say("moves_most", unknown=unknowns_in_words((unknown.about[0],), pen.language))


def _below(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say what a drug's maker pays of it, when it is paid, and what was paid already."""
    yield from _help(pen, estimate)
    paid, left = estimate.totals.already_paid, estimate.totals.left_to_pay
    is_due_later = estimate.totals.due_at_booking.cents or any(payment.each for payment in payments(estimate))
    if left.cents and is_due_later:
        yield _by_plan(pen, estimate) or _when(pen, estimate)
    if paid.cents or (left.cents and not is_due_later):
        yield pen.say("paid_and_left", paid=pen.money(paid), left=pen.money(left))


def _help(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Say how much the help of a drug's maker lowers what is left for the patient."""
    for help_given in estimate.paid_by:
        if help_given.source == "assistance":
            left = less("left_after_help", paid_to_clinic(estimate), help_given.paid)
            yield pen.on("insured").say("help_lowers", help=pen.money(help_given.paid), left=pen.money(left))


def _by_plan(pen: Pen, estimate: Estimate) -> str:
    """Say the payments of the payment plan that was chosen; nothing where it is paid at the visits as they are."""
    chosen = estimate.plan_chosen
    if chosen is None or chosen.illustration is None or chosen.kind == "pay-per-visit":
        return ""
    plan = pen.book.plans[chosen.plan].rule
    payments_of_plan = payments_and_deposit(pen, plan, chosen.illustration)
    said = pen.on("plans").say("headline", plan=pen.words(plan.label), payments=payments_of_plan)
    if estimate.totals.due_at_booking.cents:
        booking = pen.say("due.booking", due=pen.money(estimate.totals.due_at_booking))
        said += f" {pen.say('due.once', first=booking)}"
    in_all = chosen.illustration.total_sale_price
    if in_all.cents != paid_to_clinic(estimate).cents:
        is_deferred = chosen.illustration.deferred is not None
        told = pen.on("insured").say("paid_in_time", money=pen.money(in_all)) if is_deferred else pen.money(in_all)
        said += f" {pen.on('plans').say('this_way')}: {told}."
    return said


def _when(pen: Pen, estimate: Estimate) -> str:
    """Say what is paid when booking, at the first visit and then: "…, then $382.50 at each of 6 infusions."."""
    said = []
    if estimate.totals.due_at_booking.cents:
        said.append(pen.say("due.booking", due=pen.money(estimate.totals.due_at_booking)))
    is_begun = any(visit.is_over for visit in estimate.visits)
    ahead = [payment for payment in payments(estimate) if payment.each]
    first = "due.next" if is_begun else "due.first"
    for payment in ahead[:MOST_PAYMENTS_SAID]:
        due = pen.money(payment.visits[0].due)
        is_next = len(payment.visits) == 1 and _is_next(estimate, payment)
        said.append(pen.say(first, due=due) if is_next else _then(pen, payment, due))
    if len(ahead) > MOST_PAYMENTS_SAID:
        said.append(pen.say("due.as_below"))
    if len(said) == 1:
        return pen.say("due.once", first=said[0])
    return pen.say("due.all", first=", ".join(said[:-1]), last=said[-1])


def _then(pen: Pen, payment: Payment, due: str) -> str:
    visit = payment.visits[0]
    if len(payment.visits) > 1:
        return pen.say("due.each", due=due, services=pen.services(visit.service, len(payment.visits)))
    if visit.day is None:
        return pen.say("due.at_visit", due=due, number=visit.number)
    return pen.say("due.on", due=due, day=month_day(visit.day, pen.language))


def _is_next(estimate: Estimate, payment: Payment) -> bool:
    return payment.visits[0] is next(visit for visit in estimate.visits if not visit.is_over)
