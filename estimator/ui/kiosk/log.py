"""The kiosk's log, the one thing that it writes: when, on which screen, what happened, for about how long.

A line holds words of the lists here and nothing else, so that no amount, plan, age or key can ever stand in it:
`2026-11-25T16:20Z result timeout 2-5min`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, get_args

from estimator.ui.kiosk.page import ScreenId

Event = Literal[
    "started", "stopped", "restarted", "turn-begun", "edition-taken-up", "edition-refused", "book-broken",
    "done", "start-over", "timeout", "fault",
    "warning", "still-there", "unplugged", "help", "staff-called", "no-voice",
    "printed", "print-fault", "print-limit", "written-wanted",
    "focus-lost", "screen-added", "close-refused", "address-refused", "key-flood", "clock-changed",
    "pin-wrong", "pin-locked", "exit",
]  # fmt: skip
"""Everything that is worth a line."""
EVENTS = frozenset(get_args(Event))
SCREENS = frozenset({*get_args(ScreenId), "-"})
BANDS = ((60, "0-1min"), (120, "1-2min"), (300, "2-5min"), (600, "5-10min"), (1800, "10-30min"))
"""Seconds below which a time is of a band; what is longer is over 30 minutes."""
MOST_BYTES = 256 * 1024
"""How large the file grows; then it is put aside, and the one put aside before it is gone."""
_PLACE = re.compile(r"[A-Za-z_.]+:[a-z_.]+:[0-9]+")


def band(seconds: float) -> str:
    """About how long something took, as a time to the second could tell who it was."""
    return next((name for limit, name in BANDS if seconds < limit), "30min-")


class KioskLog:
    """Writes coded lines to a file that only the kiosk's account reads; without a file it keeps nothing."""

    def __init__(self, file: Path | None, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._file, self._now = file, now

    def record(self, event: Event, screen: ScreenId | Literal["-"] = "-", seconds: float | None = None) -> None:
        """Write that something happened; raises ValueError for a word that is in no list."""
        if event not in EVENTS or screen not in SCREENS:
            raise ValueError("The kiosk's log takes its own words only.")
        self._write(event, screen, "-" if seconds is None else band(seconds))

    def record_exception(self, mistake: type[BaseException], places: TracebackType | None) -> None:
        """Write the kind and the place of a mistake of the program itself, with nothing of its message."""
        while places is not None and places.tb_next is not None:
            places = places.tb_next
        file, line = (places.tb_frame.f_code.co_filename, places.tb_lineno) if places is not None else ("none", 0)
        place = f"{mistake.__name__}:{Path(file).name.lower()}:{line}"
        self._write("exception", "-", place if _PLACE.fullmatch(place) else "-")

    def _write(self, event: str, screen: str, told: str) -> None:
        """Add a line; a full or broken disk is no reason to stop."""
        if self._file is None:
            return
        line = f"{self._now():%Y-%m-%dT%H:%MZ} {screen} {event} {told}\n"
        with suppress(OSError):
            if not self._file.exists():
                self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._file.touch(mode=0o600)
            elif self._file.stat().st_size + len(line) > MOST_BYTES:
                self._file.replace(self._file.with_suffix(".old.log"))
                self._file.touch(mode=0o600)
            with self._file.open("a", encoding="ascii") as lines:
                lines.write(line)
