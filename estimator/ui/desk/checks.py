"""Checks: everything about an estimate that stops it, that the page must note, or that is good to know, in one list.

Nothing is found out here: refusals, facts about the plan, rules set aside, what the page lacks and what was taken for
granted are gathered from where they are known, each with the question that mends it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from estimator.paper.document import Missing
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import refused_in_words
from estimator.paper.reasons import assumption_in_words, change_in_words, set_aside_in_words, told_by_in_words
from estimator.paper.required import missing_elements
from estimator.pricing.plan_answers import told
from estimator.pricing.request import Request
from estimator.pricing.result import Assumption, CouldChange, Estimate
from estimator.rules.book import Book
from estimator.rules.unknowns import UNKNOWN
from estimator.ui.desk.answers import QUESTIONS, asked, asked_about_the_plan
from estimator.ui.desk.benefit_words import label_of as label_of_fact
from estimator.ui.desk.benefit_words import warnings_of
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.hints import hint, refusals_of
from estimator.ui.desk.overrides import badge_in_words, changed_in_words, overrides_of, source_in_words
from estimator.ui.desk.questions import LABELS, label_of
from estimator.ui.rows import LEVELS, Level, without_key
from estimator.wording import Language, count, say


class Check(NamedTuple):
    """One thing to look at: how much it matters, what it is, and where it is mended."""

    level: Level
    text: str
    question: str = ""
    """The question of the form, or a line of it ("plan.in_network.deductible.used"); nothing where none mends it."""
    place: str = ""
    """The label of that question."""


def checks_of(
    draft: Draft, language: Language, held_question: str | None = None, on_page: Sequence[Missing] = ()
) -> list[Check]:
    """Gather every check of an estimate: errors first, then in the order of the form.

    `held_question` is the one whose field holds text that is no answer yet; `on_page` is what the page made last says
    it lacks, of which the characters that no font has are taken.
    """
    found = [*_held(held_question, language), *_problems(draft, language), *_unprintable(on_page, language)]
    if isinstance(draft.result, Estimate):
        found += _of_estimate(draft, draft.result, language)
    questions = asked(draft.book, draft.answers)
    placed = [_placed(draft, check, questions, language) for check in dict.fromkeys(found)]
    order = (*QUESTIONS, "")
    return sorted(placed, key=lambda check: (LEVELS.index(check.level), order.index(form_question(check.question))))


def counted(checks: Sequence[Check], language: Language) -> str:
    """Say how many there are in one line: "2 errors, 1 warning"; notes are counted where there is nothing else."""
    numbers = {level: sum(check.level == level for check in checks) for level in LEVELS}
    shown: list[Level] = [level for level in ("error", "warning") if numbers[level]] or ["information"]
    said = [count(language, f"checks.{level}", numbers[level]) for level in shown if numbers[level]]
    return ", ".join(said) or say(language, "checks.nothing")


def form_question(place: str) -> str:
    """The question of the form that a place belongs to: "plan" for "plan.in_network.deductible.used"."""
    return place if place in QUESTIONS else place.partition(".")[0]


def _placed(draft: Draft, check: Check, questions: Sequence[str], language: Language) -> Check:
    """Give a check the label of its question; none of either where the form does not ask it now."""
    question = form_question(check.question)
    if question not in questions:
        return check._replace(question="")
    label = without_key(label_of(check.question if check.question in LABELS else question))
    among = asked_about_the_plan(draft.book, draft.answers) if question == "plan" else ()
    fact = next((one for one in among if one.path == check.question), None)
    if fact is not None:
        label = label_of_fact(draft.book, fact, among, language)
    return check._replace(place=label)


def _held(question: str | None, language: Language) -> Iterator[Check]:
    if question is not None:
        yield Check("error", say(language, "checks.held"), question)


def _problems(draft: Draft, language: Language) -> Iterator[Check]:
    """Why no estimate can be made, and what was told about the plan and does not fit together."""
    for question, reason in refusals_of(draft.book, draft.result, language).items():
        yield Check("error", reason, question)
    for question, warning in warnings_of(draft.book, draft.answers, language).items():
        yield Check("warning", warning, question)
    lacking = hint(draft.book, draft.answers, draft.result, "adjustments", language)
    if lacking:
        yield Check("warning", lacking, "adjustments")


def _unprintable(on_page: Sequence[Missing], language: Language) -> Iterator[Check]:
    """Name the fields with characters that the page cannot print."""
    for entry in on_page:
        if entry.characters and entry.field in LABELS:
            yield Check("warning", say(language, "desk.glyphs", characters=" ".join(entry.characters)), entry.field)
        elif entry.characters:
            yield Check("warning", entry.words)


def _of_estimate(draft: Draft, estimate: Estimate, language: Language) -> Iterator[Check]:
    """What an estimate that was made leaves to look at."""
    yield from _refused_rules(draft, estimate, language)
    for change in estimate.could_change:
        if (level := _level_of_change(change)) is not None:
            where = _place_of_change(draft.book, draft.answers, change)
            yield Check(level, change_in_words(draft.book, change, language), where)
    changing = {change.about[0] for change in estimate.could_change if change.kind == "unknown"}
    for assumption in estimate.assumptions:
        if assumption.kind == "not-known" and assumption.about[0] in changing:
            continue
        if (level := _level_of_assumption(assumption)) is not None:
            yield Check(level, _assumed(draft.book, assumption, language), _place_of_assumption(assumption))
    yield from _overrides(draft, language)
    if draft.look.hidden - draft.hidden:
        yield Check("information", say(language, "details.must_stand"))
    for entry in missing_elements(Pen(draft.book, language), estimate, is_discreet=False):
        text = say(language, "checks.needed", element=entry.words)
        is_asked = entry.field in LABELS
        yield Check("warning" if is_asked else "information", text, entry.field if is_asked else "")


def _overrides(draft: Draft, language: Language) -> Iterator[Check]:
    """The insurer's figures told in place of the rule book's; a warning where inputs were changed since."""
    for override in overrides_of(draft):
        question = override.question
        badge = badge_in_words(question, language)
        source = source_in_words(draft.answers.plan, question, language)
        yield Check("information", say(language, "overrides.check", badge=badge, source=source), question.path)
        if override.changed:
            yield Check("warning", changed_in_words(override, language), question.path)


def _refused_rules(draft: Draft, estimate: Estimate, language: Language) -> Iterator[Check]:
    """Discounts claimed, packages asked for and the payment plan chosen that are not used, and why."""
    answers = draft.answers
    for aside in estimate.set_aside:
        if aside.name in answers.discounts or aside.name in answers.packages:
            question = "discounts" if aside.name in answers.discounts else "packages"
            yield Check("warning", set_aside_in_words(draft.book, aside, language), question)
    chosen = estimate.plan_chosen
    if chosen is not None and not chosen.is_offered:
        yield Check("warning", refused_in_words(draft.book, chosen, language), "paying.payment_plan")


def _level_of_change(change: CouldChange) -> Level | None:
    """How much a change that is possible matters; what holds for every estimate is no check."""
    match change.kind:
        case "unknown" if change.can_happen:
            return "warning"
        case "coverage-confirmed":
            return "warning"
        case "unknown" | "price-of-a-visit" | "price-word" | "discount-not-proven" | "new-plan-year":
            return "information"
    return None


def _level_of_assumption(assumption: Assumption) -> Level | None:
    """How much matters what was taken for granted; what the request itself told is no check."""
    if assumption.kind in ("first-visit-past", "twelve-months", "moved-to-closed-day", "pay-back-not-known"):
        return "warning"
    if assumption.kind in ("plan-figures", "not-known"):
        return "information" if assumption.kind == "not-known" or "" in assumption.about else None
    return None if assumption.told_by == "request" else "information"


def _assumed(book: Book, assumption: Assumption, language: Language) -> str:
    """Say what was taken for granted, and by whom where it was not the patient."""
    words = assumption_in_words(book, assumption, language)
    if assumption.told_by == "request":
        return words
    return say(language, "checks.assumed", assumption=words, told_by=told_by_in_words(assumption, language))


ASSUMED_AT = {
    "hours": "way", "tier": "way", "setting": "way", "not-yet-booked": "first_visit", "first-visit-past": "first_visit",
    "visits-shifted": "first_visit", "twelve-months": "first_visit", "visits-not-processed": "visits_had",
}  # fmt: skip
"""The question at which something taken for granted is told, where it has another name."""
DECIDED_AT = {"approval": "state", "covered": "covered", "network": "is-in-network", "signed": "signed"}
"""How the place of a fact that decides who pays ends."""


def _place_of_assumption(assumption: Assumption) -> str:
    match assumption.kind, assumption.about:
        case "moved-to-closed-day", (number, *_):
            return f"moved.{number}"
        case "plan-figures", (told_by, _):
            return "plan.as_of" if told_by else "plan.told_by"
    place = ASSUMED_AT.get(assumption.kind, assumption.kind)
    return place if place in QUESTIONS else "plan"


def _place_of_change(book: Book, answers: Request, change: CouldChange) -> str:
    """The question at which a change that is possible can be settled; nothing where none can."""
    match change.kind:
        case "discount-not-proven":
            return "discounts"
        case "price-of-a-visit" | "new-plan-year":
            return "first_visit"
        case "unknown" | "coverage-confirmed":
            return _place_of_fact(book, answers, str(change.about[0]))
    return ""


def _place_of_fact(book: Book, answers: Request, name: str) -> str:
    """The line of the plan for a fact called as in an estimate ("deductible-used"); one that was said unknown first."""
    end = DECIDED_AT.get(name, name)
    paths = [question.path for question in asked_about_the_plan(book, answers)]
    fitting = [path for path in paths if _hyphened(path).endswith((f"-{end}", f"-{end}-individual"))]
    unknown = [path for path in fitting if told(answers.plan, path) == UNKNOWN]
    return next(iter((*unknown, *fitting)), "plan")


def _hyphened(path: str) -> str:
    return path.replace("_", "-").replace(".", "-")
