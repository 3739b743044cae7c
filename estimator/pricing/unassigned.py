"""Unassigned Medicare claims of a whole course: the patient pays up to the limiting charge, and Medicare pays back."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.counters import CounterKey, Counters, plan_year
from estimator.pricing.medicare import share_out_unassigned
from estimator.pricing.sharing import Share, Shared
from estimator.pricing.steps import NOTHING, Step, excess, less, sum_of


def share_out_unassigned_claims(terms: PlanTerms, counters: Counters, lines: Iterable[ClaimLine]) -> Shared:
    """Share out lines in the order of day and sequence, each using up what those before it left of the deductible.

    The rate of a line is the participating fee. What is charged above the non-participating fee is a balance bill.
    """
    used = dict(counters.used)
    shares = []
    for line in sorted(lines, key=attrgetter("day", "sequence")):
        year = plan_year(line.day, terms.year_start)
        key = CounterKey(year, "in", "deductible", line.member)
        before = used.get(key, NOTHING)
        figure = terms.tiers["in"].deductible.individual or NOTHING
        share = _share_out(line, year, excess("deductible_left", figure, before))
        used[key] = sum_of("used_so_far", (before, share.deductible))
        shares.append(share)
    after = Counters(used, counters.plan_paid, counters.visits, counters.visit_copays)
    return Shared(tuple(shares), after, ())


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
