"""Payments to the cent: splits, interest, fees, and what is left after each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.interest import half_up, interest_of, level_payment
from estimator.pricing.schedules import split
from estimator.pricing.steps import recompute
from estimator.rules.models.plans import Plan
from tests.payment_plans import ANY_WORDS, cents, dues, every_step, offer, paid, plan, shown

PRICES = some.integers(1, 2_000_000)
ROUNDINGS = some.sampled_from(["last-absorbs", "spread-first", "half-up-last", "ceil-last-smaller"])


@pytest.mark.parametrize(
    ("rounding", "unit", "parts"),
    [
        ("last-absorbs", 1, [33_333, 33_333, 33_334]),
        ("spread-first", 1, [33_334, 33_333, 33_333]),
        ("half-up-last", 1, [33_333, 33_333, 33_334]),
        ("ceil-last-smaller", 100, [33_400, 33_400, 33_200]),
        ("ceil-last-smaller", 500, [33_500, 33_500, 33_000]),
    ],
)
def test_a_thousand_in_three_is_split_as_the_plan_says(rounding: str, unit: int, parts: list[int]) -> None:
    assert [part.cents for part in split(cents(100_000), 3, rounding, unit)] == parts


@given(PRICES, some.integers(1, 60), ROUNDINGS, some.sampled_from([1, 100, 500]))
def test_a_split_adds_up_and_each_part_can_be_worked_out_again(
    price: int, number: int, rounding: str, unit: int
) -> None:
    parts = split(cents(price), number, rounding, unit)
    assert (len(parts), sum(part.cents for part in parts)) == (number, price)
    assert [step for step in every_step(("", part) for part in parts) if recompute(step) != step.cents] == []


@some.composite
def plans(draw: some.DrawFn) -> Plan:
    """A plan of any rhythm, with or without interest and fees."""
    frequency = draw(some.sampled_from(["monthly", "semimonthly", "biweekly", "weekly"]))
    method = draw(some.sampled_from(["period-rate", "daily-365", "add-on"]))
    rate = draw(some.none() | some.integers(0, 3600).map(lambda hundredths: f"{Decimal(hundredths) / 100} %"))
    fees = some.fixed_dictionaries(
        {
            "amount": some.integers(0, 20_000),
            "mode": some.sampled_from(["upfront", "financed"]),
            "charged_to": some.sampled_from(["plan-patients", "all-patients", "all-applicants"]),
        }
    )
    return plan(
        frequency=frequency,
        anchor_days=["10", "31"] if frequency == "semimonthly" else None,
        instalments={"count": str(draw(some.integers(1, 36)))},
        rounding=draw(ROUNDINGS),
        annual_rate_percent=rate,
        interest_method=method,
        interest_rounding=draw(some.sampled_from(["half-up", "down"])),
        add_on_months="12" if method == "add-on" else None,
        fees=draw(some.lists(fees, max_size=3)),
        per_instalment_fee=draw(some.sampled_from([0, 0, 500])),
        deposit=draw(
            some.sampled_from([None, {"type": "percent", "value": "20 %"}, {"type": "fixed", "value": "75.00"}])
        ),
        prepayment_text=ANY_WORDS,
        price_basis=draw(some.sampled_from(["list", "package", "tender", "paid-today"])),
    )


@given(plans(), some.integers(20_000, 900_000), some.integers(0, 30_000), some.integers(0, 20_000))
def test_every_plan_offered_adds_up_and_every_figure_can_be_worked_out_again(
    one: Plan, price: int, off_today: int, booked: int
) -> None:
    found = offer(one, paid(price, cash_price=price - min(off_today, price // 10), due_at_booking=booked))
    if found.illustration is None:
        assert found.refusals
        return
    payments = found.illustration.schedule.payments
    assert payments[-1].balance.cents == 0
    assert sum(dues(found.illustration)) == found.illustration.total_of_payments.cents
    for payment in payments:
        if payment.interest is not None and payment.principal is not None and not one.per_instalment_fee:
            assert payment.interest.cents + payment.principal.cents == payment.due.cents
    assert [step for step in every_step(found.figures()) if recompute(step) != step.cents] == []
    assert [name for name, step in found.figures() if step.cents < 0] == []


@given(plans(), some.integers(20_000, 900_000))
def test_every_figure_ends_in_the_rule_book_or_the_request(one: Plan, price: int) -> None:
    leaves = [step for step in every_step(offer(one, paid(price)).figures()) if not step.operands]
    assert [leaf for leaf in leaves if leaf.cents and leaf.rule is None and leaf.operation != "asked"] == []


def test_interest_rounded_down_keeps_the_apr_below_the_rate() -> None:
    one = plan(
        instalments={"count": "12"}, annual_rate_percent="3 %", interest_rounding="down", prepayment_text=ANY_WORDS,
        first_due={"day": "2026-04-02"},
    )  # fmt: skip
    illustration = shown(one, paid(300_000))
    assert (dues(illustration)[-1], illustration.finance_charge.cents) == (25_404, 4_892)
    assert illustration.apr is not None
    assert str(illustration.apr.percent) == "2.9968"


def test_a_payment_carries_its_interest_and_what_it_pays_off() -> None:
    one = plan(instalments={"count": "12"}, annual_rate_percent="9.9 %", prepayment_text=ANY_WORDS)
    first = shown(one, paid(200_000)).schedule.payments[0]
    assert (first.interest.cents, first.principal.cents, first.balance.cents) == (1_650, 15_924, 184_076)


def test_a_zero_rate_splits_as_no_rate_does() -> None:
    free = plan(annual_rate_percent="0 %", prepayment_text=ANY_WORDS)
    assert dues(shown(free)) == dues(shown(plan()))


@pytest.mark.parametrize(("cents_", "parts", "of", "rounded"), [(5, 1, 2, 3), (4, 1, 2, 2), (256_500, 2, 6, 85_500)])
def test_half_a_cent_is_rounded_up(cents_: int, parts: int, of: int, rounded: int) -> None:
    assert half_up(cents_, parts, of) == rounded


@given(PRICES, some.decimals("0.01", "36", places=2), some.integers(1, 60))
def test_a_level_payment_pays_its_balance_off_to_a_few_cents(price: int, rate: Decimal, number: int) -> None:
    each, left = level_payment(price, rate, 12, number), Decimal(price)
    for _ in range(number):
        left = left * (1 + rate / 1200) - each
    assert abs(left) <= sum((1 + rate / 1200) ** later for later in range(number)) * Decimal("0.51")


def test_interest_of_a_leap_year_is_that_of_366_days() -> None:
    days = (date(2029, 1, 1) - date(2028, 1, 1)).days
    assert interest_of(100_000, Decimal(12), days, 365) == 12_033
