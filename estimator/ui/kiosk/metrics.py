"""How large things are at the kiosk: millimetres by the diagonal the installer typed, as screens misreport it."""

from __future__ import annotations

import math
from dataclasses import dataclass

MILLIMETRES_AN_INCH = 25.4
CAPITAL = 4.8
"""Height of a capital I at size A, in millimetres (36 CFR 1194 App. C, 402.4)."""
CAP_HEIGHT = 0.668
"""Height of a capital of Atkinson Hyperlegible, in parts of the size of its text."""
TARGET = 20.0
"""Side of a primary button, in millimetres."""
LEAST_TARGET = 64
"""Side of a touched control in pixels, whatever the screen."""
TEXT_SIZES = (1.0, 1.5, 2.0)
"""A, A+ and A++."""
FEW_LETTERS = 36
"""Below so many times the size of its text, the width of a wide screen leaves little room."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Pixels of one screen: its width and height, and its diagonal in inches."""

    width: int
    height: int
    diagonal: float

    @property
    def pixels_a_millimetre(self) -> float:
        """How many pixels a millimetre has."""
        return math.hypot(self.width, self.height) / (self.diagonal * MILLIMETRES_AN_INCH)

    @property
    def target(self) -> int:
        """The side of a primary button, in pixels."""
        return max(LEAST_TARGET, round(TARGET * self.pixels_a_millimetre))

    @property
    def is_upright(self) -> bool:
        """True of a screen that is higher than wide."""
        return self.height > self.width

    @property
    def is_small(self) -> bool:
        """True of a wide screen on which letters that are large enough leave little room."""
        return not self.is_upright and self.width < FEW_LETTERS * self.text(1.0)

    def text(self, factor: float) -> int:
        """The size of ordinary text, in pixels."""
        return math.ceil(CAPITAL / CAP_HEIGHT * self.pixels_a_millimetre * factor)
