"""The shell of the desk window: its parts, where they stand, how they look, and what of that is remembered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from estimator.ui.announcing import Announcer
from estimator.ui.buttons import Button, ButtonBar
from estimator.ui.desk.arrangement import Arrangement
from estimator.ui.desk.banner import Banner
from estimator.ui.desk.delivery import Delivery
from estimator.ui.desk.draft_tabs import DraftTabs
from estimator.ui.desk.form import Form
from estimator.ui.desk.form_card import STACKED_FROM
from estimator.ui.desk.menus import Menus
from estimator.ui.desk.panels import Panels
from estimator.ui.desk.paper import Paper
from estimator.ui.desk.parts import go_to_part
from estimator.ui.desk.print_choice import PrintChoice
from estimator.ui.desk.strip import Strip
from estimator.ui.desk.typed import Today
from estimator.ui.rows import words
from estimator.ui.settings import Memory
from estimator.ui.theme import GAP, Theme
from estimator.wording import Language

BUTTONS = ("why", "figures", "compare", "plans", "ways", "call_sheet", "send", "print")
"""The deeds that have a button below the page; all are in the menus and the command list."""
WITH_KEYS = ("why", "compare", "print")
"""The buttons that show their keys where there is room; the others never have any."""
PRINTED_WITH = ("printer", "copies", "two_sided")
"""What is remembered of how a page was printed; language and size are the page's own."""


class Shell(QMainWindow):
    """Form, totals, page and panels, with menus, tabs, buttons and status line; nothing here knows an estimate."""

    actions_by_name: dict[str, QAction]

    def __init__(self, theme: Theme, today: Today, memory: Memory) -> None:
        super().__init__()
        self.theme, self.memory = theme, memory
        self.form = Form(theme, today)
        self.strip = Strip(theme)
        self.paper = Paper(theme)
        self.banner = Banner()
        self.panels = Panels(today)
        self.difference = words("hint")
        self.difference.hide()
        self.status, self.edition = words("caption"), words("caption")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.status.hide()
        printing = PrintChoice(*(getattr(memory.settings, name) for name in PRINTED_WITH))
        self.delivery = Delivery(self, self.paper, printing, outgoing=memory.outgoing)
        self.delivery.choice_changed.connect(self._keep_printing)
        self.delivery.reported.connect(self.report)
        self.announcer = Announcer(self)

    def lay_out(self, actions: dict[str, QAction]) -> None:
        """Put every part in its place; menus, tabs and buttons do what the actions do."""
        self.actions_by_name = actions
        self.tabs = DraftTabs(actions["new"])
        self.menus = Menus(self, actions, self.memory.settings, self.choose)
        buttons = {name: Button(actions[name], name in WITH_KEYS) for name in BUTTONS}
        self.button_bar = ButtonBar(buttons.values(), [buttons[name] for name in WITH_KEYS])
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, 0)
        layout.setSpacing(GAP)
        column = (self.strip, self.difference, self.paper, self.panels, self.button_bar)
        self.arrangement = Arrangement(self.form, self.paper, self.panels, column)
        for part in (self.tabs, self.banner):
            layout.addWidget(part)
        layout.addLayout(self.arrangement, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP, 0, GAP, GAP)
        foot.addWidget(self.edition, 2)
        foot.addWidget(self.status, 3)
        layout.addLayout(foot)
        self.setCentralWidget(middle)

    def restore(self) -> None:
        """Come up where and how the window was left."""
        settings = self.memory.settings
        self.resize(1280, 1000)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.form.enter_moves = settings.enter_moves
        self.actions_by_name["enter_moves"].setChecked(settings.enter_moves)
        self.arrangement.view = settings.view
        self._arrange()

    def choose(self, setting: str, choice: Any) -> None:
        """Take a choice of the view in, and remember it."""
        self.memory.keep(**{setting: choice})
        match setting:
            case "text_factor":
                self.theme.set_factor(choice)
            case "colours":
                self.theme.set_colours(choice)
            case "language":
                self.retranslate(choice)
            case "enter_moves":
                self.form.enter_moves = choice

    def retranslate(self, language: Language) -> None:
        """Say everything in a language."""
        raise NotImplementedError

    def turn_view(self) -> None:
        """Show the page beside the form, then alone, then not at all; in a narrow window form or page."""
        self.arrangement.turn()
        if self.arrangement.view != "panel":
            self.memory.keep(view=self.arrangement.view)
        if self.arrangement.view == "page":
            self.paper.setFocus()
        elif self.arrangement.view == "panel" and (panel := self.panels.open_one) is not None:
            panel.open_panel()
        else:
            self.form.focus_question("clinic")

    def go_to_part(self, direction: int) -> None:
        """Go to the next part of the window: tabs, form, totals, page, panel, buttons; or back with -1."""
        go_to_part((self.tabs, self.banner, self.form, self.strip, self.paper, self.panels, self.button_bar), direction)

    def report(self, text: str) -> None:
        """Say something in the status line, and to a screen reader."""
        self.status.setText(text)
        self.status.setVisible(bool(text))
        self.announcer.announce(text)

    def _keep_printing(self, choice: PrintChoice) -> None:
        self.memory.keep(**{name: getattr(choice, name) for name in PRINTED_WITH})

    def _arrange(self) -> None:
        self.arrangement.fit(self.width(), self.theme.factor)
        self.tabs.new_button.show_key(self.theme.factor < STACKED_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.memory.keep(geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        for part in (self.paper, self.delivery, self.announcer):
            part.stop()
        event.accept()
