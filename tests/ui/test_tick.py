"""A box to tick."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from estimator.ui.theme import Theme
from estimator.ui.tick import Tick


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> Tick:
    made = Tick("A discount with a name that is longer than its place")
    qtbot.addWidget(made)
    made.resize(400, 32)
    made.show()
    return made


def test_a_box_is_ticked_by_its_key(box: Tick) -> None:
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_a_box_is_ticked_by_a_click_anywhere(box: Tick) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(390, 16))
    assert box.isChecked()


def test_sliding_off_does_not_tick_it(box: Tick) -> None:
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=QPoint(390, 16))
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=QPoint(390, 900))
    assert not box.isChecked()


def test_the_words_of_a_box_go_on_in_the_next_line(box: Tick) -> None:
    assert box.heightForWidth(150) > box.heightForWidth(1000)
