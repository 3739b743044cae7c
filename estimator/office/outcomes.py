"""One outcome by itself: the estimate that a request gives once every open fact is settled, for the patient or against.

While two outcomes stand, an Estimate holds the visits of the one without coverage alone.
"""

from __future__ import annotations

from typing import Literal

from estimator.pricing.coverage import Covering, settle_coverage
from estimator.pricing.estimate import estimate
from estimator.pricing.plan_facts import Authorization, BenefitFacts, PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book

OutcomeName = Literal["without-coverage", "with-coverage"]


def outcome_of(book: Book, result: Estimate, outcome: OutcomeName) -> Result:
    """Estimate the same course as if the open facts were confirmed; the estimate itself where none is open."""
    if not result.outcomes:
        return result
    return estimate(book, settled(book, result.request, is_hopeful=outcome == "with-coverage"))


def settled(book: Book, request: Request, is_hopeful: bool) -> Request:
    """Give a request with every fact told that decides who pays: the open ones all for the patient, or all against."""
    covering = settle_coverage(book, request)
    if covering is None:
        return request
    return request.model_copy(update={"plan": _with_facts(request.plan, covering.supposing(is_hopeful))})


def _with_facts(plan: PlanFacts, covering: Covering) -> PlanFacts:
    told = {facts.benefit: facts for facts in plan.benefits}
    benefits = {
        name: (told.get(name) or BenefitFacts(benefit=name)).model_copy(update={"covered": covered})
        for name, covered in covering.covered.items()
    }
    authorization = plan.authorization
    if covering.coverage.authorization is not None:
        authorization = (authorization or Authorization()).model_copy(update={"state": covering.approval})
    return plan.model_copy(
        update={
            "benefits": tuple((told | benefits).values()),
            "authorization": authorization,
            "signed": covering.signed,
            "is_in_network": covering.in_network,
        }
    )
