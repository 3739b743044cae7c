"""How one figure of an estimate came to be: for a panel to show, and as a page to hand over."""

from __future__ import annotations

from dataclasses import dataclass

from estimator.paper.document import Column, Document, Facts, Head, Headline, Listing, PageOptions, Row, Section, Table
from estimator.paper.head import head
from estimator.paper.pen import Pen
from estimator.paper.reasons import set_aside_in_words
from estimator.paper.rule_text import RuleText, rule_text
from estimator.paper.why import Why, why
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language

AFTER_DISCOUNTS = frozenset({"patient_pays", "pay_clinic", "discount", "expected_charge", "left_to_pay"})
"""Figures for which packages and discounts were looked at."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence to read aloud, the equations, the rules they rest on, and those looked at and not used."""

    why: Why
    rules: tuple[RuleText, ...]
    """Each rule once, in the order in which the equations come to it."""
    set_aside: tuple[str, ...]


def explain(book: Book, estimate: Estimate, step: Step, figure: str, language: Language) -> Explanation:
    """Explain a figure of an estimate down to the lines of the rule book; `figure` is its name in the estimate."""
    told = why(book, step, language, figure)
    paths = (equation.step.rule for equation in told.equations)
    rules = (rule_text(book, path) for path in paths if path is not None)
    aside = estimate.set_aside if figure in AFTER_DISCOUNTS else ()
    return Explanation(
        told,
        tuple({(rule.file, rule.first): rule for rule in rules}.values()),
        tuple(set_aside_in_words(book, rule, language) for rule in aside),
    )


def make_explanation(book: Book, estimate: Estimate, step: Step, figure: str, options: PageOptions) -> Document:
    """Make the page that explains one figure, in the language and size asked."""
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
        sections=tuple(_sections(pen, told)),
        footer=" · ".join((page.say("draft"), page.day(estimate.request.day))),
        page_of=page.say("page_of", page="{page}", pages="{pages}"),
        watermark=statuses,
        attached=pen.say("attached"),
    )


def _head(pen: Pen, page: Pen, estimate: Estimate) -> Head:
    top = head(page, estimate)
    return Head(top.clinic, top.place, pen.say("title"), top.not_a_bill, top.days, Facts(top.facts.facts), top.logo)


def _sections(pen: Pen, told: Explanation) -> list[Section]:
    columns = (Column(pen.say("column.step"), is_wide=True), Column(pen.say("column.from")))
    steps = tuple(Row((equation.text, equation.place)) for equation in told.why.equations)
    sections = [pen.section("steps", "heading.steps", [Table(columns, steps, adds_up=False)])]
    if told.rules:
        columns = (Column(pen.say("column.rule")), Column(pen.say("column.source"), is_wide=True))
        rules = tuple(Row((f"{rule.file}:{rule.line}", rule.source or pen.say("no_source"))) for rule in told.rules)
        sections.append(pen.section("rules", "heading.rules", [Table(columns, rules, adds_up=False)]))
    if told.set_aside:
        sections.append(pen.section("set-aside", "heading.set_aside", [Listing(told.set_aside)]))
    return sections
