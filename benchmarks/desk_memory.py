"""The desk making one estimate after another, each with its page: how much memory it has in the end. Run as a program.

Prints the megabytes by which the program grew after its first hundred estimates, as JSON. What a page needs while it is
made and what lies free in between differ by some megabytes from one look to the next: three looks at either end count.
"""

from __future__ import annotations

import ctypes
import gc
import json
import sys
from datetime import date
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.book import CONFIG
from estimator.office.sample import sample_request
from estimator.rules.scalars import Span
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.window import DeskWindow
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from estimator.ui.theme import Theme

WARM_UP, EVERY = 100, 100
"""Estimates made before memory is looked at first, and between two looks."""
COVERAGES = ("self-pay", "ppo-in-network", "out-of-network-superbill", "insured-not-used")
PAGE = 4096
"""Bytes of a page of memory, as Linux counts them."""


def main(estimates: int) -> None:
    """Open the desk and make estimates."""
    application = QApplication([])
    session, theme = Session(CONFIG), Theme(application)
    assert session.book is not None
    window = DeskWindow(session, theme, Work(session, sample_request(session.book, date(2026, 11, 23))), "en")
    theme.dress()
    window.show()
    at_rest = []
    for number in range(WARM_UP + estimates):
        if number >= WARM_UP and number % EVERY == 0:
            at_rest.append(_megabytes_at_rest(window))
        _make(window, number)
    at_rest.append(_megabytes_at_rest(window))
    print(json.dumps({"grown": median(at_rest[-3:]) - median(at_rest[:3])}))
    window.close()


def _make(window: DeskWindow, number: int) -> None:
    """Make one more estimate, of another kind than the last, and wait for its page."""
    window.work.new()
    infusions = 2 + number % 9
    answers = with_answer(window.answers, "coverage", COVERAGES[number % len(COVERAGES)])
    window.work.take("infusions", with_answer(answers, "infusions", Span(infusions, infusions)))
    loop = QEventLoop()
    window.paper.page_made.connect(loop.quit)
    QTimer.singleShot(2000, loop.quit)
    if window.paper.current_page is None:
        loop.exec()
    window.paper.page_made.disconnect(loop.quit)


def _megabytes_at_rest(window: DeskWindow) -> float:
    """How much memory the program has once the last page is drawn and its figures are found."""
    loop = QEventLoop()
    look = QTimer(interval=50)
    look.timeout.connect(lambda: loop.quit() if window.paper.is_current and window.paper.has_figures else None)
    look.start()
    loop.exec()
    return megabytes()


def megabytes() -> float:
    """How much memory the program has now, after the garbage was collected and what is free was given back."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * PAGE / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]))
