"""Deductibles, limits and benefits that contradict one another, and benefits that never hold."""

from __future__ import annotations

import pytest

from tests.broken_books import found

COVERAGE = "coverage.yaml"
DEDUCTIBLE = "{individual: 1500.00, family: 3000.00}"
LIMIT = "{individual: 5000.00, family: 10000.00, person_ceiling: 10600.00}"
INFUSIONS = "      - id: infusions\n        services: [infusion, booster]\n"
TYPICAL = "{coinsurance: [30 %, 40 %, 50 %]}"


@pytest.mark.parametrize(
    ("deductible", "kinds"),
    [
        ("{individual: 3000.00, family: 3000.00}", []),
        ("{individual: 3000.01, family: 3000.00}", ["individual-above-family"]),
        ("{individual: 3000.01, family: 3000.00, type: aggregate}", []),
        ("{individual: 3000.01, family: 3000.00, type: unknown}", ["individual-above-family"]),
        ("{individual: ask, family: 3000.00}", []),
        ("{individual: 3000.01, family: unknown}", []),
        ("{individual: 5000.01}", ["limit-below-deductible"]),
        ("{family: 10000.01}", ["limit-below-deductible"]),
    ],
)
def test_a_deductible_fits_the_family_and_the_limit(deductible: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (DEDUCTIBLE, deductible)) == kinds


@pytest.mark.parametrize(
    ("limit", "kinds"),
    [
        ("{individual: 5000.00, person_ceiling: 5000.00}", []),
        ("{individual: 5000.00, person_ceiling: 4999.99}", ["ceiling-below-limit"]),
        ("{individual: ask, person_ceiling: 4999.99}", []),
        ("{family: 10000.00, type: aggregate, person_ceiling: 4999.99}", []),
    ],
)
def test_a_ceiling_for_one_person_is_not_below_the_limit(limit: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (LIMIT, limit)) == kinds


@pytest.mark.parametrize(
    ("share", "kinds"),
    [
        ("shape: no-charge", []),
        ("shape: ded-copay\n        copay: unknown", []),
        ("shape: ded-copay-coins\n        copay: ask", ["share-not-said"]),
        ("shape: copay-ded-coins", ["share-not-said", "share-not-said"]),
        ("covered: unknown", ["share-not-said"]),
        ("covered: no\n        copay: 40.00", []),
        ("shape: ded-coins\n        coinsurance: 0 %\n        separate_deductible: drug", []),
        ("shape: copay-only\n        copay: 40.00\n        separate_deductible: drug", ["share-not-taken"]),
        ("shape: ded-coins\n        coinsurance: 20 %\n        separate_deductible: drugs", ["unknown-name"]),
    ],
)
def test_a_covered_benefit_says_what_its_shape_takes(share: str, kinds: list[str]) -> None:
    assert found(COVERAGE, ("shape: ded-coins\n        coinsurance: 20 %", share)) == kinds


@pytest.mark.parametrize(
    ("earlier", "kinds"),
    [
        ("        treatments: [mood]\n", []),
        ("        treatments: [depression]\n", []),
        ("", ["two-benefits-fit"]),
    ],
)
def test_a_benefit_for_some_treatments_leaves_the_others_to_the_next(earlier: str, kinds: list[str]) -> None:
    first = f"      - id: first\n        services: [booster]\n{earlier}        shape: no-charge\n"
    assert found(COVERAGE, (INFUSIONS, first + INFUSIONS)) == kinds


def test_a_benefit_for_a_treatment_never_holds_below_one_for_its_group() -> None:
    first = "      - id: first\n        services: [booster]\n        treatments: [mood]\n        shape: no-charge\n"
    narrower = INFUSIONS + "        treatments: [depression]\n"
    assert found(COVERAGE, (INFUSIONS, first + narrower)) == ["two-benefits-fit"]


def test_only_one_benefit_holds_for_what_no_other_names() -> None:
    everything = "      - {id: all, shape: coins-only, coinsurance: ask}\n"
    assert found(COVERAGE, (everything, everything + everything.replace("all", "rest"))) == ["two-benefits-fit"]


def test_two_benefits_of_one_coverage_have_two_ids() -> None:
    assert found(COVERAGE, ("- id: infusions", "- id: visits")) == ["duplicate-id"]


def test_two_separate_deductibles_have_two_ids() -> None:
    drug = "      - {id: drug, individual: 300.00}\n"
    assert found(COVERAGE, (drug, drug + drug)) == ["duplicate-id"]


@pytest.mark.parametrize(
    ("typical", "kinds"),
    [
        ("{coinsurance: [30 %, 50 %]}", []),
        ("{coinsurance: [30 %, 30 %, 50 %]}", []),
        ("{coinsurance: [30 %]}", ["typical-out-of-order"]),
        ("{coinsurance: [10 %, 20 %, 30 %, 40 %]}", ["typical-out-of-order"]),
        ("{deductible: [500.00, 200.00]}", ["typical-out-of-order"]),
    ],
)
def test_typical_figures_are_low_likely_and_high(typical: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (TYPICAL, typical)) == kinds


def test_a_carry_over_needs_a_plan_year_of_the_calendar() -> None:
    order = "    line_order: [evaluation, infusion]\n"
    carry_over = "    counts: {fourth_quarter_carry_over: yes}\n"
    assert found(COVERAGE, (order, carry_over)) == []
    assert found(COVERAGE, (order, carry_over + "    plan_year_start: 10-01\n")) == ["carry-over-off-year"]
