"""When the program is started anew: after many turns while nobody is there, and after a mistake of the program."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

TURNS_A_RUN = 50
"""Turns after which the program is started anew, as Python cannot erase what its texts held."""
ALONE_FOR = 5000
"""Milliseconds for which the first screen must have been alone before that."""
FRONT_DESK_FOR = 5000
"""Milliseconds for which people are sent to the front desk after a mistake of the program."""


class Restarts(QObject):
    """Asks for a new start of a locked kiosk; a preview goes on instead."""

    asked = Signal()
    mended = Signal()
    """A preview may go on after a mistake."""

    def __init__(self, is_locked: bool) -> None:
        super().__init__()
        self._is_locked = is_locked
        self.alone = QTimer(self, singleShot=True, interval=ALONE_FOR)
        self.alone.timeout.connect(self.asked)
        self.after_mistake = QTimer(self, singleShot=True, interval=FRONT_DESK_FOR)
        self.after_mistake.timeout.connect(self.asked if is_locked else self.mended)

    def count_turn(self, turns: int) -> None:
        """Take note of how many turns there were; after enough of them it waits for a while without anybody."""
        if turns >= TURNS_A_RUN and self._is_locked:
            self.alone.start()

    def wait_for_end(self) -> None:
        """Somebody has begun a turn: nothing is started anew under their hands."""
        self.alone.stop()

    def take_mistake(self) -> None:
        """Wait while people are sent to the front desk, then start anew."""
        self.after_mistake.start()

    def stop(self) -> None:
        """Ask for nothing more."""
        self.alone.stop()
        self.after_mistake.stop()
