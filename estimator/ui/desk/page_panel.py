"""The page as a table: the same rows in the same order, where a screen reader and keys reach each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableWidgetItem, QWidget

from estimator.paper.page_table import PageRow, page_rows
from estimator.ui.buttons import Button
from estimator.ui.desk.figures_table import ROW_KIND
from estimator.ui.desk.figures_view import FigureDelegate, row_height
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.panel_table import ROOM, WRAPPED, Index, PanelTable
from estimator.ui.field_paint import height_of_words
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, count, say

if TYPE_CHECKING:
    from estimator.ui.desk.compiler import MadePage
    from estimator.ui.desk.draft import Draft
    from estimator.ui.desk.page_view import PageView

HEADING = QT_TRANSLATE_NOOP("Panel", "Page as table")
COPY = QT_TRANSLATE_NOOP("Page as table", "Copy as text")
BOLD = frozenset({"heading", "titles", "sum"})
"""The kinds of row that are set bold."""
SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class PagePanel(Panel):
    """Lists the page shown at the right, made anew whenever that is."""

    takes_page = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self._paper: PageView | None = None
        self._language: Language = "en"
        self.hint = words("hint")
        self.table = PageTable()
        self.table.copied.connect(lambda number: self.reported.emit(count(self._language, "page_table.copied", number)))
        self._copy = QAction(self)
        self._copy.triggered.connect(lambda: self.table.copy(range(len(self.table.rows))))
        self.body.addWidget(self.hint)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(Button(self._copy), 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def follow(self, paper: PageView) -> None:
        """List the pages that are made for the window from now on."""
        self._paper = paper
        paper.page_made.connect(self._take_page)

    def first_field(self) -> QWidget | None:
        """The table, where the page is there."""
        return self.table if self.table.rows else super().first_field()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """List the page of the estimate; until it is made the last one stays."""
        self._language = language
        page = self._paper.current_page if self._paper is not None else None
        self.hint.setText(say(language, "page_table.hint" if page is not None else "page_table.waits"))
        if page is not None:
            self.show_rows(page_rows(page.document))

    def show_rows(self, rows: Sequence[PageRow]) -> None:
        """List rows of a page."""
        self.hint.setText(say(self._language, "page_table.hint"))
        self.table.show_rows(rows, self._language)

    def retranslate(self) -> None:
        super().retranslate()
        self._copy.setText(translate("Page as table", COPY))
        self.table.setAccessibleName(translate("Panel", HEADING))

    def _take_page(self, page: MadePage) -> None:
        if not self.isHidden():
            self.show_rows(page_rows(page.document))


class PageDelegate(FigureDelegate):
    """Paints a cell; words that stand across all columns stay in sight however far these are scrolled."""

    def __init__(self, table: PageTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._table.columnSpan(index.row(), index.column()) == self._table.columnCount():
            seen = self._table.viewport().width()
            option.rect = QRect(0, option.rect.top(), min(option.rect.width(), seen), option.rect.height())
        super().paint(painter, option, index)


class PageTable(PanelTable):
    """A real table of a page: arrows go from cell to cell, with Ctrl from heading to heading, Ctrl+C copies rows."""

    copied = Signal(int)
    """How many rows were copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PageRow, ...] = ()
        self._shown_in: Language = "en"
        self.setItemDelegate(PageDelegate(self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_rows(self, rows: Sequence[PageRow], language: Language) -> None:
        """Show rows; the last cell of each takes the columns that are left, and the cell in use stays so."""
        if (tuple(rows), language) == (self.rows, self._shown_in):
            return
        place = (max(0, self.currentRow()), max(0, self.currentColumn()))
        self.rows, self._shown_in = tuple(rows), language
        columns = max((len(row.cells) for row in rows), default=0)
        self.blockSignals(True)
        self.clearSpans()
        self.setRowCount(len(rows))
        self.setColumnCount(columns)
        for number, row in enumerate(rows):
            for column, text in enumerate(row.cells):
                self.setItem(number, column, self._item(row, column, text))
            last = len(row.cells) - 1
            if last < columns - 1:
                self.setSpan(number, last, 1, columns - last)
        self.fit()
        row_now = min(place[0], len(rows) - 1)
        self.setCurrentCell(row_now, min(place[1], len(self.rows[row_now].cells) - 1) if rows else -1)
        self.blockSignals(False)

    def fit(self) -> None:
        """Make columns as wide as the place or their longest word asks for, the first twice, and rows as high."""
        columns = self.columnCount()
        if not columns:
            return
        bold = QFont(self.font())
        bold.setBold(True)
        needed = self._longest_words(QFontMetrics(bold))
        more = max(0, self.viewport().width() - sum(needed)) // (columns + 1)
        for column, width in enumerate(needed):
            self.setColumnWidth(column, width + more * (1 if column else 2))
        plain_font, bold_font = self.font().toString(), bold.toString()
        for number, row in enumerate(self.rows):
            font = bold_font if row.kind in BOLD else plain_font
            heights = [
                height_of_words(font, self._width_of_cell(number, column), WRAPPED, text)
                for column, text in enumerate(row.cells)
            ]
            self.setRowHeight(number, max(row_height(self), max(heights) + GAP))
        self.setMinimumHeight(4 * row_height(self))
        self.updateGeometry()

    def copy(self, numbers: Sequence[int]) -> None:
        """Copy rows as text, a tab between their cells."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(self.rows[number].cells) for number in numbers))
        self.copied.emit(len(numbers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        directions = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        direction = directions.get(Qt.Key(event.key()))
        if direction is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_to_heading(direction)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy(sorted(index.row() for index in self.selectionModel().selectedRows()))
        else:
            super().keyPressEvent(event)

    def _go_to_heading(self, direction: int) -> None:
        """Go to the next heading, or to the one before; where there is none, stay."""
        rows = range(self.currentRow() + direction, len(self.rows) if direction > 0 else -1, direction)
        row = next((number for number in rows if self.rows[number].kind == "heading"), None)
        if row is not None:
            # Qt would take Ctrl for a wish to keep what is selected.
            self.setCurrentCell(row, 0, SELECT_ROW)

    def _item(self, row: PageRow, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        title = row.titles[column] if row.titles else ""
        spoken = text
        if row.kind in ("heading", "titles") and text:
            spoken = say(self._shown_in, f"page_table.{row.kind}", text=text)
        elif title and text:
            spoken = say(self._shown_in, "page_table.cell", title=title, text=text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if row.kind in BOLD:
            font = QFont()
            font.setBold(True)
            item.setFont(font)
        if row.kind == "heading":
            item.setData(ROW_KIND, "total")
        return item

    def _longest_words(self, measure: QFontMetrics) -> list[int]:
        """How wide each column must be at least, in pixels: no word of a cell that stands in it alone is cut."""
        needed = [ROOM] * self.columnCount()
        for number, row in enumerate(self.rows):
            for column, text in enumerate(row.cells):
                if self.columnSpan(number, column) == 1:
                    longest = max(map(measure.horizontalAdvance, text.split()), default=0)
                    needed[column] = max(needed[column], longest + ROOM)
        return needed

    def _width_of_cell(self, row: int, column: int) -> int:
        """How much room the words of a cell have, in pixels."""
        taken = range(column, column + self.columnSpan(row, column))
        return min(sum(map(self.columnWidth, taken)), self.viewport().width()) - ROOM
