"""The inside of a panel in a small place: the table shrinks, then all of it scrolls, with the cell in use in sight."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.desk.panel_scroll import PanelScroll
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.theme import Theme


@pytest.fixture
def scroll(qtbot: QtBot, theme: Theme) -> PanelScroll:
    window = QWidget()
    qtbot.addWidget(window)
    inside = PanelScroll()
    QVBoxLayout(window).addWidget(inside)
    inside.column.addWidget(QLabel("One line"))
    table = PanelTable()
    table.show_cells(["Column"], [f"Row {number}" for number in range(20)], [[str(number)] for number in range(20)])
    inside.column.addWidget(table)
    inside.column.addStretch(1)
    inside.keep_in_sight(table)
    inside.table, inside.held = table, window  # type: ignore[attr-defined]
    window.resize(400, 900)
    window.show()
    return inside


def table_of(scroll: PanelScroll) -> PanelTable:
    table: PanelTable = scroll.table  # type: ignore[attr-defined]
    return table


def test_where_there_is_room_all_of_it_is_seen(scroll: PanelScroll, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: table_of(scroll).height() == table_of(scroll).sizeHint().height())
    assert scroll.verticalScrollBar().maximum() == 0


def test_the_table_shrinks_before_anything_scrolls(scroll: PanelScroll, qtbot: QtBot) -> None:
    scroll.window().resize(400, 300)
    qtbot.waitUntil(lambda: table_of(scroll).height() < table_of(scroll).sizeHint().height())
    assert scroll.verticalScrollBar().maximum() == 0


def test_in_the_smallest_place_it_scrolls_to_the_cell_in_use(scroll: PanelScroll, qtbot: QtBot) -> None:
    scroll.window().resize(400, scroll.minimumSizeHint().height() + 20)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    table = table_of(scroll)
    table.setCurrentCell(19, 0)
    place = table.viewport().mapTo(scroll.viewport(), table.visualRect(table.currentIndex()).center())
    assert scroll.viewport().rect().contains(place)
