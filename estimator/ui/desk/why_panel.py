"""The explanation of one figure: a sentence to read aloud, its arithmetic, and the rule with its lines and source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from estimator.paper.explanation import Explanation, explain
from estimator.paper.rule_text import RuleText, rule_text
from estimator.pricing.result import Estimate
from estimator.ui.buttons import Button
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.desk.wanted import Wanted
from estimator.ui.desk.wrapped_list import WrappedList
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.theme import GAP, fixed_font
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language

WHY = QT_TRANSLATE_NOOP("Panel", "Why")
STEPS = QT_TRANSLATE_NOOP("Why", "Step by step; Enter explains a step")
RULE = QT_TRANSLATE_NOOP("Why", "The rule")
BACK = QT_TRANSLATE_NOOP("Why", "Back")
COPY = QT_TRANSLATE_NOOP("Why", "Copy as text")
PAGE = QT_TRANSLATE_NOOP("Why", "As a page")


class WhyPanel(Panel):
    """Explains in the language of the page; each step opens its own explanation, and all of it is plain text."""

    def __init__(self) -> None:
        super().__init__(WHY)
        self._trail: list[Shown] = []
        self._draft: Draft | None = None
        self._told: Explanation | None = None
        self.sentence = words("figure")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.steps = WrappedList()
        self.steps.setMinimumHeight(110)
        self.steps.currentRowChanged.connect(self._show_rule)
        self.steps.itemActivated.connect(lambda _: self._explain_step())
        self.rule = QPlainTextEdit(readOnly=True)
        self.rule.setTabChangesFocus(True)
        self.rule.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._back, self._copy, self._page = QAction(self), QAction(self), QAction(self, checkable=True)
        self._back.triggered.connect(self.go_back)
        self._copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        self._page.toggled.connect(lambda _: self.page_changed.emit())
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.steps, 3)
        line.addWidget(self.rule, 2)
        deeds = QWidget()
        row = Flow(spacing=GAP)
        deeds.setLayout(row)
        for action in (self._back, self._copy, self._page):
            row.addWidget(Button(action))
        for part in (self.sentence, beside, deeds):
            self.body.addWidget(part)

    def explain(self, draft: Draft, figure: Shown) -> None:
        """Show why a figure is what it is, of the estimate in the window or of another."""
        self._trail = [figure]
        self._show(draft)

    def go_back(self) -> None:
        """Explain the figure again from which a step was opened."""
        if len(self._trail) > 1 and self._draft is not None:
            self._trail.pop()
            self._show(self._draft)

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Follow the estimate: the same figure by its name; close where it has none any more, as one of another."""
        if self._draft is None or draft.result is self._draft_result:
            return
        from estimator.pricing.serial import named_steps

        figure = self._trail[0]
        found = dict(named_steps(draft.result)) if isinstance(draft.result, Estimate) else {}
        if figure.of is None and figure.figure in found:
            self.explain(draft, figure._replace(step=found[figure.figure]))
        else:
            self.close_panel()

    def wanted(self, draft: Draft) -> Wanted | None:
        """The explanation as a page, where that is asked for."""
        figure = self._trail[-1] if self._trail else None
        if figure is None or not self._page.isChecked():
            return None
        book, result = figure.of or (draft.book, draft.result)
        return Wanted("explanation", book, result, draft.options, step=figure.step, figure=figure.figure)

    def as_text(self) -> str:
        """All that is told, as plain text: sentence, equations with places, edition, rules with lines and sources."""
        told = self._told
        if told is None:
            return ""
        equations = [f"{each.text}   [{each.place}]".removesuffix("   []") for each in told.why.equations]
        rules = [self._in_lines(rule) for rule in told.rules]
        return "\n".join([told.why.sentence, "", *equations, "", told.edition, *rules, *told.set_aside]).rstrip()

    def first_field(self) -> QWidget | None:
        """The steps, at the first of them."""
        return self.steps

    def retranslate(self) -> None:
        """Say the fixed words of the panel in the language of the windows."""
        super().retranslate()
        for action, said in ((self._back, BACK), (self._copy, COPY), (self._page, PAGE)):
            action.setText(translate("Why", said))
        self.steps.setAccessibleName(translate("Why", STEPS))
        self.steps.setToolTip(translate("Why", STEPS))
        self.rule.setAccessibleName(translate("Why", RULE))

    def _show(self, draft: Draft) -> None:
        figure = self._trail[-1]
        assert figure.step is not None, "what is not known has no explanation"
        book, result = figure.of or (draft.book, draft.result)
        assert isinstance(result, Estimate)
        self._draft, self._draft_result, self._book = draft, draft.result, book
        self._told = explain(book, result, figure.step, figure.figure, draft.answers.language)
        self.sentence.setText(self._told.why.sentence)
        self.steps.clear()
        self.steps.addItems(
            [f"{each.text}   [{each.place}]".removesuffix("   []") for each in self._told.why.equations]
        )
        self.steps.addItems(self._told.set_aside)
        self._back.setEnabled(len(self._trail) > 1)
        self.steps.setCurrentRow(0)
        if self._page.isChecked():
            self.page_changed.emit()

    def _show_rule(self, row: int) -> None:
        """Quote the rule that a step rests on."""
        if self._told is None:
            return
        equations = self._told.why.equations
        path = equations[row].rule if 0 <= row < len(equations) else None
        told = [self._in_lines(rule_text(self._book, path)), self._told.edition] if path is not None else []
        self.rule.setPlainText("\n".join(told))
        self.rule.document().setDefaultFont(fixed_font(self.font().pointSizeF()))

    def _explain_step(self) -> None:
        """Open the explanation of the step in the list."""
        row = self.steps.currentRow()
        if self._told is None or self._draft is None or not 0 < row < len(self._told.why.equations):
            return
        equation = self._told.why.equations[row]
        self._trail.append(Shown("", "", equation.step, "", equation.text, self._trail[0].of))
        self._show(self._draft)

    def _in_lines(self, rule: RuleText) -> str:
        """A rule as text: its place, its lines with a mark at the one that counts, and its source."""
        assert self._draft is not None
        return "\n".join([rule.place, *rule.quoted, rule.source_in_words(self._draft.answers.language)]).rstrip()
