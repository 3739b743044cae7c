"""The printers of this computer, as its system tells of them; tests and other windows may bring their own."""

from __future__ import annotations

from threading import Lock

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


class Printers:
    """The printers of this computer as its system tells of them; the system is asked by one thread at a time."""

    def __init__(self) -> None:
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

    def open(self, name: str) -> QPrinter | None:
        """Open a printer; None where Qt, which has no such printer, would write a file instead of printing."""
        with self._one_at_a_time:
            printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        is_real = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat and printer.printerName() == name
        return printer if is_real else None
