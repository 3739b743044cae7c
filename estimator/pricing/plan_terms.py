"""Plan terms: what rule book and patient say about the plan, as figures to share out claims by.

A figure that somebody told stands before the rule book's. What is used and was not told is unknown, never zero; the
limit counts as used as far as the deductible is, where only that was told, because it is the dearer answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from estimator.pricing.benefits import Benefit, PlanTerms, Tier, TierName, YearlyFigure
from estimator.pricing.counters import FAMILY, BenefitKey, CounterKey, CounterKind, Counters, VisitsUsed
from estimator.pricing.coverage import Covering, visits_used
from estimator.pricing.plan_facts import TierFacts, YearlyFacts
from estimator.pricing.steps import Step, excess, from_request, from_rule, less, sum_of
from estimator.rules.book import RulePath
from estimator.rules.models.benefits import BenefitRule, TierRule, YearlyRule
from estimator.rules.unknowns import UNKNOWN

Pick = Step | Decimal | str
Picks = Mapping[str, Pick]
"""One candidate for each unknown, by its name."""

TIER_FILE_KEYS: Mapping[TierName, Literal["in_network", "out_of_network"]] = {
    "in": "in_network",
    "out": "out_of_network",
}


@dataclass(frozen=True, slots=True)
class Resolved:
    """Terms and counters of a plan, open in what is unknown about it."""

    covering: Covering
    benefits: tuple[BenefitRule, ...]
    """Those that lines of this course fall under."""

    def terms(self, picks: Picks) -> PlanTerms:
        """Give the plan's terms with one candidate for each unknown."""
        coverage = self.covering.coverage
        tiers = {}
        for name in TIER_FILE_KEYS:
            rule = self.rule_of(name)
            if rule is not None:
                tiers[name] = Tier(
                    self._yearly(name, "deductible", rule.deductible, picks),
                    self._yearly(name, "limit", rule.limit, picks),
                )
        return PlanTerms(
            tiers,
            {rule.id: self._benefit(rule, picks) for rule in self.benefits},
            self.covering.year_start,
            {separate.id: self._separate(separate.id, picks) for separate in coverage.separate_deductibles},
            coverage.counts.copay_to_deductible,
            coverage.counts.copay_to_limit,
            coverage.counts.fourth_quarter_carry_over,
            coverage.counts.across_tiers,
        )

    def counters(self, picks: Picks) -> Counters:
        """Give what is used already, with one candidate for each unknown."""
        used: dict[CounterKey, Step] = {}
        plan, year_told = self.covering.plan, self.covering.year_told
        for year, by_tier in (
            (year_told, {"in": plan.in_network, "out": plan.out_of_network}),
            (year_told + 1, {self.covering.tier: plan.next_year}),
        ):
            for tier in TIER_FILE_KEYS:
                facts = by_tier.get(tier)
                if self.rule_of(tier) is not None and facts is not None:
                    self._count_used(used, year, tier, facts, picks)
        plan_paid, visits = {}, {}
        for rule in self.benefits:
            told = self.covering.told.get(rule.id)
            key = BenefitKey(year_told, rule.visit_group or rule.id, "self")
            if rule.visits_per_year is not None:
                visits[key] = VisitsUsed(visits_used(self.covering, rule, year_told))
            if told and told.paid_so_far:
                paid = self._told(told.paid_so_far, "plan_paid", f"benefits.{rule.id}.paid_so_far")
                plan_paid[BenefitKey(year_told, rule.id, "self")] = paid
            if rule.separate_deductible is not None:
                separate = CounterKey(year_told, self.covering.tier, "deductible", "self", rule.separate_deductible)
                step = self._used_separately(rule, picks)
                if step is not None:
                    used[separate] = step
        return Counters(used, plan_paid, visits)

    def rule_of(self, tier: TierName) -> TierRule | None:
        """The rule book's tier; a plan without one has no such network."""
        coverage = self.covering.coverage
        return coverage.in_network if tier == "in" else coverage.out_of_network

    def facts_of(self, tier: TierName) -> TierFacts:
        """What was told of a tier."""
        plan = self.covering.plan
        return plan.in_network if tier == "in" else plan.out_of_network

    def figure(self, tier: TierName, kind: CounterKind, whose: Literal["individual", "family"]) -> Step | str | None:
        """Find a yearly figure: what was told, or the rule book's; the word unknown, or None where there is none."""
        rule = self.rule_of(tier)
        if rule is None:
            return None
        ruled: YearlyRule = getattr(rule, kind)
        told: YearlyFacts = getattr(self.facts_of(tier), kind)
        told_figure, ruled_figure = getattr(told, whose), getattr(ruled, whose)
        if told_figure is None and ruled_figure is None:
            return None
        path = (*self.covering.path, TIER_FILE_KEYS[tier], kind, whose)
        fact = f"{TIER_FILE_KEYS[tier]}.{kind}.{whose}"
        return self._figure(told_figure, ruled_figure, path, f"{whose}_{kind}", fact)

    def _yearly(self, tier: TierName, kind: CounterKind, rule: YearlyRule, picks: Picks) -> YearlyFigure:
        individual, family = self.figure(tier, kind, "individual"), self.figure(tier, kind, "family")
        told: YearlyFacts = getattr(self.facts_of(tier), kind)
        if individual == UNKNOWN:
            # Only what is left was told: it is as good as the figure.
            left = isinstance(told.left, int)
            fact = f"{TIER_FILE_KEYS[tier]}.{kind}.used"
            picked = self._told(int(told.left or 0), f"{kind}_told_left", fact) if left else picks.get(kind)
            individual = picked if isinstance(picked, Step) else None
        kind_of_family = picks.get(f"{kind}-type", rule.type)
        ceiling = None
        if rule.person_ceiling is not None:
            path = (*self.covering.path, TIER_FILE_KEYS[tier], kind, "person_ceiling")
            ceiling = from_rule(rule.person_ceiling, "person_ceiling", path)
        return YearlyFigure(
            individual if isinstance(individual, Step) else None,
            family if isinstance(family, Step) else None,
            "aggregate" if kind_of_family == "aggregate" else "embedded",
            ceiling,
        )

    def _benefit(self, rule: BenefitRule, picks: Picks) -> Benefit:
        path = self.path_of(rule)
        told = self.covering.told.get(rule.id)
        fact = f"benefits.{rule.id}.copay"
        copay: Pick | None = self._figure(told.copay if told else None, rule.copay, (*path, "copay"), "copay", fact)
        copay = picks.get("copay") if copay == UNKNOWN else copay
        coinsurance: Pick | None = self.coinsurance(rule)
        coinsurance = picks.get("coinsurance") if coinsurance == UNKNOWN else coinsurance
        maximum = None if rule.maximum is None else from_rule(rule.maximum, "benefit_maximum", (*path, "maximum"))
        basis, straddle = picks.get("copay-basis", rule.copay_basis), picks.get("straddle-copay", rule.straddle_copay)
        base = picks.get("coinsurance-base", rule.coinsurance_base)
        was_told = bool(told and told.coinsurance is not None)
        return Benefit(
            rule.id,
            rule.shape or "no-charge",
            copay if isinstance(copay, Step) else from_request(0, "no_copay"),
            coinsurance if isinstance(coinsurance, Decimal) else Decimal(0),
            None if was_told else (*path, "coinsurance"),
            "visit" if basis == "visit" else "line",
            "waive" if straddle == "waive" else "charge",
            "full" if base == "full" else "after-copay",
            rule.separate_deductible,
            rule.visits_per_year,
            rule.visit_group,
            rule.over_limit,
            maximum,
            (*path, "visits_per_year"),
        )

    def path_of(self, rule: BenefitRule) -> RulePath:
        """The place of a benefit in the rule book."""
        position = next(number for number, each in enumerate(self.covering.coverage.benefits) if each is rule)
        return (*self.covering.path, "benefits", position)

    def coinsurance(self, rule: BenefitRule) -> Decimal | str | None:
        """The patient's percentage as told or ruled; the word unknown, or None."""
        told = self.covering.told.get(rule.id)
        if told and told.coinsurance is not None:
            return told.coinsurance
        return UNKNOWN if rule.coinsurance in ("ask", UNKNOWN) else rule.coinsurance

    def _separate(self, name: str, picks: Picks) -> Step:
        position = [separate.id for separate in self.covering.coverage.separate_deductibles].index(name)
        figure = self.covering.coverage.separate_deductibles[position].individual
        picked = picks.get("deductible")
        if not isinstance(figure, int):
            return picked if isinstance(picked, Step) else from_request(0, "separate_deductible")
        path = (*self.covering.path, "separate_deductibles", position, "individual")
        return from_rule(figure, "separate_deductible", path, name)

    def _used_separately(self, rule: BenefitRule, picks: Picks) -> Step | None:
        told = self.covering.told.get(rule.id)
        if told and isinstance(told.separate_used, int):
            fact = f"benefits.{rule.id}.separate_used"
            return self._told(told.separate_used, "separate_used", fact, rule.separate_deductible or "")
        picked = picks.get("separate-used")
        return picked if isinstance(picked, Step) else None

    def _count_used(
        self, used: dict[CounterKey, Step], year: int, tier: TierName, facts: TierFacts, picks: Picks
    ) -> None:
        """Count what is used of deductible and limit in one year and tier, for the member and the family."""
        deductible = None
        place = TIER_FILE_KEYS[tier] if year == self.covering.year_told else "next_year"
        for kind in ("deductible", "limit"):
            told: YearlyFacts = getattr(facts, kind)
            own = self._used(tier, kind, told, picks if year == self.covering.year_told else {}, f"{place}.{kind}.used")
            if own is None and kind == "limit" and deductible is not None and self.figure(tier, "limit", "individual"):
                own = deductible
            family = self._family_used(tier, kind, told, f"{place}.{kind}.family_used")
            if family is None and own is not None:
                # The figure of one person is the least that the family can have used.
                family = sum_of(f"family_{kind}_taken_as_own", (own,))
            if own is not None:
                used[CounterKey(year, tier, kind, "self")] = own
            if family is not None:
                used[CounterKey(year, tier, kind, FAMILY)] = family
            if kind == "deductible":
                deductible = own

    def _used(self, tier: TierName, kind: CounterKind, told: YearlyFacts, picks: Picks, fact: str) -> Step | None:
        if isinstance(told.used, int):
            return self._told(told.used, f"{kind}_used_before", fact)
        if isinstance(told.left, int) and isinstance(figure := self.figure(tier, kind, "individual"), Step):
            left = self._told(min(told.left, figure.cents), f"{kind}_told_left", fact)
            return less(f"{kind}_used_before", figure, left)
        picked = picks.get(f"{kind}-used") if tier == self.covering.tier else None
        return picked if isinstance(picked, Step) else None

    def _family_used(self, tier: TierName, kind: CounterKind, told: YearlyFacts, fact: str) -> Step | None:
        if isinstance(told.family_used, int):
            return self._told(told.family_used, f"family_{kind}_used_before", fact)
        if isinstance(told.family_left, int) and isinstance(figure := self.figure(tier, kind, "family"), Step):
            left = self._told(told.family_left, f"family_{kind}_told_left", fact)
            return excess(f"family_{kind}_used_before", figure, left)
        return None

    def _figure(
        self, told: int | str | None, ruled: int | str | None, path: RulePath, what: str, fact: str
    ) -> Step | str | None:
        """A figure as told, or as the rule book states it; the word unknown where one was to be told and was not."""
        if isinstance(told, int):
            return self._told(told, what, fact)
        if told == UNKNOWN:
            return UNKNOWN
        if isinstance(ruled, int):
            return from_rule(ruled, what, path)
        return None if ruled is None else UNKNOWN

    def _told(self, cents: int, what: str, fact: str, *about: str) -> Step:
        """A figure that somebody told, with who said so where that was in a call; `fact` is its place."""
        return from_request(cents, what, *about, *self.covering.plan.source_of(fact))
