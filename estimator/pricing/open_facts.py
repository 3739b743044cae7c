"""Open facts: what decides who pays and nobody has confirmed, so that two outcomes stand."""

from __future__ import annotations

from collections.abc import Iterable

from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering
from estimator.rules.fitting import Combination
from estimator.rules.models.benefits import BenefitRule


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
            if covering.who_owes(benefit.when_not_covered) == "patient-if-signed" and covering.signed == "unknown":
                found["signed"] = None
        elif any(covering.needs_approval(service) for service in services):
            if covering.approval in ("pending", "unknown"):
                found["approval"] = None
            elif _may_lack_approval(covering) and _is_signature_open(covering):
                found["signed"] = None
    return tuple(found)


def _is_signature_open(covering: Covering) -> bool:
    rule = covering.coverage.authorization
    policy = covering.who_owes(rule.refused if rule else "patient")
    return policy == "patient-if-signed" and covering.signed == "unknown"


def _may_lack_approval(covering: Covering) -> bool:
    """Tell whether some visit may be without approval, and then not covered."""
    rule, authorization = covering.coverage.authorization, covering.plan.authorization
    if covering.approval == "approved":
        limits = (authorization.visits, authorization.starts, authorization.ends) if authorization else ()
        return any(limit is not None for limit in limits)
    return covering.approval == "refused" or rule is None or rule.missing is None


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
