"""What is compared is named by what is another in it."""

from __future__ import annotations

import pytest

from estimator.paper.compared import By, Comparison, compare
from estimator.paper.pen import Pen
from estimator.pricing import Estimate
from tests.books import demonstration
from tests.paper.insured import MET_MID_COURSE
from tests.paper.pages import result_of

LOAN = "Monthly payments with interest"


def compared(*answers: dict[str, object]) -> Comparison:
    return compare(Pen(demonstration(), "en"), [result_of(**each) for each in answers])  # type: ignore[arg-type]


def names(*answers: dict[str, object]) -> list[str]:
    return [one.name for one in compared(*answers).columns]


@pytest.mark.parametrize(
    ("by", "other", "name"),
    [
        ("coverage", MET_MID_COURSE, "Demo Health Plan, PPO (demonstration)"),
        ("clinic", {"clinic": "dalton"}, "Dalton, GA"),
        ("payment-plan", {"payment_plan": "six-monthly"}, "6 monthly payments"),
        ("payment-plan", {"payment_plan": "with-interest", "payments": "7"}, f"{LOAN}, 7 payments"),
        ("estimate", {"infusions": "3"}, "3 infusions"),
        ("estimate", {"treatment": "neuropathic-pain"}, "Nerve pain"),
        ("estimate", {"first_visit": None}, "Not yet booked"),
        ("estimate", {"discounts": ["military"]}, "Military discount"),
        ("estimate", {"tender": "cash"}, "Cash"),
        ("estimate", {"clinic": "dalton", "infusions": "3"}, "3 infusions, Dalton, GA"),
        ("clinic", {"clinic": "dalton", "discounts": ["military"]}, "Dalton, GA"),
    ],
)  # fmt: skip
def test_a_column_is_named_by_what_is_another_in_it(by: By, other: dict[str, object], name: str) -> None:
    comparison = compared({}, other)
    assert comparison.by == by
    assert name in [one.name for one in comparison.columns]


def test_what_is_the_same_is_numbered() -> None:
    assert names({}, {}) == ["Paying for it myself (1)", "Paying for it myself (2)"]


def test_what_is_not_asked_for_has_words_too() -> None:
    assert "Without discounts" in names({}, {"discounts": ["military"]})
    assert "No payment plan" in names({}, {"payment_plan": "six-monthly"})
    assert "Card" in names({}, {"tender": "cash"})


def test_a_refusal_is_named_by_what_was_asked() -> None:
    assert names({}, {"infusions": "99"}) == ["6 infusions", "99 infusions"]
    asked = {"clinic": "dalton", "treatment": "esketamine"}
    usual = names({**asked, "infusions": None}, {**asked, "infusions": "9"})
    assert usual == ["The usual number of infusions", "9 infusions"]


def test_the_least_comes_first_and_what_is_not_known_last() -> None:
    comparison = compared({"infusions": "99"}, {"infusions": "6"}, {"infusions": "3"})
    costs = [comparison.cost(one.result) for one in comparison.columns]
    assert [None if cost is None else cost.cents for cost in costs] == [1_465_00, 2_545_00, None]


def test_with_payment_plans_the_cost_is_all_of_the_plan() -> None:
    comparison = compared({"payment_plan": "with-interest"}, {"payment_plan": "with-interest", "payments": "18"})
    for _, estimate, cost in comparison.known:
        assert isinstance(estimate, Estimate)
        assert estimate.plan_chosen is not None
        assert estimate.plan_chosen.illustration is not None
        assert cost is estimate.plan_chosen.illustration.total_sale_price


def test_of_two_plans_that_cost_the_same_a_lenders_comes_last() -> None:
    card, own = ({"payment_plan": plan, "state": "TN"} for plan in ("example-card", "three-monthly"))
    assert names({**card}, {**own}) == ["3 monthly payments", "Example Card (demonstration)"]
