"""Headphones by the names of the system's sound devices; without any that are known, nothing is known."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.headset import SystemHeadset, system_headset

pytestmark = pytest.mark.usefixtures("qtbot")


class Device:
    """A sound device with a name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def description(self) -> str:
        return self._name


class Devices(QObject):
    """The sound devices of a system, which come and go."""

    audioOutputsChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.names = names

    def audioOutputs(self) -> list[Device]:  # noqa: N802 - Qt's name
        return [Device(name) for name in self.names]

    def become(self, *names: str) -> None:
        self.names = names
        self.audioOutputsChanged.emit()


def test_without_headphones_that_were_ever_seen_it_is_not_known_whether_any_are_in() -> None:
    assert SystemHeadset(Devices("Built-in Audio")).is_in is None


@pytest.mark.parametrize("name", ["USB Headset Mono", "Headphones (Realtek)", "Auriculares USB"])
def test_a_device_by_its_name_is_headphones(name: str) -> None:
    assert SystemHeadset(Devices("Built-in Audio", name)).is_in is True


def test_that_they_come_and_go_is_told_once_each(qtbot: QtBot) -> None:
    devices, told = Devices("Built-in Audio"), []
    headset = SystemHeadset(devices)
    headset.plugged.connect(lambda: told.append("in"))
    headset.unplugged.connect(lambda: told.append("out"))
    for names in (("Headset",), ("Headset", "HDMI"), ("HDMI",), ("HDMI", "Speaker")):
        devices.become(*names)
    assert (told, headset.is_in) == (["in", "out"], False)


def test_without_qts_sound_package_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert system_headset().is_in is None


def test_with_it_the_devices_of_the_system_are_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    package = SimpleNamespace(QMediaDevices=lambda parent: Devices("USB Headset Mono"))
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", package)
    assert system_headset().is_in is True
