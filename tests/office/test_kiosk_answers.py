"""The answers at the kiosk make a request that is estimated, or refused with reasons; never anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from estimator.office.kiosk_answers import NOT_LISTED, Answers, coverage_of, request_of, yearly_figures
from estimator.pricing import CannotEstimate, Estimate, estimate
from estimator.pricing.plan_facts import PlanFacts
from estimator.rules import Book
from tests.books import demonstration
from tests.kiosk import DAY, kiosk_at, turns

UNKNOWN_PLAN = Answers(
    paying="insurance", plan=NOT_LISTED, deductible_left="unknown", limit_left="unknown", treatment="depression"
)


def estimated(answers: Answers, book: Book | None = None) -> Estimate:
    book = book or demonstration()
    result = estimate(book, request_of(book, DAY, answers))
    assert isinstance(result, Estimate), result.reasons
    return result


@settings(deadline=None)
@given(turns())
def test_whatever_is_answered_is_estimated_or_refused_with_reasons(turn: tuple[Book, Answers]) -> None:
    book, answers = turn
    result = estimate(book, request_of(book, DAY, answers))
    assert isinstance(result, Estimate) or result.reasons


@given(turns())
def test_without_insurance_nothing_is_told_of_a_plan(turn: tuple[Book, Answers]) -> None:
    book, answers = turn
    if answers.paying != "insurance":
        assert request_of(book, DAY, answers).plan == PlanFacts()


@pytest.mark.parametrize("clinic", ["chattanooga", "dalton", "huntsville"])
def test_a_plan_that_is_not_known_gives_both_outcomes_and_a_range(clinic: str) -> None:
    without, with_plan = estimated(UNKNOWN_PLAN, kiosk_at(clinic)).outcomes
    assert (without.range, with_plan.range is not None) == (None, True)


def test_what_is_told_to_be_left_narrows_the_range() -> None:
    told = replace(UNKNOWN_PLAN, deductible_left=80_000, limit_left=80_000)
    assert estimated(told).outcomes[1].totals.patient_pays.cents == 80_000


def test_who_is_not_sure_is_shown_what_it_costs_without_a_plan() -> None:
    sure, unsure = (estimated(Answers(paying=way, treatment="depression")) for way in ("myself", "not-sure"))
    assert unsure.totals.patient_pays.cents == sure.totals.patient_pays.cents
    assert not unsure.is_insured


def test_insurance_that_is_not_used_is_said_to_be_so() -> None:
    answers = Answers(paying="insurance-not-used")
    assert coverage_of(demonstration(), answers, DAY).kind == "insured-not-used"


def test_a_plan_that_was_named_before_another_way_was_chosen_does_not_count() -> None:
    answers = Answers(paying="myself", plan="ppo-in-network", deductible_left=10_000)
    request = request_of(demonstration(), DAY, answers)
    assert (request.coverage, request.plan) == ("self-pay", PlanFacts())


def test_a_clinic_that_lets_nobody_pay_alone_has_its_first_coverage_taken() -> None:
    book = demonstration()
    only_plans = replace(book, coverages={id_: c for id_, c in book.coverages.items() if c.sends_claims})
    assert coverage_of(only_plans, Answers(paying="myself"), DAY) is next(iter(only_plans.coverages.values()))


@pytest.mark.parametrize(
    ("coverage", "figures"),
    [
        ("self-pay", ()),
        ("visits-only", ()),
        ("ppo-in-network", ("deductible", "limit")),
        ("hdhp-in-network", ("deductible",)),
        ("out-of-network-superbill", ("deductible",)),
        ("plan-not-known", ("deductible", "limit")),
    ],
)
def test_only_what_the_plan_has_is_asked_about_this_year(coverage: str, figures: tuple[str, ...]) -> None:
    assert yearly_figures(demonstration().coverages[coverage]) == figures


def test_what_is_left_is_told_of_the_network_the_clinic_is_in() -> None:
    answers = Answers(paying="insurance", plan="out-of-network-superbill", deductible_left=50_000)
    plan = request_of(demonstration(), DAY, answers).plan
    assert (plan.out_of_network.deductible.left, plan.in_network.deductible.left) == (50_000, None)


def test_a_treatment_that_ended_at_the_clinic_is_refused_with_its_reason() -> None:
    result = estimate(kiosk_at("dalton"), request_of(kiosk_at("dalton"), DAY, Answers(treatment="migraine")))
    assert isinstance(result, CannotEstimate)
    assert [reason.kind for reason in result.reasons] == ["not-offered"]
