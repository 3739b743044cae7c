"""The headline: one figure, and in the line below when it is paid; or, without any figure, what is needed first."""

from __future__ import annotations

from estimator.paper.document import Headline
from estimator.paper.payments import Payment, payments
from estimator.paper.pen import Pen, main_service
from estimator.paper.reasons import reason_in_words
from estimator.pricing.result import CannotEstimate, Estimate
from estimator.wording import month_day

MOST_PAYMENTS_SAID = 3


def headline(pen: Pen, estimate: Estimate) -> Headline:
    """Say what the patient will likely pay; a good faith estimate has one figure and no range."""
    figure = pen.amount(estimate.totals.patient_pays)
    sentence = pen.say("headline", figure=figure.text, visits=pen.visits(estimate.visits))
    before, _, after = sentence.partition(figure.text)
    paid, left = estimate.totals.already_paid, estimate.totals.left_to_pay
    is_due_later = estimate.totals.due_at_booking.cents or any(payment.each for payment in payments(estimate))
    below = [_when(pen, estimate)] if left.cents and is_due_later else []
    if paid.cents or (left.cents and not is_due_later):
        below.append(pen.say("paid_and_left", paid=pen.money(paid), left=pen.money(left)))
    return Headline(before.strip(), figure, after.strip(), tuple(below), amounts=pen.written())


def refusal(pen: Pen, result: CannotEstimate) -> Headline:
    """Say that nothing can be estimated yet, and everything that is needed; there is no amount."""
    needs = tuple(reason_in_words(pen.book, reason, pen.language) for reason in result.reasons)
    return Headline(pen.say("cannot_estimate"), needs=needs)


def _when(pen: Pen, estimate: Estimate) -> str:
    """Say what is paid when booking, at the first visit and then: "…, then $382.50 at each of 6 infusions."."""
    said = []
    if estimate.totals.due_at_booking.cents:
        said.append(pen.say("due.booking", due=pen.money(estimate.totals.due_at_booking)))
    is_begun = any(visit.is_over for visit in estimate.visits)
    ahead = [payment for payment in payments(estimate) if payment.each]
    first = "due.next" if is_begun else "due.first"
    for payment in ahead[:MOST_PAYMENTS_SAID]:
        due = pen.money(payment.each)
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
        return pen.say("due.each", due=due, services=pen.services(main_service(visit), len(payment.visits)))
    if visit.day is None:
        return pen.say("due.at_visit", due=due, number=visit.number)
    return pen.say("due.on", due=due, day=month_day(visit.day, pen.language))


def _is_next(estimate: Estimate, payment: Payment) -> bool:
    return payment.visits[0] is next(visit for visit in estimate.visits if not visit.is_over)
