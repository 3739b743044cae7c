"""Coverages: what one of its kind needs and lacks, what it has no use for, and what has ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.models.coverage import Coverage
from estimator.rules.problems import Problem

TierKey = Literal["in_network", "out_of_network"]


def coverages_of(survey: Survey) -> Iterator[tuple[RulePath, Coverage]]:
    """Give every coverage with its place."""
    for number, coverage in survey.numbered("coverage.yaml", "coverages", survey.book.coverages):
        yield ("coverage.yaml", "coverages", number), coverage


def tier_of(coverage: Coverage) -> TierKey | None:
    """Name the tier in which a coverage's claims are shared out; None where nothing is sent to a plan."""
    opted_out = coverage.medicare is not None and coverage.medicare.clinician == "opted-out"
    if opted_out or not coverage.sends_claims:
        return None
    return "out_of_network" if coverage.kind == "out-of-network" else "in_network"


def check_tiers(survey: Survey) -> Iterator[Problem]:
    """A tier that the coverage's kind, or what it counts, speaks of and that is not there."""
    for path, coverage in coverages_of(survey):
        tier = tier_of(coverage)
        if tier is not None and getattr(coverage, tier) is None:
            yield survey.book.problem(
                (*path, "kind"),
                "missing-tier",
                f"A coverage of this kind needs `{tier}`, and it is not there: the plan would pay for nothing.",
                f"Write {tier} with deductible and limit; leave it empty where the plan has neither.",
                f"{tier}: {{}}",
            )
        elif coverage.counts.across_tiers != "none" and None in (coverage.in_network, coverage.out_of_network):
            yield survey.book.problem(
                (*path, "counts", "across_tiers"),
                "missing-tier",
                "What is paid in one tier is said to count in the other, and one of the two is not there.",
                "Write both in_network and out_of_network, or take this line out.",
            )


def check_kinds(survey: Survey) -> Iterator[Problem]:
    """What a coverage of its kind needs and lacks, or has and cannot use."""
    for path, coverage in coverages_of(survey):
        if coverage.kind == "medicare" and coverage.medicare is None:
            yield survey.book.problem(
                (*path, "kind"),
                "medicare-not-said",
                "Nothing says how the clinician stands to Medicare, and so not what may be charged.",
                "Write `medicare` with the clinician: participating, non-participating or opted-out.",
                "medicare: {clinician: participating}",
            )
        yield from _of_other_kind(survey, path, coverage, "medicare", coverage.kind == "medicare")
        is_ever_out = coverage.kind == "out-of-network" or coverage.out_of_network is not None
        yield from _of_other_kind(survey, path, coverage, "superbill", is_ever_out)
        yield from _of_other_kind(survey, path, coverage, "benefits", coverage.sends_claims, stops=False)


def check_superbills(survey: Survey) -> Iterator[Problem]:
    """A coverage out of network without a superbill: nothing can ever come back."""
    for path, coverage in coverages_of(survey):
        if coverage.kind == "out-of-network" and coverage.superbill is None:
            yield survey.book.problem(
                (*path, "kind"),
                "no-superbill",
                "The patient is out of network here and gets no superbill, so nothing is asked of the plan.",
                "Write `superbill` where you give one; where you never do, the kind is rather not-covered.",
                "superbill: {form: itemized}",
                stops=False,
            )


def check_sources(survey: Survey) -> Iterator[Problem]:
    """A payer's position without where it comes from."""
    for path, coverage in coverages_of(survey):
        if coverage.sends_claims and coverage.source is None:
            yield survey.book.problem(
                path,
                "no-source",
                f"{coverage.id} says what a payer does, and not where that comes from.",
                "Write the contract, policy or letter with its date; write unconfirmed where nobody has checked it.",
                "source: Contract of January 2026",
            )


def check_legal_reviews(survey: Survey) -> Iterator[Problem]:
    """A fee beside services that a plan pays for in network, without anybody who looked at the contract."""
    for path, coverage in coverages_of(survey):
        is_claimed = tier_of(coverage) == "in_network" and any(one.covered != "no" for one in coverage.benefits)
        if coverage.fees and is_claimed and coverage.legal_review is None:
            yield survey.book.problem(
                (*path, "fees"),
                "no-legal-review",
                "A fee beside services that a plan pays for may break the contract with the payer.",
                "Have it reviewed first, and write who did it and when; until then take the fee out.",
                "legal_review: Reviewed by counsel on January 15, 2026",
                at_key=True,
            )


def check_line_order(survey: Survey) -> Iterator[Problem]:
    """An order of a day's services that names one twice."""
    for path, coverage in coverages_of(survey):
        order = () if coverage.line_order == "unknown" else coverage.line_order
        for place, service in enumerate(order):
            first = order.index(service)
            if first != place:
                yield survey.book.problem(
                    (*path, "line_order", place),
                    "order-names-twice",
                    f"The order names {service} twice, and each service has one place in it.",
                    "Take one of the two out.",
                    also=[(*path, "line_order", first)],
                )


def check_validity(survey: Survey) -> Iterator[Problem]:
    """A coverage that ends before it begins (stops), or that has ended by the day of the check."""
    for path, coverage in coverages_of(survey):
        if coverage.ends is None:
            continue
        if coverage.starts is not None and coverage.ends < coverage.starts:
            yield survey.book.problem(
                (*path, "until"),
                "ends-before-start",
                f"This coverage ends on {coverage.ends}, before it begins on {coverage.starts}.",
                "Write the last day on which it holds, or take the line out.",
            )
        elif survey.day is not None and coverage.ends < survey.day:
            yield survey.book.problem(
                (*path, "until"),
                "has-ended",
                f"This coverage ended on {coverage.ends}.",
                "Write the new last day if it was renewed, or take the coverage out if it is over for good.",
                stops=False,
            )


def _of_other_kind(
    survey: Survey, path: RulePath, coverage: Coverage, key: str, is_used: bool, stops: bool = True
) -> Iterator[Problem]:
    if getattr(coverage, key) and not is_used:
        yield survey.book.problem(
            (*path, key),
            "not-of-this-kind",
            f"`{key}` says nothing for a coverage of the kind {coverage.kind}.",
            "Take it out, or correct the kind.",
            stops=stops,
            at_key=True,
            also=[(*path, "kind")],
        )
