"""How a window comes up: the application, its look, the rule book, one running copy, then the desk."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from estimator.office.sample import sample_request
from estimator.office.today import today_at
from estimator.ui.crash import Crashes
from estimator.ui.desk.window import DeskWindow
from estimator.ui.desk.work import Work
from estimator.ui.no_book import NoBook
from estimator.ui.one_instance import OneInstance
from estimator.ui.session import Session
from estimator.ui.settings import Memory, settings_file
from estimator.ui.theme import Theme
from estimator.ui.translation import speak
from estimator.wording import Language, say


def start(folder: Path, language: Language | None = None) -> int:
    """Open the desk on a finished sample estimate made from the rule book in a folder; gives the exit code.

    A second start brings the window of the first to the front and gives 0. A rule book that cannot be read is shown
    with its Problems, and the desk opens as soon as it can be read. Without a language the system's is taken.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Ketamine Cost Estimator")
    memory = Memory(settings_file())
    systems: Language = "es" if QLocale.system().language() == QLocale.Language.Spanish else "en"
    spoken = language or memory.settings.language or systems
    instance = OneInstance()
    if not instance.is_first():
        print(say(spoken, "desk.other_instance"))
        return 0
    speak(spoken)
    desk = Desk(folder, Theme(app), spoken, memory)
    crashes = Crashes(user_log_path("ketamine-cost-estimator", appauthor=False), desk.tell_of_crash)
    crashes.watch()
    desk.painted.connect(gc.freeze)  # what the start made stays, and is never looked through again
    desk.painted.connect(instance.listen)
    instance.raise_asked.connect(desk.bring_forward)
    desk.open()
    code: int = app.exec()
    desk.close()
    crashes.stop()
    instance.release()
    return code


class Desk(QObject):
    """The one window there is: the desk, or the list of Problems until the rule book can be read."""

    painted = Signal()
    """The first window is there; what is slow may begin."""

    def __init__(self, folder: Path, theme: Theme, language: Language, memory: Memory | None = None) -> None:
        super().__init__()
        self._memory = memory or Memory()
        theme.set_colours(self._memory.settings.colours)
        theme.set_factor(self._memory.settings.text_factor)
        self._theme, self._language = theme, language
        self._session = Session(folder)
        self._work: Work | None = None
        self.window: DeskWindow | NoBook | None = None

    def open(self) -> None:
        """Show the window that fits the rule book."""
        if self._session.book is None:
            self.window = NoBook(self._session, self._language)
            self._session.book_changed.connect(self._replace)
            QTimer.singleShot(0, self.painted.emit)
        else:
            answers = sample_request(self._session.book, today_at(self._session.book), self._language)
            self._work = Work(self._session, answers)
            self.window = DeskWindow(self._session, self._theme, self._work, self._language, self._memory)
            self.window.painted.connect(self.painted)
        self._theme.dress()
        self.window.show()

    def tell_of_crash(self, report: Path) -> None:
        """Say in the window that the program met a mistake of its own, and where the report is."""
        if self._work is not None:
            self._work.tell_of_crash(report)

    def bring_forward(self) -> None:
        """Bring the window to the front."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def close(self) -> None:
        """Leave nothing running."""
        if self.window is not None:
            self.window.close()

    def _replace(self) -> None:
        """Open the desk in place of the Problems, which are mended."""
        self._session.book_changed.disconnect(self._replace)
        mended, self.window = self.window, None
        self.open()
        if mended is not None:
            mended.hide()
            mended.deleteLater()
