"""The clock that nobody sets."""

from __future__ import annotations

from estimator.ui.kiosk.clock import steady_seconds


def test_it_never_goes_back() -> None:
    read = [steady_seconds() for _ in range(100)]
    assert read == sorted(read)
