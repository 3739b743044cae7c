"""Which figures an answer has a part in: all that are worked out with it, and no other."""

from __future__ import annotations

from estimator.pricing.answers_used import steps_resting_on
from estimator.pricing.result import Estimate
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import from_request, from_rule, less, sum_of
from tests.paper.insured import MET_MID_COURSE, NOTHING_TOLD
from tests.paper.pages import result_of

PRICE = from_rule(100_00, "single_price", ("services.yaml", "services", 0, "price"), "infusion")
PAID = from_request(40_00, "already_paid")


def names_resting_on(question: str, **answers: object) -> set[str]:
    """The names of the figures of an estimate in which an answer has a part."""
    result = result_of(**answers)  # type: ignore[arg-type]
    assert isinstance(result, Estimate)
    figures = dict(named_steps(result))
    resting = steps_resting_on(figures.values(), question, result)
    return {name for name, step in figures.items() if id(step) in resting}


def test_a_figure_rests_on_the_answers_below_it() -> None:
    left = less("left_to_pay", sum_of("patient_pays", (PRICE,)), PAID)
    assert id(left) in steps_resting_on([left, PRICE], "paid")


def test_a_figure_without_the_answer_does_not_rest_on_it() -> None:
    assert steps_resting_on([PRICE], "paid") == frozenset()


def test_what_two_figures_share_is_met_once() -> None:
    step = PAID
    for _ in range(200):
        step = sum_of("patient_pays", (step, step))
    assert len(steps_resting_on([step], "paid")) == 201


def test_what_is_used_of_a_deductible_moves_what_the_patient_pays_and_not_the_list_price() -> None:
    resting = names_resting_on("plan.in_network.deductible.used", **MET_MID_COURSE)
    assert {"patient_pays", "plan_pays"} <= resting
    assert "list_price" not in resting


def test_what_is_left_is_told_in_the_same_field_as_what_is_used() -> None:
    left = from_request(900_00, "deductible_told_left")
    assert steps_resting_on([left], "plan.in_network.deductible.used") == {id(left)}


def test_a_figure_that_nobody_told_stands_for_the_answer() -> None:
    assert "patient_pays" in names_resting_on("plan.in_network.deductible.used", **NOTHING_TOLD)


def test_the_price_of_the_second_plan_is_not_that_of_the_first() -> None:
    second = sum_of("second_pays", (PRICE,))
    assert steps_resting_on([second], "plan.benefits.infusions.coinsurance") == frozenset()


def test_an_adjustment_moves_what_is_paid() -> None:
    adjustments = [{"off": "50.00", "reason": "Goodwill", "allowed_by": "the manager"}]
    assert "patient_pays" in names_resting_on("adjustments.size", adjustments=adjustments)


def test_no_figure_rests_on_an_answer_that_is_none() -> None:
    assert names_resting_on("treatment") == set()
