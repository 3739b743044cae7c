"""Figures: every visit and line of the estimate as a table, for staff and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from estimator.office.outcomes import OutcomeName, outcome_of
from estimator.office.visit_columns import OF_VISITS
from estimator.office.visit_notes import notes_in_words
from estimator.office.visit_table import VisitTable, visit_table
from estimator.paper.reasons import reason_in_words
from estimator.pricing.result import Estimate
from estimator.ui.buttons import Button
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.figures_table import FiguresTable, title_of
from estimator.ui.desk.figures_view import FiguresView
from estimator.ui.desk.list_row import ListRow
from estimator.ui.desk.panel import Panel
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.tick import Tick
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, count, say

HEADING = QT_TRANSLATE_NOOP("Panel", "Figures")
OUTCOME = QT_TRANSLATE_NOOP("Figures", "Which outcome")
DETAIL = QT_TRANSLATE_NOOP("Figures", "Rows")
DETAILS = (
    (False, QT_TRANSLATE_NOOP("Figures", "Visits and lines")),
    (True, QT_TRANSLATE_NOOP("Figures", "Visits only")),
)
ORDER = QT_TRANSLATE_NOOP("Figures", "In the order of")
COURSE_ORDER = QT_TRANSLATE_NOOP("Figures", "the course")
LARGEST_FIRST = QT_TRANSLATE_NOOP("Figures", "Last and largest first")
COPY = QT_TRANSLATE_NOOP("Figures", "Copy as text")
CHARACTERS_SHOWN = 16
"""How much of an answer a list shows at least."""
TABLE = QT_TRANSLATE_NOOP("Figures", "Visits and lines with every figure")


class FiguresPanel(Panel):
    """The table of visits, which of two outcomes it shows, how much of it, and in which order."""

    takes_page = True

    asked_why = Signal(object)
    """A figure (Shown) that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self._now: tuple[Draft, Language] | None = None
        self._shown: VisitTable = VisitTable()
        self._outcome: OutcomeName = "without-coverage"
        self._is_folded = False
        self._order: str | None = None
        self._is_largest_first = False
        self.table = FiguresTable(self)
        self.view = FiguresView(self.table)
        self.note, self.reasons = words("hint"), words("text")
        self.reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.outcome, self.detail, self.order = (ListRow(take, CHARACTERS_SHOWN) for take in (
            self._take_outcome, self._take_detail, self._take_order
        ))  # fmt: skip
        self.largest_first = Tick("")
        self.largest_first.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.largest_first.toggled.connect(self._take_direction)
        self._copy = QAction(self)
        self._copy.triggered.connect(lambda: self._put_in_clipboard(self.table.as_text(), len(self.table.rows)))
        self.copy_button = Button(self._copy)
        self._choices = QWidget()
        line = Flow(GAP * 2, at_right=(self.copy_button,))
        for part in (self.outcome, self.detail, self.order, self.largest_first, self.copy_button):
            line.addWidget(part)
        line.setContentsMargins(0, 0, 0, 0)
        self._choices.setLayout(line)
        for widget in (self._choices, self.note, self.reasons):
            self.body.addWidget(widget)
        self.body.addWidget(self.view, 1)
        self.view.asked_why.connect(self._ask_why)
        self.view.copied.connect(self._copy_selected)
        self.view.column_pressed.connect(self._sort_by_title)
        self.retranslate()

    def first_field(self) -> QWidget | None:
        """The table itself, where there is one: whoever opens it wants to read."""
        return self.view if self.table.rows else super().first_field()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Show the figures of an estimate; the reasons where there are none."""
        self._now = (draft, language)
        self._show()

    def retranslate(self) -> None:
        super().retranslate()
        for row, label in ((self.outcome, OUTCOME), (self.detail, DETAIL), (self.order, ORDER)):
            row.say(translate("Figures", label))
        self.largest_first.words = translate("Figures", LARGEST_FIRST)
        self.largest_first.setAccessibleName(self.largest_first.words)
        self.largest_first.updateGeometry()
        self._copy.setText(translate("Figures", COPY))
        self.view.setAccessibleName(translate("Figures", TABLE))
        if self._now is not None:
            self._show()

    def _show(self) -> None:
        """Make the table anew, and show it as it was chosen."""
        if self._now is None:
            return
        draft, language = self._now
        result = draft.result
        if isinstance(result, Estimate):
            self._offer_outcomes(result, language)
            result = outcome_of(draft.book, result, self._outcome)
        is_known = isinstance(result, Estimate)
        shown = visit_table(draft.book, result, language) if isinstance(result, Estimate) else VisitTable()
        self._shown = shown.without(draft.hidden)
        for widget in (self._choices, self.view):
            widget.setVisible(is_known)
        reasons = () if isinstance(result, Estimate) else result.reasons
        told = [
            say(language, "visit_table.cannot"),
            *(reason_in_words(draft.book, why, language, draft.result.request) for why in reasons),
        ]
        self.reasons.setText("" if is_known else "\n".join(told))
        self.reasons.setVisible(not is_known)
        self._arrange()

    def _offer_outcomes(self, estimate: Estimate, language: Language) -> None:
        """Offer both outcomes, the one without coverage first; nothing to choose where there is one."""
        self.outcome.setVisible(bool(estimate.outcomes))
        options = []
        for outcome in estimate.outcomes:
            fact = outcome.because[0] if len(outcome.because) == 1 else "several"
            options.append((outcome.name, say(language, f"outcomes.outcome.{fact}.{outcome.name}")))
        if options:
            self.outcome.choice.offer(options, self._outcome)

    def _arrange(self) -> None:
        """Put the rows in the order chosen, and say above them what must be known to read them."""
        if self._now is None:
            return
        _, language = self._now
        order = self._order if self._order in self._shown.columns else None
        is_folded = self._is_folded or order in OF_VISITS
        if order is None:
            rows = self._shown.in_course_order(is_folded)
        else:
            rows = self._shown.sorted_by(order, is_folded, self._is_largest_first)
        titles = [(column, title_of(column)) for column in self._shown.columns]
        self.detail.choice.offer([(folded, translate("Figures", text)) for folded, text in DETAILS], self._is_folded)
        self.order.choice.offer([(None, translate("Figures", COURSE_ORDER)), *titles], order)
        self.largest_first.setVisible(order is not None)
        self.note.setText("\n".join(self._notes(order)))
        self.note.setVisible(bool(self.note.text()))
        self.table.show_rows(self._shown, rows, language)
        self.view.show_order(order, self._is_largest_first)

    def _notes(self, order: str | None) -> list[str]:
        """What must be known to read the table: what its figures count, and what the order leaves out."""
        assert self._now is not None
        draft, language = self._now
        if not isinstance(draft.result, Estimate):
            return []
        notes = [*notes_in_words(draft.book, draft.result, self._outcome, language)]
        if order is not None:
            name = "note.sorted.visits" if order in OF_VISITS else "note.sorted"
            notes.append(say(language, f"visit_table.{name}", column=title_of(order)))
        return notes

    def _take_outcome(self, outcome: OutcomeName) -> None:
        self._outcome = outcome
        self._show()

    def _take_detail(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._arrange()

    def _take_order(self, order: str | None) -> None:
        self._order = order
        self._arrange()

    def _take_direction(self, is_largest_first: bool) -> None:
        self._is_largest_first = is_largest_first
        self._arrange()

    def _sort_by_title(self, column: int) -> None:
        """Sort by the column whose title was pressed; pressed again, the other way round."""
        pressed = self.table.columns[column]
        self._is_largest_first = pressed == self._order and not self._is_largest_first
        self._order = pressed
        self.largest_first.blockSignals(True)
        self.largest_first.setChecked(self._is_largest_first)
        self.largest_first.blockSignals(False)
        self._arrange()

    def _ask_why(self, index: QModelIndex) -> None:
        figure = self.table.figure_at(index)
        if figure is not None:
            self.asked_why.emit(figure)

    def _copy_selected(self, rows: list[int], columns: list[int]) -> None:
        """Copy the selected cells with the names of their rows and columns; the whole table where none is selected."""
        text = self.table.as_text(rows, columns) if rows else self.table.as_text()
        self._put_in_clipboard(text, len(rows or self.table.rows))

    def _put_in_clipboard(self, text: str, number: int) -> None:
        QGuiApplication.clipboard().setText(text)
        if self._now is not None:
            self.reported.emit(count(self._now[1], "visit_table.copied", number))
