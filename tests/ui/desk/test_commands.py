"""The command list: everything is found by typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.commands import Commands, commands_of
from tests.ui.conftest import Desk


def found(desk: Desk) -> list[str]:
    """What the open list shows."""
    listed = desk.window.findChild(Commands)
    assert isinstance(listed, Commands)
    return [listed.found.item(row).text() for row in range(listed.found.count())]


def test_every_deed_of_the_register_is_in_the_list_with_its_key(desk: Desk) -> None:
    desk.window.actions_by_name["unpark"].setEnabled(True)
    for name in ("undo", "redo"):
        desk.window.actions_by_name[name].setEnabled(True)
    words = {command.words: command.keys for command in commands_of(desk.window, "en", with_deeds=True)}
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


def test_finding_leaves_the_deeds_out(desk: Desk) -> None:
    desk.press("Ctrl+F")
    assert not any("Duplicate" in each for each in found(desk))


def test_a_screen_reader_hears_the_key_with_the_deed(desk: Desk) -> None:
    desk.press("Ctrl+K")
    listed = desk.window.findChild(Commands)
    assert isinstance(listed, Commands)
    assert listed.found.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "New estimate   Ctrl+N"
