"""The desk under the keys of a keyboard: how long until strip and page show what was typed. Run as a program.

Begins with the sample estimate, or with an insured course of about 24 visits. Prints the milliseconds of each key as
JSON: `strip`, `page`.
"""

from __future__ import annotations

import gc
import json
import sys
from datetime import date
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.book import CONFIG, insured_year
from estimator.office.sample import sample_request
from estimator.pricing import Result
from estimator.ui.desk.window import DeskWindow
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from estimator.ui.text_field import TextField
from estimator.ui.theme import Theme

WARM_UP = 6
PACE = 150
"""Milliseconds between a page and the next key."""

DIGITS = "57684"
"""The numbers of infusions typed one after another: about 6 visits, and in a year of them 22 to 26."""


class Typist(QObject):
    """Types a number of infusions over the one before, and watches for the pictures of strip and page."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__()
        self._window = window
        field = window.form.rows["infusions"].field
        assert isinstance(field, TextField)
        self._field = field
        self._loop = QEventLoop()
        self._pressed = 0.0
        self._result_before: Result | None = None
        self._sheet_before: QImage | None = None
        self.seen: dict[str, float] = {}
        for part in (window.strip.total, window.paper.viewport()):
            part.installEventFilter(self)

    def type(self, digit: str) -> dict[str, float]:
        """Press a key and wait until page and strip are painted: the milliseconds of each."""
        self._window.form.focus_question("infusions")
        self._field.selectAll()
        self.pause(PACE)
        self._result_before, self._sheet_before = self._window.result, self._sheet()
        self.seen = {}
        self._pressed = perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key(ord(digit)), Qt.KeyboardModifier.NoModifier, digit)
            QApplication.postEvent(self._field, event)
        self._loop.exec()
        return self.seen

    def pause(self, milliseconds: int) -> None:
        """Let the window do what it does between two keys."""
        QTimer.singleShot(milliseconds, self._loop.quit)
        self._loop.exec()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Note a picture of the new result once it is painted, which is after this event."""
        if event.type() == QEvent.Type.Paint and self._pressed:
            if watched is self._window.strip.total:
                if self._window.result is not self._result_before:
                    QTimer.singleShot(0, lambda: self._note("strip"))
            elif self._window.paper.current_page is not None and self._sheet() is not self._sheet_before:
                QTimer.singleShot(0, lambda: self._note("page"))
        return False

    def _note(self, part: str) -> None:
        if not self._pressed:
            return
        self.seen.setdefault(part, (perf_counter() - self._pressed) * 1000)
        if len(self.seen) == 2:
            self._pressed = 0.0
            self._loop.quit()

    def _sheet(self) -> QImage | None:
        return self._window.paper.images.get(0)


def main(begin_with: str, keys: int) -> None:
    """Open the desk and type."""
    application = QApplication([])
    session, theme = Session(CONFIG), Theme(application)
    assert session.book is not None
    asked = insured_year() if begin_with == "year" else sample_request(session.book, date(2026, 11, 23))
    window = DeskWindow(session, theme, Work(session, asked), "en")
    window.painted.connect(gc.freeze)
    theme.dress()
    window.show()
    window.activateWindow()
    typist = Typist(window)
    while window.paper.current_page is None:
        typist.pause(PACE)
    times = [typist.type(DIGITS[number % len(DIGITS)]) for number in range(WARM_UP + keys)][WARM_UP:]
    window.close()
    print(json.dumps({part: [each[part] for each in times] for part in ("strip", "page")}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
