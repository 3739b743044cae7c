"""What the kiosk's tests share: a kiosk on plain screens, a clock that stands until it is turned, keys and touches."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from estimator.rules.folder import Loaded
from estimator.ui.kiosk.exit_lock import ExitLock
from estimator.ui.kiosk.kiosk import Kiosk, MakePages
from estimator.ui.kiosk.log import KioskLog
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.window import dress_application, look_of
from estimator.ui.session import Session
from estimator.ui.translation import speak
from tests.books import CONFIG, demonstration
from tests.ui.kiosk.plain_pages import PlainPage, make

DAY, NOON = date(2026, 11, 23), time(12)
PIN = "271828"
PIN_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The off-screen platform says at every window what it cannot do."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class Clock:
    """A clock that is turned by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visitor:
    """Whoever stands at a kiosk: touches what is seen, presses keys, lets time pass."""

    def __init__(self, kiosk: Kiosk, clock: Clock, log: Path, days: list[date]) -> None:
        self.kiosk, self.clock, self.log_file, self.days = kiosk, clock, log, days

    @property
    def screens(self) -> TurnScreens:
        assert self.kiosk.screens is not None
        return self.kiosk.screens

    @property
    def screen(self) -> str:
        return self.screens.walk.screen

    @property
    def page(self) -> PlainPage:
        page = self.screens.page
        assert isinstance(page, PlainPage)
        return page

    @property
    def events(self) -> list[str]:
        """The codes in the log, in their order."""
        lines = self.log_file.read_text(encoding="ascii").splitlines() if self.log_file.exists() else []
        return [line.split()[2] for line in lines]

    def touch(self, widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Touch the middle of something, as the system would tell it: to the window."""
        window = self.kiosk.window
        place = widget.mapTo(window, widget.rect().center())
        QTest.mouseClick(window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, place)
        QCoreApplication.processEvents()

    def touch_at(self, place: QPoint) -> None:
        """Touch a place of the window."""
        QTest.mouseClick(
            self.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        QCoreApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, as the system would tell it: to the window."""
        QTest.keyClick(self.kiosk.window.windowHandle(), key, modifiers)
        QCoreApplication.processEvents()

    def wait(self, seconds: float, every: float = 1.0) -> None:
        """Let time pass in steps that are too short for a sleep."""
        until = self.clock.now + seconds
        while self.clock.now < until:
            self.clock.now = min(until, self.clock.now + every)
            self.kiosk.idle.look()
        QCoreApplication.processEvents()

    def go_to(self, screen: str) -> None:
        """Answer and go on until a screen is reached."""
        self.press(Qt.Key.Key_Return) if self.screen == "start" else None
        while self.screen != screen:
            self.clock.now += 1
            self.page.answer.click()
            self.screens.frame.next.click()
            QCoreApplication.processEvents()

    def settle(self) -> None:
        """Let everything happen that waits to."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


OpenKiosk = Callable[..., Visitor]


@pytest.fixture
def open_kiosk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenKiosk]:
    """Open kiosks on the demonstration book; at the end close them and see that nothing of them goes on."""
    monkeypatch.setattr("estimator.ui.session.load_book", lambda folder: Loaded(demonstration(), ()))
    font, sheet = QApplication.font(), QApplication.instance().styleSheet()  # type: ignore[union-attr]
    QApplication.instance().setStyleSheet("")  # type: ignore[union-attr]
    dress_application(look_of(demonstration()))
    opened: list[Kiosk] = []
    gc.freeze()  # what other tests made is not looked through at the end of every turn

    def open_one(is_locked: bool = True, make_pages: MakePages = make, **options: object) -> Visitor:
        clock, log, days = Clock(), tmp_path / "log" / "kiosk.log", [DAY]
        lock = ExitLock(PIN_HASH, clock) if is_locked else None
        given = {"now": lambda book: datetime.combine(days[0], NOON, UTC), "clock": clock} | options
        kiosk = Kiosk(Session(CONFIG), make_pages, KioskLog(log), lock, **given)  # type: ignore[arg-type]
        opened.append(kiosk)
        with qtbot.waitActive(kiosk.window):
            kiosk.open()
        return Visitor(kiosk, clock, log, days)

    yield open_one
    for kiosk in opened:
        kiosk.close()
        kiosk.window.deleteLater()
    opened.clear()
    gc.unfreeze()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []
    speak("en")
    QApplication.setFont(font)
    QApplication.instance().setStyleSheet(sheet)  # type: ignore[union-attr]


@pytest.fixture
def visitor(open_kiosk: OpenKiosk) -> Visitor:
    """A person before a locked kiosk that shows its first screen."""
    return open_kiosk()
