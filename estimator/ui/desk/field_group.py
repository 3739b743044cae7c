"""Several fields that answer one question together, each with its own words; none of them is lost to Tab or undo."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.choice import Choice
from estimator.ui.rows import Level, ShortRow
from estimator.ui.text_field import TextField
from estimator.ui.theme import GAP
from estimator.wording import Language


class FieldGroup(QWidget):
    """A field whose answer is put together from several lines, of text or to choose from, known by names."""

    answered = Signal(str, object)
    """The name of a line, and the whole answer after its change."""
    line_answered = Signal(str, object)
    """The name of a line, and what was answered there."""
    held = Signal(bool)
    """True while a line is no answer; its last answer counts."""
    refused = Signal(str, str)
    """On leaving a line: its name, and the sentence that says what is wanted, or nothing."""
    editingFinished = Signal()  # noqa: N815 - as Qt calls it for one line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, ShortRow] = {}
        self._is_stacked = False
        # By its label's key or a click it is gone to, never by Tab: its fields are.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP * 2, 0, 0, 0)
        self._column.setSpacing(GAP)

    @property
    def is_held(self) -> bool:
        """True where a line holds text that is no answer yet."""
        return any(text.is_held for text in self._texts())

    def field(self, name: str) -> TextField:
        """The line of text of a name."""
        field = self.rows[name].field
        assert isinstance(field, TextField)
        return field

    @abstractmethod
    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show answers, and what may be answered besides."""

    def row_kind(self, name: str) -> type[ShortRow]:
        """How a line stands: its label beside its field, unless a group says otherwise."""
        return ShortRow

    def focus_line(self, name: str) -> None:
        """Go to a line, or to the first where there is none of that name."""
        row = self.rows.get(name) or next(iter(self.rows.values()), None)
        if row is not None:
            row.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: with one, Tab would stop at the group as well, wherever it stands among the others.
        self.focus_line("")

    def paintEvent(self, event: QPaintEvent) -> None:
        # A thin line down the left side shows which lines belong together.
        QPainter(self).fillRect(0, 0, 2, self.height(), self.palette().color(QPalette.ColorRole.Midlight))

    def drop(self) -> None:
        """Take back text that is no answer, in the first line that holds any."""
        next(text for text in self._texts() if text.is_held).drop()

    def say_problems(self, problems: Mapping[str, str], levels: Mapping[str, Level] | None = None) -> None:
        """Say beside each line what is wrong with it, by its name; nothing takes the problem back.

        What is not an error has its level in `levels`.
        """
        for name, row in self.rows.items():
            row.say_problem(problems.get(name, ""), (levels or {}).get(name, "error"))

    def stack(self, is_stacked: bool) -> None:
        """Stand labels above their lines, where the text is large, or beside them."""
        self._is_stacked = is_stacked
        for row in self.rows.values():
            row.stack(is_stacked)

    def rewrite(self) -> None:
        """Write every answer again, in another language."""
        for text in self._texts():
            text.rewrite()

    def _texts(self) -> Iterator[TextField]:
        return (row.field for row in self.rows.values() if isinstance(row.field, TextField))

    def _have_lines(self, names: Sequence[str]) -> None:
        """Have a line for each name, in this order; those there already stay as they are."""
        if list(self.rows) == list(names):
            return
        for name in self.rows.keys() - set(names):
            gone = self.rows.pop(name)
            gone.hide()
            gone.deleteLater()
        self.rows = {name: self.rows.get(name) or self._make_row(name) for name in names}
        before: QWidget = self
        for row in self.rows.values():
            self._column.removeWidget(row)
            self._column.addWidget(row)
            QWidget.setTabOrder(before, row.field)
            before = row.field

    def _make_row(self, name: str) -> ShortRow:
        field = self._make_field(name)
        field.answered.connect(lambda given: self.line_answered.emit(name, given))
        field.answered.connect(lambda given: self.answered.emit(name, self._answer_with(name, given)))
        if isinstance(field, TextField):
            field.held.connect(self.held)
            field.refused.connect(lambda wanted: self.refused.emit(name, wanted))
            field.editingFinished.connect(self.editingFinished)
        row = self.row_kind(name)(field)
        row.stack(self._is_stacked)
        return row

    @abstractmethod
    def _make_field(self, name: str) -> TextField | Choice:
        """The field of a line: text, with how it is read and written, or a list."""

    @abstractmethod
    def _answer_with(self, name: str, given: Any) -> Any:
        """The whole answer with one line of it changed."""
