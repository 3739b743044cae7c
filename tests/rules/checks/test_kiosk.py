"""The kiosk in a rule book: names, times, and what its clinic has."""

from __future__ import annotations

import pytest

from tests.broken_books import damaged

PLANS = "generic_coverage: ppo\ninsurers: [{name: {en: Sound Health, es: Sound Health}, coverages: [ppo]}]\n"


def kinds_of(kiosk: str) -> list[str]:
    return [problem.kind for problem in damaged({"kiosk.yaml": [{"put": kiosk}]})]


@pytest.mark.parametrize(
    "kiosk",
    [
        "",
        PLANS,
        "diagonal_inches: 27 in",
        "diagonal_inches: 7",
        "diagonal_inches: 60.0",
        "timers: {countdown: 20, extensions: 10}",
        "payment_terms: yes\nlegal_review: Counsel, 2026-10-01",
    ],
)
def test_a_sound_kiosk_has_no_problem(kiosk: str) -> None:
    assert kinds_of(kiosk) == []


@pytest.mark.parametrize(
    "line",
    [
        "clinic: daltn",
        "treatments: [depresion]",
        "generic_coverage: pppo",
        "insurers: [{name: {en: Sound, es: Sound}, coverages: [pppo]}]",
    ],
)
def test_a_name_that_points_to_nothing_is_told(line: str) -> None:
    assert kinds_of(line) == ["unknown-name"]


@pytest.mark.parametrize("typed", ["6.9", "60.1", "21.55", "1.5 m", "large"])
def test_a_diagonal_is_between_7_and_60_inches(typed: str) -> None:
    assert kinds_of(f"diagonal_inches: {typed}") == ["not-inches"]


def test_payment_terms_wait_for_counsel() -> None:
    assert kinds_of("payment_terms: yes") == ["no-legal-review"]


def test_an_insurer_without_its_spanish_name_is_told() -> None:
    assert kinds_of(PLANS.replace(", es: Sound Health", "")) == ["missing-spanish"]


def test_insurance_left_to_the_program_needs_no_generic_coverage() -> None:
    assert kinds_of("clinic: chattanooga") == []
