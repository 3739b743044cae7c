"""Who told a fact about the patient's plan, and when, in words: a call to the plan, or somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from estimator.paper.unknowns import facts_in_words, unknowns_in_words
from estimator.pricing.plan_facts import IN_A_CALL, Call
from estimator.pricing.steps import Step
from estimator.wording import Language, day, joined, say

FACTS_THAT_DECIDE = {
    "is_in_network": "network", "covered": "covered", "authorization": "approval", "signed": "signed",
}  # fmt: skip
"""Facts that decide who pays, by the last part of their place."""
FIGURES = {
    "deductible.individual": "deductible", "deductible.used": "deductible-used", "limit.individual": "limit",
    "limit.used": "limit-used", "separate_used": "separate-used", "visits_used": "visits-used", "copay": "copay",
    "coinsurance": "coinsurance", "rate": "rate",
}  # fmt: skip
"""Figures that may be unknown as well, by the last parts of their place, and what they are called there."""


def caller_in_words(answered_by: str, reference: str, when: date | None, language: Language) -> str:
    """Say to the patient who told something in a call: "your plan, Ms. R., reference 4711, as of November 20, 2026"."""
    return f"{say(language, 'told.plan')}, {_particulars(answered_by, reference, when, language)}"


def call_in_words(call: Call, language: Language) -> str:
    """Say to the patient who told something in a call."""
    return caller_in_words(call.answered_by or "", call.reference or "", call.day, language)


def call_for_staff(call: Call, language: Language) -> str:
    """Say to staff which call it was: "Ms. R., reference 4711, as of November 20, 2026"."""
    return _particulars(call.answered_by or "", call.reference or "", call.day, language)


def teller_in_words(told_by: str, when: date | None, language: Language) -> str:
    """Say who told something outside a call: "the patient, as of November 18, 2026"."""
    return ", ".join([told_by or say(language, "told.nobody"), _when(when, language)])


def source_in_words(step: Step, language: Language) -> str:
    """Say who told a figure in a call to the plan; nothing where it was not told in one."""
    if step.operation != "asked" or IN_A_CALL not in step.about:
        return ""
    when, answered_by, reference = map(str, step.about[step.about.index(IN_A_CALL) + 1 :])
    source = caller_in_words(answered_by, reference, date.fromisoformat(when) if when else None, language)
    return say(language, "told.detail", source=source)


def facts_told_in_words(facts: Iterable[str], language: Language) -> str:
    """Name facts about a plan by their places, each once: "your copay and how much of your deductible is used"."""
    return joined(list(dict.fromkeys(_fact(fact, language) for fact in facts)), language)


def _fact(fact: str, language: Language) -> str:
    *_, leaf = parts = fact.split(".")
    name = leaf if parts[0] == "benefits" else ".".join(parts[-2:])
    if name in FACTS_THAT_DECIDE:
        return facts_in_words((FACTS_THAT_DECIDE[name],), language)
    known = name in FIGURES
    return unknowns_in_words((FIGURES[name],), language) if known else say(language, f"told.fact.{name}")


def _particulars(answered_by: str, reference: str, when: date | None, language: Language) -> str:
    said = [answered_by] if answered_by else []
    said += [say(language, "told.reference", reference=reference)] if reference else []
    return ", ".join([*said, _when(when, language)])


def _when(when: date | None, language: Language) -> str:
    return say(language, "told.as_of", day=day(when, language)) if when else say(language, "told.no_day")
