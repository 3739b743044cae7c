"""Very many turns, and very many keys and touches at random: short every day, at full length by `make soak`."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from estimator.ui.kiosk.pages import make
from estimator.ui.kiosk.screens import ORDER
from tests.ui.accessibility import tree
from tests.ui.kiosk.conftest import OpenKiosk, Visitor

KEY, MOD = Qt.Key, Qt.KeyboardModifier
KEYS = [
    *[key for key in (KEY.Key_Tab, KEY.Key_Return, KEY.Key_Space, KEY.Key_Down, KEY.Key_Right) for _ in range(12)],
    *(getattr(KEY, f"Key_{sign}") for sign in "0123456789ACFOPQRSVWZ"),
    *(KEY(int(KEY.Key_F1.value) + number) for number in range(12)),
    KEY.Key_Escape, KEY.Key_Backtab, KEY.Key_Backspace, KEY.Key_Back, KEY.Key_Help, KEY.Key_Menu, KEY.Key_Print,
    KEY.Key_Insert, KEY.Key_Delete, KEY.Key_Home, KEY.Key_End, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Up,
    KEY.Key_Left, KEY.Key_Comma, KEY.Key_Period, KEY.Key_Enter,
]  # fmt: skip
MODIFIERS = [MOD.NoModifier] * 12 + [MOD.ShiftModifier, MOD.ControlModifier, MOD.AltModifier, MOD.MetaModifier]
BUTTONS = [Qt.MouseButton.LeftButton] * 12 + [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
PAUSES = [0.05] * 30 + [0.4] * 60 + [3.0] * 9 + [70.0]
"""Seconds between two events; the last begins a warning now and then, or counts as a sleep."""


@pytest.fixture
def visitor(open_kiosk: OpenKiosk) -> Visitor:
    return open_kiosk(make_pages=make)


def one_turn(visitor: Visitor, number: int) -> None:
    """Answer with figures of this turn alone, look at the screens, and leave in the middle or at the end."""
    screens = visitor.screens
    assert not screens.turn.is_begun
    left = (number * 7919 % 8000 + 1000) * 100
    screens.turn.change(
        language="es" if number % 2 else "en", paying="insurance", plan="ppo-in-network", deductible_left=left,
        limit_left=left, treatment="depression",
    )  # fmt: skip
    for screen in (("paying", "this-year", "result"), ("check", "take", "done"))[number % 2]:
        screens.walk.screen = screen
        screens.show_screen()
        QCoreApplication.processEvents()
    visitor.kiosk.end_turn(("done", "timeout", "start-over")[number % 3])
    visitor.settle()
    if number % 50 == 0:
        assert f"{left // 100:,}" not in "\n".join(tree(visitor.kiosk.window))


def memory() -> int:
    """Bytes of this process that lie in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def test_several_turns_leave_no_object_behind(visitor: Visitor) -> None:
    for number in range(2):
        one_turn(visitor, number)
    gc.collect()
    widgets, objects = len(QApplication.allWidgets()), len(gc.get_objects())
    for number in range(2, 4):
        one_turn(visitor, number)
    gc.collect()
    assert len(QApplication.allWidgets()) == widgets
    assert len(gc.get_objects()) - objects < 300


@pytest.mark.soak
def test_ten_thousand_turns_take_less_than_ten_megabytes(visitor: Visitor, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(500):
        one_turn(visitor, number)
    before = memory()
    for number in range(10_000):
        one_turn(visitor, number)
    grown = memory() - before
    with capsys.disabled():
        print(f"\n10,000 turns: memory grew by {grown / 2**20:.1f} MB")
    assert grown < 10 * 2**20


def mash(visitor: Visitor, events: int, seed: int) -> Iterator[None]:
    """Press keys and touch places at random, at the window, as a system would tell it."""
    chance = random.Random(seed)
    window = visitor.kiosk.window
    first, began = visitor.days[0], visitor.clock.now
    for _ in range(events):
        visitor.clock.now += chance.choice(PAUSES)
        visitor.days[0] = first + timedelta(seconds=visitor.clock.now - began)
        handle = window.windowHandle()
        if chance.random() < 0.6:
            place = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
            target = _button(visitor, chance) if chance.random() < 0.3 else None
            if target is not None:
                place = target.mapTo(window, target.rect().center())
            QTest.mouseClick(handle, chance.choice(BUTTONS), MOD.NoModifier, place)
        else:
            QTest.keyClick(handle, chance.choice(KEYS), chance.choice(MODIFIERS))
        QCoreApplication.processEvents()
        # A running application destroys what was given up as soon as an event is over; no test's loop does.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        visitor.kiosk.idle.look()
        yield


def _button(visitor: Visitor, chance: random.Random) -> QWidget | None:
    """One of the two buttons that lead on, so that every screen is come to."""
    frame = visitor.screens.frame if visitor.kiosk.screens is not None else None
    if frame is None or not frame.next.isVisible():
        return None
    return chance.choice((frame.next, visitor.screens.page.primary() or frame.next))


def survives(visitor: Visitor, events: int, seed: int) -> set[str]:
    """Mash, and look at the kiosk after each event; gives the screens that were come to."""
    left: list[bool] = []
    visitor.kiosk.exit_asked.connect(lambda: left.append(True))
    seen: set[str] = set()
    for _ in mash(visitor, events, seed):
        assert visitor.kiosk.screens is not None, "nobody is sent to the front desk"
        seen.add(visitor.screen)
    visitor.settle()
    assert left == []
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [visitor.kiosk.window]
    assert QGuiApplication.clipboard().text() == ""
    assert visitor.screen in (*ORDER, "help")
    assert not {"exception", "exit"} & set(visitor.events)
    return seen


def test_two_hundred_keys_and_touches_lead_nowhere_else(visitor: Visitor) -> None:
    assert len(survives(visitor, 200, seed=5)) > 3


@pytest.mark.soak
def test_two_hundred_thousand_keys_and_touches_lead_nowhere_else(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = survives(visitor, 200_000, seed=7)
    with capsys.disabled():
        print(f"\n200,000 events: {visitor.kiosk.turns} turns, screens come to: {sorted(seen)}")
    assert seen == {*ORDER, "help"}
