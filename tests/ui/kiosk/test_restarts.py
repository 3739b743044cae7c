"""When the program is started anew: after fifty turns while nobody is there, and after a mistake of its own."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.restarts import TURNS_A_RUN
from tests.ui.kiosk.conftest import OpenKiosk, Visitor


def test_it_wants_to_start_anew_after_fifty_turns(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.kiosk.turns = TURNS_A_RUN - 1
    visitor.kiosk.restarts.alone.setInterval(1)
    visitor.go_to("before")
    with qtbot.waitSignal(visitor.kiosk.restart_asked):
        visitor.kiosk.end_turn("done")


def test_it_does_not_while_somebody_has_begun(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.kiosk.turns = TURNS_A_RUN - 1
    visitor.kiosk.restarts.alone.setInterval(1)
    visitor.go_to("before")
    visitor.kiosk.end_turn("done")
    visitor.go_to("before")
    with qtbot.assertNotEmitted(visitor.kiosk.restart_asked, wait=20):
        pass


def test_a_mistake_of_the_program_sends_people_to_the_desk_and_starts_it_anew(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.go_to("result")
    window = visitor.kiosk.window
    visitor.kiosk.restarts.after_mistake.setInterval(1)
    with qtbot.waitSignal(visitor.kiosk.restart_asked):
        break_down(visitor)
        assert window.stack.currentWidget() is window.out_of_order
    assert visitor.kiosk.screens is None


def test_what_the_mistake_said_is_not_written(visitor: Visitor) -> None:
    break_down(visitor)
    assert visitor.events[-1] == "exception"
    assert "7654321" not in visitor.log_file.read_text(encoding="ascii")


def test_a_preview_goes_on_after_a_mistake(open_kiosk: OpenKiosk, qtbot: QtBot) -> None:
    visitor = open_kiosk(is_locked=False)
    visitor.kiosk.restarts.after_mistake.setInterval(1)
    break_down(visitor)
    qtbot.waitUntil(lambda: visitor.kiosk.screens is not None)


def break_down(visitor: Visitor) -> None:
    try:
        raise ValueError("7654321")
    except ValueError:
        visitor.kiosk.break_down(*sys.exc_info())  # type: ignore[arg-type]
