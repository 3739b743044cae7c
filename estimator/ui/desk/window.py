"""The desk window: answers at the left, what they come to at the top right, the page the patient receives below."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from estimator.paper.document import PageOptions
from estimator.pricing.request import Request
from estimator.pricing.result import Result
from estimator.ui.desk.actions import make_actions, name_actions
from estimator.ui.desk.answers import applicable, with_answer
from estimator.ui.desk.bookmark import Bookmark, Texts, caret_now, put_back, take_out, texts_of
from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.defaults import accept_all, take_back
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.draft_tabs import title_of
from estimator.ui.desk.drafts import MOST_OPEN
from estimator.ui.desk.history import Moment
from estimator.ui.desk.notices import edition_in_words
from estimator.ui.desk.open_panels import OpenPanels
from estimator.ui.desk.overrides import outdated_in_words
from estimator.ui.desk.shell import Shell
from estimator.ui.desk.show_switches import PAGE_SWITCHES, look_chosen, show_look
from estimator.ui.desk.work import Work
from estimator.ui.finder import Recent
from estimator.ui.session import Session
from estimator.ui.settings import Memory
from estimator.ui.theme import Theme
from estimator.ui.translation import speak
from estimator.wording import Language, say

PANELS = ("figures", "compare", "plans", "ways", "checks", "call_sheet", "page_table", "print_options", "keys")
"""The deeds that open a panel, and close it."""

MOST_TEMPLATES = 50


class DeskWindow(Shell):
    """One estimate shown, others in tabs: every change of an answer gives an Estimate, a strip and a page."""

    painted = Signal()
    """The window was painted for the first time; what is slow begins now."""

    def __init__(
        self, session: Session, theme: Theme, work: Work, language: Language, memory: Memory | None = None
    ) -> None:
        super().__init__(theme, lambda: work.today, memory or Memory())
        self._session, self.work, self._language = session, work, language
        self._has_begun = False
        self._commands_used = Recent()
        self._place = ""
        """The place of the form that had the focus last."""
        self.work.begin_with(PageOptions(hidden=self.memory.settings.hidden))
        self.opened = OpenPanels(self, work, self._take, self._deliver)
        self.lay_out(make_actions(self, self._deeds()))
        self._connect()
        self.retranslate(language)
        self.restore()
        self.form.focus_question("clinic")

    @property
    def answers(self) -> Request:
        """The answers of the estimate shown."""
        return self.work.draft.answers

    @property
    def result(self) -> Result:
        """The result of the estimate shown."""
        return self.work.draft.result

    def _deeds(self) -> dict[str, Callable[[], object]]:
        """What every deed of the register does."""
        turned = {name: lambda name=name: self.opened.turn(name) for name in PANELS}
        return turned | dict.fromkeys(PAGE_SWITCHES, self._turn_page_switch) | {
            "new": self.work.new, "duplicate": self.work.duplicate, "park": lambda: self.work.park(self.work.draft),
            "template": self.keep_template, "unpark": self.work.open_last_parked, "next": lambda: self.work.step(1),
            "previous": lambda: self.work.step(-1), "undo": self.undo, "redo": lambda: self._go_to(self.work.redo()),
            "accept_defaults": self.accept_defaults, "take_back": self.take_back,
            "quit": self.close, "why": self.explain, "print": lambda: self._deliver(self.delivery.print),
            "save": lambda: self._deliver(self.delivery.save), "send": lambda: self._deliver(self.delivery.send),
            "copy_summary": lambda: self._deliver(self.delivery.copy_summary),
            "page_language": self.switch_page_language, "larger": lambda: self.paper.zoom(1),
            "smaller": lambda: self.paper.zoom(-1), "fit": lambda: self.paper.zoom(0), "paper": self.turn_view,
            "next_check": lambda: self.opened.go_to_check(1), "previous_check": lambda: self.opened.go_to_check(-1),
            "commands": lambda: self._open_commands(True), "find": lambda: self._open_commands(False),
            "enter_moves": lambda: self.choose("enter_moves", self.actions_by_name["enter_moves"].isChecked()),
            "menu": lambda: self.menuBar().setActiveAction(self.menuBar().actions()[0]),
            "next_part": lambda: self.go_to_part(1), "previous_part": lambda: self.go_to_part(-1),
        }  # fmt: skip

    def undo(self) -> None:
        """Take the last change back; text that is no answer yet goes first."""
        if not self.form.drop_held():
            self._go_to(self.work.undo())

    def accept_defaults(self) -> None:
        """Make every default an answer of its own."""
        self.report(accept_all(self.work, self.form.place_in_focus, self._language))

    def take_back(self) -> None:
        """Have the answer in focus go back to its default; text that is no answer yet goes first."""
        self.form.drop_held()
        self.report(take_back(self.work, self.form.place_in_focus, self._language))

    def explain(self) -> None:
        """Explain the figure that has the focus, or the total."""
        focused = QApplication.focusWidget()
        figure = next((f for f in self.strip.figures() if f is focused), self.strip.total)
        shown = (self.paper.figure_reached if self.paper.hasFocus() else None) or figure.shown
        if shown is not None:
            self.opened.explain(shown)

    def switch_page_language(self) -> None:
        """Turn the page to the other language."""
        other: Language = "en" if self.answers.language == "es" else "es"
        self.work.take("language", with_answer(self.answers, "language", other))

    def keep_template(self) -> None:
        """Keep what is asked for as a template, without anything of the patient; the command list begins with it."""
        from estimator.office.templates import as_template, template_in_words, write_template

        template = as_template(applicable(self.work.draft.book, self.work.draft.answers))
        kept = dict.fromkeys([write_template(template), *self.memory.settings.templates])
        self.memory.keep(templates=tuple(kept)[:MOST_TEMPLATES])
        name = template_in_words(self.work.draft.book, template, self._language)
        self.report(say(self._language, "desk.template.kept", template=name))

    def _take(self, question: str, answers: Any) -> None:
        """Take changed answers in, from the form or a panel."""
        focused = QApplication.focusWidget()
        self.work.take(question, answers, focused.cursorPosition() if isinstance(focused, QLineEdit) else None)

    def _go_to(self, moment: Moment | None) -> None:
        """Put the focus, and the caret, where a change was made that was taken back or made again."""
        if moment is not None:
            self._go_to_place(moment.question, moment.caret)

    def _go_to_place(self, place: str, caret: int | None) -> None:
        """Go to a place of the form, or to its first question, and put the caret where it was."""
        self.form.focus_question(place or "clinic")
        focused = QApplication.focusWidget()
        if caret is not None and isinstance(focused, QLineEdit):
            focused.setCursorPosition(caret)

    @property
    def _texts(self) -> Texts:
        return texts_of({question: row.field for question, row in self.form.rows.items()})

    def _leave(self) -> None:
        """Keep where somebody is in the estimate shown, and what is typed there and no answer yet."""
        caret = caret_now() if self.form.place_in_focus else None
        self.work.draft.bookmark = Bookmark(self._place, caret, take_out(self._texts))

    def _come_back(self) -> None:
        """Go on in the estimate shown where it was left."""
        bookmark = self.work.draft.bookmark
        put_back(self._texts, bookmark.held)
        self._go_to_place(bookmark.place, bookmark.caret)

    def _show(self, before: Result | None) -> None:
        """Show the estimate as it is now: totals first, then what the change did, then all the rest."""
        from estimator.office.difference import difference

        self._show_strip()
        self.strip.paint_now()
        draft = self.work.draft
        said = difference(draft.book, before, draft.result, self._language) if before is not None else ""
        self.difference.setText(said)
        self.difference.setVisible(bool(said))
        if said:
            self.announcer.announce(said)
        self._show_draft()
        self.opened.send_to_paper()
        if before is None:
            self._show_notices()
            self._come_back()

    def _show_draft(self) -> None:
        """Show answers and result in form, tabs, panel, title and actions."""
        draft = self.work.draft
        self.form.last_time, self.form.outdated = draft.last_time, outdated_in_words(draft, self._language)
        self.form.show_answers(draft.book, draft.answers, draft.result, self._language)
        self.tabs.show_drafts(self.work.drafts)
        self.panels.show_draft(draft, self._language)
        for name, is_possible in (
            ("undo", draft.history.can_undo), ("redo", draft.history.can_redo), ("unpark", self.work.drafts.parked),
        ):  # fmt: skip
            self.actions_by_name[name].setEnabled(bool(is_possible))
        show_look(self.actions_by_name, draft)
        self.setWindowTitle(say(self._language, "desk.title", patient=title_of(draft)))

    def _show_strip(self) -> None:
        held = self.form.held_question
        waits_for = self.form.label_of(held) if held else ""
        draft = self.work.draft
        self.strip.show_result(draft.book, draft.result, self._language, waits_for, draft.hidden)

    def _open_commands(self, with_deeds: bool) -> None:
        from estimator.ui.desk.commands import Commands, commands_of
        from estimator.ui.desk.handed_over import command_of_code

        found = commands_of(self, self._language, with_deeds)
        read = partial(command_of_code, self.work, language=self._language)
        Commands(self, found, read, self._commands_used).open()

    def _deliver(self, act: Callable[[Language], object]) -> None:
        """Hand the page over, unless a field holds text that is no answer yet, which is said."""
        held = self.form.held_question
        if held is None:
            act(self._language)
        else:
            self.report(say(self._language, "desk.waits", question=self.form.label_of(held)))

    def _turn_page_switch(self) -> None:
        """Have page, strip and figures look as the switches are; what they leave out holds for new estimates too."""
        draft = self.work.draft
        before, draft.look = draft.look, look_chosen(self.actions_by_name, draft)
        if draft.look.hidden != before.hidden:
            self.memory.keep(hidden=draft.look.hidden)
            self.work.look = PageOptions(hidden=draft.look.hidden)
        self._show_strip()
        self._show_draft()
        self.opened.send_to_paper()

    def _show_page(self, page: MadePage) -> None:
        self.form.show_lacking(page.missing)

    def _show_notices(self) -> None:
        """Say in banner and status line what happened meanwhile, and how the rule book is."""
        self.banner.show_notices(self.work.notices(self._language))
        self.edition.setText(edition_in_words(self.work.draft.book, self._session.problems, self._language))

    def _tell_of_parked(self, draft: Draft) -> None:
        self.report(say(self._language, "desk.parked_for_room", estimate=title_of(draft), most=MOST_OPEN))

    def retranslate(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        speak(language)
        name_actions(self.actions_by_name)
        self.menus.retranslate()
        self.form.setAccessibleName(say(language, "desk.form"))
        self.paper.retranslate(language)
        self.opened.retranslate(language)
        self._show_draft()
        self._show_strip()
        self._show_notices()

    def _follow_focus(self) -> None:
        """Outline on the page what depends on the answer in use, which an estimate left now is come back to."""
        place = self.form.place_in_focus
        self._place = place or self._place
        self.paper.outline(place or "")

    def _connect(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        self.theme.changed.connect(self._arrange)
        self.work.shown_changed.connect(self._show)
        self.work.left.connect(self._leave)
        self.work.parked_for_room.connect(self._tell_of_parked)
        self.work.notices_changed.connect(self._show_notices)
        self.tabs.chosen.connect(self.work.open)
        self.tabs.parked.connect(self.work.park)
        self.form.answered.connect(self._take)
        self.form.change_closed.connect(lambda: self.work.draft.history.close_change())
        self.form.held_changed.connect(self._show_strip)
        self.strip.asked_why.connect(self.opened.explain)
        self.paper.asked_why.connect(self.opened.explain)
        self.paper.page_made.connect(self._show_page)
        self.paper.due.connect(self.form.show_due)
        self.paper.page_failed.connect(lambda why: self.report(say(self._language, "desk.paper.failed", why=why)))
        self.paper.reported.connect(self.report)
        self.delivery.options_wanted.connect(lambda: self.opened.open("print_options"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_begun:
            self._has_begun = True
            # The first picture of the window comes before anything slow is begun.
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.painted.emit()
        self.opened.send_to_paper()
        self.delivery.begin()
        self._session.watch()
        self.work.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.work.look_at_the_day()  # a computer that slept tells the time again

    def closeEvent(self, event: QCloseEvent) -> None:
        self.work.stop()
        super().closeEvent(event)
        self._session.stop()
