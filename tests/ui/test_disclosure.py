"""The button that opens and closes what stands below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from estimator.ui.disclosure import Disclosure
from estimator.ui.theme import Theme


@pytest.fixture
def button(qtbot: QtBot, theme: Theme) -> Disclosure:
    made = Disclosure()
    qtbot.addWidget(made)
    made.say("More ans&wers")
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_key_of_a_button_opens_it_once(button: Disclosure, key: Qt.Key) -> None:
    QTest.keyClick(button, key)
    assert button.isChecked()


def test_its_name_is_its_words_without_the_mark_of_its_key(button: Disclosure) -> None:
    button.say("More ans&wers: State GA")
    assert button.accessibleName() == "More answers: State GA"


def test_its_words_go_on_in_the_next_line(button: Disclosure) -> None:
    button.say("More ans&wers: 2 follow-up visits, no package, 1 visit moved, a reduction that is not complete")
    assert button.heightForWidth(200) > button.heightForWidth(2000)
    assert button.heightForWidth(2000) >= 32


def test_the_focus_is_seen(button: Disclosure, qtbot: QtBot) -> None:
    button.clearFocus()
    before = button.grab().toImage()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage()
    width, height = before.width(), before.height()
    changed = sum(before.pixel(x, y) != after.pixel(x, y) for x in range(width) for y in range(height))
    assert changed >= 0.8 * 4 * (width + height) / before.devicePixelRatio()
