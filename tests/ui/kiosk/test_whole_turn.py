"""A whole turn with every door watched: no socket, no process, no temporary file, nothing written but the coded log."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PLANTED = {
    "a file": "from pathlib import Path; Path('x').open('w')",
    "a socket": "import socket; socket.socket().connect(('127.0.0.1', 9))",
    "a process": "import subprocess; subprocess.Popen(['true'])",
    "a temporary file": "import tempfile; tempfile.mkstemp()",
}


def run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_a_whole_turn_leaves_the_coded_log_and_nothing_else(tmp_path: Path) -> None:
    log, elsewhere = tmp_path / "log", tmp_path / "elsewhere"
    log.mkdir()
    elsewhere.mkdir()
    done = run([sys.executable, "-m", "tests.ui.kiosk.whole_turn", str(log)], elsewhere)
    assert done.returncode == 0, done.stderr
    every_screen = "start before paying plan this-year treatment check result take done"
    assert done.stdout.splitlines() == [f"en {every_screen}", f"es {every_screen}", "loaded: []"]
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["kiosk.log"]


@pytest.mark.parametrize("act", PLANTED.values(), ids=PLANTED)
def test_the_watch_sees(act: str, tmp_path: Path) -> None:
    planted = f"import sys; from tests.ui.kiosk.whole_turn import refuse; sys.addaudithook(refuse); {act}"
    assert run([sys.executable, "-c", planted, str(tmp_path)], tmp_path).returncode == 9
