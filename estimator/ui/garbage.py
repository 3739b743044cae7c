"""Python's garbage, collected in the windows' thread only and while nothing else is done there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks."""
PUT_OFF_FOR = 3_000
"""Milliseconds after which a collection is put off no longer."""


class GarbageTurn(QObject):
    """Takes the collection over from Python, which does it in whatever thread runs.

    A window that is collected by the thread that makes pages ends the program; and a collection in the middle of a
    key's way to the page delays it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()
        self._since_last = QElapsedTimer()
        self._since_last.start()

    def put_off(self) -> None:
        """Let what somebody has just done be shown first: a collection takes ten milliseconds."""
        if self._since_last.elapsed() < PUT_OFF_FOR:
            self._timer.start()

    def stop(self) -> None:
        """Give the collection back to Python, once no other thread is left."""
        self._timer.stop()
        gc.enable()

    def _collect(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        self._since_last.restart()
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if True in due:
            gc.collect(len(due) - 1 - due[::-1].index(True))
