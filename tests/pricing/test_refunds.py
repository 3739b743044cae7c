"""Stopping early: what is paid by then, given back, and still owed."""

import pytest

from estimator.pricing.refunds import given_back, refund_rule
from estimator.pricing.steps import from_request, recompute
from estimator.rules import Book
from estimator.rules.models.fees import Stopping
from tests.books import changed, estimated

KEEPS_THE_REST = ("fees.yaml", "gives: unused-visits", "gives: nothing")
UNSUITABLE = (
    "fees.yaml",
    "refunds:\n",
    """refunds:
  - id: unsuitable
    when: medically-unsuitable
    percent_kept: 5
    terms: {en: Less 5 %., es: Menos el 5 %.}
    source: made up
  - id: no-improvement
    when: no-improvement
    money_back_after: 2
    terms: {en: All of it., es: Todo.}
    source: made up
""",
)


def rows(**answers: object) -> dict[int, tuple[int, int, int]]:
    return rows_of(None, **answers)


def rows_of(book: Book | None, **answers: object) -> dict[int, tuple[int, int, int]]:
    return {
        row.after_visit: (row.paid.cents, row.given_back.cents, row.still_owed.cents)
        for row in estimated(book, **answers).stops
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


def test_a_rule_for_one_reason_does_not_hold_for_any_other() -> None:
    assert rows_of(changed(UNSUITABLE), infusions="6", pays="in-advance")[3] == (254_500, 144_500, 0)


@pytest.mark.parametrize(
    ("why", "taken", "cents"),
    [
        ("any-reason", 2, 115_000),
        ("medically-unsuitable", 0, 190_000),
        ("medically-unsuitable", 2, 105_000),
        ("medically-unsuitable", 5, 0),
        ("no-improvement", 1, 157_500),
        ("no-improvement", 2, 200_000),
        ("no-improvement", 3, 200_000),
    ],
)
def test_what_is_given_back_depends_on_why_the_patient_stops(why: Stopping, taken: int, cents: int) -> None:
    book = changed(UNSUITABLE)
    rule = refund_rule(book, "chattanooga", None, why)
    visit = from_request(42_500, "single_price")
    back = given_back(rule, why, from_request(200_000, "package_price"), [visit] * taken)
    assert back is not None
    assert (back.cents, recompute(back)) == (cents, cents)


def test_without_a_rule_nobody_knows_what_is_given_back() -> None:
    assert given_back(None, "any-reason", from_request(200_000, "package_price"), []) is None


def test_a_rule_for_one_reason_holds_also_where_the_package_names_another_rule() -> None:
    named = ("services.yaml", "  - id: chattanooga-mood-6\n", "  - id: chattanooga-mood-6\n    refund: unused-visits\n")
    rule = refund_rule(changed(UNSUITABLE, named), "chattanooga", "chattanooga-mood-6", "medically-unsuitable")
    assert rule is not None
    assert rule.rule.id == "unsuitable"
