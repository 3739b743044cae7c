"""How staff leave a locked kiosk: a held corner, the right PIN, and no other way."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.conftest import PIN, OpenKiosk, Visitor

KEY = Qt.Key


def test_a_held_corner_and_the_pin_lead_out(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.kiosk.window.corner_held.emit()
    with qtbot.waitSignal(visitor.kiosk.exit_asked):
        for digit in PIN:
            visitor.press(getattr(KEY, f"Key_{digit}"))
            visitor.clock.now += 1
        visitor.press(KEY.Key_Return)
    assert visitor.events[-1] == "exit"


def test_a_wrong_pin_leads_nowhere(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.kiosk.window.corner_held.emit()
    with qtbot.assertNotEmitted(visitor.kiosk.exit_asked):
        visitor.kiosk.window.pad.typed.emit("000000")
    assert visitor.events[-1] == "pin-wrong"
    assert visitor.kiosk.window.pad.problem.text() == "This PIN is not right."


def test_who_finds_the_corner_gets_back_to_the_screen(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.kiosk.window.corner_held.emit()
    visitor.press(KEY.Key_Escape)
    assert visitor.kiosk.window.is_on_screens
    assert visitor.screen == "paying"


def test_the_corner_must_be_held(visitor: Visitor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(visitor.kiosk.window.corner_held):
        visitor.touch(visitor.kiosk.window._corner)
    assert not visitor.kiosk.window._corner._timer.isActive()


def test_held_for_three_seconds_it_asks_for_the_pin(visitor: Visitor, qtbot: QtBot) -> None:
    corner = visitor.kiosk.window._corner
    assert corner._timer.interval() == 3000
    corner._timer.setInterval(1)
    with qtbot.waitSignal(visitor.kiosk.window.corner_held):
        QTest.mousePress(visitor.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert visitor.kiosk.window.stack.currentWidget() is visitor.kiosk.window.pad


def test_a_preview_has_no_corner(open_kiosk: OpenKiosk) -> None:
    visitor = open_kiosk(is_locked=False)
    visitor.kiosk.window.corner_held.emit()
    assert visitor.kiosk.window.is_on_screens
