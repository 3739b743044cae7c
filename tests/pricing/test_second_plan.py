"""A second plan beside the first, line by line: by its method, or not at all where something of it is unknown."""

import pytest

from estimator.pricing import Estimate
from tests.plan_books import TOLD, lines_of, pays, plan_book, under_plan

MET = {"deductible": {"used": "500.00"}}
ALONE = [30_000, 22_000, 6_000]
"""What the first plan leaves of three infusions: 300; 200 and 20 % of 100; 20 % of 300."""


def with_second(**says: object) -> dict[str, object]:
    """The same plan once more, its deductible met: alone it would pay 80 % of 300, 240, of each infusion."""
    return {**TOLD, "second": {"coverage": "plan", "in_network": MET, **says}}


@pytest.mark.parametrize(
    ("method", "left"),
    [
        ("standard", [6_000, 0, 0]),  # 240 of 300; 220 of 220; 60 of 60
        ("basic", [6_000, 0, 0]),  # 240 of 300; 220 of what 300 leaves over 80; 60
        ("non-duplication", [6_000, 6_000, 6_000]),  # 240 less what the first paid: 0, 80, 240
        ("maintenance", [6_000, 4_400, 1_200]),  # 80 % of 300, of 220, of 60
    ],
)
def test_a_second_plan_pays_by_its_method(method: str, left: list[int]) -> None:
    assert pays(under_plan(plan=with_second(method=method))) == left


def test_what_both_pay_and_the_patient_pays_is_all_that_is_billed() -> None:
    totals = under_plan(plan=with_second(method="standard")).totals
    # The first pays 80 and 240, the second 240, 220 and 60; 125 of each infusion is written off.
    assert (totals.plan_pays.cents, totals.second_plan_pays.cents, totals.write_off.cents) == (32_000, 52_000, 37_500)


def test_a_method_that_nobody_knows_leaves_the_first_plans_result_alone() -> None:
    result = under_plan(plan=with_second(method="unknown"))
    assert pays(result) == ALONE
    assert ("second-plan-may-lower", ("plan",)) in [(told.kind, told.about) for told in result.assumptions]


def test_a_second_plan_of_which_a_figure_is_unknown_pays_nothing_yet() -> None:
    assert pays(under_plan(plan=with_second(method="standard", in_network={}))) == ALONE


def test_a_second_plan_pays_for_no_line_that_the_first_does_not_cover() -> None:
    plan = with_second(method="standard") | {"benefits": [{"benefit": "infusions", "covered": "no"}]}
    result = under_plan(plan=plan)
    assert result.totals.second_plan_pays.cents == 0
    assert [line.share for line in lines_of(result)] == [None] * 3


def out_of_network() -> Estimate:
    """Billed 425 and allowed 300 out of network: the first plan pays back 240 and leaves 60, and 125 above it."""
    book = plan_book(kind="out-of-network", in_network=None, out_of_network={}, superbill={})
    met = {"deductible": {"left": "0.00"}, "limit": {"used": "0.00"}}
    second = {"coverage": "ppo-in-network", "method": "standard", "in_network": met}
    return under_plan(book, packages="none", plan={"second": second})


def test_what_is_billed_above_the_allowed_amount_stays_the_patients() -> None:
    assert pays(out_of_network()) == [12_500] * 3


def test_what_both_plans_may_pay_back_is_one_of_the_three_figures() -> None:
    totals = out_of_network().totals
    assert totals.pay_clinic
    assert totals.plan_may_pay_back
    assert totals.cost_if_it_does
    # Three times 425; three times 240 and 60; the difference.
    assert (totals.pay_clinic.cents, totals.plan_may_pay_back.cents, totals.cost_if_it_does.cents) == (
        127_500, 90_000, 37_500,
    )  # fmt: skip


def test_a_contract_of_the_second_plan_too_lowers_what_the_two_leave_where_it_pays_nothing() -> None:
    # The second allows 250 and has paid nothing of its own deductible: the patient owes 250 of the first infusion.
    second = {"coverage": "plan", "method": "non-duplication", "in_network": {"deductible": {"used": "0.00"}}}
    second["benefits"] = [{"benefit": "infusions", "rate": "250.00"}]
    assert pays(under_plan(infusions="1", plan={**TOLD, "second": second})) == [25_000]
