"""Funding: from which account or program the patient's part is paid. It never changes who owes what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from estimator.pricing.steps import Step, excess, least, less, sum_of

Eligibility = Literal["yes", "no", "ask"]
"""Whether an account may pay for a service (26 U.S.C. 213(d)); "ask" is for the account's administrator to say."""


class Due(NamedTuple):
    """What the patient pays for a service, in cents, and whether an account may pay it."""

    patient_pays: Step
    eligibility: Eligibility


class Funding(NamedTuple):
    """From where the patient's part is paid, in cents; the first three add up to it."""

    reimbursement_arrangement: Step
    savings_account: Step
    """A health savings or flexible spending account."""
    cash: Step
    cash_to_ask_about: Step
    """The part of the cash that what is left in the accounts could pay if their administrator says so."""


class Assistance(NamedTuple):
    """What a manufacturer's program pays of one share, in cents."""

    program_pays: Step
    patient_cash: Step
    counts_where_assistance_counts: Step
    """What counts toward deductible and limit in a plan that counts assistance."""
    counts_where_it_does_not: Step
    maximum_left: Step
    """What is left of the program's yearly maximum for the next share."""


def pay_from_accounts(dues: Iterable[Due], reimbursement_balance: Step, savings_balance: Step) -> Funding:
    """Pay from the reimbursement arrangement, then the savings account, each up to its balance, then in cash.

    Only what is eligible is paid from an account; what must be asked about is cash until the answer is known.
    """
    by_eligibility: dict[Eligibility, list[Step]] = {"yes": [], "no": [], "ask": []}
    for due in dues:
        by_eligibility[due.eligibility].append(due.patient_pays)
    eligible = sum_of("eligible", tuple(by_eligibility["yes"]))
    to_ask_about = sum_of("to_ask_about", tuple(by_eligibility["ask"]))
    not_eligible = sum_of("not_eligible", tuple(by_eligibility["no"]))
    from_arrangement = least("reimbursement_arrangement", eligible, reimbursement_balance)
    eligible_left = less("eligible_left", eligible, from_arrangement)
    from_savings = least("savings_account", eligible_left, savings_balance)
    balances = sum_of("balances", (reimbursement_balance, savings_balance))
    return Funding(
        from_arrangement,
        from_savings,
        sum_of("cash", (less("eligible_cash", eligible_left, from_savings), to_ask_about, not_eligible)),
        least("cash_to_ask_about", to_ask_about, less("balances_left", balances, from_arrangement, from_savings)),
    )


def assist(share: Step, floor: Step, maximum_left: Step) -> Assistance:
    """Let a manufacturer's program pay a share down to the patient's floor, up to the rest of its yearly maximum.

    Whether the plan counts what the program pays is often not known: both answers are given.
    """
    program_pays = least("program_pays", excess("above_floor", share, floor), maximum_left)
    patient_cash = less("patient_cash", share, program_pays)
    left = less("assistance_left", maximum_left, program_pays)
    return Assistance(program_pays, patient_cash, share, patient_cash, left)
