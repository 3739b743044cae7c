"""Whether what runs is what was installed: no file swapped or added, nothing that steers it elsewhere, no false clock.

The rule book is one edition by its hash (`rules.folder.edition_of`); that of this program, its fonts, its Spanish and
Qt's plugins stands in the list that installing them leaves behind (RECORD). Who can change that list as well can change
everything: against them stands a read-only system (packaging/kiosk). Pages on their way to the printer are looked after
here too: their folder must lie in memory.
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import Distribution, FileHash, PackageNotFoundError, PackagePath, distribution
from pathlib import Path, PurePosixPath

PLUGINS = ("PySide6/Qt/plugins/", "PySide6/plugins/")
"""Where Qt finds what it loads by itself, on one system or the other; nothing may stand there that no package lists."""
QT = (*PLUGINS, "PySide6/Qt/translations/", "PySide6/translations/")
INSTALLED: Mapping[str, tuple[str, ...]] = {
    "ketamine-cost-estimator": ("estimator/",),
    "fontpkg-atkinson-hyperlegible": ("fontpkg_atkinson_hyperlegible/",),
    "PySide6_Essentials": QT,
    "PySide6_Pdf": ("PySide6/QtPdf", *PLUGINS),
    "PySide6_Addons": PLUGINS,
}
"""What is looked at: the packages, and the beginnings of the places of their files."""
OPTIONAL = frozenset({"PySide6_Addons"})
"""Not everybody installs what reads aloud; where it is missing, nothing of it is loaded."""
PLATFORMS = frozenset({"wayland", "xcb", "windows", "cocoa", "offscreen", "eglfs"})
"""Qt's ways to a screen that a launcher may choose from; a longer text could name a library."""
STEERS_PYTHON = frozenset({"PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONBREAKPOINT", "PYTHONINSPECT"})
LONGEST_UNCHANGED = timedelta(days=5 * 365)
"""A rule book is changed more often than that: prices of Medicare alone are new every year."""
MOUNTS = Path("/proc/self/mounts")
"""Where Linux tells what lies where, the innermost last: device, folder, kind and more, with a space as \\040."""
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
_OCTAL = re.compile(r"\\([0-7]{3})")
STEERING = ("QT_", "QML", "QSG_", "PYTHON", "LD_", "DYLD_", "GTK_")


def steering_variables(environment: Mapping[str, str]) -> list[str]:
    """Name the variables that have had Python run something else already, unless it was told to heed none."""
    return [] if sys.flags.ignore_environment else sorted(STEERS_PYTHON & environment.keys())


def clean(environment: MutableMapping[str, str]) -> None:
    """Take out every variable by which Qt would load or draw something else; called before there is an application."""
    for name in [name for name in environment if name.startswith(STEERING)]:
        if name != "QT_QPA_PLATFORM" or environment[name] not in PLATFORMS:
            del environment[name]


def packages_without_list() -> list[str]:
    """Name the packages of which nothing tells what was installed: no RECORD, or one without a hash of their files.

    So it is with a folder that is installed to be edited, and with packages of some systems.
    """
    found = _installed()
    missing = [name for name in INSTALLED if name not in found and name not in OPTIONAL]
    return missing + [name for name, package in found.items() if not any(_listed(package, INSTALLED[name]))]


def changed_files() -> list[str]:
    """Name the files that are not as they were installed, and those beside Qt's plugins that no package brought."""
    found = _installed()
    wrong = [path for name, package in found.items() for path in _changed_of(package, INSTALLED[name])]
    listed = {file.as_posix() for package in found.values() for file in package.files or ()}
    folders = {Path(str(package.locate_file(place))): place for package in found.values() for place in PLUGINS}
    for folder, place in folders.items():
        there = [PurePosixPath(place, file.relative_to(folder)) for file in folder.rglob("*") if not file.is_dir()]
        wrong += sorted(path.as_posix() for path in there if path.as_posix() not in listed)
    return wrong


def folder_of_pages_on_disk(environment: Mapping[str, str], mounts: Path = MOUNTS) -> Path | None:
    """Give the folder in which the print library keeps a page while it is sent, where that is not in memory; or None.

    That is TMPDIR, without it /tmp (CUPS). What a system has mounted is told by Linux alone: None on every other.
    """
    folder = Path(environment.get("TMPDIR") or "/tmp").resolve()
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except FileNotFoundError:
        return None
    kinds: dict[Path, str] = {}
    for line in lines:
        _, point, kind, *_ = line.split(" ")
        kinds[Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), point))] = kind  # the last one lies on top
    around = next((place for place in (folder, *folder.parents) if place in kinds), None)
    return None if around is not None and kinds[around] in IN_MEMORY else folder


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


def _installed() -> dict[str, Distribution]:
    """The packages that are looked at, as far as they are there."""
    found: dict[str, Distribution] = {}
    for name in INSTALLED:
        with suppress(PackageNotFoundError):
            found[name] = distribution(name)
    return found


def _listed(package: Distribution, places: tuple[str, ...]) -> Iterator[tuple[PackagePath, FileHash]]:
    """The files of a package in some places, with the hash that each had when it was installed."""
    for file in package.files or ():
        if file.hash is not None and file.as_posix().startswith(places):
            yield file, file.hash


def _changed_of(package: Distribution, places: tuple[str, ...]) -> Iterator[str]:
    for file, listed in _listed(package, places):
        try:
            digest = hashlib.new(listed.mode, Path(str(file.locate())).read_bytes()).digest()
        except OSError:
            yield file.as_posix()
            continue
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != listed.value:
            yield file.as_posix()
