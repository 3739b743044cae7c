"""Stopping early: what is paid by then, given back, and still owed."""

from tests.books import changed, estimated

KEEPS_THE_REST = ("fees.yaml", "gives: unused-visits", "gives: nothing")


def rows(**answers: object) -> dict[int, tuple[int, int, int]]:
    return {
        row.after_visit: (row.paid.cents, row.given_back.cents, row.still_owed.cents)
        for row in estimated(**answers).stops
    }


def test_visits_of_a_package_count_at_the_single_price_when_it_is_not_finished() -> None:
    assert rows(infusions="6")[3] == (101_500, 0, 8_500)


def test_of_a_prepaid_package_the_unused_visits_are_given_back() -> None:
    assert rows(infusions="6", pays="in-advance")[3] == (254_500, 144_500, 0)


def test_the_discounts_this_patient_had_count_for_the_visits_taken() -> None:
    had = rows(infusions="6", pays="in-advance", discounts=["military"], tender="cash")[3]
    assert had[1] == 196_222 - 72_675


def test_nothing_is_owed_or_given_back_at_the_end_of_the_course() -> None:
    assert rows(infusions="6")[7] == (254_500, 0, 0)


def test_who_stops_after_booking_has_the_booking_fee_back() -> None:
    assert rows(infusions="6")[0] == (10_000, 10_000, 0)


def test_rows_begin_with_the_visits_already_had() -> None:
    assert min(rows(infusions="6", visits_had=2, paid="632.50")) == 2


def test_a_clinic_may_give_nothing_back() -> None:
    (row,) = [
        r for r in estimated(changed(KEEPS_THE_REST), infusions="6", pays="in-advance").stops if r.after_visit == 3
    ]
    assert row.given_back.cents == 0


def test_a_package_that_must_be_paid_whole_is_kept_whole_where_nothing_is_given_back() -> None:
    whole = (
        "services.yaml",
        "  - id: chattanooga-mood-6\n",
        "  - id: chattanooga-mood-6\n    may_be_paid_in_parts: no\n",
    )
    (row,) = [r for r in estimated(changed(KEEPS_THE_REST, whole), infusions="6").stops if r.after_visit == 3]
    assert (row.paid.cents, row.given_back.cents, row.still_owed.cents) == (254_500, 0, 0)
