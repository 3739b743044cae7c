"""How one figure of an estimate came to be: for a panel to show, and as a page to hand over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from estimator.paper.certainty import EDITION_SHOWN
from estimator.paper.document import (
    Block,
    Column,
    Document,
    Facts,
    Head,
    Headline,
    Listing,
    PageOptions,
    Paragraph,
    Quoted,
    Row,
    Section,
    Subheading,
    Table,
)
from estimator.paper.head import head
from estimator.paper.pen import Pen
from estimator.paper.reasons import set_aside_in_words
from estimator.paper.rule_text import RuleText, rule_text
from estimator.paper.why import Why, why
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, say

AFTER_DISCOUNTS = frozenset({"patient_pays", "pay_clinic", "discount", "expected_charge", "left_to_pay"})
"""Figures for which packages and discounts were looked at."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence to read aloud, the equations, the rules they rest on, and those looked at and not used."""

    why: Why
    rules: tuple[RuleText, ...]
    """Each rule once, in the order in which the equations come to it."""
    set_aside: tuple[str, ...]
    edition: str
    """Of which edition of the rule book the rules are, in words."""


def explain(book: Book, estimate: Estimate, step: Step, figure: str, language: Language) -> Explanation:
    """Explain a figure of an estimate down to the lines of the rule book; `figure` is its name in the estimate."""
    told = why(book, step, language, figure, request=estimate.request)
    paths = (equation.step.rule for equation in told.equations)
    rules = (rule_text(book, path) for path in paths if path is not None)
    aside = estimate.set_aside if figure in AFTER_DISCOUNTS else ()
    return Explanation(
        told,
        tuple({(rule.file, rule.first): rule for rule in rules}.values()),
        tuple(set_aside_in_words(book, rule, language) for rule in aside),
        say(language, "explanation.edition", edition=estimate.edition[:EDITION_SHOWN]),
    )


def make_explanation(book: Book, estimate: Estimate, step: Step, figure: str, options: PageOptions) -> Document:
    """Make the page that explains one figure, in the language and size asked.

    A discreet page names the places of the rules and quotes none: their lines are about the treatment.
    """
    pen = Pen(book, options.language).on("explanation")
    told = explain(book, estimate, step, figure, options.language)
    page = Pen(book, options.language)
    statuses = (page.say("draft"), *([page.say("demonstration")] if estimate.demonstration else []))
    return Document(
        language=pen.language,
        size=options.size,
        day=estimate.request.day,
        head=_head(pen, page, estimate),
        headline=Headline(pen.say("headline"), None, "", (told.why.sentence,)),
        sections=tuple(_sections(pen, told, options.discreet)),
        footer=" · ".join((page.say("draft"), page.day(estimate.request.day))),
        page_of=page.say("page_of", page="{page}", pages="{pages}"),
        watermark=statuses,
        attached=pen.say("attached"),
    )


def _head(pen: Pen, page: Pen, estimate: Estimate) -> Head:
    top = head(page, estimate)
    return Head(top.clinic, top.place, pen.say("title"), top.not_a_bill, top.days, Facts(top.facts.facts), top.logo)


def _sections(pen: Pen, told: Explanation, is_discreet: bool) -> list[Section]:
    columns = (Column(pen.say("column.step"), is_wide=True), Column(pen.say("column.from"), is_wide=True))
    steps = tuple(Row((equation.text, equation.place)) for equation in told.why.equations)
    sections = [pen.section("steps", "heading.steps", [Table(columns, steps, adds_up=False)])]
    if told.rules:
        sections.append(pen.section("rules", "heading.rules", [*_rules(pen, told, is_discreet)]))
    if told.set_aside:
        sections.append(pen.section("set-aside", "heading.set_aside", [Listing(told.set_aside)]))
    return sections


def _rules(pen: Pen, told: Explanation, is_discreet: bool) -> Iterator[Block]:
    """Name the edition, then each rule by its place with its lines and, where they do not say it, its source."""
    yield Paragraph(told.edition)
    if is_discreet:
        yield Listing(tuple(rule.place for rule in told.rules))
        return
    for rule in told.rules:
        yield Subheading(rule.place)
        yield Quoted(rule.quoted)
        if source := rule.source_in_words(pen.language):
            yield Paragraph(source)
