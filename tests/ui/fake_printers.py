"""Printers for the tests: each writes what it is given into a file of its own, or fails in the way it was told to."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Literal

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from estimator.ui.printers import Condition, JobState, Printers

Failure = Literal["refuses", "breaks off", "hangs", "vanishes", "is no printer"]


class FakeService:
    """A print service with one printer; `meets` is what that printer meets when the next job reaches it."""

    def __init__(self) -> None:
        self.told = Condition()
        self.meets: Condition | None = None
        self.queue: dict[int, JobState] = {}
        self.is_deaf, self.keeps_jobs = False, False
        """True: it gives no answer at all, or none where a job is to be taken back."""

    def take(self) -> None:
        """Take a job; it is on paper at once where its printer meets nothing."""
        self.told = self.meets or self.told
        self.queue[len(self.queue) + 1] = "waiting" if self.meets else "printed"

    def mend(self) -> None:
        """Mend the printer: what is still in its queue comes out."""
        self.told, self.meets = Condition(), None
        self.queue = {job: "printed" if state == "waiting" else state for job, state in self.queue.items()}

    def condition(self, printer: str) -> Condition:
        return self.told

    def jobs(self, printer: str) -> dict[int, JobState]:
        if self.is_deaf:
            raise OSError
        return dict(self.queue)

    def take_back(self, printer: str, job: int) -> None:
        if self.is_deaf or self.keeps_jobs:
            raise OSError
        self.queue[job] = "failed"


class FakePrinters(Printers):
    """Some printers by their names; `failures` says how the next job of a printer fails, once."""

    def __init__(self, folder: Path, *names: str, usual: str = "", service: FakeService | None = None) -> None:
        super().__init__(service)
        self.fake_service = service
        self.folder, self.there, self.the_usual = folder, list(names), usual
        self.failures: dict[str, Failure] = {}
        self.stopped: set[str] = set()
        self.opened: list[FilePrinter] = []
        self.go_on = Event()
        """What a printer that hangs waits for."""

    def names(self) -> tuple[str, ...]:
        return tuple(self.there)

    def usual(self) -> str:
        return self.the_usual

    def is_stopped(self, name: str) -> bool:
        return name in self.stopped

    def open(self, name: str) -> QPrinter | None:
        failure = self.failures.pop(name, None)
        if failure == "is no printer":
            return None
        if failure == "hangs":
            self.go_on.wait(20)
        if failure == "vanishes":
            self.there.remove(name)
        printer = BreaksOff() if failure == "breaks off" else FilePrinter()
        folder = self.folder / "not there" if failure == "refuses" else self.folder
        printer.setOutputFileName(str(folder / f"{name} {len(self.opened) + 1}.pdf"))
        self.opened.append(printer)
        if self.fake_service is not None:
            self.fake_service.take()
        return printer

    def printed(self) -> list[int]:
        """How many sheets each file holds that came out, in the order of the jobs."""
        return [len(PdfReader(file).pages) for file in sorted(self.folder.glob("*.pdf"))]


class FilePrinter(QPrinter):
    """Writes a file, and keeps which sides were asked for: Qt forgets them for a file."""

    def __init__(self) -> None:
        super().__init__()
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.sides = QPrinter.DuplexMode.DuplexNone

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt's name
        self.sides = duplex


class BreaksOff(FilePrinter):
    """Takes one sheet and no second one."""

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        return False
