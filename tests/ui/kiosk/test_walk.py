"""The way through the screens: on, back, to the help and back, and to an answer that is changed."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.walk import Walk
from tests.books import demonstration


@pytest.fixture
def turn() -> Turn:
    return Turn(demonstration(), date(2026, 11, 23))


@pytest.fixture
def walk(turn: Turn) -> Walk:
    return Walk(turn)


def answer_all(turn: Turn) -> None:
    turn.change(paying="insurance", plan="ppo-in-network", deductible_left=0, limit_left=0, treatment="depression")


def walked(walk: Walk) -> list[str]:
    screens = [walk.screen]
    while not walk.is_last:
        walk.go_on()
        screens.append(walk.screen)
    return screens


def test_who_pays_alone_meets_no_question_about_a_plan(turn: Turn, walk: Walk) -> None:
    turn.change(paying="myself")
    assert walked(walk) == ["start", "before", "paying", "treatment", "check", "result", "take", "done"]


def test_who_uses_a_plan_is_asked_about_it(turn: Turn, walk: Walk) -> None:
    turn.change(paying="insurance")
    assert {"plan", "this-year"} <= set(walked(walk))


def test_no_way_leads_back_past_the_first_screen(walk: Walk) -> None:
    walk.go_back()
    assert walk.is_first


def test_no_way_leads_on_past_the_last_screen(turn: Turn, walk: Walk) -> None:
    turn.change(paying="myself")
    walked(walk)
    walk.go_on()
    assert walk.screen == "done"


@pytest.mark.parametrize("leave", [Walk.go_on, Walk.go_back])
def test_the_help_leads_back_to_where_it_was_asked_for(walk: Walk, leave: object) -> None:
    walk.screen = "treatment"
    walk.ask_for_help()
    walk.ask_for_help()
    leave(walk)  # type: ignore[operator]
    assert walk.screen == "treatment"


def test_after_a_change_the_way_on_leads_to_the_review(turn: Turn, walk: Walk) -> None:
    answer_all(turn)
    walk.screen = "check"
    walk.go_to("plan")
    walk.go_on()
    assert walk.screen == "check"


def test_a_change_that_opens_a_question_leads_to_it_first(turn: Turn, walk: Walk) -> None:
    answer_all(turn)
    turn.change(paying="myself")
    walk.go_to("paying")
    turn.change(paying="insurance")
    walk.go_on()
    assert walk.screen == "plan"
    turn.change(plan="ppo-in-network")
    walk.go_on()
    assert walk.screen == "this-year"


def test_a_change_that_closes_questions_leads_to_the_review(turn: Turn, walk: Walk) -> None:
    answer_all(turn)
    walk.go_to("paying")
    turn.change(paying="not-sure")
    walk.go_on()
    assert walk.screen == "check"
