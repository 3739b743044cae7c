"""A table of words in a panel: as wide as its place, long words in several lines, and bars in rows that have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from estimator.paper.document import Amount, Cell
from estimator.pricing.result import Estimate
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import NOTHING
from estimator.ui.desk.figures_view import FLAT, FigureDelegate, row_height
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.field_paint import is_filled_in
from estimator.ui.theme import GAP

Index = QModelIndex | QPersistentModelIndex
BAR = Qt.ItemDataRole.UserRole + 3
"""How high the bar of a cell is, as a part of the highest one of its row; no bar where it is None."""
TAKE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WHY_KEY = Qt.Key.Key_F3
CHARACTERS = 18
"""How many characters of words a column has room for before they go on in the next line."""
ROOM = 4 * GAP
"""What a cell has beside its words, in pixels."""
ROWS_SHOWN = 4
"""How many rows are seen at least where the place is small."""
BAR_ROWS = 2
"""How high the highest bar is, in rows."""
TALLEST = 10_000
WRAPPED = Qt.TextFlag.TextWordWrap
FIT = QEvent.Type(QEvent.registerEventType())
"""Tells a table to fit its columns and rows to its place."""


class PanelTable(QTableWidget):
    """A real table: arrows go from cell to cell, Enter takes a row or column, F3 asks why, Tab leaves it.

    Other keys are not its.
    """

    taken = Signal(int, int)
    """The row and the column on which Enter was pressed."""
    asked_why = Signal(int, int)
    """The row and the column of a figure that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._cells: tuple[tuple[Cell, ...], ...] = ()
        self._bars: Mapping[int, Sequence[float | None]] = {}
        self._is_fit_due = False
        self.setItemDelegate(BarDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet(FLAT)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cellDoubleClicked.connect(self.taken)

    def show_cells(
        self,
        titles: Sequence[str],
        names: Sequence[str],
        cells: Sequence[Sequence[Cell]],
        bars: Mapping[int, Sequence[float | None]] | None = None,
    ) -> None:
        """Show rows of words and amounts under titles, each with its name; some have bars. The cell in use stays so.

        A row of one cell alone stands across all columns, and its words stay in sight however far these are scrolled.
        """
        place = (max(0, self.currentRow()), max(0, self.currentColumn()))
        self._titles, self._names = tuple(titles), tuple(names)
        self._cells, self._bars = tuple(map(tuple, cells)), bars or {}
        self.blockSignals(True)
        self.clearSpans()
        self.setRowCount(len(names))
        self.setColumnCount(len(titles))
        for row, words in enumerate(cells):
            of_row = self._bars.get(row)
            for column, cell in enumerate(words):
                item = _item(_text(cell), None if of_row is None else of_row[column])
                self.setItem(row, column, item)
                if self._is_across(row):
                    self.setSpan(row, 0, 1, len(titles))
                    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.fit()
        self.setCurrentCell(min(place[0], len(names) - 1), min(place[1], len(titles) - 1))
        self.blockSignals(False)

    def figure_at(self, row: int, column: int, estimate: Estimate, likely: str = "") -> Shown | None:
        """Give the figure of a cell, as whoever explains it wants it; None where the cell holds words.

        It goes by the name that the estimate has for it, `likely` before others. A nothing without it is no figure.
        """
        cell = self._cells[row][column] if 0 <= row < len(self._cells) and column < len(self._cells[row]) else ""
        if not isinstance(cell, Amount) or cell.step is None:
            return None
        names = [name for name, step in named_steps(estimate) if step is cell.step]
        if cell.step is NOTHING and likely not in names:
            return None
        name = likely if likely in names else next(iter(names), "")
        return Shown(name, cell.text, cell.step, name, f"{self._names[row]}: {self._titles[column]}")

    def fit(self) -> None:
        """Make columns as wide as the place or their words ask for, and rows as high as their words."""
        if not self._titles:
            return
        measure, bold = QFontMetrics(self.font()), QFontMetrics(_bold(self.font()))
        needed = [self._width(column, measure, bold) for column in range(len(self._titles))]
        room = max(self._width_of_names(bold), self.viewport().width() + self._names_now() - sum(needed) - ROOM)
        names = [_in_lines(name, bold, room) for name in self._names]
        self.setVerticalHeaderLabels(names)
        to_share = self.viewport().width() - sum(needed)
        more = max(0, to_share) // len(needed)
        for column, width in enumerate(needed):
            self.setColumnWidth(column, width + more)
        widths = [self.columnWidth(column) - ROOM for column in range(len(needed))]
        titles = [_in_lines(title, bold, width) for title, width in zip(self._titles, widths, strict=True)]
        self.setHorizontalHeaderLabels(titles)
        for row, name in enumerate(names):
            places = [(0, self.viewport().width() - ROOM)] if self._is_across(row) else enumerate(widths)
            lines = [self._height(row, column, measure, width) for column, width in places]
            of_name = measure.height() * (name.count("\n") + 1)
            height = max(row_height(self), max([of_name, *lines]) + GAP)
            self.setRowHeight(row, height + (row in self._bars) * BAR_ROWS * row_height(self))
        whole = self.sizeHint().height()
        self.setMinimumHeight(min(whole, self.horizontalHeader().sizeHint().height() + row_height(self) * ROWS_SHOWN))
        self.setMaximumHeight(whole)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        width = self.fontMetrics().averageCharWidth() * CHARACTERS * 2
        columns = sum(self.columnWidth(column) for column in range(self.columnCount()))
        below = self.horizontalScrollBar().sizeHint().height() if columns > self.viewport().width() else 0
        return QSize(width, self.horizontalHeader().sizeHint().height() + rows + below + 2 * self.frameWidth())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        # F3 belongs to the cell in use here, to the strip everywhere else.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() == WHY_KEY:
            event.accept()
            return True
        if event.type() == FIT:
            self._is_fit_due = False
            self.fit()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_later()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_later()

    def _fit_later(self) -> None:
        """Fit once Qt is done: changing headers while it lays them out, or takes another style, would crash it."""
        if not self._is_fit_due:
            self._is_fit_due = True
            QCoreApplication.postEvent(self, QEvent(FIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TAKE_KEYS:
            if self.currentRow() >= 0:
                self.taken.emit(self.currentRow(), self.currentColumn())
        elif event.key() == WHY_KEY:
            self.asked_why.emit(self.currentRow(), self.currentColumn())
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _names_now(self) -> int:
        """How wide the names of rows are now, in pixels."""
        return self.verticalHeader().width() if self.verticalHeader().isVisible() else 0

    def _width_of_names(self, bold: QFontMetrics) -> int:
        """How wide the names of rows may be at least, in pixels: a fourth of the place."""
        longest = max((bold.horizontalAdvance(word) for name in self._names for word in name.split()), default=0)
        return max(longest, self.width() // 4 - ROOM)

    def _width(self, column: int, measure: QFontMetrics, bold: QFontMetrics) -> int:
        """The least width of a column: no word of it is cut, and short texts stand in one line."""
        texts = [_text(cells[column]) for row, cells in enumerate(self._cells) if not self._is_across(row)]
        words = [measure.horizontalAdvance(word) for text in texts for word in text.split(" ")]
        short = [measure.horizontalAdvance(text) for text in texts if len(text) <= CHARACTERS]
        if len(short) < len(texts):
            short.append(measure.averageCharWidth() * CHARACTERS)
        titles = [bold.horizontalAdvance(word) for word in self._titles[column].split(" ")]
        return max([*words, *short, *titles]) + ROOM

    def _is_across(self, row: int) -> bool:
        """True for a row whose one cell stands across all columns."""
        return len(self._cells[row]) == 1 < len(self._titles)

    def _height(self, row: int, column: int, measure: QFontMetrics, width: int) -> int:
        return measure.boundingRect(QRect(0, 0, width, TALLEST), WRAPPED, _text(self._cells[row][column])).height()


class BarDelegate(FigureDelegate):
    """Paints a cell, and below its words its bar: all bars of a row stand on one line and have one scale."""

    def __init__(self, table: PanelTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._table.columnSpan(index.row(), index.column()) > 1:
            seen = self._table.viewport().rect()
            option.rect = QRect(0, option.rect.top(), min(option.rect.width(), seen.width()), option.rect.height())
        super().paint(painter, option, index)
        part = index.data(BAR)
        if part is None:
            return
        roles = QPalette.ColorRole
        highest = option.rect.height() - option.fontMetrics.height() - 3 * GAP
        height = round(part * highest)
        width = min(option.rect.width() - 2 * ROOM, 2 * BAR_ROWS * option.fontMetrics.height())
        foot = option.rect.bottom() - GAP
        bar = QRect(option.rect.right() - 2 * GAP - width, foot - height, width, height)
        painter.fillRect(bar, option.palette.color(roles.HighlightedText if is_filled_in(option) else roles.Highlight))
        painter.setPen(option.palette.color(roles.Mid))
        painter.drawLine(option.rect.left(), foot, option.rect.right(), foot)


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Amount) else cell


def _item(text: str, bar: float | None) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | (Qt.AlignmentFlag.AlignVCenter if bar is None else Qt.AlignmentFlag.AlignTop))
    item.setData(BAR, bar)
    return item


def _in_lines(text: str, measure: QFontMetrics, width: int) -> str:
    """Break a text into lines of a width, at its blanks."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and measure.horizontalAdvance(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
