"""The key card: everything the window does with its keys, whole at any size of text, and copied as text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.key_card import KeyCard
from estimator.ui.theme import Theme


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> KeyCard:
    made = KeyCard()
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(900, 600)
    made.open_panel()
    return made


def test_every_deed_with_a_key_stands_in_it(card: KeyCard) -> None:
    told = dict(line.split("\t")[::-1] for line in card.as_text().splitlines())
    assert [deed.words for deed in DEEDS if deed.chords and deed.words not in told] == []


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_key_is_cut_off(card: KeyCard, theme: Theme, qtbot: QtBot, factor: float) -> None:
    theme.set_factor(factor)
    QApplication.processEvents()
    measure = QFontMetrics(card.table.font())
    keys = [item.text() for row in range(card.table.rowCount()) if (item := card.table.item(row, 0)) is not None]
    assert max(map(measure.horizontalAdvance, keys)) + 12 <= card.table.columnWidth(0)
    assert card.table.rowHeight(0) >= measure.height() + 4 * factor
    theme.set_factor(1.0)
