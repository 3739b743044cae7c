"""Windows of notice, and the times at which a fee differs."""

from __future__ import annotations

import pytest

from tests.broken_books import found

FEES = "fees.yaml"
SINCE_2026 = "from: 2026-01-01, source: Our rule"


def extra_fee(keys: str) -> tuple[str, str]:
    """Put one more fee behind the others."""
    name = "    name: {en: Fee, es: Cargo}\n"
    return "refunds:\n", f"  - id: further\n{name}{keys}    sizes: [{{{SINCE_2026}, fee: 20.00}}]\nrefunds:\n"


@pytest.mark.parametrize(
    ("keys", "kinds"),
    [
        ("    kind: late-cancellation\n    notice: {at_least: 48, under: 72}\n", []),
        ("    kind: late-cancellation\n    notice: {at_least: 2, under: 3, unit: days}\n", []),
        ("    kind: late-cancellation\n    notice: {at_least: 47, under: 72}\n", ["notice-windows-overlap"]),
        ("    kind: late-cancellation\n    notice: {at_least: 49, under: 72}\n", ["notice-windows-gap"]),
        ("    kind: late-cancellation\n    notice: {under: 8, unit: business-hours}\n", []),
        ("    kind: late-change\n    notice: {under: 24}\n", []),
        ("    kind: no-show\n", []),
    ],
)
def test_windows_of_notice_of_one_fee_meet(keys: str, kinds: list[str]) -> None:
    assert found(FEES, extra_fee(keys)) == kinds


def test_first_and_later_times_may_cost_differently() -> None:
    fee = extra_fee("    kind: late-cancellation\n    notice: {under: 24}\n    occurrence: later\n")
    late = (
        "    notice: {under: 24}\n    sizes:\n      - {from: 2026-01-01, full",
        "    notice: {under: 24}\n    occurrence: first\n    sizes:\n      - {from: 2026-01-01, full",
    )
    assert found(FEES, fee, late) == []
    assert found(FEES, fee) == ["notice-windows-overlap"]


def test_a_refund_for_one_reason_is_not_enough_for_a_package() -> None:
    assert found(FEES, ("    money_back_after: 2\n", "    when: no-improvement\n")) == ["no-refund-rule"]
