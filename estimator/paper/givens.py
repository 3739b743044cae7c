"""Figures that are not worked out: what rule book, plan, request or law says, in words, and where it stands."""

from __future__ import annotations

from estimator.paper.told import call_in_words, source_in_words, teller_in_words
from estimator.pricing.answers_used import OF_THE_SECOND_PLAN, TOLD
from estimator.pricing.plan_facts import Call, PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.steps import Step
from estimator.wording import Language, joined, say, sentences

WITHOUT_CLAIM = frozenset({"allowed", "plan_pays", "write_off", "balance_bill"})
"""Figures that are nothing because the coverage sends no claim."""
OF_THE_PLAN = frozenset({
    "rate", "medicare_fee", "copay", "individual_deductible", "family_deductible", "individual_limit", "family_limit",
    "person_ceiling", "separate_deductible", "benefit_maximum",
})  # fmt: skip
"""Figures of the rule book that are the plan's, not the clinic's."""
OF_A_PAYMENT_PLAN = frozenset({"plan_fee", "instalment_fee", "deposit", "least_to_pay_off", "most_to_pay_off"})


def given_in_words(step: Step, language: Language, request: Request | None = None) -> str:
    """Say who set a figure that is given: the clinic, the plan, the patient, or nobody, so that one was taken.

    The request tells who told a figure outside of a call; without it, it was the patient.
    """
    if source := source_in_words(step, language):
        return source
    giver = _giver(step)
    if giver == "asked" and request is not None and _is_of_a_teller(step):
        return _teller(request, step, language) or say(language, "told.detail.nobody")
    return say(language, f"steps.detail.{giver}")


def asked_in_words(step: Step, language: Language, request: Request | None = None) -> str:
    """Say where a figure that is asked for comes from: who told it and when, or who allowed it, by the request."""
    if source := source_in_words(step, language):
        return source
    if request is None or not _is_of_a_teller(step):
        return say(language, "steps.asked_for")
    return _teller(request, step, language) or say(language, "told.nobody_said_who")


def is_asked(step: Step) -> bool:
    """True for a figure, or a percentage, that the request gave."""
    if step.operation == "percent" and step.rule is None:
        return not _is_of_law(step)
    return step.operation == "asked" and not _is_taken(step)


def place_outside_files(step: Step, language: Language) -> str:
    """Say where a figure stands that neither rule book nor request holds: the law, or nobody told it; "" for others."""
    if _is_of_law(step):
        return say(language, f"steps.law.{step.what}")
    return say(language, "steps.not_told") if step.operation == "asked" and _is_taken(step) else ""


def _is_of_a_teller(step: Step) -> bool:
    """True for a figure with which a request says who told it, or allowed it: a plan's, or an adjustment."""
    return step.what == "adjustment" or TOLD.get(step.what, ("accounts",))[0] != "accounts"


def _teller(request: Request, step: Step, language: Language) -> str:
    """Say who told or allowed a figure; "" where nobody wrote that down."""
    if step.what == "adjustment":
        adjustment = request.adjustments[int(str(step.about[0]).removeprefix("adjustment-")) - 1]
        return say(language, "told.allowed", allowed_by=adjustment.allowed_by, reason=adjustment.reason)
    plan = request.plan
    calls = _calls_of_percentage(plan, step) or [None]
    sources = [call_in_words(call, language) for call in calls if call is not None]
    if None in calls and (plan.told_by or plan.as_of):
        sources.append(teller_in_words(plan.told_by or "", plan.as_of, language))
    return say(language, "told.detail", source=joined(list(dict.fromkeys(sources)), language)) if sources else ""


def _calls_of_percentage(plan: PlanFacts, step: Step) -> list[Call | None]:
    """The calls in which a percentage was told, None for outside of one; a step of it does not say its benefit."""
    if TOLD[step.what] != ("coinsurance",) or step.what == OF_THE_SECOND_PLAN:
        return []
    told = [facts.benefit for facts in plan.benefits if facts.coinsurance == step.number]
    return [plan.call_of(f"benefits.{benefit}.coinsurance") for benefit in told]


def _giver(step: Step) -> str:
    if step.what.startswith("typical_"):
        return "typical"
    if _is_taken(step):
        return "taken_as"
    if step.operation == "asked":
        return "asked"
    if step.what in WITHOUT_CLAIM:
        return "no_claim"
    if step.what in OF_A_PAYMENT_PLAN:
        return "plan_rule"
    return "plan_says" if step.what in OF_THE_PLAN else "included" if step.what == "included_price" else "rule"


def _is_taken(step: Step) -> bool:
    """True for a figure that somebody had to take because nobody told it."""
    return step.what.endswith(("_taken_as_used", "_taken_as_unused")) or step.what == "no_copay"


def _is_of_law(step: Step) -> bool:
    return step.operation == "percent" and step.rule is None and f"law.{step.what}" in sentences("steps")
