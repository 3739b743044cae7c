"""Checks: the list of what to look at, most important first; Enter goes to the field that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from estimator.ui.desk.check_delegate import CHECK, HEAD, CheckDelegate
from estimator.ui.desk.checks import Check, checks_of, counted
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.wrapped_list import WrappedList
from estimator.ui.rows import words
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

if TYPE_CHECKING:
    from estimator.paper.document import Missing
    from estimator.ui.desk.draft import Draft

HEADING = QT_TRANSLATE_NOOP("Panel", "Checks")
LIST = QT_TRANSLATE_NOOP("Checks", "Everything to look at")
HINT = QT_TRANSLATE_NOOP("Checks", "Enter goes to the field; F8 and Shift+F8 go on from one to the next.")
ROWS_SHOWN = 6
"""How many checks are seen at once where there is room."""


class ChecksPanel(Panel):
    """Lists the checks of an estimate and leads to the field of each."""

    go_to = Signal(str)
    """The question, or a line of it, that mends the check chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self.checks: list[Check] = []
        self._language: Language = "en"
        self._held_question: str | None = None
        self._on_page: Sequence[Missing] = ()
        self.summary, self.hint = words("text"), words("hint")
        self.list = CheckList()
        self.list.pressed_on.connect(self._go_to)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.hint)
        self.retranslate()

    def first_field(self) -> QWidget | None:
        """The list, where something stands in it."""
        return self.list if self.checks else super().first_field()

    def note(self, held_question: str | None, on_page: Sequence[Missing]) -> None:
        """Take note of what only form and page know: text that is no answer yet, and characters not printed."""
        self._held_question, self._on_page = held_question, on_page

    def show_draft(self, draft: Draft, language: Language) -> None:
        """List the checks of an estimate."""
        self.show_checks(checks_of(draft, language, self._held_question, self._on_page), language)

    def show_checks(self, checks: list[Check], language: Language) -> None:
        """List checks; the one in use stays so while it is there."""
        self.summary.setText(counted(checks, language))
        if (checks, language) == (self.checks, self._language) and self.list.count():
            return
        before = self.list.currentRow()
        current = self.checks[before] if 0 <= before < len(self.checks) else None
        self.checks, self._language = checks, language
        self.list.clear()
        for check in checks:
            self.list.addItem(_item(check, language))
        self.list.updateGeometry()
        self.list.setCurrentRow(checks.index(current) if current in checks else -1)
        for widget in (self.list, self.hint):
            widget.setVisible(bool(checks))

    def next_check(self, direction: int) -> str:
        """Go on to the next check that a field mends (back with -1), round and round; give its question, or nothing."""
        number = len(self.checks)
        start = self.list.currentRow() if self.list.currentRow() >= 0 else -1 if direction > 0 else number
        rows = [(start + direction * step) % number for step in range(1, number + 1)] if number else []
        row = next((row for row in rows if self.checks[row].question), None)
        if row is None:
            return ""
        self.list.setCurrentRow(row)
        return self.checks[row].question

    def retranslate(self) -> None:
        super().retranslate()
        self.list.setAccessibleName(translate("Checks", LIST))
        self.hint.setText(translate("Checks", HINT))

    def _go_to(self, row: int) -> None:
        if self.checks[row].question:
            self.go_to.emit(self.checks[row].question)


class CheckList(WrappedList):
    """A list whose entries take as many lines as they need; Enter and a click choose one."""

    pressed_on = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(CheckDelegate(self))
        self.itemClicked.connect(lambda item: self.pressed_on.emit(self.row(item)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.pressed_on.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        shown = sum(self.sizeHintForRow(row) for row in range(min(self.count(), ROWS_SHOWN)))
        return QSize(super().sizeHint().width(), shown + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(self.sizeHint().height(), self.fontMetrics().height() * 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def _item(check: Check, language: Language) -> QListWidgetItem:
    """One entry: its level and place above, its text below; a screen reader says all of it at once."""
    level = say(language, f"checks.level.{check.level}")
    places = {"level": level, "place": check.place, "text": check.text}
    item = QListWidgetItem(check.text)
    item.setData(CHECK, check.level)
    item.setData(HEAD, say(language, "checks.headed", **places) if check.place else level)
    spoken = say(language, "checks.spoken" if check.place else "checks.spoken.no_place", **places)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item
