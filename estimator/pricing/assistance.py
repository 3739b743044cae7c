"""Assistance: a drug maker's help with the patient's shares, and what it does to deductible and limit.

A plan may count the whole share toward them, or only what the patient pays in cash; then each later share is larger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from operator import attrgetter

from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.counters import FAMILY, CounterKey, CounterKind, Counters, Moment
from estimator.pricing.funding import assist
from estimator.pricing.sharing import Share, Shared
from estimator.pricing.steps import NOTHING, Step, excess, least, less, sum_of

ShareOut = Callable[[PlanTerms, Counters, Iterable[ClaimLine]], Shared]


def share_out_with_help(
    share_out: ShareOut, terms: PlanTerms, counters: Counters, lines: Iterable[ClaimLine], helped: Collection[str],
    floor: Step, yearly_maximum: Step, is_counted: bool,
) -> tuple[Shared, Step]:  # fmt: skip
    """Share lines out one after another and let the maker pay; give the shares, whole, and what the maker pays.

    `helped` holds the keys of the lines it helps with. A line's share stays what it is: help is a source of money.
    """
    shares: list[Share] = []
    moments: list[Moment] = []
    program_pays: list[Step] = []
    maximum_left = yearly_maximum
    for line in sorted(lines, key=attrgetter("day", "sequence")):
        before, shared = counters, share_out(terms, counters, (line,))
        counters = shared.counters
        shares += shared.shares
        moments += shared.moments
        if line.key not in helped:
            continue
        help_given = assist(shared.shares[0].patient_pays, floor, maximum_left)
        maximum_left = help_given.maximum_left
        program_pays.append(help_given.program_pays)
        if not is_counted:
            counters = _not_counted(before, counters, shared.shares[0], help_given.program_pays)
    return Shared(tuple(shares), counters, tuple(moments)), sum_of("program_pays", tuple(program_pays))


def _not_counted(before: Counters, after: Counters, share: Share, program_pays: Step) -> Counters:
    """Take help out of what counts: all of it out of the limit, and what reaches into it out of the deductible.

    Never more than the line counted: a share that the limit does not count has no help in it either.
    """
    line = share.line
    above_deductible = excess("share_above_deductible", share.patient_pays, share.deductible)
    taken_out: tuple[tuple[CounterKind, Step], ...] = (
        ("limit", program_pays),
        ("deductible", excess("help_in_deductible", program_pays, above_deductible)),
    )
    used = dict(after.used)
    for who in (line.member, FAMILY):
        for kind, help_given in taken_out:
            key = CounterKey(share.plan_year, line.tier, kind, who)
            used_before, used_after = before.used.get(key, NOTHING), used.get(key, NOTHING)
            if used_after.cents > used_before.cents and help_given.cents:
                counted = less("counted_here", used_after, used_before)
                used[key] = less("used_without_help", used_after, least("help_counted", help_given, counted))
    return Counters(used, after.plan_paid, after.visits, after.visit_copays)
