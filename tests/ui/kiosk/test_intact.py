"""A kiosk that was tampered with does not start: steered Python or Qt, swapped files, a false clock."""

from __future__ import annotations

import os
from datetime import date
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from estimator.ui.kiosk.intact import INSTALLED, changed_files, clean, rule_book_day_against, steering_variables


def test_variables_by_which_qt_loads_something_else_are_taken_out() -> None:
    environment = {
        "QT_PLUGIN_PATH": "/x", "QT_STYLE_OVERRIDE": "x", "QT_QPA_PLATFORM_PLUGIN_PATH": "/x", "QML2_IMPORT_PATH": "/x",
        "LD_PRELOAD": "/x.so", "PYTHONPATH": "/x", "GTK_MODULES": "x", "HOME": "/var/lib/kiosk", "WAYLAND_DISPLAY": "w",
    }  # fmt: skip
    clean(environment)
    assert environment == {"HOME": "/var/lib/kiosk", "WAYLAND_DISPLAY": "w"}


@pytest.mark.parametrize(
    ("platform", "is_kept"), [("wayland", True), ("xcb", True), ("vnc:port=1", False), ("/x", False)]
)
def test_the_way_to_the_screen_is_one_of_a_list(platform: str, is_kept: bool) -> None:
    environment = {"QT_QPA_PLATFORM": platform}
    clean(environment)
    assert ("QT_QPA_PLATFORM" in environment) is is_kept


def test_a_python_that_was_steered_is_told() -> None:
    assert steering_variables({"PYTHONPATH": "/x", "PYTHONSTARTUP": "/x", "HOME": "/"}) == [
        "PYTHONPATH",
        "PYTHONSTARTUP",
    ]


def test_a_python_that_heeds_no_variable_was_not(monkeypatch: pytest.MonkeyPatch) -> None:
    class Flags:
        ignore_environment = 1

    monkeypatch.setattr("estimator.ui.kiosk.intact.sys.flags", Flags)
    assert steering_variables({"PYTHONPATH": "/x"}) == []


def test_what_is_installed_here_is_whole() -> None:
    assert changed_files() == []


def test_qts_plugins_are_looked_at() -> None:
    package = Distribution.from_name("PySide6_Essentials")
    looked_at = [
        file.as_posix() for file in package.files or () if file.as_posix().startswith(INSTALLED["PySide6_Essentials"])
    ]
    assert any("platforms" in file and file.endswith((".so", ".dll", ".dylib")) for file in looked_at)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in a place of its own, as an installer leaves it, that stands for the fonts."""
    font, facts = tmp_path / "fontpkg_atkinson_hyperlegible", tmp_path / "fontpkg_atkinson_hyperlegible-1.dist-info"
    font.mkdir()
    facts.mkdir()
    (font / "regular.ttf").write_bytes(b"a font")
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: fontpkg-atkinson-hyperlegible\nVersion: 1\n")
    digest = "zYw5mJDbmLeIdfKsdXf6TjdBX5NaukqfWZHL07l8-5Q"
    (facts / "RECORD").write_text(f"fontpkg_atkinson_hyperlegible/regular.ttf,sha256={digest},6\n")
    package = Distribution.at(facts)
    monkeypatch.setattr("estimator.ui.kiosk.intact.distribution", lambda name: package)
    monkeypatch.setattr(
        "estimator.ui.kiosk.intact.INSTALLED", {"fontpkg-atkinson-hyperlegible": ("fontpkg_atkinson_hyperlegible/",)}
    )
    return font / "regular.ttf"


def test_a_file_as_it_was_installed_is_whole(installed: Path) -> None:
    assert changed_files() == []


def test_a_swapped_font_is_told(installed: Path) -> None:
    installed.write_bytes(b"another font")
    assert changed_files() == ["fontpkg_atkinson_hyperlegible/regular.ttf"]


def test_a_missing_font_is_told(installed: Path) -> None:
    installed.unlink()
    assert changed_files() == ["fontpkg_atkinson_hyperlegible/regular.ttf"]


def test_a_day_before_the_rule_book_was_changed_is_told(tmp_path: Path) -> None:
    file = tmp_path / "clinics.yaml"
    file.touch()
    os.utime(file, (1_800_000_000, 1_800_000_000))
    assert rule_book_day_against(tmp_path, date(2026, 11, 25)) == date(2027, 1, 15)


def test_a_day_after_it_is_not(tmp_path: Path) -> None:
    file = tmp_path / "clinics.yaml"
    file.touch()
    os.utime(file, (1_700_000_000, 1_700_000_000))
    assert rule_book_day_against(tmp_path, date(2026, 11, 25)) is None


def test_a_clock_that_was_set_years_ahead_is_told(tmp_path: Path) -> None:
    file = tmp_path / "clinics.yaml"
    file.touch()
    os.utime(file, (1_700_000_000, 1_700_000_000))
    assert rule_book_day_against(tmp_path, date(2030, 1, 1)) == date(2023, 11, 14)
