"""Assistance: a drug maker's help with the patient's shares, and what it does to deductible and limit.

A plan may count the whole share toward them, or only what the patient pays in cash; then each later share is larger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from operator import attrgetter
from typing import NamedTuple

from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.counters import FAMILY, CounterKey, CounterKind, Counters, Moment
from estimator.pricing.funding import assist
from estimator.pricing.sharing import Share, Shared
from estimator.pricing.steps import NOTHING, Step, excess, least, less, sum_of
from estimator.rules.unknowns import YesNoUnknown

ShareOut = Callable[[PlanTerms, Counters, Iterable[ClaimLine]], Shared]


class MakersHelp(NamedTuple):
    """A drug maker's help: the lines it helps with, by their keys, and how far, in cents."""

    lines: Collection[str]
    floor: Step
    """What the patient pays of each share in any case."""
    yearly_maximum: Step
    counts: YesNoUnknown
    """Whether the plan counts it toward deductible and limit."""

    def share_out(
        self, share_out: ShareOut, terms: PlanTerms, counters: Counters, lines: Iterable[ClaimLine], is_counted: bool
    ) -> Shared:
        """Share lines out one after another, whole; help that is not counted is taken out of deductible and limit."""
        shares: list[Share] = []
        moments: list[Moment] = []
        maximum_left = self.yearly_maximum
        for line in sorted(lines, key=attrgetter("day", "sequence")):
            before, shared = counters, share_out(terms, counters, (line,))
            counters = shared.counters
            shares += shared.shares
            moments += shared.moments
            if line.key in self.lines and not is_counted:
                help_given = assist(shared.shares[0].patient_pays, self.floor, maximum_left)
                maximum_left = help_given.maximum_left
                counters = _not_counted(before, counters, shared.shares[0], help_given.program_pays)
        return Shared(tuple(shares), counters, tuple(moments))

    def pays_of(self, shares: Iterable[Share]) -> Step:
        """Say what the maker pays of the patient's shares, in their order; where a second plan pays, of what it leaves.

        A line's share stays what it is: help is a source of money.
        """
        program_pays: list[Step] = []
        maximum_left = self.yearly_maximum
        for share in shares:
            if share.line.key in self.lines:
                help_given = assist(share.patient_pays, self.floor, maximum_left)
                maximum_left = help_given.maximum_left
                program_pays.append(help_given.program_pays)
        return sum_of("program_pays", tuple(program_pays))


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
