"""Superbill: the three figures of a patient who pays the clinic and asks an out-of-network plan to pay back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from estimator.pricing.sharing import Share
from estimator.pricing.steps import Step, less, sum_of


class Superbill(NamedTuple):
    """The three figures, in cents; never one without the others."""

    pay_clinic: Step
    plan_may_pay_back: Step
    cost_if_it_does: Step


def superbill_of(shares: Iterable[Share]) -> Superbill:
    """Work out what is paid to the clinic, what the plan may send the patient, and what the patient's cost then is.

    The clinic is paid whole for covered out-of-network lines, and the patient's share of the others.
    """
    paid_to_clinic, sent_to_patient = [], []
    for share in shares:
        if share.line.tier == "out" and share.why_not_covered is None:
            paid_to_clinic.append(share.billed)
            sent_to_patient.append(share.plan_pays)
        else:
            paid_to_clinic.append(share.patient_pays)
    pay_clinic = sum_of("pay_clinic", tuple(paid_to_clinic))
    plan_may_pay_back = sum_of("plan_may_pay_back", tuple(sent_to_patient))
    return Superbill(pay_clinic, plan_may_pay_back, less("cost_if_it_does", pay_clinic, plan_may_pay_back))
