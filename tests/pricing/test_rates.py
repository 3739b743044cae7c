"""What a plan allows: the rate of the rule book, or what was told."""

from tests.plan_books import INFUSIONS, MADE_UP, TOLD, lines_of, plan_book, rate, refused_under_plan, under_plan


def allowed(result: object) -> list[int]:
    return [line.share.allowed.cents for line in lines_of(result)]  # type: ignore[arg-type, union-attr]


def with_rates(*rates: object) -> object:
    return plan_book(benefits=[INFUSIONS], rates=rates)


def test_a_rate_may_be_a_percentage_of_the_list_price() -> None:
    half = {"service": "infusion", "rates": [{**MADE_UP, "percent_of_price": "50 %"}]}
    assert allowed(under_plan(with_rates(half), infusions="1")) == [21_250]


def test_a_rate_may_be_a_percentage_of_medicares_fee() -> None:
    size = {"percent_of_medicare": "140 %", "medicare_fee": "92.15"}
    # 140 % of 92.15 is 129.01.
    assert allowed(under_plan(with_rates({"service": "infusion", "rates": [{**MADE_UP, **size}]}), infusions="1")) == [
        12_901
    ]


def test_the_rate_is_that_of_the_day_of_the_visit() -> None:
    two = [{**MADE_UP, "rate": "300.00"}, {"from": "2026-12-03", "source": "Made up", "rate": "310.00"}]
    assert allowed(under_plan(with_rates({"service": "infusion", "rates": two}))) == [30_000, 31_000, 31_000]


def test_of_two_rates_that_fit_the_one_that_names_more_holds() -> None:
    result = under_plan(with_rates(rate("infusion", "300.00"), rate("infusion", "320.00") | {"hours": "1"}))
    assert allowed(result) == [32_000] * 3


def test_a_rate_that_was_told_stands_before_the_rule_books() -> None:
    plan = {**TOLD, "benefits": [{"benefit": "infusions", "rate": "280.00"}]}
    assert allowed(under_plan(plan=plan)) == [28_000] * 3


def test_nothing_is_allowed_above_what_is_billed() -> None:
    assert allowed(under_plan(with_rates(rate("infusion", "500.00")), infusions="1")) == [42_500]


def test_a_covered_line_without_a_rate_cannot_be_estimated() -> None:
    assert refused_under_plan(with_rates(rate("evaluation", "200.00"))) == ["no-contracted-rate"]


def test_a_rate_that_somebody_asked_for_and_nobody_knows_is_not_the_rule_books() -> None:
    plan = {**TOLD, "benefits": [{"benefit": "infusions", "rate": "unknown"}]}
    assert refused_under_plan(plan=plan) == ["no-contracted-rate"]
