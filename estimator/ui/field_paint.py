"""How fields and entries look that paint themselves: as high as their text, with a ground, and a ring in focus."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from estimator.ui.theme import CONTROL_HEIGHT, FOCUS_RING, POINTS

HIGHEST = 10_000
"""More pixels than any words need."""


@lru_cache(maxsize=2000)
def height_of_words(font: str, width: int, flags: int, words: str) -> int:
    """How high words stand in a width, in pixels; the font by its description (QFont.toString).

    A layout asks for the same heights many times whenever anything in it changes.
    """
    described = QFont()
    described.fromString(font)
    return QFontMetrics(described).boundingRect(QRect(0, 0, width, HIGHEST), flags, words).height()


def field_height(widget: QWidget) -> int:
    """The height of a field in pixels, for the size of its text."""
    return round(CONTROL_HEIGHT * widget.font().pointSizeF() / POINTS)


def paint_box(painter: QPainter, widget: QWidget) -> None:
    """Paint a field's ground and border, with the ring where it has the focus; pale where it cannot be used."""
    role = QPalette.ColorRole
    border = role.Highlight if widget.hasFocus() else role.BrightText if widget.property("invalid") else role.Mid
    border = border if widget.isEnabled() else role.Midlight
    width = FOCUS_RING if widget.hasFocus() else 1
    colours = widget.palette()
    painter.setPen(QPen(colours.color(border), width))
    painter.setBrush(colours.color(role.Base))
    inset = width / 2
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)


def is_filled_in(option: QStyleOptionViewItem) -> bool:
    """True for an entry or cell that is selected while its view has the focus; without the focus it is framed only."""
    view = option.widget
    return bool(option.state & QStyle.StateFlag.State_Selected) and view is not None and view.hasFocus()
