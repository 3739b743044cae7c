"""The price preview that the kiosk prints: the same figures under another title, without a person and without rights.

It says that it is no good faith estimate and offers a written one (45 CFR 149.610 asks for more than a kiosk asks).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from estimator.paper.document import Block, Facts, Head, Listing, Paragraph, Section
from estimator.paper.notices import notice, words_explained
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.paper.plan_questions import questions_for_the_plan
from estimator.pricing.result import Estimate, Result

ONLY_IN_WRITING = frozenset({
    "what-to-do-next", "each-service", "your-superbill", "payment-plan", "other-ways-to-pay",
    "booked-separately", "words-explained", "about-the-estimate", "if-your-bill-is-higher",
})  # fmt: skip
"""The sections of a page that can be issued: rights, every service with its code, what else an estimate in writing
holds, and the terms of payment plans, which are advertising of credit where they lie about in a waiting room."""
OF_A_BILL = ("provider", "code")
"""Words that only such a page uses."""


def without_patient(result: Result) -> Result:
    """The same result of nobody in particular."""
    request = result.request.model_copy(update={"patient": None})
    return replace(result, request=request)


def preview_head(pen: Pen, top: Head, result: Result) -> Head:
    """Give the top of the page another title and no person; what cannot be estimated keeps its title."""
    facts = tuple(fact for fact in top.facts.facts if not fact.field.startswith("patient."))
    title = pen.on("preview").say("title") if isinstance(result, Estimate) else top.title
    return replace(top, title=title, facts=replace(top.facts, facts=facts))


def preview_sections(pen: Pen, estimate: Estimate, sections: Sequence[Section]) -> list[Section]:
    """Give the parts that a preview has: what it is first, every figure as it stands, and what to do next."""
    kept = [section for section in sections if section.name not in ONLY_IN_WRITING]
    next_steps, about = _what_to_do_next(pen, estimate), _about(pen, estimate)
    return [_what_it_is(pen, estimate), *kept, next_steps, _words(pen, estimate), about]


def preview_footer(pen: Pen, result: Result) -> str:
    """What stands at the foot of each page."""
    return f"{pen.on('preview').say('mark')} · {pen.day(result.request.day)}"


def _what_it_is(pen: Pen, estimate: Estimate) -> Section:
    preview = pen.on("preview")
    is_owed = page_kind(pen.book, estimate) == "good-faith-estimate"
    said = [preview.say("made_at_the_kiosk"), preview.say("written.owed" if is_owed else "written")]
    if any(offer.is_offered for offer in estimate.plans):
        said.append(preview.say("plans"))
    return preview.section("preview", "heading.preview", map(Paragraph, said), is_boxed=True)


def _what_to_do_next(pen: Pen, estimate: Estimate) -> Section:
    """Numbered steps; who has insurance also gets the questions for the plan."""
    blocks: list[Block] = [Listing(tuple(_steps(pen, estimate)), is_numbered=True)]
    if estimate.is_insured:
        blocks += questions_for_the_plan(pen, estimate)
    return pen.on("preview").section("what-to-do-next", "heading.what_next", blocks)


def _steps(pen: Pen, estimate: Estimate) -> Iterator[str]:
    preview = pen.on("preview")
    clinic = pen.book.clinics[estimate.request.clinic]
    yield preview.say("step.keep")
    if estimate.is_insured:
        yield preview.say("step.plan")
    yield preview.say("step.book", phone=clinic.phone or clinic.name)


def _words(pen: Pen, estimate: Estimate) -> Section:
    """Explain the words that a preview uses."""
    section = words_explained(pen, estimate)
    left_out = {pen.say(f"word.{word}") for word in OF_A_BILL}
    facts = (fact for block in section.blocks if isinstance(block, Facts) for fact in block.facts)
    return replace(section, blocks=(Facts(tuple(fact for fact in facts if fact.label not in left_out)),))


def _about(pen: Pen, estimate: Estimate) -> Section:
    """What holds of any price told beforehand."""
    said = (notice(pen, "only-an-estimate", estimate.request), notice(pen, "further-items", estimate.request))
    return pen.on("preview").section("about-the-preview", "heading.about", map(Paragraph, said))
