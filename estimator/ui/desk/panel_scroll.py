"""The inside of a panel that scrolls where the place is small: tables in it shrink first, then all of it moves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTableView, QVBoxLayout, QWidget

from estimator.ui.theme import CONTROL_HEIGHT, GAP, POINTS

LINES_SHOWN = 4
"""How many lines are seen at least, each as high as a field."""


class PanelScroll(QScrollArea):
    """As high as all of its parts where there is room; the cell in use of a table is always in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = _Content()
        self.column = QVBoxLayout(self._content)
        """The parts, one below the other."""
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.setWidget(self._content)

    def keep_in_sight(self, table: QTableView) -> None:
        """Follow the cell in use of a table that is one of the parts."""
        table.selectionModel().currentChanged.connect(lambda: self._show_cell(table))

    def sizeHint(self) -> QSize:
        width = max(self.viewport().width(), self.column.minimumSize().width())
        return QSize(self.column.sizeHint().width(), self.column.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = round(LINES_SHOWN * CONTROL_HEIGHT * self.font().pointSizeF() / POINTS)
        return QSize(self.column.minimumSize().width(), least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _show_cell(self, table: QTableView) -> None:
        place = table.visualRect(table.currentIndex())
        middle = table.viewport().mapTo(self._content, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, place.height())


class _Content(QWidget):
    """As high as its parts must be, not as they would like to be."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else 0
