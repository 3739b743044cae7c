"""Answers for the tests of pages with insurance: coverages of the demonstration book with what was told of the plan."""

from __future__ import annotations

PLAN_SAID = {
    "in_network": {"deductible": {"used": "600.00"}, "limit": {"used": "600.00"}},
    "as_of": "2026-11-20",
    "told_by": "Demo Health Plan, call 4711",
}
MET_MID_COURSE: dict[str, object] = {
    "coverage": "ppo-in-network",
    "coverage_confirmed_by": "Demo Health Plan, call 4711",
    "plan": PLAN_SAID,
}
"""$600.00 of a deductible of $1,500.00 is used, and the fourth visit uses the last of it."""

OVER_THE_RENEWAL = MET_MID_COURSE | {"first_visit": "2026-12-15"}
NOTHING_TOLD: dict[str, object] = {"coverage": "ppo-in-network", "plan": {}}
"""How much of the deductible is used is not known, so that the total is a range."""

PENDING: dict[str, object] = {
    "clinic": "huntsville",
    "coverage": "in-network-authorized",
    "plan": {
        "authorization": {"state": "pending"},
        "signed": "yes",
        "in_network": {
            "deductible": {"individual": "1,500.00", "used": "600.00"},
            "limit": {"individual": "5,000.00", "used": "600.00"},
        },
        "as_of": "2026-11-20",
        "told_by": "Demo Health Plan, call 4711",
    },
}
SUPERBILL: dict[str, object] = {"coverage": "out-of-network-superbill", "plan": {}}
"""Four things are not known: three figures, two of them ranges."""

SUPERBILL_KNOWN: dict[str, object] = {
    "coverage": "out-of-network-superbill",
    "plan": {
        "out_of_network": {"deductible": {"individual": "1,000.00", "used": "400.00"}},
        "benefits": [{"benefit": "everything", "coinsurance": "40 %", "rate": "240.00"}],
        "as_of": "2026-11-20",
        "told_by": "Demo Health Plan, call 4711",
    },
}
NO_PERCENTAGE: dict[str, object] = {
    "clinic": "huntsville",
    "coverage": "in-network-authorized",
    "plan": {"authorization": {"state": "approved"}, "benefits": [{"benefit": "infusions", "coinsurance": "unknown"}]},
}
"""What the patient pays cannot be estimated."""

NOTHING_OWED: dict[str, object] = {
    "coverage": "va-community-care",
    "plan": {"authorization": {"state": "approved", "number": "VA-1"}},
}
LIMIT_REACHED: dict[str, object] = {
    "clinic": "dalton",
    "coverage": "single-case-agreement",
    "plan": {
        "authorization": {"state": "approved", "visits": "4"},
        "signed": "yes",
        "in_network": {
            "deductible": {"individual": "1,000.00", "used": "0.00"},
            "limit": {"individual": "1,200.00", "used": "600.00"},
        },
    },
}
"""The third visit reaches the limit, and the last three visits are not approved."""

HELD_HARMLESS: dict[str, object] = {"coverage": "workers-compensation", "plan": {}}
"""Whatever the insurer says, the patient owes nothing."""

TWO_PLANS = MET_MID_COURSE | {
    "plan": PLAN_SAID
    | {
        "second": {
            "coverage": "ppo-in-network",
            "method": "standard",
            "in_network": {"deductible": {"used": "1,500.00"}, "limit": {"used": "1,500.00"}},
        }
    },
}
"""A second plan, whose deductible is met, pays what it alone would of what the first one left."""

EVERY_ONE = (
    MET_MID_COURSE, OVER_THE_RENEWAL, NOTHING_TOLD, PENDING, SUPERBILL, SUPERBILL_KNOWN, NO_PERCENTAGE, NOTHING_OWED,
    TWO_PLANS, LIMIT_REACHED, HELD_HARMLESS,
)  # fmt: skip

VISITS_USED_UP: dict[str, object] = {
    "coverage": "employer-carve-out",
    "first_visit": "2026-12-08",
    "plan": {"benefits": [{"benefit": "infusions", "visits_used": "4"}]},
}
"""Of eight visits a year four are used, so that the last two infusions are two too many."""

MAXIMUM_REACHED: dict[str, object] = {
    "clinic": "huntsville",
    "treatment": "neuropathic-pain",
    "coverage": "pain-diagnosis",
    "plan": {
        "authorization": {"state": "approved"},
        "in_network": {
            "deductible": {"individual": "5,000.00", "used": "600.00"},
            "limit": {"individual": "5,000.00", "used": "600.00"},
        },
        "benefits": [{"benefit": "pain-infusions", "separate_used": "300.00", "paid_so_far": "2,900.00"}],
    },
}
"""The plan pays $4,000.00 a year at most, and has paid $2,900.00: with $280.00 each time, the fourth reaches it."""
