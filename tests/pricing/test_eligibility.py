"""Why a plan is not offered: every reason, in one order, with what would change it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.payment_plans import ANY_WORDS, LENDER, offer, paid, plan, refused

WITH_INTEREST = {"annual_rate_percent": "9 %", "prepayment_text": ANY_WORDS}


def cap(state: str, **said: str) -> dict[str, str]:
    return {"state": state, "rule": "rate-cap", "as_of": "2026-01-01", "on": "yes"} | said


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"active_from": "2026-03-02", "active_to": "2026-03-02"}, []),
        ({"active_from": "2026-03-03"}, ["not-active"]),
        ({"active_to": "2026-03-01"}, ["not-active"]),
        ({"first_due": {"day": "2026-03-01"}}, ["not-active"]),
        ({"kind": "third-party", **LENDER, "expires_on": "2026-03-02"}, []),
        ({"kind": "third-party", **LENDER, "expires_on": "2026-03-01"}, ["offer-expired"]),
    ],
)
def test_a_plan_is_offered_on_its_days_both_included(said: dict[str, Any], kind: list[str]) -> None:
    assert refused(plan(**said)) == kind


@pytest.mark.parametrize(
    ("price", "kind"),
    [(29_999, ["below-min-amount"]), (30_000, []), (100_000, []), (100_001, ["above-max-amount"])],
)
def test_both_limits_are_within(price: int, kind: list[str]) -> None:
    assert refused(plan(min_amount="300.00", max_amount="1,000.00"), paid(price)) == kind


def test_the_deposit_is_not_counted_in_what_is_tested() -> None:
    one = plan(min_amount="300.00", deposit={"type": "fixed", "value": "50.00"})
    assert refused(one, paid(34_999)) == ["below-min-amount"]


def test_a_reason_says_what_it_takes_and_what_there_is() -> None:
    (reason,) = offer(plan(min_amount="1,500.00"), paid(135_000)).refusals
    assert (reason.needs.cents, reason.has.cents) == (150_000, 135_000)
    assert reason.rule == ("payment-plans.yaml", "plans", 0, "min_amount")


@pytest.mark.parametrize(
    ("said", "patient_state", "kind"),
    [
        ({"states_allowed": ["TN", "GA"]}, "GA", []),
        ({"states_allowed": ["GA"]}, "GA", ["state-not-allowed"]),
        ({"states_allowed": ["TN"]}, "GA", ["state-not-allowed"]),
        ({"states_allowed": ["TN"]}, None, ["state-unknown"]),
        ({"states_blocked": ["GA"]}, "GA", ["state-blocked"]),
        ({"states_blocked": ["GA"]}, None, ["state-unknown"]),
        ({}, None, []),
    ],
)
def test_the_clinics_state_and_the_patients_are_both_looked_at(
    said: dict[str, Any], patient_state: str | None, kind: list[str]
) -> None:
    assert refused(plan(**said), paid(patient_state=patient_state)) == kind


@pytest.mark.parametrize(
    ("rows", "state", "kind"),
    [
        ([], "NJ", ["rate-above-state-cap"]),
        ([], "TN", []),
        ([], None, ["state-unknown"]),
        ([cap("NJ", value="9 %")], "NJ", ["rate-above-state-cap"]),
        ([cap("NJ", value="9.1 %")], "NJ", []),
        ([cap("NJ")], "NJ", ["rate-above-state-cap"]),
        ([cap("NJ", on="no")], "NJ", []),
        ([cap("NJ", value="3 %"), cap("NJ", value="20 %", as_of="2026-02-01")], "NJ", []),
        ([cap("NJ", value="3 %"), cap("NJ", value="20 %", as_of="2026-04-01")], "NJ", ["rate-above-state-cap"]),
        ([cap("OH", value="3 %")], "OH", ["rate-above-state-cap"]),
        ([cap(state, on="no") for state in ("AZ", "CO", "DE", "NJ")], None, []),
    ],
)
def test_a_states_cap_holds_for_own_plans_with_interest(
    rows: list[dict[str, str]], state: str | None, kind: list[str]
) -> None:
    # 9 % over four months comes to an APR a hair above 9 %, so a cap of 9 % is exceeded.
    one = plan(**WITH_INTEREST, first_due={"day": "2026-04-02"})
    assert refused(one, paid(100_003, patient_state=state), states=rows) == kind


def test_a_price_that_hides_a_finance_charge_is_held_against_the_cap() -> None:
    (reason,) = offer(plan(price_basis="tender"), paid(cash_price=250_000, patient_state="DE")).refusals
    assert (reason.kind, reason.about[:2]) == ("rate-above-state-cap", ("DE", 0))


def test_a_cap_holds_for_a_contract_signed_with_the_clinic_and_sold_but_not_for_a_lenders_loan() -> None:
    terms = paid(patient_state="NJ")
    said = WITH_INTEREST | LENDER | {"kind": "third-party"}
    assert refused(plan(**(said | {"initial_creditor": "clinic"})), terms) == ["rate-above-state-cap"]
    assert refused(plan(**said), terms) == []


def test_nothing_left_to_pay_off_is_refused_and_has_no_figures() -> None:
    found = offer(plan(), paid(10_000, already_paid=10_000))
    assert [reason.kind for reason in found.refusals] == ["nothing-to-finance"]
    assert found.illustration is None


@pytest.mark.parametrize("rounding", ["half-up-last", "ceil-last-smaller"])
def test_rounding_that_leaves_nothing_for_the_last_payment_is_refused(rounding: str) -> None:
    assert refused(plan(rounding=rounding), paid(3)) == ["last-payment-not-positive"]


def test_every_payment_but_the_last_is_held_against_the_least() -> None:
    whole = plan(rounding="ceil-last-smaller", rounding_unit="5.00", min_payment="25.00")
    assert refused(whole, paid(9_000)) == []
    assert refused(whole, paid(7_900)) == ["payment-below-min"]


def test_all_reasons_are_told_in_their_order() -> None:
    one = plan(
        active_to="2026-01-01", min_amount="500.00", states_allowed=["GA"], states_blocked=["TN"], min_payment="90.00",
        **WITH_INTEREST,
    )  # fmt: skip
    assert refused(one, paid(20_000, clinic_state="TN", patient_state="DE")) == [
        "not-active",
        "below-min-amount",
        "state-not-allowed",
        "state-not-allowed",
        "state-blocked",
        "rate-above-state-cap",
        "payment-below-min",
    ]


def test_the_patients_share_under_a_plan_is_tested_like_a_price() -> None:
    assert refused(plan(min_amount="300.00"), paid(29_999, is_insured=True)) == ["below-min-amount"]


def test_a_first_day_past_is_refused_with_interest_by_days_too() -> None:
    one = plan(interest_method="daily-365", first_due={"day": "2025-03-02"}, **WITH_INTEREST)
    assert refused(one) == ["not-active"]


def test_the_first_day_past_says_which_day_it_was() -> None:
    (reason,) = offer(plan(first_due={"day": "2026-02-01"})).refusals
    assert reason.about == ("first-due", date(2026, 2, 1))
