"""Buttons: Return, Enter and Space press them once each, and their keys are shown where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.buttons import Button, ButtonBar
from estimator.ui.theme import Theme


def button(words: str, chord: str, shows_key: bool = True) -> Button:
    action = QAction(words, QApplication.instance())
    action.setShortcut(chord)
    return Button(action, shows_key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_three_keys_press_it_once_each(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    made = button("Why", "F3")
    qtbot.addWidget(made)
    pressed: list[bool] = []
    made.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(made, key)
    assert len(pressed) == 1


def test_its_name_is_its_words_without_the_key(qtbot: QtBot, theme: Theme) -> None:
    made = button("Why", "F3")
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == ("Why   F3", "Why")


def test_a_bar_shows_keys_only_while_all_buttons_have_room_in_one_line_with_them(qtbot: QtBot, theme: Theme) -> None:
    buttons = [button("Why", "F3"), button("Figures", "Ctrl+1", shows_key=False), button("Print", "Ctrl+P")]
    bar = ButtonBar(buttons, (buttons[0], buttons[2]))
    qtbot.addWidget(bar)
    with_keys, room = ["Why   F3", "Figures", "Print   Ctrl+P"], bar.sizeHint().height()
    bar.show()
    texts = []
    for width in (600, sum(each.sizeHint().width() for each in buttons), 600):
        bar.resize(width, room)
        QApplication.processEvents()
        texts.append([each.text() for each in buttons])
    assert texts == [with_keys, ["Why", "Figures", "Print"], with_keys]
