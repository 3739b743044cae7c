"""A payment plan as it stands on the day of signing, before any price is known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from estimator.pricing.signed_plans import SignedPlan, signed, signed_plans
from estimator.rules.book import Placed
from tests.books import demonstration
from tests.payment_plans import PATH, SIGNED, book_with, plan


def signed_on(day: date = SIGNED, **said: Any) -> SignedPlan:
    return signed(Placed(plan(**said), PATH), day)


def test_a_clinic_has_its_own_plans_in_the_order_of_the_rule_book() -> None:
    book = book_with(plan(id="one"), plan(id="elsewhere", clinics=["huntsville"]), plan(id="two"))
    assert [each.placed.rule.id for each in signed_plans(book, "chattanooga", SIGNED)] == ["one", "two"]


def test_plans_are_settled_once_for_a_day() -> None:
    book = demonstration()
    assert signed_plans(book, "chattanooga", SIGNED) is signed_plans(book, "chattanooga", SIGNED)
    another = signed_plans(book, "chattanooga", SIGNED + timedelta(1))
    assert another[2].rhythm != signed_plans(book, "chattanooga", SIGNED)[2].rhythm


@pytest.mark.parametrize("kind", ["pay-per-visit", "prepay-package"])
def test_where_nothing_is_owed_payments_have_no_rhythm(kind: str) -> None:
    assert signed_on(kind=kind, instalments=None, frequency=None).rhythm is None
    assert signed_on().rhythm is not None


def test_a_day_outside_the_offer_stands_against_it() -> None:
    assert [reason.kind for reason in signed_on(active_to="2026-03-01").against] == ["not-active"]
    assert signed_on(date(2026, 3, 1), active_to="2026-03-01").against == ()


def test_fees_are_told_apart_by_who_pays_them_and_when() -> None:
    fees = signed_on(
        fees=[
            {"amount": "10.00", "charged_to": "plan-patients", "mode": "upfront"},
            {"amount": "20.00", "charged_to": "all-patients", "mode": "upfront"},
            {"amount": "30.00", "charged_to": "all-patients", "mode": "financed"},
            {"amount": "40.00", "charged_to": "plan-patients", "mode": "financed"},
        ]
    ).fees
    told = {
        name: [fee.cents for fee in getattr(fees, name)] for name in ("upfront", "financed", "of_everybody", "kept")
    }
    assert told == {
        "upfront": [1_000, 2_000], "financed": [4_000, 3_000], "of_everybody": [2_000, 3_000],
        "kept": [2_000, 4_000, 3_000],
    }  # fmt: skip
