"""Not included, and booked separately: what the figure does not hold, from the rule book and never by hand."""

from __future__ import annotations

from estimator.paper.document import Listing, Paragraph, Section
from estimator.paper.names import inside
from estimator.paper.notices import contact, notice
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate, FeeThatMayApply, LeftOut
from estimator.rules.models.fees import Fee


def not_included(pen: Pen, estimate: Estimate) -> Section:
    """The box of what is not in the price, with prices where the rule book has them; every estimate has it."""
    left_out = dict.fromkeys(_left_out(pen, entry) for entry in estimate.left_out)
    sentences = [f"{words}." for words in (*left_out, pen.say("other_providers"))]
    blocks = [Paragraph(" ".join(sentences))]
    if estimate.fees_that_may_apply:
        fees = "; ".join(_fee(pen, entry) for entry in estimate.fees_that_may_apply)
        blocks.append(Paragraph(pen.say("only_if_it_happens", fees=fees)))
    for name in estimate.booking_fees:
        fee = next(fee for fee in pen.book.fees_file.fees if fee.id == name)
        if fee.kept_when_missed:
            kept = pen.say("kept_when_missed", fee=pen.words(fee.name))
            blocks.append(Paragraph(f"{kept}{_notice_words(pen, fee)}."))
    for fee in (_rule_of(pen, entry) for entry in estimate.fees_that_may_apply):
        if fee.after_misses:
            blocks.append(Paragraph(pen.count("after_misses", fee.after_misses)))
    return pen.section("not-included", "heading.not_included", blocks, is_boxed=True)


def booked_separately(pen: Pen, estimate: Estimate) -> Section:
    """What is booked apart, with the notice directly above the list (45 CFR 149.610(c)(1)(vi), (vii))."""
    entries = dict.fromkeys(
        pen.words(words)
        for part in estimate.parts
        for words in pen.book.treatments[part.treatment].scheduled_separately
    )
    listed = tuple(entries) or (pen.say("none_expected"),)
    if page_kind(pen.book, estimate) == "insured":
        opening = pen.on("insured").say("booked_separately", contact=contact(pen, estimate.request))
    else:
        opening = notice(pen, "separate-items", estimate.request)
    blocks = (Paragraph(opening), Listing(listed))
    return pen.section("booked-separately", "heading.booked_separately", blocks, is_kept_together=True)


def _left_out(pen: Pen, entry: LeftOut) -> str:
    words = pen.words(pen.book.treatments[entry.treatment].not_included[entry.position].words)
    if entry.price is None:
        return words
    word = {"exact": "price", "from": "price_from", "about": "price_about", "range": "price_from"}[entry.word]
    return f"{words} ({pen.say(word, price=pen.money(entry.price))})"


def _fee(pen: Pen, entry: FeeThatMayApply) -> str:
    """Say a fee that is charged only where something happens: its name, with how much notice, and how much it is."""
    fee = _rule_of(pen, entry)
    name = inside(pen.words(fee.name)) + _notice_words(pen, fee)
    size = pen.say("full_price") if entry.fee is None else pen.money(entry.fee)
    words = f"{name}, {size}"
    return words if fee.plus is None else pen.say("fee_and_more", fee=words, more=pen.words(fee.plus))


def _rule_of(pen: Pen, entry: FeeThatMayApply) -> Fee:
    return next(fee for fee in pen.book.fees_file.fees if fee.id == entry.name)


def _notice_words(pen: Pen, fee: Fee) -> str:
    words = ""
    if fee.notice is not None:
        unit = fee.notice.unit.replace("-", "_")
        if fee.notice.at_least:
            words = pen.say(f"notice_between.{unit}", at_least=fee.notice.at_least, under=fee.notice.under)
        else:
            words = pen.say(f"notice_under.{unit}", under=fee.notice.under)
    if fee.occurrence != "every":
        words += pen.say(f"occurrence.{fee.occurrence}")
    if fee.grace:
        words += pen.count("fee_grace", fee.grace)
    return words
