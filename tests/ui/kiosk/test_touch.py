"""What is touched: a button has room for its words at every size of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.touch import TouchButton
from estimator.ui.theme import FAMILY, Theme

WRAPPED = Qt.TextFlag.TextWordWrap


@pytest.mark.parametrize("pixels", range(24, 90, 3))
@pytest.mark.parametrize("words", ["¿Por qué?", "Why?", "Ocultar montos", "Hide amounts"])
def test_a_button_of_its_own_size_cuts_no_word(qtbot: QtBot, theme: Theme, words: str, pixels: int) -> None:
    button = TouchButton(64)
    qtbot.addWidget(button)
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    button.setFont(font)
    button.say(words)
    button.resize(button.sizeHint())
    font.setBold(True)
    room = button.room_for_words()
    needed = QFontMetrics(font).boundingRect(QRect(0, 0, room.width(), 10_000), WRAPPED, words)
    assert needed.width() <= room.width()
    assert needed.height() <= room.height()
