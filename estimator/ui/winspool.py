"""What Windows tells of a printer by the status flags of its spooler, and the jobs that stand there.

Nothing is loaded here: `ui/printing.py` brings the library, and tests one of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import Array, Structure, byref, c_char, c_void_p, c_wchar_p, create_string_buffer
from ctypes.wintypes import DWORD, HANDLE, WORD
from typing import Any

from estimator.ui.printers import Condition, JobState, Reason

PRINTER_FLAGS: dict[int, Reason] = {
    0x10: "paper-out", 0x40: "paper-out", 0x8: "jam", 0x40_0000: "cover-open", 0x80: "offline", 0x1000: "offline",
    0x200_0000: "offline", 0x4_0000: "low-toner", 0x1: "unknown", 0x2: "unknown", 0x4: "unknown", 0x800: "unknown",
    0x10_0000: "unknown", 0x20_0000: "unknown", 0x80_0000: "unknown",
}  # fmt: skip
"""PRINTER_STATUS_ flags that keep a printer from printing, in the order in which they matter."""
JOB_FLAGS: dict[int, Reason] = {
    0x40: "paper-out", 0x20: "offline", 0x1: "unknown", 0x2: "unknown", 0x200: "unknown", 0x400: "unknown",
}  # fmt: skip
"""JOB_STATUS_ flags of a job that does not come out: many printers tell it there alone."""
IS_ON_PAPER = 0x80 | 0x1000
"""JOB_STATUS_PRINTED and JOB_STATUS_COMPLETE."""
PAUSED, TONER_LOW, WORKS_OFFLINE = 0x1, 0x2_0000, 0x400
DELETE, MOST_JOBS = 5, 1000


class PrinterInfo(Structure):
    """PRINTER_INFO_2 of the Windows spooler."""

    _fields_ = [
        *((name, c_wchar_p) for name in ("server", "name", "share", "port", "driver", "comment", "location")),
        ("device_mode", c_void_p),
        *((name, c_wchar_p) for name in ("separator_file", "print_processor", "data_type", "parameters")),
        ("security_descriptor", c_void_p),
        *((name, DWORD) for name in ("attributes", "priority", "default_priority", "start", "until", "status")),
        *((name, DWORD) for name in ("jobs", "average_pages_a_minute")),
    ]


class JobInfo(Structure):
    """JOB_INFO_1 of the Windows spooler."""

    _fields_ = [
        ("number", DWORD),
        *((name, c_wchar_p) for name in ("printer", "machine", "user", "document", "data_type", "status_in_words")),
        *((name, DWORD) for name in ("status", "priority", "position", "pages", "printed_pages")),
        ("submitted", WORD * 8),
    ]


class WindowsService:
    """The spooler of Windows."""

    def __init__(self, spooler: Any, user: str, document: str) -> None:
        """`spooler` is the library winspool.drv; our jobs are those of an account under the name of a document."""
        self._spooler, self._ours = spooler, (user, document)

    def condition(self, printer: str) -> Condition:
        """Tell how a printer is, by its own flags and by those of the jobs that stand there."""
        try:
            with self._opened(printer) as handle:
                room = self._filled("GetPrinterW", handle, 2)
                if not len(room):
                    return Condition("unknown")
                info = PrinterInfo.from_buffer(room)
                flags, is_offline = info.status, bool(info.attributes & WORKS_OFFLINE)
            jobs = self._jobs(printer)
        except OSError:
            return Condition("unknown")
        told = [reason for flag, reason in PRINTER_FLAGS.items() if flags & flag]
        told += ["offline"] if is_offline else []
        told += [reason for status, _ in jobs.values() for flag, reason in JOB_FLAGS.items() if status & flag]
        reason = min(told, key=lambda reason: reason == "unknown", default=None)
        is_idle = not jobs and not is_offline and not flags & PAUSED
        return Condition(reason, is_idle and reason is not None, bool(flags & TONER_LOW))

    def jobs(self, printer: str) -> Mapping[int, JobState]:
        """Tell our jobs of a printer, by number; one that is on paper is gone, or says so."""
        ours = {number: status for number, (status, whose) in self._jobs(printer).items() if whose == self._ours}
        return {number: "printed" if status & IS_ON_PAPER else "waiting" for number, status in ours.items()}

    def take_back(self, printer: str, job: int) -> None:
        """Delete a job from the queue."""
        with self._opened(printer) as handle:
            if not self._spooler.SetJobW(handle, DWORD(job), DWORD(0), None, DWORD(DELETE)):
                raise OSError(f"job {job} was not deleted")

    def _jobs(self, printer: str) -> dict[int, tuple[int, tuple[str, str]]]:
        """Every job of a printer: its flags, whose it is, and the name of its document."""
        number = DWORD()
        with self._opened(printer) as handle:
            room = self._filled("EnumJobsW", handle, 0, MOST_JOBS, 1, told=number)
            jobs = (JobInfo * number.value).from_buffer(room) if number.value else ()
            return {job.number: (job.status, (job.user or "", job.document or "")) for job in jobs}

    @contextmanager
    def _opened(self, printer: str) -> Iterator[HANDLE]:
        handle = HANDLE()
        if not self._spooler.OpenPrinterW(c_wchar_p(printer), byref(handle), None):
            raise OSError(f"there is no printer {printer}")
        try:
            yield handle
        finally:
            self._spooler.ClosePrinter(handle)

    def _filled(self, function: str, handle: HANDLE, *asked: int, told: DWORD | None = None) -> Array[c_char]:
        """Ask how much room an answer needs, then have it written there; raises OSError where that fails."""
        ask, needed, rest = getattr(self._spooler, function), DWORD(), () if told is None else (byref(told),)
        ask(handle, *map(DWORD, asked), None, DWORD(0), byref(needed), *rest)
        room = create_string_buffer(needed.value)
        if needed.value and not ask(handle, *map(DWORD, asked), room, needed, byref(needed), *rest):
            raise OSError(f"{function} failed")
        return room
