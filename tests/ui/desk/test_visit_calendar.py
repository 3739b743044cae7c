"""The calendar of the visits: seen and moved by keys or clicks, closed days named, nothing by dragging."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from estimator.pricing.request import Moved, Request
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.visit_calendar import VisitCalendar
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.ui.conftest import TODAY
from tests.ui.desk.test_form import clipped

VISITS = [date(2026, 12, day) for day in (1, 8, 10, 15, 17, 22, 24)]


class Shown:
    """A calendar on its own, with the answers it gives."""

    def __init__(self, calendar: VisitCalendar, answers: Request) -> None:
        self.calendar, self.answers, self.language = calendar, answers, "en"
        calendar.answered.connect(self._take)
        self.show()

    @property
    def days(self) -> list[date]:
        """The days with a visit, of those shown."""
        grid = self.calendar.grid
        return [day for day in grid.days if grid._marks[day].visit is not None]

    def show(self, language: Language = "en") -> None:
        self.calendar.show_answers(demonstration(), self.answers, language)

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(self.calendar.grid, getattr(Qt.Key, f"Key_{key}"))

    def _take(self, question: str, given: object) -> None:
        self.answers = with_answer(self.answers, question, given)
        self.show()


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., Shown]]:
    calendar = VisitCalendar(lambda: TODAY)

    def show_them(**answers: object) -> Shown:
        calendar.resize(440, calendar.sizeHint().height())
        shown = Shown(calendar, ask(**{"treatment": "depression", "day": "2026-11-25", **answers}))
        calendar.show()
        return shown

    yield show_them
    calendar.close()
    calendar.deleteLater()
    if theme.factor != 1:
        theme.set_factor(1.0)


@pytest.fixture
def course(show: Callable[..., Shown]) -> Shown:
    """A course of seven visits in December."""
    return show(first_visit="2026-12-01")


def test_it_opens_on_the_first_visit_and_shows_every_visit(course: Shown) -> None:
    assert course.calendar.grid.day == VISITS[0]
    assert course.days == VISITS


def test_arrows_and_page_keys_move_the_day_in_focus(course: Shown) -> None:
    met = []
    for key in ("Right", "Down", "Left", "Up", "PageDown", "PageUp", "End", "Home"):
        course.press(key)
        met.append((course.calendar.grid.day.month, course.calendar.grid.day.day))
    assert met == [(12, 2), (12, 9), (12, 8), (12, 1), (1, 1), (12, 1), (12, 31), (12, 1)]


def test_enter_picks_a_visit_up_and_puts_it_on_another_day(course: Shown) -> None:
    course.press("Down", "Right", "Right", "Return")
    assert course.calendar.held == 3
    course.press("Left", "Return")
    assert course.answers.moved == (Moved(visit=3, day=date(2026, 12, 9)),)
    assert course.calendar.done.text() == "Visit 3 is now on December 9, 2026."
    assert course.calendar.held is None


def test_a_visit_put_back_on_its_own_day_is_not_moved(show: Callable[..., Shown]) -> None:
    course = show(first_visit="2026-12-01", moved=[{"visit": "3", "day": "2026-12-09"}])
    course.press("Down", "Right", "Return", "Right", "Return")
    assert course.answers.moved == ()


def test_escape_leaves_the_visit_where_it_is(course: Shown) -> None:
    course.press("Return", "Right", "Escape", "Left")
    assert course.calendar.held is None
    assert course.answers.moved == ()


def test_a_day_with_another_visit_is_refused_in_words(course: Shown) -> None:
    course.press("Return", "Down", "Return")
    assert "Visit 1 was not moved: visit 2 is on December 8, 2026." in course.calendar.done.text()
    assert course.calendar.held == 1
    assert course.answers.moved == ()


def test_a_visit_on_a_closed_day_is_moved_and_warned_about(course: Shown) -> None:
    course.press(*["Down"] * 3, "Right", "Right", "Return", "Right", "Return")
    assert course.answers.moved == (Moved(visit=7, day=date(2026, 12, 25)),)
    assert "when the clinic is closed (Christmas)" in course.calendar.done.text()


def test_enter_on_a_free_day_sets_the_first_visit(show: Callable[..., Shown]) -> None:
    shown = show()
    assert shown.days == []
    shown.press("Right", "Return")
    assert shown.answers.first_visit == date(2026, 11, 26)
    assert "closed on November 26, 2026 (Thanksgiving)" in shown.calendar.done.text()


def test_a_click_does_what_enter_does(course: Shown) -> None:
    for day in (VISITS[2], date(2026, 12, 9)):
        place = course.calendar.grid._cell(day).center().toPoint()
        QTest.mouseClick(course.calendar.grid, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert course.answers.moved == (Moved(visit=3, day=date(2026, 12, 9)),)


def test_the_day_in_focus_is_told_in_words(course: Shown) -> None:
    assert course.calendar.grid.accessibleName() == "Calendar of the visits, December 2026"
    told = course.calendar.grid.accessibleDescription
    assert told() == "Tuesday, December 1, 2026: visit 1. Enter picks the visit up."
    course.press(*["Down"] * 3, "Right", "Right", "Right")
    assert told() == (
        "Friday, December 25, 2026: no visit; closed, Christmas; federal holiday. Enter sets the first visit here."
    )
    course.press("Right")
    assert "closed, no visits on this weekday" in told()


def test_closed_days_of_the_month_are_named_below_it(course: Shown) -> None:
    assert "Closed this month: December 25 (Christmas)." in course.calendar.told.text()


def test_a_visit_picked_up_that_is_gone_is_dropped(course: Shown) -> None:
    course.press("Return")
    course.answers = with_answer(course.answers, "first_visit", None)
    course.show()
    assert course.calendar.held is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_is_clipped(course: Shown, theme: Theme, language: Language, qtbot: QtBot) -> None:
    theme.set_factor(2.0)
    course.show(language)
    course.calendar.resize(580, course.calendar.heightForWidth(580))
    qtbot.waitUntil(lambda: clipped(course.calendar) == [])
