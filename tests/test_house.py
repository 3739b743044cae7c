"""The house keeps its own rules: who imports whom, where Qt may be, what no file may hold."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ESTIMATOR = ROOT / "estimator"
LOCKS = sorted(ROOT.glob("requirements*.lock"))
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|tmp|root|home|opt)/\w|\b[A-Z]:\\Users\\")
PACKAGE_HOST = re.compile(r"pypi\.org|pythonhosted\.org|pypi[/]simple")


def test_everyone_imports_only_whom_they_may_know() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    checked = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_qt_is_imported_in_windows_only() -> None:
    outside = [path for path in ESTIMATOR.rglob("*.py") if (ESTIMATOR / "ui") not in path.parents]
    assert [str(path.relative_to(ROOT)) for path in outside if imported_by(path) & {"PySide6", "shiboken6"}] == []


def test_the_command_line_starts_without_qt() -> None:
    loaded = "import sys, estimator.cli; print([name for name in sys.modules if name.startswith('PySide6')])"
    started = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True)
    assert started.stdout.strip() == "[]", started.stderr


def test_the_version_imports_nothing() -> None:
    assert imported_by(ESTIMATOR / "__init__.py") == set()


@pytest.mark.parametrize("folder", ["estimator", "packaging", "benchmarks", "tests"])
def test_every_module_says_what_it_is(folder: str) -> None:
    modules = (ROOT / folder).rglob("*.py")
    assert [str(path.relative_to(ROOT)) for path in modules if not ast.get_docstring(parsed(path))] == []


def test_there_is_a_lock_for_running_testing_and_measuring() -> None:
    names = ["requirements-bench.lock", "requirements-test.lock", "requirements.lock"]
    assert [path.name for path in LOCKS] == names


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_every_package_by_hash_and_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=[a-z])", text) if not entry.startswith("#")]
    assert [
        entry for entry in entries if not re.match(r"[a-z0-9-]+==\S+.*\\\n +--hash=sha256:[0-9a-f]{64}\b", entry)
    ] == []
    assert not re.search(r"https?:|://|file:", text)


def test_the_locks_hold_every_package_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock, named in {
        "requirements.lock": project["project"]["dependencies"] + project["dependency-groups"]["build"],
        "requirements-test.lock": project["dependency-groups"]["test"],
        "requirements-bench.lock": project["dependency-groups"]["bench"],
    }.items():
        pinned = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
        assert {re.match(r"[\w-]+", package)[0].lower() for package in named} - pinned == set(), lock


def test_no_file_holds_a_path_of_a_machine_or_the_host_of_a_package_index() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in kept_files()
        for pattern in (MACHINE_PATH, PACKAGE_HOST)
        if (match := pattern.search(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert found == []


def imported_by(path: Path) -> set[str]:
    """Name the top packages that a module imports, inside functions too."""
    names = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def parsed(path: Path) -> ast.Module:
    """Give a module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def kept_files() -> list[Path]:
    """List the project's files as git sees them, ignored ones left out; git's absence ends the test."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
