"""One outcome by itself is what the estimate says of it."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given

from estimator.office.outcomes import OutcomeName, outcome_of
from estimator.pricing import CannotEstimate, Estimate, estimate
from tests.books import ask, demonstration, estimated
from tests.generated_plans import Answers, book_with, coverages, requests
from tests.insured import ASKED, book_of_plans, insured

OUTCOMES: tuple[OutcomeName, ...] = get_args(OutcomeName)
WITH_OUTCOMES = [name for name in ASKED if insured(name).outcomes]


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("name", WITH_OUTCOMES)
def test_an_outcome_comes_to_the_total_that_the_estimate_gives_it(name: str, outcome: OutcomeName) -> None:
    both = insured(name)
    shown = outcome_of(book_of_plans(), both, outcome)
    assert isinstance(shown, Estimate)
    told = next(one for one in both.outcomes if one.name == outcome)
    assert shown.totals.patient_pays.cents == told.totals.patient_pays.cents


def test_an_estimate_without_an_open_fact_is_its_own_outcome() -> None:
    alone = estimated(treatment="depression")
    assert outcome_of(demonstration(), alone, "with-coverage") is alone


@given(coverages(), requests())
def test_whatever_is_open_each_outcome_is_settled_and_comes_to_its_totals(coverage: Answers, answers: Answers) -> None:
    book = book_with(coverage)
    result = estimate(book, ask(**answers))
    if isinstance(result, CannotEstimate) or not result.outcomes:
        return
    for one in result.outcomes:
        shown = outcome_of(book, result, one.name)
        assert isinstance(shown, Estimate)
        assert not shown.outcomes
        assert shown.totals.patient_pays.cents == one.totals.patient_pays.cents
        assert shown.totals.plan_pays.cents == one.totals.plan_pays.cents
