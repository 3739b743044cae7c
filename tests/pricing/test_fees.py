"""Fees: a line where every patient is charged, a list where something must happen, never both."""

import pytest

from tests.books import changed, estimated

FIRST = "fees:\n"
MEMBERSHIP = """fees:
  - id: membership
    kind: membership
    name: {en: Membership, es: Membresía}
    charged: %s
    least_months: 3
    sizes: [{from: 2026-01-01, fee: 30.00, source: made up}]
"""


def charged(how: str) -> list[int]:
    """The number of the visit of each membership line."""
    result = estimated(changed(("fees.yaml", FIRST, MEMBERSHIP % how)), infusions="6", first_visit="2026-12-01")
    return [visit.number for visit in result.visits for line in visit.lines if line.phase == "fee"]


def test_a_fee_for_each_visit_is_a_line_on_each() -> None:
    assert charged("each-visit") == [1, 2, 3, 4, 5, 6, 7]


def test_a_fee_charged_once_is_a_line_on_the_first_visit() -> None:
    assert charged("once") == [1]


def test_the_months_of_a_minimum_term_beyond_the_course_are_charged_at_its_last_visit() -> None:
    assert charged("each-month") == [1, 7, 7]


def test_a_fee_every_patient_pays_is_in_the_total() -> None:
    book = changed(("fees.yaml", FIRST, MEMBERSHIP % "once"))
    assert estimated(book, infusions="6").totals.patient_pays.cents == 257_500


def test_a_fee_that_may_apply_is_listed_and_not_in_the_total() -> None:
    result = estimated(infusions="6")
    fees = {fee.name: fee.fee.cents for fee in result.fees_that_may_apply if fee.fee}
    assert fees == {"late-cancellation": 10_000, "no-show": 15_000, "returned-payment": 3_500}
    assert result.totals.patient_pays.cents == 254_500


def test_a_credited_fee_is_not_listed_as_one_that_may_apply() -> None:
    assert "booking" not in [fee.name for fee in estimated(infusions="6").fees_that_may_apply]


@pytest.mark.parametrize(("coverage", "patient_pays"), [("hybrid-fee", 73500), ("self-pay", 267000)])
def test_a_fee_that_a_coverage_names_is_charged_with_it_only(coverage: str, patient_pays: int) -> None:
    estimate = estimated(clinic="huntsville", coverage=coverage, infusions=6)
    assert estimate.totals.patient_pays.cents == patient_pays
