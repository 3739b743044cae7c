"""Signed plans: the payment plans of a clinic as they stand on the day of signing, before any price is known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from estimator.pricing.due_days import Rhythm, in_month, rhythm_of
from estimator.pricing.eligibility import reasons_of_the_day
from estimator.pricing.offers import PlanRefusal
from estimator.pricing.steps import Step, from_rule
from estimator.rules.book import Book, Placed, kept_by_book
from estimator.rules.models.plans import Plan

WITHOUT_CREDIT = frozenset({"pay-per-visit", "prepay-package"})
"""Kinds in which nothing is owed before it is paid."""


class PlanFees(NamedTuple):
    """The fees for setting a plan up, by who pays them and when."""

    charged_upfront: tuple[Step, ...] = ()
    """Paid when signing, by plan patients only: a prepaid finance charge."""
    everybody_upfront: tuple[Step, ...] = ()
    """Paid when signing, and by patients without a plan too: in both prices."""
    everybody_financed: tuple[Step, ...] = ()
    applicants_upfront: tuple[Step, ...] = ()
    """For applying, kept even if refused: no part of any price."""
    applicants_financed: tuple[Step, ...] = ()
    charged_financed: tuple[Step, ...] = ()

    @property
    def financed(self) -> tuple[Step, ...]:
        """All that are added to what is paid off."""
        return self.charged_financed + self.everybody_financed + self.applicants_financed

    @property
    def of_everybody(self) -> tuple[Step, ...]:
        """All that patients without a plan pay too: part of both prices."""
        return self.everybody_upfront + self.everybody_financed

    @property
    def kept(self) -> tuple[Step, ...]:
        """All in what is paid down or paid off that the clinic keeps where treatment stops."""
        return self.everybody_upfront + self.financed

    @property
    def upfront(self) -> tuple[Step, ...]:
        """All that are paid when signing."""
        return self.charged_upfront + self.everybody_upfront + self.applicants_upfront


class SignedPlan(NamedTuple):
    """A payment plan with what follows from it and from the day of signing alone."""

    placed: Placed[Plan]
    choices: range
    """The numbers of payments the patient may choose from."""
    rhythm: Rhythm | None
    """How the payments follow each other; None where nothing is owed before it is paid."""
    fees: PlanFees
    against: tuple[PlanRefusal, ...]
    """Why it is not offered on that day."""


@kept_by_book
def signed_plans(book: Book, clinic: str, day: date) -> tuple[SignedPlan, ...]:
    """Give the plans of a clinic, in the order of the rule book, as they stand when signed on a day."""
    return tuple(
        signed(placed, day)
        for placed in book.plans.values()
        if not placed.rule.clinics or clinic in placed.rule.clinics
    )


def signed(placed: Placed[Plan], day: date) -> SignedPlan:
    """Settle what follows from a plan and the day of signing."""
    plan = placed.rule
    rhythm = None if plan.kind in WITHOUT_CREDIT else rhythm_of(plan, day)
    if rhythm is not None and plan.promo is not None:
        rhythm = Rhythm("monthly", in_month(day, 1, day.day), (day.day,))
    return SignedPlan(placed, plan.choices, rhythm, _fees(placed), tuple(reasons_of_the_day(placed, day)))


def _fees(placed: Placed[Plan]) -> PlanFees:
    plan, path = placed
    found: dict[tuple[str, str], list[Step]] = {}
    for number, fee in enumerate(plan.fees):
        step = from_rule(fee.amount, "plan_fee", (*path, "fees", number, "amount"))
        found.setdefault((fee.charged_to, fee.mode), []).append(step)
    order = [
        ("plan-patients", "upfront"), ("all-patients", "upfront"), ("all-patients", "financed"),
        ("all-applicants", "upfront"), ("all-applicants", "financed"), ("plan-patients", "financed"),
    ]  # fmt: skip
    return PlanFees(*(tuple(found.get(kind, ())) for kind in order))
