"""The command line as a process, from its start to its end, beside a Python that only imports what it stands on."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.book import ROOT
from benchmarks.timing import Measured, Target, time_by_turns

TURNS = 25


def environment(**more: str) -> dict[str, str]:
    """The environment of a program that is timed: its bytecode is kept, as on a computer where it is installed."""
    kept = {name: word for name, word in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | more


def measure() -> list[Measured]:
    """Time `estimator estimate --json` and the two imports."""
    request = ROOT / "tests" / "requests" / "six-infusions-military-cash.yaml"
    command = [sys.executable, "-m", "estimator", "estimate", str(request), "--json"]
    imports = [sys.executable, "-c", "import pydantic, yaml"]
    ours, theirs = time_by_turns(TURNS, lambda _: _run(command), lambda _: _run(imports))
    return [Measured("estimate --json, a process", ours, "import pydantic, yaml", theirs, Target("ratio", 5, 3))]


def _run(command: list[str]) -> None:
    subprocess.run(command, cwd=ROOT, env=environment(), check=True, capture_output=True)
