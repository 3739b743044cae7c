"""The desk window: answers at the left, what they come to at the top right, the page the patient receives below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from estimator.office.today import today_at
from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.ui.announcing import Announcer
from estimator.ui.buttons import Button
from estimator.ui.desk.actions import make_actions, name_actions
from estimator.ui.desk.answers import applicable, first_answers, with_answer
from estimator.ui.desk.arrangement import Arrangement
from estimator.ui.desk.banner import Banner, edition_in_words
from estimator.ui.desk.compare_panel import ComparePanel
from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.delivery import Delivery
from estimator.ui.desk.form import Form
from estimator.ui.desk.history import History, Moment
from estimator.ui.desk.menus import Menus
from estimator.ui.desk.paper import Paper
from estimator.ui.desk.parts import go_to_part
from estimator.ui.desk.strip import Strip
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.desk.why_panel import WhyPanel
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.session import Session
from estimator.ui.theme import GAP, Theme
from estimator.wording import Language, say


class DeskWindow(QMainWindow):
    """One estimate being made: every change of an answer gives a Request, an Estimate, a strip and a page."""

    painted = Signal()
    """The window was painted for the first time; what is slow begins now."""

    def __init__(self, session: Session, theme: Theme, answers: Request, language: Language) -> None:
        super().__init__()
        assert session.book is not None
        self._session, self.theme, self._language = session, theme, language
        self._book: Book = session.book
        self.answers = answers
        self.result: Result = estimate(self._book, applicable(self._book, answers))
        self._history = History(answers)
        self._has_begun = False
        self.form = Form(theme, answers.day)
        self.strip = Strip(theme)
        self.paper = Paper(theme)
        self.banner = Banner()
        self.why = WhyPanel()
        self.compare = ComparePanel()
        self.difference = words("hint")
        self.status = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.edition = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.delivery = Delivery(self, self.paper)
        self.announcer = Announcer(self)
        self.actions_by_name = make_actions(self, {
            "new": self.new_estimate, "undo": self.undo, "redo": self.redo, "save": self.save, "print": self.print,
            "quit": self.close, "why": self.explain, "compare": self.turn_comparison,
            "page_language": self.switch_page_language,
            "larger": lambda: self.paper.zoom(1), "smaller": lambda: self.paper.zoom(-1),
            "fit": lambda: self.paper.zoom(0), "paper": self.turn_view,
            "menu": lambda: self.menuBar().setActiveAction(self.menuBar().actions()[0]),
            "next_part": lambda: self.go_to_part(1), "previous_part": lambda: self.go_to_part(-1),
        })  # fmt: skip
        self._buttons = [
            Button(self.actions_by_name[name]) for name in ("why", "compare", "page_language", "save", "print")
        ]
        self._menus = Menus(self, self.actions_by_name, theme, language, self.retranslate)
        self._lay_out()
        self._connect()
        self.retranslate(language)
        self.resize(1280, 1000)
        self._arrange()
        self.form.focus_question("clinic")

    def new_estimate(self) -> None:
        """Begin again with three answers; the estimate before can be brought back with undo."""
        self._history.close_change()
        self._take("", first_answers(self._book, today_at(self._book)))
        self._history.close_change()

    def undo(self) -> None:
        """Take the last change back; text that is no answer yet goes first."""
        if not self.form.drop_held():
            self._go_to(self._history.undo())

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._go_to(self._history.redo())

    def save(self) -> None:
        """Save the page as a PDF."""
        if self._is_finished():
            self.delivery.save(self._language)

    def print(self) -> None:
        """Print the page."""
        if self._is_finished():
            self.delivery.print(self._language)

    def explain(self) -> None:
        """Explain the figure that has the focus, or the total."""
        focused = QApplication.focusWidget()
        figure = next((f for f in self.strip.figures() if f is focused), self.strip.total)
        if figure.shown is not None and figure.shown.step is not None and isinstance(self.result, Estimate):
            self._explain(figure.shown)

    def turn_comparison(self) -> None:
        """Compare the same course under several coverages, in place of the page; or show the page again."""
        if self.compare.isHidden():
            self._arrangement.show_page()
            self.compare.open_panel(self._book, self.answers)
        else:
            self.compare.close_panel()

    def switch_page_language(self) -> None:
        """Turn the page to the other language."""
        other: Language = "en" if self.answers.language == "es" else "es"
        self._take("language", with_answer(self.answers, "language", other))

    def turn_view(self) -> None:
        """Show the page beside the form, then alone, then not at all; in a narrow window form or page."""
        self._arrangement.turn()
        if self._arrangement.view == "page":
            self.paper.setFocus()
        else:
            self.form.focus_question("clinic")

    def go_to_part(self, direction: int) -> None:
        """Go to the next part of the window: form, totals, page, explanation, buttons; or back with -1."""
        go_to_part((self.form, self.strip, self.paper, self.compare, self.why, self.button_bar), direction)

    def report(self, text: str) -> None:
        """Say something in the status line, and to a screen reader."""
        self.status.setText(text)
        self.announcer.announce(text)

    def _take(self, question: str, answers: Request) -> None:
        """Take changed answers in: history, then everything that shows them."""
        self._history.record(answers, question)
        self._show(answers)

    def _go_to(self, moment: Moment | None) -> None:
        if moment is not None:
            self._show(moment.answers)
            self.form.focus_question(moment.question or "clinic")

    def _show(self, answers: Request) -> None:
        from estimator.office.difference import difference

        before, self.answers = self.result, answers
        self.result = estimate(self._book, applicable(self._book, answers))
        self._show_strip()
        self.strip.paint_now()
        said = difference(self._book, before, self.result, self._language)
        self.difference.setText(said)
        if said:
            self.announcer.announce(said)
        self._show_result()
        self._send_to_paper()

    def _send_to_paper(self) -> None:
        """Have the page made of what is shown: the estimate, or a comparison."""
        self.compare.show_coverages(self._book, self.answers, self._language)
        self.paper.show_result(self._book, self.result, self.compare.results(self._book, self.answers))

    def _show_result(self) -> None:
        """Show answers and result in form, strip, title and actions."""
        self.form.show_answers(self._book, self.answers, self.result, self._language)
        self._show_strip()
        self.actions_by_name["undo"].setEnabled(self._history.can_undo)
        self.actions_by_name["redo"].setEnabled(self._history.can_redo)
        patient = self.answers.patient.name if self.answers.patient else None
        name = "desk.title" if patient else "desk.title.nobody"
        self.setWindowTitle(say(self._language, name, patient=patient))

    def _show_strip(self) -> None:
        held = self.form.held_question
        waits_for = self.form.label_of(held) if held else ""
        self.strip.show_result(self._book, self.result, self._language, waits_for)

    def _show_page(self, page: MadePage) -> None:
        self.form.show_lacking(page.missing)

    def _explain(self, shown: Shown) -> None:
        self.why.explain(self._book, shown, self.answers.language)

    def _is_finished(self) -> bool:
        """False, and said so, where a field holds text that is no answer yet."""
        held = self.form.held_question
        if held is not None:
            self.report(say(self._language, "desk.waits", question=self.form.label_of(held)))
        return held is None

    def _use_book(self, book: Book) -> None:
        """Estimate again with another edition of the rules."""
        self._book = book
        self._show(self.answers)
        self.report(say(self._language, "desk.status.new_edition"))

    def _show_problems(self) -> None:
        """Say in banner and status line how the rule book is."""
        problems = self._session.problems
        self.banner.show_problems(problems if self._session.is_broken else (), self._language)
        self.edition.setText(edition_in_words(self._book, problems, self._language))

    def retranslate(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        name_actions(self.actions_by_name, language)
        self._menus.retranslate(language)
        self.form.setAccessibleName(say(language, "desk.form"))
        self.paper.retranslate(language)
        self.compare.show_coverages(self._book, self.answers, language)
        self._show_result()
        self._show_problems()

    def _lay_out(self) -> None:
        self.button_bar = QWidget()
        bar = Flow(spacing=GAP)
        self.button_bar.setLayout(bar)
        for button in self._buttons:
            bar.addWidget(button)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, 0)
        layout.setSpacing(GAP)
        column = (self.strip, self.difference, self.paper, self.compare, self.why, self.button_bar)
        self._arrangement = Arrangement(self.form, self.paper, column)
        layout.addWidget(self.banner)
        layout.addLayout(self._arrangement, 1)
        self.setCentralWidget(middle)
        self.statusBar().addWidget(self.edition, 1)
        self.statusBar().addPermanentWidget(self.status)
        self.statusBar().setSizeGripEnabled(False)

    def _arrange(self) -> None:
        self._arrangement.fit(self.width(), self.theme.factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.theme.changed.connect(self._arrange)
        self.form.answered.connect(self._take)
        self.form.change_closed.connect(self._history.close_change)
        self.form.held_changed.connect(self._show_strip)
        self.strip.asked_why.connect(self._explain)
        self.why.closed.connect(self.strip.total.setFocus)
        self.compare.changed.connect(self._send_to_paper)
        self.compare.closed.connect(self.strip.total.setFocus)
        self.paper.page_made.connect(self._show_page)
        self.paper.due.connect(self.form.show_due)
        self.paper.page_failed.connect(lambda why: self.report(say(self._language, "desk.paper.failed", why=why)))
        self.delivery.reported.connect(self.report)
        self._session.book_changed.connect(self._use_book)
        self._session.problems_changed.connect(self._show_problems)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_begun:
            self._has_begun = True
            # The first picture of the window comes before anything slow is begun.
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.painted.emit()
        self._send_to_paper()
        self._session.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.announcer.stop()
        self.paper.stop()
        self.delivery.stop()
        self._session.stop()
        event.accept()
