"""Pages made beside the one shown: in the other language, in large print, without words for drug or diagnosis."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from estimator.ui.desk.compiler import MadePage, Order, make_page
from estimator.ui.desk.wanted import Wanted


class PageMaker(QThread):
    """Makes some pages off the window's thread; the one shown is taken as it is."""

    made = Signal(object)
    """The pages (MadePage) in a tuple, in the order wanted."""
    failed = Signal(str)

    def __init__(self, wanted: tuple[Wanted, ...], shown: MadePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page maker")
        self._wanted, self._shown = wanted, shown

    def run(self) -> None:
        """Make them; called by Qt in the thread."""
        try:
            pages = tuple(self._make(wanted) for wanted in self._wanted)
        except Exception as error:  # a page that cannot be made must not end the window
            self.failed.emit(str(error))
        else:
            self.made.emit(pages)

    def _make(self, wanted: Wanted) -> MadePage:
        return self._shown if wanted.is_same_as(self._shown.wanted) else make_page(Order(0, wanted, 1.0))
