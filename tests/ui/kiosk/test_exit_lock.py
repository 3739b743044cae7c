"""The PIN that leads out: what may be one, how it is kept, and how often one may be tried."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from estimator.ui.kiosk.exit_lock import (
    LOCKED_FOR,
    TRIES,
    ExitLock,
    PinRefused,
    PinSpoiled,
    Tries,
    read_hash,
    set_pin,
    tries_in,
)
from estimator.ui.kiosk.log import Event, KioskLog
from tests.ui.kiosk.conftest import PIN, PIN_HASH, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(clock: Clock) -> ExitLock:
    return ExitLock(PIN_HASH, clock)


def test_the_right_pin_opens(lock: ExitLock) -> None:
    assert lock.open(PIN) == "right"


@pytest.mark.parametrize("pin", ["", "000000", "27182", "2718280", "271828 "])
def test_any_other_does_not(lock: ExitLock, pin: str) -> None:
    assert lock.open(pin) == "wrong"


def test_after_five_wrong_ones_not_even_the_right_one_opens(lock: ExitLock) -> None:
    answers = [lock.open("000000") for _ in range(TRIES)]
    assert answers == ["wrong"] * 4 + ["locked"]
    assert lock.open(PIN) == "locked"


def test_ten_minutes_later_it_does(lock: ExitLock, clock: Clock) -> None:
    for _ in range(TRIES):
        lock.open("000000")
    clock.now += LOCKED_FOR - 1
    assert lock.open(PIN) == "locked"
    clock.now += 1
    assert lock.open(PIN) == "right"


def test_the_right_pin_gives_five_tries_again(lock: ExitLock) -> None:
    for pin in ["000000"] * 4 + [PIN] + ["000000"] * 4:
        lock.open(pin)
    assert lock.open(PIN) == "right"


NOW = datetime(2026, 11, 25, 16, 20, 30, tzinfo=UTC)
LOCKING: Sequence[Event] = ("pin-wrong", "pin-wrong", "pin-wrong", "pin-wrong", "pin-locked")


@pytest.mark.parametrize(
    ("minutes_ago", "tried"),
    [
        ([], Tries()),
        ([(900, "pin-wrong"), (3, "pin-wrong"), (2, "started")], Tries(2)),
        ([(9, "pin-wrong"), (8, "exit"), (7, "started"), (3, "pin-wrong")], Tries(1)),
        ([(4, event) for event in LOCKING], Tries(0, 390)),
        ([(9, event) for event in LOCKING] + [(1, "pin-locked")], Tries(0, 90)),
        ([(11, event) for event in LOCKING] + [(1, "pin-wrong")], Tries(1)),
        ([(-3000, event) for event in LOCKING], Tries(0, LOCKED_FOR)),
    ],
)  # fmt: skip
def test_what_was_tried_before_a_restart_is_counted_from_the_log(
    minutes_ago: Sequence[tuple[int, Event]], tried: Tries, tmp_path: Path
) -> None:
    for minutes, event in minutes_ago:
        KioskLog(tmp_path / "kiosk.log", lambda: NOW - timedelta(minutes=minutes)).record(event)  # noqa: B023
    assert tries_in(tmp_path / "kiosk.log", NOW) == tried


def test_what_was_put_aside_of_the_log_counts_too_and_a_broken_line_does_not(tmp_path: Path) -> None:
    KioskLog(tmp_path / "kiosk.old.log", lambda: NOW).record("pin-wrong")
    (tmp_path / "kiosk.log").write_text("2026-11-25T16:20Z - pin-wr\nsoon - pin-wrong -\n", encoding="ascii")
    assert tries_in(tmp_path / "kiosk.log", NOW) == Tries(1)


def test_tries_go_on_where_they_stood(clock: Clock) -> None:
    assert ExitLock(PIN_HASH, clock, Tries(4)).open("000000") == "locked"
    assert ExitLock(PIN_HASH, clock, Tries(0, 90)).open(PIN) == "locked"


def test_a_pin_that_was_set_opens(tmp_path: Path) -> None:
    file = tmp_path / "settings" / "kiosk-pin"
    set_pin(file, "271828")
    kept = read_hash(file)
    assert kept is not None
    assert ExitLock(kept).open("271828") == "right"


def test_the_pin_itself_is_nowhere_in_its_file(tmp_path: Path) -> None:
    set_pin(tmp_path / "pin", "271828")
    text = (tmp_path / "pin").read_text(encoding="ascii")
    assert text.startswith("$argon2id$")
    assert "271828" not in text


def test_only_the_account_of_the_kiosk_reads_the_file(tmp_path: Path) -> None:
    set_pin(tmp_path / "pin", "271828")
    others = stat.S_IRWXG | stat.S_IRWXO if os.name == "posix" else 0  # Windows has rights of another kind
    assert (tmp_path / "pin").stat().st_mode & others == 0


def test_without_a_file_no_pin_is_set(tmp_path: Path) -> None:
    assert read_hash(tmp_path / "pin") is None


@pytest.mark.parametrize("text", ["", "271828", "$argon2id$v=19$m=8", "ñ"])
def test_a_file_that_holds_something_else_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "pin").write_text(text, encoding="utf-8")
    with pytest.raises(PinSpoiled):
        read_hash(tmp_path / "pin")


@pytest.mark.parametrize("pin", ["", "12345", "1234567890123", "27a828", "٢٧١٨٢٨", "271 828"])
def test_a_pin_has_six_to_twelve_digits(tmp_path: Path, pin: str) -> None:
    with pytest.raises(PinRefused, match="digits"):
        set_pin(tmp_path / "pin", pin)


@pytest.mark.parametrize("pin", ["000000", "123456", "987654", "890123", "121212"])
def test_a_pin_that_is_guessed_too_easily_is_refused(tmp_path: Path, pin: str) -> None:
    with pytest.raises(PinRefused, match="guessed"):
        set_pin(tmp_path / "pin", pin)


def test_a_refused_pin_leaves_the_one_before(tmp_path: Path) -> None:
    set_pin(tmp_path / "pin", "271828")
    before = (tmp_path / "pin").read_bytes()
    with pytest.raises(PinRefused):
        set_pin(tmp_path / "pin", "1")
    assert (tmp_path / "pin").read_bytes() == before
