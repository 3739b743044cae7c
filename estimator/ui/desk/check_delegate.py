"""How an entry of the checks looks: the sign of its level, its place in bold, and its text in lines below."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from estimator.ui.field_paint import height_of_words
from estimator.ui.rows import Level
from estimator.ui.theme import FOCUS_RING, GAP

Index = QModelIndex | QPersistentModelIndex
CHECK = Qt.ItemDataRole.UserRole
"""The level of a check."""
HEAD = Qt.ItemDataRole.UserRole + 1
"""Its level and its place, in words."""
MARKS: dict[Level, str] = {"error": "×", "warning": "!", "information": "i"}
"""What stands in the sign of each level; its outline differs too, so that no level is told by colour alone."""
WRAPPED = Qt.TextFlag.TextWordWrap


class CheckDelegate(QStyledItemDelegate):
    """Paints one check."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = self._view.font()
        sign = _sign_size(font)
        room = self._view.viewport().width() - sign - 5 * GAP
        text = height_of_words(font.toString(), room, WRAPPED, index.data())
        head = height_of_words(_bold(font).toString(), room, WRAPPED, index.data(HEAD))
        return QSize(self._view.viewport().width(), head + text + 3 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, state, font = QPalette.ColorRole, QStyle.StateFlag, self._view.font()
        is_selected = bool(option.state & state.State_Selected)
        # A view with a style sheet has a palette of its own, in which window and card are one.
        colours, sign, place = QGuiApplication.palette(), _sign_size(font), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.fillRect(place, colours.color(roles.Window))
        _paint_sign(
            painter, index.data(CHECK), QRectF(place.left() + GAP, place.top() + 1.5 * GAP, sign, sign), colours
        )
        room = place.adjusted(sign + 3 * GAP, GAP, -2 * GAP, -GAP)
        painter.setPen(colours.color(roles.Text))
        painter.setFont(_bold(font))
        head = height_of_words(_bold(font).toString(), room.width(), WRAPPED, index.data(HEAD))
        painter.drawText(room, WRAPPED, index.data(HEAD))
        painter.setFont(font)
        painter.drawText(room.adjusted(0, head, 0, 0), WRAPPED, index.data())
        painter.setPen(QPen(colours.color(roles.Midlight), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if is_selected and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(roles.Highlight), FOCUS_RING))
            painter.drawRoundedRect(QRectF(place).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()


def _sign_size(font: QFont) -> int:
    """The size of a sign in pixels, for the size of the text."""
    return QFontMetrics(font).height()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _paint_sign(painter: QPainter, level: Level, box: QRectF, colours: QPalette) -> None:
    """Paint the sign of a level: an octagon for an error, a triangle for a warning, a circle for a note."""
    roles = QPalette.ColorRole
    role = {"error": roles.BrightText, "warning": roles.Text, "information": roles.Highlight}[level]
    inner = roles.Base
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.color(role))
    if level == "error":
        painter.drawPolygon(_octagon(box))
    elif level == "warning":
        corners = (QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft())
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.drawEllipse(box)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(round(box.height() * (0.62 if level == "warning" else 0.75)))
    painter.setFont(font)
    painter.setPen(colours.color(inner))
    drop = box.height() * (0.12 if level == "warning" else 0)
    painter.drawText(box.translated(0, drop), Qt.AlignmentFlag.AlignCenter, MARKS[level])


def _octagon(box: QRectF) -> QPolygonF:
    radius = box.width() / 2
    turns = [math.pi / 8 + corner * math.pi / 4 for corner in range(8)]
    return QPolygonF([box.center() + QPointF(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns])
