"""Set the estimator up in .venv, saying each step, then run, test, lint, soak or bench it.

`make run` calls this on Linux and macOS; on Windows the same is `py -3.11 packaging/prepare.py run`. It needs
nothing but Python. Set-up is skipped while the locks are the ones already installed. Nothing outside .venv is
touched, except that Debian and Ubuntu get the system libraries Qt lacks, where that asks for no password.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

RUN, TEST, BENCH = "requirements.lock", "requirements-test.lock", "requirements-bench.lock"
MEGABYTES = {RUN: 135, TEST: 50, BENCH: 80}

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
SOAK = ["-m", "pytest", "-m", "soak or hypothesis", "--hypothesis-profile=soak"]

VERBS: dict[str, tuple[list[str], list[list[str]]]] = {
    "run": ([RUN], [["-m", "estimator"]]),
    "test": ([RUN, TEST], [["-m", "pytest", "-n", "auto", "--dist", "loadfile"]]),
    "lint": (
        [RUN, TEST],
        [
            ["-m", "ruff", "check"],
            ["-m", "ruff", "format", "--check"],
            ["-m", "mypy"],
            ["-c", LINT_IMPORTS, "--no-logo"],
        ],
    ),
    "soak": ([RUN, TEST], [SOAK]),
    "bench": ([RUN, BENCH], [["-m", "benchmarks"]]),
    "translations": ([RUN], [["packaging/translations.py"]]),
}
"""Each verb: the locks it needs, and what .venv's Python runs, one after another."""

QT_LIBRARIES = {
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WEASYPRINT_LIBRARIES = {
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
}


class CannotPrepare(Exception):
    """Set-up cannot go on; the text says why and the one thing that mends it."""


def main(arguments: list[str]) -> int:
    """Set up what the verb needs, run it, give its exit code: 2 for an unknown verb, 1 where set-up fails."""
    verb, *further = arguments or [""]
    if verb not in VERBS:
        print(f"Usage: prepare.py {'|'.join(VERBS)} [arguments]", file=sys.stderr)
        return 2
    locks, commands = VERBS[verb]
    try:
        prepare(locks)
    except CannotPrepare as reason:
        print(f"\nSet-up stopped. {reason}", file=sys.stderr)
        return 1
    if verb != "lint":
        install_libraries(QT_LIBRARIES | (WEASYPRINT_LIBRARIES if verb == "bench" else {}))
    for command in commands:
        exit_code = subprocess.call([str(PYTHON), *command, *further], cwd=ROOT)
        if exit_code:
            return exit_code
    return 0


def prepare(locks: list[str]) -> None:
    """Make .venv hold what the locks say, and do nothing where it does already; raises CannotPrepare."""
    if sys.version_info < (3, 11):
        raise CannotPrepare(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if not is_usable():
        make_venv()
    outdated = [lock for lock in locks if not is_installed(lock)]
    if not outdated:
        return
    install_packages(outdated)
    print("Setting up: linking this folder into .venv", flush=True)
    pip("install", "--no-deps", "--no-build-isolation", "--quiet", "--editable", ".")
    if TEST in outdated:
        point_pytest_here()
    for lock in outdated:
        stamp(lock).write_text(digest(lock))
    print("Set-up is complete.", flush=True)


def is_usable() -> bool:
    """Say whether .venv has a Python that starts and is new enough."""
    starts = [str(PYTHON), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    return PYTHON.exists() and subprocess.run(starts, capture_output=True).returncode == 0


def make_venv() -> None:
    """Make .venv anew with this Python; raises CannotPrepare where Debian's venv package is missing."""
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Setting up: making .venv with Python {version}", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        mend = "install the venv module of this Python"
        if shutil.which("apt-get"):
            mend = f"sudo apt-get install python3.{sys.version_info.minor}-venv"
        raise CannotPrepare(f"Python could not make .venv. What mends it: {mend}")


def install_packages(locks: list[str]) -> None:
    """Fetch what the locks name, every file checked against its hash; raises CannotPrepare."""
    names = [line.split("==")[0] for lock in locks for line in read(lock).splitlines() if "==" in line]
    megabytes = sum(MEGABYTES[lock] for lock in locks)
    print(f"Setting up: fetching {len(names)} packages, about {megabytes} MB: {', '.join(names)}", flush=True)
    requirements = [word for lock in locks for word in ("--requirement", lock)]
    pip("install", "--require-hashes", "--no-deps", "--only-binary=:all:", *requirements)


def point_pytest_here() -> None:
    """Tell every pytest of .venv where its settings are.

    For `pytest --cases FOLDER` it would look for them in FOLDER: until the settings are read, the option
    is unknown and its folder seems to be one of tests.
    """
    [packages] = VENV.glob("Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages")
    settings = f"--config-file={shlex.quote((ROOT / 'pyproject.toml').as_posix())}"
    line = f'import os; os.environ.setdefault("PYTEST_ADDOPTS", {settings!a})\n'
    (packages / "pytest_settings.pth").write_text(line, encoding="utf-8")


def pip(*arguments: str) -> None:
    """Call .venv's pip; raises CannotPrepare where it fails."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    if subprocess.call(command, cwd=ROOT):
        raise CannotPrepare("pip said above what went wrong. With the network there, the same command goes on.")


def is_installed(lock: str) -> bool:
    """Say whether .venv already holds this very lock."""
    return stamp(lock).exists() and stamp(lock).read_text() == digest(lock)


def stamp(lock: str) -> Path:
    """Name the file in .venv that remembers which text of a lock was installed."""
    return VENV / f"{lock}.sha256"


def digest(lock: str) -> str:
    """Give the SHA-256 of a lock's text, in hexadecimal."""
    return hashlib.sha256(read(lock).encode()).hexdigest()


def read(lock: str) -> str:
    """Read a lock of this folder; line ends come out alike on every system."""
    return (ROOT / lock).read_text(encoding="utf-8")


def install_libraries(libraries: dict[str, str]) -> None:
    """Install those of these libraries that are missing on Debian and Ubuntu, or print the line that would.

    Never asks for a password and never stops: a page can be made without a window.
    """
    missing = [library for library in libraries if sys.platform == "linux" and not loads(library)]
    if not missing:
        return
    print(f"The window and its printing need what this machine lacks: {' '.join(missing)}", flush=True)
    if not shutil.which("apt-get"):
        print("They are not installed from here: this system's package manager has them.", flush=True)
        return
    packages = [libraries[library] for library in missing]
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    as_root = root_prefix()
    if as_root is None:
        print(
            f"They are not installed from here: that takes a password. Say: sudo {' '.join(install)}",
            flush=True,
        )
        return
    print("Setting up: installing them with apt-get", flush=True)
    for command in (["apt-get", "update"], install):
        subprocess.call([*as_root, "env", "DEBIAN_FRONTEND=noninteractive", *command], stdin=subprocess.DEVNULL)


def loads(library: str) -> bool:
    """Say whether the system finds and loads a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def root_prefix() -> list[str] | None:
    """Give what to put before a command to run it as root without a password; None where that cannot be."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0:
        return sudo
    return None


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
