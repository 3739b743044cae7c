"""What was told about a plan, fact by fact: looked up, changed, put in figures, and held against each other."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.plan_answers import (
    UsedAndLeft,
    facts_told,
    other_side,
    plan_warnings,
    told,
    used_and_left,
    with_another_call,
    with_call,
    with_told,
    with_told_in_call,
)
from estimator.pricing.plan_facts import Call, PlanFacts
from tests.books import ask, demonstration

USED = "plan.in_network.deductible.used"
LEFT = "plan.in_network.deductible.left"
COPAY = "plan.benefits.visits.copay"
PPO = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01", "coverage": "ppo-in-network"}


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        (USED, 60_000), (COPAY, 3_000), ("plan.authorization.state", "approved"), ("plan.signed", "yes"),
        ("plan.told_by", "the plan"), ("plan.out_of_network.limit.family", "unknown"),
    ],
)  # fmt: skip
def test_a_fact_is_told_and_taken_back_by_its_place(path: str, answer: object) -> None:
    assert told(PlanFacts(), path) is None
    plan = with_told(PlanFacts(), path, answer)
    assert told(plan, path) == answer
    assert told(with_told(plan, path, None), path) is None


def test_what_is_left_takes_the_place_of_what_is_used() -> None:
    plan = with_told(with_told(PlanFacts(), USED, 60_000), LEFT, 90_000)
    assert (told(plan, USED), told(plan, LEFT)) == (None, 90_000)
    assert (other_side(USED), other_side(LEFT)) == (LEFT, USED)


def test_a_benefit_of_which_everything_is_taken_back_is_no_fact_any_more() -> None:
    plan = with_told(with_told(PlanFacts(), COPAY, 3_000), "plan.benefits.infusions.visits_used", 2)
    assert [facts.benefit for facts in with_told(plan, COPAY, None).benefits] == ["infusions"]


def spent(**facts: str) -> UsedAndLeft | None:
    """What is used and left of the PPO's deductible of 1,500.00."""
    request = ask(**PPO, plan={"in_network": {"deductible": facts}})
    question = next(each for each in benefit_questions(demonstration(), request) if each.path == USED)
    return used_and_left(request.plan, question)


def test_used_and_left_add_up_whichever_was_told() -> None:
    assert spent(used="600.00") == spent(left="900.00") == UsedAndLeft(60_000, 90_000, 150_000)


def test_more_used_than_there_is_leaves_nothing() -> None:
    assert spent(used="2,000.00") == UsedAndLeft(200_000, 0, 150_000)


def test_what_is_not_known_is_neither_used_nor_left() -> None:
    assert spent() is None
    assert spent(used="unknown") is None


def warnings(**answers: object) -> list[tuple[str, str]]:
    """The warnings about a request, by place and kind."""
    request = ask(**{**PPO, **answers})
    found = plan_warnings(request, benefit_questions(demonstration(), request))
    return [(warning.path.removeprefix("plan."), warning.kind) for warning in found]


def in_network(deductible: dict[str, str], limit: dict[str, str]) -> dict[str, object]:
    return {"in_network": {"deductible": deductible, "limit": limit}}


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (in_network({"used": "600.00"}, {"used": "600.00"}), []),
        (in_network({"used": "1,600.00"}, {"used": "2,000.00"}), [("in_network.deductible.used", "more-than-all")]),
        (in_network({"left": "1,600.00"}, {}), [("in_network.deductible.used", "more-than-all")]),
        (in_network({"used": "600.00"}, {"used": "500.00"}), [("in_network.limit.used", "limit-below-deductible")]),
        (in_network({"left": "900.00"}, {"left": "4,900.00"}), [("in_network.limit.used", "limit-below-deductible")]),
        (
            in_network({"used": "600.00", "family_used": "500.00"}, {}),
            [("in_network.deductible.family_used", "family-below-own")],
        ),
        ({"as_of": "2026-11-24"}, [("as_of", "day-to-come")]),
        ({"benefits": [{"benefit": "infusions", "visits_used": "13"}]},
         [("benefits.infusions.visits_used", "more-than-all")]),
        ({"benefits": [{"benefit": "infusions", "coinsurance": "80 %"}]},
         [("benefits.infusions.coinsurance", "perhaps-the-plans")]),
    ],
)  # fmt: skip
def test_facts_that_do_not_fit_together_are_named(plan: dict[str, object], expected: list[tuple[str, str]]) -> None:
    assert warnings(plan=plan) == expected


def test_an_approval_that_ends_before_it_begins_is_named() -> None:
    days = {"state": "approved", "from": "2026-12-01", "until": "2026-11-01"}
    answers = {"clinic": "huntsville", "coverage": "in-network-authorized", "plan": {"authorization": days}}
    assert warnings(**answers) == [("authorization.ends", "ends-before")]


def test_facts_that_are_not_asked_for_are_held_against_nothing() -> None:
    assert warnings(coverage="self-pay", plan={"as_of": "2026-11-24"}) == []


IN_A_CALL = PlanFacts(calls=(Call(answered_by="Ms. R.", reference="4711"),))


def test_what_the_plan_tells_in_a_call_goes_by_that_call() -> None:
    plan = with_told_in_call(IN_A_CALL, USED, 60_000)
    assert told(plan, USED) == 60_000
    assert plan.call_of("in_network.deductible.used") == plan.calls[-1]


def test_what_is_told_again_outside_a_call_goes_by_no_call() -> None:
    plan = with_told(with_told_in_call(IN_A_CALL, USED, 60_000), USED, 70_000)
    assert plan.call_of("in_network.deductible.used") is None
    assert plan.calls == IN_A_CALL.calls


def test_what_a_later_call_tells_goes_by_the_later_one() -> None:
    plan = with_call(with_another_call(with_told_in_call(IN_A_CALL, USED, 60_000)), "reference", "4712")
    plan = with_told_in_call(plan, USED, 60_000)
    assert [(call.reference, call.facts) for call in plan.calls] == [
        ("4711", ()), ("4712", ("in_network.deductible.used",)),
    ]  # fmt: skip


def test_what_is_left_is_the_same_fact_as_what_is_used() -> None:
    plan = with_told_in_call(IN_A_CALL, LEFT, 90_000)
    assert plan.call_of("in_network.deductible.used") is not None
    assert with_told(plan, USED, 60_000).calls == IN_A_CALL.calls


def test_what_is_taken_back_was_told_in_no_call() -> None:
    assert with_told_in_call(with_told_in_call(IN_A_CALL, COPAY, 3_000), COPAY, None) == IN_A_CALL


def test_the_approval_with_its_number_is_one_fact() -> None:
    plan = with_told_in_call(IN_A_CALL, "plan.authorization.number", "A-100")
    assert plan.calls[-1].facts == ("authorization",)


def test_a_call_of_which_nothing_is_known_any_more_is_none() -> None:
    assert with_call(with_call(PlanFacts(), "reference", "4711"), "reference", None) == PlanFacts()


@pytest.mark.parametrize("name", ["used", "left"])
def test_every_fact_told_is_listed_by_the_name_calls_use(name: str) -> None:
    plan = PlanFacts.model_validate({"in_network": {"limit": {name: "100.00"}}, "signed": "yes"})
    assert facts_told(plan) == ("signed", "in_network.limit.used")


def test_figures_told_in_a_call_are_of_the_day_of_the_call() -> None:
    told_before = {"as_of": "2026-12-30", "in_network": {"deductible": {"used": "600.00"}}}
    called = {"day": "2027-01-05", "facts": ["in_network.deductible.used"]}
    days = [PlanFacts.model_validate(facts).figures_of for facts in (told_before, {**told_before, "calls": [called]})]
    assert days == [date(2026, 12, 30), date(2027, 1, 5)]


@pytest.mark.parametrize("fact", ["in_network.deductable.used", "told_by", "benefits.visits", "in_network.limit.left"])
def test_a_call_that_names_no_fact_is_refused(fact: str) -> None:
    with pytest.raises(ValidationError, match="is no fact about a plan"):
        Call(facts=(fact,))
