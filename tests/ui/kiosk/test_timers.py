"""Every row of the kiosk's table of times, on its real screens before a real window; and keys that stick."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages import make as make_real_pages
from estimator.ui.kiosk.pages.help import HelpPage
from estimator.ui.kiosk.window import KioskWindow, look_of
from estimator.ui.print_job import Phase, PrintState
from tests.ui.kiosk.conftest import OpenKiosk, Visitor

KEY = Qt.Key
ANSWERS = {"paying": "insurance", "plan": "ppo-in-network", "treatment": "depression"}
ROWS: list[tuple[ScreenId, int, int, int, int]] = [
    ("before", 60, 30, 120, 60), ("paying", 60, 30, 120, 60), ("plan", 60, 30, 120, 60), ("treatment", 60, 30, 120, 60),
    ("check", 60, 30, 120, 60), ("this-year", 90, 30, 180, 60), ("result", 120, 30, 240, 60),
    ("take", 120, 30, 240, 60), ("help", 120, 30, 240, 60), ("done", 20, 20, 60, 60),
]  # fmt: skip
"""A screen, its time and its countdown in seconds; then both with large text."""
ONE_OF_EACH_KIND = [row for row in ROWS if row[0] in ("paying", "this-year", "result", "done")]


@pytest.fixture
def visitor(open_kiosk: OpenKiosk) -> Visitor:
    """A person before the real screens."""
    return open_kiosk(make_pages=make_real_pages)


def stand_at(visitor: Visitor, screen: ScreenId) -> KioskWindow:
    """Come to a screen with every answer given."""
    visitor.screens.turn.change(**ANSWERS)
    visitor.screens.walk.screen = screen
    visitor.screens.show_screen()
    visitor.settle()
    return visitor.kiosk.window


def runs_out(visitor: Visitor, idle: int, countdown: int) -> bool:
    """Tell whether the question comes after the time and not before, and the end after the countdown and not before."""
    question, turn = visitor.kiosk.window.question, visitor.screens.turn
    seen = []
    for seconds in (idle - 1, 1, countdown - 1, 1):
        visitor.wait(seconds)
        seen.append((question.isVisible(), visitor.screens.turn is turn))
    return seen == [(False, True), (True, True), (True, True), (False, False)]


@pytest.mark.parametrize(("screen", "idle", "countdown", "slow_idle", "slow_countdown"), ROWS)
def test_a_screen_waits_as_the_table_says(
    visitor: Visitor, screen: ScreenId, idle: int, countdown: int, slow_idle: int, slow_countdown: int
) -> None:
    stand_at(visitor, screen)
    assert runs_out(visitor, idle, countdown)


@pytest.mark.parametrize(("screen", "idle", "countdown", "slow_idle", "slow_countdown"), ONE_OF_EACH_KIND)
def test_with_large_text_it_waits_longer(
    visitor: Visitor, screen: ScreenId, idle: int, countdown: int, slow_idle: int, slow_countdown: int
) -> None:
    stand_at(visitor, screen)
    visitor.screens.frame.size_asked.emit(1.5)
    assert runs_out(visitor, slow_idle, slow_countdown)


def test_the_first_screen_waits_for_ever(visitor: Visitor) -> None:
    before = visitor.screens
    visitor.wait(3000)
    assert visitor.kiosk.window.question.isHidden()
    assert visitor.screens is before


def go_on(visitor: Visitor) -> None:
    visitor.screens.frame.next.click()


def ask_for_help(visitor: Visitor) -> None:
    visitor.screens.show_help()


def hold_the_corner_and_go_back(visitor: Visitor) -> None:
    window = visitor.kiosk.window
    window.corner_held.emit()
    window.pad.left.emit()


def print_goes(visitor: Visitor, monkeypatch: pytest.MonkeyPatch, phase: Phase) -> None:
    """Let the printer tell how it goes."""
    monkeypatch.setattr(PagePrinter, "state", PrintState(phase))
    visitor.kiosk.printer.changed.emit()


@pytest.mark.parametrize(
    ("leave", "idle"), [(go_on, 20), (ask_for_help, 120), (hold_the_corner_and_go_back, 120)], ids=["on", "help", "pad"]
)
def test_no_time_runs_for_ninety_seconds_of_a_print_whatever_screen_is_shown(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, leave: Callable[[Visitor], None], idle: int
) -> None:
    stand_at(visitor, "take")
    print_goes(visitor, monkeypatch, "printing")
    visitor.wait(30)
    leave(visitor)
    visitor.wait(59)
    assert runs_out(visitor, 1 + idle, 20 if idle == 20 else 30)


def test_the_last_screen_waits_for_the_page_and_then_its_own_time(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_at(visitor, "take")
    print_goes(visitor, monkeypatch, "printing")
    go_on(visitor)
    visitor.wait(60)
    print_goes(visitor, monkeypatch, "done")
    assert runs_out(visitor, 20, 20)


@pytest.mark.parametrize("phase", ["fault", "lost"])
def test_after_a_print_that_failed_the_last_screen_keeps_the_answers_for_three_minutes(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, phase: Phase
) -> None:
    stand_at(visitor, "take")
    print_goes(visitor, monkeypatch, "printing")
    go_on(visitor)
    print_goes(visitor, monkeypatch, phase)
    visitor.screens.frame.contrast_asked.emit()
    assert runs_out(visitor, 180, 20)


def test_who_went_back_to_the_first_screen_is_warned_before_their_answers_are_gone(visitor: Visitor) -> None:
    stand_at(visitor, "before")
    visitor.screens.frame.back.click()
    assert visitor.screen == "start"
    assert runs_out(visitor, 60, 30)


def make_large(visitor: Visitor) -> None:
    visitor.screens.frame.size_asked.emit(2.0)


def make_dark(visitor: Visitor) -> None:
    visitor.screens.frame.contrast_asked.emit()


def speak_spanish(visitor: Visitor) -> None:
    visitor.screens.frame.language_asked.emit("es")


def listen(visitor: Visitor) -> None:
    visitor.screens.listening.changed.emit()


def leave_a_question(visitor: Visitor) -> None:
    visitor.kiosk.window.question.ask("Out loud?", "", [("Yes", lambda: None)])


@pytest.mark.parametrize("change", [make_large, make_dark, speak_spanish, listen, leave_a_question])
def test_what_somebody_left_on_the_first_screen_is_gone_for_the_next_one(
    visitor: Visitor, change: Callable[[Visitor], None]
) -> None:
    before = visitor.screens
    change(visitor)
    visitor.wait(179 if change is make_large else 89)
    assert visitor.screens is before
    visitor.wait(1)
    assert visitor.screens is not before
    assert (visitor.screens.look, visitor.kiosk.questions.language) == (look_of(before.turn.book), "en")
    assert visitor.kiosk.window.question.isHidden()


def test_who_called_staff_keeps_their_answers_for_five_minutes(visitor: Visitor) -> None:
    stand_at(visitor, "help")
    page = visitor.screens.page
    assert isinstance(page, HelpPage)
    page.call.click()
    assert runs_out(visitor, 300, 60)


def test_so_does_who_went_back_to_the_screen_meanwhile(visitor: Visitor) -> None:
    stand_at(visitor, "paying")
    visitor.screens.show_help()
    page = visitor.screens.page
    assert isinstance(page, HelpPage)
    page.call.click()
    visitor.screens.frame.back.click()
    assert visitor.screen == "paying"
    assert runs_out(visitor, 300, 60)


def test_that_staff_were_called_is_logged(visitor: Visitor) -> None:
    stand_at(visitor, "help")
    visitor.screens.page.call.click()  # type: ignore[attr-defined]
    assert visitor.events[-1] == "staff-called"


def test_the_last_screen_offers_to_keep_looking(visitor: Visitor) -> None:
    stand_at(visitor, "done")
    visitor.screens.page.keep_looking.click()  # type: ignore[attr-defined]
    assert visitor.screen == "result"


def test_a_warning_is_heard_as_well_as_seen(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    stand_at(visitor, "paying")
    visitor.wait(65)
    assert heard == ["beep"]


def hold(visitor: Visitor, key: Qt.Key, seconds: int, is_repeated: bool) -> None:
    """Let a key act every second, as one that sticks or one that chatters."""
    for _ in range(seconds):
        handle = visitor.kiosk.window.windowHandle()
        QApplication.sendEvent(
            handle, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", is_repeated)
        )
        visitor.wait(1)


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Return])
def test_e46_a_key_that_sticks_gives_no_more_time(visitor: Visitor, key: Qt.Key) -> None:
    stand_at(visitor, "result")
    hold(visitor, key, 121, is_repeated=True)
    assert visitor.kiosk.window.question.isVisible()
    hold(visitor, key, 30, is_repeated=True)
    assert visitor.screen == "start"


def test_e46_a_key_that_chatters_is_asked_whether_somebody_is_there_and_does_not_answer(visitor: Visitor) -> None:
    stand_at(visitor, "result")
    visitor.kiosk.idle._entered -= 19 * 60
    hold(visitor, KEY.Key_Down, 60, is_repeated=False)
    assert visitor.kiosk.idle.state == "still-there"
    hold(visitor, KEY.Key_Down, 31, is_repeated=False)
    assert visitor.screen == "start"
