"""`estimator kiosk` on the command line: setting the PIN, and what keeps it from starting."""

from __future__ import annotations

from pathlib import Path

import pytest

from estimator.cli import main
from estimator.ui.kiosk.exit_lock import ExitLock, read_hash

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("estimator.ui.kiosk.exit_lock.pin_file", lambda: tmp_path / "kiosk-pin")
    return tmp_path / "kiosk-pin"


def typing(monkeypatch: pytest.MonkeyPatch, *pins: str) -> None:
    ahead = list(pins)
    monkeypatch.setattr("estimator.cli.kiosk.getpass", lambda prompt: ahead.pop(0))


def test_a_pin_typed_twice_is_set(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    typing(monkeypatch, "271828", "271828")
    assert main(["kiosk", "--set-pin"]) == 0
    kept = read_hash(file)
    assert kept is not None
    assert ExitLock(kept).open("271828") == "right"
    assert str(file) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("pins", "told"),
    [
        (("271828", "271829"), "The two PINs are not the same."),
        (("1234", "1234"), "A PIN has 6 to 12 digits"),
        (("123456", "123456"), "guessed too easily"),
    ],
)
def test_another_is_refused_in_words(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, pins: tuple[str, str], told: str
) -> None:
    typing(monkeypatch, *pins)
    assert main(["kiosk", "--set-pin"]) == 1
    assert told in capsys.readouterr().err
    assert not file.exists()


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("estimator.ui.kiosk.exit_lock.pin_file", lambda: tmp_path / "file" / "kiosk-pin")
    typing(monkeypatch, "271828", "271828")
    assert main(["kiosk", "--set-pin"]) == 1
    assert "cannot be kept in" in capsys.readouterr().err


def test_ctrl_d_sets_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("estimator.cli.kiosk.getpass", end)
    assert main(["kiosk", "--set-pin"]) == 1
    assert not file.exists()


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("estimator.cli.kiosk.has_screen", lambda: False)
    assert main(["kiosk"]) == 1
    assert capsys.readouterr().err == "There is no screen for a kiosk here.\n"


def test_its_words_reach_the_kiosk(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    asked: list[object] = []
    monkeypatch.setattr("estimator.cli.kiosk.has_screen", lambda: True)
    monkeypatch.setattr("estimator.ui.kiosk.start.start", lambda *words: asked.extend(words) or 75)
    assert main(["kiosk", "--rules", str(folder), "--window", "--edition", "0123abcd"]) == 75
    assert asked == [folder, True, "0123abcd"]
