"""Insured requests for the tests, one for each way a plan takes part, and a book that says what no shipped one says."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.pricing import Estimate
from estimator.rules import Book
from tests.books import changed, estimated

APPROVED = {"state": "approved", "number": "A-100", "visits": "4"}
TOLD = {
    "as_of": "2026-11-20",
    "told_by": "the plan, call reference 4711",
    "in_network": {"deductible": {"used": "600.00"}, "limit": {"used": "unknown"}},
}
NEARLY_MET = {"deductible": {"left": "100.00", "family_used": "2,950.00"}, "limit": {"left": "120.00"}}
OUT_OF_NETWORK = {
    "out_of_network": {"deductible": {"individual": "1,000.00", "used": "900.00"}},
    "benefits": [{"benefit": "everything", "coinsurance": "40 %", "rate": "210.00"}],
}
SECOND = {"coverage": "ppo-in-network", "in_network": {"deductible": {"used": "1,400.00"}}}
BALANCES = {"reimbursement": "200.00", "savings": "300.00"}
DATED = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01"}
IN_GEORGIA, IN_ALABAMA = {**DATED, "clinic": "dalton"}, {**DATED, "clinic": "huntsville"}
PPO, AUTHORIZED = {**DATED, "coverage": "ppo-in-network"}, {**IN_ALABAMA, "coverage": "in-network-authorized"}
SUPERBILL = {**IN_GEORGIA, "coverage": "out-of-network-superbill"}
ESKETAMINE = {**IN_ALABAMA, "treatment": "esketamine", "infusions": "8", "coverage": "esketamine-medical"}

ASKED: dict[str, dict[str, object]] = {
    "visits only": {**DATED, "coverage": "visits-only"},
    "in parts": {**IN_ALABAMA, "coverage": "administration-covered"},
    "approval open": AUTHORIZED,
    "approval missing": {**AUTHORIZED, "plan": {"authorization": {"state": "missing"}}},
    "approved in part": {**AUTHORIZED, "plan": {**TOLD, "authorization": APPROVED}},
    "two plan years": {**PPO, "first_visit": "2026-12-15", "plan": {**TOLD, "plan_year_start": "01-01"}},
    "limit reached": {**PPO, "plan": {"in_network": NEARLY_MET}, "coverage_confirmed_by": "the plan"},
    "superbill": SUPERBILL,
    "superbill with a told rate": {**SUPERBILL, "plan": OUT_OF_NETWORK},
    "nothing to pay": {**DATED, "coverage": "va-community-care", "plan": {"authorization": {"state": "approved"}}},
    "accounts": {**PPO, "plan": {**TOLD, "accounts": BALANCES}},
    "help by a maker": {
        **ESKETAMINE,
        "plan": {**TOLD, "authorization": {"state": "approved"}, "accounts": {"assistance_left": "700.00"}},
    },
    "signed or not": {**DATED, "coverage": "medicare-advance-notice"},
    "opted out": {**IN_GEORGIA, "coverage": "medicare-opted-out"},
    "held harmless": {**DATED, "coverage": "medicaid", "plan": {"signed": "no"}},
    "second plan": {**PPO, "plan": {**TOLD, "second": {**SECOND, "method": "maintenance"}}},
    "second plan by the rule book": {**PPO, "plan": {**TOLD, "second": SECOND}},
    "second plan not known": {**PPO, "plan": {**TOLD, "second": {**SECOND, "method": "unknown"}}},
    "monthly": {**PPO, "state": "TN", "can_pay_monthly": "300.00", "plan": TOLD},
    "twelve payments": {**IN_GEORGIA, "coverage": "self-pay", "payment_plan": "with-interest", "payments": "12"},
    "odd conventions": {**DATED, "coverage": "odd", "extras": [{"service": "follow-up", "added_to": "each-infusion"}]},
    "visits used up": {
        **DATED, "coverage": "employer-carve-out", "plan": {"benefits": [{"benefit": "infusions", "visits_used": "4"}]},
    },
    "maximum reached": {
        **IN_ALABAMA, "treatment": "neuropathic-pain", "coverage": "pain-diagnosis",
        "plan": {
            **TOLD, "authorization": {"state": "approved"},
            "benefits": [{"benefit": "pain-infusions", "separate_used": "300.00", "paid_so_far": "2,900.00"}],
        },
    },
    "unassigned": {
        **DATED, "coverage": "unassigned", "plan": {"in_network": {"deductible": {"used": "20.00"}}},
    },
    "every kind of plan": {**IN_GEORGIA, "coverage": "self-pay", "state": "GA", "paid": "50.00", "boosters": "2"},
}  # fmt: skip
"""What is asked, by what it shows; of the book below, which holds the demonstration too."""

COVERAGES = """
  - id: odd
    kind: in-network
    name: {en: A plan with every convention, es: Un plan con todas las convenciones}
    means: {en: Made up., es: Inventado.}
    source: Made up
    in_network:
      deductible: {individual: 400.00, family: 700.00, type: unknown}
      limit: {individual: 1500.00, family: 2500.00, type: aggregate, person_ceiling: 2000.00}
    separate_deductibles:
      - {id: drug, individual: 120.00}
    counts: {copay_to_deductible: yes, copay_to_limit: no, fourth_quarter_carry_over: yes}
    coordination: maintenance
    benefits:
      - id: visits
        services: [evaluation]
        shape: copay-ded-coins
        copay: 30.00
        coinsurance: 10 %
        separate_deductible: drug
      - id: follow-ups
        services: [follow-up]
        shape: copay-only
        copay: 25.00
        copay_basis: visit
      - id: infusions
        services: [infusion]
        shape: ded-copay-coins
        copay: 40.00
        coinsurance: 20 %
        straddle_copay: waive
        coinsurance_base: full
        maximum: 500.00
        visits_per_year: 5
    rates:
      - service: evaluation
        rates: [{from: 2026-01-01, rate: 200.00, source: Made up}]
      - service: follow-up
        rates: [{from: 2026-01-01, percent_of_medicare: 90 %, medicare_fee: 92.15, source: Made up}]
      - service: infusion
        rates: [{from: 2026-01-01, percent_of_price: 70 %, source: Made up}]
  - id: unassigned
    kind: medicare
    name: {en: "Medicare, unassigned", es: "Medicare, sin asignación"}
    means: {en: Made up., es: Inventado.}
    source: Made up
    medicare: {clinician: non-participating}
    in_network:
      deductible: {individual: 283.00}
    benefits:
      - {id: everything, services: [evaluation, infusion], shape: ded-coins, coinsurance: 20 %}
    rates:
      - service: evaluation
        rates: [{from: 2026-01-01, rate: 150.00, source: Made up}]
      - service: infusion
        rates: [{from: 2026-01-01, rate: 200.00, source: Made up}]
"""
PLANS = """
  - id: fees-of-every-kind
    label: {en: A plan with every fee, es: Un plan con todos los cargos}
    kind: in-house
    price_basis: list
    deposit: {type: fixed, value: 300.00}
    instalments: {count: 4}
    frequency: semimonthly
    anchor_days: [15, 31]
    rounding: spread-first
    fees:
      - {amount: 75.00, mode: upfront, charged_to: plan-patients}
      - {amount: 10.00, mode: financed, charged_to: plan-patients}
      - {amount: 5.00, mode: upfront, charged_to: all-patients}
      - {amount: 6.00, mode: financed, charged_to: all-applicants}
    per_instalment_fee: 5.00
    refund_basis: list-price
    prepayment_text: {en: No penalty., es: Sin multa.}
    stop_text: {en: Made up., es: Inventado.}
  - id: added-on
    label: {en: Interest added at once, es: Intereses de una vez}
    kind: in-house
    instalments: {count: 6}
    frequency: biweekly
    annual_rate_percent: 8 %
    interest_method: add-on
    add_on_months: 3
    refund_basis: package-price
    prepayment_text: {en: No penalty., es: Sin multa.}
    stop_text: {en: Made up., es: Inventado.}
  - id: daily
    label: {en: Interest by the day, es: Intereses por día}
    kind: in-house
    instalments: {count: 10}
    frequency: weekly
    rounding: half-up-last
    annual_rate_percent: 8 %
    interest_method: daily-365
    refund_basis: package-price
    prepayment_text: {en: No penalty., es: Sin multa.}
    stop_text: {en: Made up., es: Inventado.}
  - id: parts-at-visits
    label: {en: A part at each visit, es: Una parte en cada visita}
    kind: pay-per-visit
    price_basis: tender
    rounding: ceil-last-smaller
    rounding_unit: 5.00
    deposit: {type: percent, value: 20 %}
    stop_text: {en: Made up., es: Inventado.}
"""
COVERAGE_ANCHOR, PLAN_ANCHOR = "  - id: medicare-opted-out\n", "\n# The federal dollar limit"


def book_of_plans() -> Book:
    """The demonstration book with coverages and payment plans that hold every convention."""
    return changed(
        ("coverage.yaml", COVERAGE_ANCHOR, COVERAGES.lstrip("\n") + COVERAGE_ANCHOR),
        ("payment-plans.yaml", PLAN_ANCHOR, PLANS + PLAN_ANCHOR),
    )


def insured(name: str, **answers: object) -> Estimate:
    """The estimate for one of the requests above, with other answers."""
    return estimated(book_of_plans(), **{**ASKED[name], **answers})


def every_estimate() -> Iterator[tuple[str, Estimate]]:
    """The estimate of every request above, by what it shows."""
    yield from ((name, insured(name)) for name in ASKED)
