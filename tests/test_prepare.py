"""Set-up says what it does, does nothing twice, and never asks for a password."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

PREPARE = Path(__file__).parents[1] / "packaging" / "prepare.py"


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up program, working on an empty folder with one lock, calling nothing."""
    spec = importlib.util.spec_from_file_location("prepare", PREPARE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements.lock").write_text("first==1 \\\n    --hash=sha256:0\nsecond==2 \\\n")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "is_usable", lambda: True)
    module.called = []
    monkeypatch.setattr(module.subprocess, "call", lambda command, **_: module.called.append(command) or 0)
    return module


def test_fetching_is_announced_with_names_and_size(prepare: ModuleType, capsys: pytest.CaptureFixture) -> None:
    prepare.prepare(["requirements.lock"])
    assert "fetching 2 packages, about 135 MB: first, second" in capsys.readouterr().out


def test_every_file_fetched_is_checked_against_its_hash(prepare: ModuleType) -> None:
    prepare.prepare(["requirements.lock"])
    assert {"--require-hashes", "--no-deps"} <= set(prepare.called[0])


def test_an_unchanged_lock_is_not_installed_again(prepare: ModuleType) -> None:
    prepare.prepare(["requirements.lock"])
    prepare.called.clear()
    prepare.prepare(["requirements.lock"])
    assert prepare.called == []


def test_a_changed_lock_is_installed_again(prepare: ModuleType) -> None:
    prepare.prepare(["requirements.lock"])
    prepare.called.clear()
    (prepare.ROOT / "requirements.lock").write_text("first==2 \\\n")
    prepare.prepare(["requirements.lock"])
    assert len(prepare.called) == 2


def test_a_failed_fetch_says_that_the_same_command_goes_on(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(prepare.subprocess, "call", lambda *_, **__: 1)
    assert prepare.main(["run"]) == 1
    assert "the same command goes on" in capsys.readouterr().err


def test_an_unknown_verb_is_wrong_usage(prepare: ModuleType) -> None:
    assert prepare.main(["fly"]) == 2


@pytest.fixture
def debian(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A Debian machine without libEGL."""
    monkeypatch.setattr(prepare.sys, "platform", "linux")
    monkeypatch.setattr(prepare, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(prepare.shutil, "which", lambda program: f"/usr/bin/{program}")
    return prepare


def test_a_missing_library_is_installed_where_no_password_is_asked(
    debian: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "root_prefix", lambda: ["sudo", "--non-interactive"])
    debian.install_libraries(debian.QT_LIBRARIES)
    assert debian.called[-1][-1] == "libegl1"


def test_where_a_password_would_be_asked_the_line_is_printed_instead(
    debian: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(debian, "root_prefix", lambda: None)
    debian.install_libraries(debian.QT_LIBRARIES)
    assert "sudo apt-get install --yes --no-install-recommends libegl1" in capsys.readouterr().out
    assert debian.called == []


def test_other_systems_are_told_which_libraries_are_missing(
    debian: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(debian.shutil, "which", lambda program: None)
    debian.install_libraries(debian.QT_LIBRARIES)
    assert "libEGL.so.1" in capsys.readouterr().out
    assert debian.called == []
