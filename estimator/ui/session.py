"""What the windows share: the rule book in use, the Problems of the one in the folder, and the watch over its files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QRunnable, QThreadPool, QTimer, Signal

from estimator.rules.book import Book
from estimator.rules.folder import Loaded, load_book
from estimator.rules.problems import Problem
from estimator.ui.garbage import GarbageTurn

SETTLED_AFTER = 200
"""Milliseconds without another change after which the folder is read again: a save is often several changes."""


class Session(QObject):
    """The last good Book of a folder, kept while a changed one is broken, replaced when it can be read again."""

    book_changed = Signal(object)
    """Another edition is in use: the Book."""
    problems_changed = Signal()
    was_read = Signal()
    """The folder was read again, whatever came of it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.garbage = GarbageTurn(self)
        loaded = load_book(folder)
        self.book: Book | None = loaded.book
        self.problems: tuple[Problem, ...] = loaded.problems
        self.is_broken = loaded.book is None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._notice)
        self._watcher.fileChanged.connect(self._notice)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_AFTER)
        self._settled.timeout.connect(self.reload)
        self._reading: _Reading | None = None

    def watch(self) -> None:
        """Begin to watch the folder and the files in it; a file that was replaced is watched again."""
        files = sorted(str(file) for file in self.folder.glob("*.y*ml")) if self.folder.is_dir() else []
        wanted = {str(self.folder), *files} - set(self._watcher.files()) - set(self._watcher.directories())
        if wanted := {path for path in wanted if Path(path).exists()}:
            self._watcher.addPaths(sorted(wanted))

    def reload(self) -> None:
        """Read the folder again, off the windows' thread."""
        self.watch()
        if self._reading is not None:
            self._settled.start()
            return
        self._reading = _Reading(self.folder)
        self._reading.signals.read.connect(self._take)
        self._pool.start(self._reading)

    def stop(self) -> None:
        """End the watch and wait for a reading that has begun; the last thing before the end."""
        self._settled.stop()
        if watched := self._watcher.files() + self._watcher.directories():
            self._watcher.removePaths(watched)
        self._pool.waitForDone()
        self.garbage.stop()

    def _notice(self) -> None:
        self._settled.start()

    def _take(self, loaded: Loaded) -> None:
        """Put a book in use that could be read; keep the last good one where it could not."""
        self._reading = None
        problems, self.problems = self.problems, loaded.problems
        was_broken, self.is_broken = self.is_broken, loaded.book is None
        if loaded.book is not None and (self.book is None or loaded.book.edition != self.book.edition):
            self.book = loaded.book
            self.book_changed.emit(loaded.book)
        if problems != self.problems or was_broken != self.is_broken:
            self.problems_changed.emit()
        self.was_read.emit()


class _Reading(QRunnable):
    """One reading of the folder in the background."""

    class Signals(QObject):
        """How the reading tells what it found."""

        read = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = self.Signals()
        self._folder = folder

    def run(self) -> None:
        """Read the folder; called by Qt in a thread of the pool."""
        self.signals.read.emit(load_book(self._folder))
