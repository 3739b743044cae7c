"""Deferred interest: what is charged where anything is left, and what clears it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.deferred import DeferredInterest, deferred_interest
from estimator.pricing.steps import recompute
from tests.payment_plans import ANY_WORDS, LENDER, PATH, cents, every_step, paid, plan, refused, shown

BOUGHT = date(2026, 1, 15)
RATE = Decimal("32.99")
PROMO = {"months": "12", "apr_after": "32.99 %", "issuer_text": ANY_WORDS}


def promotion(purchase: int, payments: list[int] | None = None, is_compounded: bool = True) -> DeferredInterest:
    made = [cents(each) for each in payments or ()]
    return deferred_interest(cents(purchase), BOUGHT, 12, RATE, PATH, made, is_compounded)


def card(**said: object) -> object:
    return plan(kind="deferred-interest", instalments=None, frequency=None, promo=PROMO, **(LENDER | said))


def test_one_dollar_left_makes_all_the_interest_payable() -> None:
    found = promotion(300_000, [25_000] * 11 + [24_900])
    assert (found.left.cents, found.owed.cents) == (100, 66_510)


def test_nothing_left_is_charged_nothing_and_the_cliff_stays_known() -> None:
    found = promotion(300_000)
    assert (found.left.cents, found.interest_charged.cents, found.owed.cents) == (0, 0, 0)
    assert found.accrued_interest.cents == 66_410


def test_interest_from_the_purchase_on_is_counted_on_the_last_day_of_february() -> None:
    found = deferred_interest(cents(100_000), date(2026, 8, 31), 6, RATE, PATH, [cents(3_000)] * 6)
    assert (found.ends_on, found.days, found.accrued_interest.cents) == (date(2027, 2, 28), 181, 16_488)


@given(some.integers(1_000, 2_000_000), some.lists(some.integers(0, 100_000), min_size=12, max_size=12))
def test_each_figure_can_be_worked_out_again(purchase: int, payments: list[int]) -> None:
    for is_compounded in (False, True):
        found = promotion(purchase, payments, is_compounded)
        figures = [("owed", found.owed), ("clears", found.clears), ("accrued", found.accrued_interest)]
        assert [step for step in every_step(figures) if recompute(step) != step.cents] == []


@given(some.integers(1_000, 2_000_000), some.lists(some.integers(0, 100_000), min_size=12, max_size=12))
def test_compounded_interest_is_never_less_than_simple(purchase: int, payments: list[int]) -> None:
    simple, compounded = (promotion(purchase, payments, is_compounded) for is_compounded in (False, True))
    assert simple.accrued_interest.cents <= compounded.accrued_interest.cents


@given(some.integers(1_200, 2_000_000))
def test_the_clearing_payment_clears_it_in_time(purchase: int) -> None:
    found = promotion(purchase)
    assert found.left.cents == 0
    assert found.clears.cents * 12 >= purchase
    assert found.clears_a_month_early.cents * 11 >= purchase


def test_an_offer_shows_the_cliff_and_no_apr_of_nothing() -> None:
    illustration = shown(card(), paid(300_000))
    assert illustration.deferred is not None
    assert illustration.deferred.accrued_interest.cents > 60_000
    assert (illustration.apr, illustration.finance_charge.cents) == (None, 0)
    assert illustration.decision.patient_page == "third-party"


def test_a_dearer_price_under_a_promotion_is_a_finance_charge_with_an_apr() -> None:
    illustration = shown(card(price_basis="package"), paid(300_000, cash_price=285_000))
    assert illustration.finance_charge.cents == 15_000
    assert illustration.apr is not None


def test_a_state_that_bans_it_blocks_it_for_patients_from_there() -> None:
    row = {"state": "CA", "rule": "deferred-interest-blocked", "as_of": "2026-01-01", "on": "yes"}
    assert refused(card(), paid(patient_state="CA"), states=[row]) == ["deferred-interest-blocked"]
    assert refused(card(), paid(patient_state=None), states=[row]) == ["state-unknown"]
    assert refused(card(), paid(), states=[row]) == []
