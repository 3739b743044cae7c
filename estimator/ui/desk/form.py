"""The form: one column of questions; those that do not apply leave it, and their answers are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from estimator.money import plain
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.rules.scalars import Span
from estimator.ui.desk import typed
from estimator.ui.desk.answers import (
    QUESTIONS,
    answer,
    asked,
    discounts_offered,
    usual_infusions,
    way_chosen,
    with_answer,
)
from estimator.ui.desk.claims import Claims
from estimator.ui.desk.hints import hint, options_in_words, problems_of
from estimator.ui.fields import Choice, TextField
from estimator.ui.rows import Row, without_key
from estimator.ui.theme import GAP, Theme
from estimator.wording import Language, day, say

if TYPE_CHECKING:
    from estimator.paper.document import Missing

LINES = (
    ("clinic",), ("coverage",), ("coverage_confirmed_by",), ("treatment",), ("course",), ("infusions", "boosters"),
    ("boosters_every",), ("way",), ("also.treatment",), ("also.infusions", "also.way"), ("evaluation",),
    ("first_visit", "spacing"), ("discounts",), ("tender", "pays"), ("visits_had", "paid"),
    ("patient.name", "patient.date_of_birth"), ("language",),
)  # fmt: skip
"""Which questions stand side by side."""
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
        self._theme, self._today = theme, today
        self._language: Language = "en"
        self._answers: Request | None = None
        self._shown: tuple[str, ...] = ()
        self._usual: dict[bool, int | None] = {}
        self._refused: dict[str, str] = {}
        self._unprintable: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self.rows = {question: Row(self._field(question)) for question in QUESTIONS}
        self._lines = [self._line(questions) for questions in LINES]
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
        return next((q for q in self._shown if getattr(self.rows[q].field, "is_held", False)), None)

    def label_of(self, question: str) -> str:
        """A question's label, without the mark of its key."""
        return without_key(self.rows[question].label.text())

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show answers, what may be answered besides, what it means and what is wrong with it."""
        was_translated = language != self._language
        self._language, self._answers = language, answers
        self._shown = asked(book, answers)
        self._problems = problems_of(book, result, language)
        for question, row in self.rows.items():
            applies = question in self._shown
            if row.isHidden() == applies:
                row.setVisible(applies)
            if not applies:
                continue
            row.say(say(language, f"desk.ask.{question}"), hint(book, answers, result, question, language))
            self._show_answer(book, answers, question, was_translated)
        for line, questions in zip(self._lines, LINES, strict=True):
            applies = any(question in self._shown for question in questions)
            if line.isHidden() == applies:
                line.setVisible(applies)
        self._show_problems()

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
        """Go to a question's field, or to the first where it does not apply."""
        target = question if question in self._shown else self._shown[0]
        self.rows[target].field.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        assert isinstance(field, TextField)
        field.drop()
        return True

    def _show_answer(self, book: Book, answers: Request, question: str, was_translated: bool) -> None:
        field = self.rows[question].field
        if isinstance(field, Claims):
            field.offer(discounts_offered(book, answers), answers.discounts, self._language)
        elif isinstance(field, Choice):
            chosen = answer(answers, question)
            if question.endswith("way"):
                chosen = way_chosen(book, answers, question.startswith("also."))
            field.offer(options_in_words(book, answers, question, self._language), chosen)
        elif isinstance(field, TextField):
            if question.endswith("infusions"):
                also = question.startswith("also.")
                self._usual[also] = usual_infusions(book, answers, also)
                field.setPlaceholderText(str(self._usual[also] or ""))
            given = answer(answers, question)
            field.show_answer(None if question in ("visits_had", "paid") and not given else given)
            if was_translated:
                field.rewrite()

    def _show_problems(self) -> None:
        for question, row in self.rows.items():
            wanted = self._refused.get(question)
            words = [say(self._language, f"desk.{wanted}")] if wanted else []
            words += [found[question] for found in (self._problems, self._unprintable) if question in found]
            row.say_problem(" ".join(words))

    def _field(self, question: str) -> Choice | TextField | Claims:
        """Make the field of a question: a list, a line of text, or the discounts to claim."""
        number = (typed.read_number, str, typed.stepped_number)
        words = (typed.read_words, str, None)
        lines: dict[str, tuple[Callable[[str], Any], Callable[[Any], str], Callable[[str, Any], Any] | None]] = {
            "infusions": (typed.read_infusions, self._write_span, partial(self._step_infusions, False)),
            "also.infusions": (typed.read_infusions, self._write_span, partial(self._step_infusions, True)),
            "boosters": number,
            "visits_had": number,
            "paid": (typed.read_money, plain, None),
            "coverage_confirmed_by": words,
            "patient.name": words,
            "first_visit": (self._read_first_visit, self._write_day, self._step_day),
            "patient.date_of_birth": (self._read_birth_date, self._write_day, None),
        }
        field: Choice | TextField | Claims
        if question in lines:
            field = TextField(*lines[question])
            field.refused.connect(partial(self._refuse, question))
            field.held.connect(lambda _: self.held_changed.emit())
            field.editingFinished.connect(self.change_closed)
        else:
            field = Claims() if question == "discounts" else Choice()
        field.answered.connect(partial(self._take, question))
        return field

    def _take(self, question: str, given: Any) -> None:
        if self._answers is not None:
            self._refused.pop(question, None)
            self._answers = with_answer(self._answers, question, given)
            self.answered.emit(question, self._answers)

    def _refuse(self, question: str, wanted: str) -> None:
        """Say what is wanted where a field was left with text that is no answer."""
        if wanted != self._refused.get(question, ""):
            self._refused[question] = wanted
            self._show_problems()

    def _keep_in_sight(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Scroll to what has the focus, however it came there."""
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, GAP * 6)

    def _step_infusions(self, also: bool, key: str, given: Span | None) -> Span | None:
        usual = self._usual.get(also)
        return typed.stepped_span(key, given, usual) if usual else None

    def _step_day(self, key: str, given: date | None) -> date | None:
        return typed.stepped_day(key, given, self._today)

    def _read_first_visit(self, text: str) -> date | None:
        return typed.read_first_visit(text, self._language, self._today)

    def _read_birth_date(self, text: str) -> date | None:
        return typed.read_birth_date(text, self._language)

    def _write_span(self, span: Span) -> str:
        return str(span) if self._language == "en" else str(span).replace(" to ", " a ")

    def _write_day(self, when: date) -> str:
        return day(when, self._language)

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
        layout = QVBoxLayout(card)
        layout.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 3)
        layout.setSpacing(GAP * 2)
        for line in self._lines:
            layout.addWidget(line)
        layout.addStretch(1)
        return card

    def _fit_text(self) -> None:
        """Stand paired questions below each other where the text is large."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for line in self._lines:
            layout = line.layout()
            assert isinstance(layout, QBoxLayout)
            layout.setDirection(down if self._theme.factor >= STACKED_FROM else across)
        self.setMinimumWidth(round(min(WIDTH * self._theme.factor, WIDTH * 1.35)))
