"""One month as a picture to walk through by keys: a day is in focus, visits and closed days have signs of their own."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from estimator.pricing.days import add_months
from estimator.ui.theme import FOCUS_RING, GAP
from estimator.wording import Language
from estimator.wording.visit_calendar import month_of, weekdays

WEEKS = calendar.Calendar(calendar.SUNDAY)
"""Weeks begin on Sunday, as on every calendar a clinic in the United States hangs up."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
PRESSED_BY = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DayMark(NamedTuple):
    """What is on a day."""

    visit: int | None = None
    was_moved: bool = False
    is_closed: bool = False
    is_holiday: bool = False


class MonthGrid(QWidget):
    """The month of the day in focus; arrows go by a day or a week, Page Up and Page Down by a month."""

    day_entered = Signal(object)
    """Another day has the focus."""
    day_pressed = Signal(object)
    """Enter, Space or a click on a day."""
    dropped = Signal()
    """Esc, while a visit is picked up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date(2000, 1, 1)
        self.is_holding = False
        self._marks: Mapping[date, DayMark] = {}
        self._headings: tuple[str, ...] = ()
        self._pressed: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def days(self) -> list[date]:
        """The days shown, whole weeks, those of the months around included."""
        return list(WEEKS.itermonthdates(self.day.year, self.day.month))

    def show_month(self, day: date, marks: Mapping[date, DayMark], language: Language) -> None:
        """Show the month of a day, which gets the focus in it."""
        rows_before = len(self.days)
        self.day, self._marks, self._headings = day, marks, _headings(day, language)
        if len(self.days) != rows_before:
            self.updateGeometry()
        self.update()

    def go_to(self, day: date) -> None:
        """Put another day in focus, in its month."""
        self.day_entered.emit(day)

    def sizeHint(self) -> QSize:
        width, height = self._smallest_cell()
        return QSize(width * 7, round(self._heading() + height * (len(self.days) // 7)) + 2 * FOCUS_RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.go_to(self.day + timedelta(STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(add_months(self.day, 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = calendar.monthrange(self.day.year, self.day.month)[1]
            self.go_to(self.day.replace(day=1 if key == Qt.Key.Key_Home else last))
        elif key in PRESSED_BY:
            self.day_pressed.emit(self.day)
        elif key == Qt.Key.Key_Escape and self.is_holding:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._day_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None and day == self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(day)
            self.day_pressed.emit(day)
        self._pressed = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        width, middle = self.width() / 7, Qt.AlignmentFlag.AlignCenter
        bold = self.font()
        bold.setBold(True)
        line = self._heading() / 2
        painter.setFont(bold)
        painter.drawText(QRectF(0, 0, self.width(), line), middle, self._headings[0] if self._headings else "")
        painter.setFont(self.font())
        for column, name in enumerate(self._headings[1:]):
            painter.drawText(QRectF(column * width, line, width, line), middle, name)
        for day in self.days:
            self._paint_day(painter, day)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        role, colours, cell = QPalette.ColorRole, self.palette(), self._cell(day)
        mark = self._marks.get(day, DayMark())
        is_here = day.month == self.day.month
        painter.setPen(QPen(colours.color(role.Midlight), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell)
        if mark.is_closed:
            painter.setPen(QPen(colours.color(role.Mid), 1))
            painter.drawLine(cell.bottomLeft(), cell.topRight())
        if mark.is_holiday:
            corner, side = cell.topRight(), self.fontMetrics().height() * 0.5
            painter.setBrush(colours.color(role.Mid))
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
        painter.setPen(colours.color(role.Text if is_here else role.PlaceholderText))
        number = cell.adjusted(GAP, 2, 0, 0)
        painter.drawText(number, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, str(day.day))
        if mark.visit is not None:
            self._paint_visit(painter, cell, mark.visit, mark.was_moved)
        if day == self.day:
            self._paint_focus(painter, cell)

    def _paint_visit(self, painter: QPainter, cell: QRectF, visit: int, was_moved: bool) -> None:
        role, colours = QPalette.ColorRole, self.palette()
        side = self.fontMetrics().height() * 1.25
        place = QRectF(cell.right() - side - 3, cell.bottom() - side - 3, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(role.Highlight))
        if was_moved:
            middle, half = place.center(), side * 0.62
            corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        else:
            painter.drawEllipse(place)
        painter.setPen(colours.color(role.HighlightedText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(visit))

    def _paint_focus(self, painter: QPainter, cell: QRectF) -> None:
        """The day in focus has a thin frame always, the ring while the calendar has the focus, dashes with a visit."""
        colour: QColor = self.palette().color(
            QPalette.ColorRole.Highlight if self.hasFocus() else QPalette.ColorRole.Mid
        )
        pen = QPen(colour, FOCUS_RING if self.hasFocus() else 1)
        pen.setStyle(Qt.PenStyle.DashLine if self.is_holding else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 3, 3)

    def _keeps(self, event: QKeyEvent) -> bool:
        """Keys that are the calendar's, though the window may have an action for them."""
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return is_plain and (
            key in STEPS or key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, *PRESSED_BY)
            or (key == Qt.Key.Key_Escape and self.is_holding)
        )  # fmt: skip

    def _cell(self, day: date) -> QRectF:
        position = self.days.index(day)
        width, height = self.width() / 7, self._smallest_cell()[1]
        return QRectF(position % 7 * width, self._heading() + position // 7 * height, width, height).adjusted(
            1, 1, -1, -1
        )

    def _day_at(self, place: QPointF) -> date | None:
        return next((day for day in self.days if self._cell(day).contains(place)), None)

    def _heading(self) -> float:
        """The height of the name of the month and of the days of the week, in pixels."""
        return self.fontMetrics().height() * 3.0

    def _smallest_cell(self) -> tuple[int, int]:
        metrics = self.fontMetrics()
        return round(metrics.height() * 2.1), round(metrics.height() * 2.3)


def _headings(day: date, language: Language) -> tuple[str, ...]:
    """The month with its year, then the days of the week from Sunday on."""
    return (month_of(day, language), *weekdays(language))
