"""Whether the days go as time does."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from estimator.ui.kiosk.days import Days, now_at_kiosk
from tests.books import demonstration
from tests.ui.kiosk.conftest import Clock

FIRST = date(2026, 11, 23)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def days(clock: Clock) -> Days:
    made = Days(clock)
    assert made.follows(FIRST)
    return made


@pytest.mark.parametrize("passed", [0, 1, 30, 400])
def test_a_day_after_as_many_days_follows(days: Days, clock: Clock, passed: int) -> None:
    clock.now += passed * 86_400
    assert days.follows(FIRST + timedelta(days=passed))


def test_midnight_comes_after_a_minute(days: Days, clock: Clock) -> None:
    clock.now += 60
    assert days.follows(FIRST + timedelta(days=1))


@pytest.mark.parametrize("off", [-400, -2, 3, 40])
def test_a_clock_that_was_set_does_not_follow(days: Days, clock: Clock, off: int) -> None:
    clock.now += 60
    assert not days.follows(FIRST + timedelta(days=off))


def test_begun_anew_any_day_is_the_first(days: Days) -> None:
    days.begin_anew()
    assert days.follows(FIRST - timedelta(days=400))


def test_the_hour_is_that_of_the_clinic_and_not_of_this_computer() -> None:
    here = now_at_kiosk(demonstration())
    assert here.utcoffset() == datetime.now(ZoneInfo("America/New_York")).utcoffset()
