"""The form: one column of questions; those that do not apply leave it, and their answers are kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.answers import MORE, QUESTIONS, asked, owes_good_faith_estimate, with_answer
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.hints import hint, problems_of
from estimator.ui.desk.more import more_in_words
from estimator.ui.desk.question_fields import QuestionFields
from estimator.ui.disclosure import Disclosure
from estimator.ui.fields import TextField
from estimator.ui.rows import Row, without_key, words
from estimator.ui.theme import GAP, Theme
from estimator.wording import Language, day, say

if TYPE_CHECKING:
    from estimator.paper.document import Missing

LINES = (
    ("clinic",), ("coverage",), ("coverage_confirmed_by",), ("plan",), ("treatment",), ("course",),
    ("infusions", "boosters"), ("boosters_every",), ("way",), ("also.treatment",), ("also.infusions", "also.way"),
    ("evaluation",), ("first_visit", "spacing"), ("discounts",), ("tender", "pays"), ("paying",),
    ("visits_had", "paid"), ("patient.name", "patient.date_of_birth"), ("language",),
)  # fmt: skip
"""Which questions stand side by side."""
MORE_LINES = (
    ("extras",), ("packages",), ("adjustments",), ("diagnosis_codes",), ("state", "patient.reference"), ("moved",),
)  # fmt: skip
"""The same below "More answers"."""
STACKED_FROM = 1.5
"""From this text factor on they stand below each other."""
WIDTH = 440
"""The form's usual width at text factor 1, in pixels."""


class Form(QScrollArea):
    """Every question with its field; it shows answers and a result, and tells which answer was changed to what."""

    answered = Signal(str, object)
    """A question, and all answers after its change."""
    change_closed = Signal()
    """A field was left: what is typed next is another change."""
    held_changed = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields = QuestionFields(today)
        self._language: Language = "en"
        self._now: tuple[Book, Request, Result] | None = None
        self._due: date | None = None
        self._asked: tuple[str, ...] = ()
        self._refused: dict[str, str] = {}
        self._unprintable: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self.rows = {question: self._row(question) for question in QUESTIONS if question not in MORE}
        """The row of each question; those below "More answers" are made when it is first opened."""
        self._lines = [(self._line(questions), questions) for questions in LINES]
        self.more = Disclosure()
        self.more.toggled.connect(self._open_more)
        self._more_problem = words("problem")
        self._below_more = QWidget()
        self.setWidget(self._card())
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

    def label_of(self, question: str) -> str:
        """A question's label, without the mark of its key."""
        return without_key(self.rows[question].label.text())

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show answers, what may be answered besides, what it means and what is wrong with it."""
        is_first, was_translated = self._now is None, language != self._language
        self._language, self._now = language, (book, answers, result)
        self._asked = asked(book, answers)
        self._problems = problems_of(book, answers, result, language)
        set_there = more_in_words(book, answers, language) if is_first or not self.more.isChecked() else ""
        if is_first and set_there:
            self.more.setChecked(True)
        label = say(language, "desk.ask.more")
        if set_there and not self.more.isChecked():
            label = say(language, "desk.more.set", label=label, what=set_there.replace("&", "&&"))
        self.more.say(label)
        for question, row in self.rows.items():
            if row.isHidden() == (question in self._asked):
                row.setVisible(question in self._asked)
            if question in self._asked:
                row.say(say(language, f"desk.ask.{question}"), self._hint(question))
                self._fields.show(row.field, question, book, answers, result, language)
                if was_translated and isinstance(row.field, TextField | FieldGroup):
                    row.field.rewrite()
        for line, questions in self._lines:
            applies = any(question in self._asked for question in questions)
            if line.isHidden() == applies:
                line.setVisible(applies)
        self._show_problems()

    def show_due(self, due: date | None) -> None:
        """Say by when the good faith estimate is owed; nothing where that is not known."""
        if due != self._due:
            self._due = due
            self.rows["coverage"].say(say(self._language, "desk.ask.coverage"), self._hint("coverage"))

    def show_lacking(self, missing: Sequence[Missing]) -> None:
        """Say beside each field what of it the page cannot print."""
        unprintable = {
            entry.field: say(self._language, "desk.glyphs", characters=" ".join(entry.characters))
            for entry in missing
            if entry.characters and entry.field in self.rows
        }
        if unprintable != self._unprintable:
            self._unprintable = unprintable
            self._show_problems()

    def focus_question(self, question: str) -> None:
        """Go to a question's field (or to a line of it, as in moved.3), or to the first where it does not apply."""
        asked_for, line = (question, "") if question in QUESTIONS else question.split(".", 1)
        if asked_for in MORE and asked_for in self._asked:
            self.more.setChecked(True)
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
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.focusNextPrevChild(not backwards)
        else:
            super().keyPressEvent(event)

    def drop_held(self) -> bool:
        """Take back text that is no answer yet; False where no field holds any."""
        question = self.held_question
        if question is None:
            return False
        field = self.rows[question].field
        assert isinstance(field, TextField | FieldGroup)
        field.drop()
        return True

    def _open_more(self, is_open: bool) -> None:
        """Open or close what stands below "More answers"; what is answered there counts either way."""
        if is_open and not set(MORE) <= self.rows.keys():
            self._make_more()
        self._below_more.setVisible(is_open)
        if self._now is not None:
            self.show_answers(*self._now, self._language)
        if is_open:
            self._show_below(self.more)

    def _show_below(self, widget: QWidget) -> None:
        """Scroll on, until a part of the form stands at the top, or the end of the form is seen."""
        self._column.activate()
        # Without it the scroll bar learns of the new length only later.
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        self.verticalScrollBar().setValue(max(self.verticalScrollBar().value(), widget.y() - GAP * 2))

    def _make_more(self) -> None:
        """Make the questions below "More answers"; they come after it in the order of Tab."""
        before: QWidget = self.more
        for questions in MORE_LINES:
            self.rows |= {question: self._row(question) for question in questions}
            line = self._line(questions)
            self._lines.append((line, questions))
            self._column_below_more.addWidget(line)
            for question in questions:
                QWidget.setTabOrder(before, self.rows[question].field)
                before = self.rows[question].field
        self._fit_text()

    def _hint(self, question: str) -> str:
        """What stands below a question; that of the coverage says as well by when the estimate is owed."""
        told = hint(*self._now, question, self._language) if self._now else ""
        if question == "coverage" and self._due is not None and self._now and owes_good_faith_estimate(*self._now[:2]):
            owed = say(self._language, "desk.due", day=day(self._due, self._language))
            return f"{told} {owed}".strip()
        return told

    def _show_problems(self) -> None:
        """Say beside each field what is wrong; of those that are closed, beside the button that opens them."""
        for question, row in self.rows.items():
            row.say_problem(self._problem(question))
            if isinstance(row.field, FieldGroup):
                row.field.say_problems({line: self._problem(f"{question}.{line}") for line in row.field.rows})
        found = dict.fromkeys((*self._refused, *self._problems))
        below = [self._problem(place) for place in found if place in MORE or place.split(".")[0] in MORE]
        text = " ".join(problem for problem in below if problem and not self.more.isChecked())
        self._more_problem.setText(f"⚠ {text}" if text else "")
        self._more_problem.setVisible(bool(text))
        self.more.setAccessibleDescription(text)

    def _problem(self, place: str) -> str:
        """What is wrong with a question, or with a line of it."""
        wanted = self._refused.get(place)
        told = [say(self._language, f"desk.{wanted}")] if wanted else []
        return " ".join(told + [found[place] for found in (self._problems, self._unprintable) if place in found])

    def _row(self, question: str) -> Row:
        """Make the row of a question; whatever its field tells is told on with the question's name."""
        field = self._fields.make(question)
        if isinstance(field, FieldGroup):
            field.answered.connect(lambda line, given: self._take(question, given, line))
            field.refused.connect(lambda line, wanted: self._refuse(f"{question}.{line}", wanted))
        else:
            field.answered.connect(partial(self._take, question))
        if isinstance(field, TextField):
            field.refused.connect(partial(self._refuse, question))
        if isinstance(field, TextField | FieldGroup):
            field.held.connect(lambda _: self.held_changed.emit())
            field.editingFinished.connect(self.change_closed)
        return Row(field, is_hint_first=isinstance(field, FieldGroup))

    def _take(self, question: str, given: Any, line: str = "") -> None:
        if self._now is not None:
            place = f"{question}.{line}" if line else question
            self._refused.pop(place, None)
            book, answers, result = self._now
            self._now = (book, with_answer(answers, question, given), result)
            self.answered.emit(place, self._now[1])

    def _refuse(self, place: str, wanted: str) -> None:
        """Say what is wanted where a field was left with text that is no answer."""
        if wanted != self._refused.get(place, ""):
            self._refused[place] = wanted
            self._show_problems()

    def _keep_in_sight(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what has the focus, however it came there."""
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, GAP * 6)

    def _line(self, questions: tuple[str, ...]) -> QWidget:
        """One question, or two side by side."""
        line = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP * 2)
        for question in questions:
            layout.addWidget(self.rows[question], 1)
        return line

    def _card(self) -> QWidget:
        card = QWidget()
        card.setProperty("role", "card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 3)
        self._column_below_more = QVBoxLayout(self._below_more)
        self._column_below_more.setContentsMargins(GAP * 2, 0, 0, 0)
        self._below_more.hide()
        for part in (*(line for line, _ in self._lines), self.more, self._more_problem, self._below_more):
            self._column.addWidget(part)
        for column in (self._column, self._column_below_more):
            column.setSpacing(GAP * 2)
        self._column.addStretch(1)
        return card

    def _fit_text(self) -> None:
        """Stand paired questions below each other where the text is large."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_stacked = self._theme.factor >= STACKED_FROM
        for line, questions in self._lines:
            layout = line.layout()
            assert isinstance(layout, QBoxLayout)
            layout.setDirection(down if is_stacked else across)
            for question in questions:
                if isinstance(field := self.rows[question].field, FieldGroup):
                    field.stack(is_stacked)
        self.setMinimumWidth(round(min(WIDTH * self._theme.factor, WIDTH * 1.35)))
