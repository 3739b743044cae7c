"""What is left of a person after their turn: nothing, however it ended. 7654321 is planted and looked for."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from estimator.office.kiosk_answers import Answers
from estimator.pricing.result import Estimate
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.pages import make as make_real_pages
from estimator.ui.kiosk.turn import Turn
from estimator.ui.print_job import PrintState
from tests.ui.accessibility import tree
from tests.ui.kiosk.conftest import OpenKiosk, Visitor

PLANTED = 7_654_321
SEEN = ("7654321", "76,543.21", "76,543", "7,654,321")


def done(visitor: Visitor) -> None:
    show(visitor, "done")
    visitor.touch(visitor.screens.frame.start_over)


def start_over(visitor: Visitor) -> None:
    visitor.touch(visitor.screens.frame.start_over)
    visitor.clock.now += 1
    visitor.touch(visitor.kiosk.window.question._buttons[1])


def show(visitor: Visitor, screen: ScreenId) -> None:
    visitor.screens.walk.screen = screen
    visitor.screens.show_screen()
    visitor.settle()


def timeout(visitor: Visitor) -> None:
    visitor.wait(400)


def sleep(visitor: Visitor) -> None:
    visitor.clock.now += 7200
    visitor.kiosk.window.update()


def fault(visitor: Visitor) -> None:
    """A print that fails; whoever wanted it goes away."""
    printer = visitor.kiosk.printer
    printer._is_of_this_turn = True
    printer._tell(PrintState("fault", fault="broken-off", reason="jam"))
    visitor.wait(400)


def exception(visitor: Visitor) -> None:
    """A real slot raises, in the middle of the answers; Python keeps its frames until they are erased."""

    def fail() -> None:
        kept = visitor.screens.turn.answers, visitor.screens.turn
        raise ValueError(str(kept))

    usual, sys.excepthook = sys.excepthook, visitor.kiosk.break_down
    QTimer.singleShot(0, fail)
    visitor.settle()
    sys.excepthook = usual


ENDS: tuple[Callable[[Visitor], None], ...] = (done, start_over, timeout, sleep, fault, exception)


@pytest.fixture
def erased(visitor: Visitor, request: pytest.FixtureRequest) -> Visitor:
    """A kiosk after a turn in which the number was answered, typed, taken back and copied."""
    visitor.go_to("result")
    assert visitor.screens.turn.answers.deductible_left == PLANTED
    field = visitor.page.field
    field.setText("1")
    field.insert("7654321")
    field.selectAll()
    field.copy()
    assert isinstance(visitor.screens.turn.result(), Estimate)
    request.param(visitor)
    visitor.settle()
    gc.collect()
    return visitor


every_end = pytest.mark.parametrize("erased", ENDS, indirect=True, ids=lambda end: end.__name__)


def holds(found: Any) -> bool:
    """Tell whether a living object is an answer, a text or a number of the turn."""
    if isinstance(found, Answers):
        return PLANTED in (found.deductible_left, found.limit_left)
    return isinstance(found, Turn) and (found.is_begun or found._result is not None)


def test_during_a_turn_the_search_finds_what_was_planted(visitor: Visitor) -> None:
    visitor.go_to("result")
    visitor.page.field.setText("7654321")
    gc.collect()
    assert {type(found) for found in gc.get_objects() if holds(found)} == {Answers, Turn}
    assert "7654321" in "\n".join(tree(visitor.kiosk.window))


@every_end
def test_no_living_object_holds_an_answer(erased: Visitor) -> None:
    assert [found for found in gc.get_objects() if holds(found)] == []


@every_end
def test_no_container_holds_the_number(erased: Visitor) -> None:
    ours = [found for found in gc.get_objects() if isinstance(found, dict | list | tuple) and PLANTED in _flat(found)]
    assert [found for found in ours if found is not globals() and found != (PLANTED,)] == []


def _flat(found: Any) -> list[int]:
    inner = found.values() if isinstance(found, dict) else found
    return [one for one in inner if type(one) is int]


@every_end
def test_no_widget_of_the_turn_is_left(erased: Visitor) -> None:
    fields = [one for one in gc.get_objects() if isinstance(one, QLineEdit) and isValid(one)]
    assert [one for one in fields if one.text() or one.isUndoAvailable() or one.isRedoAvailable()] == []


@every_end
def test_the_accessible_tree_says_nothing_of_it(erased: Visitor) -> None:
    told = "\n".join(tree(erased.kiosk.window))
    assert [seen for seen in SEEN if seen in told] == []


@every_end
def test_clipboard_and_selection_are_empty(erased: Visitor) -> None:
    clipboard = QGuiApplication.clipboard()
    assert [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)] == ["", ""]


@every_end
def test_nothing_that_was_announced_is_kept(erased: Visitor) -> None:
    assert [told for told in erased.kiosk.announcer.said if "7654321" in told] == []


@every_end
def test_the_disk_holds_codes_alone(erased: Visitor, tmp_path: Path) -> None:
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert [file.name for file in files] == ["kiosk.log"]
    assert [seen for seen in (*SEEN, "ppo") if seen in files[0].read_text(encoding="ascii")] == []


@pytest.mark.parametrize("end", [done, start_over, timeout, sleep], ids=lambda end: end.__name__)
def test_the_screen_is_that_of_a_kiosk_that_nobody_used(visitor: Visitor, end: Callable[[Visitor], None]) -> None:
    visitor.settle()
    before = visitor.kiosk.window.grab().toImage()
    visitor.go_to("result")
    visitor.page.field.setText("7654321")
    assert visitor.kiosk.window.grab().toImage() != before
    end(visitor)
    visitor.settle()
    assert visitor.kiosk.window.grab().toImage() == before


def test_after_many_real_turns_there_are_as_many_widgets_as_after_the_first(open_kiosk: OpenKiosk) -> None:
    visitor = open_kiosk(make_pages=make_real_pages)

    def turn() -> int:
        visitor.screens.page.next_asked.emit()
        visitor.kiosk.end_turn("timeout")
        visitor.settle()
        gc.collect()
        return len(QApplication.allWidgets())

    assert [turn() for _ in range(3)] == [turn()] * 3


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_the_real_pages_are_gone_as_well(open_kiosk: OpenKiosk, end: Callable[[Visitor], None]) -> None:
    visitor = open_kiosk(make_pages=make_real_pages)
    visitor.screens.turn.change(
        paying="insurance", plan="ppo-in-network", deductible_left=PLANTED, treatment="depression"
    )
    for screen in ("this-year", "check", "result", "take"):
        show(visitor, screen)
    end(visitor)
    visitor.settle()
    gc.collect()
    assert [found for found in gc.get_objects() if holds(found)] == []
    told = "\n".join(tree(visitor.kiosk.window))
    assert [seen for seen in SEEN if seen in told] == []
