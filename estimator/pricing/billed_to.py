"""Whom each line of a course is billed to, decided line by line before anything is charged: a plan, or the patient."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from estimator.pricing.counters import plan_year
from estimator.pricing.course import Course, PlannedVisit
from estimator.pricing.coverage import Covering, visits_used
from estimator.pricing.steps import Step, beyond_visits
from estimator.pricing.visit import Sent, WhyNotSent
from estimator.rules.fitting import Combination
from estimator.rules.models.benefits import BenefitRule, WhenNotCovered


class Decision(NamedTuple):
    """Where a line goes, and under which benefit (also above its visits); why, where it does not go to the plan."""

    sent: Sent
    benefit: str | None = None
    is_penalized: bool = False
    """True where the plan cuts its benefit because approval is missing."""
    why_not: WhyNotSent = ""


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
        if covering.needs_approval(service) or _most_visits(benefit) is not None:
            return benefit
        return self._sent(benefit)

    def _decide_by_visit(self, position: int, visit: PlannedVisit, service: str, benefit: BenefitRule) -> Decision:
        """Decide one line of a service that the plan covers, by its approval and the visits left."""
        covering = self.covering
        is_penalized = False
        if covering.needs_approval(service) and not self._is_approved(position, visit.day):
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
        policy = self.covering.who_owes(policy)
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
