"""The command list: everything is found by typing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from estimator.office.sample import sample_request
from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.commands import Command, Commands, commands_of
from estimator.ui.desk.work import Work
from estimator.ui.finder import Finder, Recent
from estimator.ui.session import Session
from estimator.ui.settings import Memory
from estimator.ui.theme import Theme
from tests.ui.conftest import TODAY, Desk


class Counter:
    """The work of a desk without its window."""

    def __init__(self, work: Work) -> None:
        self.work, self.memory = work, Memory()
        self.actions_by_name: dict[str, QAction] = {}

    def report(self, text: str) -> None:
        """There is no status line."""


@pytest.fixture
def counter(qapp: object, folder: Path) -> Iterator[Counter]:
    session = Session(folder)
    assert session.book is not None
    yield Counter(Work(session, sample_request(session.book, TODAY), lambda book, clinic: TODAY))
    session.stop()


def found(desk: Desk) -> list[str]:
    """What the open list shows."""
    listed = desk.window.findChild(Commands)
    assert isinstance(listed, Commands)
    return [listed.found.item(row).text() for row in range(listed.found.count())]


def test_every_deed_of_the_register_is_in_the_list_with_its_key(desk: Desk) -> None:
    desk.window.actions_by_name["unpark"].setEnabled(True)
    for name in ("undo", "redo"):
        desk.window.actions_by_name[name].setEnabled(True)
    words = {command.words: command.aside for command in commands_of(desk.window, "en", with_deeds=True)}
    for deed in DEEDS:
        if deed.name not in {"commands", "find"}:
            assert words[deed.words] == deed.chords[0] if deed.chords else deed.words in words


def test_a_deed_is_found_by_a_few_letters_and_done_by_enter(desk: Desk) -> None:
    desk.press("Ctrl+K d u p l i Return")
    assert len(desk.window.work.drafts.open) == 2


def test_a_plan_is_found_by_its_words_in_any_order_and_taken_as_the_answer(desk: Desk) -> None:
    desk.press("Ctrl+K p p o Return")
    assert desk.window.answers.coverage == "ppo-in-network"


def test_a_template_begins_an_estimate_of_the_same_kind_without_the_patient(desk: Desk) -> None:
    desk.press("Ctrl+Shift+S")
    desk.type("infusions", "8")
    desk.press("Ctrl+K n e w Space 6 Return")
    assert desk.window.answers.patient is None
    assert str(desk.window.answers.infusions) == "6"
    assert len(desk.window.work.drafts.open) == 2


def test_escape_changes_nothing_and_gives_the_focus_back(desk: Desk) -> None:
    desk.window.form.focus_question("infusions")
    before = QApplication.focusWidget()
    desk.press("Ctrl+K x Escape")
    assert QApplication.focusWidget() is before


def test_what_nothing_fits_is_said_in_words(desk: Desk) -> None:
    desk.press("Ctrl+K q q q q")
    assert found(desk) == ["Nothing of that name"]
    desk.press("Return")
    assert found(desk) == ["Nothing of that name"]


def test_an_estimate_at_hand_is_found_by_its_patient(desk: Desk, qtbot: QtBot) -> None:
    first = desk.window.work.draft
    desk.press("Ctrl+W Ctrl+F s a m p l e Return")
    assert desk.window.work.draft is first


def test_a_service_is_found_by_its_code_and_added_once_more_each_time(counter: Counter) -> None:
    for _ in range(2):
        commands = commands_of(counter, "en", with_deeds=False)
        (place,) = Finder((command.words, command.also) for command in commands).find("99214")
        commands[place].act()
    assert [(extra.service, extra.number) for extra in counter.work.draft.answers.extras] == [("follow-up", 2)]


def test_a_parked_estimate_is_told_with_its_time_its_coverage_and_what_it_comes_to(counter: Counter) -> None:
    draft = counter.work.draft
    counter.work.park(draft)
    draft.parked_at = datetime.combine(TODAY, time(9, 2))
    (parked,) = (each for each in commands_of(counter, "en", with_deeds=False) if each.words.startswith("Estimate"))
    assert parked.words == "Estimate: Sample Patient · parked November 25, 9:02 AM · Paying for it myself"
    assert parked.aside == draft.headline("en")


def test_what_was_done_last_stands_first(qtbot: QtBot, theme: Theme) -> None:
    recent, window = Recent(), QWidget()
    qtbot.addWidget(window)
    done: list[int] = []
    commands = [Command(f"Deed {number}", "", partial(done.append, number)) for number in range(9)]
    listed = Commands(window, commands, recent=recent)
    listed.line.setText("7")
    QTest.keyClick(listed.line, Qt.Key.Key_Return)
    assert done == [7]
    again = Commands(window, commands, recent=recent)
    assert [again.found.item(row).text() for row in range(2)] == ["Deed 7", "Deed 0"]


def test_finding_leaves_the_deeds_out(desk: Desk) -> None:
    desk.press("Ctrl+F")
    assert not any("Duplicate" in each for each in found(desk))


def test_a_screen_reader_hears_the_key_with_the_deed(desk: Desk) -> None:
    desk.press("Ctrl+K")
    listed = desk.window.findChild(Commands)
    assert isinstance(listed, Commands)
    assert listed.found.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "New estimate   Ctrl+N"
