"""Pages made beside the one shown: in the other language, in large print, without words for drug or diagnosis.

So is a page that somebody waits for when another one is asked for in its place.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from estimator.ui.desk.compiler import MadePage, Order, make_page
from estimator.ui.desk.wanted import Wanted

Act = Callable[[tuple[MadePage, ...]], object]
"""What is done with pages once they are made."""


class PagesBeside(QObject):
    """Has pages made, one set beside the other, and waits for all of them in the end."""

    failed = Signal(str)
    """Why pages could not be made; nothing is done with any of that set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers: set[PageMaker] = set()

    def make(self, wanted: tuple[Wanted, ...], act: Act, shown: MadePage | None = None) -> None:
        """Make some pages, then do something with all of them; the page shown, if there is one, is taken as it is."""
        maker = PageMaker(wanted, shown, self)
        maker.made.connect(act)
        maker.failed.connect(lambda why: self.failed.emit(why))
        maker.finished.connect(lambda: self._makers.discard(maker))
        self._makers.add(maker)
        maker.start()

    def stop(self) -> None:
        """Wait for what is being made, and do what is to be done with it."""
        while self._makers:
            maker = self._makers.pop()
            maker.wait()
            QCoreApplication.sendPostedEvents(maker)


class PageMaker(QThread):
    """Makes some pages off the window's thread; the one shown is taken as it is."""

    made = Signal(object)
    """The pages (MadePage) in a tuple, in the order wanted."""
    failed = Signal(str)

    def __init__(self, wanted: tuple[Wanted, ...], shown: MadePage | None, parent: QObject | None = None) -> None:
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
        order = Order(0, wanted, 1.0)
        return self._shown if self._shown is not None and order.asks_for(self._shown) else make_page(order)
