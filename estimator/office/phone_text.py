"""What a person takes along on a phone: a plain text of at most 300 bytes, so that its QR code is read at once.

No link, no name, nothing that could be counted. What does not fit goes by rule: sentences are left out or said shorter
in a fixed order, never cut; what stays to the end is the figure, that it is no good faith estimate, and whom to call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from estimator.office.qr import MOST_BYTES
from estimator.paper.discreet import without_treatment
from estimator.paper.document import Amount, Between, Headline
from estimator.paper.headline import headline
from estimator.paper.payments import payments
from estimator.paper.pen import Pen
from estimator.paper.reasons import reason_in_words
from estimator.paper.unknowns import unknowns_in_words
from estimator.pricing.result import CannotEstimate, Estimate, Result
from estimator.rules.book import Book
from estimator.wording import Language

Forms = tuple[str, ...]
"""One part of the text, from its longest form to its shortest; an empty one leaves it out."""


def phone_text(book: Book, result: Result, language: Language) -> str:
    """Say the result in at most 300 bytes of UTF-8: headline, what is paid when, assumptions, day and telephone."""
    phone = book.kiosk.phone
    clinic = book.clinics.get(result.request.clinic)
    if phone is None and clinic is not None:
        phone = clinic.phone
    if book.kiosk.treatment_hidden:
        book, result = without_treatment(book, result)
    pen = Pen(book, language).on("phone")
    told = _of_estimate(pen, result) if isinstance(result, Estimate) else _of_refusal(pen, result)
    closing = [(pen.say("preview", day=pen.day(result.request.day)),)]
    closing += [(pen.say("demonstration"),)] if result.demonstration else []
    closing += [(pen.say("questions", phone=phone),)] if phone is not None else []
    return _fitted([*told, *closing]) or _joined([(pen.say("too_long"),), *closing])


def _of_estimate(pen: Pen, estimate: Estimate) -> Iterator[Forms]:
    """The headline with all its figures, when it is paid, how, and what it depends on most."""
    top = headline(pen.on("page"), estimate)
    yield _headline(pen, estimate, top)
    several = [(pen.say("labelled", label=held.label, figure=_text(held.figure)),) for held in top.several]
    due = [*_due_first(pen, estimate), *_due_each(pen, estimate)]
    yield from several[:1]
    yield (" ".join(due), due[0] if due else "", "")  # counts with the first outcome, so it stands below it
    yield from several[1:]
    yield (pen.say("told", coverage=pen.name("coverage", estimate.request.coverage)), "")
    unknown = next((change for change in estimate.could_change if change.kind == "unknown" and change.can_happen), None)
    if unknown is not None:
        yield (pen.say("moves_most", unknown=unknowns_in_words((unknown.about[0],), pen.language)), "")


def _of_refusal(pen: Pen, result: CannotEstimate) -> Iterator[Forms]:
    """That nothing can be estimated yet, and why as far as it fits; there is no amount."""
    needs = [reason_in_words(pen.book, reason, pen.language, result.request) for reason in result.reasons]
    yield (pen.say("cannot_estimate"),)
    yield (" ".join(needs), needs[0], pen.say("at_desk"))


def _headline(pen: Pen, estimate: Estimate, top: Headline) -> Forms:
    """The first sentence: with each kind of visit by name, then with their number alone."""
    figure = top.figure or top.between
    shorter = pen.count("visits", len(estimate.visits))
    if figure is None:
        return pen.say("pays_for", visits=pen.visits(estimate.visits)), pen.say("pays_for", visits=shorter)
    long = pen.say("likely", figure=figure.text, visits=pen.visits(estimate.visits))
    return long, pen.say("likely", figure=figure.text, visits=shorter)


def _due_first(pen: Pen, estimate: Estimate) -> Iterator[str]:
    totals = estimate.totals
    if totals.due_at_booking.cents:
        yield pen.say("at_booking", due=pen.money(totals.due_at_booking))
    if totals.due_first_visit.cents:
        yield pen.say("first_visit", due=pen.money(totals.due_first_visit))


def _due_each(pen: Pen, estimate: Estimate) -> Iterator[str]:
    for payment in payments(estimate):
        if payment.each and len(payment.visits) > 1:
            services = pen.services(payment.visits[0].service, len(payment.visits))
            yield pen.say("each", services=services, due=pen.money(payment.visits[0].due))


def _text(figure: Amount | Between | str) -> str:
    return figure if isinstance(figure, str) else figure.text


def _fitted(parts: Sequence[Forms]) -> str:
    """Join the parts in lines, the last ones shortened first, until the whole is small enough; else give nothing."""
    forms = list(parts)
    while len(_joined(forms).encode()) > MOST_BYTES:
        place = max(range(len(forms)), key=lambda at: (len(forms[at]) > 1, at))
        if len(forms[place]) == 1:
            return ""
        forms[place] = forms[place][1:]
    return _joined(forms)


def _joined(parts: Sequence[Forms]) -> str:
    return "\n".join(part[0] for part in parts if part[0])
