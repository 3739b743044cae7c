"""What the window tests share: the real desk window on a copy of the demonstration book, and nothing left behind."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.office.sample import sample_request
from estimator.rules.folder import Loaded, load_book
from estimator.ui.desk.window import DeskWindow
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from estimator.ui.settings import Memory
from estimator.ui.theme import Theme
from estimator.ui.translation import speak
from estimator.wording import Language

TODAY = date(2026, 11, 25)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The off-screen platform says at every window what it does not do."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def garbage_waits_for_the_end() -> Iterator[None]:
    """A page, a print or a panel tested without a Session has nobody who keeps the collection in this thread."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.dress()
    return made


_READ: dict[tuple[tuple[str, bytes], ...], Loaded] = {}


@pytest.fixture(autouse=True)
def book_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a folder of the same content once: most windows open on an unchanged copy of the demonstration book."""

    def read(folder: Path) -> Loaded:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
        contents = tuple((file.name, file.read_bytes()) for file in files if file.is_file())
        if not contents:
            return load_book(folder)
        if contents not in _READ:
            _READ[contents] = load_book(folder)
        return _READ[contents]

    monkeypatch.setattr("estimator.ui.session.load_book", read)


class Desk:
    """A desk window with the keys of a keyboard."""

    def __init__(self, window: DeskWindow, session: Session) -> None:
        self.window, self.session = window, session

    def press(self, keys: str) -> None:
        """Press keys one after the other: "Alt+I", "8", "Tab"; they go to what has the focus."""
        for chord in keys.split():
            modifiers = Qt.KeyboardModifier.NoModifier
            *held, key = chord.split("+") if len(chord) > 1 else [chord]
            for name in held:
                modifiers |= getattr(Qt.KeyboardModifier, {"Ctrl": "ControlModifier"}.get(name, f"{name}Modifier"))
            target = QApplication.focusWidget() or self.window
            if len(key) == 1 and not held:
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"), modifiers)

    def type(self, question: str, text: str) -> None:
        """Go to a question and replace what is typed there."""
        self.window.form.focus_question(question)
        self.press("Ctrl+A")
        QTest.keyClicks(QApplication.focusWidget(), text) if text else self.press("Delete")

    @property
    def is_painted(self) -> bool:
        """True when the page of the newest answers is there."""
        return self.window.paper.is_current and not self.window.paper.is_updating

    @property
    def total(self) -> str:
        """The largest figure of the strip; nothing where it is not shown."""
        return self.window.strip.total.text() if self.window.strip.total.isVisible() else ""


@pytest.fixture
def open_desk(qtbot: QtBot, theme: Theme, folder: Path) -> Iterator[Callable[..., Desk]]:
    """Open desk windows; at the end close them and see that nothing of them goes on."""
    opened: list[Desk] = []

    def open_one(language: Language = "en", **answers: object) -> Desk:
        session = Session(folder)
        assert session.book is not None
        sample = sample_request(session.book, TODAY, language).model_copy(update=answers)
        work = Work(session, sample, lambda book, clinic: TODAY)
        memory = Memory(outgoing=folder.parent / "outgoing")
        desk = Desk(DeskWindow(session, theme, work, language, memory), session)
        opened.append(desk)
        with qtbot.waitActive(desk.window):
            desk.window.show()
            desk.window.activateWindow()
        qtbot.waitUntil(lambda: desk.is_painted)
        return desk

    yield open_one
    for desk in opened:
        desk.window.close()
        assert not desk.window.paper.is_working
        assert [timer for timer in desk.window.findChildren(QTimer) if timer.isActive()] == []
        assert [timer for timer in desk.session.findChildren(QTimer) if timer.isActive()] == []
        desk.window.deleteLater()
    opened.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []
    speak("en")
    if theme.factor != 1:
        theme.set_factor(1.0)


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The desk on the finished sample estimate, its page painted."""
    return open_desk()
