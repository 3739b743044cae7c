"""What has ended, and what may rest for a while."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.rules.checks import check_book
from tests.books import demonstration
from tests.broken_books import damaged, found

CLINICS, DISCOUNTS = "clinics.yaml", "discounts.yaml"


def test_a_day_long_after_the_last_price_stops_nothing() -> None:
    problems = check_book(demonstration(), date(2099, 1, 1))
    assert [problem.kind for problem in problems if problem.stops] == []


@pytest.mark.parametrize("day", ["2026-10-31", "2026-11-01"])
def test_an_offer_has_ended_only_on_the_day_after_its_last(day: str) -> None:
    until = ("      - from: 2026-01-01\n", "      - from: 2026-01-01\n        until: 2026-10-31\n")
    assert found(DISCOUNTS, until, day=day) == ([] if day == "2026-10-31" else ["has-ended"])


def test_the_last_day_for_booking_is_told_when_it_is_over() -> None:
    until = ("{days: 30}", "{until: 2026-12-15}")
    assert found(CLINICS, until, day="2026-12-16") == ["has-ended"]


@pytest.mark.parametrize(("until", "kinds"), [("2026-12-31", []), ("2026-09-30", ["gap-in-dates"])])
def test_an_offer_may_rest_for_a_while(until: str, kinds: list[str]) -> None:
    first = "      - from: 2026-01-01\n        percent: 10\n        source: Our rule\n"
    two = first.replace("percent", f"until: {until}\n        percent") + first.replace("2026", "2027")
    problems = damaged({DISCOUNTS: [{"find": first, "put": two}]})
    assert [(problem.kind, problem.stops) for problem in problems] == [(kind, False) for kind in kinds]
