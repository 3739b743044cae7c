"""Notices, questions, next steps and the words explained: what a patient may do, and whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.document import Block, Fact, Facts, Listing, Paragraph, Section
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.paper.plan_questions import codes_of, papers_needed, plan_words_explained, questions_for_the_plan
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate
from estimator.rules.models.notices import NoticeId
from estimator.wording import money, rounded_money

ABOUT_THE_ESTIMATE: tuple[NoticeId, ...] = (
    "only-an-estimate", "further-items", "other-providers", "twelve-months", "not-a-contract",
)  # fmt: skip
ABOUT_THE_BILL: tuple[NoticeId, ...] = ("right-to-dispute", "how-to-dispute", "no-harm-to-care", "keep-a-copy")


def notice(pen: Pen, id_: NoticeId, request: Request) -> str:
    """Give one text the law asks for, with the figures of the dispute and the clinic's contact in it."""
    dispute = pen.book.dispute
    places = {
        "threshold": _dollars(pen, dispute.threshold),
        "window_days": str(dispute.window_days),
        "fee": _dollars(pen, dispute.fee),
        "url": dispute.url,
        "phone": dispute.phone,
        "email": dispute.email,
        "contact": contact(pen, request),
    }
    text = pen.words(pen.book.notices[id_].text)
    for place, words in places.items():
        text = text.replace(f"{{{place}}}", words)
    return text


def contact(pen: Pen, request: Request) -> str:
    """Say whom to ask at the clinic and how: "the billing desk, (423) 555-0142, billing@example.com"."""
    clinic = pen.book.clinics.get(request.clinic)
    if clinic is None:
        return pen.book.group
    person = pen.words(clinic.contact) if clinic.contact is not None else clinic.name
    return ", ".join(part for part in (person, clinic.phone, clinic.email) if part)


def questions(pen: Pen, request: Request) -> Section:
    """Say whom to call."""
    text = pen.say("questions", contact=contact(pen, request))
    return pen.section("questions", "heading.questions", (Paragraph(text),), is_in_line=True)


def what_to_do_next(pen: Pen, estimate: Estimate) -> Section:
    """Numbered steps; who has insurance also gets the questions for the plan, with the codes to read out."""
    blocks: list[Block] = [Listing(tuple(_steps(pen, estimate)), is_numbered=True)]
    tender = next(way for way in pen.book.fees_file.ways_to_pay if way.id == estimate.tender)
    if tender.note is not None:
        blocks.append(Paragraph(pen.words(tender.note)))
    if estimate.is_insured:
        blocks += questions_for_the_plan(pen, estimate)
    elif pen.book.coverages[estimate.request.coverage].kind != "self-pay" and codes_of(estimate):
        blocks.append(Paragraph(pen.say("codes_for_the_plan", codes=pen.joined(codes_of(estimate)))))
    return pen.section("what-to-do-next", "heading.what_to_do_next", blocks)


def _steps(pen: Pen, estimate: Estimate) -> Iterator[str]:
    """Book, bring what is needed, and hold bills against the page."""
    clinic = pen.book.clinics[estimate.request.clinic]
    book_by = estimate.prices_hold_until
    places = {"phone": clinic.phone or clinic.name, "day": pen.day(book_by) if book_by else ""}
    if estimate.is_insured:
        yield pen.on("insured").say("step.ask_plan")
    yield pen.say("step.book_by" if book_by else "step.book", **places)
    proofs = [
        pen.words(discount.proof)
        for discount in pen.book.discounts_file.discounts
        if discount.proof is not None
        and {discount.id, *(band.id for band in discount.bands)} & {taken.name for taken in estimate.reductions}
    ]
    yield pen.say("step.bring_proof", proof="; ".join(proofs)) if proofs else pen.say("step.bring")
    papers = papers_needed(pen, estimate)
    if papers:
        yield pen.on("insured").count("step.papers", len(papers), papers="; ".join(papers))
    yield pen.on("insured").say("step.compare") if estimate.is_insured else pen.say("step.compare")


def words_explained(pen: Pen, estimate: Estimate) -> Section:
    """Explain the words that this page uses."""
    kinds = {reduction.kind for reduction in estimate.reductions}
    uses = {
        "list_price": True,
        "package": "package" in kinds,
        "discount": bool(kinds - {"package"}),
        "booking_fee": bool(estimate.booking_fees),
        "provider": True,
        "code": True,
    }
    facts = tuple(
        Fact(pen.say(f"word.{word}"), pen.say(f"word.{word}.means")) for word, is_used in uses.items() if is_used
    ) + tuple(plan_words_explained(pen, estimate))
    return pen.section("words-explained", "heading.words_explained", (Facts(facts),))


def about_the_estimate(pen: Pen, estimate: Estimate) -> Section:
    """The disclaimers of 45 CFR 149.610(c)(1)(viii), (ix) and (xi), and what else the estimate does not hold.

    With insurance it says first what the page is not, and how to question it.
    """
    return pen.section("about-the-estimate", "heading.about_the_estimate", tuple(_about_the_estimate(pen, estimate)))


def if_your_bill_is_higher(pen: Pen, estimate: Estimate) -> Section:
    """The right to dispute a bill far above the estimate, and how (45 CFR 149.610(c)(1)(x)).

    Who sends a claim of their own has it only without that claim.
    """
    blocks = [Paragraph(notice(pen, id_, estimate.request)) for id_ in ABOUT_THE_BILL]
    if page_kind(pen.book, estimate) == "charges":
        blocks.insert(0, Paragraph(pen.on("insured").say("if_no_claim")))
    return pen.section("if-your-bill-is-higher", "heading.if_your_bill_is_higher", blocks)


def _about_the_estimate(pen: Pen, estimate: Estimate) -> Iterator[Paragraph]:
    kind = page_kind(pen.book, estimate)
    if kind != "good-faith-estimate":
        insured = pen.on("insured")
        said = ("", ".lines", ".may_differ") if kind == "insured" else ("",)
        is_told = {".lines": "plan-pays" not in pen.hidden}
        yield Paragraph(" ".join(insured.say(f"about.{kind}{part}") for part in said if is_told.get(part, True)))
        yield Paragraph(insured.say("how_to_question", contact=contact(pen, estimate.request)))
    billing = {line.provider for visit in estimate.visits for line in visit.lines}
    has_co_provider = any(pen.book.providers[id_].role == "co-provider" for id_ in billing)
    for id_ in ABOUT_THE_ESTIMATE:
        if id_ == "other-providers" and has_co_provider:
            continue
        if id_ == "twelve-months" and (len(estimate.visits) == 1 or kind == "insured"):
            continue
        yield Paragraph(notice(pen, id_, estimate.request))


def _dollars(pen: Pen, cents: int) -> str:
    return money(cents, pen.language) if cents % 100 else rounded_money(cents, pen.language)
