"""Outcomes: how a coverage may turn out while a fact that decides who pays is not confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from estimator.pricing.changes import by_most
from estimator.pricing.result import Assumption, CouldChange, Estimate, Outcome
from estimator.pricing.steps import excess
from estimator.pricing.worked_out_later import WorkedOutLater


def join_outcomes(without: Estimate, hopeful: Estimate, facts: Sequence[str]) -> Estimate:
    """Put two outcomes into the estimate without coverage; they are never mixed into one range.

    Where both come to the same, the outcomes still stand, so that nobody takes the coverage for confirmed. What is
    assumed and unknown in either belongs to both.
    """
    because = tuple(facts)
    more = excess("without_coverage_more", without.totals.patient_pays, hopeful.totals.patient_pays)
    rises = CouldChange("coverage-confirmed", True, more if more.cents else None, because)

    def could_change() -> tuple[CouldChange, ...]:
        first, *others = without.could_change
        known = {change.about[0] for change in others if change.kind == "unknown"}
        unknown = [
            change for change in hopeful.could_change if change.kind == "unknown" and change.about[0] not in known
        ]
        return (first, *sorted((rises, *others, *unknown), key=by_most))

    told = {assumption.about[0] for assumption in without.assumptions if assumption.kind == "authorization"}
    open_facts = tuple(fact for fact in facts if not (fact == "approval" and told & {"pending", "unknown"}))
    not_confirmed = (Assumption("not-confirmed", "request", open_facts),) if open_facts else ()
    assumed = [assumption for assumption in hopeful.assumptions if assumption not in without.assumptions]
    return replace(
        without,
        outcomes=(
            Outcome("without-coverage", because, without.totals, without.range),
            Outcome("with-coverage", because, hopeful.totals, hopeful.range),
        ),
        could_change=WorkedOutLater(could_change),
        assumptions=(*without.assumptions, *assumed, *not_confirmed),
        meters=hopeful.meters,
        maxima=hopeful.maxima,
        visit_counts=hopeful.visit_counts,
    )
