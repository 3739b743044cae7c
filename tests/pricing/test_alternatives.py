"""What would make it less: the same course asked for differently, in dollars."""

from datetime import date

import pytest

from estimator.pricing import Estimate
from estimator.pricing.alternatives import Alternative, alternatives
from estimator.rules import Book
from tests.books import demonstration, estimated
from tests.plan_books import TOLD, plan_book, rate, under_plan

OVER_NEW_YEAR = {"first_visit": "2026-12-29", "plan": {**TOLD, "as_of": "2026-11-20"}}


def found(result: Estimate, book: Book | None = None) -> dict[str, Alternative]:
    return {each.kind: each for each in alternatives(book or plan_book(), result)}


def test_the_last_visits_before_a_new_plan_year_save_its_deductible() -> None:
    # December 29 and 31, January 5: 300, 220 and 300. All in December: 300, 220 and 60.
    alternative = found(under_plan(**OVER_NEW_YEAR))["before-new-plan-year"]
    assert (alternative.saves.cents, alternative.last_day) == (24_000, date(2026, 12, 31))


def test_the_visits_moved_are_on_free_days_on_which_the_clinic_is_open() -> None:
    # December 31 is taken, so that the 30th is the last free day.
    alternative = found(under_plan(**OVER_NEW_YEAR))["before-new-plan-year"]
    assert [(moved.visit, moved.day) for moved in alternative.request.moved] == [(3, date(2026, 12, 30))]


def test_a_visit_is_not_moved_by_more_than_a_month() -> None:
    far = under_plan(**OVER_NEW_YEAR | {"spacing": "monthly"})
    assert "before-new-plan-year" not in found(far)


def test_a_plan_that_leaves_more_to_pay_than_no_plan_is_told() -> None:
    # Allowed 425 each, all of it deductible or 20 %: with a deductible of 5,000 three times 425; a package costs 1,215.
    book = plan_book(in_network={"deductible": {"individual": "5,000.00"}}, rates=[rate("infusion", "425.00")])
    alternative = found(under_plan(book), book)["other-coverage"]
    assert (alternative.saves.cents, alternative.chosen) == (6_000, "insured-not-used")


def test_packages_asked_for_by_name_may_cost_more_than_the_cheapest() -> None:
    # Two packages of 3 are 2,430; one of 6 is 2,295.
    result = estimated(infusions="6", evaluation="no", packages=["chattanooga-mood-3"])
    assert found(result, demonstration())["other-packages"].saves.cents == 13_500


def test_paying_in_cash_may_save_its_discount() -> None:
    # 5 % of 2,295.
    result = estimated(infusions="6", evaluation="no", tender="card")
    alternative = found(result, demonstration())["other-tender"]
    assert alternative.saves.cents == 11_475


def test_two_treatments_in_the_other_order_may_cost_less() -> None:
    # The plan pays whole for two visits a year. Then two pain infusions cost 600 each, or two for mood 425 each.
    book = plan_book(benefits=[{"id": "all", "shape": "no-charge", "visits_per_year": "2"}])
    result = under_plan(book, infusions="2", also={"treatment": "neuropathic-pain", "infusions": "2"})
    other = found(result, book)["other-order"]
    assert (other.request.treatment, other.saves.cents) == ("neuropathic-pain", 35_000)


def test_what_saves_most_stands_first() -> None:
    result = estimated(infusions="6", evaluation="no", packages=["chattanooga-mood-3"], tender="card")
    saved = [alternative.saves.cents for alternative in alternatives(demonstration(), result)]
    assert saved == sorted(saved, reverse=True)
    assert len(saved) > 1


@pytest.mark.parametrize("plan", [{}, {**TOLD, "is_in_network": "unknown"}])
def test_beside_a_range_or_two_outcomes_nothing_is_promised(plan: dict[str, object]) -> None:
    assert alternatives(plan_book(), under_plan(first_visit="2026-12-29", plan=plan)) == ()
