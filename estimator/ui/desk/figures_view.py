"""How the table of figures looks and answers keys: columns as wide as their figures, a ring around the cell in use."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from estimator.ui.desk.figures_table import IS_QUIET, ROW_KIND, FiguresTable
from estimator.ui.field_paint import is_filled_in
from estimator.ui.theme import CONTROL_HEIGHT, FOCUS_RING, GAP, POINTS

Index = QModelIndex | QPersistentModelIndex
WHY_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3)
RULED = frozenset({"phase", "plan-year", "total", "booking"})
"""The kinds of row with a strong line above them, or below the first."""
FLAT = """
QHeaderView::section:horizontal { font-weight: bold; border: none; border-bottom: 1px solid palette(mid);
    padding: 4px 9px; }
QHeaderView::section:vertical { border: none; border-top: 1px solid palette(midlight);
    border-right: 1px solid palette(mid); padding: 2px 6px; }
QTableCornerButton::section { background: palette(alternate-base); border: none;
    border-bottom: 1px solid palette(mid); }
"""
"""Titles in bold, and hairlines between the names of rows as between the rows; colours are the theme's."""
WORDS_SHOWN = 26
"""How many characters of words a column shows at most; the whole stands in the tooltip and is read out."""
ROWS_SHOWN = 5
"""How many rows are seen at least where the place is small."""


class FiguresView(QTableView):
    """A real table: arrows go from cell to cell, Enter asks why, Ctrl+C copies, Tab leaves it."""

    asked_why = Signal(QModelIndex)
    copied = Signal(list, list)
    """The numbers of the selected rows and columns; nothing where no cell is selected."""
    column_pressed = Signal(int)

    def __init__(self, table: FiguresTable, parent: QWidget | None = None) -> None:
        self._table = table
        super().__init__(parent)
        self.setModel(table)
        self.setItemDelegate(FigureDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet(FLAT)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionsClickable(True)
        across.setHighlightSections(False)
        across.sectionClicked.connect(self.column_pressed)
        down.setHighlightSections(False)
        down.setSectionsClickable(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.asked_why)
        self._place = (-1, -1)
        table.modelAboutToBeReset.connect(self._keep_place)
        table.modelReset.connect(self.fit_columns)
        table.modelReset.connect(self._take_place)

    def show_order(self, column: str | None, is_largest_first: bool) -> None:
        """Show by which column the rows stand; by none in the order of the course."""
        across = self.horizontalHeader()
        across.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if is_largest_first else Qt.SortOrder.AscendingOrder
            across.setSortIndicator(self._table.columns.index(column), order)

    def fit_columns(self) -> None:
        """Make columns as wide, and rows as high, as what stands in them at the size of the text."""
        bold = QFont(self.font())
        bold.setBold(True)
        measure = QFontMetrics(bold)
        room = 4 * GAP
        for number in range(self._table.columnCount()):
            title = self._table.headerData(number, Qt.Orientation.Horizontal)
            texts = {*title.split("\n"), *(cell.text for cell in self._table.cells_in(number))}
            longest = sorted((text[:WORDS_SHOWN] for text in texts), key=len)[-CANDIDATES:]
            self.setColumnWidth(number, max(map(measure.horizontalAdvance, longest)) + room)
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        self.setMinimumHeight(row_height(self) * ROWS_SHOWN)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), row_height(self) * (ROWS_SHOWN + 4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            # Not at once: a table that measures itself while its style is exchanged ends the program.
            QTimer.singleShot(0, self, self.fit_columns)

    def event(self, event: QEvent) -> bool:
        # F3 belongs to the cell in use here, to the strip everywhere else.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in WHY_KEYS:
            self.asked_why.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            chosen = self.selectionModel().selectedIndexes()
            self.copied.emit(sorted({one.row() for one in chosen}), sorted({one.column() for one in chosen}))
        else:
            super().keyPressEvent(event)

    def _keep_place(self) -> None:
        """Remember the cell in use while the figures change under it."""
        self._place = (self.currentIndex().row(), self.currentIndex().column())

    def _take_place(self) -> None:
        """Go on where the keyboard was, as far as there still is such a cell; the figures stay where they are seen."""
        index = self._table.index(*self._place)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @staticmethod
    def _is_ours(event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_F3 or event.matches(QKeySequence.StandardKey.Copy)


CANDIDATES = 4
"""How many of the longest texts of a column are measured: letters are not all of one width."""


def row_height(widget: QWidget) -> int:
    """The height of a row in pixels, for the size of the text."""
    return round(CONTROL_HEIGHT * 0.85 * widget.font().pointSizeF() / POINTS)


class FigureDelegate(QStyledItemDelegate):
    """Paints a cell: nothings in the second colour, a line above sums, the ring where the focus is.

    What is selected is filled while the table has the focus, and framed while it has not.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = super().sizeHint(option, index)
        least = row_height(option.widget) if option.widget is not None else 0
        return QSize(words.width() + 2 * GAP, max(words.height(), least))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, state = QPalette.ColorRole, QStyle.StateFlag
        colours = QPalette(option.palette)
        has_focus, is_filled = bool(option.state & state.State_HasFocus), is_filled_in(option)
        if index.data(IS_QUIET):
            colours.setColor(roles.Text, colours.color(roles.PlaceholderText))
        plain = QStyleOptionViewItem(option)
        plain.palette = colours
        plain.state &= ~(state.State_HasFocus if is_filled else state.State_HasFocus | state.State_Selected)
        plain.rect = option.rect.adjusted(GAP, 0, -GAP, 0)
        painter.save()
        if option.state & state.State_Selected:
            # The table has painted the row of a selected cell already.
            painter.fillRect(option.rect, colours.color(roles.Highlight if is_filled else roles.Base))
        super().paint(painter, plain, index)
        is_ruled = index.data(ROW_KIND) in RULED
        painter.setPen(QPen(colours.color(roles.Mid if is_ruled else roles.Midlight), 1))
        edge = option.rect
        painter.drawLine(edge.topLeft(), edge.topRight())
        if has_focus:
            painter.setPen(QPen(colours.color(roles.HighlightedText if is_filled else roles.Highlight), FOCUS_RING))
            painter.drawRect(QRectF(edge).adjusted(FOCUS_RING, FOCUS_RING, -FOCUS_RING, -FOCUS_RING))
        elif option.state & state.State_Selected and not is_filled:
            painter.setPen(QPen(colours.color(roles.Highlight), 2))
            painter.drawRect(QRectF(edge).adjusted(1, 1, -1, -1))
        painter.restore()
