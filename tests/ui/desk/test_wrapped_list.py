"""Entries of a list whose words go on in the next line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.wrapped_list import WrappedList
from estimator.ui.theme import Theme

WORDS = "You pay $1,130.00 = $50.00 (copay) + 3 × $300.00 (deductible) + 3 × $60.00 (coinsurance)"


@pytest.fixture
def entries(qtbot: QtBot, theme: Theme) -> WrappedList:
    made = WrappedList()
    qtbot.addWidget(made)
    made.addItems([WORDS, WORDS])
    made.setCurrentRow(0)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def filled(entries: WrappedList) -> float:
    """How much of the entry in use is in the colour of what is in use, from 0 to 1."""
    colour, picture = QApplication.palette().highlight().color(), entries.viewport().grab().toImage()
    place = entries.visualItemRect(entries.item(0))
    pixels = [picture.pixelColor(x, y) for x in range(place.width()) for y in range(place.top(), place.bottom())]
    return sum(pixel == colour for pixel in pixels) / len(pixels)


@pytest.mark.parametrize("height", [300, 80])
@pytest.mark.parametrize("width", [220, 700])
def test_all_words_are_seen_at_any_width_with_a_scroll_bar_and_without(
    entries: WrappedList, width: int, height: int
) -> None:
    entries.resize(width, height)
    QApplication.processEvents()
    place = entries.visualItemRect(entries.item(0))
    room = QRect(0, 0, place.width() - 12, 10_000)
    words = entries.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, WORDS)
    assert place.width() <= entries.viewport().width()
    assert place.height() >= words.height()


def test_the_entry_in_use_is_filled_only_while_the_list_has_the_focus(entries: WrappedList) -> None:
    entries.setFocus()
    assert filled(entries) > 0.5
    entries.clearFocus()
    assert 0 < filled(entries) < 0.2
