"""Every worked deadline of a case folder, through the product's own functions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from estimator.pricing import deadlines
from estimator.pricing.deadlines import Deadline


def scheduled(trigger_day: date, service_day: date, open_request_day: date | None = None) -> Deadline:
    return deadlines.scheduled(trigger_day, service_day, open_request_day)


def requested(trigger_day: date, service_day: date | None) -> Deadline:
    return deadlines.requested(trigger_day, service_day)


def reissue(trigger_day: date, service_day: date) -> Deadline:
    return deadlines.reissue(trigger_day, service_day)


def ppdr_window(trigger_day: date, service_day: None) -> Deadline:
    assert service_day is None, "a visit plays no part in the dispute window"
    return deadlines.ppdr_window(trigger_day)


ADAPTERS: dict[str, Callable[..., Deadline]] = {
    "scheduled": scheduled,
    "requested": requested,
    "reissue": reissue,
    "ppdr_window": ppdr_window,
}


@pytest.mark.cases("gfe_deadlines.json")
def test_deadline_is_the_worked_one(case: dict[str, Any]) -> None:
    case = dict(case)
    expected, kind = case.pop("expected"), case.pop("kind")
    del case["id"], case["because"]
    days = {field: day and date.fromisoformat(day) for field, day in case.items()}

    deadline = ADAPTERS[kind](**days)

    assert expected == {
        "business_days_ahead": deadline.business_days_ahead,
        "rule": deadline.rule.value,
        "due_day": deadline.due_day and deadline.due_day.isoformat(),
        "safe_due_day": deadline.safe_due_day and deadline.safe_due_day.isoformat(),
    }
