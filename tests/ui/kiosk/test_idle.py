"""Every row of the table of times, with a clock that is turned by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from estimator.rules.models.kiosk import Timers
from estimator.ui.kiosk.idle import LONGEST_ON_ONE_SCREEN, LONGEST_PRINT, Idle, wait_of
from estimator.ui.kiosk.page import TimerKind
from tests.ui.kiosk.conftest import Clock

pytestmark = pytest.mark.usefixtures("qtbot")


class Watched:
    """A watch over nobody, and all that it told."""

    def __init__(self, kind: TimerKind, is_slow: bool = False, timers: Timers | None = None) -> None:
        self.clock = Clock()
        self.idle = Idle(timers or Timers(), self.clock)
        self.told: list[str] = []
        self.left: list[int] = []
        for name in ("warned", "asked_still_there", "asked_unplugged"):
            getattr(self.idle, name).connect(lambda seconds, name=name: self._hear(name, seconds))
        self.idle.resumed.connect(lambda: self.told.append("resumed"))
        self.idle.expired.connect(lambda: self.told.append("expired"))
        self.idle.left_alone.connect(lambda: self.told.append("left alone"))
        self.idle.start(kind, is_slow)

    def _hear(self, name: str, seconds: int) -> None:
        self.left.append(seconds)
        if self.told[-1:] != [name]:
            self.told.append(name)

    def wait(self, seconds: float) -> None:
        until = self.clock.now + seconds
        while self.clock.now < until:
            self.clock.now = min(until, self.clock.now + 0.25)
            self.idle.look()


ROWS = [
    ("choice", False, 60, 30), ("choice", True, 120, 60), ("number", False, 90, 30), ("number", True, 180, 60),
    ("result", False, 120, 30), ("result", True, 240, 60), ("done", False, 20, 20), ("done", True, 60, 60),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "is_slow", "idle", "countdown"), ROWS)
def test_a_warning_comes_after_the_time_of_the_screen(
    kind: TimerKind, is_slow: bool, idle: int, countdown: int
) -> None:
    watched = Watched(kind, is_slow)
    watched.wait(idle - 0.25)
    assert watched.told == []
    watched.wait(0.25)
    assert (watched.told, watched.left) == (["warned"], [countdown])


@pytest.mark.parametrize(("kind", "is_slow", "idle", "countdown"), ROWS)
def test_the_turn_is_over_at_the_end_of_the_countdown(
    kind: TimerKind, is_slow: bool, idle: int, countdown: int
) -> None:
    watched = Watched(kind, is_slow)
    watched.wait(idle + countdown - 1)
    assert watched.told == ["warned"]
    watched.wait(1)
    assert watched.told == ["warned", "expired"]


def test_the_countdown_tells_every_second() -> None:
    watched = Watched("choice")
    watched.wait(60 + 29)
    assert watched.left == list(range(30, 0, -1))


@pytest.mark.parametrize(("is_slow", "seconds"), [(False, 90), (True, 180)])
def test_the_first_screen_tells_without_a_warning_that_it_was_left_alone(is_slow: bool, seconds: int) -> None:
    watched = Watched("none", is_slow)
    watched.wait(10)
    watched.idle.touch()
    watched.wait(seconds - 0.25)
    assert watched.told == []
    watched.wait(0.25)
    assert watched.told == ["left alone"]
    watched.wait(seconds - 1)
    assert watched.told == ["left alone"]


def test_a_sleep_on_the_first_screen_leaves_it_alone_at_once() -> None:
    watched = Watched("none")
    watched.clock.now += 3600
    watched.idle.look()
    assert watched.told == ["left alone"]


def test_a_rule_book_cannot_go_below_what_wcag_asks_for() -> None:
    timers = Timers(countdown=5)
    assert [wait_of(timers, "choice", slow) for slow in (False, True)] == [(60, 20), (120, 40)]


def test_a_touch_begins_the_time_anew() -> None:
    watched = Watched("choice")
    watched.wait(59)
    assert not watched.idle.touch()
    watched.wait(59)
    assert watched.told == []


def test_a_touch_during_the_warning_gives_more_time_and_does_nothing_else() -> None:
    watched = Watched("choice")
    watched.wait(79)
    assert watched.idle.touch()
    watched.wait(59)
    assert watched.told == ["warned", "resumed"]


def test_after_ten_extensions_it_is_asked_whether_somebody_is_there() -> None:
    watched = Watched("choice")
    for _ in range(10):
        watched.wait(65)
        assert watched.idle.touch()
    watched.wait(60)
    assert watched.told[-2:] == ["resumed", "asked_still_there"]


def test_that_question_is_answered_by_its_button_alone() -> None:
    watched = Watched("choice")
    watched.wait(1)
    watched.idle._extensions = 10
    watched.wait(60)
    assert watched.idle.touch()
    assert watched.idle.state == "still-there"
    watched.idle.answer()
    assert watched.idle.state == "running"


def test_twenty_minutes_of_touching_one_screen_end_in_the_same_question() -> None:
    watched = Watched("choice")
    for _ in range(int(LONGEST_ON_ONE_SCREEN / 10) - 1):
        watched.wait(10)
        watched.idle.touch()
    assert watched.told == []
    watched.wait(10)
    assert watched.told == ["asked_still_there"]
    watched.wait(30)
    assert watched.told == ["asked_still_there", "expired"]


def test_an_answer_begins_twenty_minutes_and_ten_extensions_anew() -> None:
    watched = Watched("choice")
    watched.idle._extensions = 10
    watched.wait(60)
    watched.idle.answer()
    watched.wait(60)
    assert watched.told == ["asked_still_there", "resumed", "warned"]


def test_no_time_runs_while_something_is_printed_though_not_for_ever() -> None:
    watched = Watched("result")
    watched.idle.hold(True)
    watched.wait(LONGEST_PRINT + 119)
    assert watched.told == []
    watched.wait(1)
    assert watched.told == ["warned"]


def test_another_screen_ends_no_print_and_its_ninety_seconds_are_those_of_the_print() -> None:
    watched = Watched("result")
    watched.idle.hold(True)
    watched.wait(60)
    watched.idle.start("done")
    watched.wait(30 + 19)
    assert watched.told == []
    watched.wait(1)
    assert watched.told == ["warned"]


def test_the_end_of_a_late_print_takes_the_warning_away() -> None:
    watched = Watched("done")
    watched.idle.hold(True)
    watched.wait(LONGEST_PRINT + 25)
    watched.idle.hold(False)
    watched.wait(19)
    assert watched.told == ["warned", "resumed"]


def test_a_question_about_headphones_keeps_its_seconds_while_something_is_printed() -> None:
    watched = Watched("result")
    watched.idle.hold(True)
    watched.idle.ask_unplugged()
    watched.wait(60)
    watched.idle.hold(False)
    watched.wait(29)
    assert watched.told == ["asked_unplugged"]
    watched.wait(1)
    assert watched.told == ["asked_unplugged", "expired"]


def test_the_end_of_a_print_begins_the_time_anew() -> None:
    watched = Watched("result")
    watched.wait(100)
    watched.idle.hold(True)
    watched.wait(50)
    watched.idle.hold(False)
    watched.wait(119)
    assert watched.told == []


def test_after_a_print_that_failed_answers_are_kept_for_three_minutes() -> None:
    watched = Watched("result")
    watched.wait(60)
    watched.idle.keep_for(180)
    watched.wait(179)
    assert watched.told == []
    watched.wait(1)
    assert (watched.told, watched.left) == (["warned"], [30])


def test_neither_another_screen_nor_other_letters_shorten_them() -> None:
    watched = Watched("result", is_slow=True)
    watched.idle.keep_for(180)
    watched.wait(10)
    watched.idle.start("done")
    watched.idle.slow(False)
    watched.wait(169)
    assert watched.told == []
    watched.wait(1)
    assert watched.told == ["warned"]


@pytest.mark.parametrize("extensions", [0, 10])
def test_a_fault_takes_away_a_question_that_would_end_them(extensions: int) -> None:
    watched = Watched("done")
    watched.idle._extensions = extensions
    watched.wait(30)
    watched.idle.keep_for(180)
    watched.wait(179)
    assert watched.told[1:] == ["resumed"]


def test_after_a_sleep_the_turn_is_over_without_a_warning() -> None:
    watched = Watched("choice")
    watched.wait(5)
    watched.clock.now += 3600
    watched.idle.look()
    assert watched.told == ["expired"]


def test_a_sleep_during_the_warning_ends_the_turn_at_once() -> None:
    watched = Watched("done")
    watched.wait(25)
    watched.clock.now += 3600
    watched.idle.look()
    assert watched.told == ["warned", "expired"]


def test_larger_letters_on_the_same_screen_give_more_time() -> None:
    watched = Watched("choice")
    watched.wait(50)
    watched.idle.slow(True)
    watched.wait(69)
    assert watched.told == []
    watched.wait(1)
    assert watched.left == [60]


def test_an_ended_watch_tells_nothing_more() -> None:
    watched = Watched("choice")
    watched.wait(90)
    watched.wait(900)
    assert watched.told == ["warned", "expired"]


@pytest.mark.parametrize("is_slow", [False, True])
@pytest.mark.parametrize("kind", ["choice", "number", "result", "done"])
def test_staff_who_were_called_have_five_minutes_and_one_of_warning(kind: TimerKind, is_slow: bool) -> None:
    watched = Watched(kind, is_slow)
    watched.wait(10)
    watched.idle.call_staff()
    watched.wait(299.75)
    assert watched.told == []
    watched.wait(0.25)
    assert (watched.told, watched.left) == (["warned"], [60])


def test_another_screen_meanwhile_does_not_end_their_five_minutes() -> None:
    watched = Watched("result")
    watched.idle.call_staff()
    watched.wait(100)
    watched.idle.start("choice")
    watched.wait(199)
    assert watched.told == []


def test_after_them_the_screen_waits_as_ever() -> None:
    watched = Watched("choice")
    watched.idle.call_staff()
    watched.wait(300)
    watched.idle.touch()
    watched.wait(60)
    assert (watched.told, watched.left[-1]) == (["warned", "resumed", "warned"], 30)


@pytest.mark.parametrize(
    "wait",
    [Idle.call_staff, lambda idle: idle.keep_for(180), lambda idle: idle.hold(True)],
    ids=["staff", "kept", "held"],
)
def test_the_next_person_is_not_waited_for_so_long(wait: Callable[[Idle], None]) -> None:
    watched = Watched("choice")
    wait(watched.idle)
    watched.idle.stop()
    watched.idle.start("choice")
    watched.wait(60)
    assert watched.told == ["warned"]


def test_headphones_that_are_out_leave_thirty_seconds_to_answer() -> None:
    watched = Watched("result", is_slow=True)
    watched.idle.ask_unplugged()
    assert watched.left == [30]
    watched.wait(29)
    assert watched.told == ["asked_unplugged"]
    watched.wait(1)
    assert watched.told == ["asked_unplugged", "expired"]


def test_on_the_first_screen_nobody_is_asked_about_headphones() -> None:
    watched = Watched("none")
    watched.idle.ask_unplugged()
    assert watched.told == []
