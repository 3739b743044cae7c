"""The work of a day at the desk: estimates begun, changed, put aside; rule book and calendar go on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from estimator.office.templates import from_template
from estimator.office.today import today_at
from estimator.paper.document import PageOptions
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.answers import first_answers, with_answer
from estimator.ui.desk.banner import Notice
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.drafts import Drafts
from estimator.ui.desk.history import Moment
from estimator.ui.desk.notices import (
    broken_book,
    kiosks_edition,
    other_day,
    other_edition,
    own_mistake,
    written_wanted,
)
from estimator.ui.desk.rested import Rested
from estimator.ui.session import Session
from estimator.wording import Language

if TYPE_CHECKING:
    from estimator.office.hand_off import Opened

LOOK_AT_THE_DAY = 60_000
"""Milliseconds between two looks at which day it is."""


class Work(QObject):
    """The open estimates and what may be done with them; nothing here is seen."""

    shown_changed = Signal(object)
    """The estimate shown has other answers: its Result before; or another estimate is shown: None."""
    left = Signal()
    """Another estimate is about to be shown; the one shown is still there."""
    parked_for_room = Signal(object)
    """An estimate (Draft) was put aside because as many were open as there may be."""
    notices_changed = Signal()
    """What happened meanwhile is to be told anew."""

    def __init__(
        self, session: Session, answers: Request, today: Callable[[Book, str], date] = today_at,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:  # fmt: skip
        super().__init__()
        assert session.book is not None
        self._session, self._today, self._now = session, today, now
        self.drafts = Drafts(Draft(session.book, answers), now)
        self.look = PageOptions()
        """How the pages of estimates begun from now on look."""
        self._book: Book = session.book
        self._changed_at: datetime | None = None
        self._edition_days = {session.book.edition: last_changed(session.folder)}
        """The day of each edition: on which its files were changed, or on which it was taken up."""
        self._day = answers.day
        self._crash: Path | None = None
        self._look = QTimer(self, interval=LOOK_AT_THE_DAY)
        self._look.timeout.connect(self.look_at_the_day)
        session.book_changed.connect(self._take_book)
        session.problems_changed.connect(self.notices_changed)

    @property
    def draft(self) -> Draft:
        """The estimate shown."""
        return self.drafts.shown

    @property
    def book(self) -> Book:
        """The rule book for what is begun now."""
        return self._book

    @property
    def today(self) -> date:
        """Which day it is at the clinic of the estimate shown."""
        return self._today(self._book, self.draft.answers.clinic)

    def begin_with(self, look: PageOptions) -> None:
        """Have the page of the estimate shown look so, and those of all that are begun from now on."""
        self.look = self.draft.look = look

    def begin(self) -> None:
        """Look from now on whether another day has begun."""
        self._look.start()

    def stop(self) -> None:
        """Look no more."""
        self._look.stop()

    def new(self) -> None:
        """Begin an estimate with the fewest answers, beside those that are open; some are as they were last time."""
        self._add(self._first_draft())

    def new_from(self, template: Request) -> None:
        """Begin an estimate with the answers of a template."""
        answers = from_template(template, self._today(self._book, template.clinic))
        self._add(Draft(self._book, answers, look=self.look))

    def open_handed_over(self, opened: Opened) -> None:
        """Open an estimate with what was answered at the kiosk; what is to know of it is told until it is dismissed."""
        draft = Draft(self._book, opened.request, look=self.look)
        draft.handed_over = opened
        self._add(draft)

    def duplicate(self) -> None:
        """Begin another estimate with the answers of the one shown."""
        self.left.emit()
        self._add(self.draft.duplicate())

    def park(self, draft: Draft) -> None:
        """Put an estimate aside; it can be opened again as it is."""
        self.left.emit()
        self.drafts.park(draft, self._first_draft())
        self.shown_changed.emit(None)

    def open(self, draft: Draft | Rested) -> None:
        """Show an estimate, open or parked."""
        if isinstance(draft, Draft) and draft in self.drafts.open:
            self.left.emit()
            self.drafts.shown = draft
            self.shown_changed.emit(None)
        else:
            self._add(draft)

    def open_last_parked(self) -> None:
        """Open the estimate that was parked last."""
        if self.drafts.parked:
            self.open(self.drafts.parked[-1])

    def step(self, direction: int) -> None:
        """Show the next open estimate, or the one before with -1."""
        self.left.emit()
        self.drafts.step(direction)
        self.shown_changed.emit(None)

    def take(self, question: str, answers: Request, caret: int | None = None) -> None:
        """Take changed answers of the estimate shown in."""
        self._session.garbage.put_off()
        before = self.draft.result
        self.draft.take(answers, question, caret)
        self.shown_changed.emit(before)

    def undo(self) -> Moment | None:
        """Take the last change of the estimate shown back; None where there is none."""
        return self._go(self.draft.undo)

    def redo(self) -> Moment | None:
        """Make the change again that was taken back last."""
        return self._go(self.draft.redo)

    def notices(self, language: Language) -> list[Notice]:
        """What happened meanwhile, and what may be done about it."""
        told = []
        if self._crash is not None:
            told.append(own_mistake(self._crash, language, self._forget_crash))
        if self._session.is_broken:
            told.append(broken_book(self._session.problems, language))
        if self.draft.book is not self._book and self._changed_at is not None:
            since = self._edition_days.get(self.draft.book.edition)
            told.append(other_edition(self.draft, self._book, self._changed_at, since, language, self._update))
        if self.draft.answers.day < self._day:
            told.append(other_day(self.draft, self._day, language, self._date_today))
        if (opened := self.draft.handed_over) is not None:
            if opened.wants_written:
                told.append(written_wanted(opened, self.draft.book, language, self._dismiss_wish))
            if opened.is_of_other_edition:
                told.append(kiosks_edition(language, self._dismiss_edition))
        return told

    def look_at_the_day(self) -> None:
        """See whether another day has begun since the estimates were dated."""
        today = self.today
        if today > self._day:
            self._day = today
            self.notices_changed.emit()

    def tell_of_crash(self, report: Path) -> None:
        """Say that the program met a mistake of its own, and where the report is."""
        self._crash = report
        self.notices_changed.emit()

    def _first_draft(self) -> Draft:
        last_time = self.draft.answers
        today = self._today(self._book, last_time.clinic)
        return Draft(self._book, first_answers(self._book, today, last_time), last_time, self.look)

    def _add(self, draft: Draft | Rested) -> None:
        self.left.emit()
        parked = self.drafts.add(draft)
        self.shown_changed.emit(None)
        if parked is not None:
            self.parked_for_room.emit(parked)

    def _go(self, move: Callable[[], Moment | None]) -> Moment | None:
        before = self.draft.result
        moment = move()
        if moment is not None:
            self.shown_changed.emit(before)
        return moment

    def _take_book(self, book: Book) -> None:
        """Keep a new edition for what is begun from now on; the open estimates keep theirs until somebody says so."""
        self._book, self._changed_at = book, self._now()
        self._edition_days[book.edition] = self._changed_at.date()
        self.notices_changed.emit()

    def _update(self) -> None:
        before: Result = self.draft.result
        self.draft.use_book(self._book)
        self.shown_changed.emit(before)
        self.notices_changed.emit()

    def _date_today(self) -> None:
        self.draft.history.close_change()
        self.take("day", with_answer(self.draft.answers, "day", self._day))
        self.draft.history.close_change()
        self.notices_changed.emit()

    def _dismiss_wish(self) -> None:
        """Tell no more that the patient of the estimate shown wants it in writing."""
        if (opened := self.draft.handed_over) is not None:
            self.draft.handed_over = replace(opened, wants_written=False)
            self.notices_changed.emit()

    def _dismiss_edition(self) -> None:
        """Tell no more that the kiosk used another edition for the estimate shown."""
        if (opened := self.draft.handed_over) is not None:
            self.draft.handed_over = replace(opened, is_of_other_edition=False)
            self.notices_changed.emit()

    def _forget_crash(self) -> None:
        self._crash = None
        self.notices_changed.emit()


def last_changed(folder: Path) -> date | None:
    """The day on which a file of a rule book was changed last, on this computer; None where that cannot be seen."""
    try:
        seconds = max(file.stat().st_mtime for file in folder.glob("*.y*ml"))
    except (OSError, ValueError):  # a file that is gone meanwhile, or none
        return None
    return datetime.fromtimestamp(seconds, UTC).astimezone().date()
