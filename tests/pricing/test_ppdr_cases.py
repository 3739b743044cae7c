"""Every worked bill of a case folder against the $400 rule, through the product's own functions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from estimator.money import plain
from estimator.pricing.disputes import ProviderBill, judge_bills

CASE_FIELDS = {"id", "providers", "expect", "because"}


def read_bill(name: str, expected_total: str, billed_total: str) -> ProviderBill:
    return ProviderBill(name, read_cents(expected_total), read_cents(billed_total))


def read_cents(dollars: str) -> int:
    cents = Decimal(dollars) * 100
    assert cents == int(cents), f"{dollars} has a part of a cent"
    return int(cents)


@pytest.mark.cases("ppdr.json")
def test_bill_is_judged_as_worked(case: dict[str, Any]) -> None:
    assert case.keys() == CASE_FIELDS

    verdicts = judge_bills(read_bill(**provider) for provider in case["providers"])

    assert case["expect"] == {
        "eligible": [verdict.provider for verdict in verdicts if verdict.is_eligible],
        "excess": {verdict.provider: plain(verdict.excess) for verdict in verdicts},
        "level": {verdict.provider: verdict.level.value for verdict in verdicts},
    }
