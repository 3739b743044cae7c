"""Defaults: answers that the rule book, the course or the last estimate gives where nobody else does.

All of them can be accepted at once, so that they stay as they are whatever else is changed; one answer can go back to
its default. Left out of accepting is what is no answer but a rule to go by, which an answer would change: the cheapest
mix of packages, a spacing that changes in the middle of the course, and figures of the plan, which would count as told
by somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.pricing.plan_answers import other_side, with_told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.scalars import Span
from estimator.ui.desk.answers import (
    CARRIED_OVER,
    answer,
    asked,
    asked_about_the_plan,
    first_answers,
    is_answered,
    with_answer,
)
from estimator.ui.desk.extras import line_of
from estimator.ui.desk.insurance import INSURANCE
from estimator.ui.desk.offers import Paying, boosters_asked, treatment_of, usual_infusions, ways_to_give, ways_to_pay_at
from estimator.ui.desk.questions import LABELS, label_of
from estimator.ui.rows import without_key
from estimator.wording import Language, count, say

if TYPE_CHECKING:
    from estimator.ui.desk.work import Work


def defaults_in_force(book: Book, answers: Request) -> dict[str, Any]:
    """Find the questions that are asked and that nobody answered, each with the answer that holds meanwhile."""
    found = {question: _default(book, answers, question) for question in asked(book, answers)}
    return {
        question: default
        for question, default in found.items()
        if default is not None and not is_answered(answers, question)
    }


def accept_defaults(book: Book, answers: Request) -> Request:
    """Make every default in force an answer of its own; the figures stay the same."""
    for question, default in defaults_in_force(book, answers).items():
        answers = with_answer(answers, question, default)
    return answers


def go_back_to_default(book: Book, answers: Request, place: str, last_time: Request | None = None) -> Request:
    """Take the answer to a question, or to a line of one ("plan.told_by", "moved.3"), back to its default.

    `last_time` are the answers of the estimate before, from which some defaults are.
    """
    question, _, line = place.partition(".")
    match question:
        case "plan" if line:
            return with_answer(answers, "plan", _untold(book, answers, place))
        case "paying" if line in Paying._fields:
            return with_answer(answers, "paying", Paying.of(answers)._replace(**{line: None}))
        case "extras":
            return with_answer(answers, "extras", tuple(each for each in answers.extras if line_of(each) != line))
        case "moved":
            return with_answer(answers, "moved", tuple(each for each in answers.moved if str(each.visit) != line))
        case "adjustments":
            return with_answer(answers, "adjustments", ())
    if place in (*CARRIED_OVER, *INSURANCE):
        return with_answer(answers, place, answer(_begun(book, answers, place, last_time), place))
    return with_answer(answers, place, None)


def accept_all(work: Work, place: str | None, language: Language) -> str:
    """Accept the defaults of the estimate shown as one change made at a place, and say how many there were."""
    draft = work.draft
    carried = [name for name in CARRIED_OVER if draft.last_time and _is_the_same(draft.answers, draft.last_time, name)]
    number = len({*defaults_in_force(draft.book, draft.answers), *carried})
    if not number:
        return say(language, "defaults.accepted.none")
    draft.last_time = None
    _take(work, place or "clinic", accept_defaults(draft.book, draft.answers))
    return count(language, "defaults.accepted", number)


def take_back(work: Work, place: str | None, language: Language) -> str:
    """Have the answer at a place of the estimate shown go back to its default, and say so."""
    if place is None:
        return say(language, "defaults.back.nowhere")
    draft = work.draft
    answers = go_back_to_default(draft.book, draft.answers, place, draft.last_time)
    label = without_key(label_of(place if place in LABELS else place.partition(".")[0]))
    if answers == draft.answers:
        return say(language, "defaults.back.none", question=label)
    _take(work, place, answers)
    return say(language, "defaults.back", question=label)


def _take(work: Work, place: str, answers: Request) -> None:
    """Take answers in as a change of its own, to which undo leads back."""
    work.draft.history.close_change()
    work.take(place, answers)
    work.draft.history.close_change()


def _is_the_same(answers: Request, last_time: Request, question: str) -> bool:
    return bool(answer(answers, question) == answer(last_time, question))


def _default(book: Book, answers: Request, question: str) -> Any:
    """The answer that holds where nobody gave one; None where there is none, or a rule in its place."""
    part, _, name = question.rpartition(".")
    also = part == "also"
    treatment = treatment_of(book, answers, also)
    course = next((each for each in treatment.courses if each.id == answers.course), None) if treatment else None
    match name:
        case "treatment" if treatment is not None:
            return treatment.id
        case "infusions":
            usual = usual_infusions(book, answers, also)
            return None if usual is None else Span(usual, usual)
        case "boosters" if course is not None:
            return boosters_asked(book, answers)
        case "boosters_every" if treatment is not None:
            return (course and course.boosters_every) or treatment.boosters_every
        case "spacing" if treatment is not None and not treatment.later:
            return treatment.spacing
        case "way":
            return next(iter(ways_to_give(book, answers, also)), None)
        case "evaluation":
            return True
        case "tender":
            return next((way.id for way in ways_to_pay_at(book, answers.clinic)), None)
    return None


def _untold(book: Book, answers: Request, path: str) -> PlanFacts:
    """The facts about the plan without one of those asked, whether it was told as used or as left."""
    question = next((each for each in asked_about_the_plan(book, answers) if each.path == path), None)
    if question is None:
        return answers.plan
    plan = with_told(answers.plan, path, None)
    return with_told(plan, other_side(path), None) if question.may_be_left else plan


def _begun(book: Book, answers: Request, question: str, last_time: Request | None) -> Request:
    """The answers that an estimate begins with, at the clinic of this one unless that is in question itself."""
    if question == "clinic":
        return first_answers(book, answers.day, last_time)
    before = last_time or first_answers(book, answers.day)
    return first_answers(book, answers.day, before.model_copy(update={"clinic": answers.clinic}))
