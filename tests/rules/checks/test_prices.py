"""Which price holds, and where one is missing."""

from __future__ import annotations

import pytest

from tests.broken_books import damaged, found

SERVICES, TREATMENTS = "services.yaml", "treatments.yaml"
BOOSTER = "  - service: booster\n    prices:"
SINCE_2026 = "from: 2026-01-01, source: Our rule"


def extra_price(keys: str, price: str = "price: 425.00") -> tuple[str, str]:
    """Put one more price rule of the infusion before that of the booster."""
    return BOOSTER, f"  - service: infusion\n{keys}    prices: [{{{SINCE_2026}, {price}}}]\n{BOOSTER}"


@pytest.mark.parametrize(
    ("keys", "kinds"),
    [
        ("    clinics: [chattanooga]\n    hours: 1\n", ["two-prices-fit"]),
        ("    treatments: [mood]\n    hours: 1\n", ["two-prices-fit"]),
        ("    clinics: [chattanooga, dalton]\n    setting: group\n", ["option-not-offered", "two-prices-fit"]),
        ("    clinics: [chattanooga]\n    guide: yes\n", []),
        ("    clinics: [chattanooga]\n    hours: 6\n", ["longer-but-cheaper", "option-not-offered"]),
        ("    clinics: [chattanooga]\n    treatments: [depression]\n    hours: 1\n", []),
        ("    clinics: [chattanooga]\n", []),
        ("", []),
    ],
)
def test_of_two_prices_the_one_that_names_more_holds(keys: str, kinds: list[str]) -> None:
    assert sorted(set(found(SERVICES, extra_price(keys)))) == kinds


def test_two_prices_for_different_treatments_never_fit_the_same_case() -> None:
    second = "  - id: pain\n    group: pain-group\n    name: {en: Pain, es: Dolor}\n    title: {en: Pain, es: Dolor}\n"
    second += "    infusion: infusion\n    offered: [{clinics: [chattanooga], hours: 1}]\n"
    second += "    infusions: {usual: 5, most: 10}\n    spacing: daily\n"
    prices = extra_price("    treatments: [mood]\n    tier: low\n    setting: x\n")[1].removesuffix(BOOSTER)
    prices += extra_price("    treatments: [pain]\n    tier: low\n    setting: x\n")[1]
    problems = damaged(
        {
            SERVICES: [{"find": BOOSTER, "put": prices}],
            TREATMENTS: [{"find": "treatments:\n", "put": f"treatments:\n{second}"}],
        }
    )
    assert "two-prices-fit" not in {problem.kind for problem in problems}


def test_a_price_for_one_coverage_only_leaves_the_others_without() -> None:
    coverage = "coverages:\n  - {id: not-used, kind: insured-not-used, name: {en: A, es: A}, means: {en: A, es: A}}\n"
    price = {
        "find": "    prices:\n      - {from: 2026-01-01, price: 340.00",
        "put": "    coverages: [self-pay, ppo, superbill, medicare]\n",
    }
    price["put"] += price["find"]
    one = damaged({SERVICES: [price]})
    two = damaged({SERVICES: [price], "coverage.yaml": [{"find": "coverages:\n", "put": coverage}]})
    assert ([p.kind for p in one], {p.kind for p in two}) == ([], {"missing-price"})


def test_a_guide_without_a_price_anywhere_stops() -> None:
    guide = ("    booster: booster\n", "    booster: booster\n    guide: evaluation\n")
    assert found(TREATMENTS, guide) == []
    assert found(TREATMENTS, (guide[0], guide[1].replace("evaluation", "monitoring"))) == []
    unpriced = (
        "prices:\n  - service: evaluation",
        "  - {id: guide, kind: therapy, name: {en: G, es: G}}\nprices:\n  - service: evaluation",
    )
    problems = damaged(
        {
            SERVICES: [{"find": unpriced[0], "put": unpriced[1]}],
            TREATMENTS: [{"find": guide[0], "put": guide[1].replace("evaluation", "guide")}],
        }
    )
    assert [problem.kind for problem in problems] == ["missing-price"]


def test_a_free_evaluation_is_a_price() -> None:
    assert found(SERVICES, ("price: 250.00", "price: 0.00")) == ["credit-above-first-visit"]


def test_a_written_total_is_compared_at_every_clinic_of_the_package() -> None:
    name = "    name: {en: Package of 6 infusions, es: Paquete de 6 infusiones}\n"
    everywhere = (f"{name}    clinics: [chattanooga]\n", name)
    assert found(SERVICES, everywhere) == ["package-dearer-than-parts", "written-total"]
