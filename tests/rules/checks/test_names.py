"""Names that point to nothing and ids taken twice, wherever in the book they stand."""

from __future__ import annotations

import pytest

from tests.broken_books import found

SERVICES, TREATMENTS, CLINICS, DISCOUNTS, FEES, NOTICES = (
    "services.yaml",
    "treatments.yaml",
    "clinics.yaml",
    "discounts.yaml",
    "fees.yaml",
    "notices.yaml",
)


def test_an_unknown_name_is_not_told_a_second_time_as_something_missing() -> None:
    assert found(TREATMENTS, ("booster: booster", "booster: boster")) == ["unknown-name"]
    assert found(TREATMENTS, ("starts_with: evaluation", "starts_with: intake")) == ["unknown-name"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CLINICS, "[sound-dalton]", "[sound-daltn]"),
        ("providers.yaml", "bills: [monitoring]", "bills: [monitring]"),
        ("coverage.yaml", "kind: self-pay", "kind: self-pay\n    clinics: [atlanta]"),
        (SERVICES, "included_in: infusion", "included_in: infusions"),
        (SERVICES, "{service: infusion, number: 3}", "{service: infusions, number: 3}"),
        (SERVICES, "  - id: three\n", "  - id: three\n    refund: none-given\n"),
        (SERVICES, "  - id: three\n", "  - id: three\n    treatments: [moods]\n"),
        (SERVICES, "  - id: three\n", "  - id: three\n    coverages: [self]\n"),
        (SERVICES, "    tier: low\n", "    tier: lo\n"),
        (TREATMENTS, "each_visit: [monitoring]", "each_visit: [monitoring, guide]"),
        (TREATMENTS, "{clinics: [dalton], hours: 1, tier: low}", "{clinics: [daltn], hours: 1, tier: low}"),
        (TREATMENTS, "        service: booster", "        service: boosters"),
        (DISCOUNTS, "tender: cash", "tender: coins"),
        (DISCOUNTS, "    rank: 2\n", "    rank: 2\n    joins: [militry]\n"),
        (DISCOUNTS, "    rank: 2\n", "    rank: 2\n    services: [infusions]\n"),
        (FEES, "of: infusion", "of: infusions"),
        (FEES, "    money_back_after: 2\n", "    clinics: [atlanta]\n"),
        (NOTICES, "Questions: {contact}", "Questions: {contacts}"),
        (NOTICES, "Questions: {contact}", "Questions: {contact:d}"),
    ],
)  # fmt: skip
def test_a_name_that_points_to_nothing_is_unknown(file: str, old: str, new: str) -> None:
    assert "unknown-name" in found(file, (old, new))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (DISCOUNTS, "id: hardship-30", "id: military"),
        (DISCOUNTS, "id: hardship-30", "id: hardship-15"),
        (TREATMENTS, "id: half-year", "id: trial"),
        (FEES, "id: earlier", "id: late"),
        (FEES, "{id: cash,", "{id: card,"),
        (SERVICES, "  - id: monitoring", "  - id: booster"),
        ("providers.yaml", "  - id: anesthetist", '  - id: " sound-dalton"'),
    ],
)  # fmt: skip
def test_an_id_names_one_thing(file: str, old: str, new: str) -> None:
    assert "duplicate-id" in found(file, (old, new))
