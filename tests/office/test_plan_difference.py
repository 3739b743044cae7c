"""The sentence after a change in what is told about a plan, or in how the patient pays over time."""

import pytest

from estimator.office.difference import difference
from estimator.pricing import Result, estimate
from tests.books import ask, demonstration

PPO: dict[str, object] = {"coverage": "ppo-in-network"}
USED = {"deductible": {"used": "1,500.00"}, "limit": {"used": "1,500.00"}}
KNOWN: dict[str, object] = {"plan": {"in_network": {"deductible": {"used": "0.00"}}}}
FIGURES = {"deductible": {"individual": "500.00", "used": "0.00"}, "limit": {"individual": "9,000.00"}}


def result(**answers: object) -> Result:
    return estimate(demonstration(), ask(**({"treatment": "depression", "first_visit": "2026-12-01"} | answers)))


def with_approval(state: str) -> dict[str, object]:
    plan = {"in_network": FIGURES, "authorization": {"state": state}}
    return {"clinic": "huntsville", "coverage": "in-network-authorized", "plan": plan}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {**PPO, **KNOWN},
            {**PPO, "plan": {"in_network": USED}},
            "$1,500.00 of the deductible used, $1,500.00 of the limit used: $1,200.00 less.",
        ),
        ({**PPO, **KNOWN}, {**PPO, "plan": {**KNOWN["plan"], "as_of": "2026-11-20"}}, ""),  # type: ignore[dict-item]
        (
            {**PPO, **KNOWN},
            {**PPO, "plan": {**KNOWN["plan"], "benefits": [{"benefit": "infusions", "coinsurance": "0 %"}]}},  # type: ignore[dict-item]
            "Other figures of your plan: $60.00 less.",
        ),
        (
            with_approval("pending"),
            with_approval("approved"),
            "Approved by your plan: package of 6 infusions no longer applies, $1,635.00 less.",
        ),
        (
            with_approval("approved"),
            with_approval("pending"),
            "Approval pending: package of 6 infusions now applies, $1,635.00 more, $800.00 if your plan pays its part.",
        ),
        ({}, {"payment_plan": "six-monthly"}, "6 monthly payments: you pay the same, no finance charge."),
        (
            {},
            {"payment_plan": "example-loan"},
            "Loan from Example Lender (demonstration): you pay the same, a finance charge of $",
        ),
        (
            {},
            {"payment_plan": "example-card"},
            "Example Card (demonstration): you pay the same, this payment plan is not offered here.",
        ),
        ({"payment_plan": "six-monthly"}, {}, "No payment plan: you pay the same."),
        ({}, {"can_pay_monthly": "300.00"}, "$300.00 a month: you pay the same."),
        ({**PPO, **KNOWN}, {}, "Paying for it myself: package of 6 infusions now applies, $935.00 more."),
    ],
)
def test_it_says_what_changed_and_by_how_much(before: dict[str, object], after: dict[str, object], said: str) -> None:
    sentence = difference(demonstration(), result(**before), result(**after), "en")
    assert sentence.startswith(said)
    assert bool(sentence) == bool(said)


def test_a_superbill_is_compared_by_what_the_clinic_is_paid() -> None:
    own, superbill = (result(clinic="dalton", coverage=name) for name in ("self-pay", "out-of-network-superbill"))
    assert difference(demonstration(), own, superbill, "en").endswith("(out of network): you pay the same.")


def test_it_speaks_spanish_of_plans_too() -> None:
    sentence = difference(demonstration(), result(), result(payment_plan="six-monthly"), "es")
    assert sentence == "6 pagos mensuales: usted paga lo mismo, sin cargo financiero."
