"""Shapes: copay, deductible and coinsurance of one line, before any limit, in the order the benefit's shape gives."""

from __future__ import annotations

from estimator.pricing.benefits import PARTS, Benefit
from estimator.pricing.steps import NOTHING, Step, less, lesser, percent, sum_of


def gross_share(benefit: Benefit, allowed: Step, deductible_left: Step, copay_due: Step) -> tuple[Step, Step, Step]:
    """Take copay, deductible and coinsurance (given in this order, cents), each from what those before it leave."""
    copay = deductible = coinsurance = taken = NOTHING
    left = allowed
    for part in PARTS[benefit.shape]:
        if taken.cents:
            left = less("left_of_allowed", left, taken)
        if part == "deductible":
            deductible = taken = up_to("deductible", deductible_left, left)
        elif part == "coinsurance":
            coinsurance = _coinsurance(benefit, allowed, deductible, left)
        elif not deductible.cents or benefit.straddle_copay == "charge":
            copay = taken = up_to("copay", copay_due, left)
        else:
            taken = NOTHING
    return copay, deductible, coinsurance


def up_to(what: str, bound: Step, whole: Step) -> Step:
    """Take a figure whole where the bound allows it, else the bound.

    Only a bound that binds becomes an operand: in a long series a figure would otherwise hang on all before it.
    """
    if bound.cents < whole.cents:
        return lesser(what, bound, whole) if bound.cents else NOTHING
    return sum_of(what, (whole,)) if whole.cents else NOTHING


def _coinsurance(benefit: Benefit, allowed: Step, deductible: Step, left: Step) -> Step:
    """Take the patient's percentage of what is left, or of all but the deductible and then never above what is left."""
    if not left.cents or not benefit.coinsurance:
        return NOTHING
    if benefit.coinsurance_base == "after-copay":
        return percent("coinsurance", left, benefit.coinsurance, benefit.coinsurance_rule)
    base = less("left_of_allowed", allowed, deductible)
    whole = percent("whole_coinsurance", base, benefit.coinsurance, benefit.coinsurance_rule)
    return up_to("coinsurance", whole, left)
