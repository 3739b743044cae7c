"""Payment plans: what a kind needs, what it cannot use, and what the check warns of."""

from __future__ import annotations

import pytest

from estimator.rules import load_book
from tests.broken_books import SOUND, damaged, found

PLANS = "payment-plans.yaml"
FOUR = "    instalments: {count: 4}\n"
RATE = "    annual_rate_percent: 9 %\n"
ISSUER = ", issuer_text: {en: From the purchase date., es: Desde la compra.}"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (FOUR, "", ["plan-key-missing"]),
        ("    frequency: monthly\n", "", ["plan-key-missing"]),
        ("    lender_name: Example Card\n", "", ["plan-key-missing"]),
        ("    as_of: 2026-09-01\n", "", ["plan-key-missing"]),
        ("    expires_on: 2027-06-30\n", "", ["plan-key-missing"]),
        (ISSUER, "", ["missing-key"]),
        ("    stop_text: {en: Ask the issuer., es: Pregunte al emisor.}\n", "", ["missing-key"]),
        (RATE, "", []),
        (RATE, "    per_instalment_fee: 5.00\n", []),
        (FOUR, FOUR + "    per_instalment_fee: 5.00\n", ["plan-key-missing"]),
        (FOUR, FOUR + "    fees: [{amount: 5.00, mode: upfront, charged_to: plan-patients}]\n", ["plan-key-missing"]),
        (FOUR, FOUR + "    promo: {months: 12, apr_after: 30 %" + ISSUER + "}\n", ["plan-key-not-used"]),
        (FOUR, FOUR + "    rounding_unit: 1.00\n", ["plan-key-not-used"]),
        (FOUR, FOUR + "    add_on_months: 12\n", ["plan-key-not-used"]),
        (RATE, RATE + "    anchor_day: 1\n", ["plan-key-not-used"]),
        (FOUR, "    instalments: {}\n", ["no-form"]),
        (FOUR, "    instalments: {count: 4, min: 3, max: 6}\n", ["two-forms"]),
        (FOUR, "    instalments: {min: 3}\n", ["half-a-form"]),
        (FOUR, "    instalments: {max: 3}\n", ["half-a-form"]),
        (FOUR, "    instalments: {min: 6, max: 3}\n", ["numbers-out-of-order"]),
        (FOUR, "    instalments: {count: 121}\n", ["not-a-count"]),
        (FOUR, "    instalments: {count: 0}\n", ["not-a-count"]),
        (FOUR, FOUR + "    first_due: {}\n", ["no-form"]),
        (FOUR, FOUR + "    first_due: {day: 2026-12-01, periods: 1}\n", ["two-forms"]),
        (FOUR, FOUR + "    rounding: ceil-last-smaller\n    rounding_unit: 0.00\n", ["numbers-out-of-order"]),
        (FOUR, FOUR + "    active_from: 2026-02-01\n    active_to: 2026-01-01\n", ["ends-before-start"]),
        (FOUR, FOUR + "    clinics: [nowhere]\n", ["unknown-name"]),
        ("max_amount: 3,000.00", "max_amount: 100.00", ["numbers-out-of-order"]),
        ("anchor_days: [15, 31]", "anchor_days: [31, 15]", ["numbers-out-of-order"]),
        ("anchor_days: [15, 31]", "anchor_days: [15]", ["numbers-out-of-order"]),
        ("anchor_days: [15, 31]", "anchor_days: [28, 31]", ["numbers-out-of-order"]),
        ("anchor_days: [15, 31]", "anchor_days: [15, 32]", ["not-a-count"]),
        ("promo: {months: 12", "promo: {months: 5", ["not-a-count"]),
        ("apr_after: 30 %", "apr_after: 30", ["no-percent-sign"]),
        ("price_basis: paid-today", "price_basis: list", ["plan-dearer-than-today"]),
        ("price_basis: paid-today", "price_basis: tender", ["plan-dearer-than-today"]),
        ("verified_by: Counsel, on: yes", "on: no", []),
        ("value: 3 %, as_of: 2026-03-01, on: yes", "as_of: 2026-03-01, on: yes", []),
    ],
)
def test_a_plan_is_held_against_what_its_kind_needs(old: str, new: str, kinds: list[str]) -> None:
    assert found(PLANS, (old, new)) == kinds


def test_what_has_ended_warns_on_the_day_after() -> None:
    assert found(PLANS, day="2026-12-01") == []
    ended = found(PLANS, ("expires_on: 2027-06-30", "expires_on: 2026-11-30"), day="2026-12-01")
    assert ended == ["has-ended"]


def test_money_and_rates_are_read_as_typed_quoted_or_bare() -> None:
    assert found(PLANS, ("min_amount: 300.00", 'min_amount: "300"'), ("9 %", '"9 %"')) == []


def test_every_plan_of_a_book_has_its_place() -> None:
    book = load_book(SOUND).book
    assert book is not None
    assert [str(book.where(placed.path)) for placed in book.plans.values()] == [
        f"{PLANS}:{line}" for line in (2, 10, 22)
    ]


def test_without_the_file_there_are_no_plans() -> None:
    assert damaged({PLANS: [{"removed": "yes"}]}) == ()
