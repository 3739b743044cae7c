"""Printing: jobs stand in line and go to a real printer one after the other, in the background.

One that fails stops the line until somebody tries it again, sends something else or gives it up, so that nothing is
printed twice and nothing of a failed job is printed later, as far as the system lets go of it.

This is the one module that speaks to the print service of this computer (`local_service`), for what Qt does not tell:
why a printer prints nothing and what became of a job; and to take a job back. It reaches nothing but this computer.
"""

from __future__ import annotations

import os
import socket
import sys
from collections import deque
from contextlib import suppress
from dataclasses import replace
from getpass import getuser
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from estimator.ui.ipp import IppService
from estimator.ui.print_job import Job, PrintState, Ticket
from estimator.ui.printers import Printers, PrintService

SLOW_AFTER, LOST_AFTER = 15_000, 90_000
"""Milliseconds without a sign of a job until it counts as slow, and until it is given up."""
LAST_WAIT = 10.0
"""Seconds that a window which closes waits for a page on its way to the printer."""
CUPS_SOCKETS = ("/run/cups/cups.sock", "/private/var/run/cupsd")
"""Where CUPS listens on Linux and on macOS: doors of this computer, which no network reaches."""
ANSWER_WITHIN = 5.0
"""Seconds for the print service to answer."""


class Printing(QObject):
    """Sends pages to printers, one job after the other, and tells how it goes."""

    state_changed = Signal(object)
    """The PrintState of the job under way."""
    looked = Signal(object, str)
    """The names of all printers, in a tuple, and the usual one or ""."""
    _told = Signal(object, object)
    _found = Signal(object, str)

    def __init__(
        self,
        printers: Printers | None = None,
        slow_after: int = SLOW_AFTER,
        lost_after: int = LOST_AFTER,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.printers = printers or Printers()
        self.state = PrintState()
        self._line: deque[Ticket] = deque()
        self._job: Job | None = None
        self._failed: Ticket | None = None
        """What stops the line."""
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._found.connect(self.looked, Qt.ConnectionType.QueuedConnection)
        self._slow = QTimer(self, singleShot=True, interval=slow_after)
        self._slow.timeout.connect(lambda: self._show(PrintState("slow", *self._where)))
        self._lost = QTimer(self, singleShot=True, interval=lost_after)
        self._lost.timeout.connect(self._give_up)

    def look(self) -> None:
        """Ask the system for its printers; the answer comes with `looked`."""

        def ask() -> None:
            names, usual = self.printers.names(), self.printers.usual()
            with suppress(RuntimeError):  # the window may be gone
                self._found.emit(names, usual)

        Thread(target=ask, name="looking for printers", daemon=True).start()

    def send(self, ticket: Ticket) -> bool:
        """Print, after what is under way; what failed before is given up. False for what is in line already."""
        is_under_way = self._job is not None and not self._job.given_up.is_set() and self._job.ticket == ticket
        if is_under_way or ticket in self._line:
            return False
        self._failed = None
        self._line.append(ticket)
        self._go_on()
        return True

    def retry(self) -> None:
        """Try what failed once more, then what waits behind it."""
        if self._failed is not None:
            self._line.appendleft(self._failed)
            self._failed = None
            self._go_on()

    def cancel(self) -> None:
        """Print nothing more of what is in line; what the system has taken already may still come out."""
        self._line.clear()
        if self._job is None:
            if self._failed is not None:
                self._failed = None
                self._show(PrintState("cancelled", *self._where))
        elif self.state.phase == "slow":
            self._leave(PrintState("cancelled", *self._where, may_come_out=True))
        else:
            self._job.given_up.set()

    def stop(self) -> None:
        """Wait for all that is in line, though not for a printer that does not answer."""
        job = None
        while self._job is not None and self._job is not job:
            job = self._job
            job.join(LAST_WAIT)
            QCoreApplication.sendPostedEvents(self)
        for timer in (self._slow, self._lost):
            timer.stop()

    @property
    def _where(self) -> tuple[str, int, int]:
        return self.state.printer, self.state.sheet, self.state.sheets

    def _go_on(self) -> None:
        """Begin the job that is first in line, where none is under way and none has failed."""
        if self._job is None and self._failed is None and self._line:
            self._job = Job(self._line.popleft(), self.printers, self._told.emit)
            self._show(PrintState("sending", self._job.ticket.printer))
            self._job.start()

    def _take(self, job: Job, state: PrintState) -> None:
        """Take news of a job, unless nobody waits for it any more."""
        if job is not self._job:
            return
        if job.given_up.is_set() and state.is_trouble:  # nobody wants it any more: it is never tried again
            state = replace(state, phase="cancelled", fault=None, reason=None)
        if state.is_under_way:
            self._show(state)
        else:
            self._leave(state)

    def _give_up(self) -> None:
        """Wait no longer for a printer; what comes of it later is not wanted any more."""
        self._leave(PrintState("lost", *self._where, may_come_out=True))

    def _leave(self, state: PrintState) -> None:
        """End with a job; one that failed stops the line."""
        if self._job is not None:
            self._job.given_up.set()
            self._failed = self._job.ticket if state.is_trouble else None
            self._job = None
        self._show(state)
        self._go_on()

    def _show(self, state: PrintState) -> None:
        """Tell how it goes, and wait for the next sign."""
        if state.phase in ("sending", "printing"):
            self._slow.start()
            self._lost.start()
        elif state.phase != "slow":
            self._slow.stop()
            self._lost.stop()
        self.state = state
        self.state_changed.emit(state)


class _CupsConnection(HTTPConnection):
    """Speaks to CUPS through its door on this computer."""

    def __init__(self, door: str) -> None:
        super().__init__("localhost", timeout=ANSWER_WITHIN)
        self._door = door

    def connect(self) -> None:
        """Open the door; raises OSError where nobody is behind it."""
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(ANSWER_WITHIN)
        self.sock.connect(self._door)


def local_service(document: str) -> PrintService:
    """The print service of this computer, for our jobs under a name: the spooler of Windows, or CUPS elsewhere."""
    if sys.platform == "win32":
        from ctypes import WinDLL

        from estimator.ui.winspool import WindowsService

        return WindowsService(WinDLL("winspool.drv"), getuser(), document)
    import pwd

    return IppService(_post_to_cups, pwd.getpwuid(os.getuid()).pw_name, document)


def _post_to_cups(request: bytes) -> bytes:
    """Bring a request to CUPS and its answer back; raises OSError where there is none."""
    named = os.environ.get("CUPS_SERVER", "")
    doors = (named,) if named.startswith("/") else CUPS_SOCKETS
    connection = _CupsConnection(next((door for door in doors if Path(door).exists()), doors[0]))
    try:
        connection.request("POST", "/", request, {"Content-Type": "application/ipp"})
        return connection.getresponse().read()
    except HTTPException as mistake:
        raise OSError("the print service does not speak HTTP") from mistake
    finally:
        connection.close()
