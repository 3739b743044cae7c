"""Where a request tells a figure: found by what the figure is, and by its size."""

from decimal import Decimal

import pytest

from estimator.cli.told import Path, place_told
from estimator.paper.givens import is_asked
from estimator.pricing.answers_used import TOLD
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import Step, from_request, percent
from tests.insured import every_estimate

ANSWERS = {
    "paid": "100.00",
    "adjustments": [{"off": "50.00"}, {"percent": "5 %"}],
    "plan": {
        "in_network": {"deductible": {"used": "600.00", "family_left": "unknown"}},
        "out_of_network": {"deductible": {"used": "700.00"}},
        "benefits": [{"benefit": "visits", "copay": "40.00"}, {"benefit": "infusions", "coinsurance": "20 %"}],
        "second": {"benefits": [{"benefit": "visits", "coinsurance": "30 %"}]},
    },
}
TWENTY = percent("coinsurance", from_request(1000, "allowed"), Decimal(20), None)
SEVENTY = percent("second_pays", from_request(1000, "left_after_deductible"), Decimal(70), None)


@pytest.mark.parametrize(
    ("step", "place"),
    [
        (from_request(10000, "already_paid"), ("paid",)),
        (from_request(5000, "adjustment", "adjustment-2"), ("adjustments", 1)),
        (from_request(60000, "deductible_used_before"), ("plan", "in_network", "deductible", "used")),
        (from_request(70000, "deductible_used_before"), ("plan", "out_of_network", "deductible", "used")),
        (from_request(4000, "copay"), ("plan", "benefits", 0, "copay")),
        (TWENTY, ("plan", "benefits", 1, "coinsurance")),
        (SEVENTY, ("plan", "second", "benefits", 0, "coinsurance")),
        (from_request(1, "limit_used_before"), ("plan",)),
    ],
)
def test_a_figure_is_found_where_it_was_told(step: Step, place: Path) -> None:
    assert place_told(ANSWERS, step) == place


def test_every_figure_that_is_told_about_a_plan_has_a_place() -> None:
    known = {*TOLD, "already_paid", "paid_before", "adjustment", "lowest", "highest", "credit_used"}
    asked = {step.what for _, result in every_estimate() for _, named in named_steps(result) for step in below(named)}
    assert asked - known == set()


def below(step: Step) -> list[Step]:
    """Give every figure below another that the request gave, each once."""
    waiting, seen, found = [step], {id(step)}, []
    while waiting:
        current = waiting.pop()
        if is_asked(current):
            found.append(current)
        waiting += [operand for operand in current.operands if id(operand) not in seen]
        seen |= {id(operand) for operand in current.operands}
    return found
