"""The command list: all the window does, every plan, treatment, service and estimate at hand, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from estimator.office.templates import read_template, template_in_words
from estimator.paper.names import name_of
from estimator.pricing.request import Request
from estimator.ui.buttons import keys_of
from estimator.ui.choice_row import ASIDE, ChoiceRow
from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.draft_tabs import title_of, when_parked
from estimator.ui.desk.extras import called, lines_offered, service_of, with_one_more
from estimator.ui.desk.known_by import known_by
from estimator.ui.desk.offers import coverages_at, treatments_at
from estimator.ui.desk.rested import Rested
from estimator.ui.desk.show_switches import SHOWN_BY
from estimator.ui.desk.work import Work
from estimator.ui.finder import Finder, Recent
from estimator.ui.settings import Memory
from estimator.ui.theme import GAP, POINTS
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

WANTED = QT_TRANSLATE_NOOP("Commands", "Type what you want to do, a plan, a service or a patient")
FOUND = QT_TRANSLATE_NOOP("Commands", "What fits")
NOTHING = QT_TRANSLATE_NOOP("Commands", "Nothing of that name")
COVERAGE = QT_TRANSLATE_NOOP("Commands", "Plan: {name}")
TREATMENT = QT_TRANSLATE_NOOP("Commands", "Treatment: {name}")
SERVICE = QT_TRANSLATE_NOOP("Commands", "Add a service: {name}")
OPEN = QT_TRANSLATE_NOOP("Commands", "Open estimate: {name}")
PARKED = QT_TRANSLATE_NOOP("Commands", "Estimate: {name}")
TEMPLATE = QT_TRANSLATE_NOOP("Commands", "New estimate: {name}")
WIDTH, HEIGHT = 800, 560
"""Pixels at text factor 1."""


class Command(NamedTuple):
    """Something that can be done: its words, what stands at their right, the deed, other words by which it is found."""

    words: str
    aside: str
    """Its keys; of an estimate what it comes to."""
    act: Callable[[], object]
    also: str = ""


class Workplace(Protocol):
    """What the command list needs of a window: its work, its actions, what it remembers, and where it is told."""

    work: Work
    memory: Memory
    actions_by_name: dict[str, QAction]

    def report(self, text: str) -> None:
        """Say something in the status line, and to a screen reader."""


class Commands(QFrame):
    """A line to type in, with what fits below it; Enter does it, Esc goes back to where one was.

    `read` makes a command of what is typed where it is a code of the kiosk. What was done last comes first, as far as
    `recent` remembers it.
    """

    def __init__(
        self,
        window: QWidget,
        commands: list[Command],
        read: Callable[[str], Command | None] = lambda _: None,
        recent: Recent | None = None,
    ) -> None:
        super().__init__(window)
        self._commands, self._read = commands, read
        self._recent = recent or Recent()
        self._ages = self._recent.ages(command.words for command in commands)
        self._of_code: Command | None = None
        self._finder = Finder([(command.words, command.also) for command in commands])
        self._before = QApplication.focusWidget()
        self.setProperty("role", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setPlaceholderText(translate("Commands", WANTED))
        self.line.setAccessibleName(translate("Commands", WANTED))
        self.found = QListWidget()
        self.found.setAccessibleName(translate("Commands", FOUND))
        self.found.setItemDelegate(ChoiceRow(self.found, has_ticks=False))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(lambda _: self._do())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, GAP * 2)
        layout.addWidget(self.line)
        layout.addWidget(self.found)
        self._find("")

    def open(self) -> None:
        """Stand in the middle of the window and take the keys."""
        window = self.window()
        factor = self.font().pointSizeF() / POINTS
        width = min(round(WIDTH * factor), window.width() - 4 * GAP)
        height = min(round(HEIGHT * factor), window.height() - 12 * GAP)
        self.setGeometry((window.width() - width) // 2, 8 * GAP, width, height)
        self.show()
        self.raise_()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.line:
            self.close()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            row = self.found.currentRow() + steps[Qt.Key(event.key())]
            self.found.setCurrentRow(max(0, min(self.found.count() - 1, row)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _find(self, typed: str) -> None:
        """Show what fits, the best first; without any text everything."""
        self.found.clear()
        self._of_code = self._read(typed)
        found = [self._commands[place] for place in self._finder.find(typed, self._ages)]
        for command in found if self._of_code is None else [self._of_code]:
            item = QListWidgetItem(command.words)
            item.setData(Qt.ItemDataRole.UserRole, command)
            item.setData(ASIDE, command.aside)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.words}   {command.aside}".rstrip())
            self.found.addItem(item)
        if not self.found.count():
            self.found.addItem(translate("Commands", NOTHING))
        self.found.setCurrentRow(0)

    def _do(self) -> None:
        command = self.found.currentItem().data(Qt.ItemDataRole.UserRole)
        if command is not None:
            self._recent.note(command.words)
            self._leave()
            command.act()

    def _leave(self) -> None:
        """Close, and give the focus back to what had it."""
        self.line.removeEventFilter(self)
        if isinstance(self._before, QWidget):
            self._before.setFocus()
        self.close()


def commands_of(window: Workplace, language: Language, with_deeds: bool) -> list[Command]:
    """What can be found: plans, treatments, services and estimates, and with them all deeds of the window."""
    found = _deeds(window, language) if with_deeds else ()
    return [
        *found, *_templates(window, language), *_answers(window, language), *_services(window, language),
        *_estimates(window, language),
    ]  # fmt: skip


def _deeds(window: Workplace, language: Language) -> Iterator[Command]:
    """Every deed that can be done now; a switch of what the page must hold says why it cannot."""
    for deed in DEEDS:
        action = window.actions_by_name[deed.name]
        is_bound = deed.name in SHOWN_BY and not action.isEnabled()
        if (action.isEnabled() or is_bound) and deed.name not in {"commands", "find"}:
            act = partial(window.report, say(language, "details.must_stand")) if is_bound else action.trigger
            yield Command(translate("Actions", deed.words), keys_of(deed.chords[:1]), act, deed.words)


def _answers(window: Workplace, language: Language) -> Iterator[Command]:
    """Every plan and treatment of the clinic, as an answer of the estimate shown."""
    draft = window.work.draft
    clinic = draft.answers.clinic
    for coverage in coverages_at(draft.book, clinic):
        name = translate("Commands", COVERAGE).format(name=coverage.name.in_language(language))
        yield Command(name, "", _taking(window, "coverage", coverage.id), known_by(draft.book, "coverage", coverage.id))
    for treatment in treatments_at(draft.book, clinic):
        name = translate("Commands", TREATMENT).format(name=treatment.name.in_language(language))
        yield Command(
            name, "", _taking(window, "treatment", treatment.id), known_by(draft.book, "treatment", treatment.id)
        )


def _taking(window: Workplace, question: str, given: str) -> Callable[[], object]:
    return lambda: window.work.take(question, with_answer(window.work.draft.answers, question, given))


def _services(window: Workplace, language: Language) -> Iterator[Command]:
    """Every service that may be added; each time it is chosen the estimate shown has one more of it."""
    draft = window.work.draft
    for line in lines_offered(draft.book, draft.answers):
        name = translate("Commands", SERVICE).format(name=called(draft.book, line, language))
        yield Command(name, "", _adding(window, line), known_by(draft.book, "service", service_of(line)))


def _adding(window: Workplace, line: str) -> Callable[[], object]:
    def add() -> None:
        draft = window.work.draft
        more = with_one_more(draft.book, draft.answers, line)
        window.work.take("extras", with_answer(draft.answers, "extras", more))

    return add


def _estimates(window: Workplace, language: Language) -> Iterator[Command]:
    """Every estimate at hand, those parked last first: whose, when it was parked, its coverage, what it comes to."""
    drafts = window.work.drafts
    for words, some in ((OPEN, drafts.open), (PARKED, reversed(drafts.parked))):
        for draft in some:
            coverage = name_of(draft.book, "coverage", draft.answers.coverage, language)
            parts = (title_of(draft), when_parked(draft, language), coverage)
            name = translate("Commands", words).format(name=" · ".join(part for part in parts if part))
            yield Command(name, draft.headline(language), _opening(window, draft))


def _opening(window: Workplace, draft: Draft | Rested) -> Callable[[], object]:
    return lambda: window.work.open(draft)


def _templates(window: Workplace, language: Language) -> Iterator[Command]:
    for text in window.memory.settings.templates:
        template = read_template(text)
        if template is not None and template.coverage in window.work.draft.book.coverages:
            name = template_in_words(window.work.draft.book, template, language)
            act = _beginning(window, template)
            yield Command(translate("Commands", TEMPLATE).format(name=name), "", act, template.coverage)


def _beginning(window: Workplace, template: Request) -> Callable[[], object]:
    return lambda: window.work.new_from(template)
