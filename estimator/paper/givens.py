"""Figures that are not worked out: what rule book, plan, request or law says, in words, and where it stands."""

from __future__ import annotations

from estimator.paper.told import source_in_words
from estimator.pricing.steps import Step
from estimator.wording import Language, say, sentences

WITHOUT_CLAIM = frozenset({"allowed", "plan_pays", "write_off", "balance_bill"})
"""Figures that are nothing because the coverage sends no claim."""
OF_THE_PLAN = frozenset({
    "rate", "medicare_fee", "copay", "individual_deductible", "family_deductible", "individual_limit", "family_limit",
    "person_ceiling", "separate_deductible", "benefit_maximum",
})  # fmt: skip
"""Figures of the rule book that are the plan's, not the clinic's."""
OF_A_PAYMENT_PLAN = frozenset({"plan_fee", "instalment_fee", "deposit", "least_to_pay_off", "most_to_pay_off"})


def given_in_words(step: Step, language: Language) -> str:
    """Say who set a figure that is given: the clinic, the plan, the patient, or nobody, so that one was taken."""
    if source := source_in_words(step, language):
        return source
    return say(language, f"steps.detail.{_giver(step)}")


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
