"""Medicare, unassigned: what a clinician who does not participate may charge, and what Medicare sends the patient.

Source: Social Security Act, section 1848(a)(3) and (g)(2)(C), for the two percentages of the fee schedule.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from estimator.pricing.steps import Step, excess, least, less, percent

NONPARTICIPATING_PERCENT = Decimal(95)
"""The non-participating fee, of the participating fee."""
LIMITING_CHARGE_PERCENT = Decimal(115)
"""The most that may be charged, of the non-participating fee."""
MEDICARE_PERCENT = Decimal(80)
"""What Medicare pays, of what is above the deductible."""


class UnassignedClaim(NamedTuple):
    """One unassigned claim, in cents: what the patient pays the clinic, what comes back, and the cost after that."""

    nonparticipating_fee: Step
    limiting_charge: Step
    deductible: Step
    """What the claim uses of the Part B deductible."""
    pay_clinic: Step
    medicare_pays_back: Step
    cost_after_it_does: Step


def share_out_unassigned(fee_schedule: Step, charge: Step, deductible_left: Step) -> UnassignedClaim:
    """Work out an unassigned claim from the participating fee, the clinic's charge and the deductible left.

    Medicare pays from the non-participating fee, never from the limiting charge; from the charge where that is lower.
    Each percentage is rounded half up to the cent.
    """
    nonparticipating_fee = percent("nonparticipating_fee", fee_schedule, NONPARTICIPATING_PERCENT, None)
    limiting_charge = percent("limiting_charge", nonparticipating_fee, LIMITING_CHARGE_PERCENT, None)
    pay_clinic = least("pay_clinic", charge, limiting_charge)
    approved = least("medicare_approved", charge, nonparticipating_fee)
    deductible = least("deductible", deductible_left, approved)
    above_deductible = excess("above_deductible", approved, deductible)
    medicare_pays_back = percent("medicare_pays_back", above_deductible, MEDICARE_PERCENT, None)
    return UnassignedClaim(
        nonparticipating_fee,
        limiting_charge,
        deductible,
        pay_clinic,
        medicare_pays_back,
        less("cost_after_it_does", pay_clinic, medicare_pays_back),
    )
