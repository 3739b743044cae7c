"""What the calculation is measured against gives the same figures."""

from typing import Any

import pytest

from benchmarks.plain import figures_of, plain_estimate
from tests.books import ask, demonstration, estimated

USED = {"deductible": {"used": "600.00"}, "limit": {"used": "600.00"}}
INSURED = {"coverage": "ppo-in-network", "plan": {"as_of": "2026-11-20", "in_network": USED}}
DATED_MILITARY_CASH = {"first_visit": "2026-12-01", "discounts": ["military"], "tender": "cash"}


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"infusions": "6"},
        {"infusions": "6", **DATED_MILITARY_CASH},
        {"infusions": "6", **DATED_MILITARY_CASH, "pays": "in-advance"},
        {"infusions": "9", "discounts": ["first-responder", "hardship-40"], "tender": "check"},
        {"clinic": "dalton", "infusions": "5", "tier": "high", "tender": "cash", "first_visit": "2026-12-24"},
        {"clinic": "huntsville", "infusions": "8", "packages": "none", "evaluation": "no"},
        {"treatment": "crps", "first_visit": "2026-12-01"},
        {"clinic": "huntsville", "treatment": "neuropathic-pain", "infusions": "3", "coverage": "not-covered"},
        {"infusions": "6", "state": "TN"},
        {"infusions": "11", "first_visit": "2026-12-01", "state": "TN", **INSURED},
        {"infusions": "12", "first_visit": "2026-11-24", "discounts": ["military"], **INSURED},
        {"treatment": "crps", "first_visit": "2026-12-28", "evaluation": "no", **INSURED},
    ],
    ids=str,
)
def test_the_plain_function_gives_the_figures_of_the_estimate(answers: dict[str, Any]) -> None:
    assert plain_estimate(demonstration(), ask(**answers)) == figures_of(estimated(**answers))
