"""Where the parts of the desk window stand: form and page side by side, or one in place of the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QGridLayout, QWidget

from estimator.ui.theme import GAP

NARROW = 850
"""Below this width at text factor 1, in pixels, form, page and panel share one place."""

View = Literal["beside", "page", "form", "panel"]


class Arrangement(QGridLayout):
    """The form at the left, the other parts in one column at its right; the totals are always there.

    In a narrow window form, page and the open panel share one place, which one of them has.
    """

    def __init__(self, form: QWidget, page: QWidget, panels: QWidget, column: Sequence[QWidget]) -> None:
        super().__init__()
        self._form, self._page, self._panels, self._column = form, page, panels, tuple(column)
        self.view: View = "beside"
        self.is_narrow = False
        self._has_panel = self._takes_page = False
        self.setVerticalSpacing(GAP)
        self.setHorizontalSpacing(GAP * 2)
        self.setColumnStretch(1, 1)
        self.setRowStretch(self._shared_row, 1)

    @property
    def _shared_row(self) -> int:
        return self._column.index(self._page)

    def fit(self, width: int, factor: float) -> None:
        """Arrange the parts for a window of a width, in pixels, and a size of text."""
        is_narrow = width < NARROW * factor
        if is_narrow == self.is_narrow and self.count():
            return
        self.is_narrow = is_narrow
        left, columns = (0, 2) if self.is_narrow else (1, 1)
        for row, part in enumerate(self._column):
            self.removeWidget(part)
            is_shared = part is self._panels and self.is_narrow
            self.addWidget(part, self._shared_row if is_shared else row, left, 1, columns)
        self.removeWidget(self._form)
        if self.is_narrow:
            self.addWidget(self._form, self._shared_row, 0, 1, 2)
        else:
            self.addWidget(self._form, 0, 0, len(self._column), 1)
        self._show_parts()

    def turn(self) -> None:
        """Show the page beside the form, then alone, then not at all; in a narrow window form, page or panel."""
        views: tuple[View, ...] = ("beside", "page", "form")
        if self.is_narrow:
            views = ("form", "page", "panel") if self._has_panel else ("form", "page")
        here = views.index(self.view) if self.view in views else 0
        self.view = views[(here + 1) % len(views)]
        self._show_parts()

    def show_panel(self, is_open: bool, takes_page: bool = False) -> None:
        """Make room for a panel that was opened, the page's as well where it needs that; or give its room back."""
        was_open, self._has_panel = self._has_panel, is_open
        self._takes_page = is_open and takes_page
        is_alone = self._takes_page and not self.is_narrow
        self.setRowStretch(self._column.index(self._panels), int(is_alone))
        self.setRowStretch(self._shared_row, int(not is_alone))
        if self.is_narrow and is_open != was_open:
            self.view = "panel" if is_open else "form"
        self._show_parts()

    def _show_parts(self) -> None:
        view = self.view
        if self.is_narrow and (view == "beside" or (view == "panel" and not self._has_panel)):
            view = "form"
        elif not self.is_narrow and view == "panel":
            view = "beside"
        self._form.setVisible(view in ("form", "beside"))
        self._page.setVisible(view == "page" or (view == "beside" and not self._takes_page))
        self._panels.setVisible(self._has_panel and (view == "panel" or not self.is_narrow))
        # Where nothing else wants the room of the hidden page, the questions have half of it.
        self.setColumnStretch(0, int(view == "form" and not self._has_panel))
