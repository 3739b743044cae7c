"""Plan unknowns: what nobody told about a plan, with its candidates; nothing used and all used, low, likely and high.

An unknown is a value of its own, never 0, never "met", never "covered". One without candidates is a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from estimator.pricing.benefits import PARTS, TierName
from estimator.pricing.counters import CounterKind
from estimator.pricing.plan_facts import YearlyFacts
from estimator.pricing.plan_terms import TIER_FILE_KEYS, Pick, Resolved
from estimator.pricing.result import Reason
from estimator.pricing.steps import Step, from_request, from_rule
from estimator.rules.book import RulePath
from estimator.rules.models.benefits import BenefitRule, YearlyRule
from estimator.rules.unknowns import UNKNOWN

MOST_UNKNOWNS = 5
"""With more unknowns than these the range says nothing, and the plan must be asked first."""


class Unknown(NamedTuple):
    """A figure or a convention that nobody told, with its candidates from low to high and the likely one."""

    name: str
    candidates: tuple[Pick, ...]
    likely: int | None = None
    """The position of the likely candidate; None where the dearest is taken."""


def unknowns_of(resolved: Resolved) -> tuple[tuple[Unknown, ...], tuple[Reason, ...]]:
    """Find everything about a plan that is unknown, and the reasons where something has no candidates at all."""
    found = list(_unknowns(resolved))
    unknowns = tuple(item for item in found if isinstance(item, Unknown))
    reasons = tuple(dict.fromkeys(item for item in found if isinstance(item, Reason)))
    if len(unknowns) > MOST_UNKNOWNS:
        names = tuple(unknown.name for unknown in unknowns)
        reasons += (Reason("too-many-unknowns", "plan", (len(names), *names)),)
    return unknowns, reasons


def _unknowns(resolved: Resolved) -> Iterator[Unknown | Reason]:
    coverage, tier = resolved.covering.coverage, resolved.covering.tier
    shapes = [PARTS[rule.shape or "no-charge"] for rule in resolved.benefits if not rule.separate_deductible]
    takes_deductible = any("deductible" in parts for parts in shapes) or coverage.counts.copay_to_deductible
    takes_anything = any(PARTS[rule.shape or "no-charge"] for rule in resolved.benefits)
    if takes_deductible:
        yield from _yearly_unknowns(resolved, "deductible")
    if takes_anything:
        yield from _yearly_unknowns(resolved, "limit")
    yield from _separate_unknowns(resolved)
    typical = coverage.typical
    yield from _typical_unknown(
        resolved, "copay", typical.copay, [rule for rule in resolved.benefits if _copay_is_unknown(resolved, rule)]
    )
    yield from _typical_unknown(
        resolved,
        "coinsurance",
        typical.coinsurance,
        [
            rule
            for rule in resolved.benefits
            if "coinsurance" in PARTS[rule.shape or "no-charge"] and resolved.coinsurance(rule) in (None, UNKNOWN)
        ],
    )
    for rule in resolved.benefits:
        if rule.shape is None:
            yield Reason("benefit-shape-not-known", "plan.benefits", (rule.id,), rule=resolved.path_of(rule))
    yield from _convention_unknowns(resolved, tier)


def _yearly_unknowns(resolved: Resolved, kind: CounterKind) -> Iterator[Unknown | Reason]:
    """Of the tier the clinic is in: its figure where not told, and how much of it is used."""
    tier = resolved.covering.tier
    told: YearlyFacts = getattr(resolved.facts_of(tier), kind)
    figure = resolved.figure(tier, kind, "individual")
    if figure is None:
        return
    place = f"plan.{TIER_FILE_KEYS[tier]}.{kind}"
    if figure == UNKNOWN:
        if isinstance(told.left, int):
            return
        typical = resolved.covering.coverage.typical.deductible if kind == "deductible" else (
            resolved.covering.coverage.typical.limit
        )  # fmt: skip
        if not typical:
            yield Reason(f"{kind}-not-told", f"{place}.individual", (resolved.covering.coverage.id,))
            return
        yield _of_amounts(kind, typical, (*resolved.covering.path, "typical", kind))
        figure = from_request(typical[-1], f"typical_{kind}")
    is_told = isinstance(told.used, int) or isinstance(told.left, int)
    if not is_told and (kind == "deductible" or told.used == UNKNOWN or told.left == UNKNOWN):
        assert isinstance(figure, Step)
        at_least = resolved.facts_of(tier).deductible.used if kind == "limit" else 0
        at_least = at_least if isinstance(at_least, int) else 0
        nothing_used = from_request(min(at_least, figure.cents), f"{kind}_taken_as_unused")
        yield Unknown(f"{kind}-used", (figure._replace(what=f"{kind}_taken_as_used"), nothing_used))


def _separate_unknowns(resolved: Resolved) -> Iterator[Unknown | Reason]:
    for rule in resolved.benefits:
        if rule.separate_deductible is None:
            continue
        told = resolved.covering.told.get(rule.id)
        if told is None or not isinstance(told.separate_used, int):
            figure = resolved._separate(rule.separate_deductible, {})
            nothing_used = from_request(0, "deductible_taken_as_unused")
            yield Unknown("separate-used", (figure._replace(what="deductible_taken_as_used"), nothing_used))
            return


def _copay_is_unknown(resolved: Resolved, rule: BenefitRule) -> bool:
    if "copay" not in PARTS[rule.shape or "no-charge"]:
        return False
    told = resolved.covering.told.get(rule.id)
    if told and told.copay is not None:
        return told.copay == UNKNOWN
    return not isinstance(rule.copay, int)


def _typical_unknown(
    resolved: Resolved, name: str, typical: Sequence[int] | Sequence[Decimal], rules: Sequence[BenefitRule]
) -> Iterator[Unknown | Reason]:
    """A figure of some benefits that is not told: the coverage's typical ones, or a reason for each benefit."""
    if not rules:
        return
    path = (*resolved.covering.path, "typical", name)
    if typical:
        yield _of_amounts(name, typical, path)
        return
    for rule in rules:
        yield Reason(f"{name}-not-told", f"plan.benefits.{rule.id}.{name}", (rule.id,), rule=resolved.path_of(rule))


def _convention_unknowns(resolved: Resolved, tier: TierName) -> Iterator[Unknown]:
    """Conventions that the rule book calls unknown, where they can matter: both are worked out."""
    benefits = resolved.benefits
    rule = resolved.rule_of(tier)
    for kind in ("deductible", "limit"):
        yearly: YearlyRule | None = getattr(rule, kind) if rule else None
        if yearly is not None and yearly.type == UNKNOWN and resolved.figure(tier, kind, "family") is not None:
            yield Unknown(f"{kind}-type", ("embedded", "aggregate"))
    if any(benefit.copay_basis == UNKNOWN for benefit in benefits):
        yield Unknown("copay-basis", ("line", "visit"))
    if any(benefit.straddle_copay == UNKNOWN for benefit in benefits):
        yield Unknown("straddle-copay", ("waive", "charge"))
    if any(benefit.coinsurance_base == UNKNOWN for benefit in benefits):
        yield Unknown("coinsurance-base", ("after-copay", "full"))
    if resolved.covering.coverage.line_order == UNKNOWN:
        yield Unknown("line-order", ("usual", "reversed"))


def _of_amounts(name: str, typical: Sequence[int] | Sequence[Decimal], path: RulePath) -> Unknown:
    """An unknown with typical figures: two are low and high, three have the likely one between."""
    candidates: tuple[Pick, ...] = tuple(
        from_rule(figure, f"typical_{name}", (*path, index)) if isinstance(figure, int) else figure
        for index, figure in enumerate(typical)
    )
    return Unknown(name, candidates, 1 if len(candidates) == 3 else 0 if len(candidates) == 1 else None)


def combinations_of(unknowns: Iterable[Unknown]) -> Iterator[dict[str, Pick]]:
    """Every combination of candidates; none with less of the limit used than of the deductible."""
    rows: list[dict[str, Pick]] = [{}]
    for unknown in unknowns:
        rows = [{**row, unknown.name: candidate} for row in rows for candidate in unknown.candidates]
    for row in rows:
        deductible, limit = row.get("deductible-used"), row.get("limit-used")
        if isinstance(deductible, Step) and isinstance(limit, Step) and limit.cents < deductible.cents:
            continue
        yield row
