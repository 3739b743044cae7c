"""Today where the clinic is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from estimator.office.today import now_at, today_at
from tests.books import demonstration


def test_it_is_the_day_of_the_clinic_and_not_of_this_computer() -> None:
    around: set[date] = set()
    for _ in range(2):
        around.add(datetime.now(ZoneInfo("America/Chicago")).date())
        told = today_at(demonstration(), "huntsville")
    around.add(datetime.now(ZoneInfo("America/Chicago")).date())
    assert told in around


def test_a_clinic_that_is_not_known_is_the_first_one() -> None:
    before = datetime.now(ZoneInfo("America/New_York")).date()
    assert before <= today_at(demonstration(), "nowhere") <= datetime.now(ZoneInfo("America/New_York")).date()


def test_the_hour_is_that_of_the_clinic_too() -> None:
    assert now_at(demonstration(), "huntsville").utcoffset() == datetime.now(ZoneInfo("America/Chicago")).utcoffset()
