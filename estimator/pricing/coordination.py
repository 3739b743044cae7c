"""Coordination of benefits: what a second plan pays when the first has paid, and which plan is the first.

The method decides between nothing and the whole second share, so it is never assumed: where it is not known, the first
plan's result is shown alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.pricing.steps import NOTHING, Step, excess, least, less, percent, sum_of
from estimator.rules.book import RulePath

Method = Literal["standard", "basic", "non-duplication", "maintenance"]


@dataclass(frozen=True, slots=True)
class SecondPlan:
    """What a second plan says about one claim."""

    method: Method
    allowed: Step
    would_pay_alone: Step
    deductible_left: Step = NOTHING
    """For maintenance of benefits only, as the percentage."""
    coinsurance: Decimal = Decimal(0)
    """The patient's percentage in the second plan."""
    coinsurance_rule: RulePath | None = None
    is_in_network_with_both: bool = False
    """Whether the clinic has contracts with both plans: the patient then owes the lower of the two allowed amounts."""
    pays_no_more_than_owed: bool = True
    """Whether the second plan pays at most what the first left of the patient's liability."""


class Coordinated(NamedTuple):
    """One claim under two plans, in cents."""

    liability: Step
    """What the two plans and the patient owe the clinic together."""
    second_pays: Step
    patient_pays: Step
    write_off: Step


def coordinate(billed: Step, first_allowed: Step, first_paid: Step, second: SecondPlan) -> Coordinated:
    """Work out what the second plan pays after the first, what the patient pays, and what is written off."""
    liability = first_allowed
    if second.is_in_network_with_both:
        liability = least("liability", first_allowed, second.allowed)
    second_pays = _benefit(first_allowed, first_paid, second)
    if second.pays_no_more_than_owed:
        second_pays = least("second_pays", second_pays, excess("left_by_first", liability, first_paid))
    patient_pays = excess("patient_pays", liability, first_paid, second_pays)
    both_paid = sum_of("both_paid", (first_paid, second_pays))
    # The clinic keeps the liability, or both payments where they come to more.
    kept = sum_of("kept", (liability, excess("paid_above_liability", both_paid, liability)))
    return Coordinated(liability, second_pays, patient_pays, excess("write_off", billed, kept))


def _benefit(first_allowed: Step, first_paid: Step, second: SecondPlan) -> Step:
    match second.method:
        case "standard":
            left = excess("left_by_first", first_allowed, first_paid)
            return least("second_pays", second.would_pay_alone, left)
        case "basic":
            left = excess("left_of_second_allowed", second.allowed, first_paid)
            return least("second_pays", second.would_pay_alone, left)
        case "non-duplication":
            return excess("second_pays", second.would_pay_alone, first_paid)
        case "maintenance":
            left = excess("left_of_second_allowed", second.allowed, first_paid)
            deductible = least("second_deductible", left, second.deductible_left)
            base = less("left_after_deductible", left, deductible)
            return percent("second_pays", base, 100 - second.coinsurance, second.coinsurance_rule)


@dataclass(frozen=True, slots=True)
class Insured:
    """How a patient comes to have a plan, as far as it decides which plan pays first."""

    is_own: bool
    """Whether it is the patient's own, not coverage as somebody's dependent."""
    is_decreed: bool = False
    """Whether a court decree makes it pay for the child."""
    birthday: tuple[int, int] | None = None
    """Month and day of birth of the parent through whom a child has it."""
    pays_last: bool = False
    """Whether the rule book says that it pays after every other plan (Medicaid)."""


def pays_first(one: Insured, other: Insured) -> bool | None:
    """Tell whether one plan pays before another; None where the rules do not decide, and it must be asked.

    Own coverage comes before coverage as a dependent; among a child's plans the one of a court decree comes first, then
    that of the parent whose birthday comes first in the year.
    """
    for one_yields, other_yields in (
        (one.pays_last, other.pays_last),
        (not one.is_own, not other.is_own),
        (not one.is_decreed, not other.is_decreed),
    ):
        if one_yields != other_yields:
            return other_yields
    if one.birthday is None or other.birthday is None or one.birthday == other.birthday:
        return None
    return one.birthday < other.birthday
