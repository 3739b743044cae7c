"""What is left of the deductible and of the yearly limit after each line that a plan shares out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from estimator.pricing.counters import CounterKind
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step, excess

KINDS: tuple[CounterKind, ...] = ("deductible", "limit")
LeftAfter = Mapping[tuple[str, CounterKind], Step]
"""By the key of a claim line, and what it is left of; a line without a part in one is not there."""


def left_after(estimate: Estimate) -> LeftAfter:
    """Tell what each line leaves, in the order in which the plan takes them; the figure that leaves the least counts.

    What one line leaves is what the next one of the same counter finds; the last one leaves what the meter reads.
    """
    lines = (line for visit in estimate.visits for line in visit.lines)
    shares = [line.share for line in lines if line.share is not None]
    shares.sort(key=lambda share: (share.line.day, share.line.sequence))
    found: dict[tuple[str, CounterKind], Step] = {}
    for kind in KINDS:
        by_counter: dict[tuple[str | int, ...], list[tuple[str, Step]]] = {}
        for share in shares:
            before = share.deductible_left if kind == "deductible" else share.limit_left
            if before is not None and before.about:
                by_counter.setdefault(before.about, []).append((share.line.key, before))
        for counter in by_counter.values():
            for (key, _), (_, following) in pairwise(counter):
                found[key, kind] = following
            (_, first), (key, last) = counter[0], counter[-1]
            at_end = _left_at_end(estimate, kind, first, last)
            if at_end is not None:
                found[key, kind] = at_end
    return found


def _left_at_end(estimate: Estimate, kind: CounterKind, first: Step, last: Step) -> Step | None:
    """What the course leaves, by the reading that binds: the person's, the family's, or the most one person pays."""
    year, tier, *separate = last.about
    place = (kind, year, tier, separate[0] if separate else None)
    readings = [meter for meter in estimate.meters if (*meter[:3], meter.separate) == place]
    if last.what == "person_ceiling_left":
        return excess(last.what, first, readings[0].used_here) if readings else None
    is_family = last.what.startswith("family_")
    return next((meter.left for meter in readings if meter.is_family == is_family), None)
