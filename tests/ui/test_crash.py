"""What happens when the program meets a mistake of its own."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from estimator.ui.crash import KEPT, Crashes, report


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[Path]]:
    """The reports that were told of, while crashes are watched for."""
    reports: list[Path] = []
    before = sys.excepthook, threading.excepthook
    crashes = Crashes(tmp_path, reports.append)
    crashes.watch()
    yield reports
    crashes.stop()
    sys.excepthook, threading.excepthook = before


def stumble(patient: str) -> None:
    raise ValueError(f"cannot make a page for {patient}")


def raised() -> ValueError:
    try:
        stumble("Private Person")
    except ValueError as mistake:
        return mistake
    raise AssertionError


def test_a_report_says_where_it_happened_and_nothing_of_the_patient() -> None:
    mistake = raised()
    text = report(type(mistake), mistake, mistake.__traceback__)
    assert "builtins.ValueError" in text
    assert "in stumble" in text
    assert "Private" not in text


def test_a_report_is_written_and_told_of(told: list[Path]) -> None:
    mistake = raised()
    sys.excepthook(type(mistake), mistake, mistake.__traceback__)
    (file,) = told
    assert "in stumble" in file.read_text(encoding="utf-8")


def test_a_mistake_in_another_thread_is_reported_too(told: list[Path]) -> None:
    thread = threading.Thread(target=stumble, args=("Private Person",))
    thread.start()
    thread.join()
    assert len(told) == 1


def test_old_reports_are_thrown_away(told: list[Path], tmp_path: Path) -> None:
    mistake = raised()
    for _ in range(KEPT + 3):
        sys.excepthook(type(mistake), mistake, mistake.__traceback__)
    assert len(list(tmp_path.glob("report-*.txt"))) == KEPT
