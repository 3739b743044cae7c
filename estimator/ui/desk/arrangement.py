"""Where the parts of the desk window stand: form and page side by side, or one in place of the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QGridLayout, QWidget

from estimator.ui.theme import GAP

NARROW = 850
"""Below this width at text factor 1, in pixels, form and page share one place."""


class Arrangement(QGridLayout):
    """The form at the left, the other parts in one column at its right; the totals are always there."""

    def __init__(self, form: QWidget, page: QWidget, column: Sequence[QWidget]) -> None:
        super().__init__()
        self._form, self._page, self._column = form, page, tuple(column)
        self.view: Literal["beside", "page", "form"] = "beside"
        self.is_narrow = False
        self.setVerticalSpacing(GAP)
        self.setHorizontalSpacing(GAP * 2)
        self.setColumnStretch(1, 1)
        self.setRowStretch(self._column.index(page), 1)

    def fit(self, width: int, factor: float) -> None:
        """Arrange the parts for a window of a width, in pixels, and a size of text."""
        is_narrow = width < NARROW * factor
        if is_narrow == self.is_narrow and self.count():
            return
        self.is_narrow = is_narrow
        left, columns = (0, 2) if self.is_narrow else (1, 1)
        for row, part in enumerate(self._column):
            self.removeWidget(part)
            self.addWidget(part, row, left, 1, columns)
        self.removeWidget(self._form)
        if self.is_narrow:
            self.addWidget(self._form, self._column.index(self._page), 0, 1, 2)
        else:
            self.addWidget(self._form, 0, 0, len(self._column), 1)
        self._show_parts()

    def turn(self) -> None:
        """Show the page beside the form, then alone, then not at all; in a narrow window form or page."""
        views: tuple[Literal["beside", "page", "form"], ...] = ("beside", "page", "form")
        if self.is_narrow:
            views = ("form", "page")
        here = views.index(self.view) if self.view in views else 0
        self.view = views[(here + 1) % len(views)]
        self._show_parts()

    def show_page(self) -> None:
        """Bring the page in sight, beside the form where there is room."""
        if self._page.isHidden():
            self.view = "page" if self.is_narrow else "beside"
            self._show_parts()

    def _show_parts(self) -> None:
        self._form.setVisible(self.view != "page")
        self._page.setVisible(self.view == "page" or (self.view == "beside" and not self.is_narrow))
