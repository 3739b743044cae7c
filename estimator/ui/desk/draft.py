"""One estimate being made: its answers, the result, the rule book it is held to, and how it came to be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from estimator.paper.details import left_out
from estimator.paper.document import Detail, PageOptions
from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.bookmark import Bookmark, HeldText
from estimator.ui.desk.headline import headline
from estimator.ui.desk.history import History, Moment
from estimator.ui.desk.overrides import told_for
from estimator.wording import Language

if TYPE_CHECKING:
    from estimator.office.hand_off import Opened


class Draft:
    """An open estimate; it keeps the rule book it was begun with until somebody takes the newer one."""

    def __init__(
        self, book: Book, answers: Request, last_time: Request | None = None, look: PageOptions | None = None
    ) -> None:
        self.book, self.answers = book, answers
        self.last_time = last_time
        """The answers of the estimate before, from which some defaults are."""
        self._result: Result | None = None
        self._origin: Result | None = None
        self.history = History(answers)
        self.look = look or PageOptions()
        """How the page was chosen to look, by hand; its language is the one of the answers."""
        self.bookmark = Bookmark()
        """Where to go on in the form when the estimate is shown again."""
        self.held_in_call: tuple[HeldText, ...] = ()
        """Text of the call to the plan that is no answer yet, while another estimate is shown."""
        self.handed_over: Opened | None = None
        """What the code of the kiosk said, where the estimate was begun with one; what was dismissed is not there."""
        self.parked_at: datetime | None = None
        """When it was put aside; None while it is open."""

    @property
    def result(self) -> Result:
        """The estimate for the answers, or why there is none."""
        if self._result is None:
            self._result = estimate(self.book, applicable(self.book, self.answers))
        return self._result

    @property
    def origin(self) -> Result:
        """The estimate this one was started from."""
        if self._origin is None:
            self._origin = self.result
        return self._origin

    @property
    def options(self) -> PageOptions:
        """How the page is wanted: its look, in the language of the answers."""
        return replace(self.look, language=self.answers.language)

    @property
    def hidden(self) -> frozenset[Detail]:
        """The details that are left out of page, strip and figures: those switched off that need not stand."""
        return left_out(self.book, self.result, self.look.hidden)

    def headline(self, language: Language) -> str:
        """What the estimate comes to, in a few words."""
        return headline(self.result, language)

    def take(self, answers: Request, question: str, caret: int | None = None) -> None:
        """Take changed answers in; what is typed into one field without leaving it is one change."""
        self.history.record(answers, question, caret)
        self.show(answers)

    def show(self, answers: Request) -> None:
        """Have answers in force, without a new entry in the history."""
        self._origin = self.origin
        self.answers, self._result = answers, None

    def undo(self) -> Moment | None:
        """Take the last change back; None where there is none."""
        return self._go_to(self.history.undo())

    def redo(self) -> Moment | None:
        """Make the change again that was taken back last; None where there is none."""
        return self._go_to(self.history.redo())

    def use_book(self, book: Book) -> None:
        """Estimate by another edition of the rule book, for good: the history is one of answers."""
        self.book = book
        self.show(self.answers)

    def duplicate(self) -> Draft:
        """Begin another estimate with the same answers; what changes in it is told against this one."""
        copy = Draft(self.book, self.answers, look=self.look)
        copy.history = History(self.answers, told_for(self))
        copy.bookmark = Bookmark(held=self.bookmark.held)
        copy._origin = self.result
        return copy

    def _go_to(self, moment: Moment | None) -> Moment | None:
        if moment is not None:
            self.show(moment.answers)
        return moment
