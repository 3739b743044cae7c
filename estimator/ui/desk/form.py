"""The form: one column of questions; those that do not apply leave it, and their answers are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.answers import QUESTIONS, asked, with_answer
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.fold import Fold
from estimator.ui.desk.form_card import FOLDED, STACKED_FROM, WIDTH, FormCard
from estimator.ui.desk.form_places import field_at, next_place, place_in_focus, places
from estimator.ui.desk.hints import Due, asked_back, problems_of, refusals_of, told_below
from estimator.ui.desk.insurance import INSURANCE
from estimator.ui.desk.more import set_in_words
from estimator.ui.desk.needed_fields import needed_places
from estimator.ui.desk.question_fields import QuestionFields
from estimator.ui.desk.questions import label_of
from estimator.ui.desk.typed import Today
from estimator.ui.desk.visit_calendar import VisitCalendar
from estimator.ui.rows import Level, Row, without_key
from estimator.ui.text_field import TextField
from estimator.ui.theme import GAP, Theme
from estimator.wording import Language, say

if TYPE_CHECKING:
    from estimator.paper.document import Missing

CALENDAR = "calendar"
"""Where the focus goes to when what was done in the calendar is taken back."""


class Form(QScrollArea):
    """Every question with its field; it shows answers and a result, and tells which answer was changed to what."""

    answered = Signal(str, object)
    """A question, and all answers after its change."""
    change_closed = Signal()
    """A field was left: what is typed next is another change."""
    held_changed = Signal()

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.enter_moves = True
        """True where Enter goes to the next needed field, false where it goes to the next field as Tab does."""
        self.last_time: Request | None = None
        """The estimate from which answers were carried over into a new one."""
        self.outdated: Mapping[str, str] = {}
        """What the plan told before other answers were changed, by its place: why to ask it again."""
        self._theme = theme
        self._fields = QuestionFields(today)
        self._language: Language = "en"
        self._now: tuple[Book, Request, Result] | None = None
        self._due: Due = "awaited"
        self._asked: tuple[str, ...] = ()
        self._last_used: dict[str, Any] = {}
        self._refused: dict[str, tuple[str, Any]] = {}
        self._unprintable: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._errors: frozenset[str] = frozenset()
        """The places of problems that let no estimate be made; the others are warnings."""
        self.rows = {question: self._row(question) for question in QUESTIONS if question not in FOLDED}
        """The row of each question; those folded away are made when their button is first pressed."""
        self.calendar = VisitCalendar(today)
        self._card = FormCard(self.rows, self.calendar)
        self.folds, self.calendar_button = self._card.folds, self._card.calendar_button
        for fold in self.folds.values():
            fold.button.toggled.connect(partial(self._open_fold, fold))
        self.calendar_button.toggled.connect(self._open_calendar)
        self.calendar.answered.connect(self._take_from_calendar)
        self.setWidget(self._card)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._fit_text)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)
        self._fit_text()

    @property
    def held_question(self) -> str | None:
        """The first question whose field holds text that is no answer yet, or None."""
        made = (question for question in self._asked if question in self.rows)
        return next((q for q in made if getattr(self.rows[q].field, "is_held", False)), None)

    @property
    def place_in_focus(self) -> str | None:
        """The question, or the line of one, whose field has the focus; None where none has."""
        return place_in_focus(self.rows)

    def label_of(self, question: str) -> str:
        """A question's label, without the mark of its key."""
        return without_key(label_of(question))

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show answers, what may be answered besides, what it means and what is wrong with it."""
        is_first, was_translated = self._now is None, language != self._language
        self._language, self._now = language, (book, answers, result)
        self._asked = asked(book, answers)
        self._problems = problems_of(book, answers, result, language)
        self._errors = frozenset(refusals_of(book, result, language))
        for name, fold in self.folds.items():
            set_there = set_in_words(name, book, answers, language) if is_first or not fold.is_open else ""
            if is_first and set_there:
                fold.button.setChecked(True)
            fold.say(label_of(name), set_there, language)
        self.calendar_button.say(label_of("calendar"))
        self._card.show_lines(self._asked)
        for question, row in self.rows.items():
            if question in self._asked:
                # A question with a button of its own has its label there.
                row.say("" if question in self.folds else label_of(question), self._told_below(question))
                self._fields.show(row.field, question, book, answers, result, language)
                if was_translated and isinstance(row.field, TextField | FieldGroup):
                    row.field.rewrite()
        if self.calendar_button.isChecked():
            self.calendar.show_answers(book, answers, language)
        self._show_problems()

    def show_due(self, due: date | None) -> None:
        """Say by when the good faith estimate is owed; nothing where that is not known."""
        if due != self._due:
            self._due = due
            question = self._about_insurance()
            self.rows[question].say(label_of(question), self._told_below(question))

    def show_lacking(self, missing: Sequence[Missing]) -> None:
        """Say beside each field what of it the page cannot print."""
        unprintable = {
            entry.field: say(self._language, "desk.glyphs", characters=" ".join(entry.characters))
            for entry in missing
            if entry.characters
        }
        if unprintable != self._unprintable:
            self._unprintable = unprintable
            self._show_problems()

    def focus_question(self, question: str) -> None:
        """Go to a question's field (or to a line of it, as in moved.3), or to the first where it does not apply."""
        if question == CALENDAR:
            self.calendar_button.setChecked(True)
            self.calendar.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        asked_for, line = (question, "") if question in QUESTIONS else question.split(".", 1)
        for fold in self.folds.values():
            if asked_for in fold.questions and asked_for in self._asked:
                fold.button.setChecked(True)
        if asked_for in INSURANCE and asked_for not in self._asked:
            asked_for = self._about_insurance()
        field = self.rows[asked_for if asked_for in self._asked else self._asked[0]].field
        if isinstance(field, FieldGroup):
            field.focus_line(line)
        else:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        # However long a hint is, it goes on in the next line; the column stays as wide as it is.
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_F5:
            self.repeat_last_used()
        else:
            super().keyPressEvent(event)

    def repeat_last_used(self) -> None:
        """Answer the field in focus as it was answered last in this session, in this estimate or in another."""
        place = self.place_in_focus
        if place is not None and place in self._last_used:
            field_at(self.rows, place).answered.emit(self._last_used[place])

    def drop_held(self) -> bool:
        """Take back text that is no answer yet; False where no field holds any."""
        question = self.held_question
        if question is not None:
            field = self.rows[question].field
            assert isinstance(field, TextField | FieldGroup)
            field.drop()
        return question is not None

    def _go_on(self, direction: int) -> None:
        """Go to the next needed field, or back with -1; past the last one the focus stays."""
        place, now = self.place_in_focus, self._now
        if not self.enter_moves or now is None or place is None:
            self.focusNextPrevChild(direction == 1)
            return
        needed = needed_places(*now[:2])
        target = next_place(places(self.rows, self._asked), place, needed, direction)
        if target is not None:
            self.focus_question(target)

    def _open_fold(self, fold: Fold, is_open: bool) -> None:
        """Open or close what is folded away; what is answered there counts either way."""
        if is_open and not self.rows.keys() >= set(fold.questions):
            self.rows |= {question: self._row(question) for question in fold.questions}
            self._card.fill(fold, self.rows)
        if self._now is not None:
            self.show_answers(*self._now, self._language)
        if is_open:
            self._show_below(fold)

    def _open_calendar(self, is_open: bool) -> None:
        if is_open and self._now is not None:
            self.calendar.show_answers(*self._now[:2], self._language)
            self._show_below(self.calendar_button)

    def _show_below(self, widget: QWidget) -> None:
        """Scroll on, until a part of the form stands at the top, or the end of the form is seen."""
        self._card.settle()
        # Without it the scroll bar learns of the new length only later.
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.verticalScrollBar().setValue(max(self.verticalScrollBar().value(), widget.y() - GAP * 2))

    def _about_insurance(self) -> str:
        """The last question about insurance that is asked; below it stands what the coverage means."""
        return next((question for question in reversed(INSURANCE) if question in self._asked), "coverage")

    def _told_below(self, question: str) -> str:
        """What stands below a question."""
        return told_below(*self._now, question, self.last_time, self._due, self._language) if self._now else ""

    def _show_problems(self) -> None:
        """Say beside each field what is wrong; of those that are closed, below the button that opens them."""
        for question, row in self.rows.items():
            place = "coverage" if question == self._about_insurance() else question
            row.say_problem(self._problem(place), self._level(place))
            if isinstance(row.field, FieldGroup):
                lines = {line: f"{question}.{line}" for line in row.field.rows}
                said = {line: self._problem(place) for line, place in lines.items()}
                row.field.say_problems(said, {line: self._level(place) for line, place in lines.items()})
        found = dict.fromkeys((*self._refused, *self._problems, *self._unprintable))
        for fold in self.folds.values():
            below = [place for place in found if place.split(".")[0] in fold.questions and self._problem(place)]
            is_error = any(self._level(place) == "error" for place in below)
            fold.say_problem(" ".join(map(self._problem, below)), "error" if is_error else "warning")

    def _level(self, place: str) -> Level:
        """How much the problem at a place matters: text that is no answer, and a refusal, are errors."""
        return "error" if place in self._refused or place in self._errors else "warning"

    def _problem(self, place: str) -> str:
        """What is wrong with a question, or with a line of it."""
        told = [asked_back(*self._refused[place], self._language)] if place in self._refused else []
        kinds = (self._problems, self.outdated, self._unprintable)
        return " ".join(told + [found[place] for found in kinds if place in found])

    def _row(self, question: str) -> Row:
        """Make the row of a question; whatever its field tells is told on with the question's name."""
        field = self._fields.make(question)
        if isinstance(field, FieldGroup):
            field.answered.connect(lambda line, given: self._take(question, given, line))
            field.line_answered.connect(lambda line, given: self._keep_last(f"{question}.{line}", given))
            field.refused.connect(lambda line, wanted: self._refuse(f"{question}.{line}", wanted))
        else:
            field.answered.connect(partial(self._keep_last, question))
            field.answered.connect(partial(self._take, question))
        if isinstance(field, TextField):
            field.refused.connect(partial(self._refuse, question))
        if isinstance(field, TextField | FieldGroup):
            field.held.connect(lambda _: self.held_changed.emit())
            field.editingFinished.connect(self.change_closed)
        return Row(field, is_hint_first=isinstance(field, FieldGroup))

    def _keep_last(self, place: str, given: Any) -> None:
        if given is not None:
            self._last_used[place] = given

    def _take(self, question: str, given: Any, line: str = "", place: str = "") -> None:
        if self._now is not None:
            place = place or (f"{question}.{line}" if line else question)
            self._refused.pop(place, None)
            book, answers, result = self._now
            self._now = (book, with_answer(answers, question, given), result)
            self.answered.emit(place, self._now[1])

    def _take_from_calendar(self, question: str, given: Any) -> None:
        """Take what was done in the calendar, each time as a change of its own, to which undo leads back."""
        self.change_closed.emit()
        self._take(question, given, place=CALENDAR)
        self.change_closed.emit()

    def _refuse(self, place: str, wanted: str) -> None:
        """Say what is wanted where a field was left with text that is no answer."""
        if wanted:
            self._refused[place] = (wanted, getattr(field_at(self.rows, place), "not_read", None))
        elif self._refused.pop(place, ("", None))[0] == "":
            return
        self._show_problems()

    def _keep_in_sight(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what has the focus, however it came there."""
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, GAP * 6)

    def _fit_text(self) -> None:
        """Stand paired questions below each other where the text is large."""
        self._card.stack(self._theme.factor >= STACKED_FROM)
        self.setMinimumWidth(round(min(WIDTH * self._theme.factor, WIDTH * 1.35)))
