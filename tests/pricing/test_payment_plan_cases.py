"""Every worked payment plan of a case folder, field by field, through the product's own functions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from estimator.money import plain
from estimator.pricing.apr import AprResult, solve_apr
from estimator.pricing.deferred import DeferredInterest, deferred_interest
from estimator.pricing.illustration import UNIT_OF_FREQUENCY
from estimator.pricing.offers import Illustration, WhatIsPaid
from estimator.pricing.plans import plans_for
from estimator.pricing.schedules import Payment
from estimator.pricing.steps import NOTHING, Step, from_request, less, percent, times
from estimator.rules.amounts import read_amount
from estimator.rules.book import Placed
from estimator.rules.models.plans import Plan, PlansFile
from tests.books import demonstration

PATH = ("payment-plans.yaml", "plans", 0)
BASIS = {
    "neither: no finance charge and four or fewer instalments": "neither",
    "more than four instalments": "more-than-four",
    "finance charge": "finance-charge",
    "no deferral: each amount is paid when that service is given": "no-deferral",
    "paid in full today": "paid-today",
}
"""The word for each reason, as the cases put it."""

KINDS = {"pay_per_visit": "pay-per-visit", "prepay_package": "prepay-package", "third_party_instalment": "third-party"}


@pytest.mark.cases("payment_plans.json")
def test_payment_plan_is_the_worked_one(case: dict[str, Any]) -> None:
    inputs, expected = case["inputs"], case["expected"]
    if case["kind"] == "deferred_interest":
        found = told_of_promotion(inputs)
    else:
        shown = illustrated(case["kind"], inputs)
        found = told_of_plan(shown) | told_of_package(shown, inputs) | told_of_first_period(shown, inputs)
    assert {name: found[name] for name in expected} == expected


def plan_of(kind: str, inputs: dict[str, Any]) -> Plan:
    """The plan of a case as a rule book would say it: its names and values are those of the book."""
    said: dict[str, Any] = {
        "id": "case",
        "label": {"en": "A case"},
        "kind": KINDS.get(kind, "in-house"),
        "stop_text": {"en": "It stops."},
        "price_basis": "list",
    }
    if "instalments" in inputs:
        said |= {"instalments": {"count": inputs["instalments"]}, "first_due": {"day": inputs["first_due_date"]}}
        said["frequency"] = inputs["frequency"]
        said |= {key: [*map(str, inputs[key])] for key in ("anchor_days",) if inputs[key]}
        said |= {"anchor_day": inputs["anchor_day"]} if inputs["frequency"] == "monthly" else {}
        said["annual_rate_percent"] = f"{inputs['annual_rate_percent']} %"
    for key in ("rounding", "rounding_unit", "business_day_convention", "interest_method", "add_on_months"):
        if inputs.get(key) is not None:
            said[key] = str(inputs[key]).replace("_", "-")
    if Decimal(inputs.get("deposit", 0)):
        given = {"type": "fixed", "value": inputs["deposit"]}
        said["deposit"] = (
            {"type": "percent", "value": inputs["deposit_percent"]} if "deposit_percent" in inputs else given
        )
    if inputs.get("setup_fee_mode", "none") != "none":
        said["fees"] = [
            {"amount": inputs["setup_fee"], "mode": inputs["setup_fee_mode"], "charged_to": "plan-patients"}
        ]
    said["per_instalment_fee"] = inputs.get("per_instalment_fee", "0.00")
    return Plan.model_validate(said)


def terms_of(inputs: dict[str, Any]) -> WhatIsPaid:
    if "unit_price" in inputs:
        list_price = times("list_price", asked(inputs["unit_price"]), inputs["quantity"])
        price = less("price", list_price, percent("discount", list_price, Decimal(inputs["discount_percent"]), None))
        cash_price, visits = price, inputs["quantity"] * [(None, NOTHING)]
    else:
        list_price = price = asked(inputs["price"])
        cash_price = asked(inputs["cash_price"])
        visits = [(date.fromisoformat(day), NOTHING) for day in inputs.get("visit_dates", ())]
    day = inputs.get("consummation_date") or inputs.get("pay_date") or inputs["visit_dates"][0]
    return WhatIsPaid(
        day=date.fromisoformat(day),
        clinic="chattanooga",
        clinic_state="TN",
        patient_state="TN",
        tender="card",
        list_price=list_price,
        package_price=price,
        tender_price=price,
        cash_price=cash_price,
        visits=tuple(visits),
        already_paid=NOTHING,
        due_at_booking=NOTHING,
        is_insured=False,
    )


def illustrated(kind: str, inputs: dict[str, Any]) -> Illustration:
    plan = plan_of(kind, inputs)
    if kind == "prepay_package":
        plan = plan.model_copy(update={"price_basis": "package"})
    days = tuple(date.fromisoformat(day) for day in inputs.get("holidays", ()))
    book = replace(
        demonstration(), plans={"case": Placed(plan, PATH)}, plans_file=PlansFile(plans=(plan,), holidays=days)
    )
    (offer,) = plans_for(book, terms_of(inputs))
    assert offer.illustration is not None, offer.refusals
    return offer.illustration


def promotion(inputs: dict[str, Any], is_compounded: bool) -> DeferredInterest:
    return deferred_interest(
        asked(inputs["purchase_amount"]),
        date.fromisoformat(inputs["purchase_date"]),
        inputs["promo_months"],
        Decimal(inputs["purchase_apr_percent"]),
        PATH,
        [asked(paid) for paid in inputs["payments"]],
        is_compounded,
    )


def told_of_plan(shown: Illustration) -> dict[str, Any]:
    told: dict[str, Any] = {
        name: dollars(getattr(shown, name))
        for name in (
            "downpayment", "prepaid_finance_charge", "amount_financed", "finance_charge", "total_of_payments",
            "total_sale_price",
        )
    }  # fmt: skip
    facts = shown.tila
    told["tila"] = facts._asdict()
    told["tila"]["basis"] = next(words for words, basis in BASIS.items() if basis == facts.basis)
    return told | {
        "number_of_payments": len(shown.schedule.payments),
        "schedule": [payment_told(payment) for payment in shown.schedule.payments],
    }


def payment_told(payment: Payment) -> dict[str, Any]:
    told = {
        "n": payment.number,
        "nominal_date": payment.nominal_day.isoformat(),
        "due_date": payment.due_day.isoformat(),
        "amount": dollars(payment.due),
        "balance": dollars(payment.balance),
    }
    if payment.interest is not None:
        told |= {"interest": dollars(payment.interest), "principal": dollars(payment.principal)}
    return told


def told_of_first_period(shown: Illustration, inputs: dict[str, Any]) -> dict[str, Any]:
    apr = shown.apr
    if apr is None:
        return {}
    told: dict[str, Any] = {
        "apr_percent": str(apr.percent),
        "apr_display": f"{apr.display}%",
        "first_period": {
            "unit_period": f"{apr.unit.number} {apr.unit.kind}",
            "t": apr.t,
            "f": f"{apr.f.numerator}/{apr.f.denominator}",
            "unit_periods_per_year": str(apr.unit.per_year),
        },
    }
    if (odd := shown.odd_first_period) is not None:
        told["odd_first_period"] = {
            "first_period_variance_days": odd.days,
            "ignorable_under_17c4": odd.may_be_ignored,
        }
        told["apr_percent_if_irregularity_ignored"] = str(apr_as_if_regular(shown, apr, inputs).percent)
    return told


def apr_as_if_regular(shown: Illustration, apr: AprResult, inputs: dict[str, Any]) -> AprResult:
    """The APR had the patient signed a whole unit-period before the first payment."""
    payments = [(payment.nominal_day, Decimal(dollars(payment.due))) for payment in shown.schedule.payments]
    first = payments[0][0]
    start = first.replace(month=first.month - 1) if first.month > 1 else first.replace(year=first.year - 1, month=12)
    unit = UNIT_OF_FREQUENCY[inputs["frequency"]]
    found = solve_apr(Decimal(dollars(shown.amount_financed)), start, payments, unit, inputs["anchor_day"])
    assert isinstance(found, AprResult)
    assert found.f == Fraction(0)
    return found


def told_of_package(shown: Illustration, inputs: dict[str, Any]) -> dict[str, Any]:
    if shown.prepaid is None:
        return {}
    return {
        "list_price": dollars(terms_of(inputs).list_price),
        "discount": dollars(shown.prepaid.discount),
        "pay_today": dollars(shown.prepaid.pay_today),
        "per_visit_equivalent": dollars(shown.prepaid.per_visit),
    }


def told_of_promotion(inputs: dict[str, Any]) -> dict[str, Any]:
    simple, found = promotion(inputs, is_compounded=False), promotion(inputs, is_compounded=True)
    told: dict[str, Any] = {
        "promo_end_date": found.ends_on.isoformat(),
        "days_in_promo": found.days,
        "number_of_payments": len(found.payments),
        "payment_to_clear_in_n": dollars(found.clears),
        "payment_to_clear_one_month_early": dollars(found.clears_a_month_early),
        "paid_during_promo": dollars(found.paid),
        "balance_at_promo_end": dollars(found.left),
        "schedule": [payment_told(payment) for payment in found.payments],
    }
    for name, reckoned in (("simple_daily", simple), ("daily_compounded", found)):
        told[f"accrued_interest_{name}"] = dollars(reckoned.accrued_interest)
        told[f"interest_charged_{name}"] = dollars(reckoned.interest_charged)
        told[f"amount_owed_{name}"] = dollars(reckoned.owed)
    return told


def asked(dollars: str) -> Step:
    return from_request(read_amount(dollars), "price")


def dollars(step: Step | None) -> str | None:
    return None if step is None else plain(step.cents)
