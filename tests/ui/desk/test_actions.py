"""The register of what the window can do."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from estimator.ui.desk.actions import DEEDS
from tests.ui.conftest import Desk


def test_no_chord_is_given_twice() -> None:
    chords = [chord for deed in DEEDS for chord in deed.chords]
    assert sorted(set(chords)) == sorted(chords)


def test_no_chord_is_a_bare_letter() -> None:
    assert [chord for deed in DEEDS for chord in deed.chords if len(chord) == 1] == []


def test_every_entry_of_the_menus_is_of_the_register_or_a_choice(desk: Desk) -> None:
    entries = {action for menu in desk.window.menuBar().findChildren(QMenu) for action in menu.actions()}
    of_register = set(desk.window.actions_by_name.values())
    assert of_register <= entries
    assert all(entry.isCheckable() or entry.menu() for entry in entries - of_register)


@pytest.mark.parametrize(
    "name",
    [
        "undo", "redo", "save", "print", "why", "compare", "page_language", "paper", "next_part", "show_discounts",
        "accept_defaults", "take_back",
    ],
)  # fmt: skip
def test_every_chord_works_from_every_kind_of_field(desk: Desk, name: str) -> None:
    action = desk.window.actions_by_name[name]
    action.triggered.disconnect()
    action.setEnabled(True)
    fired: list[QAction] = []
    action.triggered.connect(lambda: fired.append(action))
    deed = next(deed for deed in DEEDS if deed.name == name)
    questions = ("infusions", "clinic", "first_visit")
    for question in questions:
        for chord in deed.chords:
            desk.window.form.focus_question(question)
            desk.press(chord)
    assert len(fired) == len(questions) * len(deed.chords)
