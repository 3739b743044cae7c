"""Overrides: figures the insurer told in place of the rule book's, who told them, and what was changed since then.

An override stays whatever else is answered. What it was told for are the answers in force when it, or its source, was
given last; that is read off the history of the estimate, so that undo takes the warning back too, on the page as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from estimator.paper.told import call_for_staff, teller_in_words
from estimator.pricing.benefit_questions import BenefitQuestion, benefit_questions
from estimator.pricing.plan_answers import fact_of, told, with_told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.models.benefits import TierRule
from estimator.rules.models.coverage import Coverage
from estimator.rules.unknowns import UNKNOWN
from estimator.ui.desk.answers import asked_about_the_plan, kept_for_one_key
from estimator.ui.desk.benefit_words import figure_in_words
from estimator.ui.desk.offers import WAY
from estimator.ui.desk.questions import label_of
from estimator.ui.rows import without_key
from estimator.wording import Language, joined, say

if TYPE_CHECKING:
    from estimator.ui.desk.draft import Draft

TOLD_FOR: Mapping[str, tuple[str, ...]] = {
    "clinic": ("clinic",), "coverage": ("coverage",), "treatment": ("treatment", "services"),
    "infusions": ("infusions", "course"), "boosters": ("boosters",), "boosters_every": ("boosters_every",), "way": WAY,
    "also.treatment": ("also",), "evaluation": ("evaluation",), "first_visit": ("first_visit",),
    "spacing": ("spacing",), "extras": ("extras",), "moved": ("moved",),
}  # fmt: skip
"""The questions a plan's figure is told for, coverage, course and days, and where their answers stand in a Request."""

FIGURES = ("amount", "percent")
"""The kinds of fact that are figures."""


class Override(NamedTuple):
    """A figure told in place of the rule book's, the answers it was told for, and the questions changed since."""

    question: BenefitQuestion
    told_for: Request
    changed: tuple[str, ...]


def is_overridden(plan: PlanFacts, question: BenefitQuestion) -> bool:
    """True where the plan's own figure stands in place of one in the rule book; what nobody knows is none."""
    if question.kind not in FIGURES or question.usual is None:
        return False
    return told(plan, question.path) not in (None, UNKNOWN, question.usual)


def overrides_of(draft: Draft) -> list[Override]:
    """Find every override of an estimate, in the order of the form."""
    answers = draft.answers
    found = []
    for question in asked_about_the_plan(draft.book, answers):
        if is_overridden(answers.plan, question):
            then = draft.history.since(partial(_is_told_so, question, _as_told(answers.plan, question)))
            found.append(Override(question, then, _changed(then, answers)))
    return found


def told_for(draft: Draft) -> tuple[Request, ...]:
    """Give the answers that overrides were told for, the earliest first: all of the past that warnings need."""
    thens = {id(override.told_for) for override in overrides_of(draft)}
    return tuple(answers for answers in draft.history.answered if id(answers) in thens)


def outdated(draft: Draft) -> frozenset[str]:
    """Name the overrides since which something was changed, by the places of their facts."""
    return frozenset(fact_of(override.question.path) for override in overrides_of(draft) if override.changed)


@kept_for_one_key
def stated_figures(book: Book, answers: Request) -> tuple[BenefitQuestion, ...]:
    """List the figures of the rule book that hold for this course as long as the plan tells none, in their order."""
    coverage, plan = book.coverages.get(answers.coverage), answers.plan
    if coverage is None or not asked_about_the_plan(book, answers):
        return ()
    for path, figure in _stated(coverage):
        if told(plan, path) is None:
            plan = with_told(plan, path, figure)
    asked = benefit_questions(book, answers.model_copy(update={"plan": plan}))
    return tuple(
        question
        for question in asked
        if question.kind in FIGURES and question.usual is not None and told(answers.plan, question.path) is None
    )


def outdated_in_words(draft: Draft, language: Language) -> dict[str, str]:
    """Warn of every override since which something was changed, by the place of its fact."""
    return {
        override.question.path: changed_in_words(override, language)
        for override in overrides_of(draft)
        if override.changed
    }


def changed_in_words(override: Override, language: Language) -> str:
    """Name what was changed since a figure was told."""
    labels = [without_key(label_of(question)) for question in override.changed]
    return say(language, "overrides.changed", answers=joined(labels, language))


def badge_in_words(question: BenefitQuestion, language: Language) -> str:
    """Say that a figure is an override, and of what."""
    assert question.usual is not None, "only a figure of the rule book is overridden"
    return say(language, "overrides.badge", usual=figure_in_words(question.usual, language))


def source_in_words(plan: PlanFacts, question: BenefitQuestion, language: Language) -> str:
    """Say who told a figure and when: in a call to the plan, or whoever told the rest."""
    call = plan.call_of(fact_of(question.path))
    if call is not None:
        return say(language, "benefits.hint.told_in_call", source=call_for_staff(call, language))
    if plan.told_by is None and plan.as_of is None:
        return say(language, "overrides.no_source")
    return say(language, "overrides.source", source=teller_in_words(plan.told_by or "", plan.as_of, language))


def _as_told(plan: PlanFacts, question: BenefitQuestion) -> tuple[object, ...]:
    """A figure with its source: told anew in another call, or as of another day, it holds for what is asked then."""
    call = plan.call_of(fact_of(question.path))
    return told(plan, question.path), call.source if call is not None else (plan.told_by, plan.as_of)


def _is_told_so(question: BenefitQuestion, now: tuple[object, ...], answers: Request) -> bool:
    return _as_told(answers.plan, question) == now


def _stated(coverage: Coverage) -> Iterator[tuple[str, int | Decimal]]:
    """Every figure of a coverage that a plan may tell otherwise, and where it would be told."""
    for place in ("in_network", "out_of_network"):
        tier: TierRule | None = getattr(coverage, place)
        for kind, rule in (("deductible", tier.deductible), ("limit", tier.limit)) if tier is not None else ():
            for whose in ("individual", "family"):
                if isinstance(figure := getattr(rule, whose), int):
                    yield f"plan.{place}.{kind}.{whose}", figure
    for benefit in coverage.benefits:
        for name in ("copay", "coinsurance"):
            if isinstance(figure := getattr(benefit, name), int | Decimal):
                yield f"plan.benefits.{benefit.id}.{name}", figure


def _changed(then: Request, now: Request) -> tuple[str, ...]:
    return tuple(
        question
        for question, fields in TOLD_FOR.items()
        if any(getattr(then, field) != getattr(now, field) for field in fields)
    )
