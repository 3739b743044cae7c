"""The arithmetic of a figure, as the right side of an equation: sums, percentages, parts, interest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from estimator.pricing.steps import Step, Yearly
from estimator.wording import Language, joined, money, percentage, say


def arithmetic_of(step: Step, named: Sequence[str], language: Language) -> str:
    """Write how a figure is worked out from others, which `named` gives in words; nothing for one that is given."""
    match step.operation:
        case "rule" | "asked":
            return ""
        case "sum":
            return " + ".join(named) or money(step.cents, language)
        case "less":
            return " − ".join(named)
        case "excess":
            return say(language, "steps.detail.not_below_zero", detail=" − ".join(named))
        case "least" if len(named) > 1:
            return say(language, "steps.detail.least", options=joined(named, language))
        case "least":
            return named[0]
    return say(language, f"steps.detail.{step.operation}", whole=named[0], **_numbers(step, language))


def _numbers(step: Step, language: Language) -> dict[str, object]:
    """Say the numbers with which one figure is made from another, by their names in the sentence."""
    match step.operation, step.number:
        case "part" | "proportion", (int(index), int(number)):
            return {"index": index + 1, "number": number}
        case "fraction", (int(parts), int(number)):
            return {"parts": parts, "number": number}
        case "multiple-up", (int(number), int(unit)):
            return {"number": number, "unit": money(unit, language)}
        case "level-payment", Yearly(percent, (a_year, number)):
            return {"rate": percentage(percent, language), "a_year": a_year, "number": number}
        case "interest" | "interest-down", Yearly(percent, (parts, number)):
            return {"rate": percentage(percent, language), "parts": parts, "number": number}
        case _, Yearly(percent):
            return {"rate": percentage(percent, language)}
        case _, Decimal():
            return {"rate": percentage(step.number, language)}
    return {"number": step.number}
