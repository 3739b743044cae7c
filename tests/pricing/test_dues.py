"""Dues: a credited fee is shown and taken off, money already paid covers the earliest dues, nothing is owed twice."""

from tests.books import estimated


def dues(**answers: object) -> list[int]:
    result = estimated(**answers)
    return [result.totals.due_at_booking.cents, *(visit.due.cents for visit in result.visits)]


def test_the_booking_fee_is_taken_off_the_first_visit() -> None:
    assert dues(infusions="2") == [10_000, 15_000, 42_500, 42_500]


def test_a_booking_fee_above_the_first_visit_goes_on_to_the_next() -> None:
    reduced = [{"percent": "80", "reason": "made up", "allowed_by": "nobody"}]
    assert dues(infusions="2", adjustments=reduced) == [10_000, 0, 3_500, 8_500]


def test_a_package_paid_in_advance_is_due_whole_at_its_first_visit() -> None:
    assert dues(infusions="6", pays="in-advance") == [10_000, 15_000, 229_500, 0, 0, 0, 0, 0]


def test_visits_already_had_and_paid_owe_nothing_more() -> None:
    assert dues(infusions="6", visits_had=2, paid="632.50") == [0, 0, 0, *[38_250] * 5]


def test_what_is_unpaid_for_visits_had_is_due_at_the_next() -> None:
    assert dues(infusions="6", visits_had=2, paid="600.00") == [0, 0, 0, 41_500, *[38_250] * 4]


def test_money_paid_ahead_covers_the_next_visits() -> None:
    result = estimated(infusions="2", paid="500.00")
    assert [visit.due.cents for visit in result.visits] == [0, 17_500, 42_500]
    assert result.totals.left_to_pay.cents == 60_000


def test_nothing_is_left_to_pay_where_more_was_paid_than_owed() -> None:
    assert estimated(infusions="1", paid="5,000.00").totals.left_to_pay.cents == 0
