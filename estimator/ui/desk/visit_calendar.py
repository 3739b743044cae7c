"""The visits of the course in a calendar: they are seen day by day, and put on other days by keys or by clicks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.pricing.days import OpenDays, add_months
from estimator.pricing.deadlines import HolidaysUnknown, federal_holidays
from estimator.pricing.request import Moved, Request
from estimator.rules.book import Book
from estimator.rules.models.clinics import Clinic
from estimator.ui.buttons import Button
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.month_grid import WEEKS, DayMark, MonthGrid
from estimator.ui.desk.offers import planned_days
from estimator.ui.desk.typed import Today
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, day, month_day, say
from estimator.wording.visit_calendar import month_of, weekday_and_day

TURNS = (
    QT_TRANSLATE_NOOP("Questions", "Month before"),
    QT_TRANSLATE_NOOP("Questions", "Month after"),
)


class VisitCalendar(QWidget):
    """A month with its visits; Enter picks a visit up and puts it on another day, or sets the first visit.

    A visit keeps its number wherever it is put: that of the course as it was laid out.
    """

    answered = Signal(str, object)
    """The question `moved` or `first_visit`, and its answer."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._language: Language = "en"
        self._clinic: Clinic | None = None
        self._planned: dict[int, date] = {}
        self._visits: dict[int, date] = {}
        self._first_visit: date | None = None
        self.held: int | None = None
        """The number of the visit that is picked up."""
        self.grid = MonthGrid()
        self.told = words("hint")
        """What is on the day in focus, and what Enter does there."""
        self.done = words("text")
        """What was done last, or why it was not."""
        self.legend = words("hint")
        self._turns = [QAction(self), QAction(self)]
        self._lay_out()
        self.grid.day_entered.connect(self._enter)
        self.grid.day_pressed.connect(self._press)
        self.grid.dropped.connect(self._drop)

    def show_answers(self, book: Book, answers: Request, language: Language) -> None:
        """Show the visits of the course that is asked for; a visit picked up that is gone is dropped."""
        is_new = self._clinic is None
        self._language, self._clinic = language, book.clinics.get(answers.clinic)
        request = applicable(book, answers)
        self._planned = planned_days(book, request)
        moved = {moved.visit: moved.day for moved in request.moved if moved.visit in self._planned}
        self._visits = {**self._planned, **moved}
        if self.held not in self._visits:
            self.held = None
        for action, label in zip(self._turns, TURNS, strict=True):
            action.setText(translate("Questions", label))
        self.legend.setText(say(language, "visit_calendar.legend"))
        if is_new or answers.first_visit != self._first_visit:
            self._first_visit = answers.first_visit
            self._enter(answers.first_visit or (self._today() if is_new else self.grid.day))
        else:
            self._enter(self.grid.day)

    def _enter(self, when: date) -> None:
        """Put a day in focus, and say what is on it."""
        if when != self.grid.day:
            self.done.hide()
        self.grid.is_holding = self.held is not None
        self.grid.show_month(
            when, {each: self._mark(each) for each in WEEKS.itermonthdates(when.year, when.month)}, self._language
        )
        self.grid.setAccessibleName(say(self._language, "visit_calendar.name", month=month_of(when, self._language)))
        told = f"{self._day_in_words(when)} {self._what_enter_does(when)}"
        closed = self._closed_this_month()
        self.told.setText(f"{told}\n{closed}" if closed else told)
        self.grid.setAccessibleDescription(told)
        self.grid.setToolTip(told)

    def _press(self, when: date) -> None:
        """Pick up the visit of a day, put the one that is picked up there, or begin the course there."""
        here = self._visit_on(when)
        if self.held is None and here is None:
            self._say("begins", when, day=day(when, self._language))
            self.answered.emit("first_visit", when)
        elif self.held is None:
            self.held = here
            self.done.hide()
        elif here == self.held:
            self._drop()
        elif here is not None:
            self._say("taken", None, number=self.held, other=here, day=day(when, self._language))
        else:
            number, self.held = self.held, None
            self._say("moved", when, number=number, day=day(when, self._language))
            self._visits[number] = when
            self.answered.emit("moved", self._moved())
        self._enter(self.grid.day)

    def _drop(self) -> None:
        """Leave the visit that is picked up where it is."""
        self.held = None
        self.done.hide()
        self._enter(self.grid.day)

    def _moved(self) -> tuple[Moved, ...]:
        """The visits that are on another day than the course puts them."""
        days = sorted(self._visits.items())
        return tuple(Moved(visit=number, day=when) for number, when in days if when != self._planned[number])

    def _visit_on(self, when: date) -> int | None:
        return next((number for number, day_of_it in self._visits.items() if day_of_it == when), None)

    def _mark(self, when: date) -> DayMark:
        visit = self._visit_on(when)
        was_moved = visit is not None and self._planned[visit] != when
        return DayMark(visit, was_moved, self._why_closed(when) != "", _is_holiday(when))

    def _why_closed(self, when: date) -> str:
        """Why the clinic sees nobody on a day; nothing where it is open."""
        if self._clinic is None or when in OpenDays(self._clinic):
            return ""
        known = next((closed.because for closed in self._clinic.closed if closed.day == when), None)
        return known.in_language(self._language) if known else say(self._language, "visit_calendar.closed.weekday")

    def _closed_this_month(self) -> str:
        """Name the closed days of the month that have a name of their own."""
        shown = self.grid.day
        days = [
            say(
                self._language, "visit_calendar.closed_day",
                day=month_day(closed.day, self._language), why=closed.because.in_language(self._language),
            )
            for closed in (self._clinic.closed if self._clinic else ())
            if (closed.day.year, closed.day.month) == (shown.year, shown.month)
        ]  # fmt: skip
        return say(self._language, "visit_calendar.closed_days", days=", ".join(days)) if days else ""

    def _day_in_words(self, when: date) -> str:
        mark, language = self._mark(when), self._language
        key = "visit_calendar.visit.moved" if mark.was_moved else "visit_calendar.visit"
        parts = [say(language, "visit_calendar.free" if mark.visit is None else key, number=mark.visit)]
        if mark.is_closed:
            parts.append(say(language, "visit_calendar.closed", why=self._why_closed(when)))
        if mark.is_holiday:
            parts.append(say(language, "visit_calendar.holiday"))
        told = say(language, "visit_calendar.day", day=weekday_and_day(when, language), what="; ".join(parts))
        return told[:1].upper() + told[1:]

    def _what_enter_does(self, when: date) -> str:
        here = self._visit_on(when)
        if self.held is not None:
            name = "put_back" if here == self.held else "put"
        else:
            name = "begin" if here is None else "pick_up"
        return say(self._language, f"visit_calendar.do.{name}", number=self.held)

    def _say(self, name: str, when: date | None, **values: object) -> None:
        """Say what was done; also that the clinic is closed on that day."""
        why = self._why_closed(when) if when is not None else ""
        key = f"visit_calendar.{name}.closed" if why else f"visit_calendar.{name}"
        sign = "⚠ " if why or name == "taken" else ""
        self.done.setText(sign + say(self._language, key, **(values | {"why": why})))
        self.done.show()

    def _turn(self, months: int) -> None:
        self._enter(add_months(self.grid.day, months))

    def _lay_out(self) -> None:
        self.done.hide()
        turns = QWidget()
        flow = Flow(spacing=GAP)
        turns.setLayout(flow)
        for action, months in zip(self._turns, (-1, 1), strict=True):
            action.triggered.connect(lambda _, months=months: self._turn(months))
            flow.addWidget(Button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.grid, self.told, self.done, turns, self.legend):
            column.addWidget(part)


def _is_holiday(when: date) -> bool:
    try:
        return when in federal_holidays(when.year)
    except HolidaysUnknown:
        return False
