"""Rates: which covered services need one, and services that are billed in parts."""

from __future__ import annotations

import pytest

from tests.broken_books import damaged, found

COVERAGE = "coverage.yaml"
BOOSTER = """      - service: booster
        rates:
          - {from: 2026-01-01, percent_of_medicare: 80 %, medicare_fee: 150.00, source: Contract of 2026}
"""
INFUSIONS = "services: [infusion, booster]"
SINCE_JULY = "from: 2026-07-01, rate: 300.00, source: Contract of July 2026"
IN_2026 = "from: 2026-01-01, rate: 180.00, source: Contract of 2026"


def test_a_covered_service_needs_a_rate_wherever_it_is_sold() -> None:
    clinics = "    clinics: [chattanooga]\n    source: Contract of 2026\n"
    everywhere = clinics, clinics.replace("chattanooga", "chattanooga, dalton")
    at_chattanooga = BOOSTER, BOOSTER.replace("booster\n", "booster\n        clinics: [chattanooga]\n")
    assert found(COVERAGE, everywhere) == []
    assert found(COVERAGE, everywhere, at_chattanooga) == ["missing-rate"]


@pytest.mark.parametrize(
    ("keys", "kinds"),
    [
        (f"{INFUSIONS}\n        covered: unknown", ["missing-rate"]),
        (f"{INFUSIONS}\n        covered: no", []),
        ("services: [infusion]", []),
        (f"{INFUSIONS}\n        treatments: [mood]", ["missing-rate"]),
    ],
)
def test_a_service_that_is_perhaps_covered_needs_a_rate(keys: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (BOOSTER, ""), (INFUSIONS, keys)) == kinds


def test_a_service_that_falls_under_what_no_benefit_names_needs_a_rate() -> None:
    assert found(COVERAGE, (BOOSTER, ""), (f"        {INFUSIONS}\n", "")) == ["missing-rate"]


def test_a_service_held_by_the_price_of_another_needs_no_rate() -> None:
    assert found(COVERAGE, (INFUSIONS, "services: [infusion, booster, monitoring]")) == []


def test_no_rate_is_needed_out_of_network() -> None:
    assert found(COVERAGE, ("{id: all,", "{id: all, services: [infusion],")) == []


def test_a_rate_that_names_more_holds_before_another() -> None:
    longer = BOOSTER.replace("booster\n", "booster\n        hours: 2\n")
    assert found(COVERAGE, (BOOSTER, BOOSTER + longer)) == []
    assert found(COVERAGE, (BOOSTER, BOOSTER + longer + longer)) == ["two-rates-fit"]


@pytest.mark.parametrize(
    ("dated", "kinds"),
    [
        (SINCE_JULY.replace("07-01", "06-30"), ["overlapping-dates"]),
        (SINCE_JULY.replace("07-01", "07-02"), ["gap-in-dates"]),
        (SINCE_JULY.replace("rate: 300.00", "rate: 0.00"), []),
        (SINCE_JULY.replace("rate: 300.00", "percent_of_price: 70 %"), []),
        (SINCE_JULY.replace("rate: 300.00", "rate: 300.00, percent_of_price: 70 %"), ["two-forms"]),
        (SINCE_JULY.replace("rate: 300.00", "percent_of_medicare: 80 %"), ["half-a-form"]),
        (SINCE_JULY.replace("rate: 300.00", "medicare_fee: 150.00"), ["half-a-form"]),
        (SINCE_JULY.replace("rate: 300.00, ", ""), ["no-form"]),
    ],
)
def test_rates_follow_one_another_each_in_one_form(dated: str, kinds: list[str]) -> None:
    assert found(COVERAGE, (SINCE_JULY, dated)) == kinds


@pytest.mark.parametrize(
    ("rate", "kinds"),
    [
        ("service: evaluaton", ["unknown-name"]),
        ("service: evaluation\n        clinics: [chatanooga]", ["unknown-name"]),
        ("service: evaluation\n        treatments: [moood]", ["unknown-name"]),
    ],
)
def test_a_rate_names_what_there_is(rate: str, kinds: list[str]) -> None:
    written = "      - service: evaluation\n        rates:\n"
    assert found(COVERAGE, (written, f"      - {rate}\n        rates:\n")) == kinds


def test_parts_of_a_service_need_rates_in_its_place() -> None:
    drug = "  - {id: drug, kind: drug, name: {en: The drug, es: El medicamento}}\n"
    price = "  - {service: drug, prices: [{from: 2026-01-01, price: 90.00, source: Price list of 2026}]}\n"
    services = [
        {"find": "  - id: monitoring\n", "put": drug + "  - id: monitoring\n"},
        {"find": "\npackages:\n", "put": price + "\npackages:\n"},
    ]
    split = "    splits: [{service: booster, into: [drug]}]\n    line_order: [evaluation, infusion]\n"
    parts = [
        {"find": "    line_order: [evaluation, infusion]\n", "put": split},
        {"find": BOOSTER, "put": ""},
    ]
    covered = [{"find": INFUSIONS, "put": "services: [infusion, drug]"}]
    in_parts = damaged({"services.yaml": services, COVERAGE: parts})
    parts_covered = damaged({"services.yaml": services, COVERAGE: parts + covered})
    assert [problem.kind for problem in in_parts] == []
    assert [problem.kind for problem in parts_covered] == ["missing-rate"]
