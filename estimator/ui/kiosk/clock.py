"""The kiosk's clock: nobody can set it, and it does not stand still while the computer sleeps."""

from __future__ import annotations

import sys
import time

_NAME = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC_RAW"}.get(sys.platform, "")


def steady_seconds() -> float:
    """Read a clock that nobody sets and that goes on while the computer sleeps, in seconds."""
    # Python's own monotonic clock stands still during sleep on Linux and macOS, so that a sleep would go unnoticed.
    return time.clock_gettime(getattr(time, _NAME)) if hasattr(time, _NAME) else time.monotonic()
