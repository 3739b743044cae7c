"""The printers of this computer, as its system tells of them; tests and other windows may bring their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Literal, Protocol

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

Reason = Literal["paper-out", "jam", "cover-open", "offline", "low-toner", "unknown"]
"""Why a printer prints nothing, as far as it tells."""
JobState = Literal["waiting", "printed", "failed"]
"""What became of a job that the system took: not yet on paper, all of it on paper, or given up by the system."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a printer is: whether it can print, and whether it soon cannot."""

    reason: Reason | None = None
    """What keeps it from printing; None where nothing does."""
    is_remembered: bool = False
    """True where it stands idle, so that the reason is what its last job met: it may have been mended since."""
    is_toner_low: bool = False
    """True where it still prints, though not for long."""


class PrintService(Protocol):
    """What takes the jobs on this computer, and tells what Qt does not: why a printer stands, what became of a job."""

    def condition(self, printer: str) -> Condition:
        """Tell how a printer is; "unknown" where nobody can tell."""

    def jobs(self, printer: str) -> Mapping[int, JobState]:
        """Tell our jobs that a printer's queue knows, by number; raises OSError where the service does not answer."""

    def take_back(self, printer: str, job: int) -> None:
        """Take a job out of a printer's queue; raises OSError where the service does not answer."""


class Printers:
    """The printers of this computer as its system tells of them; the system is asked by one thread at a time."""

    def __init__(self, service: PrintService | None = None) -> None:
        self.service = service
        """Follows each job until it is on paper; without one a job is done when the system has taken it."""
        self._one_at_a_time = Lock()

    def names(self) -> tuple[str, ...]:
        """The names of all printers."""
        with self._one_at_a_time:
            return tuple(QPrinterInfo.availablePrinterNames())

    def usual(self) -> str:
        """The printer that the system uses where nobody chooses one; "" where there is none."""
        with self._one_at_a_time:
            return QPrinterInfo.defaultPrinterName()

    def is_stopped(self, name: str) -> bool:
        """True for a printer that takes a job and does not print it, such as one that was paused."""
        with self._one_at_a_time:
            state = QPrinterInfo.printerInfo(name).state()
        return state in (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)

    def condition(self, name: str) -> Condition:
        """Tell how a printer is: by the print service, or by what Qt knows where there is none."""
        if self.service is not None:
            return self.service.condition(name)
        return Condition("unknown" if self.is_stopped(name) else None)

    def open(self, name: str) -> QPrinter | None:
        """Open a printer; None where Qt, which has no such printer, would write a file instead of printing."""
        with self._one_at_a_time:
            printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        is_real = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat and printer.printerName() == name
        return printer if is_real else None
