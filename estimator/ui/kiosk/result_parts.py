"""The parts of the kiosk's result, drawn from the Document of the printed preview: headline, dues, bar, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.office.pages import page_document
from estimator.paper.discreet import without_treatment
from estimator.paper.document import (
    Amount,
    Bar,
    BarPart,
    Between,
    Block,
    Document,
    Figure,
    Headline,
    Listing,
    PageOptions,
    PartKind,
    Section,
    Subheading,
)
from estimator.paper.page_kind import paid_to_clinic
from estimator.paper.payments import payments
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.unknowns import unknowns_in_words
from estimator.paper.why import why
from estimator.pricing.result import CannotEstimate, Estimate
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.ui.kiosk.blocks import Blocks
from estimator.ui.kiosk.look import EDGE
from estimator.ui.kiosk.plan_terms import plans_with_terms
from estimator.ui.kiosk.touch import Said
from estimator.wording import Language, say
from estimator.wording.numbers import HIGHEST, dollars_in_words

HEADINGS = {
    "who-pays-what": "who", "when-you-pay": "when", "can-this-change": "could_change", "not-included": "not_included",
    "if-you-stop-early": "stop_early",
}  # fmt: skip
"""The kiosk's own headings, some of them questions, for parts of the page."""
BEFORE_PLANS = (
    "who-pays-what", "help-and-accounts", "when-you-pay", "can-this-change", "not-included", "if-you-stop-early",
    "stopping-rule",
)  # fmt: skip
AFTER_PLANS = (
    "your-deductible", "what-would-make-it-less", "words-explained", "what-we-assumed", "about-the-preview",
    "questions",
)  # fmt: skip
"""The parts of the page in the order of the screen; between them stands how it can be paid, and what to ask."""
MOST_DUES = 4
"""Payments of different height that the headline lists; the table below it has all."""
LEAST_WHY = 64


class ResultParts:
    """Draws a result into a layout, in one language, with or without its amounts."""

    def __init__(
        self, book: Book, language: Language, gap: int, text: QFont, room: int, shown: Callable[[str], str],
        changed: Callable[[], None], layout: QVBoxLayout,
    ) -> None:  # fmt: skip
        self._book, self._language, self._gap, self._shown, self._layout = book, language, gap, shown, layout
        self._names: dict[int, str] = {}
        self._blocks = Blocks(language, LEAST_WHY, gap, text, room - 4 * gap - 2 * EDGE, shown, self._why, changed)

    def draw_estimate(self, estimate: Estimate) -> None:
        """Draw all parts of an estimate, the figure first."""
        document = page_document(self._book, estimate, self._options)
        if self._options.discreet:
            self._book, plain = without_treatment(self._book, estimate)
            assert isinstance(plain, Estimate)
            estimate = plain
        for name, step in estimate.figures():
            self._names.setdefault(id(step), name)  # payment plans, told last, use the same steps
        self._headline(document, estimate)
        sections = {section.name: section for section in document.sections}
        if not estimate.is_insured and not estimate.outcomes:
            self._section_of(sections["who-pays-what"], _own_bar(self._pen, estimate))
        for name in BEFORE_PLANS:
            if name in sections and not (name == "who-pays-what" and not estimate.is_insured):
                self._section_of(sections[name])
        self._plans(estimate)
        self._questions_for_the_plan(sections.get("what-to-do-next"))
        for name in AFTER_PLANS:
            if name in sections:
                self._section_of(sections[name])

    def draw_refusal(self, result: CannotEstimate) -> None:
        """Say that there is no figure yet and everything that is needed; no amount is shown."""
        document = page_document(self._book, result, self._options)
        card = self._card("boxed")
        card.addWidget(Said("heading", self._say("cannot_yet")))
        card.addWidget(Said("text", self._say("cannot_yet.intro")))
        for need in document.headline.needs:
            card.addWidget(Said("label", f"•  {need}"))
        card.addWidget(Said("hint", say(self._language, "kiosk_screens.no_figures")))
        card.addWidget(Said("text", self._say("cannot_yet.desk")))
        for section in document.sections:
            self._section_of(section)

    @property
    def _options(self) -> PageOptions:
        return PageOptions(self._language, discreet=self._book.kiosk.treatment_hidden, kind="preview")

    @property
    def _pen(self) -> Pen:
        return Pen(self._book, self._language)

    def _say(self, name: str, **places: object) -> str:
        return say(self._language, f"kiosk_result.{name}", **places)

    def _why(self, step: Step) -> str:
        return why(self._book, step, self._language, self._names.get(id(step), "")).sentence

    def _card(self, ground: str) -> QVBoxLayout:
        """A part of the screen on a ground of its own."""
        card = QWidget()
        card.setProperty("ground", ground)
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*[2 * self._gap] * 4)
        layout.setSpacing(self._gap)
        self._layout.addWidget(card)
        return layout

    def _headline(self, document: Document, estimate: Estimate) -> None:
        """The figure large and in words, or several of one size; below it when it is paid, and what this is not."""
        card, top = self._card("boxed"), document.headline
        card.addWidget(Said("text", top.before))
        for labelled in top.several:
            card.addWidget(Said("label", labelled.label))
            self._figure(card, top, labelled.figure)
        main = top.figure or top.between
        if main is not None:
            self._figure(card, top, main, top.after)
        if estimate.outcomes:
            card.addWidget(Said("text", self._say("outcomes")))
            card.addWidget(Said("hint", say(self._language, "kiosk_screens.outcomes.why")))
        elif top.between is not None:
            unknown = [
                change.about[0] for change in estimate.could_change if change.kind == "unknown" and change.can_happen
            ]
            if unknown:
                words = unknowns_in_words(unknown, self._language)
                card.addWidget(Said("text", self._say("range.why", unknowns=words)))
            likely = self._pen.amount(estimate.totals.patient_pays)
            self._blocks.figure_row(say(self._language, "kiosk_screens.counted"), likely, card)
        self._dues(card, estimate)
        for name in ("is_preview", "written"):
            card.addWidget(Said("hint", self._say(name)))

    def _figure(self, card: QVBoxLayout, top: Headline, figure: Figure, after: str = "") -> None:
        """One figure of the headline, as digits, with what it is for, in words, and with its reason."""
        text = figure if isinstance(figure, str) else figure.text
        card.addWidget(Said("headline", self._shown(text)))
        if after:
            card.addWidget(Said("text", after))
        words = self._in_words(figure)
        if words and self._shown(text) == text:
            card.addWidget(Said("hint", words))
        told = Said("hint")
        button = self._blocks.why([("", end) for end in _ends(top, figure)], told)
        if button is not None:
            card.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            card.addWidget(told)

    def _in_words(self, figure: Figure) -> str:
        if isinstance(figure, Amount) and 0 <= figure.cents <= HIGHEST:
            return self._say("single.in_words", words=dollars_in_words(figure.cents, self._language))
        if isinstance(figure, Between) and figure.high <= HIGHEST:
            low, high = (dollars_in_words(cents, self._language) for cents in (figure.low, figure.high))
            return self._say("range.in_words", low=low, high=high)
        return ""

    def _dues(self, card: QVBoxLayout, estimate: Estimate) -> None:
        """What is paid when booking, at the first visit, and at each visit after it."""
        pen, totals = self._pen, estimate.totals
        if estimate.outcomes:
            card.addWidget(Said("label", outcome_in_words(pen, estimate.outcomes[0])))
        ahead = [payment for payment in payments(estimate) if payment.each]
        if totals.due_at_booking.cents:
            self._blocks.figure_row(_label(self._say("booking", due="")), pen.amount(totals.due_at_booking), card)
        first = totals.due_first_visit
        words = _label(self._say("first_visit", due="")) if first.cents else self._say("first_visit.nothing")
        self._blocks.figure_row(words, pen.amount(first) if first.cents else "", card)
        for payment in ahead[:MOST_DUES]:
            visit, times = payment.visits[0], len(payment.visits)
            if times > 1:
                words = say(self._language, "kiosk_screens.each", services=pen.services(visit.service, times))
            elif visit.number > 1:
                words = self._say("when.visit", number=visit.number)
            else:
                continue
            self._blocks.figure_row(words, pen.amount(visit.due), card)

    def _section_of(self, section: Section, *more: Block) -> None:
        """A part of the page under its heading, with more blocks before its own."""
        card = self._card("card")
        heading = self._say(HEADINGS[section.name]) if section.name in HEADINGS else section.heading
        card.addWidget(Said("heading", heading))
        bars = [block for block in section.blocks if isinstance(block, Bar)]
        rest = [block for block in section.blocks if not isinstance(block, Bar)]
        for block in (*more, *bars, *rest):
            self._blocks.add(block, card)

    def _plans(self, estimate: Estimate) -> None:
        """That payment plans exist, and who explains them; their terms only where the clinic's counsel agreed."""
        card = self._card("card")
        card.addWidget(Said("heading", self._say("plans")))
        has_plans = any(offer.is_offered for offer in estimate.plans)
        card.addWidget(Said("text", self._say("plans.exist" if has_plans else "plans.none")))
        if self._book.kiosk.payment_terms:
            for block in plans_with_terms(self._pen, estimate):
                self._blocks.add(block, card)

    def _questions_for_the_plan(self, section: Section | None) -> None:
        """What to ask the insurer, from what to do next: what stands there below its own heading."""
        blocks = section.blocks if section is not None else ()
        places = [place for place, block in enumerate(blocks) if isinstance(block, Subheading)]
        if not places:
            return
        card = self._card("card")
        card.addWidget(Said("heading", self._say("ask_insurer")))
        card.addWidget(Said("text", self._say("ask_insurer.intro")))
        for block in blocks[places[0] + 1 :]:
            if isinstance(block, Listing):
                self._blocks.add(block, card)


def _own_bar(pen: Pen, estimate: Estimate) -> Bar:
    """Who pays what where no plan has a part in it: the patient, and what is taken off the list price."""
    insured, you, off = pen.on("insured"), paid_to_clinic(estimate), estimate.totals.discount
    told = [("you", you), *([("discount", off)] if off.cents else [])]
    parts = tuple(_parts(insured, told))
    words = [
        pen.on("kiosk_result").say(f"who.{'you' if kind == 'you' else 'off'}", figure=pen.money(step))
        for kind, step in told
    ]
    return Bar(". ".join(words) + ".", parts, estimate.totals.list_price.cents)


def _parts(insured: Pen, told: list[tuple[str, Step]]) -> Iterator[BarPart]:
    for kind, step in told:
        part: PartKind = "you" if kind == "you" else "discount"
        yield BarPart(part, insured.say(f"part.{part}"), insured.amount(step), step.cents)


def _ends(top: Headline, figure: Figure) -> Sequence[Amount]:
    """What a figure of the headline rests on: itself, or the two ends of a range; words rest on nothing."""
    if isinstance(figure, Amount):
        return (figure,)
    if isinstance(figure, Between):
        written = pairwise(top.amounts)
        return next((ends for ends in written if [end.cents for end in ends] == [figure.low, figure.high]), ())
    return ()


def _label(words: str) -> str:
    """The words of a sentence before its amount."""
    return words.strip().rstrip(":").strip()
