"""The call panel: what the plan said on the telephone, typed back in the order of the call sheet, with who and when."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from estimator.paper.told import call_in_words
from estimator.pricing.benefit_questions import BenefitQuestion, CallPart, call_questions, is_call_needed
from estimator.pricing.plan_answers import with_another_call, with_call
from estimator.pricing.plan_facts import Call, PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.buttons import Button
from estimator.ui.desk import typed, typed_facts
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.benefits import Benefits
from estimator.ui.desk.bookmark import Texts, put_back, take_out, texts_of
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.hints import asked_back, problems_of, refusals_of
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.parts import first_that_takes_focus
from estimator.ui.desk.wanted import Wanted
from estimator.ui.rows import Level, words
from estimator.ui.text_field import TextField
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, day, say

if TYPE_CHECKING:
    from estimator.ui.desk.draft import Draft

HEADING = QT_TRANSLATE_NOOP("Panel", "Call to the plan")
ANOTHER = QT_TRANSLATE_NOOP("Call", "Begin another call")
PARTS: dict[CallPart, str] = {
    "plan": QT_TRANSLATE_NOOP("Call", "The plan"),
    "services": QT_TRANSLATE_NOOP("Call", "Each service"),
    "approval": QT_TRANSLATE_NOOP("Call", "Approval"),
    "yearly": QT_TRANSLATE_NOOP("Call", "Deductible and limit"),
}
"""The parts of a call as the sheet has them, with their headings."""
NARROW = 64
"""Below this width, in signs, labels stand above their lines."""


class CallPanel(Panel):
    """Takes the answers of a call, under the name, the day and the reference number of that call."""

    def __init__(self, today: typed.Today, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self._now: tuple[Draft, Language] | None = None
        self._refused: dict[str, str] = {}
        self.hint = words("hint")
        self.call = CallLines(today)
        self.parts = {part: Benefits(today, partial(_questions, part), is_of_a_call=True) for part in PARTS}
        self._headings = {part: words("label") for part in PARTS}
        self._another = QAction(self)
        self._another.triggered.connect(self._begin_another)
        self._scroll = self._scrolled()
        top = QHBoxLayout()
        top.addWidget(self.hint, 1)
        self.another = Button(self._another)
        top.addWidget(self.another)
        self.body.addLayout(top)
        self.body.addWidget(self._scroll, 1)
        for group in self._groups:
            group.answered.connect(self._take)
            group.refused.connect(self._refuse)
        self.retranslate()

    @property
    def _groups(self) -> Sequence[FieldGroup]:
        return (self.call, *self.parts.values())

    @property
    def _texts(self) -> Texts:
        return texts_of({str(number): group for number, group in enumerate(self._groups)})

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Show the questions of the coverage with what was told, and of each who told it."""
        was_translated = self._now is not None and language != self._now[1]
        is_another = self._now is not None and self._now[0] is not draft
        if self._now is not None and is_another:
            self._now[0].held_in_call = take_out(self._texts)
        self._now = draft, language
        asked = dict(call_questions(draft.book, draft.answers))
        is_needed = is_call_needed(draft.book, draft.answers)
        name = "hint" if asked else "only_confirmed" if is_needed else "no_claim"
        self.hint.setText(say(language, f"call_sheet.panel.{name}"))
        self._scroll.setVisible(is_needed)
        self.call.show_answers(draft.book, draft.answers, draft.result, language)
        for part, group in self.parts.items():
            for widget in (self._headings[part], group):
                widget.setVisible(part in asked)
            group.show_answers(draft.book, draft.answers, draft.result, language)
        if was_translated:
            for each in self._groups:
                each.rewrite()
        calls = draft.answers.plan.calls
        self.another.setVisible(bool(calls) and bool(calls[-1].facts))
        if is_another:
            put_back(self._texts, draft.held_in_call)
        self._show_problems()

    def wanted(self, draft: Draft) -> Wanted | None:
        """The call sheet, where there is something to ask."""
        if not is_call_needed(draft.book, draft.answers):
            return None
        return Wanted("call-sheet", draft.book, draft.result, draft.options)

    def first_field(self) -> QWidget | None:
        """The first line of the call; the close button where there is nothing to ask."""
        return first_that_takes_focus([self.call]) or self.findChild(Button)

    def retranslate(self) -> None:
        """Say the fixed words in the language of the windows."""
        super().retranslate()
        self._another.setText(translate("Call", ANOTHER))
        for part, heading in PARTS.items():
            self._headings[part].setText(translate("Call", heading))
            self.parts[part].setAccessibleName(self._headings[part].text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        field = QApplication.focusWidget()
        if field is not None and not is_back:
            for group in self.parts.values():
                group.confirm(field)
        self._go_on(field, is_back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for group in self._groups:
            group.stack(self.width() < NARROW * self.fontMetrics().averageCharWidth())

    def _go_on(self, field: QWidget | None, is_back: bool) -> None:
        """Go to the next line or back; from the last one to the button that closes the panel."""
        lines = [row.field for group in self._groups if group.isVisible() for row in group.rows.values()]
        close = self.findChild(Button)
        if close is not None and field is lines[-1] and not is_back:
            close.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.focusNextPrevChild(not is_back)
        if (now := QApplication.focusWidget()) is not None and self._scroll.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, GAP * 6)

    def _take(self, line: str, plan: PlanFacts) -> None:
        """Tell on what was typed; where the coverage must be confirmed by somebody, the call confirms it."""
        if self._now is None:
            return
        draft, _ = self._now
        self._refused.pop(line, None)
        answers = with_answer(draft.answers, "plan", plan)
        if draft.book.coverages[answers.coverage].asks_who_confirmed:
            answers = _confirmed(draft.answers, answers)
        self.answered.emit(f"plan.{line}", answers)

    def _begin_another(self) -> None:
        if self._now is not None:
            answers = self._now[0].answers
            self.answered.emit("plan.calls", with_answer(answers, "plan", with_another_call(answers.plan)))
            self.call.focus_line("answered_by")

    def _refuse(self, line: str, wanted: str) -> None:
        if wanted != self._refused.get(line, ""):
            self._refused[line] = wanted
            self._show_problems()

    def _show_problems(self) -> None:
        """Say beside each line what is wanted, and what does not fit together."""
        if self._now is None:
            return
        draft, language = self._now
        found = problems_of(draft.book, draft.answers, draft.result, language)
        errors = refusals_of(draft.book, draft.result, language)
        for group in self._groups:
            said: dict[str, str] = {}
            levels: dict[str, Level] = {}
            for line, row in group.rows.items():
                wanted = self._refused.get(line)
                told = [asked_back(wanted, getattr(row.field, "not_read", None), language)] if wanted else []
                said[line] = " ".join([*told, *([found[f"plan.{line}"]] if f"plan.{line}" in found else [])])
                levels[line] = "error" if wanted or f"plan.{line}" in errors else "warning"
            group.say_problems(said, levels)

    def _scrolled(self) -> QScrollArea:
        """One column with every line, as long as the call is."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.call)
        for part, group in self.parts.items():
            heading: QLabel = self._headings[part]
            column.addWidget(heading)
            column.addWidget(group)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll


class CallLines(FieldGroup):
    """Who answered the last call, on which day, and its reference number."""

    def __init__(self, today: typed.Today) -> None:
        super().__init__()
        self._today = today
        self._language: Language = "en"
        self._plan = PlanFacts()
        self._have_lines(["answered_by", "day", "reference"])

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the last call; empty lines where there was none."""
        self._language, self._plan = language, answers.plan
        last = answers.plan.calls[-1] if answers.plan.calls else Call()
        for name, row in self.rows.items():
            hint = say(language, "benefits.hint.as_of") if name == "day" else ""
            row.say(say(language, f"benefits.ask.call.{name}"), hint)
            self.field(name).show_answer(getattr(last, name))

    def _make_field(self, name: str) -> TextField:
        if name != "day":
            return TextField(typed.read_words, str)
        return TextField(
            lambda text: typed_facts.read_day_told(text, self._language, self._today()),
            lambda when: day(when, self._language),
            lambda key, given: typed.stepped_day(key, given, self._today()),
        )

    def _answer_with(self, name: str, given: Any) -> PlanFacts:
        return with_call(self._plan, name, given)


def _questions(part: CallPart, book: Book, answers: Request) -> tuple[BenefitQuestion, ...]:
    return dict(call_questions(book, answers)).get(part, ())


def _confirmed(before: Request, answers: Request) -> Request:
    """Write down the last call as what confirmed the coverage, unless somebody wrote down something else."""
    language = answers.language
    earlier, now = (
        call_in_words(request.plan.calls[-1], language) if request.plan.calls else None for request in (before, answers)
    )
    is_the_calls = before.coverage_confirmed_by in (None, earlier)
    return with_answer(answers, "coverage_confirmed_by", now) if is_the_calls else answers
