"""How a kiosk comes up and goes: as a preview, locked by a PIN, refused, started anew."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QLockFile, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.start import RESTART, start
from estimator.ui.kiosk.window import KioskWindow
from tests.books import demonstration
from tests.ui.kiosk.conftest import PIN

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Path]:
    """A place for the PIN, the log and the lock that is not the one of whoever runs the tests."""
    where = "estimator.ui.kiosk.start"
    monkeypatch.setattr(f"{where}.pin_file", lambda: tmp_path / "kiosk-pin")
    monkeypatch.setattr(f"{where}.user_log_path", lambda *named, **ways: tmp_path)
    monkeypatch.setattr(f"{where}.place_of_copy", lambda: tmp_path / "kiosk.lock")
    for whole in ("changed_files", "packages_without_list"):
        monkeypatch.setattr(f"{where}.{whole}", list)
    monkeypatch.setattr(f"{where}.folder_of_pages_on_disk", lambda environment: None)
    monkeypatch.setattr(f"{where}.steering_variables", lambda environment: [])
    kept, font, style = dict(os.environ), QApplication.font(), QApplication.instance().styleSheet()  # type: ignore[union-attr]
    QApplication.instance().setStyleSheet("")  # type: ignore[union-attr]
    yield tmp_path
    gc.unfreeze()
    os.environ.clear()
    os.environ.update(kept)
    QApplication.setQuitOnLastWindowClosed(True)
    QApplication.setFont(font)
    QApplication.instance().setStyleSheet(style)  # type: ignore[union-attr]


@pytest.fixture
def locked(place: Path) -> Path:
    (place / "kiosk-pin").write_text(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN))
    return place


class When:
    """Does something once when the kiosk's window is there."""

    def __init__(self, act: Callable[[KioskWindow], object]) -> None:
        self._act = act
        self.windows: list[KioskWindow] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(5)

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, KioskWindow) and window.isVisible():
                self._timer.stop()
                self.windows.append(window)
                self._act(window)
                return


def events(place: Path) -> list[str]:
    return [line.split()[2] for line in (place / "kiosk.log").read_text(encoding="ascii").splitlines()]


def test_without_a_pin_it_is_a_preview_that_is_closed_like_any_window(place: Path, folder: Path) -> None:
    when = When(KioskWindow.close)
    assert start(folder, preview=False) == 0
    assert not when.windows[0].is_locked


def test_a_preview_keeps_no_log(place: Path, folder: Path) -> None:
    when = When(KioskWindow.close)
    assert start(folder, preview=True) == 0
    assert when.windows
    assert not (place / "kiosk.log").exists()


def test_with_a_pin_it_is_locked_until_the_pin_is_typed(locked: Path, folder: Path) -> None:
    when = When(lambda window: window.pad.typed.emit(PIN))
    assert start(folder, preview=False) == 0
    assert when.windows[0].is_locked
    assert events(locked) == ["started", "exit", "stopped"]


def test_asked_for_in_a_window_it_is_a_preview_with_a_pin_too(locked: Path, folder: Path) -> None:
    when = When(KioskWindow.close)
    assert start(folder, preview=True) == 0
    assert not when.windows[0].is_locked


def fail() -> None:
    raise ValueError("7654321")


class FailsOnItsWayOut:
    """An object that Python destroys in vain."""

    def __del__(self) -> None:
        fail()


def fail_in_slot(window: KioskWindow) -> None:
    QTimer.singleShot(0, fail)


def fail_in_thread(window: KioskWindow) -> None:
    thread = Thread(target=fail)
    thread.start()
    thread.join()


def fail_on_way_out(window: KioskWindow) -> None:
    FailsOnItsWayOut()


@pytest.mark.parametrize("act", [fail_in_slot, fail_in_thread, fail_on_way_out])
def test_after_a_mistake_it_asks_to_be_started_anew(
    locked: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[KioskWindow], None]
) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.restarts.FRONT_DESK_FOR", 1)
    when = When(act)
    assert start(folder, preview=False) == RESTART
    assert when.windows
    assert events(locked) == ["started", "exception", "restarted", "stopped"]


def test_a_mistake_while_it_closes_is_logged_and_starts_nothing_anew(
    locked: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.restarts.FRONT_DESK_FOR", 0)
    when = When(lambda window: window.pad.typed.emit(PIN))
    close = KioskWindow.close_for_good
    monkeypatch.setattr(KioskWindow, "close_for_good", lambda window: (close(window), FailsOnItsWayOut(), None)[-1])
    assert start(folder, preview=False) == 0
    QApplication.processEvents()
    assert when.windows
    assert events(locked) == ["started", "exit", "exception", "stopped"]


def test_a_second_copy_does_not_start(locked: Path, folder: Path, capsys: Capture) -> None:
    first = QLockFile(str(locked / "kiosk.lock"))
    assert first.tryLock(0)
    assert start(folder, preview=False) == 1
    assert capsys.readouterr().err == "A kiosk is running already under this account.\n"
    first.unlock()


def test_a_spoilt_pin_is_no_open_door(locked: Path, folder: Path, capsys: Capture) -> None:
    (locked / "kiosk-pin").write_text("271828")
    assert start(folder, preview=False) == 1
    assert "estimator kiosk --set-pin" in capsys.readouterr().err


def test_swapped_files_are_named(locked: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.start.changed_files", lambda: ["estimator/wording/page.py"])
    assert start(folder, preview=False) == 1
    assert "estimator/wording/page.py" in capsys.readouterr().err


def test_a_package_of_which_nothing_is_known_is_named(
    locked: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.start.packages_without_list", lambda: ["PySide6_Essentials"])
    assert start(folder, preview=False) == 1
    assert "which files of PySide6_Essentials were installed" in capsys.readouterr().err


def test_a_folder_on_the_disk_in_which_pages_would_lie_is_named(
    locked: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.start.folder_of_pages_on_disk", lambda environment: Path("pages"))
    assert start(folder, preview=False) == 1
    assert "pages, where pages are kept while they are printed" in capsys.readouterr().err


def test_five_wrong_pins_lock_the_next_start_too(locked: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.restarts.FRONT_DESK_FOR", 1)

    def guess(window: KioskWindow) -> None:
        for pin in ("000000", "111111", "123456", "654321", "999999", PIN):
            window.pad.typed.emit(pin)
        fail()

    for times in (1, 2):
        when = When(guess)
        assert start(folder, preview=False) == RESTART
        assert len(when.windows) == 1
        assert events(locked).count("pin-wrong") == 4, times
    assert "exit" not in events(locked)


def test_variables_that_steer_python_are_named(
    locked: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("estimator.ui.kiosk.start.steering_variables", lambda environment: ["PYTHONPATH"])
    assert start(folder, preview=False) == 1
    assert "PYTHONPATH would change which program runs" in capsys.readouterr().err


def test_another_edition_than_the_one_named_does_not_start(locked: Path, folder: Path, capsys: Capture) -> None:
    assert start(folder, preview=False, edition="0123abcd") == 1
    assert "not 0123abcd" in capsys.readouterr().err


def test_the_edition_named_starts(locked: Path, folder: Path) -> None:
    when = When(lambda window: window.pad.typed.emit(PIN))
    assert start(folder, preview=False, edition=demonstration().edition[:12]) == 0
    assert when.windows


def test_a_clock_before_the_rule_book_does_not_start(locked: Path, folder: Path, capsys: Capture) -> None:
    os.utime(folder / "clinics.yaml", (4_000_000_000, 4_000_000_000))
    assert start(folder, preview=False) == 1
    assert "Set the clock." in capsys.readouterr().err


def test_a_preview_names_the_problems_of_a_rule_book(place: Path, folder: Path, capsys: Capture) -> None:
    (folder / "clinics.yaml").write_text("nonsense: [", encoding="utf-8")
    assert start(folder, preview=True) == 1
    assert "clinics.yaml:2" in capsys.readouterr().err


def test_a_locked_kiosk_sends_people_to_the_desk_instead(locked: Path, folder: Path) -> None:
    (folder / "clinics.yaml").write_text("nonsense: [", encoding="utf-8")
    shown: list[object] = []

    def leave(window: KioskWindow) -> None:
        shown.append(window.stack.currentWidget() is window.out_of_order)
        window.pad.typed.emit(PIN)

    when = When(leave)
    assert start(folder, preview=False) == 0
    assert (shown, len(when.windows)) == ([True], 1)


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org", "file:///", "mailto:a@example.org"])
def test_an_address_opens_nothing_and_is_logged(locked: Path, folder: Path, address: str) -> None:
    def follow(window: KioskWindow) -> None:
        QDesktopServices.openUrl(QUrl(address))
        window.pad.typed.emit(PIN)

    when = When(follow)
    assert start(folder, preview=False) == 0
    assert when.windows
    assert events(locked) == ["started", "address-refused", "exit", "stopped"]


def test_qt_hears_no_word_of_the_command(place: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []

    class Heard(Exception):
        pass

    def application(words: list[str]) -> None:
        heard.append(words)
        raise Heard

    application.instance = lambda: None  # type: ignore[attr-defined]
    monkeypatch.setattr("estimator.ui.kiosk.start.QApplication", application)
    monkeypatch.setattr("sys.argv", ["estimator", "kiosk", "-platform", "vnc", "-stylesheet", "x"])
    with pytest.raises(Heard):
        start(folder, preview=True)
    assert heard == [["estimator"]]
