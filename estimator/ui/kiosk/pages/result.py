"""K7: what a person may pay, first in one figure and in words, then every part of it, each with a plain "Why?"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.pricing.result import Estimate, Result
from estimator.ui.kiosk.hide_amounts import HideAmounts
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.result_parts import ResultParts
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import text_size
from estimator.ui.kiosk.turn import Turn
from estimator.wording import Language

_AMOUNT = re.compile(r"-?\$[0-9][0-9,]*(?:\.[0-9]{2})?")


@dataclass(frozen=True)
class _Drawn:
    """What is drawn: a result, in a language, so many pixels wide, with or without amounts."""

    result: Result = field(compare=False)
    language: Language
    room: int
    hides_amounts: bool


class ResultPage(ScrolledPage):
    """The same figures as on the printed preview, from the same Document; a refusal has no figure at all."""

    screen_id: ScreenId = "result"
    timer: TimerKind = "result"
    widest = 44

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._drawn: _Drawn | None = None
        self.hide_amounts = HideAmounts(turn, metrics)
        self.hide_amounts.clicked.connect(self._hide_or_show)
        self._holder: QWidget | None = None
        self.body.addWidget(self.hide_amounts, 0, Qt.AlignmentFlag.AlignRight)

    def title(self) -> str:
        is_known = self._drawn is None or isinstance(self.turn.result(), Estimate)
        return self.say("kiosk_result:title" if is_known else "kiosk_result:cannot_yet")

    def enter(self) -> None:
        """Show the result of the answers as they are now; without a way to pay there is none yet."""
        self._draw()
        self.hide_amounts.say_words()
        super().enter()

    def prepare(self) -> None:
        """Draw the result before it is asked for, while the answers are looked through, so that it is there at once."""
        stack = self.parentWidget()
        if stack is not None:
            self.ensurePolished()
            self.setGeometry(stack.rect())  # hidden as it is, Qt would give it its size only when it comes up
            self._lay_out_now()
        self._draw()
        if self._holder is not None:
            for part in self._holder.findChildren(QWidget):
                part.ensurePolished()

    def _lay_out_now(self) -> None:
        for widget in (self, self.view):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def say_words(self) -> None:
        self.hide_amounts.say_words()
        if self._drawn is not None:
            self._draw()

    def primary(self) -> QWidget | None:
        return self.hide_amounts if isinstance(self.turn.result(), Estimate) else None

    def wipe(self) -> None:
        self._clear()

    def shown(self, text: str) -> str:
        """A text as it is shown: without its amounts, where they are hidden."""
        return _AMOUNT.sub(self.say("kiosk_screens:hidden"), text) if self.turn.hides_amounts else text

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._drawn is not None:
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._drawn is not None and self.isVisible():
            self._draw()

    def _hide_or_show(self) -> None:
        self._draw()
        self._moved()

    def _moved(self) -> None:
        """Stand anew where a reason was opened or closed, or amounts were hidden; who listens hears it."""
        self.fit()
        self.changed.emit()

    def _clear(self) -> None:
        self._drawn = None
        if self._holder is not None:
            self.body.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
            self._holder = None

    def _draw(self) -> None:
        """Make everything anew, where the result or how it is shown has changed."""
        result = self.turn.result()
        room = min(self.view.least_width, self.widest * text_size(self.font()))
        wanted = _Drawn(result, self.language, room, self.turn.hides_amounts)
        if self._drawn is not None and self._drawn.result is result and self._drawn == wanted:
            return
        self._clear()
        self._drawn = wanted
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * self.gap)
        parts = ResultParts(self.turn.book, self.language, self.gap, self.font(), room, self.shown, self._moved, layout)
        if isinstance(result, Estimate):
            parts.draw_estimate(result)
        else:
            parts.draw_refusal(result)
        layout.addStretch(1)
        self.body.addWidget(self._holder)
        self._holder.show()
        self.hide_amounts.setVisible(isinstance(result, Estimate))
