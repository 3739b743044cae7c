"""What goes on between the window and its panels: what they are told, whom they ask, and the page that they want."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from estimator.pricing.result import Estimate
from estimator.ui.desk.overrides import outdated
from estimator.ui.desk.wanted import Wanted
from estimator.wording import Language

if TYPE_CHECKING:
    from estimator.ui.desk.draft import Draft
    from estimator.ui.desk.shell import Shell
    from estimator.ui.desk.strip_figures import Shown
    from estimator.ui.desk.work import Work


class OpenPanels:
    """Opens the panels of a window on the estimate shown, and listens to them."""

    def __init__(
        self, shell: Shell, work: Work, take: Callable[[str, Any], None],
        deliver: Callable[[Callable[[Language], object]], None],
    ) -> None:  # fmt: skip
        """Give the window's parts and its work, who takes a panel's answers in, and who hands the page over."""
        self._shell, self._work, self._take, self._deliver = shell, work, take, deliver
        self._language: Language = "en"
        self._left: dict[str, QWidget | None] = {}
        """What had the focus when a panel was opened, by the name of the panel."""
        shell.panels.made.connect(self._connect)
        shell.panels.changed.connect(self._make_room)

    def retranslate(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self._shell.panels.retranslate()

    def open(self, name: str) -> None:
        """Open a panel."""
        self._note_focus(name)
        self._shell.panels.open(name, self._work.draft, self._language)

    def turn(self, name: str) -> None:
        """Open a panel, or close it where it is open."""
        if name == "checks":
            self._note_checks()
        self._note_focus(name)
        self._shell.panels.turn(name, self._work.draft, self._language)

    def explain(self, shown: Shown) -> None:
        """Open the explanation of a figure."""
        explains_another = shown.of is not None
        if shown.step is not None and (explains_another or isinstance(self._work.draft.result, Estimate)):
            panel: Any = self._shell.panels.panel("why")
            panel.explain(self._work.draft, shown)
            self.open("why")

    def go_to_check(self, direction: int) -> None:
        """Go to the field of the next check, or of the one before."""
        panel: Any = self._shell.panels.panel("checks")
        self._note_checks()
        panel.show_draft(self._work.draft, self._language)
        question = panel.next_check(direction)
        if question:
            self._shell.form.focus_question(question)

    def send_to_paper(self) -> None:
        """Have the page made: the estimate's, or the one that the open panel wants."""
        draft, panel = self._work.draft, self._shell.panels.open_one
        wanted = panel.wanted(draft) if panel is not None else None
        self._shell.paper.show_page(wanted or self._page_of(draft))

    def _page_of(self, draft: Draft) -> Wanted:
        options = replace(draft.options, outdated=outdated(draft))
        return Wanted("estimate", draft.book, draft.result, options)

    def _make_room(self) -> None:
        """Follow a panel that was opened or closed, or wants another page."""
        panel = self._shell.panels.open_one
        self._shell.arrangement.show_panel(panel is not None, panel is not None and panel.takes_page)
        self.send_to_paper()

    def _note_checks(self) -> None:
        """Tell the checks what the form and the page know: text that is no answer yet, what cannot be printed."""
        panel: Any = self._shell.panels.panel("checks")
        page = self._shell.paper.current_page
        panel.note(self._shell.form.held_question, page.missing if page is not None else ())

    def _note_focus(self, name: str) -> None:
        """Keep what has the focus before a panel opens, or is closed by its key.

        A panel that takes the place of another goes back to where that one was opened from; an explanation goes back
        into the panel in which it was asked for.
        """
        panels, focused = self._shell.panels, QApplication.focusWidget()
        if focused is None or panels.panel(name).isAncestorOf(focused):
            return
        before = panels.name_of_open
        if name != "why" and before and panels.panel(before).isAncestorOf(focused):
            focused = self._left.get(before)
        self._left[name] = focused

    def _give_focus_back(self, name: str) -> None:
        """Go back to where a panel was opened from, or to the total where that is no longer there."""
        left = self._left.get(name)
        if left is None or not isValid(left) or not left.isVisible():
            left = self._shell.strip.total
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self, name: str, panel: Any) -> None:
        """Listen to a panel that was made."""
        panel.answered.connect(self._take)
        panel.reported.connect(self._shell.report)
        panel.closed.connect(partial(self._give_focus_back, name))
        for signal, act in (
            ("asked_why", self.explain),
            ("go_to", self._shell.form.focus_question),
            ("chosen", self._work.open),
        ):
            if hasattr(panel, signal):
                getattr(panel, signal).connect(act)
        if name == "print_options":
            panel.serve(self._shell.delivery, self._deliver)
        elif name == "page_table":
            panel.follow(self._shell.paper)
        elif name == "compare":
            panel.open_estimates = lambda: self._work.drafts.open
