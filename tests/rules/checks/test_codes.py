"""Codes that are known, valid, and fit the minutes."""

from __future__ import annotations

import pytest

from tests.broken_books import found

SERVICES, TREATMENTS = "services.yaml", "treatments.yaml"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("code: 94761", "code: 12345-6789-01", []),
        ("code: 94761", "code: 93042", ["unknown-code"]),
        ("code: J3490, from: 2026-01-01", "code: J0013, from: 2025-06-01", ["code-not-valid"]),
        ("code: J3490, from: 2026-01-01", "code: S0013, from: 2025-06-01, until: 2025-12-31", []),
    ],
)
def test_codes_are_known_and_valid_on_their_days(old: str, new: str, kinds: list[str]) -> None:
    assert found(SERVICES, (old, new)) == kinds


@pytest.mark.parametrize(
    ("minutes", "kinds"), [(15, ["units-and-minutes"]), (40, []), (90, []), (91, ["units-and-minutes"])]
)
def test_one_first_hour_is_what_16_to_90_minutes_give(minutes: int, kinds: list[str]) -> None:
    assert found(SERVICES, ("minutes: 60", f"minutes: {minutes}"), ("code: 90792", "code: 96365")) == kinds


def test_the_exact_minutes_of_an_offer_count_for_its_codes() -> None:
    push = ("{clinics: [chattanooga], hours: 1}", "{clinics: [chattanooga], hours: 1, minutes: 15}")
    assert found(TREATMENTS, push) == ["units-and-minutes"]
