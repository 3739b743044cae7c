"""Handing the page over: as a PDF file, or on paper; both wait for the page of the newest answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from estimator.office.saving import file_name, save_whole
from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.paper import Paper
from estimator.wording import Language, say

if TYPE_CHECKING:
    from estimator.ui.printing import Printing


class Delivery(QObject):
    """Saves and prints exactly the file whose picture is shown."""

    reported = Signal(str)
    """A sentence for the status line."""

    def __init__(self, window: QWidget, paper: Paper) -> None:
        super().__init__(window)
        self._window, self._paper = window, paper
        self._printing: Printing | None = None
        places = QStandardPaths.StandardLocation
        folders = map(QStandardPaths.writableLocation, (places.DocumentsLocation, places.HomeLocation))
        self._folder = next((folder for folder in folders if Path(folder).is_dir()), "")

    @property
    def printing(self) -> Printing:
        """Everything about printers, read when it is first wanted."""
        if self._printing is None:
            from estimator.ui.printing import Printing

            self._printing = Printing(self._window)
            self._printing.reported.connect(self.reported)
        return self._printing

    def save(self, language: Language) -> None:
        """Ask where to save the page, offer a safe name, and save it whole."""
        self._paper.when_made(lambda page: self._save(page, language))

    def print(self, language: Language) -> None:
        """Let the system's dialog choose a printer, and print."""
        self._paper.when_made(lambda page: self.printing.ask(page.pdf, _name_of(page, language), language))

    def stop(self) -> None:
        """Wait for what is being printed."""
        if self._printing is not None:
            self._printing.stop()

    def choose_file(self, offered: str, language: Language) -> str:
        """Ask the system's dialog for a file; nothing where it was cancelled."""
        title, kind = say(language, "desk.save.title"), say(language, "desk.save.kind")
        return QFileDialog.getSaveFileName(self._window, title, QDir(self._folder).filePath(offered), kind)[0]

    def _save(self, page: MadePage, language: Language) -> None:
        chosen = self.choose_file(_name_of(page, language), language)
        if not chosen:
            return
        file = Path(chosen)
        if file.suffix.lower() != ".pdf":
            file = file.with_name(f"{file.name}.pdf")
        try:
            save_whole(file, page.pdf)
        except OSError as error:
            why = error.strerror or str(error)
            self.reported.emit(say(language, "desk.save.failed", file=file.name, why=why))
            return
        self._folder = str(file.parent)
        self.reported.emit(say(language, "desk.saved", file=file.name))


def _name_of(page: MadePage, language: Language) -> str:
    """The name of a page's file; a comparison never takes the place of the estimate."""
    name = file_name(page.result.request, language)
    if not page.compared:
        return name
    return say(language, "desk.file.compared") + name.removeprefix(say(language, "desk.file"))
