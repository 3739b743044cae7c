"""What a late change, a late cancellation, a missed visit or a returned payment costs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.pricing.happenings import Happening, fees_of_happenings
from estimator.pricing.steps import from_request, recompute
from estimator.rules import Book
from tests.books import changed, demonstration

DAY = date(2026, 11, 23)
LATE = "    kind: late-cancellation\n"
BOOKING = "    credited: yes\n"
SIZE = "    sizes: [{from: 2026-01-01, fee: 20.00, source: made up}]\n"
FURTHER = "  # Credited:"


def cost(*happenings: Happening, book: Book | None = None) -> list[int | None]:
    """What each costs in the demonstration book or another one, in cents."""
    found = fees_of_happenings(book or demonstration(), "chattanooga", DAY, happenings)
    assert all(recompute(step) == step.cents for step in found if step is not None)
    return [None if step is None else step.cents for step in found]


def with_late_fee(keys: str) -> Book:
    """The demonstration book with other keys at the fee for a late cancellation."""
    return changed(("fees.yaml", LATE, LATE + keys))


def late(hours: int = 10, **others: object) -> Happening:
    return Happening("late-cancellation", hours, **others)


@given(st.integers(0, 1000))
def test_a_cancellation_is_late_under_the_limit_and_exactly_the_limit_is_in_time(hours: int) -> None:
    assert cost(late(hours)) == [10_000 if hours < 24 else 0]


def test_notice_in_days_is_compared_with_a_limit_in_hours() -> None:
    assert cost(Happening("late-cancellation", 1, "days")) == [0]


def test_notice_in_business_hours_is_not_compared_with_a_limit_in_hours() -> None:
    assert cost(Happening("late-cancellation", 30, "business-hours")) == [None]


def test_without_the_notice_nobody_knows_what_a_cancellation_costs() -> None:
    assert cost(Happening("late-cancellation")) == [None]


def test_a_fee_that_the_rule_book_does_not_have_is_unknown_and_not_nothing() -> None:
    assert cost(Happening("late-change", 10)) == [None]


def test_each_of_two_late_cancellations_is_charged_where_no_grace_is_written() -> None:
    assert cost(late(), late()) == [10_000, 10_000]


def test_a_grace_lets_the_first_ones_pass() -> None:
    assert cost(late(), late(40), late(), late(), book=with_late_fee("    grace: 2\n")) == [0, 0, 0, 10_000]


def test_a_missed_visit_needs_no_notice() -> None:
    assert cost(Happening("no-show")) == [15_000]


def test_a_fee_for_the_first_time_says_nothing_of_later_times() -> None:
    assert cost(late(), late(), book=with_late_fee("    occurrence: first\n")) == [10_000, None]


def test_later_times_may_cost_the_full_price_of_the_visit() -> None:
    visit = from_request(42_500, "visit_charge")
    full = LATE.replace("kind", "name: {en: Again, es: Otra vez}\n    kind")
    more = f"  - id: again\n{full}    occurrence: later\n    notice: {{under: 24}}\n"
    more += "    sizes: [{from: 2026-01-01, full_price: yes, source: made up}]\n"
    book = changed(("fees.yaml", LATE, LATE + "    occurrence: first\n"), ("fees.yaml", FURTHER, more + FURTHER))
    assert cost(late(), late(visit_charge=visit), book=book) == [10_000, 42_500]
    assert cost(late(), late(), book=book) == [10_000, None]


def test_what_the_bank_charges_comes_on_top_of_a_returned_payment() -> None:
    assert cost(Happening("returned-payment", besides=from_request(1_200, "bank_charge"))) == [4_700]
    assert cost(Happening("returned-payment")) == [None]


@pytest.mark.parametrize(
    ("happening", "cents"),
    [(Happening("no-show"), 25_000), (late(10), 20_000), (late(24), 0), (late(30), 0)],
    ids=["missed", "10 hours", "24 hours", "30 hours"],
)
def test_a_booking_fee_is_kept_on_top_of_the_fee_where_both_are_written(happening: Happening, cents: int) -> None:
    kept = BOOKING + "    kept_when_missed: yes\n    notice: {under: 24}\n"
    assert cost(happening, book=changed(("fees.yaml", BOOKING, kept))) == [cents]


def test_a_booking_fee_is_not_kept_where_nothing_says_so() -> None:
    assert cost(Happening("no-show")) == [15_000]


def test_notice_between_two_fees_is_unknown() -> None:
    more = "  - id: early\n    name: {en: Early, es: Antes}\n    kind: late-change\n"
    more += "    notice: {at_least: 24, under: 48}\n"
    book = changed(("fees.yaml", FURTHER, more + SIZE + FURTHER))
    costs = {hours: cost(Happening("late-change", hours), book=book) for hours in (10, 24, 47, 48)}
    assert costs == {10: [None], 24: [2_000], 47: [2_000], 48: [0]}


def test_a_fee_may_be_a_percentage_of_a_service() -> None:
    share = "    sizes: [{from: 2026-01-01, percent: 50, of: evaluation, source: made up}]\n"
    more = "  - id: early\n    name: {en: Early, es: Antes}\n    kind: late-change\n"
    book = changed(("fees.yaml", FURTHER, more + share + FURTHER))
    assert cost(Happening("late-change", 10), book=book) == [12_500]
