"""Benefits, deductibles and limits: figures that contradict one another, and a patient's share said only by half."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from estimator.rules.book import RulePath
from estimator.rules.checks.coverages import coverages_of
from estimator.rules.checks.survey import Survey, as_typed
from estimator.rules.models.benefits import BenefitRule, TierRule
from estimator.rules.problems import Problem

WORD_OF_SHAPE = {"copay": "copay", "coinsurance": "coins", "separate_deductible": "ded"}
"""Figures of a benefit, by the word with which a shape says that it takes them."""


def check_families(survey: Survey) -> Iterator[Problem]:
    """A figure of one person above the family's, where one person can use up no more than the family has."""
    for path, tier in _tiers_of(survey):
        for key in ("deductible", "limit"):
            rule = getattr(tier, key)
            if rule.type != "aggregate" and _is_below(rule.family, rule.individual):
                yield survey.book.problem(
                    (*path, key, "individual"),
                    "individual-above-family",
                    f"The {key} of one person, {as_typed(rule.individual)}, is above the family's, "
                    f"{as_typed(rule.family)}.",
                    "Look whether the two were mixed up; where only the family's counts, write `type: aggregate`.",
                    also=[(*path, key, "family")],
                )


def check_limits(survey: Survey) -> Iterator[Problem]:
    """A limit below the deductible, or a ceiling for one person below that person's own limit: both exist."""
    for path, tier in _tiers_of(survey):
        for whose in ("individual", "family"):
            deductible, limit = getattr(tier.deductible, whose), getattr(tier.limit, whose)
            if _is_below(limit, deductible):
                yield survey.book.problem(
                    (*path, "limit", whose),
                    "limit-below-deductible",
                    f"The limit, {as_typed(limit)}, is below the deductible, {as_typed(deductible)}.",
                    "Look whether the two were mixed up. Such plans exist; the limit then ends the deductible early.",
                    stops=False,
                    also=[(*path, "deductible", whose)],
                )
        if _is_below(tier.limit.person_ceiling, tier.limit.individual):
            yield survey.book.problem(
                (*path, "limit", "person_ceiling"),
                "ceiling-below-limit",
                f"The most that one person pays, {as_typed(tier.limit.person_ceiling or 0)}, is below that person's "
                "limit, which is then never reached.",
                "Look whether a digit is wrong; the ceiling is the federal figure of the year.",
                stops=False,
                also=[(*path, "limit", "individual")],
            )


def check_shares(survey: Survey) -> Iterator[Problem]:
    """A covered benefit that does not say what the patient pays (stops), or says what its shape has no use for."""
    for path, benefit in _benefits_of(survey):
        if benefit.covered == "no":
            continue
        if benefit.shape is None:
            yield survey.book.problem(
                path,
                "share-not-said",
                f"{benefit.id} is covered, and nothing says in which order the patient's parts are taken, so no "
                "estimate with it can be made.",
                "Write its shape as soon as the plan has told it.",
                "shape: ded-coins",
                stops=False,
            )
            continue
        for key, word in WORD_OF_SHAPE.items():
            is_taken, is_written = word in benefit.shape, getattr(benefit, key) is not None
            if is_taken and not is_written and key != "separate_deductible":
                yield survey.book.problem(
                    (*path, "shape"),
                    "share-not-said",
                    f"The shape {benefit.shape} takes a {key}, and none is written.",
                    f"Write it, or `{key}: ask` where each patient is asked for it.",
                    f"{key}: ask",
                )
            elif is_written and not is_taken:
                yield survey.book.problem(
                    (*path, key),
                    "share-not-taken",
                    f"The shape {benefit.shape} takes no {key.replace('_', ' ')}, so this is never used.",
                    "Write the shape that takes it, or take the line out.",
                    stops=False,
                    at_key=True,
                    also=[(*path, "shape")],
                )


def check_benefits(survey: Survey) -> Iterator[Problem]:
    """A benefit that never holds, because one before it holds for the same service and treatments."""
    for path, coverage in coverages_of(survey):
        for number, benefit in enumerate(coverage.benefits):
            for place, service in enumerate(benefit.services or ("",)):
                earlier = coverage.benefits[:number]
                first = next((one for one in earlier if _holds_before(survey, one, benefit, service)), None)
                if first is None:
                    continue
                before = (*path, "benefits", coverage.benefits.index(first))
                here = (*path, "benefits", number)
                yield survey.book.problem(
                    (*here, "services", place) if service else here,
                    "two-benefits-fit",
                    f"{service or 'All that no benefit names'} falls under {first.id} (line "
                    f"{survey.book.where(before).line}) already, so {benefit.id} never holds for it.",
                    "Leave it in one of the two, or name the treatments for which the first one holds.",
                    also=[before],
                )


def check_typical(survey: Survey) -> Iterator[Problem]:
    """Typical figures that are not low, likely and high."""
    for path, coverage in coverages_of(survey):
        for key in type(coverage.typical).model_fields:
            figures = getattr(coverage.typical, key)
            falls = any(higher < lower for lower, higher in pairwise(figures))
            if figures and (falls or len(figures) not in (2, 3)):
                wrong = "fall" if falls else f"are {len(figures)}"
                yield survey.book.problem(
                    (*path, "typical", key),
                    "typical-out-of-order",
                    f"The typical figures {wrong}, where low, likely and high are meant.",
                    "Write three figures from low to high, or two where nobody can say which is likely.",
                    at_key=True,
                )


def check_carry_over(survey: Survey) -> Iterator[Problem]:
    """A deductible of October to December that counts in the next year, in a plan year that begins at another time."""
    for path, coverage in coverages_of(survey):
        if coverage.counts.fourth_quarter_carry_over and coverage.plan_year_start != (1, 1):
            yield survey.book.problem(
                (*path, "counts", "fourth_quarter_carry_over"),
                "carry-over-off-year",
                "October to December are the last months of a plan year only where it begins on 01-01.",
                "Take this line out, or correct plan_year_start.",
                also=[(*path, "plan_year_start")],
            )


def _benefits_of(survey: Survey) -> Iterator[tuple[RulePath, BenefitRule]]:
    """Give every benefit of every coverage with its place."""
    for path, coverage in coverages_of(survey):
        for place, benefit in enumerate(coverage.benefits):
            yield (*path, "benefits", place), benefit


def _tiers_of(survey: Survey) -> Iterator[tuple[RulePath, TierRule]]:
    for path, coverage in coverages_of(survey):
        for key in ("in_network", "out_of_network"):
            tier = getattr(coverage, key)
            if tier is not None:
                yield (*path, key), tier


def _is_below(one: object, other: object) -> bool:
    """True where both figures are stated, not asked for or unknown, and the first is the smaller."""
    return isinstance(one, int) and isinstance(other, int) and one < other


def _holds_before(survey: Survey, earlier: BenefitRule, later: BenefitRule, service: str) -> bool:
    """True where an earlier benefit holds for a service in every treatment for which a later one would."""
    if (service not in earlier.services) if service else bool(earlier.services):
        return False
    if not earlier.treatments:
        return True
    meant = survey.treatments_meant(later.treatments)
    return bool(meant) and meant <= survey.treatments_meant(earlier.treatments)
