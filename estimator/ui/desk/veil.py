"""The veil over a page that is older than the answers, with the words that say so, on one line where they fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter

from estimator.ui.theme import GAP, Colours

OPAQUENESS = 0.45


def paint_veil(painter: QPainter, over: QRect, colours: Colours, text: str, is_empty: bool) -> None:
    """Dim what is seen, unless there is nothing yet, and say in a box at the top what is happening."""
    if not is_empty:
        veil = QColor(colours.desk)
        veil.setAlphaF(OPAQUENESS)
        painter.fillRect(over, veil)
    room = over.adjusted(2 * GAP, 0, -2 * GAP, 0)
    lines = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    box = painter.fontMetrics().boundingRect(room, lines, text).adjusted(-2 * GAP, -GAP, 2 * GAP, GAP)
    box.moveCenter(QPoint(over.center().x(), over.top() + 2 * GAP + box.height()))
    painter.setPen(QColor(colours.border))
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(colours.text))
    painter.drawText(box.adjusted(GAP, 0, -GAP, 0), lines, text)
