"""Stopping early: what comes back, for which reason, and with a payment plan that runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.office.stopping import Stop, reasons_to_stop, stops, stops_with_plan, terms_of_stopping
from estimator.pricing.steps import Step, recompute
from estimator.rules import Book
from estimator.rules.models.fees import Stopping
from tests.books import changed, demonstration, estimated
from tests.insured import ASKED, book_of_plans, insured

UNSUITABLE = (
    "fees.yaml",
    "refunds:\n",
    """refunds:
  - id: unsuitable
    when: medically-unsuitable
    visits_taken_count_at: package-share
    terms: {en: The rest., es: El resto.}
    source: made up
  - id: no-improvement
    when: no-improvement
    money_back_after: 2
    terms: {en: All of it., es: Todo.}
    source: made up
""",
)
PREPAID: dict[str, object] = {"treatment": "depression", "infusions": "6", "pays": "in-advance"}


def stop(
    visit: int, why: Stopping = "any-reason", book: Book | None = None, **answers: object
) -> tuple[int | None, ...]:
    """Paid, given back, still owed and lost after a visit, in cents."""
    held = book or demonstration()
    (found,) = (one for one in stops(held, estimated(held, **answers), why) if one.after_visit == visit)
    return tuple(None if step is None else step.cents for step in found[1:])


def test_a_package_saving_is_lost_where_visits_count_at_the_single_price() -> None:
    # Evaluation 250; two infusions of 425 singly, of which 382.50 each are paid.
    assert stop(3, treatment="depression", infusions="6") == (1_015_00, 0, 85_00, 85_00)


def test_of_a_prepaid_package_the_unused_visits_come_back() -> None:
    assert stop(3, "any-reason", None, **PREPAID) == (2_545_00, 1_445_00, 0, 85_00)


def test_nothing_is_lost_at_the_end_of_the_course() -> None:
    assert stop(7, "any-reason", None, **PREPAID) == (2_545_00, 0, 0, 0)


def test_only_reasons_that_a_rule_is_for_are_asked_about() -> None:
    assert reasons_to_stop(demonstration(), estimated(None, **PREPAID)) == ("any-reason",)
    assert reasons_to_stop(changed(UNSUITABLE), estimated(changed(UNSUITABLE), **PREPAID)) == (
        "any-reason", "medically-unsuitable", "no-improvement",
    )  # fmt: skip


def test_where_it_is_unsuitable_a_visit_counts_at_its_share() -> None:
    assert stop(3, "medically-unsuitable", changed(UNSUITABLE), **PREPAID) == (2_545_00, 1_530_00, 0, 0)


def test_without_improvement_all_of_the_package_comes_back_after_enough_visits() -> None:
    assert stop(3, "no-improvement", changed(UNSUITABLE), **PREPAID) == (2_545_00, 2_295_00, 0, 0)


def test_what_cannot_be_told_is_not_known() -> None:
    # One infusion is not enough for all of it; at which price it counts, a discount changes.
    assert stop(2, "no-improvement", changed(UNSUITABLE), **PREPAID, discounts=["military"])[1:] == (None, None, None)


def test_a_plan_that_runs_counts_the_payments_due_by_the_visit() -> None:
    answers = {**PREPAID, "pays": "each-visit", "first_visit": "2026-12-01", "payment_plan": "three-monthly"}
    found = stops_with_plan(demonstration(), estimated(None, **answers))
    assert [one.payments_made for one in found] == [0, 0, 0, 0, 0, 0, 1]
    assert found[1].still_owed.cents == found[1].kept.cents - found[1].paid.cents


def test_its_second_visit_is_the_example_on_the_page() -> None:
    for plan in ("three-monthly", "with-interest", "prepaid"):
        estimate = estimated(None, **{**PREPAID, "first_visit": "2026-12-01", "payment_plan": plan, "state": "TN"})
        assert estimate.plan_chosen is not None
        assert estimate.plan_chosen.illustration is not None
        example = estimate.plan_chosen.illustration.refund
        second = stops_with_plan(demonstration(), estimate)[1]
        assert example is not None
        assert (second.paid.cents, second.kept.cents) == (example.paid.cents, example.kept.cents)


def test_under_a_health_plan_its_second_visit_is_the_example_too() -> None:
    told = {"in_network": {"deductible": {"used": "600.00"}, "limit": {"used": "600.00"}}}
    estimate = estimated(
        coverage="ppo-in-network", infusions="6", first_visit="2026-12-01", payment_plan="three-monthly", plan=told
    )
    assert estimate.plan_chosen is not None
    assert estimate.plan_chosen.illustration is not None
    example, second = estimate.plan_chosen.illustration.refund, stops_with_plan(demonstration(), estimate)[1]
    assert example is not None
    assert (second.paid.cents, second.kept.cents) == (example.paid.cents, example.kept.cents)


@pytest.mark.parametrize("plan", [None, "per-visit", "example-loan"])
def test_a_plan_without_a_rule_of_its_own_gives_no_figures(plan: str | None) -> None:
    assert stops_with_plan(demonstration(), estimated(None, **PREPAID, payment_plan=plan)) == ()


def test_visits_without_days_give_no_figures_of_a_plan_in_payments() -> None:
    assert stops_with_plan(demonstration(), estimated(None, **PREPAID, payment_plan="three-monthly")) == ()


def test_the_rules_are_told_in_the_clinics_words() -> None:
    estimate = estimated(changed(UNSUITABLE), **PREPAID, payment_plan="three-monthly")
    told = terms_of_stopping(changed(UNSUITABLE), estimate, "no-improvement", "es")
    assert told[0] == "Todo."
    assert told[1].startswith("Si lo deja, no se cobran las visitas")


@given(st.sampled_from(sorted(ASKED)))
def test_what_is_kept_is_what_was_paid_less_what_comes_back_and_more_what_is_owed(name: str) -> None:
    estimate = insured(name)
    for found in stops(book_of_plans(), estimate):
        assert _steps(found) == [recompute(step) for step in (found.given_back, found.still_owed, found.lost) if step]
        assert not (found.given_back and found.still_owed and found.given_back.cents and found.still_owed.cents)
        assert found.lost is not None
        assert found.lost.cents >= 0


def _steps(found: Stop) -> list[int]:
    held: tuple[Step | None, ...] = (found.given_back, found.still_owed, found.lost)
    return [step.cents for step in held if step is not None]
