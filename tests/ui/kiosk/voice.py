"""A voice for tests: it keeps what it was told, and says it as fast as the test lets it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Signal


class Voice(QObject):
    """A voice that says what it is told when the test lets it."""

    stateChanged = Signal(str)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.rate = 0.0
        self.volume = 0.0
        self.language = ""
        self.is_paused = False

    def say(self, line: str) -> None:
        self.heard.append(line)
        self.stateChanged.emit("Speaking")

    def stop(self) -> None:
        self.heard.append("(stop)")
        self.stateChanged.emit("Ready")

    def pause(self) -> None:
        self.is_paused = True

    def resume(self) -> None:
        self.is_paused = False

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 - Qt's name
        self.language = locale.name()

    def setRate(self, rate: float) -> None:  # noqa: N802 - Qt's name
        self.rate = rate

    def setVolume(self, volume: float) -> None:  # noqa: N802 - Qt's name
        self.volume = volume

    def end_line(self) -> None:
        self.stateChanged.emit("Ready")

    @property
    def lines(self) -> list[str]:
        return [line for line in self.heard if line != "(stop)"]
