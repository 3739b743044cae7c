"""Coverage: which lines of a course go to the patient's plan, decided line by line before anything is charged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from estimator.pricing.benefits import TierName
from estimator.pricing.counters import plan_year
from estimator.pricing.course import Course, PlannedVisit
from estimator.pricing.plan_facts import Approval, BenefitFacts, PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Sent, WhyNotSent
from estimator.pricing.steps import Step, beyond_visits
from estimator.rules.book import Book, RulePath
from estimator.rules.fitting import Combination
from estimator.rules.models.coverage import BenefitRule, Coverage, WhenNotCovered
from estimator.rules.unknowns import UNKNOWN, YesNoUnknown


class Decision(NamedTuple):
    """Where a line goes, and under which benefit (also above its visits); why, where it does not go to the plan."""

    sent: Sent
    benefit: str | None = None
    is_penalized: bool = False
    """True where the plan cuts its benefit because approval is missing."""
    why_not: WhyNotSent = ""


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
        fitting = [
            benefit
            for benefit in self.coverage.benefits
            if (not benefit.services or service in benefit.services)
            and (
                not benefit.treatments
                or combination.treatment in benefit.treatments
                or combination.group in benefit.treatments
            )
        ]
        return next((benefit for benefit in fitting if benefit.services), fitting[0] if fitting else None)

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


def open_facts(covering: Covering, course: Course) -> tuple[str, ...]:
    """Name the facts about this course that decide who pays and are not confirmed: two outcomes stand."""
    found: dict[str, None] = {}
    coverage = covering.coverage
    if coverage.medicare is not None and coverage.medicare.clinician == "opted-out":
        return ()
    if covering.in_network == "unknown":
        found["network"] = None
    for benefit, services in _benefits_of(covering, course):
        if covering.covered[benefit.id] == "unknown":
            found["covered"] = None
        elif covering.covered[benefit.id] == "no":
            if _who_owes(covering, benefit.when_not_covered) == "patient-if-signed" and covering.signed == "unknown":
                found["signed"] = None
        elif any(_is_named(covering, service) for service in services):
            if covering.approval in ("pending", "unknown"):
                found["approval"] = None
            elif _may_lack_approval(covering) and _is_signature_open(covering):
                found["signed"] = None
    return tuple(found)


def decide(covering: Covering, course: Course) -> Mapping[tuple[int, str], Decision]:
    """Decide for each service of each visit where it goes; visits beyond those approved or paid for fall back.

    Every fact must be settled. Keys are the position of the visit and the service.
    """
    desk = Desk(covering)
    return {
        (position, service): desk.decide(position, visit, service, combination)
        for position, visit in enumerate(course.visits)
        for named, combination in visit.services
        for service in covering.services_of(named)
    }


class Desk:
    """Decides lines in date order and keeps count of the visits that the plan pays for."""

    def __init__(self, covering: Covering) -> None:
        self.covering = covering
        self.paid_for: dict[tuple[int, str], set[int]] = {}
        self.approved: set[int] = set()
        self.of_every_visit: dict[tuple[str, int], Decision | BenefitRule] = {}

    def decide(self, position: int, visit: PlannedVisit, service: str, combination: Combination) -> Decision:
        """Decide one line."""
        # Visits of a series share their combination, so that what holds for all of them is decided once.
        key = service, id(combination)
        decided = self.of_every_visit.get(key)
        if decided is None:
            decided = self.of_every_visit[key] = self._decide_for_every_visit(service, combination)
        return decided if isinstance(decided, Decision) else self._decide_by_visit(position, visit, service, decided)

    def _decide_for_every_visit(self, service: str, combination: Combination) -> Decision | BenefitRule:
        """Decide all lines of a service; or give its benefit, where approval or a number of visits says which."""
        covering = self.covering
        medicare = covering.coverage.medicare
        if medicare is not None and medicare.clinician == "opted-out":
            return Decision("own", None, False, "private-contract")
        benefit = covering.benefit_for(service, combination)
        if benefit is None:
            return Decision("own", None, False, "no-benefit")
        if covering.covered[benefit.id] != "yes":
            return self._not_covered(benefit.when_not_covered, "not-covered")
        if _is_named(covering, service) or _most_visits(benefit) is not None:
            return benefit
        return self._sent(benefit)

    def _decide_by_visit(self, position: int, visit: PlannedVisit, service: str, benefit: BenefitRule) -> Decision:
        """Decide one line of a service that the plan covers, by its approval and the visits left."""
        covering = self.covering
        is_penalized = False
        if _is_named(covering, service) and not self._is_approved(position, visit.day):
            rule = covering.coverage.authorization
            if covering.approval == "refused" or rule is None or rule.missing is None:
                return self._not_covered(rule.refused if rule else "patient", "not-approved")
            is_penalized = True
        if covering.tier == "in" and not self._has_visits_left(benefit, position, visit.day):
            return Decision("own", benefit.id, False, "visit-limit")
        return self._sent(benefit, is_penalized)

    def _sent(self, benefit: BenefitRule, is_penalized: bool = False) -> Decision:
        """Send a line to the plan: as a claim of the clinic, or of the patient."""
        coverage = self.covering.coverage
        if self.covering.tier == "in":
            return Decision("superbill" if self.covering.is_unassigned else "claim", benefit.id, is_penalized)
        if coverage.out_of_network is None or coverage.superbill is None:
            return Decision("own", None, False, "no-network")
        return Decision("superbill", benefit.id)

    def _not_covered(self, policy: WhenNotCovered, why: WhyNotSent) -> Decision:
        policy = _who_owes(self.covering, policy)
        is_owed = policy == "patient" or (policy == "patient-if-signed" and self.covering.signed == "yes")
        return Decision("own" if is_owed else "held", None, False, why)

    def _is_approved(self, position: int, day: date) -> bool:
        """Tell whether a visit is among those approved, by number and by day."""
        authorization = self.covering.plan.authorization
        if self.covering.approval != "approved":
            return False
        if authorization is None or position in self.approved:
            return True
        is_in_time = (authorization.starts or day) <= day <= (authorization.ends or day)
        if not is_in_time or (authorization.visits is not None and len(self.approved) >= authorization.visits):
            return False
        self.approved.add(position)
        return True

    def _has_visits_left(self, benefit: BenefitRule, position: int, day: date) -> bool:
        """Tell whether the plan still pays for a visit in its year; above the number it is the patient's own.

        Where the contract sets the price above the number, the line goes to the plan all the same.
        """
        most = _most_visits(benefit)
        if most is None:
            return True
        year = plan_year(day, self.covering.year_start)
        visits = self.paid_for.setdefault((year, benefit.visit_group or benefit.id), set())
        if position in visits:
            return True
        if len(visits) + visits_used(self.covering, benefit, year) >= most:
            return False
        visits.add(position)
        return True


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


def price_beyond_visits(covering: Covering, benefit: str, price: Step) -> Step:
    """What the patient pays of a visit above the number that the plan pays for in a year."""
    position, rule = next(
        (number, rule) for number, rule in enumerate(covering.coverage.benefits) if rule.id == benefit
    )
    path = (*covering.path, "benefits", position, "visits_per_year")
    return beyond_visits(price, rule.visits_per_year or 0, path)


def _most_visits(benefit: BenefitRule) -> int | None:
    """How many visits a year go to the plan; None where all do, as under a contract for those above a number."""
    return None if benefit.over_limit == "contracted" else benefit.visits_per_year


def _who_owes(covering: Covering, policy: WhenNotCovered) -> WhenNotCovered:
    return covering.plan.when_not_covered or policy


def _is_signature_open(covering: Covering) -> bool:
    rule = covering.coverage.authorization
    policy = _who_owes(covering, rule.refused if rule else "patient")
    return policy == "patient-if-signed" and covering.signed == "unknown"


def _may_lack_approval(covering: Covering) -> bool:
    """Tell whether some visit may be without approval, and then not covered."""
    rule, authorization = covering.coverage.authorization, covering.plan.authorization
    if covering.approval == "approved":
        limits = (authorization.visits, authorization.starts, authorization.ends) if authorization else ()
        return any(limit is not None for limit in limits)
    return covering.approval == "refused" or rule is None or rule.missing is None


def _is_named(covering: Covering, service: str) -> bool:
    """Tell whether a service needs the plan's approval."""
    rule = covering.coverage.authorization
    return rule is not None and (not rule.needed_for or service in rule.needed_for)


def _benefits_of(covering: Covering, course: Course) -> Iterable[tuple[BenefitRule, list[str]]]:
    """The benefits that services of this course fall under, each once with these services."""
    found: dict[str, tuple[BenefitRule, list[str]]] = {}
    for service, combination in services_in(covering, course):
        benefit = covering.benefit_for(service, combination)
        if benefit is not None:
            found.setdefault(benefit.id, (benefit, []))[1].append(service)
    return found.values()


def services_in(covering: Covering, course: Course) -> Iterable[tuple[str, Combination]]:
    """Every service of a course as it is billed, with where it is priced, each once."""
    # Visits of a series share their services, so that each kind of visit is looked at once.
    kinds_of_visit = {id(visit.services): visit.services for visit in course.visits}
    found = {
        (service, id(combination)): (service, combination)
        for services in kinds_of_visit.values()
        for named, combination in services
        for service in covering.services_of(named)
    }
    return found.values()
