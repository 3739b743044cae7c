"""The coded log: words of its lists and nothing else, in a file that does not grow for ever."""

from __future__ import annotations

import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.ui.kiosk.log import BANDS, EVENTS, MOST_BYTES, SCREENS, KioskLog, band

NOW = datetime(2026, 11, 25, 16, 20, 33, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path) -> KioskLog:
    return KioskLog(tmp_path / "kiosk.log", lambda: NOW)


def lines(folder: Path) -> list[str]:
    return (folder / "kiosk.log").read_text(encoding="ascii").splitlines()


def test_a_line_says_when_where_what_and_about_how_long(log: KioskLog, tmp_path: Path) -> None:
    log.record("timeout", "result", 200)
    assert lines(tmp_path) == ["2026-11-25T16:20Z result timeout 2-5min"]


def test_what_has_no_screen_or_length_says_so(log: KioskLog, tmp_path: Path) -> None:
    log.record("key-flood")
    assert lines(tmp_path) == ["2026-11-25T16:20Z - key-flood -"]


@pytest.mark.parametrize(("event", "screen"), [("1450.00", "result"), ("done", "ppo-in-network"), ("", "start")])
def test_no_other_word_is_taken(log: KioskLog, tmp_path: Path, event: str, screen: str) -> None:
    with pytest.raises(ValueError, match="its own words"):
        log.record(event, screen)  # type: ignore[arg-type]
    assert not (tmp_path / "kiosk.log").exists()


@given(st.sampled_from(sorted(EVENTS)), st.sampled_from(sorted(SCREENS)), st.floats(0, 1e6))
def test_every_line_is_made_of_codes(event: str, screen: str, seconds: float) -> None:
    assert re.fullmatch(r"[a-z-]+", event)
    assert re.fullmatch(r"[a-z-]+", screen)
    assert band(seconds) in {*(name for _, name in BANDS), "30min-"}


def test_a_mistake_is_written_by_its_kind_and_place_alone(log: KioskLog, tmp_path: Path) -> None:
    try:
        raise ValueError("7654321")
    except ValueError:
        kind, _, places = sys.exc_info()
    assert kind is not None
    log.record_exception(kind, places)
    assert re.fullmatch(r"2026-11-25T16:20Z - exception ValueError:test_log\.py:\d+", lines(tmp_path)[0])


def test_a_file_that_is_full_is_put_aside(log: KioskLog, tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").write_text("x" * MOST_BYTES, encoding="ascii")
    log.record("done")
    assert len(lines(tmp_path)) == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["kiosk.log", "kiosk.old.log"]


def test_only_the_account_of_the_kiosk_reads_it(log: KioskLog, tmp_path: Path) -> None:
    log.record("done")
    others = 0o077 if os.name == "posix" else 0  # Windows has rights of another kind
    assert (tmp_path / "kiosk.log").stat().st_mode & others == 0


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    KioskLog(tmp_path / "file" / "kiosk.log").record("done")


def test_a_preview_keeps_none(tmp_path: Path) -> None:
    KioskLog(None).record("done")
    assert list(tmp_path.iterdir()) == []
