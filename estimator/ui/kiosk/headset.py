"""Whether headphones are plugged in, as far as Qt can tell by its sound package (PySide6-Addons); else nobody knows.

It is loaded where a kiosk reads aloud and nowhere else, since it brings QtNetwork with it, as the voice itself does.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Signal

NAMES = ("headphone", "headset", "earphone", "audífono", "auricular")
"""Words in the name of a sound device that is worn on the ears."""


class Headset(QObject):
    """Told by whoever watches the socket; where no headphones were ever seen there, it is not known if any are in."""

    plugged = Signal()
    unplugged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_in: bool | None = None
        """None where that is not known."""

    def take(self, is_in: bool) -> None:
        """Take note of whether headphones are in; it is told where that has changed."""
        if is_in and not self.is_in:
            self.is_in = True
            self.plugged.emit()
        elif self.is_in and not is_in:
            self.is_in = False
            self.unplugged.emit()


class SystemHeadset(Headset):
    """Headphones by the names of the system's sound devices, or of those that `devices` gives in the same way."""

    def __init__(self, devices: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = devices
        devices.audioOutputsChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        names = [device.description().casefold() for device in self._devices.audioOutputs()]
        self.take(any(word in name for name in names for word in NAMES))


def system_headset(parent: QObject | None = None) -> Headset:
    """Watch the system's sound devices; without Qt's sound package, headphones that nobody knows of."""
    try:
        devices = import_module("PySide6.QtMultimedia").QMediaDevices(parent)
    except ImportError:  # an optional package, which also needs the system's sound
        return Headset(parent)
    return SystemHeadset(devices, parent)
