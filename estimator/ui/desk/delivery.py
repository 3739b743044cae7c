"""Handing the page over: on paper, as a PDF file, by e-mail, as text; each waits for the page of the newest answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDir, QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from estimator.office.saving import file_name, save_whole, why_not_saved
from estimator.pricing.result import CannotEstimate
from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.page_maker import Act
from estimator.ui.desk.paper import Paper
from estimator.ui.desk.print_choice import PrintChoice, choice_as_shown, pages_chosen, state_in_words
from estimator.ui.desk.wanted import Wanted
from estimator.wording import Language, say

if TYPE_CHECKING:
    from estimator.ui.print_job import PrintState
    from estimator.ui.printers import Printers
    from estimator.ui.printing import Printing


Deed = Literal["print", "save", "send", "copy"]
"""How a page is handed over; only its text may be copied where nothing can be estimated."""


def open_with_system(file: Path) -> bool:
    """Open a file with the program that the system has for it; false where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class Delivery(QObject):
    """Prints, saves, sends and copies the page whose picture is shown; how it goes is told in the status line."""

    reported = Signal(str)
    """A sentence for the status line."""
    choice_changed = Signal(object)
    """Another PrintChoice was printed with; it is the one to be remembered."""
    options_wanted = Signal()
    """A printer must be chosen before anything can be printed."""
    print_changed = Signal(object)
    """The PrintState of what is being printed."""
    printers_found = Signal(object, str)
    """The names of all printers, in a tuple, and the usual one or ""."""

    def __init__(
        self,
        window: QWidget,
        paper: Paper,
        choice: PrintChoice | None = None,
        printers: Printers | None = None,
        open_file: Callable[[Path], bool] = open_with_system,
        outgoing: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._paper = window, paper
        self.choice = choice or PrintChoice()
        """What Ctrl+P prints with: printer, copies and sides."""
        self._printers, self._open_file, self._outgoing = printers, open_file, outgoing
        self._printing: Printing | None = None
        self._language: Language = "en"
        places = QStandardPaths.StandardLocation
        folders = map(QStandardPaths.writableLocation, (places.DocumentsLocation, places.HomeLocation))
        self._folder = next((folder for folder in folders if Path(folder).is_dir()), "")

    @property
    def printing(self) -> Printing:
        """Everything about printers, read when it is first wanted."""
        if self._printing is None:
            from estimator.ui.printing import Printing

            self._printing = Printing(self._printers, parent=self)
            self._printing.state_changed.connect(self._show_print)
            self._printing.looked.connect(self.printers_found)
        return self._printing

    @property
    def outgoing(self) -> Path:
        """The folder of the drafts that are opened with the mail program."""
        from estimator.office.draft_mail import outgoing_folder

        return self._outgoing or outgoing_folder()

    def begin(self) -> None:
        """Remove the e-mail drafts that were opened days ago; called once the window stands."""
        from estimator.office.draft_mail import clear_out

        clear_out(self.outgoing, datetime.now(UTC))

    def stop(self) -> None:
        """Wait for what is being printed."""
        if self._printing is not None:
            self._printing.stop()

    def print(self, language: Language) -> None:
        """Print the page as it is shown, on the remembered printer or the usual one, without a question."""

        def print_shown(page: MadePage) -> None:
            self._print((page,), choice_as_shown(self.choice, page.wanted), language)

        self._hand_over("print", language, print_shown)

    def print_as(self, choice: PrintChoice, language: Language) -> None:
        """Print the page as somebody chose it, and remember the choice."""
        if choice != self.choice:
            self.choice = choice
            self.choice_changed.emit(choice)
        self._make("print", choice, language, lambda pages: self._print(pages, choice, language))

    def save(self, language: Language) -> None:
        """Ask where to save the page as it is shown, offer a safe name, and save it whole."""
        self._hand_over("save", language, lambda page: self._save(page, language))

    def save_as(self, choice: PrintChoice, language: Language) -> None:
        """Save the page as somebody chose it; in two languages these are two files."""

        def save_each(pages: tuple[MadePage, ...]) -> None:
            for page in pages:
                self._save(page, language)

        self._make("save", choice, language, save_each)

    def send(self, language: Language) -> None:
        """Open an e-mail draft with the page attached in the person's own mail program."""
        self._hand_over("send", language, lambda page: self._send(page, language))

    def copy_summary(self, language: Language) -> None:
        """Copy the estimate in short, as text, in the page's language; also what is lacking to make one."""
        self._hand_over("copy", language, lambda page: self._copy(page, language))

    def choose_file(self, offered: str, language: Language, what: str = "save") -> str:
        """Ask the system's dialog for a file, for a page or ("mail") a draft; nothing where it was cancelled."""
        title, kind = say(language, f"delivery.{what}.title"), say(language, f"delivery.{what}.kind")
        return QFileDialog.getSaveFileName(self._window, title, QDir(self._folder).filePath(offered), kind)[0]

    def _hand_over(self, deed: Deed, language: Language, act: Callable[[MadePage], None]) -> None:
        """Hand over the page asked for now as soon as it is made, unless a check stops it, which is said."""
        wanted = self._paper.wanted
        if wanted is None:
            self.reported.emit(say(language, "desk.paper.first"))
        elif deed != "copy" and (checks := checks_that_stop(wanted, language)):
            self.reported.emit(say(language, f"delivery.stopped.{deed}", checks=" ".join(checks)))
        else:
            self._paper.when_made(act)

    def _make(self, deed: Deed, choice: PrintChoice, language: Language, act: Act) -> None:
        """Do something with the pages of a choice as soon as they are made."""

        def make_chosen(shown: MadePage) -> None:
            wanted = pages_chosen(choice, shown.wanted)
            if len(wanted) == 1 and wanted[0].is_same_as(shown.wanted):
                act((shown,))
            else:
                self.reported.emit(say(language, "delivery.print.making"))
                self._paper.beside.make(wanted, act, shown)

        self._hand_over(deed, language, make_chosen)

    def _print(self, pages: tuple[MadePage, ...], choice: PrintChoice, language: Language) -> None:
        from estimator.ui.print_job import Ticket

        self._language = language
        # Whoever passes the printer reads the names in its queue.
        name = say(language, f"delivery.file.{pages[0].wanted.kind}")
        files = tuple(page.pdf for page in pages)
        if not self.printing.send(Ticket(files, name, choice.printer, choice.copies, choice.two_sided)):
            self.reported.emit(say(language, "delivery.print.already"))

    def _show_print(self, state: PrintState) -> None:
        self.print_changed.emit(state)
        self.reported.emit(state_in_words(state, self._language))
        if state.fault == "no-usual":
            self.options_wanted.emit()

    def _save(self, page: MadePage, language: Language) -> None:
        chosen = self.choose_file(_name_of(page), language)
        if chosen and (saved := self._write(_with_ending(chosen, ".pdf"), page.pdf, language, "Ctrl+S")):
            self.reported.emit(say(language, "delivery.saved", file=saved))

    def _write(self, file: Path, content: bytes, language: Language, again: str) -> str:
        """Save a file and give its name; or nothing, after telling why it could not be and which key tries again."""
        try:
            save_whole(file, content)
        except OSError as refusal:
            places = {"file": file.name, "folder": file.parent, "why": refusal.strerror or refusal, "again": again}
            self.reported.emit(say(language, f"delivery.not_saved.{why_not_saved(refusal)}", **places))
            return ""
        self._folder = str(file.parent)
        return file.name

    def _send(self, page: MadePage, language: Language) -> None:
        """Put the draft where the mail program finds it; where none opens it, ask where to save it instead."""
        from estimator.office.draft_mail import draft_mail, put_out

        attached_as, name = _name_of(page), _name_of(page, ".eml")
        draft = draft_mail(page.document, page.pdf, page.wanted.result.request, attached_as)
        try:
            is_open = self._open_file(put_out(self.outgoing, name, draft))
        except OSError:
            is_open = False
        if is_open:
            self.reported.emit(say(language, "delivery.mail.opened", file=attached_as))
            return
        self.reported.emit(say(language, "delivery.mail.not_opened"))
        chosen = self.choose_file(name, language, "mail")
        if chosen and (saved := self._write(_with_ending(chosen, ".eml"), draft, language, "Ctrl+E")):
            self.reported.emit(say(language, "delivery.mail.saved", file=saved))

    def _copy(self, page: MadePage, language: Language) -> None:
        from estimator.office.pages import page_document
        from estimator.office.summary import summary

        wanted, document = page.wanted, page.document
        if wanted.kind != "estimate":
            document = page_document(wanted.book, wanted.result, wanted.options)
        QGuiApplication.clipboard().setText(summary(document))
        self.reported.emit(say(language, "delivery.copied"))


def checks_that_stop(wanted: Wanted, language: Language) -> tuple[str, ...]:
    """Say why a page may not be handed over: no figure can be estimated. Nothing where it may.

    The sheet for a call to the plan is never stopped: it asks for what is lacking.
    """
    from estimator.paper.reasons import reason_in_words

    refusals = [result for result in wanted.shown if isinstance(result, CannotEstimate)]
    if wanted.kind == "call-sheet" or len(refusals) < len(wanted.shown):
        return ()
    reasons = dict.fromkeys(reason for refusal in refusals for reason in refusal.reasons)
    return tuple(reason_in_words(wanted.book, reason, language, wanted.result.request) for reason in reasons)


def _name_of(page: MadePage, ending: str = ".pdf") -> str:
    """The name of a page's file, in the page's language; no kind of page takes the place of another."""
    return file_name(page.wanted.result.request, page.document.language, page.wanted.kind, ending)


def _with_ending(chosen: str, ending: str) -> Path:
    """The file that somebody chose, with the ending of its kind."""
    file = Path(chosen)
    return file if file.suffix.lower() == ending else file.with_name(f"{file.name}{ending}")
