"""The page as a table: every row of it is reached by keys, said with the title of its column, and copied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper.composition import make_document
from estimator.paper.document import PageOptions
from estimator.paper.page_table import page_rows
from estimator.ui.desk.compiler import MadePage
from estimator.ui.desk.page_panel import PagePanel
from estimator.ui.desk.page_view import PageView
from estimator.ui.desk.wanted import Wanted
from estimator.ui.theme import Theme
from tests.books import demonstration
from tests.paper.pages import page, result_of

ROWS = page_rows(page())


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> PagePanel:
    made = PagePanel()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_rows(ROWS)
    made.open_panel()
    return made


def test_it_holds_the_rows_of_the_page_in_their_order(panel: PagePanel) -> None:
    items = [[panel.table.item(row, column) for column in range(len(ROWS[row].cells))] for row in range(len(ROWS))]
    assert [[item.text() for item in row if item is not None] for row in items] == [list(row.cells) for row in ROWS]


def test_an_amount_is_said_with_the_title_of_its_column(panel: PagePanel) -> None:
    row = next(row for row in ROWS if row.kind == "sum" and row.titles)
    grid = QAccessible.queryAccessibleInterface(panel.table)
    said = {grid.child(number).text(QAccessible.Text.Name) for number in range(grid.childCount())}
    assert f"{row.titles[-1]}: {row.cells[-1]}" in said


def test_ctrl_and_an_arrow_go_from_heading_to_heading(panel: PagePanel) -> None:
    headings = [number for number, row in enumerate(ROWS) if row.kind == "heading"]
    panel.table.setCurrentCell(headings[0], 0)
    QTest.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [panel.table.currentRow()] == [index.row() for index in panel.table.selectionModel().selectedRows()]
    assert panel.table.currentRow() == headings[1]
    QTest.keyClick(panel.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert panel.table.currentRow() == headings[0]


def test_ctrl_c_copies_the_rows_selected(panel: PagePanel, qtbot: QtBot) -> None:
    number = next(number for number, row in enumerate(ROWS) if row.kind == "part" and row.titles)
    panel.table.setCurrentCell(number - 1, 0)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.reported):
        QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t".join(ROWS[number].cells)


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_of_an_amount_is_cut_and_every_row_is_as_high_as_its_words(
    panel: PagePanel, theme: Theme, factor: float
) -> None:
    theme.set_factor(factor)
    QApplication.processEvents()
    table = panel.table
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row.cells):
            if table.columnSpan(number, column) == 1:
                widest = max(map(table.fontMetrics().horizontalAdvance, text.split()), default=0)
                assert widest < table.columnWidth(column)
        assert table.rowHeight(number) >= table.fontMetrics().height()
    theme.set_factor(1.0)


def test_it_follows_the_page_shown_while_it_is_open(panel: PagePanel, theme: Theme, qtbot: QtBot) -> None:
    paper = PageView(theme)
    qtbot.addWidget(paper)
    panel.follow(paper)
    result = result_of(infusions="3")
    document = make_document(demonstration(), result, PageOptions(language="es"))
    made = MadePage(Wanted("estimate", demonstration(), result, PageOptions()), b"", (), document, ())
    paper.page_made.emit(made)
    assert panel.table.rows == page_rows(document)
    panel.close_panel()
    paper.page_made.emit(replace(made, document=page()))
    assert panel.table.rows == page_rows(document)
