"""K9: take your page; the answers are about to be erased, and one can still keep looking."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate

BESIDE = 16
"""Below so many parts of the size of the text across, the two ways stand one below the other."""


class DonePage(ScrolledPage):
    """Thanks, and two ways: keep looking, or erase now; a page that is still printed is told of, and waited for."""

    screen_id: ScreenId = "done"
    timer: TimerKind = "done"

    def __init__(self, turn: Turn, metrics: Metrics, printer: PagePrinter) -> None:
        super().__init__(turn, metrics)
        self._printer = printer
        self.take_page, self.print_state = Said("heading"), Said("label")
        self.soon, self.thanks = Said("text"), Said("text")
        self.other_way = TouchButton(metrics.target)
        self.keep_looking = TouchButton(metrics.target)
        self.finish = TouchButton(metrics.target, "primary")
        self.body.setSpacing(2 * self.gap)
        for part in (self.take_page, self.print_state, self.thanks, self.soon, self.other_way):
            self.body.addWidget(part)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(2 * self.gap)
        for way in (self.keep_looking, self.finish):
            self._ways.addWidget(way, 1)
        self.body.addLayout(self._ways)
        self.body.addStretch(1)
        self.other_way.clicked.connect(lambda: self.go_to_asked.emit("take"))
        self.keep_looking.clicked.connect(lambda: self.go_to_asked.emit("result"))
        self.finish.clicked.connect(self.next_asked)
        printer.changed.connect(self._follow_printer)

    def title(self) -> str:
        return self.say("kiosk_result:done.title")

    def say_words(self) -> None:
        self.thanks.say(self.say("kiosk_result:done.thanks"))
        self.other_way.say(translate("Kiosk", "See what you can do"))
        self.keep_looking.say(translate("Kiosk", "Keep looking"))
        self.finish.say(translate("Kiosk", "Erase now"))

    def show_answers(self) -> None:
        printer = self._printer
        is_done, is_one_sheet = printer.state.phase == "done", printer.state.sheets < 2
        take_it = self.say("kiosk_result:done.take_page") if printer.has_page_come_out else ""
        self.take_page.say("" if is_done and not is_one_sheet else take_it)
        self.print_state.say("" if is_done and is_one_sheet else printer.told(self.language))
        self.soon.say(self.say("kiosk_print:wait" if printer.is_busy else "kiosk_screens:done.soon"))
        self.other_way.setVisible(printer.state.phase in ("fault", "lost"))

    def arrange(self, closeness: int) -> None:
        """The two ways stand beside each other, where there is room."""
        directions = QBoxLayout.Direction
        is_wide = self.view.width() > BESIDE * text_size(self.font())
        self._ways.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def primary(self) -> QWidget:
        return self.keep_looking

    def _follow_printer(self) -> None:
        """Show how the print goes; what is new is read out to who listens."""
        if self.isVisible():
            self.show_answers()
            self.fit()
            self.changed.emit()
