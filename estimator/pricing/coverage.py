"""Coverage: the patient's plan as the rule book and what was told of it say: the facts that decide who pays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from estimator.pricing.benefits import TierName
from estimator.pricing.counters import plan_year
from estimator.pricing.plan_facts import Approval, BenefitFacts, PlanFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book, RulePath
from estimator.rules.fitting import Combination
from estimator.rules.models.benefits import BenefitRule, WhenNotCovered
from estimator.rules.models.coverage import Coverage
from estimator.rules.unknowns import UNKNOWN, YesNoUnknown


@dataclass(frozen=True, slots=True)
class Covering:
    """The patient's coverage with what was told about it: the facts that decide who pays."""

    coverage: Coverage
    path: RulePath
    plan: PlanFacts
    told: Mapping[str, BenefitFacts]
    """What was told of single benefits, by their ids."""
    approval: Approval
    signed: YesNoUnknown
    in_network: YesNoUnknown
    covered: Mapping[str, YesNoUnknown]
    """Whether the plan pays, by the ids of the benefits."""
    year_start: tuple[int, int]
    year_told: int
    """The plan year that the figures told belong to: that of their day, otherwise that of the estimate."""
    unknown_visits_used: Literal["all", "none"] = "all"
    """How visits used before count where nobody knows them: all are used up, or none is."""

    @property
    def has_unknown_visits(self) -> bool:
        """True where it is not known how many of a limited number of visits are used."""
        limited = {benefit.id for benefit in self.coverage.benefits if benefit.visits_per_year is not None}
        return any(facts.visits_used == UNKNOWN for name, facts in self.told.items() if name in limited)

    @property
    def tier(self) -> TierName:
        """The tier in which the clinic is."""
        return "in" if self.in_network == "yes" else "out"

    @property
    def is_unassigned(self) -> bool:
        """True where the clinician takes no assignment from Medicare: the patient pays, and Medicare pays back."""
        medicare = self.coverage.medicare
        return medicare is not None and medicare.clinician == "non-participating"

    def supposing(self, is_hopeful: bool) -> Covering:
        """Settle every fact that is open: all for the patient, or all against."""
        covered = {
            name: ("yes" if is_hopeful else "no") if known == "unknown" else known
            for name, known in self.covered.items()
        }
        approval = self.approval
        if approval in ("pending", "unknown"):
            approval = "approved" if is_hopeful else "refused"
        return replace(
            self,
            covered=covered,
            approval=approval,
            signed=("no" if is_hopeful else "yes") if self.signed == "unknown" else self.signed,
            in_network=("yes" if is_hopeful else "no") if self.in_network == "unknown" else self.in_network,
        )

    def benefit_for(self, service: str, combination: Combination) -> BenefitRule | None:
        """Find the benefit that holds for a service: the first that names it, otherwise the first that names none."""
        of_any_service = None
        for benefit in self.coverage.benefits:
            services, treatments = benefit.services, benefit.treatments
            if treatments and combination.treatment not in treatments and combination.group not in treatments:
                continue
            if service in services:
                return benefit
            if not services and of_any_service is None:
                of_any_service = benefit
        return of_any_service

    def who_owes(self, policy: WhenNotCovered) -> WhenNotCovered:
        """Say who owes what is not covered: as the contract was told, otherwise by the rule book's policy."""
        return self.plan.when_not_covered or policy

    def needs_approval(self, service: str) -> bool:
        """Tell whether the plan must approve a service."""
        rule = self.coverage.authorization
        return rule is not None and (not rule.needed_for or service in rule.needed_for)

    def services_of(self, service: str) -> tuple[str, ...]:
        """List what a service is billed as under this coverage: itself, or its parts."""
        if not self.coverage.splits:
            return (service,)
        return next((split.into for split in self.coverage.splits if split.service == service), (service,))


def settle_coverage(book: Book, request: Request) -> Covering | None:
    """Hold what was told about the plan against the rule book; None where nothing is sent to a plan."""
    coverage = book.coverages[request.coverage]
    if not coverage.sends_claims:
        return None
    return covering_of(coverage, list(book.coverages).index(coverage.id), request.plan, request.day)


def covering_of(coverage: Coverage, position: int, plan: PlanFacts, day: date) -> Covering:
    """Settle one coverage with what was told about the plan by a day; an absent answer takes the rule book's."""
    told = {facts.benefit: facts for facts in plan.benefits}
    covered: dict[str, YesNoUnknown] = {}
    for benefit in coverage.benefits:
        facts = told.get(benefit.id)
        covered[benefit.id] = facts.covered if facts and facts.covered else benefit.covered
    approval: Approval = "approved"
    if coverage.authorization is not None:
        approval = plan.authorization.state if plan.authorization else "unknown"
    in_network: YesNoUnknown = "no" if coverage.kind == "out-of-network" else plan.is_in_network or "yes"
    if coverage.medicare is not None:
        in_network = "yes"  # Original Medicare has no network: what counts is how the clinician stands to it.
    year_start = plan.plan_year_start or coverage.plan_year_start
    return Covering(
        coverage,
        ("coverage.yaml", "coverages", position),
        plan,
        told,
        approval,
        plan.signed or "unknown",
        in_network,
        covered,
        year_start,
        plan_year(plan.figures_of or day, year_start),
    )


def visits_used(covering: Covering, benefit: BenefitRule, year: int) -> int:
    """Count the visits used before the course, of a benefit or of those that share its count."""
    if year != covering.year_told:
        return 0
    told = visits_told(covering, benefit).values()
    if UNKNOWN in told and covering.unknown_visits_used == "all":
        return benefit.visits_per_year or 0
    return sum(number for number in told if isinstance(number, int))


def visits_told(covering: Covering, benefit: BenefitRule) -> Mapping[str, int | str]:
    """What was told of the visits used, by the benefits that share the count of one."""
    group = benefit.visit_group or benefit.id
    sharing = [rule.id for rule in covering.coverage.benefits if (rule.visit_group or rule.id) == group]
    told = {name: covering.told[name].visits_used for name in sharing if name in covering.told}
    return {name: number for name, number in told.items() if number is not None}
