"""The live page at the right of the form; every figure on it can be clicked, or reached by keys, and then explained."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.figure_places import PlacedFigure
from estimator.ui.desk.page_view import PageView
from estimator.ui.desk.paper_figures import PaperFigures
from estimator.ui.desk.sheet_view import LINE
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.theme import FOCUS_RING, LIGHT, Theme
from estimator.wording import Language, say

REACH = 12
"""Pixels above and below its middle at which a figure takes the mouse, however small it is drawn."""
AROUND = 2
"""Pixels between a figure and what is drawn around it."""
OUTLINE = 1.0
"""Width of the line around a figure that is pointed at, or depends on the field in use."""


class Paper(PageView):
    """Left and Right move a ring from figure to figure; it stays on the same one while the page changes."""

    figures_placed = Signal()
    """The figures of the page shown can be reached; it comes a moment after the page."""
    asked_why = Signal(object)
    """A figure (Shown) whose explanation is wanted."""
    reported = Signal(str)
    """What the keys have reached, for the status line and a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.figures = PaperFigures()
        self._placed_on: MadePage | None = None
        self._pointed: PlacedFigure | None = None
        self._pressed: PlacedFigure | None = None
        self.sight.setMouseTracking(True)
        self.compiler.placed.connect(self._take_figures)
        self.page_made.connect(lambda page: self._point_at(None))

    @property
    def has_figures(self) -> bool:
        """True where the figures of the newest page are known by their places, and can be asked about."""
        return self._placed_on is not None and self._placed_on is self.current_page

    @property
    def figure_reached(self) -> Shown | None:
        """The figure that the keys have reached, as its explanation is asked for; None where there is none."""
        ringed = self.figures.ringed if self.has_figures else None
        return None if ringed is None else self._shown(ringed)

    def outline(self, question: str) -> None:
        """Outline the figures that depend on the field in use, by its place in the request; nothing on ""."""
        self.figures.outline(question)
        self.sight.update()

    def place_of(self, figure: PlacedFigure) -> QRectF:
        """Where a figure is seen."""
        return self.on_screen(figure.sheet, figure.place)

    def description(self) -> str:
        """Say which figure the keys have reached, and what it is; without one, the sheet."""
        ringed = self.figures.ringed if self.has_figures else None
        if ringed is None:
            return super().description()
        claim, figures = self._claim(ringed, self.language), len(self.figures.placed)
        places = {"number": self.figures.number, "figures": figures, "text": ringed.text, "claim": claim}
        return say(self.language, "live_page.ringed", **places)

    def paint_marks(self, painter: QPainter) -> None:
        """Outline what depends on the field in use and what is pointed at; ring what the keys have reached."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # The page is white in every palette, so that its marks have the colour that is seen on white.
        for figures, line, width in (
            (self.figures.outlined, Qt.PenStyle.DashLine, OUTLINE),
            ((self._pointed,), Qt.PenStyle.SolidLine, OUTLINE),
            ((self.figures.ringed if self.hasFocus() else None,), Qt.PenStyle.SolidLine, FOCUS_RING),
        ):
            painter.setPen(QPen(QColor(LIGHT.accent), width, line))
            self._paint_around(painter, figures)

    def _paint_around(self, painter: QPainter, figures: Iterable[PlacedFigure | None]) -> None:
        for figure in figures:
            if figure is not None:
                around = self.place_of(figure).adjusted(-AROUND, -AROUND, AROUND, AROUND)
                painter.drawRoundedRect(around, AROUND, AROUND)

    def _take_figures(self, page: MadePage, placed: tuple[PlacedFigure, ...]) -> None:
        """Have the figures of a page, unless another one was asked for since."""
        if page is self.current_page:
            self._placed_on = page
            self.figures.take(placed, page.wanted.shown)
            self._show_ring()
            self.figures_placed.emit()

    def _shown(self, figure: PlacedFigure) -> Shown:
        """A figure as its explanation is asked for, with the words that open it in the language of the page."""
        assert self._placed_on is not None, "a figure stands on a page"
        claim = self._claim(figure, self._placed_on.wanted.options.language)
        return Shown(figure.figure or figure.step.what, figure.text, figure.step, figure.figure, claim)

    def _claim(self, figure: PlacedFigure, language: Language) -> str:
        from estimator.paper.claims import claim_of

        assert self._placed_on is not None, "a figure stands on a page"
        return claim_of(self._placed_on.wanted.book, figure.step, figure.figure, language)

    def _go(self, direction: int) -> None:
        """Go to the next figure or to the one before, scroll it into sight, and say what it is."""
        if not self.has_figures:
            return
        self.figures.go(direction, self._in_sight())
        ringed = self.figures.ringed
        if ringed is not None:
            self.scroll_to(self.place_of(ringed).adjusted(-LINE, -LINE, LINE, LINE))
        self._show_ring()
        none = say(self.language, "live_page.no_figures")
        self.reported.emit(none if ringed is None else self.description())

    def _in_sight(self) -> list[PlacedFigure]:
        """The figures that are seen whole, or else the one that is nearest."""
        seen, placed = QRectF(self.sight.rect()), self.figures.placed
        whole = [figure for figure in placed if seen.contains(self.place_of(figure))]
        nearest = sorted(placed, key=lambda figure: abs(self.place_of(figure).center().y() - seen.center().y()))
        return whole or nearest[:1]

    def _show_ring(self) -> None:
        self.describe()
        self.sight.update()

    def _figure_at(self, point: QPointF) -> PlacedFigure | None:
        if not self.has_figures:
            return None
        sheets = self.sheets()
        sheet, place = sheets.on_sheet(point + self.scrolled())
        return self.figures.at(sheet, place, REACH / sheets.scale)

    def _point_at(self, figure: PlacedFigure | None) -> None:
        """Show that a figure under the mouse can be clicked."""
        if figure is not self._pointed:
            self._pointed = figure
            is_hand = figure is not None
            self.sight.setCursor(Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.ArrowCursor)
            self.sight.update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._figure_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._figure_at(event.position()) if is_left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        # Sliding off before letting go takes the click back.
        if pressed is not None and pressed is self._figure_at(event.position()):
            self.figures.ring(pressed)
            self._show_ring()
            self.asked_why.emit(self._shown(pressed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, reached = event.key(), self.figure_reached
        is_sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        direction = 1 if key == Qt.Key.Key_Right else -1
        if is_sideways and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + direction * LINE)
        elif is_sideways:
            self._go(direction)
        elif reached is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked_why.emit(reached)
        elif reached is not None and key == Qt.Key.Key_Escape:
            self.figures.ring(None)
            self._show_ring()
        else:
            super().keyPressEvent(event)
