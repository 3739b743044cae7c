"""A QR code on the screen: black on white in every look, with its white margin, large enough for an old telephone."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from estimator.office.qr import MARGIN, qr_matrix
from estimator.ui.kiosk.metrics import Metrics

MODULE = 0.8
"""The least side of a module, in millimetres."""
SMALLEST = 30.0
"""The least side of the whole picture, in millimetres; short texts are drawn with larger modules."""


class QrPicture(QWidget):
    """Draws the code of a text; without a text, nothing."""

    def __init__(self, metrics: Metrics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metrics = metrics
        self._matrix: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, name: str) -> None:
        """Show the code of a text, with a name for whoever does not see it. Raises ValueError above 300 bytes."""
        self._matrix = qr_matrix(text) if text else ()
        self.setAccessibleName(name)
        self.setFixedSize(self.sizeHint())
        self.update()

    @property
    def module(self) -> int:
        """The side of a module, in pixels."""
        dots = self._metrics.pixels_a_millimetre
        least = math.ceil(MODULE * dots)
        return max(least, math.ceil(SMALLEST * dots / self._modules)) if self._matrix else least

    @property
    def _modules(self) -> int:
        return len(self._matrix) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        side = self.module * self._modules if self._matrix else 0
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._matrix:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        side = self.module
        for row, modules in enumerate(self._matrix, start=MARGIN):
            for column, is_dark in enumerate(modules, start=MARGIN):
                if is_dark:
                    painter.fillRect(QRect(column * side, row * side, side, side), Qt.GlobalColor.black)
