"""How staff leave a locked kiosk: the corner that is held leads to a pad, and the right PIN on it leads out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from estimator.ui.kiosk.exit_lock import ExitLock
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import KioskLog
from estimator.ui.kiosk.window import KioskWindow
from estimator.wording import Language


class WayOut(QObject):
    """Asks for the PIN over whatever is shown; without a lock there is nothing to ask for."""

    opened = Signal()
    """The PIN was right."""
    left = Signal()
    """Whoever held the corner goes back to the screen."""

    def __init__(
        self, lock: ExitLock | None, window: KioskWindow, idle: Idle, log: KioskLog, language: Callable[[], Language]
    ) -> None:
        super().__init__()
        self._lock, self._window, self._idle, self._log, self._language = lock, window, idle, log, language
        if lock is not None:
            window.corner_held.connect(self._ask)
            window.pad.typed.connect(self._try)
            window.pad.left.connect(self.left)

    def _ask(self) -> None:
        """Show the pad; nobody who finds it stays there for ever."""
        self._window.ask_pin(self._language())
        self._idle.start("number")

    def _try(self, pin: str) -> None:
        assert self._lock is not None
        answer = self._lock.open(pin)
        self._window.pad.tell(answer)
        if answer == "right":
            self._log.record("exit")
            self.opened.emit()
        else:
            self._log.record("pin-wrong" if answer == "wrong" else "pin-locked")
