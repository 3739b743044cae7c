"""The command line, run inside the test: what it printed and its exit code."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from estimator.cli import main

REQUESTS = Path(__file__).resolve().parent.parent / "requests"


class Answer(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; a word that names an example request stands for its file."""

    def run_command(*words: str) -> Answer:
        files = [str(REQUESTS / word) if (REQUESTS / word).is_file() else word for word in words]
        try:
            code = main(files)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        printed = capsys.readouterr()
        return Answer(code, printed.out, printed.err)

    return run_command
