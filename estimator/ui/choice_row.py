"""How an entry of an open list looks: a tick before the one in force, its keys at the right, long words cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from estimator.ui.theme import GAP

Index = QModelIndex | QPersistentModelIndex
ASIDE = Qt.ItemDataRole.UserRole + 1
"""What stands at the right of an entry, such as its keys, and is never cut."""


class ChoiceRow(QStyledItemDelegate):
    """Paints one entry; words that are cut are told in full where the pointer rests on them."""

    def __init__(self, view: QAbstractItemView, has_ticks: bool = True) -> None:
        super().__init__(view)
        self._view, self._has_ticks = view, has_ticks

    @staticmethod
    def margins(view: QAbstractItemView) -> int:
        """The pixels beside the words."""
        return view.fontMetrics().height() + 3 * GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.margins(self._view), self._view.fontMetrics().height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, state, metrics = QPalette.ColorRole, QStyle.StateFlag, self._view.fontMetrics()
        # A view with a style sheet has a palette of its own, in which window and card are one.
        colours, place = QGuiApplication.palette(), option.rect
        ink = colours.color(roles.Text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & state.State_Selected:
            ink = colours.color(roles.HighlightedText)
            painter.setBrush(colours.color(roles.Highlight))
            painter.drawRoundedRect(place, 4, 4)
        elif option.state & state.State_MouseOver:
            painter.setBrush(colours.color(roles.Window))
            painter.drawRoundedRect(place, 4, 4)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            size = metrics.height() * 0.55
            corner = QPointF(place.left() + GAP, place.center().y() - size / 2)
            painter.setPen(QPen(ink, 2))
            corners = ((0.1, 0.52), (0.4, 0.82), (0.95, 0.2))
            painter.drawPolyline([corner + QPointF(size * x, size * y) for x, y in corners])
        painter.setPen(ink)
        room = self._room(place, index)
        if aside := index.data(ASIDE):
            at_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place.adjusted(0, 0, -2 * GAP, 0), at_right, aside)
        shown = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        is_cut = view.fontMetrics().horizontalAdvance(index.data() or "") > self._room(option.rect, index).width()
        if event.type() == QEvent.Type.ToolTip and is_cut:
            QToolTip.showText(event.globalPos(), index.data(), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _room(self, place: QRect, index: Index) -> QRect:
        """Where the words of a row stand, left of what stands at its right."""
        metrics, aside = self._view.fontMetrics(), index.data(ASIDE)
        left = metrics.height() + GAP if self._has_ticks else 2 * GAP
        right = 4 * GAP + metrics.horizontalAdvance(aside) if aside else 2 * GAP
        return place.adjusted(left, 0, -right, 0)
