"""What a coverage of its kind needs, what it has no use for, and until when it holds."""

from __future__ import annotations

import pytest

from tests.broken_books import damaged, found

COVERAGE = "coverage.yaml"
CLINICIAN = "    medicare: {clinician: participating}\n"
ORDER = "    line_order: [evaluation, infusion]\n"


def test_counting_across_tiers_needs_both_tiers() -> None:
    counts = ORDER, "    counts: {across_tiers: both}\n"
    both = ORDER, "    counts: {across_tiers: both}\n    out_of_network: {}\n"
    assert found(COVERAGE, counts) == ["missing-tier"]
    assert found(COVERAGE, both) == []


def test_a_private_contract_of_a_clinician_outside_medicare_needs_no_network() -> None:
    network = "    in_network: {}\n" + CLINICIAN
    assert found(COVERAGE, (network, CLINICIAN)) == ["missing-tier"]
    assert found(COVERAGE, (network, CLINICIAN.replace("participating", "opted-out"))) == []


@pytest.mark.parametrize(
    ("keys", "kinds"),
    [
        ("    fees: [booking]\n", ["no-legal-review"]),
        ("    fees: [booking]\n    legal_review: Counsel, January 2026\n", []),
    ],
)
def test_a_fee_beside_covered_services_needs_a_legal_review(keys: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (ORDER, keys)) == kinds


def test_a_fee_out_of_network_breaks_no_contract() -> None:
    superbill = "    superbill: {days_to_file: 90}\n"
    assert found(COVERAGE, (superbill, superbill + "    fees: [booking]\n")) == []


def test_a_plan_that_also_pays_out_of_network_may_give_a_superbill() -> None:
    assert found(COVERAGE, (ORDER, "    superbill: {form: lumped}\n    out_of_network: {}\n")) == []


def test_what_a_plan_pays_means_nothing_where_no_claim_is_sent() -> None:
    benefit = "    benefits: [{id: all, shape: no-charge}]\n"
    assert found(COVERAGE, ("    kind: self-pay\n", "    kind: self-pay\n" + benefit)) == ["not-of-this-kind"]


def test_how_the_clinician_stands_to_medicare_means_nothing_elsewhere() -> None:
    assert found(COVERAGE, (ORDER, CLINICIAN), ("in_network: {}\n" + CLINICIAN, "in_network: {}\n")) == [
        "not-of-this-kind",
        "medicare-not-said",
    ]


@pytest.mark.parametrize(
    ("order", "kinds"),
    [
        ("[infusion, evaluation, infusion]", ["order-names-twice"]),
        ("[evaluation, infusio]", ["unknown-name"]),
        ("unknown", []),
    ],
)
def test_an_order_names_each_service_once(order: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (ORDER, f"    line_order: {order}\n")) == kinds


@pytest.mark.parametrize(("day", "kinds"), [(None, []), ("2026-12-31", []), ("2027-01-01", ["has-ended"])])
def test_a_coverage_ends_after_its_last_day(day: str | None, kinds: list[str]) -> None:
    assert found(COVERAGE, day=day) == kinds


def test_a_coverage_cannot_end_before_it_begins() -> None:
    assert found(COVERAGE, ("until: 2026-12-31", "until: 2025-12-31")) == ["ends-before-start"]


@pytest.mark.parametrize(
    ("keys", "noun"),
    [
        ("fees: [bookin]", "fee"),
        ("discounts: [militry]", "discount"),
        ("clinics: [daltn]", "clinic"),
        ("authorization: {needed_for: [infuson]}", "service"),
        ("assistance: {services: [bosster], floor: 5.00, yearly_maximum: 900.00, source: Its terms}", "service"),
        ("splits: [{service: bosster, into: [infusion]}]", "service"),
        ("splits: [{service: booster, into: [infuson]}]", "service"),
    ],
)
def test_a_name_that_points_to_nothing_is_told(keys: str, noun: str) -> None:
    superbill = "    superbill: {days_to_file: 90}\n"
    (problem,) = damaged({COVERAGE: [{"find": superbill, "put": f"{superbill}    {keys}\n"}]})
    assert (problem.kind, problem.wrong.rsplit(" ", 1)[0]) == ("unknown-name", f"There is no {noun}")
