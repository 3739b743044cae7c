"""How the kiosk looks: one of three palettes, one of three sizes of text, and lengths that follow from the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from estimator.ui.kiosk.metrics import TEXT_SIZES, Metrics
from estimator.ui.theme import FAMILY, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT, LIGHT, Colours, palette

Contrast = Literal["normal", "dark", "light"]
"""The usual colours, or high contrast on black or on white."""

WORN = "contrast"
"""The property by which a dressed widget says which palette it wears."""
PALETTES: dict[Contrast, Colours] = {"normal": LIGHT, "dark": HIGH_CONTRAST_DARK, "light": HIGH_CONTRAST_LIGHT}
SIZES: dict[str, tuple[float, float, float]] = {
    "heading": (1.15, 1.08, 1.0),
    "figure": (1.35, 1.2, 1.1),
    "headline": (2.1, 1.75, 1.45),
    "code": (1.25, 1.15, 1.0),
    "typed": (1.6, 1.4, 1.2),
    "welcome": (1.6, 1.35, 1.1),
}
"""How large text is by what it is, in parts of ordinary text, at A, A+ and A++; there is less room for the larger."""
BOLD = ("heading", "label", "figure", "headline", "code", "welcome")
RING = 4
"""Width of the ring around what has the focus, in pixels."""
EDGE = RING + 3
"""Distance of the body of a button from its edge, where the ring stands; text keeps it too, so that both align."""
MARGIN = 36
"""What part of the shorter side of the screen the distance from its edge is."""
READ_AT_ONCE = 42
"""The widest a column of text is, in parts of the size of its text: some 80 letters."""


def colours_of(widget: QWidget) -> QPalette:
    """The palette in which a widget draws itself: that of the nearest widget around it that was dressed."""
    around: QWidget | None = widget
    while around is not None:
        worn = around.property(WORN)
        if worn is not None:
            return _palette_of(worn)
        around = around.parentWidget()
    return widget.palette()


@cache
def _palette_of(contrast: Contrast) -> QPalette:
    return palette(PALETTES[contrast])


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose to see, on the screen as it was measured; every length is in pixels."""

    metrics: Metrics
    factor: float = 1.0
    contrast: Contrast = "normal"

    @property
    def colours(self) -> Colours:
        """The palette."""
        return PALETTES[self.contrast]

    @property
    def text(self) -> int:
        """The size of ordinary text."""
        return self.metrics.text(self.factor)

    @property
    def gap(self) -> int:
        """The distance between two things that belong together; it does not grow with the text."""
        return max(6, round(self.metrics.text(1.0) * (0.2 if self.metrics.is_small else 0.36)))

    @property
    def margin(self) -> int:
        """The distance from the edge of the screen."""
        return self.gap if self.metrics.is_small else min(self.metrics.width, self.metrics.height) // MARGIN

    def size(self, what: str) -> int:
        """The size of a kind of text: "heading", "figure" …; ordinary text for any other."""
        parts = SIZES.get(what, (1.0, 1.0, 1.0))
        return round(self.text * parts[TEXT_SIZES.index(self.factor)])

    def with_next_contrast(self) -> Look:
        """The same in the next palette; after the last one the first."""
        names = list(PALETTES)
        return replace(self, contrast=names[(names.index(self.contrast) + 1) % len(names)])

    def dress(self, top: QWidget) -> None:
        """Put the look on a widget and on all that stands in it."""
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top.setPalette(palette(self.colours))
        top.setProperty(WORN, self.contrast)
        top.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """All that is told of text and grounds: Qt hands a font down to nothing that stands inside a styled widget."""
        colours = self.colours
        sizes = [f'QLabel[said="{what}"] {{ font-size: {self.size(what)}px; }}' for what in SIZES]
        bold = ", ".join(f'QLabel[said="{what}"]' for what in BOLD)
        return "\n".join((
            f'QWidget {{ font-family: "{FAMILY}"; font-size: {self.text}px; color: {colours.text};'
            f" background-color: {colours.window}; }}",
            f"QLabel {{ background: transparent; padding: 0 {EDGE}px; }}",
            f"QLineEdit {{ font-size: {self.size('typed')}px; font-weight: bold; background: {colours.card};"
            f" color: {colours.text}; border: 2px solid {colours.border}; border-radius: {self.gap}px;"
            f" padding: 0 {self.gap}px; }}",
            f"QLineEdit:focus {{ border: {RING}px solid {colours.accent}; }}",
            *sizes,
            f"{bold} {{ font-weight: bold; }}",
            f'QLabel[said="heading"], QLabel[said="headline"], QLabel[said="welcome"] {{ color: {colours.accent}; }}',
            f'QLabel[said="hint"] {{ color: {colours.second_text}; }}',
            f'QLabel[said="problem"] {{ color: {colours.error}; font-weight: bold; }}',
            f'QWidget[ground="card"] {{ background: {colours.card}; border: 2px solid {colours.edge};'
            f" border-radius: {self.gap}px; margin: 0 {EDGE}px; }}",
            f'QWidget[ground="boxed"] {{ background: {colours.card}; border: 3px solid {colours.accent};'
            f" border-radius: {self.gap}px; margin: 0 {EDGE}px; }}",
        ))  # fmt: skip
