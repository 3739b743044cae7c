"""The federal tests, the decision table, and whether a clinic makes such plans regularly."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.pricing.credit import Decision, decide, regularity, tila_facts
from estimator.rules.models.plans import PlansFile

DAY = date(2026, 11, 23)


def counts(*made: tuple[str, str]) -> PlansFile:
    return PlansFile.model_validate(
        {"plan_counts": [{"as_of": as_of, "made": number, "confirmed_by": "Staff"} for as_of, number in made]}
    )


@pytest.mark.parametrize(
    ("made", "is_regular"),
    [
        ([], "unknown"),
        ([("2025-12-31", "25"), ("2026-11-01", "24")], "no"),
        ([("2025-12-31", "26")], "yes"),
        ([("2026-11-01", "25")], "yes"),
        ([("2025-12-31", "3")], "unknown"),
        ([("2026-11-01", "3")], "unknown"),
        ([("2025-11-01", "3"), ("2026-11-01", "3")], "unknown"),
        ([("2025-12-31", "3"), ("2026-12-01", "3")], "unknown"),
        ([("2025-12-31", "3"), ("2026-03-01", "1"), ("2026-11-01", "25")], "yes"),
    ],
)
def test_a_clinic_is_regular_by_the_counts_that_staff_confirmed(made: list[tuple[str, str]], is_regular: str) -> None:
    assert regularity(counts(*made), DAY).is_regular == is_regular


@pytest.mark.parametrize(
    ("charge", "financed", "is_small"),
    [(500, 7_500, True), (501, 7_500, False), (750, 7_501, True), (751, 50_000, False), (0, 1, True)],
)
def test_a_small_charge_needs_no_apr(charge: int, financed: int, is_small: bool) -> None:
    facts = tila_facts(3, charge, financed)
    assert facts.small_charge_exception_18e is is_small
    assert facts.apr_disclosure_required is not is_small or charge == 0


@pytest.mark.parametrize(
    ("number", "charge", "is_regular", "told"),
    [
        (4, 0, "yes", Decision("no-charge", "nothing")),
        (5, 0, "no", Decision("no-charge", "count-this-plan")),
        (5, 0, "yes", Decision("no-charge-with-totals", "disclosures-needed")),
        (5, 0, "unknown", Decision("no-charge-with-totals", "disclosures-needed")),
        (1, 100, "no", Decision("charge", "count-this-plan")),
        (4, 100, "unknown", Decision("charge-with-totals", "disclosures-needed-beyond-page")),
    ],
)
def test_the_clinics_own_plans_follow_the_decision_table(
    number: int, charge: int, is_regular: str, told: Decision
) -> None:
    assert decide(tila_facts(number, charge, 100_000), is_regular, is_lenders=False, is_own=True) == told


@pytest.mark.parametrize("paid", ["at-visits", "today"])
def test_what_is_never_owed_is_no_credit(paid: str) -> None:
    facts = tila_facts(12, 0, 0, paid)
    assert not facts.credit_test_met
    assert decide(facts, "unknown", is_lenders=False, is_own=False) == Decision("visits-or-prepaid", "nothing")


@pytest.mark.parametrize(("is_own", "staff"), [(False, "nothing"), (True, "disclosures-needed-beyond-page")])
def test_a_lenders_plan_is_told_to_staff_only_where_the_clinic_is_owed_first(is_own: bool, staff: str) -> None:
    facts = tila_facts(12, 5_000, 100_000)
    assert decide(facts, "unknown", is_lenders=True, is_own=is_own) == Decision("third-party", staff)
