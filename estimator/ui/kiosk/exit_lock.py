"""The way out of a locked kiosk: a corner that is held, then a PIN that was set when the kiosk was installed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path

from estimator.ui.kiosk.clock import steady_seconds

TRIES = 5
"""Wrong PINs after which none is taken for a while."""
LOCKED_FOR = 600.0
"""Seconds for which no PIN is taken."""
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


class ExitLock:
    """Takes PINs: five wrong ones, and none is taken for ten minutes; the clock is given."""

    def __init__(self, kept: str, clock: Callable[[], float] = steady_seconds) -> None:
        self._kept, self._clock = kept, clock
        self._wrong = 0
        self._locked_until = 0.0

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
