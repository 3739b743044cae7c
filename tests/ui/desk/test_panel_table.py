"""The tables of panels: read by keyboard and screen reader, whole at any width, with bars on one scale."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.paper.document import Amount
from estimator.pricing.steps import sum_of
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.theme import Theme
from tests.books import estimated

TITLES = ["A plan of a rather long name", "Another"]
NAMES = ["First visit", "You pay the clinic in all", "Why"]
CELLS = [["$250.00", "cannot estimate"], ["$2,545.00", "$1,130.00"], ["It needs $1,500.00; this is $1,350.00."]]
BARS = {1: [1.0, 0.444]}


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[PanelTable]:
    window = QWidget()
    qtbot.addWidget(window)
    made = PanelTable()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(QPushButton("Next"))
    window.resize(600, 400)
    made.show_cells(TITLES, NAMES, CELLS, BARS)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made
    window.hide()


def test_enter_takes_the_cell_in_use(table: PanelTable, qtbot: QtBot) -> None:
    table.setCurrentCell(1, 1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(table.taken) as taken:
            QTest.keyClick(table, key)
        assert taken.args == [1, 1]


def test_f3_asks_why_of_the_cell_in_use_and_not_of_the_window(table: PanelTable, qtbot: QtBot) -> None:
    table.setCurrentCell(1, 0)
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
    key.ignore()
    QApplication.sendEvent(table, key)
    assert key.isAccepted()
    with qtbot.waitSignal(table.asked_why) as asked:
        QTest.keyClick(table, Qt.Key.Key_F3)
    assert asked.args == [1, 0]


def test_a_figure_goes_by_its_name_in_the_estimate_and_words_are_no_figure(table: PanelTable) -> None:
    estimate = estimated(infusions="6", state="TN")
    totals, plan = estimate.totals, next(offer for offer in estimate.plans if offer.plan == "per-visit")
    assert plan.illustration is not None
    steps = (totals.patient_pays, plan.illustration.finance_charge, sum_of("visits_had", ()))
    table.show_cells(TITLES, NAMES, [["words", Amount("$1.00", step.cents, step)] for step in steps])
    likely = "plan.per-visit.finance_charge"
    found = [table.figure_at(row, 1, estimate, likely) for row in range(3)]
    assert [shown and shown.figure for shown in found] == ["patient_pays", likely, ""]
    assert found[0] is not None
    assert (found[0].step, found[0].caption) == (totals.patient_pays, "First visit: Another")
    assert table.figure_at(0, 0, estimate) is table.figure_at(1, 1, estimate) is None


def test_a_double_click_takes_it_too(table: PanelTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(0, 1)).center()
    with qtbot.waitSignal(table.taken):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_cell_in_use_stays_so_while_the_words_change(table: PanelTable) -> None:
    table.setCurrentCell(1, 1)
    table.show_cells(TITLES, NAMES[:2], CELLS[:2], BARS)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)
    table.show_cells(TITLES[:1], NAMES[:1], [["$1.00"]])
    assert (table.currentRow(), table.currentColumn()) == (0, 0)


def test_tab_leaves_it(table: PanelTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table


def test_letters_and_digits_are_for_the_panel(table: PanelTable) -> None:
    heard: list[str] = []
    table.window().keyPressEvent = lambda event: heard.append(event.text())  # type: ignore[method-assign]
    QTest.keyClick(table, Qt.Key.Key_3)
    assert heard == ["3"]


def test_a_screen_reader_hears_cells_rows_and_columns(table: PanelTable) -> None:
    grid = QAccessible.queryAccessibleInterface(table)
    spoken = [grid.child(number).text(QAccessible.Text.Name).replace("\n", " ") for number in range(grid.childCount())]
    for words in (*TITLES, *NAMES, *CELLS[0], *CELLS[2]):
        assert words in spoken


def test_a_reason_stands_across_all_columns(table: PanelTable) -> None:
    assert (table.columnSpan(2, 0), table.columnSpan(0, 0)) == (2, 1)


def test_a_row_with_bars_is_higher_and_the_bars_stand_on_one_line(table: PanelTable) -> None:
    table.setCurrentCell(0, 0)
    assert table.rowHeight(1) > 2 * table.rowHeight(0)
    picture = table.grab().toImage()
    colour = table.palette().highlight().color()
    heights = []
    for column in (0, 1):
        cell = table.visualRect(table.model().index(1, column)).translated(table.viewport().pos())
        x = cell.right() - 20
        heights.append(sum(picture.pixelColor(x, y) == colour for y in range(cell.top(), cell.bottom() + 1)))
    assert heights[1] == pytest.approx(heights[0] * 0.444, abs=1.5)


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("width", [260, 900])
def test_no_word_is_cut_off(table: PanelTable, theme: Theme, qtbot: QtBot, factor: float, width: int) -> None:
    table.window().resize(width, 400)
    theme.set_factor(factor)
    qtbot.waitUntil(lambda: cut_off(table) == [])
    theme.set_factor(1.0)


def cut_off(table: PanelTable) -> list[str]:
    """The words wider than their column, and titles higher than their line."""
    measure = QFontMetrics(table.font())
    found = [
        word
        for row, cells in enumerate(CELLS[:2])
        for column, text in enumerate(cells)
        for word in text.split()
        if measure.horizontalAdvance(word) > table.columnWidth(column) or table.rowHeight(row) < measure.height()
    ]
    lines = [table.horizontalHeaderItem(column) for column in range(2)]
    highest = max(item.text().count("\n") + 1 for item in lines if item is not None)
    return [*found, *(["titles"] if table.horizontalHeader().height() < highest * measure.height() else [])]


def test_it_is_as_high_as_its_rows(table: PanelTable) -> None:
    QApplication.processEvents()
    assert table.viewport().height() == sum(table.rowHeight(row) for row in range(table.rowCount()))


def test_scrolled_sideways_its_last_row_and_a_reason_are_still_seen_whole(table: PanelTable, qtbot: QtBot) -> None:
    table.show_cells(["A rather long title"] * 9, NAMES, [["$1.00"] * 9, ["$2.00"] * 9, CELLS[2]])
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    QApplication.processEvents()
    before = table.viewport().grab(table.visualRect(table.model().index(2, 0))).toImage()
    assert table.viewport().height() == sum(table.rowHeight(row) for row in range(table.rowCount()))
    table.horizontalScrollBar().setValue(40)
    reason = table.visualRect(table.model().index(2, 0))
    seen = table.viewport().grab(reason.intersected(table.viewport().rect())).toImage()
    assert seen.copy(0, 0, seen.width() - 60, seen.height()) == before.copy(0, 0, seen.width() - 60, seen.height())


def test_the_cell_in_use_is_filled_only_while_the_table_has_the_focus(table: PanelTable) -> None:
    table.setCurrentCell(0, 1)
    colour, place = QApplication.palette().highlight().color(), table.visualRect(table.model().index(0, 1))
    parts = []
    for act in (table.setFocus, table.clearFocus):
        act()
        picture = table.viewport().grab(place).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        parts.append(sum(pixel == colour for pixel in pixels) / len(pixels))
    assert parts[0] > 0.5 > 0.25 > parts[1] > 0
