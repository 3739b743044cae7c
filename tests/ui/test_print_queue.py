"""A job in the system's queue is followed until it is on paper, and what is not wanted is taken back."""

from __future__ import annotations

from threading import Event, Timer
from typing import get_args

import pytest

from estimator.ui import print_queue
from estimator.ui.print_queue import PrintQueue, clear
from estimator.ui.printers import Condition, Reason
from tests.ui.fake_printers import FakeService


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_queue, "LOOK_EVERY", 0.001)


@pytest.fixture
def service() -> FakeService:
    """A print service with an old job of somebody else's in its queue."""
    made = FakeService()
    made.queue[1] = "waiting"
    return made


def test_a_job_is_followed_until_it_is_on_paper(service: FakeService) -> None:
    queue = PrintQueue(service, "Desk")
    service.queue[2] = "waiting"
    timer = Timer(0.02, service.mend)
    timer.start()
    assert queue.wait(Event()) == "printed"
    timer.join()


@pytest.mark.parametrize("reason", get_args(Reason))
def test_the_reason_why_it_does_not_come_out_is_told(service: FakeService, reason: Reason) -> None:
    queue = PrintQueue(service, "Desk")
    service.meets = Condition(reason)
    service.take()
    assert queue.wait(Event()) == reason


def test_low_toner_keeps_nothing_from_coming_out(service: FakeService) -> None:
    queue = PrintQueue(service, "Desk")
    service.told = Condition(is_toner_low=True)
    service.take()
    assert queue.wait(Event()) == "printed"


def test_what_is_remembered_of_an_earlier_job_is_believed_only_after_a_while(
    service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.told = Condition("paper-out", is_remembered=True)
    queue = PrintQueue(service, "Desk")
    service.queue[2] = "waiting"
    monkeypatch.setattr(print_queue, "BELIEVE_AFTER", 0.02)
    assert queue.wait(Event()) == "paper-out"


def test_what_is_remembered_keeps_no_page_from_being_printed(service: FakeService) -> None:
    service.told = Condition("paper-out", is_remembered=True)
    queue = PrintQueue(service, "Desk")
    service.take()
    assert queue.wait(Event()) == "printed"


def test_a_job_that_the_system_gave_up_does_not_come_out(service: FakeService) -> None:
    queue = PrintQueue(service, "Desk")
    service.queue[2] = "failed"
    assert queue.wait(Event()) == "unknown"


def test_nobody_waits_for_a_job_that_was_given_up(service: FakeService) -> None:
    queue, given_up = PrintQueue(service, "Desk"), Event()
    service.queue[2] = "waiting"
    given_up.set()
    assert queue.wait(given_up) == "given-up"


def test_only_what_came_since_is_taken_back(service: FakeService) -> None:
    queue = PrintQueue(service, "Desk")
    service.queue[2] = "waiting"
    assert queue.take_back()
    assert service.queue == {1: "waiting", 2: "failed"}


def test_it_insists_until_nothing_can_come_out(service: FakeService) -> None:
    queue = PrintQueue(service, "Desk")
    service.queue[2], service.is_deaf = "waiting", True
    assert not queue.take_back()
    timer = Timer(0.02, lambda: setattr(service, "is_deaf", False))
    timer.start()
    queue.insist()
    assert service.queue[2] == "failed"
    timer.join()


def test_what_an_earlier_run_left_is_taken_back(service: FakeService) -> None:
    service.queue[2] = "printed"
    clear(service, "Desk")
    assert service.queue == {1: "failed", 2: "printed"}
