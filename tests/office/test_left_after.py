"""What is left after each line is what the next one finds, and at the end what the meters read."""

from __future__ import annotations

from hypothesis import given

from estimator.office.left_after import left_after
from estimator.office.outcomes import outcome_of
from estimator.pricing import Estimate, estimate
from estimator.pricing.steps import recompute
from estimator.pricing.visit import Line
from tests.books import ask
from tests.generated_plans import Answers, book_with, coverages, requests
from tests.insured import book_of_plans, insured


def claims_of(estimate_shown: Estimate) -> list[Line]:
    return [line for visit in estimate_shown.visits for line in visit.lines if line.share is not None]


def test_the_deductible_goes_down_line_by_line_to_nothing() -> None:
    shown = insured("two plan years")
    left = left_after(shown)
    keys = [line.share.line.key for line in claims_of(shown) if line.share and line.share.plan_year == 2026]
    lefts = [left[key, "deductible"].cents for key in keys if (key, "deductible") in left]
    assert lefts == [60000, 30000, 0, 0]


def test_the_last_line_of_a_year_leaves_what_the_meter_reads() -> None:
    shown = insured("limit reached")
    key = [line.share.line.key for line in claims_of(shown) if line.share][-1]
    limits = [meter.left.cents for meter in shown.meters if meter.kind == "limit" and not meter.is_family]
    assert left_after(shown)[key, "limit"].cents == limits[-1]


@given(coverages(), requests())
def test_nothing_ever_comes_back_within_a_plan_year(coverage: Answers, answers: Answers) -> None:
    book = book_with(coverage)
    result = estimate(book, ask(**answers))
    if not isinstance(result, Estimate):
        return
    shown = outcome_of(book, result, "with-coverage")
    assert isinstance(shown, Estimate)
    left = left_after(shown)
    for line in claims_of(shown):
        assert line.share is not None
        for kind, before in (("deductible", line.share.deductible_left), ("limit", line.share.limit_left)):
            after = left.get((line.share.line.key, kind))  # type: ignore[call-overload]
            if before is not None and after is not None:
                assert 0 <= after.cents <= before.cents
                assert recompute(after) == after.cents


def test_a_maker_s_help_is_not_counted_twice() -> None:
    shown = outcome_of(book_of_plans(), insured("help by a maker"), "with-coverage")
    assert isinstance(shown, Estimate)
    last = [line.share.line.key for line in claims_of(shown) if line.share and line.share.limit_left is not None][-1]
    limit = next(meter.left for meter in reversed(shown.meters) if meter.kind == "limit" and not meter.is_family)
    assert left_after(shown)[last, "limit"] is limit
