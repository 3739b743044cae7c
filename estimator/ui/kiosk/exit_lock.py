"""The way out of a locked kiosk: a corner that is held, then a PIN that was set when the kiosk was installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from platformdirs import user_config_path

from estimator.ui.kiosk.clock import steady_seconds

TRIES = 5
"""Wrong PINs after which none is taken for a while."""
LOCKED_FOR = 600.0
"""Seconds for which no PIN is taken."""
MINUTE = 60.0
HELD = 3000
"""Milliseconds for which the corner is held."""
_PIN = re.compile(r"[0-9]{6,12}")
_RUNS = "01234567890123456789", "98765432109876543210"

Answer = Literal["right", "wrong", "locked"]


class PinRefused(Exception):
    """A PIN that cannot be set; its text is "digits" or "guessed"."""


class PinSpoiled(Exception):
    """The file of the PIN does not hold what `set_pin` writes."""


def pin_file() -> Path:
    """Where the hash of the PIN is kept: among the settings of the account that the kiosk runs under."""
    return user_config_path("ketamine-cost-estimator", appauthor=False) / "kiosk-pin"


def set_pin(file: Path, pin: str) -> None:
    """Keep the Argon2 hash of a PIN in a file that only this account reads.

    Raises PinRefused for a PIN that is too short or easily guessed, and OSError where the file cannot be written.
    """
    from argon2 import PasswordHasher

    if not _PIN.fullmatch(pin):
        raise PinRefused("digits")
    if len(set(pin)) < 3 or any(pin in run for run in _RUNS):
        raise PinRefused("guessed")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = file.with_name(f"{file.name}.new")
    unfinished.touch(mode=0o600)
    unfinished.write_text(PasswordHasher().hash(pin), encoding="ascii")
    unfinished.replace(file)


def read_hash(file: Path) -> str | None:
    """Read the hash of the PIN; None where none was set. Raises PinSpoiled for a file that holds something else."""
    from argon2 import extract_parameters
    from argon2.exceptions import InvalidHashError

    try:
        kept = file.read_text(encoding="ascii").strip()
        extract_parameters(kept)
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, InvalidHashError) as reason:
        raise PinSpoiled(str(file)) from reason
    return kept


class Tries(NamedTuple):
    """What was tried before: wrong PINs since the last right one or lock, and seconds for which none is taken still."""

    wrong: int = 0
    locked_for: float = 0.0


NONE_BEFORE = Tries()


def tries_in(log: Path, now: datetime) -> Tries:
    """Count from the kiosk's log what was tried before the program was started anew: that gives nobody more tries.

    The log tells minutes, so that a lock lasts up to a minute longer; a log that cannot be read tells of no tries.
    """
    wrong, locked_at = 0, None
    for at, event in _pin_events(log):
        if event == "exit":
            wrong, locked_at = 0, None
        elif event == "pin-wrong":
            wrong += 1
        elif wrong >= TRIES - 1:  # fewer before it: a try while none was taken, which locks for no longer
            wrong, locked_at = 0, at
    if locked_at is None:
        return Tries(wrong)
    left = LOCKED_FOR + MINUTE - (now - locked_at).total_seconds()
    return Tries(wrong, min(LOCKED_FOR, max(0.0, left)))


def _pin_events(log: Path) -> Iterator[tuple[datetime, str]]:
    """What the log holds about PINs, the oldest first, with the file that was put aside."""
    for file in (log.with_suffix(".old.log"), log):
        with suppress(OSError, UnicodeDecodeError):
            for line in file.read_text(encoding="ascii").splitlines():
                parts = line.split()
                if len(parts) == 4 and parts[2] in ("pin-wrong", "pin-locked", "exit"):
                    with suppress(ValueError):
                        yield datetime.strptime(parts[0], "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC), parts[2]


class ExitLock:
    """Takes PINs: five wrong ones, and none is taken for ten minutes; the clock is given, and what was tried before."""

    def __init__(self, kept: str, clock: Callable[[], float] = steady_seconds, tries: Tries = NONE_BEFORE) -> None:
        self._kept, self._clock = kept, clock
        self._wrong = tries.wrong
        self._locked_until = clock() + tries.locked_for

    @property
    def is_locked(self) -> bool:
        """True while no PIN is taken, not even the right one."""
        return self._clock() < self._locked_until

    def open(self, pin: str) -> Answer:
        """Try a PIN."""
        from argon2 import PasswordHasher
        from argon2.exceptions import VerificationError

        if self.is_locked:
            return "locked"
        try:
            PasswordHasher().verify(self._kept, pin)
        except VerificationError:
            self._wrong += 1
            if self._wrong < TRIES:
                return "wrong"
            self._wrong, self._locked_until = 0, self._clock() + LOCKED_FOR
            return "locked"
        self._wrong = 0
        return "right"
