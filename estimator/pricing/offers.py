"""What a payment plan is asked about, and what comes out: offered with its figures, or refused with every reason.

Figures are Steps, in cents. Who is told what stands in credit.py; texts are in the rule book and in the wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.pricing.apr import AprResult
from estimator.pricing.credit import Decision, Regularity, TilaFacts
from estimator.pricing.deferred import DeferredInterest
from estimator.pricing.due_days import OddFirstPeriod
from estimator.pricing.schedules import Schedule
from estimator.pricing.steps import Step
from estimator.rules.book import RulePath
from estimator.rules.models.plans import PlanKind

RefusalKind = Literal[
    "not-active", "offer-expired", "below-min-amount", "above-max-amount", "state-unknown", "state-not-allowed",
    "state-blocked", "rate-above-state-cap", "deferred-interest-blocked", "nothing-to-finance",
    "last-payment-not-positive", "payment-below-min", "apr-not-proven",
]  # fmt: skip
"""Why a plan is refused, in the order in which reasons are told."""

StaffNoteKind = Literal[
    "dearer-than-today", "add-on-interest", "first-period-odd", "past-last-holiday-year", "above-dollar-limit",
    "state-note",
]  # fmt: skip
Named = str | int | Decimal | date


@dataclass(frozen=True, slots=True)
class WhatIsPaid:
    """What is to be paid for a course, as the payment plans need to know it.

    With insurance every price is the patient's share. The cash price is the least that a patient paying today, by the
    cheapest tender and discount open to that patient, would pay.
    """

    day: date
    """The day of the estimate, taken as that of signing."""
    clinic: str
    clinic_state: str | None
    patient_state: str | None
    tender: str
    list_price: Step
    package_price: Step
    """After packages and the discounts the patient is eligible for, before one for the way to pay."""
    tender_price: Step
    """With the way to pay that was asked for."""
    cash_price: Step
    visits: tuple[tuple[date | None, Step], ...]
    """The visits still ahead: their days, where known, and what would be due at each."""
    already_paid: Step
    due_at_booking: Step
    is_insured: bool
    """True where the prices are the patient's share under a plan."""
    visit_costs: tuple[Step, ...] = ()
    """With insurance: what the patient pays of each visit, of those that are over too; no two need to cost the same."""


@dataclass(frozen=True, slots=True)
class PlanRefusal:
    """One reason why a plan is not offered, and what would change it.

    `needs` is the figure it takes, `has` the one that is; `about` holds days, States, rates and counts.
    """

    kind: RefusalKind
    needs: Step | None = None
    has: Step | None = None
    about: tuple[Named, ...] = ()
    rule: RulePath | None = None


class StaffNote(NamedTuple):
    """Something staff must know of a plan that is offered; the patient's page does not show it."""

    kind: StaffNoteKind
    about: tuple[Named, ...] = ()
    rule: RulePath | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """Where treatment stops after some visits of a course: what is paid, kept, given back, still owed."""

    visits_taken: int
    visits: int
    payments_made: int
    paid: Step
    kept: Step
    given_back: Step
    still_owed: Step


@dataclass(frozen=True, slots=True)
class PrepaidPackage:
    """A package that is paid in full today: what it saves, and what that makes for a visit."""

    discount: Step
    pay_today: Step
    per_visit: Step


class Illustration(NamedTuple):
    """The figures of a plan that is offered, for this estimate. Not an offer of credit and not a federal disclosure."""

    price: Step
    cash_price: Step
    """What a patient paying today would pay for the same; more than that is a finance charge."""
    deposit: Step
    downpayment: Step
    """The deposit, or what is paid before anyway where that is more."""
    prepaid_finance_charge: Step
    due_at_signing: Step
    """What is still to be paid that day: the rest of the deposit, and every upfront fee."""
    amount_financed: Step | None
    """None where each visit is paid as it comes: nothing is financed."""
    finance_charge: Step
    total_of_payments: Step
    total_sale_price: Step
    costs_more: Step
    """Over the cash price, in all."""
    schedule: Schedule
    apr: AprResult | None
    """None where there is nothing to work one out of: visits paid as they come, or deferred interest."""
    odd_first_period: OddFirstPeriod | None
    tila: TilaFacts
    decision: Decision
    deferred: DeferredInterest | None
    prepaid: PrepaidPackage | None
    refund: Stopped | None
    """An example of stopping early."""
    staff_notes: tuple[StaffNote, ...]


class PlanOffer(NamedTuple):
    """A plan for this estimate: offered with its figures, or refused with all reasons and no figures."""

    plan: str
    path: RulePath
    kind: PlanKind
    regularity: Regularity
    refusals: tuple[PlanRefusal, ...]
    illustration: Illustration | None

    @property
    def is_offered(self) -> bool:
        """True where no reason stands against it."""
        return self.illustration is not None

    def figures(self) -> Iterator[tuple[str, Step]]:
        """Name every figure of an offered plan with its step: `plan.six-monthly.payment-1`; a refused plan has none."""
        if self.illustration is None:
            return
        for name, step in _named_figures(self.illustration):
            yield f"plan.{self.plan}.{name}", step


MAIN_FIGURES = (
    "price", "cash_price", "deposit", "downpayment", "prepaid_finance_charge", "due_at_signing", "amount_financed",
    "finance_charge", "total_of_payments", "total_sale_price", "costs_more",
)  # fmt: skip


def _named_figures(illustration: Illustration) -> Iterator[tuple[str, Step]]:
    for name in MAIN_FIGURES:
        step = getattr(illustration, name)
        if step is not None:
            yield name, step
    for payment in illustration.schedule.payments:
        place = f"payment-{payment.number}"
        parts = {"": payment.due, ".interest": payment.interest, ".principal": payment.principal}
        yield from ((place + name, step) for name, step in parts.items() if step is not None)
        yield f"{place}.balance", payment.balance
    if deferred := illustration.deferred:
        yield "clears_in_time", deferred.clears
        yield "clears_a_month_early", deferred.clears_a_month_early
        yield "interest_if_any_is_left", deferred.accrued_interest
    if prepaid := illustration.prepaid:
        yield from (("discount", prepaid.discount), ("pay_today", prepaid.pay_today), ("per_visit", prepaid.per_visit))
    if stopped := illustration.refund:
        yield from (
            (f"stopped.{name}", getattr(stopped, name)) for name in ("paid", "kept", "given_back", "still_owed")
        )
