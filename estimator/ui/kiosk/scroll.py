"""A part of the screen that may be longer than it is high: two large buttons move it, and no drag is ever needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPalette, QPen, QPolygonF, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from estimator.ui.kiosk.look import colours_of
from estimator.ui.kiosk.touch import TouchButton
from estimator.ui.translation import translate

KEPT = 0.15
"""How much of what was seen is still seen after a step, so that nobody loses the line."""


class _Arrow(TouchButton):
    """A button with a triangle that points up or down, hollow where it leads no further."""

    def __init__(self, side: int, points_up: bool, parent: QWidget) -> None:
        super().__init__(side, "plain", parent)
        self._points_up = points_up
        self.setFixedSize(side, side)

    def draw_words(self, painter: QPainter, body: QRect) -> None:
        colours = colours_of(self)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.ButtonText))
        centre, arm = QPointF(body.center()), body.height() * 0.22
        down = -1 if self._points_up else 1
        ends = [QPointF(-arm, -arm * 0.6 * down), QPointF(arm, -arm * 0.6 * down), QPointF(0, arm * 0.8 * down)]
        painter.drawPolygon(QPolygonF([centre + end for end in ends]))


class Scroll(QWidget):
    """A column in the middle that is as wide as is easily read; what is longer than the screen is moved by buttons."""

    def __init__(self, side: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for hide in (self._area.setHorizontalScrollBarPolicy, self._area.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self.column = QWidget()
        self.column.setAutoFillBackground(False)
        self._area.setWidget(self.column)
        self.up, self.down = _Arrow(side, True, self), _Arrow(side, False, self)
        arrows = QVBoxLayout()
        arrows.addWidget(self.up)
        arrows.addStretch(1)
        arrows.addWidget(self.down)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        layout.addWidget(self._area, 1)
        layout.addLayout(arrows)
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        self._bar = self._area.verticalScrollBar()
        self._bar.valueChanged.connect(self._show_ends)
        self._bar.rangeChanged.connect(self._show_ends)
        self._area.horizontalScrollBar().rangeChanged.connect(lambda: self._area.horizontalScrollBar().setRange(0, 0))
        self._area.viewport().installEventFilter(self)
        self._show_arrows(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons in the language of the screen."""
        self.up.setAccessibleName(translate("Kiosk", "Up"))
        self.down.setAccessibleName(translate("Kiosk", "Down"))

    @property
    def needs_moving(self) -> bool:
        """True where not all is seen at once."""
        return self.down.isVisibleTo(self)

    @property
    def least_width(self) -> int:
        """How wide the column is beside the buttons that move it."""
        return self.width() - self.up.width() - self._gap

    def is_high_enough(self) -> bool:
        """Tell whether all is seen at once, without the buttons."""
        return self._height_at(self.width()) <= self.height()

    def adjust(self) -> None:
        """Show the buttons where they are needed; called where what is shown, or its place, has changed."""
        self._show_arrows(not self.is_high_enough())
        self._show_ends()

    def to_top(self) -> None:
        """Show the beginning."""
        self._bar.setValue(0)

    @property
    def place(self) -> int:
        """How far it is moved, in pixels."""
        return self._bar.value()

    def to_place(self, place: int) -> None:
        """Move back to where it was."""
        self._bar.setValue(place)

    def move_by(self, screens: int) -> None:
        """Move by what is seen, less a little."""
        self._bar.setValue(self._bar.value() + round(screens * self._area.viewport().height() * (1 - KEPT)))

    def show_whole(self, widget: QWidget) -> None:
        """Bring something into sight."""
        if self.column.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget, 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.adjust()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _application().focusChanged.connect(self._follow)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        _application().focusChanged.disconnect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no wheel move it: what has no wheel must not need one, and one that is bumped must not move the text."""
        return isinstance(event, QWheelEvent)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self.show_whole(now)

    def _height_at(self, width: int) -> int:
        layout = self.column.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(width)
        return self.column.minimumSizeHint().height()

    def _show_arrows(self, is_needed: bool) -> None:
        self.up.setVisible(is_needed)
        self.down.setVisible(is_needed)

    def _show_ends(self) -> None:
        """Keep both buttons in place, the one that leads nowhere hollow; it loses no focus by that."""
        self.up.setEnabled(self._bar.value() > self._bar.minimum() or self.up.hasFocus())
        self.down.setEnabled(self._bar.value() < self._bar.maximum() or self.down.hasFocus())


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
