"""The kiosk under a finger: how long from one screen to the next until it is painted. Run as a program.

Goes through turns of an insured patient on a 21.5-inch screen, with other answers and text of another size each. Prints
the milliseconds of every change of the screen as JSON, by the screen that came up.
"""

from __future__ import annotations

import gc
import json
import sys
from collections import defaultdict
from datetime import UTC, date, datetime
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.book import CONFIG
from estimator.rules import load_book
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import TEXT_SIZES, Metrics
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages import make
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.window import dress_application

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
METRICS = Metrics(1920, 1080, 21.5)
READING = 120
"""Milliseconds that a person takes at least before the next touch; nobody reads faster."""
WARM_UP = 2


class Visit:
    """One turn, whose every change of the screen is timed until it is painted."""

    def __init__(self, screens: TurnScreens, taken: dict[str, list[float]]) -> None:
        self._screens, self._taken = screens, taken

    def go_on(self, **answers: object) -> None:
        """Read, answer, touch Next, and wait until what comes up is painted."""
        screens = self._screens
        if answers:
            screens.turn.change(**answers)
            screens.page.enter()
        pause(READING)
        started = perf_counter()
        screens.page.next_asked.emit()
        QApplication.processEvents()
        self._taken[screens.walk.screen].append((perf_counter() - started) * 1000)


def pause(milliseconds: int) -> None:
    """Let the kiosk do what it does while somebody reads."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(turns: int) -> dict[str, list[float]]:
    """Go through so many turns, after some to warm up."""
    app = QApplication(sys.argv[:1])
    book = load_book(CONFIG).book
    assert book is not None
    dress_application(Look(METRICS))
    printer = PagePrinter()
    taken: dict[str, list[float]] = defaultdict(list)
    for number in range(turns + WARM_UP):
        if number == WARM_UP:
            taken.clear()
            gc.collect()
            gc.freeze()
        turn = Turn(book, DAY)
        look = Look(METRICS, TEXT_SIZES[number % len(TEXT_SIZES)])
        screens = TurnScreens(turn, look, make(turn, METRICS, printer, lambda: NOW))
        screens.resize(METRICS.width, METRICS.height)
        screens.show()
        screens.show_screen()
        visit = Visit(screens, taken)
        visit.go_on(language="es" if number % 2 else "en")
        visit.go_on()
        visit.go_on(paying="insurance")
        visit.go_on(plan="ppo-in-network")
        visit.go_on(deductible_left=1000 * number)
        visit.go_on(limit_left=100_000 + 1000 * number)
        visit.go_on(treatment="depression")
        visit.go_on(infusions=2 + number % 10)
        visit.go_on()
        visit.go_on()
        visit.go_on()
        screens.wipe()
        screens.close()
        screens.deleteLater()
        app.processEvents()
    return taken


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)))
