"""The figures panel: a real table whose every figure can be asked why, sorted, folded, copied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.choice import Choice
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.figures_panel import FiguresPanel
from estimator.ui.desk.figures_table import FULL_NAMES, TITLES, in_two_lines
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask
from tests.insured import ASKED, DATED, book_of_plans

Open = Callable[..., FiguresPanel]


@pytest.fixture
def open_panel(qtbot: QtBot, theme: Theme) -> Open:
    """Open the panel on a request, with the keyboard in it."""

    def open_one(language: Language = "en", **answers: object) -> FiguresPanel:
        panel = FiguresPanel()
        qtbot.addWidget(panel)
        panel.resize(900, 600)
        panel.show_draft(Draft(book_of_plans(), ask(**answers)), language)
        with qtbot.waitActive(panel):
            panel.open_panel()
            panel.activateWindow()
        return panel

    return open_one


def column_of(panel: FiguresPanel, name: str) -> int:
    return panel.table.columns.index(name)


def offered(row: object) -> list[str]:
    field = row.field  # type: ignore[attr-defined]
    assert isinstance(field, Choice)
    return [field.itemText(index) for index in range(field.count())]


def test_it_opens_on_its_table(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    assert QApplication.focusWidget() is panel.view


def test_amounts_stand_at_the_right_and_words_at_the_left(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    table = panel.table
    sides = {
        name: Qt.AlignmentFlag(table.data(table.index(1, column_of(panel, name)), Qt.ItemDataRole.TextAlignmentRole))
        for name in ("service", "list_price")
    }
    assert sides["service"] & Qt.AlignmentFlag.AlignLeft
    assert sides["list_price"] & Qt.AlignmentFlag.AlignRight


def test_every_column_has_a_title_and_a_full_name() -> None:
    assert TITLES.keys() == FULL_NAMES.keys()


def test_a_long_title_stands_in_two_lines() -> None:
    assert in_two_lines("Expected charge") == "Expected\ncharge"
    assert in_two_lines("Day") == "Day"


def test_a_screen_reader_hears_cells_and_full_names(open_panel: Open) -> None:
    panel = open_panel(**ASKED["two plan years"])
    grid = QAccessible.queryAccessibleInterface(panel.view)
    across = panel.table.columnCount() + 1
    assert grid.childCount() == across * (panel.table.rowCount() + 1)
    cell = grid.child(across * 2 + 1 + column_of(panel, "patient_pays"))
    assert (cell.role(), cell.text(QAccessible.Text.Name)) == (QAccessible.Role.Cell, "$50.00")
    index = panel.table.index(0, column_of(panel, "copay"))
    assert panel.table.data(index, Qt.ItemDataRole.AccessibleTextRole) == "does not apply"
    spoken = panel.table.headerData(
        column_of(panel, "allowed"), Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "Plan price: what the plan allows"
    assert panel.view.accessibleName() == "Visits and lines with every figure"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3])
def test_a_key_asks_why_the_figure_is_what_it_is(open_panel: Open, qtbot: QtBot, key: Qt.Key) -> None:
    panel = open_panel(**ASKED["two plan years"])
    panel.view.setCurrentIndex(panel.table.index(1, column_of(panel, "patient_pays")))
    with qtbot.waitSignal(panel.asked_why) as asked:
        QTest.keyClick(panel.view, key)
    assert asked.args is not None
    shown = asked.args[0]
    assert isinstance(shown, Shown)
    assert (shown.text, shown.figure, shown.caption) == (
        "$50.00",
        "visit-1.line-1.patient_pays",
        "Visit 1: Patient pays",
    )
    assert shown.step is not None
    assert shown.step.cents == 5000


def test_a_double_click_asks_why_too(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    index = panel.table.index(1, column_of(panel, "list_price"))
    panel.view.scrollTo(index)
    place = panel.view.visualRect(index).center()
    with qtbot.waitSignal(panel.asked_why):
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_words_have_no_why(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    panel.view.setCurrentIndex(panel.table.index(1, column_of(panel, "service")))
    with qtbot.assertNotEmitted(panel.asked_why):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)


def test_visits_only_are_one_row_each(open_panel: Open) -> None:
    panel = open_panel(**ASKED["in parts"])
    lines = panel.table.rowCount()
    panel.detail.field.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert panel.table.rowCount() < lines
    assert "line" not in {row.kind for row in panel.table.rows}


def test_a_title_sorts_and_sorts_the_other_way_when_pressed_again(open_panel: Open) -> None:
    panel = open_panel(**ASKED["two plan years"])
    column = column_of(panel, "patient_pays")
    panel.view.column_pressed.emit(column)
    first = [row.cell("patient_pays").rank for row in panel.table.rows]
    panel.view.column_pressed.emit(column)
    assert first == [row.cell("patient_pays").rank for row in panel.table.rows][::-1]
    assert panel.largest_first.isChecked()


def test_sorted_it_says_that_subtotals_are_left_out(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    panel.order.field.setCurrentIndex(1 + column_of(panel, "patient_pays"))  # type: ignore[attr-defined]
    assert "Subtotals are left out." in panel.note.text()
    assert not {row.kind for row in panel.table.rows} & {"total", "phase", "visit"}


def test_sorted_by_what_only_visits_have_it_shows_visits(open_panel: Open) -> None:
    panel = open_panel(**ASKED["in parts"])
    panel.view.column_pressed.emit(column_of(panel, "due"))
    assert {row.kind for row in panel.table.rows} == {"visit", "whole-visit"}
    assert "only whole visits have" in panel.note.text()


def test_of_two_outcomes_the_one_without_coverage_is_shown_first(open_panel: Open) -> None:
    panel = open_panel(**ASKED["approval open"])
    assert offered(panel.outcome) == ["If your plan does not approve", "If your plan approves"]
    assert "without coverage" in panel.note.text()
    assert panel.table.rows[-1].cell("patient_pays").text == "$2,435.00"
    panel.outcome.field.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert "if the plan pays" in panel.note.text()
    assert panel.table.rows[-1].cell("patient_pays").text == "$1,600.00"


def test_nothing_is_chosen_where_there_is_one_outcome(open_panel: Open) -> None:
    assert not open_panel(**DATED, coverage="self-pay").outcome.isVisible()


def test_likely_figures_are_called_likely(open_panel: Open) -> None:
    assert "These are the likely figures" in open_panel(**ASKED["two plan years"]).note.text()


def test_where_nothing_can_be_estimated_the_reasons_stand_in_place_of_the_table(open_panel: Open) -> None:
    panel = open_panel(**{**DATED, "infusions": "99"}, coverage="self-pay")
    assert not panel.view.isVisible()
    assert panel.reasons.isVisible()
    assert "99 is too many infusions" in panel.reasons.text()
    assert panel.table.rowCount() == 0


def test_after_a_refusal_the_table_comes_back(open_panel: Open) -> None:
    panel = open_panel(**{**DATED, "infusions": "99"}, coverage="self-pay")
    panel.show_draft(Draft(book_of_plans(), ask(**DATED)), "en")
    assert panel.view.isVisible()
    assert not panel.reasons.isVisible()


def test_the_selected_cells_are_copied_with_their_names(open_panel: Open) -> None:
    panel = open_panel(**ASKED["two plan years"])
    panel.view.setCurrentIndex(panel.table.index(1, column_of(panel, "patient_pays")))
    QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\tPatient pays\nVisit 1\t$50.00\n"


def test_the_button_copies_everything_and_says_so(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    with qtbot.waitSignal(panel.reported) as reported:
        panel.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == panel.table.rowCount() + 1
    assert {line.count("\t") for line in lines} == {panel.table.columnCount()}
    assert reported.args == [f"{panel.table.rowCount()} rows copied."]


def test_the_cell_in_use_stays_so_while_the_figures_change(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    panel.view.setCurrentIndex(panel.table.index(3, 4))
    panel.show_draft(Draft(book_of_plans(), ask(**{**DATED, "infusions": "5"}, coverage="self-pay")), "en")
    assert (panel.view.currentIndex().row(), panel.view.currentIndex().column()) == (3, 4)


def test_tab_leaves_the_table(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    QTest.keyClick(panel.view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not panel.view


def test_the_ring_of_the_cell_in_use_is_seen(open_panel: Open) -> None:
    panel = open_panel(**DATED, coverage="self-pay")
    panel.view.setCurrentIndex(panel.table.index(2, 1))
    with_focus = panel.view.grab().toImage()
    panel.copy_button.setFocus()
    assert with_focus != panel.view.grab().toImage()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["two plan years", "superbill", "accounts"])
def test_at_twice_the_size_no_amount_is_cut_off(
    open_panel: Open, theme: Theme, qtbot: QtBot, language: Language, name: str
) -> None:
    panel = open_panel(language, **ASKED[name])
    theme.set_factor(2.0)
    qtbot.waitUntil(lambda: cut_off(panel) == [])
    theme.set_factor(1.0)


def cut_off(panel: FiguresPanel) -> list[str]:
    """The columns narrower than their widest amount."""
    measure = panel.view.fontMetrics()
    return [
        column
        for number, column in enumerate(panel.table.columns)
        for row in panel.table.rows
        if row.cell(column).step is not None
        and measure.horizontalAdvance(row.cell(column).text) > panel.view.columnWidth(number)
    ]
