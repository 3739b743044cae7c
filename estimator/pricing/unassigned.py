"""Unassigned Medicare claims of a whole course: the patient pays up to the limiting charge, and Medicare pays back."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.counters import CounterKey, Counters, Ledger, plan_year
from estimator.pricing.medicare import share_out_unassigned
from estimator.pricing.sharing import Share, Shared, share_uncovered
from estimator.pricing.steps import NOTHING, Step, excess, less


def share_out_unassigned_claims(terms: PlanTerms, counters: Counters, lines: Iterable[ClaimLine]) -> Shared:
    """Share out lines in the order of day and sequence, each using up what those before it left of the deductible.

    The rate of a line is the participating fee. What is charged above the non-participating fee is a balance bill.
    """
    ledger = Ledger(terms, counters)
    shares = []
    for line in sorted(lines, key=attrgetter("day", "sequence")):
        year = plan_year(line.day, terms.year_start)
        if line.benefit is None:
            shares.append(share_uncovered(line, year, "excluded", line.own_price))
            continue
        deductible = ledger.meter(CounterKey(year, line.tier, "deductible", line.member))
        share = _share_out(line, year, deductible.left() or NOTHING)
        ledger.count(line, deductible, share.deductible)
        shares.append(share)
    return Shared(tuple(shares), ledger.close(), tuple(ledger.moments))


def _share_out(line: ClaimLine, year: int, deductible_left: Step) -> Share:
    assert line.rate is not None, "a covered line without a rate was refused"
    claim = share_out_unassigned(line.rate, line.billed, deductible_left)
    balance_bill = excess("balance_bill", claim.pay_clinic, claim.nonparticipating_fee)
    allowed = less("allowed", claim.pay_clinic, balance_bill)
    return Share(
        line,
        year,
        None,
        deductible_left,
        None,
        line.billed,
        allowed,
        contractual_adjustment=less("contractual_adjustment", line.billed, claim.pay_clinic),
        balance_bill=balance_bill,
        deductible=claim.deductible,
        coinsurance=less("coinsurance", allowed, claim.deductible, claim.medicare_pays_back),
        plan_pays=claim.medicare_pays_back,
        patient_pays=claim.cost_after_it_does,
    )
