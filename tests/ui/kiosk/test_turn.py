"""A turn holds the answers of one person: a changed answer takes along what belonged to it, and the end takes all."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from estimator.office.kiosk_answers import Answers
from estimator.pricing import Estimate
from estimator.ui.kiosk.turn import Turn
from tests.books import demonstration

WITH_PLAN = {"paying": "insurance", "plan": "ppo-in-network", "deductible_left": 765_43, "limit_left": 100_000}


@pytest.fixture
def turn() -> Turn:
    """A turn that has just begun."""
    return Turn(demonstration(), date(2026, 11, 23))


def test_the_language_alone_begins_no_turn(turn: Turn) -> None:
    turn.change(language="es")
    assert not turn.is_begun


def test_an_answer_begins_one(turn: Turn) -> None:
    turn.change(paying="myself")
    assert turn.is_begun


def test_another_way_to_pay_takes_the_plan_along(turn: Turn) -> None:
    turn.change(**WITH_PLAN)
    turn.change(paying="myself")
    assert turn.answers == Answers(paying="myself")


def test_another_plan_takes_what_is_left_this_year_along(turn: Turn) -> None:
    turn.change(**WITH_PLAN)
    turn.change(plan="unknown")
    assert (turn.answers.deductible_left, turn.answers.limit_left) == (None, None)


def test_another_treatment_takes_the_number_of_infusions_along(turn: Turn) -> None:
    turn.change(treatment="depression", infusions=12)
    turn.change(treatment="migraine")
    assert turn.answers.infusions is None


def test_the_same_answer_once_more_takes_nothing_along(turn: Turn) -> None:
    turn.change(**WITH_PLAN)
    turn.change(paying="insurance", plan="ppo-in-network")
    assert turn.answers == Answers(**WITH_PLAN)


def test_the_same_answers_are_worked_out_once(turn: Turn) -> None:
    turn.change(paying="myself", treatment="depression")
    assert turn.result() is turn.result()


def test_a_changed_answer_is_worked_out_anew(turn: Turn) -> None:
    turn.change(paying="myself", treatment="depression", infusions=6)
    before = turn.result()
    turn.change(infusions=3)
    after = turn.result()
    assert isinstance(before, Estimate)
    assert isinstance(after, Estimate)
    assert after.totals.patient_pays.cents < before.totals.patient_pays.cents


def test_of_this_year_a_person_without_a_plan_is_asked_nothing(turn: Turn) -> None:
    turn.change(paying="not-sure")
    assert turn.asked_this_year() == ()


def test_of_this_year_a_person_with_an_unknown_plan_is_asked_both(turn: Turn) -> None:
    turn.change(paying="insurance", plan="unknown")
    assert turn.asked_this_year() == ("deductible", "limit")


def test_after_the_wipe_no_living_object_holds_the_answers(turn: Turn) -> None:
    turn.change(**WITH_PLAN, treatment="depression")
    turn.result()
    turn.wipe()
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Answers) and one.deductible_left == 765_43] == []
