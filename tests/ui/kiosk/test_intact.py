"""A kiosk that was tampered with does not start: steered Python or Qt, swapped files, a false clock."""

from __future__ import annotations

import os
from datetime import date
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

import pytest

from estimator.ui.kiosk.intact import (
    INSTALLED,
    changed_files,
    clean,
    folder_of_pages_on_disk,
    packages_without_list,
    rule_book_day_against,
    steering_variables,
)


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
    """A package in a place of its own, as an installer leaves it, that stands for all that is looked at."""
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


def test_a_file_beside_qts_plugins_that_no_package_brought_is_told(installed: Path) -> None:
    added = installed.parents[1] / "PySide6/Qt/plugins/platforms/libvnc.so"
    added.parent.mkdir(parents=True)
    added.write_bytes(b"a library")
    assert changed_files() == ["PySide6/Qt/plugins/platforms/libvnc.so"]


def test_of_a_package_with_its_list_it_is_known_what_was_installed(installed: Path) -> None:
    assert packages_without_list() == []


@pytest.mark.parametrize("listed", [None, "", "_estimator.pth,sha256=zYw5mJDbmLeIdfKsdXf6TjdBX5NaukqfWZHL07l8-5Q,6\n"])
def test_a_package_without_a_list_of_its_files_is_told(installed: Path, listed: str | None) -> None:
    record = next(installed.parents[1].glob("*.dist-info/RECORD"))
    record.unlink() if listed is None else record.write_text(listed)
    assert packages_without_list() == ["fontpkg-atkinson-hyperlegible"]


@pytest.mark.parametrize(("name", "is_told"), [("not-there-kiosk-package", True), ("PySide6_Addons", False)])
def test_a_package_that_is_not_there_is_told_unless_it_is_an_extra(
    name: str, is_told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> Distribution:
        raise PackageNotFoundError

    monkeypatch.setattr("estimator.ui.kiosk.intact.INSTALLED", {name: ("x/",)})
    monkeypatch.setattr("estimator.ui.kiosk.intact.distribution", missing)
    assert (packages_without_list() == [name]) is is_told


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
/dev/sdb1 /run/disk ext4 rw 0 0
tmpfs /in\\040memory tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "is_on_disk"),
    [("", True), ("/var/lib", True), ("/run/kiosk", False), ("/run/disk/kiosk", True), ("/in memory/kiosk", False)],
)
def test_the_folder_in_which_pages_wait_to_be_sent_must_lie_in_memory(
    folder: str, is_on_disk: bool, tmp_path: Path
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    told = folder_of_pages_on_disk({"TMPDIR": folder}, mounts)
    assert told == (Path(folder or "/tmp") if is_on_disk else None)


def test_where_the_system_does_not_tell_of_its_folders_none_is_named(tmp_path: Path) -> None:
    assert folder_of_pages_on_disk({}, tmp_path / "mounts") is None


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
