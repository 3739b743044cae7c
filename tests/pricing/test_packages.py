"""Packages: the cheapest mix that gives exactly the number asked for."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.packages import PackageOnSale, cheapest_mix
from estimator.pricing.prices import PriceFound
from estimator.pricing.steps import Step
from estimator.rules.book import Placed
from estimator.rules.models.services import Package
from tests.books import changed, estimated
from tests.insured import book_of_plans, insured


def on_sale(number: int, cents: int) -> PackageOnSale:
    package = Package.model_validate({
        "id": f"of-{number}", "name": {"en": "A package"}, "parts": [{"service": "infusion", "number": number}],
        "prices": [{"from": "2026-01-01", "source": "made up", "price": "1.00"}],
    })  # fmt: skip
    price = Step(cents, "package_price", "asked")
    return PackageOnSale(Placed(package, ("services.yaml",)), PriceFound(price, price, price), {"infusion": number})


def used(**answers: object) -> list[tuple[str, int]]:
    return [(package.name, package.times) for package in estimated(**answers).packages]


def test_seven_infusions_are_a_package_of_six_and_a_single() -> None:
    assert used(infusions="7") == [("chattanooga-mood-6", 1)]


def test_twelve_infusions_are_two_packages_of_six() -> None:
    assert used(infusions="12") == [("chattanooga-mood-6", 2)]


def test_singles_are_taken_when_no_package_is_wanted() -> None:
    assert used(infusions="6", packages="none") == []


def test_a_package_asked_for_by_name_is_used_though_it_costs_more() -> None:
    assert used(infusions="6", packages=["chattanooga-mood-3"]) == [("chattanooga-mood-3", 2)]


def test_a_package_used_only_when_asked_is_left_alone() -> None:
    book = changed(
        ("services.yaml", "  - id: chattanooga-mood-6\n", "  - id: chattanooga-mood-6\n    used: when-asked\n")
    )
    assert [package.name for package in estimated(book, infusions="6").packages] == ["chattanooga-mood-3"]


@pytest.mark.parametrize(
    ("coverage", "why"),
    [
        ({"coverage": "self-pay"}, "not-cheapest"),
        ({"coverage": "ppo-in-network"}, "billed-to-plan"),
        ({"coverage": "medicaid", "plan": {"signed": "no"}}, "billed-to-nobody"),
    ],
)
def test_a_package_that_others_than_the_patient_would_be_billed_for_says_so(coverage: dict[str, Any], why: str) -> None:
    result = estimated(book_of_plans(), infusions="6", **coverage)
    aside = {one.name: one.why for one in result.set_aside}
    assert aside["chattanooga-mood-3"] == why
    assert (aside["chattanooga-mood-8"], aside["chattanooga-mood-6-plus-1"]) == ("larger-than-course", "not-in-course")


def test_a_package_is_not_filled_by_the_few_visits_above_those_that_the_plan_pays_for() -> None:
    result = insured("visits used up")
    infusions = [line.sent for visit in result.visits for line in visit.lines if line.service == "infusion"]
    assert (infusions.count("claim"), infusions.count("own")) == (4, 2)
    assert {one.name: one.why for one in result.set_aside}["chattanooga-mood-3"] == "billed-to-plan"


PRICES = some.integers(1, 500_000)


@given(some.integers(1, 12), PRICES, some.dictionaries(some.integers(2, 8), PRICES, max_size=3))
def test_no_other_mix_costs_less(number: int, single: int, packages: dict[int, int]) -> None:
    offers = [on_sale(size, cents) for size, cents in packages.items() if size <= number]
    mix = cheapest_mix(offers, {"infusion": number}, {"infusion": [single] * number})
    assert mix is not None
    held = sum(package.contents["infusion"] for package in mix)
    cost = sum(package.price.likely.cents for package in mix) + (number - held) * single
    sizes = [(offer.contents["infusion"], offer.price.likely.cents) for offer in offers]
    every_cost = [
        sum(times * cents for times, (_, cents) in zip(mixed, sizes, strict=True)) + left * single
        for mixed in product(range(number // 2 + 1), repeat=len(sizes))
        if (left := number - sum(times * size for times, (size, _) in zip(mixed, sizes, strict=True))) >= 0
    ]
    assert cost == min(every_cost)


def test_without_a_single_price_only_a_mix_of_packages_will_do() -> None:
    four = on_sale(4, 170_000)
    assert cheapest_mix([four], {"infusion": 8}, {"infusion": [None] * 8}) == (four, four)
    assert cheapest_mix([four], {"infusion": 7}, {"infusion": [None] * 7}) is None


@pytest.mark.parametrize("falls_on", ["all-parts", "infusions", "in-proportion"])
@pytest.mark.parametrize("discounts", [[], ["hardship-25"]])
def test_a_mixed_package_falls_on_its_visits_so_that_no_reduction_is_negative(
    falls_on: str, discounts: list[str]
) -> None:
    mixed = f"""packages:
  - id: chattanooga-all-in
    clinics: [chattanooga]
    treatments: [mood]
    hours: 1
    name: {{en: Evaluation and six infusions, es: Evaluación y seis infusiones}}
    parts: [{{service: evaluation, number: 1}}, {{service: infusion, number: 6}}]
    falls_on: {falls_on}
    prices: [{{from: 2026-01-01, price: "2,100.00", source: made up}}]
"""
    result = estimated(changed(("services.yaml", "packages:\n", mixed)), infusions="6", discounts=discounts)
    assert [package.name for package in result.packages] == ["chattanooga-all-in"]
    lines = [line for visit in result.visits for line in visit.lines]
    assert min(reduction.taken_off.cents for line in lines for reduction in line.reductions) >= 0
    assert sum(line.expected_charge.cents for line in lines) == (157_500 if discounts else 210_000)
