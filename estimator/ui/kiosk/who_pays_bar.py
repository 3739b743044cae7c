"""Who pays what, as a bar: each part has a pattern of its own, and its words beside a sample of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from estimator.paper.document import Bar, PartKind
from estimator.ui.kiosk.look import colours_of
from estimator.ui.kiosk.touch import text_size

PATTERNS: dict[PartKind, Qt.BrushStyle] = {
    "you": Qt.BrushStyle.SolidPattern,
    "plan": Qt.BrushStyle.BDiagPattern,
    "write_off": Qt.BrushStyle.NoBrush,
    "discount": Qt.BrushStyle.Dense6Pattern,
    "help": Qt.BrushStyle.CrossPattern,
    "used": Qt.BrushStyle.BDiagPattern,
    "here": Qt.BrushStyle.SolidPattern,
    "left": Qt.BrushStyle.NoBrush,
}


class BarPicture(QWidget):
    """The bar itself; its words stand below it, and its whole meaning in its description."""

    def __init__(self, bar: Bar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self.setAccessibleName(bar.alternative)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, round(text_size(self.font()) * 1.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = self.rect().adjusted(1, 1, -2, -2)
        painter.fillRect(whole, colours_of(self).color(QPalette.ColorRole.Base))
        left = 0
        for part in self._bar.parts:
            start = whole.left() + round(whole.width() * left / max(1, self._bar.scale))
            left += part.cents
            end = whole.left() + round(whole.width() * min(left, self._bar.scale) / max(1, self._bar.scale))
            draw_part(
                painter, QRect(start, whole.top(), max(3, end - start), whole.height()), part.kind, colours_of(self)
            )
        painter.setPen(QPen(colours_of(self).color(QPalette.ColorRole.Mid), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)


class Sample(QWidget):
    """A small square with the pattern of a part, beside its words."""

    def __init__(self, kind: PartKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(text_size(self.font()) * 0.9)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = self.rect().adjusted(1, 1, -2, -2)
        painter.fillRect(place, colours_of(self).color(QPalette.ColorRole.Base))
        draw_part(painter, place, self._kind, colours_of(self))


def draw_part(painter: QPainter, place: QRect, kind: PartKind, colours: QPalette) -> None:
    """Draw a part of the bar with its pattern and its outline."""
    ink = QColor(colours.color(QPalette.ColorRole.Highlight))
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 2))
    painter.setBrush(QBrush(ink, PATTERNS[kind]))
    painter.drawRect(place)
