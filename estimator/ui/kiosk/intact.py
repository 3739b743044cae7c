"""Whether what runs is what was installed: no file swapped, nothing that steers Python or Qt elsewhere, no false clock.

The rule book is one edition by its hash (`rules.folder.edition_of`); that of this program, its fonts, its Spanish and
Qt's plugins stands in the list that installing them leaves behind. Who can change that list as well can change
everything: against them stands a read-only system (packaging/kiosk).
"""

from __future__ import annotations

import base64
import hashlib
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

INSTALLED: Mapping[str, tuple[str, ...]] = {
    "ketamine-cost-estimator": ("estimator/",),
    "fontpkg-atkinson-hyperlegible": ("fontpkg_atkinson_hyperlegible/",),
    "PySide6_Essentials": (
        "PySide6/Qt/plugins/",
        "PySide6/plugins/",
        "PySide6/Qt/translations/",
        "PySide6/translations/",
    ),
}
"""What is looked at: the packages, and the beginnings of the places of their files."""
PLATFORMS = frozenset({"wayland", "xcb", "windows", "cocoa", "offscreen", "eglfs"})
"""Qt's ways to a screen that a launcher may choose from; a longer text could name a library."""
STEERS_PYTHON = frozenset({"PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONBREAKPOINT", "PYTHONINSPECT"})
LONGEST_UNCHANGED = timedelta(days=5 * 365)
"""A rule book is changed more often than that: prices of Medicare alone are new every year."""
STEERING = ("QT_", "QML", "QSG_", "PYTHON", "LD_", "DYLD_", "GTK_")


def steering_variables(environment: Mapping[str, str]) -> list[str]:
    """Name the variables that have had Python run something else already, unless it was told to heed none."""
    return [] if sys.flags.ignore_environment else sorted(STEERS_PYTHON & environment.keys())


def clean(environment: MutableMapping[str, str]) -> None:
    """Take out every variable by which Qt would load or draw something else; called before there is an application."""
    for name in [name for name in environment if name.startswith(STEERING)]:
        if name != "QT_QPA_PLATFORM" or environment[name] not in PLATFORMS:
            del environment[name]


def changed_files() -> list[str]:
    """Name the files that are not as they were installed; nothing is known of a package that was not installed."""
    wrong: list[str] = []
    for name, places in INSTALLED.items():
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        wrong += _changed_of(found, places)
    return wrong


def rule_book_day_against(folder: Path, today: date) -> date | None:
    """Give the day on which the rule book was last changed where the clock's day cannot be right beside it; or None.

    It cannot be where that day is yet to come, nor where it is more than five years gone: a clock that was set ahead
    would show the prices of other years.
    """
    files = [file.stat().st_mtime for file in folder.glob("*.y*ml")]
    if not files:
        return None
    day = datetime.fromtimestamp(max(files), UTC).date()
    return None if day - timedelta(days=1) <= today <= day + LONGEST_UNCHANGED else day


def _changed_of(package: Distribution, places: tuple[str, ...]) -> Iterator[str]:
    for file in package.files or ():
        path = file.as_posix()
        if file.hash is None or not path.startswith(places):
            continue
        try:
            digest = hashlib.new(file.hash.mode, Path(str(file.locate())).read_bytes()).digest()
        except OSError:
            yield path
            continue
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
            yield path
