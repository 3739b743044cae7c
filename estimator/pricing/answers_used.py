"""Which answers of a request a figure comes from: the steps that hold an answer, and every figure worked out with them.

A figure that the rule book states until it is told, and one that is taken while nobody knows it, stand for the answer.
What is left of a deductible decides who pays a line even where the line's figures are worked out without it. Answers
that are no figure themselves, as the treatment or the clinic, are not found this way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from estimator.pricing.result import Estimate, Result
from estimator.pricing.steps import NOTHING, Step

TOLD: dict[str, tuple[str, ...]] = {
    "individual_deductible": ("deductible", "individual"),
    "family_deductible": ("deductible", "family"),
    "individual_limit": ("limit", "individual"),
    "family_limit": ("limit", "family"),
    "deductible_used_before": ("deductible", "used"),
    "limit_used_before": ("limit", "used"),
    "family_deductible_used_before": ("deductible", "family_used"),
    "family_limit_used_before": ("limit", "family_used"),
    "deductible_told_left": ("deductible", "left"),
    "limit_told_left": ("limit", "left"),
    "family_deductible_told_left": ("deductible", "family_left"),
    "family_limit_told_left": ("limit", "family_left"),
    "copay": ("copay",),
    "coinsurance": ("coinsurance",),
    "whole_coinsurance": ("coinsurance",),
    "second_pays": ("coinsurance",),
    "rate": ("rate",),
    "separate_used": ("separate_used",),
    "plan_paid": ("paid_so_far",),
    "reimbursement_balance": ("accounts", "reimbursement"),
    "savings_balance": ("accounts", "savings"),
    "assistance_left": ("accounts", "assistance_left"),
}
"""The last keys of the place of each figure that is told about a plan."""
TAKEN: dict[str, tuple[str, ...]] = {
    "typical_deductible": ("deductible", "individual"),
    "typical_limit": ("limit", "individual"),
    "deductible_taken_as_used": ("deductible", "used"),
    "deductible_taken_as_unused": ("deductible", "used"),
    "limit_taken_as_used": ("limit", "used"),
    "limit_taken_as_unused": ("limit", "used"),
    "typical_copay": ("copay",),
    "no_copay": ("copay",),
    "typical_rate": ("rate",),
}
"""The same for what is taken in place of a figure that nobody told."""
OF_THE_SECOND_PLAN = "second_pays"


def steps_resting_on(steps: Iterable[Step], question: str, *results: Result) -> frozenset[int]:
    """Find which figures an answer has a part in, by the identity of their steps.

    `question` is the place of the answer in the request: "paid", "plan.in_network.deductible.used". `results` are those
    that the figures belong to.
    """
    users: dict[int, list[int]] = {}
    holding: list[int] = []
    waiting = list({id(step): step for step in steps}.values())
    for left, decided in _decided(results):
        users.setdefault(id(left), []).append(id(decided))
        waiting.append(left)
    met = set(map(id, waiting))
    while waiting:
        step = waiting.pop()
        if _holds(step, question):
            holding.append(id(step))
        for operand in step.operands:
            users.setdefault(id(operand), []).append(id(step))
            if id(operand) not in met:
                met.add(id(operand))
                waiting.append(operand)
    resting: set[int] = set()
    while holding:
        found = holding.pop()
        if found not in resting:
            resting.add(found)
            holding += users.get(found, ())
    return frozenset(resting)


def _decided(results: Iterable[Result]) -> Iterator[tuple[Step, Step]]:
    """Give what was left of a deductible before each line, with each figure of the line that it decides."""
    for result in results:
        for visit in result.visits if isinstance(result, Estimate) else ():
            for share in (line.share for line in visit.lines if line.share is not None):
                if share.deductible_left is not None:
                    for decided in (share.deductible, share.coinsurance, share.plan_pays, share.patient_pays):
                        if decided is not NOTHING:
                            yield share.deductible_left, decided


def _holds(step: Step, question: str) -> bool:
    """True where a step is the figure that an answer gives, or stands in its place."""
    first, _, place = question.partition(".")
    if first != "plan":
        return step.what == {"paid": "already_paid", "adjustments": "adjustment"}.get(first)
    keys = TOLD.get(step.what) or TAKEN.get(step.what)
    if keys is None or step.what == OF_THE_SECOND_PLAN:
        return False
    # One field takes what is used and what is left.
    asked = tuple(place.replace("left", "used").split("."))
    return asked[-len(keys) :] == tuple(key.replace("left", "used") for key in keys)
