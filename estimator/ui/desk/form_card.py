"""How the form's questions stand: line under line, some side by side, the rare ones and the calendar folded away."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.fold import Fold
from estimator.ui.desk.visit_calendar import VisitCalendar
from estimator.ui.disclosure import Disclosure
from estimator.ui.rows import Row
from estimator.ui.theme import GAP

LINES = (
    ("clinic",), ("insured", "insurance_used"), ("coverage",), ("coverage_confirmed_by",), ("plan",), ("treatment",),
    ("course",), ("infusions", "boosters"), ("boosters_every",), ("way",), ("also.treatment",),
    ("also.infusions", "also.way"), ("evaluation",), ("extras",), ("first_visit", "spacing"), ("discounts",),
    ("tender", "pays"), ("paying",), ("visits_had", "paid"), ("patient",), ("language",), ("more",),
)  # fmt: skip
"""Which questions stand side by side, and where those folded away have their button."""
FOLDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "extras": (("extras",),),
    "more": (("packages",), ("adjustments",), ("diagnosis_codes",), ("state",), ("moved",)),
}
"""The lines of questions that are folded away, by the button that opens them."""
FOLDED = tuple(question for lines in FOLDS.values() for line in lines for question in line)
CALENDAR_BELOW = "spacing"
WIDER = {"insurance_used": 2, "first_visit": 6, "spacing": 5}
"""How wide a question is beside its neighbour, where they are not alike."""
WIDTH = 448
"""The form's usual width at text factor 1, in pixels."""
STACKED_FROM = 1.5
"""From this text factor on they stand below each other."""


class FormCard(QWidget):
    """The column of questions; those folded away are put there when their button is first pressed."""

    def __init__(self, rows: Mapping[str, Row], calendar: VisitCalendar) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_stacked = False
        self.calendar_button = Disclosure()
        self.folds = {name: Fold(lines) for name, lines in FOLDS.items()}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 3)
        self._column.setSpacing(GAP * 2)
        self._lines: list[tuple[QWidget, Sequence[Row], Sequence[str]]] = []
        for questions in LINES:
            if questions[0] in self.folds:
                self._column.addWidget(self.folds[questions[0]])
            else:
                self._add_line(self._column, rows, questions)
            if CALENDAR_BELOW in questions:
                self._column.addWidget(self.calendar_button)
                self._column.addWidget(calendar)
        self._column.addStretch(1)
        calendar.hide()
        self.calendar_button.toggled.connect(calendar.setVisible)

    def fill(self, fold: Fold, rows: Mapping[str, Row]) -> None:
        """Put the questions of a fold into it; they come after its button in the order of Tab."""
        before: QWidget = fold.button
        for questions in fold.lines:
            self._add_line(fold.column, rows, questions)
            for question in questions:
                QWidget.setTabOrder(before, rows[question].field)
                before = rows[question].field
        self.stack(self._is_stacked)

    def show_lines(self, asked: Collection[str]) -> None:
        """Show the lines of which a question is asked, without those that are not."""
        for line, rows, questions in self._lines:
            for row, question in zip(rows, questions, strict=True):
                _show(row, question in asked)
            _show(line, any(question in asked for question in questions))
        for fold in self.folds.values():
            _show(fold, any(question in asked for question in fold.questions))

    def stack(self, is_stacked: bool) -> None:
        """Stand paired questions below each other, where the text is large, or side by side."""
        self._is_stacked = is_stacked
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for line, rows, _ in self._lines:
            layout = line.layout()
            assert isinstance(layout, QBoxLayout)
            layout.setDirection(down if is_stacked else across)
            for row in rows:
                if isinstance(row.field, FieldGroup):
                    row.field.stack(is_stacked)

    def settle(self) -> None:
        """Give every part its place now, not when the event comes round."""
        self._column.activate()

    def _add_line(self, column: QVBoxLayout, rows: Mapping[str, Row], questions: Sequence[str]) -> None:
        """One question, or two side by side."""
        line = QWidget()
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP * 2)
        for question in questions:
            layout.addWidget(rows[question], WIDER.get(question, 1))
        column.addWidget(line)
        self._lines.append((line, [rows[question] for question in questions], questions))


def _show(widget: QWidget, is_shown: bool) -> None:
    if widget.isHidden() == is_shown:
        widget.setVisible(is_shown)
