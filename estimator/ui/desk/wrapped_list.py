"""Lists whose entries go on in the next line: all of their words are seen at any width."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from estimator.ui.field_paint import height_of_words, is_filled_in
from estimator.ui.theme import GAP

Index = QModelIndex | QPersistentModelIndex
WRAPPED = Qt.TextFlag.TextWordWrap


class WrappedList(QListWidget):
    """A list whose entries take as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(WrappedRow(self))
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Also where it was only the scroll bar that took some of the width.
        self.scheduleDelayedItemsLayout()


class WrappedRow(QStyledItemDelegate):
    """Paints one entry; the one in use is filled while the list has the focus, and framed while it has not."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = height_of_words(self._view.font().toString(), width - 2 * GAP, WRAPPED, index.data())
        return QSize(width, words + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, colours, place = QPalette.ColorRole, QGuiApplication.palette(), option.rect
        painter.save()
        if is_filled_in(option):
            painter.fillRect(place, colours.color(roles.Highlight))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colours.color(roles.Highlight), 2))
            painter.drawRect(QRectF(place).adjusted(1, 1, -1, -1))
        painter.setPen(colours.color(roles.HighlightedText if is_filled_in(option) else roles.Text))
        painter.drawText(place.adjusted(GAP, GAP, -GAP, -GAP), WRAPPED, index.data())
        painter.restore()
