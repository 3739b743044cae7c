"""Sharing: who pays what of each line when a plan takes part, in the order in which the plan would process them.

The order of operations is that of the federal calculator for coverage examples: allowed amount, covered or not, copay,
deductible and coinsurance, out-of-pocket limit, who pays. Where a benefit's maximum and a penalty stand in it is a
convention: after the limit, the maximum first.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter
from typing import Literal, NamedTuple

from estimator.pricing.benefits import PARTS, Benefit, ClaimLine, PlanTerms
from estimator.pricing.counters import BenefitKey, CounterKey, Counters, Ledger, Meter, Moment, plan_year
from estimator.pricing.shapes import gross_share, up_to
from estimator.pricing.steps import NOTHING, Step, beyond_visits, excess, less, lesser, percent, sum_of

WhyNotCovered = Literal["excluded", "visit-limit", "no-tier"]


class Share(NamedTuple):
    """Who pays what of one line, in cents; copay, deductible and coinsurance are gross, before the limit."""

    line: ClaimLine
    plan_year: int
    why_not_covered: WhyNotCovered | None
    """None where the plan covers the line."""
    deductible_left: Step | None
    """Before this line; None where the line has no part in a deductible."""
    limit_left: Step | None
    """Before this line; None where the plan has no limit or does not cover the line."""
    billed: Step
    allowed: Step = NOTHING
    contractual_adjustment: Step = NOTHING
    """In network what the contract takes off; on a line that is not covered the clinic's own discounts."""
    balance_bill: Step = NOTHING
    """Out of network, what the clinic charges above the allowed amount; owed, and never counted."""
    copay: Step = NOTHING
    deductible: Step = NOTHING
    coinsurance: Step = NOTHING
    over_limit: Step = NOTHING
    """What the out-of-pocket limit removes of the three; the plan pays it."""
    penalty: Step = NOTHING
    over_maximum: Step = NOTHING
    not_covered: Step = NOTHING
    provider_write_off: Step = NOTHING
    plan_pays: Step = NOTHING
    patient_pays: Step = NOTHING
    second_pays: Step = NOTHING
    """What a second plan pays of what the first one left."""


class Shared(NamedTuple):
    """The shares in the order of adjudication, the counters after them, and the moments in between."""

    shares: tuple[Share, ...]
    counters: Counters
    moments: tuple[Moment, ...]


class LinesRefused(ValueError):
    """Lines that cannot be shared out; `complaints` says each thing that is wrong, by the lines' keys."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("; ".join(complaints))
        self.complaints = complaints


def share_out_claims(terms: PlanTerms, counters: Counters, lines: Iterable[ClaimLine]) -> Shared:
    """Share out lines in the order of day and sequence, each using up what those before it left.

    Raises LinesRefused for a covered line without a rate, a benefit the plan does not have, an own price above billed,
    and two lines of one day with the same sequence.
    """
    ordered = sorted(lines, key=attrgetter("day", "sequence"))
    _refuse_unfit(terms, ordered)
    ledger = Ledger(terms, counters)
    standings: _Standings = {}
    shares = tuple([_share_out(terms, ledger, standings, line) for line in ordered])
    return Shared(shares, ledger.close(), tuple(ledger.moments))


def _refuse_unfit(terms: PlanTerms, ordered: list[ClaimLine]) -> None:
    complaints = []
    before: ClaimLine | None = None
    for line in ordered:
        if line.own_price.cents > line.billed.cents:
            complaints.append(f"{line.key}: its own price is above what is billed")
        if line.benefit is not None and line.benefit not in terms.benefits:
            complaints.append(f"{line.key}: the plan has no benefit {line.benefit!r}")
        elif line.rate is None and line.benefit is not None and line.tier in terms.tiers:
            complaints.append(f"{line.key}: it is covered and has no rate")
        if before and before.sequence == line.sequence and before.day == line.day:
            complaints.append(f"{before.key}, {line.key}: both are number {line.sequence} on {line.day}")
        before = line
    if complaints:
        raise LinesRefused(tuple(complaints))


class _Standing:
    """One member under one benefit, in one plan year and tier: the terms, and the meters that a line moves."""

    __slots__ = ("benefit", "deductible", "ledger", "limit", "terms", "visits", "year")

    def __init__(self, terms: PlanTerms, ledger: Ledger, year: int, line: ClaimLine, benefit: Benefit) -> None:
        self.terms, self.ledger, self.year, self.benefit = terms, ledger, year, benefit
        self.limit = ledger.meter(CounterKey(year, line.tier, "limit", line.member))
        self.deductible: Meter | None = None
        if terms.copay_counts_to_deductible or "deductible" in PARTS[benefit.shape]:
            key = CounterKey(year, line.tier, "deductible", line.member, benefit.separate_deductible)
            self.deductible = ledger.meter(key)
        self.visits = BenefitKey(year, benefit.visit_group or benefit.name, line.member)


_Standings = dict[tuple[int, str, str, str], _Standing]


def _share_out(terms: PlanTerms, ledger: Ledger, standings: _Standings, line: ClaimLine) -> Share:
    year = plan_year(line.day, terms.year_start)
    if line.benefit is None:
        share = share_uncovered(line, year, "excluded", line.own_price)
    elif line.tier not in terms.tiers:
        share = share_uncovered(line, year, "no-tier", line.own_price)
    else:
        key = (year, line.tier, line.benefit, line.member)
        standing = standings.get(key)
        if standing is None:
            standing = standings[key] = _Standing(terms, ledger, year, line, terms.benefits[line.benefit])
        if _takes_a_visit(standing, line):
            share = _share_covered(standing, line)
        else:
            share = share_uncovered(line, year, "visit-limit", _price_over_limit(standing.benefit, line))
    _assert_identities(share)
    return share


def share_uncovered(line: ClaimLine, year: int, why: WhyNotCovered, price: Step) -> Share:
    """Leave a line to the patient at a price, or to nobody where the patient is held harmless; nothing counts."""
    if line.is_held_harmless:
        return Share(line, year, why, None, None, line.billed, provider_write_off=line.billed)
    return Share(
        line,
        year,
        why,
        None,
        None,
        line.billed,
        contractual_adjustment=_above("contractual_adjustment", line.billed, price),
        not_covered=price,
        patient_pays=sum_of("patient_pays", (price,)),
    )


def _takes_a_visit(standing: _Standing, line: ClaimLine) -> bool:
    """Take one of the benefit's yearly visits, or tell that none is left; all lines of a visit share one."""
    most = standing.benefit.visits_per_year
    return most is None or standing.ledger.take_visit(standing.visits, line.visit, most)


def _price_over_limit(benefit: Benefit, line: ClaimLine) -> Step:
    price = line.own_price
    if benefit.over_limit == "contracted" and line.tier == "in" and line.rate is not None:
        price = lesser("contracted_price", line.billed, line.rate)
    return beyond_visits(price, benefit.visits_per_year or 0, benefit.visits_rule)


def _share_covered(standing: _Standing, line: ClaimLine) -> Share:
    terms = standing.terms
    assert line.rate is not None, "a covered line without a rate was refused"
    allowed = lesser("allowed", line.billed, line.rate)
    adjustment = balance_bill = NOTHING
    if line.tier == "in":
        adjustment = _above("contractual_adjustment", line.billed, allowed)
    else:
        balance_bill = _above("balance_bill", line.billed, allowed)
    deductible_left = standing.deductible.left() if standing.deductible else None
    limit_left = standing.limit.left()
    copay_due = _copay_due(standing, line)
    copay, deductible, coinsurance = gross_share(standing.benefit, allowed, deductible_left or NOTHING, copay_due)
    capped = _added("share_before_limit", copay if terms.copay_counts_to_limit else NOTHING, deductible, coinsurance)
    over_limit, counted = _cap(capped, limit_left)
    share = counted if terms.copay_counts_to_limit else _added("share", copay, counted)
    over_maximum, penalty, plan_pays = _cut(standing, line, allowed, share)
    _count(standing, line, copay, deductible, counted, share)
    return Share(
        line,
        standing.year,
        None,
        deductible_left,
        limit_left,
        line.billed,
        allowed,
        adjustment,
        balance_bill,
        copay,
        deductible,
        coinsurance,
        over_limit,
        penalty,
        over_maximum,
        NOTHING,
        NOTHING,
        plan_pays,
        _owed(share, penalty, over_maximum, balance_bill),
    )


def _copay_due(standing: _Standing, line: ClaimLine) -> Step:
    """Tell what copay a line could take: its own, or what copays per visit have not yet taken in its visit."""
    copay = standing.benefit.copay
    if standing.benefit.copay_basis == "visit":
        taken = standing.ledger.visit_copays(line.member, line.visit)
        if taken.cents:
            return taken.left_of(copay, "copay_left", (line.visit,))
    return copay


def _cap(gross: Step, limit_left: Step | None) -> tuple[Step, Step]:
    """Hold a share against what is left of the limit: what goes over it, and what remains and counts toward it."""
    if limit_left is None or gross.cents <= limit_left.cents:
        return NOTHING, gross
    over_limit = excess("over_limit", gross, limit_left)
    return over_limit, less("share", gross, over_limit)


def _cut(standing: _Standing, line: ClaimLine, allowed: Step, share: Step) -> tuple[Step, Step, Step]:
    """Work out what goes over the benefit's maximum, the penalty, and what the plan pays after both."""
    benefit = standing.benefit
    if benefit.maximum is None and not line.penalty:
        return NOTHING, NOTHING, _above("plan_pays", allowed, share)
    plan_part = less("plan_part", allowed, share)
    over_maximum = penalty = NOTHING
    if benefit.maximum is not None:
        paid = standing.ledger.plan_paid(BenefitKey(standing.year, benefit.name, line.member))
        maximum_left = paid.left_of(benefit.maximum, "maximum_left", (standing.year, benefit.name))
        if plan_part.cents > maximum_left.cents:
            over_maximum = excess("over_maximum", plan_part, maximum_left)
            plan_part = less("plan_part", plan_part, over_maximum)
        if plan_part.cents:
            paid.add(plan_part)
    if line.penalty:
        penalty = up_to("penalty", percent("whole_penalty", allowed, line.penalty, line.penalty_rule), plan_part)
    return over_maximum, penalty, less("plan_pays", plan_part, penalty)


def _count(standing: _Standing, line: ClaimLine, copay: Step, deductible: Step, counted: Step, share: Step) -> None:
    """Count what is paid toward deductible and limit, and a copay per visit toward those of its visit.

    Where the limit cuts into the deductible, only what is paid counts. A copay that counts toward the deductible never
    counts for more than what is left of it, as the deductible itself.
    """
    ledger = standing.ledger
    if standing.deductible is not None:
        paid = deductible if deductible.cents <= counted.cents else up_to("deductible_paid", counted, deductible)
        if standing.terms.copay_counts_to_deductible and copay.cents:
            paid = up_to("deductible_paid", share, _added("copay_and_deductible", copay, deductible))
            paid = up_to("deductible_paid", standing.deductible.left() or NOTHING, paid)
        ledger.count(line, standing.deductible, paid)
    ledger.count(line, standing.limit, counted)
    if copay.cents and standing.benefit.copay_basis == "visit":
        ledger.visit_copays(line.member, line.visit).add(copay)


def _above(what: str, higher: Step, lower: Step) -> Step:
    return less(what, higher, lower) if higher.cents != lower.cents else NOTHING


def _added(what: str, *steps: Step) -> Step:
    """Add up what is not zero; one figure alone stays what it is."""
    some = tuple([step for step in steps if step.cents])
    if len(some) == 1:
        return some[0]
    return sum_of(what, some) if some else NOTHING


def _owed(share: Step, penalty: Step, over_maximum: Step, balance_bill: Step) -> Step:
    """Add what is owed outside the limit to the share."""
    if penalty.cents or over_maximum.cents or balance_bill.cents:
        return sum_of("patient_pays", (share, penalty, over_maximum, balance_bill))
    return sum_of("patient_pays", (share,))


def _assert_identities(share: Share) -> None:
    """Hold a share against the identities that make it whole: nothing lost, nothing twice, nothing negative."""
    billed, plan_pays, patient_pays = share.billed.cents, share.plan_pays.cents, share.patient_pays.cents
    adjustment, write_off = share.contractual_adjustment.cents, share.provider_write_off.cents
    copay, deductible, coinsurance = share.copay.cents, share.deductible.cents, share.coinsurance.cents
    over_limit, penalty, over_maximum = share.over_limit.cents, share.penalty.cents, share.over_maximum.cents
    balance_bill, not_covered = share.balance_bill.cents, share.not_covered.cents
    of_allowed = copay + deductible + coinsurance - over_limit + penalty + over_maximum
    assert billed == patient_pays + plan_pays + adjustment + write_off, share
    assert patient_pays == of_allowed + balance_bill + not_covered, share
    assert share.allowed.cents == of_allowed + plan_pays, share
    of_patient = (copay, deductible, coinsurance, over_limit, penalty, over_maximum, balance_bill, not_covered)
    assert min(*of_patient, plan_pays, patient_pays, adjustment, write_off) >= 0, share
