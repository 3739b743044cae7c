"""By when the good faith estimate of a request is owed."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.office.due import estimate_due
from estimator.pricing.deadlines import HolidaysUnknown
from tests.books import ask, demonstration


def test_a_price_that_was_asked_for_is_owed_within_three_business_days() -> None:
    assert estimate_due(demonstration(), ask(day="2026-11-16")) == date(2026, 11, 19)


def test_a_visit_few_days_ahead_is_owed_a_day_after_it_was_booked() -> None:
    assert estimate_due(demonstration(), ask(day="2026-11-16", first_visit="2026-11-20")) == date(2026, 11, 17)


def test_a_visit_far_ahead_leaves_the_three_days_of_the_price_that_was_asked_for() -> None:
    assert estimate_due(demonstration(), ask(day="2026-11-16", first_visit="2027-01-20")) == date(2026, 11, 19)


def test_a_day_on_which_the_clinic_is_closed_brings_it_forward() -> None:
    thanksgiving = date(2026, 11, 26)
    assert estimate_due(demonstration(), ask(day="2026-11-23", clinic="nowhere")) == thanksgiving
    assert estimate_due(demonstration(), ask(day="2026-11-23")) == date(2026, 11, 25)


def test_it_is_never_owed_before_it_was_asked_for() -> None:
    assert estimate_due(demonstration(), ask(day="2026-11-16", first_visit="2026-11-02")) == date(2026, 11, 16)


def test_a_clinic_that_does_not_exist_is_open_every_day() -> None:
    assert estimate_due(demonstration(), ask(day="2026-11-16", clinic="nowhere")) == date(2026, 11, 19)


def test_a_year_whose_holidays_are_not_known_has_no_day() -> None:
    with pytest.raises(HolidaysUnknown):
        estimate_due(demonstration(), ask(day="2150-11-16"))
