"""How a window comes up, and what comes up in its place."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.window import DeskWindow
from estimator.ui.no_book import NoBook
from estimator.ui.one_instance import OneInstance
from estimator.ui.start import Desk, start
from estimator.ui.theme import Theme


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for the running copy that is not the one of whoever runs the tests."""
    monkeypatch.setattr("estimator.ui.one_instance._place_of_user", lambda: str(tmp_path))
    return tmp_path


def test_it_runs_until_its_window_is_closed(place: Path, folder: Path, qtbot: QtBot) -> None:
    def close_when_painted() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, DeskWindow) and window.isVisible() and window.paper.is_current:
                window.close()

    look = QTimer()
    look.timeout.connect(close_when_painted)
    look.start(10)
    assert start(folder, "en") == 0
    gc.unfreeze()
    assert OneInstance(place).is_first()


def test_a_second_start_raises_the_first_window_and_ends(
    place: Path, folder: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    first = OneInstance(place)
    assert first.is_first()
    first.listen()
    with qtbot.waitSignal(first.raise_asked):
        assert start(folder, "en") == 0
    assert capsys.readouterr().out == "The estimator is open already; its window is in front now.\n"
    first.release()


def test_the_desk_opens_on_the_sample_estimate(theme: Theme, folder: Path, qtbot: QtBot) -> None:
    desk = Desk(folder, theme, "en")
    with qtbot.waitSignal(desk.painted):
        desk.open()
    window = desk.window
    assert isinstance(window, DeskWindow)
    qtbot.waitUntil(lambda: window.paper.is_current)
    assert window.strip.total.text() == "$2,545.00"
    desk.close()
    assert not window.paper.is_working


def test_a_book_that_cannot_be_read_is_shown_with_its_problems_until_it_is_mended(
    theme: Theme, folder: Path, qtbot: QtBot
) -> None:
    file = folder / "services.yaml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("2,295.00", "2,29S.00"), encoding="utf-8")
    desk = Desk(folder, theme, "en")
    with qtbot.waitSignal(desk.painted):
        desk.open()
    broken = desk.window
    assert isinstance(broken, NoBook)
    assert "services.yaml:" in broken.problems.toPlainText()
    file.write_text(good, encoding="utf-8")
    qtbot.waitUntil(lambda: isinstance(desk.window, DeskWindow))
    window = desk.window
    assert isinstance(window, DeskWindow)
    qtbot.waitUntil(lambda: window.paper.is_current)
    desk.close()
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []


def test_a_missing_folder_is_a_problem_in_words(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path / "nowhere", theme, "es")
    with qtbot.waitSignal(desk.painted):
        desk.open()
    assert isinstance(desk.window, NoBook)
    assert "nowhere" in desk.window.problems.toPlainText()
    desk.close()
