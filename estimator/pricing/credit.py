"""Whether a plan is federal credit that needs disclosures, and what its page and the staff are told.

Test facts only: whether a clinic makes enough such plans to be a creditor is confirmed by staff, and what it does not
know is handled as yes. Nothing here is a federal disclosure. Amounts are whole cents.

Source: Regulation Z, 12 CFR 1026.2(a)(17) and 1026.18(e).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from estimator.rules.models.plans import PlanCount, PlansFile

Basis = Literal["no-deferral", "paid-today", "finance-charge", "more-than-four", "neither"]
Regular = Literal["yes", "no", "unknown"]
PatientPage = Literal[
    "visits-or-prepaid", "no-charge", "no-charge-with-totals", "charge", "charge-with-totals", "third-party"
]
StaffTold = Literal["nothing", "count-this-plan", "disclosures-needed", "disclosures-needed-beyond-page"]

MOST_INSTALMENTS_WITHOUT_CREDIT = 4
PLANS_OF_A_CREDITOR = 25
SMALL_FINANCED, SMALL_CHARGE, SMALL_CHARGE_ABOVE = 7_500, 500, 750


class TilaFacts(NamedTuple):
    """The facts of one plan for the federal tests; they say nothing of how many plans are made, nor of State law."""

    instalment_count: int
    finance_charge_present: bool
    credit_test_met: bool
    """True for a finance charge, or more than four payments after the downpayment."""
    basis: Basis
    small_charge_exception_18e: bool
    """True where the charge is so small, or nothing, that no APR need be given."""
    apr_disclosure_required: bool


@dataclass(frozen=True, slots=True)
class Regularity:
    """Whether the clinic makes such plans regularly, from the counts that staff confirmed (None: not confirmed)."""

    is_regular: Regular
    last_year: int | None
    this_year: int | None
    this_year_as_of: date | None


class Decision(NamedTuple):
    """What the patient's page may show of a plan, and what staff are told."""

    patient_page: PatientPage
    staff_told: StaffTold


def tila_facts(
    instalments: int, finance_charge: int, amount_financed: int, paid: Literal["later", "at-visits", "today"] = "later"
) -> TilaFacts:
    """Put a plan to the federal tests; both amounts are in cents."""
    is_small = finance_charge <= (SMALL_CHARGE if amount_financed <= SMALL_FINANCED else SMALL_CHARGE_ABOVE)
    basis: Basis = "neither"
    if paid != "later":
        basis = "paid-today" if paid == "today" else "no-deferral"
    elif finance_charge > 0:
        basis = "finance-charge"
    elif instalments > MOST_INSTALMENTS_WITHOUT_CREDIT:
        basis = "more-than-four"
    is_credit = basis in ("finance-charge", "more-than-four")
    return TilaFacts(instalments, finance_charge > 0, is_credit, basis, is_small, is_credit and not is_small)


def regularity(file: PlansFile, day: date) -> Regularity:
    """Say from the counts staff confirmed by a day whether the clinic makes such plans regularly.

    Regular: more than 25 last year, or 25 so far this year, so that the next is the 26th. Last year's count says no
    only where it was taken on December 31.
    """
    last = _latest(count for count in file.plan_counts if count.as_of.year == day.year - 1)
    this = _latest(count for count in file.plan_counts if count.as_of.year == day.year and count.as_of <= day)
    is_regular: Regular = "unknown"
    if (last and last.made > PLANS_OF_A_CREDITOR) or (this and this.made >= PLANS_OF_A_CREDITOR):
        is_regular = "yes"
    elif last and this and (last.as_of.month, last.as_of.day) == (12, 31):
        is_regular = "no"
    return Regularity(
        is_regular, last.made if last else None, this.made if this else None, this.as_of if this else None
    )


def decide(facts: TilaFacts, is_regular: Regular, is_lenders: bool, is_own: bool) -> Decision:
    """Find what the page and the staff are told; a plan that is the clinic's own is told to staff as such.

    Unknown counts as regular.
    """
    if facts.basis in ("no-deferral", "paid-today"):
        return Decision("visits-or-prepaid", "nothing")
    own = _decide_own(facts, is_regular == "no")
    return Decision("third-party" if is_lenders else own.patient_page, own.staff_told if is_own else "nothing")


def _decide_own(facts: TilaFacts, is_not_regular: bool) -> Decision:
    if not facts.credit_test_met:
        return Decision("no-charge", "nothing")
    if facts.finance_charge_present:
        if is_not_regular:
            return Decision("charge", "count-this-plan")
        return Decision("charge-with-totals", "disclosures-needed-beyond-page")
    if is_not_regular:
        return Decision("no-charge", "count-this-plan")
    return Decision("no-charge-with-totals", "disclosures-needed")


def _latest(counts: Iterable[PlanCount]) -> PlanCount | None:
    return max(counts, key=lambda count: count.as_of, default=None)
