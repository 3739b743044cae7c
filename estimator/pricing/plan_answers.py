"""Plan answers: what was told about a plan, fact by fact; what is used and left in figures; what does not fit together.

A fact is named by its place in the request, as in "plan.in_network.deductible.used". Amounts are in cents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from estimator.pricing.benefit_questions import BenefitQuestion
from estimator.pricing.plan_facts import YEARLY, Authorization, BenefitFacts, Call, PlanFacts
from estimator.pricing.request import Request

OTHER_SIDE = {"used": "left", "left": "used", "family_used": "family_left", "family_left": "family_used"}
"""What is used may be told as what is left: never both."""
PERHAPS_THE_PLANS = Decimal(50)
"""A patient's percentage above this is perhaps the plan's, told the other way round."""

WarningKind = Literal[
    "more-than-all", "limit-below-deductible", "family-below-own", "perhaps-the-plans", "day-to-come", "ends-before",
]  # fmt: skip


class UsedAndLeft(NamedTuple):
    """How much of a yearly figure is used and left, in cents."""

    used: int
    left: int
    figure: int


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """Two facts that do not fit together; they count as they were told, and should be asked again.

    "more-than-all": more used, or left, than there is (both figures, cents or visits); "limit-below-deductible": less
    of the limit used than of the deductible (both, cents); "family-below-own": less used by the family than by one
    person (both, cents); "perhaps-the-plans": a percentage so high that it may be the plan's; "day-to-come": figures
    of a day after that of the estimate; "ends-before": approved until a day before the first one.
    """

    path: str
    kind: WarningKind
    about: tuple[int | Decimal, ...] = ()


def told(plan: PlanFacts, path: str) -> Any:
    """Look up what was told, by its place in the request; None where nothing was."""
    part: Any = plan
    _, *names = path.split(".")
    if names[0] == "benefits":
        part = next((facts for facts in plan.benefits if facts.benefit == names[1]), None)
        names = names[2:]
    for name in names:
        part = getattr(part, name, None)
    return part


def with_told(plan: PlanFacts, path: str, answer: Any) -> PlanFacts:
    """Give the facts with one of them changed; None takes it back. What is left takes the place of what is used.

    It was told outside any call: what a call had told of it is not told in that call any more.
    """
    plan = _outside_calls(plan, fact_of(path))
    _, first, *names = path.split(".")
    if first == "benefits":
        name, leaf = names
        nothing = BenefitFacts(benefit=name)
        others = tuple(facts for facts in plan.benefits if facts.benefit != name)
        facts = next((facts for facts in plan.benefits if facts.benefit == name), nothing)
        changed = facts.model_copy(update={leaf: answer})
        return plan.model_copy(update={"benefits": others if changed == nothing else (*others, changed)})
    if not names:
        return plan.model_copy(update={first: answer})
    return plan.model_copy(update={first: _changed(getattr(plan, first) or Authorization(), names, answer)})


def with_told_in_call(plan: PlanFacts, path: str, answer: Any) -> PlanFacts:
    """Give the facts with one of them as the plan told it in the last call; None takes it back."""
    plan = with_told(plan, path, answer)
    fact = fact_of(path)
    if answer is None and not is_told(plan, fact):
        return plan
    *earlier, last = plan.calls or (Call(),)
    return plan.model_copy(update={"calls": (*earlier, last.model_copy(update={"facts": (*last.facts, fact)}))})


def with_call(plan: PlanFacts, name: str, answer: Any) -> PlanFacts:
    """Give the facts with the name, day or reference of the last call changed; an only call without any is none."""
    *earlier, last = plan.calls or (Call(),)
    changed = last.model_copy(update={name: answer})
    return plan.model_copy(update={"calls": (*earlier, changed) if earlier or changed != Call() else ()})


def with_another_call(plan: PlanFacts) -> PlanFacts:
    """Begin another call; what is told from now on goes by it."""
    return plan.model_copy(update={"calls": (*plan.calls, Call())})


def fact_of(path: str) -> str:
    """Name the fact that a place in the request belongs to, as a call names it: what is used for what is left."""
    fact = path.removeprefix("plan.")
    if fact.startswith("authorization"):
        return "authorization"
    place, dot, leaf = fact.rpartition(".")
    return f"{place}{dot}{leaf if leaf in YEARLY else OTHER_SIDE.get(leaf, leaf)}"


def is_told(plan: PlanFacts, fact: str) -> bool:
    """True where somebody told a fact, be it that nobody knows."""
    path = f"plan.{fact}"
    sides = [path, other_side(path)] if fact.rpartition(".")[2] in OTHER_SIDE else [path]
    return any(told(plan, side) is not None for side in sides)


def facts_told(plan: PlanFacts) -> tuple[str, ...]:
    """List the facts that somebody told, as calls name them."""
    tiers = ("in_network", "out_of_network")
    places = ["is_in_network", "plan_year_start", "authorization", "signed"]
    places += [f"{tier}.{kind}.{name}" for tier in tiers for kind in ("deductible", "limit") for name in YEARLY]
    names = [name for name in BenefitFacts.model_fields if name != "benefit"]
    places += [f"benefits.{facts.benefit}.{name}" for facts in plan.benefits for name in names]
    return tuple(place for place in places if is_told(plan, place))


def other_side(path: str) -> str:
    """The place of what is left, for that of what is used; and the other way round."""
    place, _, leaf = path.rpartition(".")
    return f"{place}.{OTHER_SIDE[leaf]}"


def used_and_left(plan: PlanFacts, question: BenefitQuestion) -> UsedAndLeft | None:
    """Say how much of a yearly figure is used and left; None where the figure, or how much is used, is not known."""
    figure = question.out_of
    if figure is None or not question.may_be_left:
        return None
    used, left = told(plan, question.path), told(plan, other_side(question.path))
    if isinstance(used, int):
        return UsedAndLeft(used, max(0, figure - used), figure)
    return UsedAndLeft(max(0, figure - left), left, figure) if isinstance(left, int) else None


def plan_warnings(request: Request, questions: Sequence[BenefitQuestion]) -> tuple[PlanWarning, ...]:
    """Find what was told and does not fit together, among the facts that are asked."""
    return tuple(_warnings(request, {question.path: question for question in questions}))


def _warnings(request: Request, questions: dict[str, BenefitQuestion]) -> Iterator[PlanWarning]:
    plan = request.plan
    for path, question in questions.items():
        given = told(plan, path)
        if question.out_of is not None:
            sides = (given, told(plan, other_side(path))) if question.may_be_left else (given,)
            above = next((side for side in sides if isinstance(side, int) and side > question.out_of), None)
            if above is not None:
                yield PlanWarning(path, "more-than-all", (above, question.out_of))
        if question.kind == "percent" and isinstance(given, Decimal) and given > PERHAPS_THE_PLANS:
            yield PlanWarning(path, "perhaps-the-plans", (given,))
        yield from _compared(plan, questions, question)
    if "plan.as_of" in questions and plan.as_of is not None and plan.as_of > request.day:
        yield PlanWarning("plan.as_of", "day-to-come")
    first, last = (told(plan, f"plan.authorization.{name}") for name in ("starts", "ends"))
    if "plan.authorization.ends" in questions and first is not None and last is not None and last < first:
        yield PlanWarning("plan.authorization.ends", "ends-before")


def _compared(
    plan: PlanFacts, questions: dict[str, BenefitQuestion], question: BenefitQuestion
) -> Iterator[PlanWarning]:
    """Hold what is used of a limit against the deductible, and what the family used against the person."""
    place, _, leaf = question.path.rpartition(".")
    known = _used(plan, question)
    if known is None:
        return
    if place.endswith(".limit"):
        deductible = _used(plan, questions.get(f"{place.removesuffix('limit')}deductible.{leaf}"))
        if deductible is not None and known < deductible:
            yield PlanWarning(question.path, "limit-below-deductible", (known, deductible))
    if leaf == "family_used":
        own = _used(plan, questions.get(f"{place}.used"))
        if own is not None and known < own:
            yield PlanWarning(question.path, "family-below-own", (known, own))


def _used(plan: PlanFacts, question: BenefitQuestion | None) -> int | None:
    """How much is used of a yearly figure, in cents; None where that is not known."""
    if question is None or not question.may_be_left:
        return None
    used = told(plan, question.path)
    if isinstance(used, int):
        return used
    spent = used_and_left(plan, question)
    return spent.used if spent else None


def _outside_calls(plan: PlanFacts, fact: str) -> PlanFacts:
    """Take a fact out of every call that told it."""
    if plan.call_of(fact) is None:
        return plan
    calls = [
        call.model_copy(update={"facts": tuple(each for each in call.facts if each != fact)}) for call in plan.calls
    ]
    return plan.model_copy(update={"calls": tuple(calls)})


def _changed(part: Any, names: Sequence[str], answer: Any) -> Any:
    """A part of the facts with one answer in it changed."""
    name, *deeper = names
    if deeper:
        return part.model_copy(update={name: _changed(getattr(part, name), deeper, answer)})
    update = {name: answer}
    if answer is not None and name in OTHER_SIDE:
        update[OTHER_SIDE[name]] = None
    return part.model_copy(update=update)
