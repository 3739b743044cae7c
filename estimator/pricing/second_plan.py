"""A second plan: what it pays beside the first, line by line, where its method and its figures are known.

The method decides between nothing and the whole second share, so it is never assumed: where it is not known, the first
plan's result stands alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.charges import Entry
from estimator.pricing.coordination import Method, SecondPlan, coordinate
from estimator.pricing.counters import Counters
from estimator.pricing.coverage import Covering, covering_of
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.plan_terms import Resolved
from estimator.pricing.plan_unknowns import unknowns_of
from estimator.pricing.rates import Rates
from estimator.pricing.request import Request
from estimator.pricing.sharing import Share, Shared, share_out_claims
from estimator.pricing.steps import NOTHING, Step, less, sum_of
from estimator.rules.book import Book

NO_PENALTY = Decimal(0)


@dataclass(frozen=True, slots=True)
class Second:
    """A second plan ready to pay: its terms, what is used of it, and how it pays beside the first."""

    method: Method
    terms: PlanTerms
    counters: Counters
    benefits: Mapping[str, str]
    """The benefit of each line that it covers, by the line's key."""
    rates: Mapping[str, Step]

    def pay_after(self, first: Shared) -> Shared:
        """Let the second plan pay after the first; what either leaves is the patient's."""
        mine = [
            self._line(share.line)
            for share in first.shares
            if share.line.key in self.benefits and share.why_not_covered is None
        ]
        alone = {share.line.key: share for share in share_out_claims(self.terms, self.counters, mine).shares}
        shares = tuple(self._after(share, alone.get(share.line.key)) for share in first.shares)
        return first._replace(shares=shares)

    def _line(self, line: ClaimLine) -> ClaimLine:
        """The same line as the second plan sees it."""
        return line._replace(benefit=self.benefits[line.key], rate=self.rates[line.key], tier="in", penalty=NO_PENALTY)

    def _after(self, first: Share, alone: Share | None) -> Share:
        if alone is None or alone.why_not_covered is not None:
            return first
        benefit = self.terms.benefits[alone.line.benefit or ""]
        plan = SecondPlan(
            self.method,
            alone.allowed,
            alone.plan_pays,
            alone.deductible_left or NOTHING,
            benefit.coinsurance,
            benefit.coinsurance_rule,
            is_in_network_with_both=first.line.tier == "in" and not first.balance_bill.cents,
        )
        billed, balance_bill = first.billed, first.balance_bill
        if not balance_bill.cents:
            both = coordinate(billed, first.allowed, first.plan_pays, plan)
            patient_pays = both.patient_pays
        else:
            # What is billed above both plans' figures is outside everything, and stays the patient's.
            both = coordinate(less("billed_to_plans", billed, balance_bill), first.allowed, first.plan_pays, plan)
            patient_pays = sum_of("patient_pays", (both.patient_pays, balance_bill))
        return first._replace(
            second_pays=both.second_pays, patient_pays=patient_pays, contractual_adjustment=both.write_off
        )


def second_plan(
    book: Book, request: Request, sent: Sequence[tuple[int, Entry]], lines: Sequence[ClaimLine]
) -> Second | None:
    """Settle the second plan that was told; None without one, or where its method or one of its figures is unknown."""
    told = request.plan.second
    if told is None or told.coverage not in book.coverages:
        return None
    coverage = book.coverages[told.coverage]
    method = told.method or coverage.coordination
    if method == "unknown" or not coverage.sends_claims:
        return None
    facts = PlanFacts(as_of=request.plan.figures_of, in_network=told.in_network, benefits=told.benefits)
    covering = covering_of(coverage, list(book.coverages).index(coverage.id), facts, request.day)
    benefits, rates = _covered(book, covering, sent, lines)
    rules = {rule.id: rule for rule in coverage.benefits}
    used = tuple(rules[name] for name in dict.fromkeys(benefits.values()))
    resolved = Resolved(covering, used)
    if not used or any(unknowns_of(resolved)):
        return None
    return Second(method, resolved.terms({}), resolved.counters({}), benefits, rates)


def _covered(
    book: Book, covering: Covering, sent: Sequence[tuple[int, Entry]], lines: Sequence[ClaimLine]
) -> tuple[dict[str, str], dict[str, Step]]:
    """Which lines the second plan covers, under which benefit and at what rate; without a rate it covers none."""
    benefits, rates = {}, {}
    allowed = Rates(book, covering)
    for (_, entry), line in zip(sent, lines, strict=True):
        benefit = covering.benefit_for(entry.service, entry.combination)
        if benefit is None or covering.covered[benefit.id] != "yes":
            continue
        rate = allowed.on(benefit.id, entry.service, entry.combination, line.billed, line.day)
        if rate is not None:
            benefits[line.key], rates[line.key] = benefit.id, rate
    return benefits, rates
