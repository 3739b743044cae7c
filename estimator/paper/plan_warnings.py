"""What was told about the patient's plan and does not fit together, as notes on the page."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from estimator.paper.document import Paragraph
from estimator.paper.pen import Pen
from estimator.paper.told import facts_told_in_words
from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.plan_answers import PlanWarning, fact_of, plan_warnings, told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.wording import Language, percentage

ALL_OF_IT = Decimal(100)


def plan_notes(pen: Pen, request: Request) -> Iterator[Paragraph]:
    """Say what was told and does not fit together, what was counted of it, and what to ask the plan again."""
    if request.plan == PlanFacts():
        return
    for warning in plan_warnings(request, benefit_questions(pen.book, request)):
        yield Paragraph(_note(pen.on("plan_warnings"), request, warning))


def _note(pen: Pen, request: Request, warning: PlanWarning) -> str:
    plan, path, kind = request.plan, warning.path, warning.kind
    match kind:
        case "day-to-come":
            return pen.say(kind, day=pen.day(told(plan, path)))
        case "ends-before":
            first, last = (pen.day(told(plan, f"plan.authorization.{end}")) for end in ("starts", "ends"))
            return pen.say(kind, first=first, last=last)
        case "perhaps-the-plans":
            return pen.say(kind, **shares_in_words(warning, pen.language))
    is_number = path.endswith(".visits_used")
    said, figure = (str(each) if is_number else pen.money(int(each)) for each in warning.about)
    if kind == "more-than-all":
        name = kind if isinstance(told(plan, path), int) else f"{kind}.left"
        return pen.say(name, fact=_named(pen, path), told=said, figure=figure)
    place, _, leaf = path.rpartition(".")
    other = f"{place}.used" if kind == "family-below-own" else f"{place.removesuffix('limit')}deductible.{leaf}"
    return pen.say(kind, facts=_named(pen, other, path), told=said, figure=figure)


def shares_in_words(warning: PlanWarning, language: Language) -> dict[str, str]:
    """Write a share that is perhaps the plan's, and the rest of the whole, as the places of a sentence."""
    percent = Decimal(warning.about[0])
    return {"figure": percentage(percent, language), "rest": percentage(ALL_OF_IT - percent, language)}


def _named(pen: Pen, *paths: str) -> str:
    """Name facts by their places in the request."""
    return facts_told_in_words(map(fact_of, paths), pen.language)
