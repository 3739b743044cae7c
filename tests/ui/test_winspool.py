"""What Windows says of a printer: flags of the printer and of its jobs are understood, and own jobs are taken back."""

from __future__ import annotations

from ctypes import addressof, memmove, sizeof
from typing import Any

import pytest

from estimator.ui.printers import Condition, Reason
from estimator.ui.winspool import JobInfo, PrinterInfo, WindowsService


class Spooler:
    """A spooler with one printer: its flags, and jobs with their flags and owners."""

    def __init__(self, status: int = 0, attributes: int = 0, *jobs: tuple[int, int, str, str]) -> None:
        self.status, self.attributes, self.jobs = status, attributes, list(jobs)
        self.opened = 0

    def OpenPrinterW(self, name: Any, handle: Any, defaults: None) -> int:  # noqa: N802 - names of Windows
        self.opened += name.value == "Waiting room"
        return int(name.value == "Waiting room")

    def ClosePrinter(self, handle: Any) -> int:  # noqa: N802
        self.opened -= 1
        return 1

    def GetPrinterW(self, handle: Any, level: Any, room: Any, size: Any, needed: Any) -> int:  # noqa: N802
        return self._fill([PrinterInfo(status=self.status, attributes=self.attributes)], room, size, needed)

    def EnumJobsW(  # noqa: N802
        self, handle: Any, first: Any, most: Any, level: Any, room: Any, size: Any, needed: Any, told: Any
    ) -> int:
        told._obj.value = len(self.jobs) if room is not None else 0
        infos = [
            JobInfo(number=number, status=status, user=user, document=document)
            for number, status, user, document in self.jobs
        ]
        self.kept = infos  # a structure does not keep its texts alive once it is copied
        return self._fill(infos, room, size, needed)

    def SetJobW(self, handle: Any, job: Any, level: Any, info: None, command: Any) -> int:  # noqa: N802
        there = [one for one in self.jobs if one[0] == job.value]
        self.jobs = [one for one in self.jobs if one not in there]
        return int(bool(there) and command.value == 5)

    def _fill(self, infos: list[Any], room: Any, size: Any, needed: Any) -> int:
        needed._obj.value = sum(map(sizeof, infos))
        if size.value < needed._obj.value:
            return 0
        for number, info in enumerate(infos):
            memmove(addressof(room) + number * sizeof(info), addressof(info), sizeof(info))
        return 1


def told(*given: Any) -> Condition:
    return WindowsService(Spooler(*given), "kiosk", "Estimate").condition("Waiting room")


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (0x10, "paper-out"), (0x8, "jam"), (0x40_0000, "cover-open"), (0x80, "offline"), (0x4_0000, "low-toner"),
        (0x2, "unknown"), (0x2 | 0x10, "paper-out"), (0x10_0000 | 0x8, "jam"),
    ],
)  # fmt: skip
def test_each_flag_of_the_printer_is_understood(status: int, reason: Reason) -> None:
    assert told(status) == Condition(reason, is_remembered=True)


@pytest.mark.parametrize(("status", "reason"), [(0x40, "paper-out"), (0x20, "offline"), (0x400, "unknown")])
def test_a_job_that_does_not_come_out_tells_why(status: int, reason: Reason) -> None:
    assert told(0, 0, (1, status, "somebody", "Estimate")) == Condition(reason)


@pytest.mark.parametrize("status", [0, 0x200, 0x400, 0x1_0000, 0x100_0000])
def test_a_printer_that_is_busy_warm_or_asleep_is_ready(status: int) -> None:
    assert told(status) == Condition()


def test_low_toner_is_a_warning() -> None:
    assert told(0x2_0000) == Condition(is_toner_low=True)


def test_a_printer_set_to_work_offline_is_off() -> None:
    assert told(0, 0x400) == Condition("offline")


def test_a_printer_that_is_paused_does_not_work() -> None:
    assert told(0x1) == Condition("unknown")


def test_a_printer_that_is_not_there_does_not_work() -> None:
    assert WindowsService(Spooler(), "kiosk", "Estimate").condition("Another") == Condition("unknown")


def test_only_own_jobs_are_told_with_what_became_of_them() -> None:
    letter = (4, 0, "kiosk", "Letter")
    spooler = Spooler(
        0, 0, (1, 0, "kiosk", "Estimate"), (2, 0x80, "kiosk", "Estimate"), (3, 0, "somebody", "Estimate"), letter
    )
    assert WindowsService(spooler, "kiosk", "Estimate").jobs("Waiting room") == {1: "waiting", 2: "printed"}


def test_a_job_is_taken_back() -> None:
    spooler = Spooler(0, 0, (1, 0, "kiosk", "Estimate"), (2, 0, "kiosk", "Estimate"))
    service = WindowsService(spooler, "kiosk", "Estimate")
    service.take_back("Waiting room", 1)
    assert service.jobs("Waiting room") == {2: "waiting"}


def test_a_job_that_cannot_be_taken_back_is_said() -> None:
    with pytest.raises(OSError, match="not deleted"):
        WindowsService(Spooler(), "kiosk", "Estimate").take_back("Waiting room", 1)


def test_every_printer_that_was_opened_is_closed() -> None:
    spooler = Spooler(0x10, 0, (1, 0, "kiosk", "Estimate"))
    service = WindowsService(spooler, "kiosk", "Estimate")
    service.condition("Waiting room")
    service.take_back("Waiting room", 1)
    assert spooler.opened == 0
