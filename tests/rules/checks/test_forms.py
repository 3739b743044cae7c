"""Values that can be said in several forms: one whole form, and only one."""

from __future__ import annotations

import pytest

from tests.broken_books import found

SERVICES, CLINICS, DISCOUNTS, FEES = "services.yaml", "clinics.yaml", "discounts.yaml", "fees.yaml"
SINCE_2026 = "from: 2026-01-01, source: Our rule"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("first_hour: 425.00, each_further_hour: 175.00", "first_hour: 425.00", "half-a-form"),
        ("first_hour: 425.00, each_further_hour: 175.00", "each_further_hour: 175.00", "half-a-form"),
        ("each_further_hour: 175.00", "each_further_hour: 175.00, further_time: 300.00", "two-forms"),
        ("first_hour: 425.00, each_further_hour: 175.00", "first_hour: 425.00, further_time: 175.00", None),
        ("included_in: infusion", "included_in: infusion, price: 0.00", "two-forms"),
        ("        card: 370.00\n", "        price: 370.00\n", "two-forms"),
        ("        card: 370.00\n", "", "half-a-form"),
    ],
)
def test_a_price_has_one_whole_form(old: str, new: str, kind: str | None) -> None:
    assert found(SERVICES, (old, new)) == ([kind] if kind else [])


def test_a_discount_is_one_size_or_one_scale() -> None:
    assert found(DISCOUNTS, ("percent: 10", "percent: 10\n        off: 20.00")) == ["two-forms"]
    band = f"id: m, name: {{en: M, es: M}}, income: {{en: M, es: M}}, sizes: [{{{SINCE_2026}, percent: 5}}]"
    bands = f"    bands: [{{{band}}}]\n"
    assert found(DISCOUNTS, ("    sizes:\n      - from", f"{bands}    sizes:\n      - from")) == ["two-forms"]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("fee: 100.00", "full_price: no", "no-form"),
        ("fee: 100.00", "fee: 100.00, percent: 5, of: evaluation", "two-forms"),
        ("percent: 50, of: infusion", "percent: 50", "half-a-form"),
        ("percent: 50, of: infusion", "of: infusion", "half-a-form"),
    ],
)
def test_a_fee_has_one_whole_form(old: str, new: str, kind: str) -> None:
    assert found(FEES, (old, new)) == [kind]


@pytest.mark.parametrize("hold", ["{}", "{days: 30, until: 2027-01-31}"])
def test_how_long_prices_hold_is_said_once(hold: str) -> None:
    assert found(CLINICS, ("{days: 30}", hold)) == ["no-form" if hold == "{}" else "two-forms"]


def test_an_example_expects_figures_or_a_refusal_but_not_both() -> None:
    figures = '    expect: {patient_pays: "2,545.00"}\n'
    assert found("examples.yaml", (figures, f"{figures}    expect_refusal: not-offered\n")) == ["two-forms"]


def test_prices_need_not_hold_for_a_time() -> None:
    assert found(CLINICS, ("prices_hold: {days: 30}\n", "")) == []


@pytest.mark.parametrize(
    ("price", "kinds"),
    [
        ("on_request: yes", ["price-on-request"]),
        ("on_request: yes, price: 250.00", ["price-on-request", "two-forms"]),
        ("on_request: no", ["no-form"]),
    ],
)
def test_a_price_is_told_on_request_or_written(price: str, kinds: list[str]) -> None:
    written = "\n        ".join(price.split(", "))
    assert sorted(found(SERVICES, ("price: 250.00", written))) == kinds
