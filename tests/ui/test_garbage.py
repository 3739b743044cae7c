"""Garbage is collected while nobody does anything, and not put off for ever."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer

from estimator.ui.garbage import PUT_OFF_FOR, GarbageTurn


@pytest.fixture
def turn(qapp: object) -> Iterator[GarbageTurn]:
    was_on = gc.isenabled()
    made = GarbageTurn(None)
    yield made
    made.stop()
    gc.enable() if was_on else gc.disable()


class Elapsed(QElapsedTimer):
    """Time that has gone by as the test says."""

    def __init__(self, milliseconds: int) -> None:
        super().__init__()
        self._milliseconds = milliseconds

    def elapsed(self) -> int:
        return self._milliseconds


@pytest.mark.parametrize(("since_last", "is_put_off"), [(PUT_OFF_FOR - 1, True), (PUT_OFF_FOR, False)])
def test_a_key_puts_a_collection_off_unless_it_is_long_overdue(
    turn: GarbageTurn, monkeypatch: pytest.MonkeyPatch, since_last: int, is_put_off: bool
) -> None:
    begun_anew: list[bool] = []
    monkeypatch.setattr(turn._timer, "start", lambda: begun_anew.append(True))
    turn._since_last = Elapsed(since_last)
    turn.put_off()
    assert bool(begun_anew) == is_put_off
