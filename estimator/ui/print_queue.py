"""What the system holds of a job after it was sent: followed until it is on paper, or taken back."""

from __future__ import annotations

from contextlib import suppress
from threading import Event
from time import monotonic, sleep
from typing import Literal

from estimator.ui.printers import JobState, PrintService, Reason

LOOK_EVERY = 0.5
"""Seconds between two questions to the print service."""
BELIEVE_AFTER = 10.0
"""Seconds after which a reason that was there before the job holds for the job too: print services forget none."""

Outcome = Literal["printed", "given-up"] | Reason


class PrintQueue:
    """The jobs that come into a printer's queue from now on."""

    def __init__(self, service: PrintService, printer: str) -> None:
        """Take note of what stands there already; raises OSError where the print service does not answer."""
        self._service, self._printer = service, printer
        self._before, self._reason_before = frozenset(service.jobs(printer)), service.condition(printer).reason

    def wait(self, given_up: Event) -> Outcome:
        """Wait until all is on paper, the printer tells why it is not, or nobody waits any more."""
        began = monotonic()
        while not given_up.wait(LOOK_EVERY):
            with suppress(OSError):
                states = self._jobs().values()
                if set(states) <= {"printed"}:
                    return "printed"
                reason = self._service.condition(self._printer).reason
                if "failed" in states:
                    return reason or "unknown"
                is_of_this_job = reason != self._reason_before or monotonic() - began >= BELIEVE_AFTER
                if reason is not None and is_of_this_job:
                    return reason
        return "given-up"

    def take_back(self) -> bool:
        """Take back what is not on paper; true where nothing is left that could come out."""
        try:
            for job in self._waiting():
                self._service.take_back(self._printer, job)
            return not self._waiting()
        except OSError:
            return False

    def insist(self) -> None:
        """Take back what is left, however long that takes; for a thread of its own."""
        while not self.take_back():
            sleep(LOOK_EVERY)

    def _jobs(self) -> dict[int, JobState]:
        known = self._service.jobs(self._printer)
        return {job: state for job, state in known.items() if job not in self._before}

    def _waiting(self) -> list[int]:
        return [job for job, state in self._jobs().items() if state == "waiting"]


def clear(service: PrintService, printer: str) -> None:
    """Take back what an earlier run left waiting: nothing of it may come out for somebody else."""
    with suppress(OSError):
        for job, state in service.jobs(printer).items():
            if state == "waiting":
                service.take_back(printer, job)
