"""The checks panel: a list for the keyboard that leads to the field of each check."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.checks import Check
from estimator.ui.desk.checks_panel import ChecksPanel
from estimator.ui.desk.draft import Draft
from estimator.ui.theme import Theme
from tests.books import ask
from tests.insured import ASKED, book_of_plans

CHECKS = [
    Check("error", "Too many infusions.", "infusions", "Infusions"),
    Check("warning", "The rule book is old."),
    Check("information", "The first visit is not booked.", "first_visit", "First visit"),
]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ChecksPanel:
    made = ChecksPanel()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_checks(CHECKS, "en")
    with qtbot.waitActive(made):
        made.open_panel()
        made.activateWindow()
    return made


def test_it_opens_on_its_list_and_says_how_many(panel: ChecksPanel) -> None:
    assert QApplication.focusWidget() is panel.list
    assert panel.summary.text() == "1 error, 1 warning"


def test_a_screen_reader_hears_level_place_and_text(panel: ChecksPanel) -> None:
    spoken = panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Error, Infusions: Too many infusions."
    listed = QAccessible.queryAccessibleInterface(panel.list)
    assert listed.text(QAccessible.Text.Name) == "Everything to look at"
    assert listed.childCount() == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_to_the_field(panel: ChecksPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.list.setCurrentRow(0)
    with qtbot.waitSignal(panel.go_to) as gone:
        QTest.keyClick(panel.list, key)
    assert gone.args == ["infusions"]


def test_a_click_goes_to_the_field(panel: ChecksPanel, qtbot: QtBot) -> None:
    place = panel.list.visualItemRect(panel.list.item(2)).center()
    with qtbot.waitSignal(panel.go_to) as gone:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert gone.args == ["first_visit"]


def test_what_no_field_mends_leads_nowhere(panel: ChecksPanel, qtbot: QtBot) -> None:
    panel.list.setCurrentRow(1)
    with qtbot.assertNotEmitted(panel.go_to):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)


def test_the_next_check_is_the_next_one_with_a_field_round_and_round(panel: ChecksPanel) -> None:
    panel.list.setCurrentRow(-1)
    assert [panel.next_check(1) for _ in range(3)] == ["infusions", "first_visit", "infusions"]
    assert panel.next_check(-1) == "first_visit"


def test_with_nothing_to_check_there_is_no_next_one(panel: ChecksPanel) -> None:
    panel.show_checks([], "en")
    assert panel.next_check(1) == ""
    assert panel.summary.text() == "Nothing to check"
    assert not panel.list.isVisible()


def test_the_check_in_use_stays_so_while_it_is_there(panel: ChecksPanel) -> None:
    panel.list.setCurrentRow(2)
    panel.show_checks(CHECKS[1:], "en")
    assert panel.list.currentItem().text() == "The first visit is not booked."


def test_it_lists_the_checks_of_an_estimate(panel: ChecksPanel) -> None:
    panel.show_draft(Draft(book_of_plans(), ask(**ASKED["approval open"])), "es")
    assert panel.list.count() == len(panel.checks) > 3
    assert panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Aviso")


def test_every_level_has_a_sign_of_its_own_form(panel: ChecksPanel) -> None:
    pictures = []
    for level in ("error", "warning", "information"):
        panel.show_checks([Check(level, "The same words.")], "en")  # type: ignore[arg-type]
        pictures.append(
            panel.list.grab().toImage().convertToFormat(panel.list.grab().toImage().Format.Format_Grayscale8)
        )
    assert pictures[0] != pictures[1] != pictures[2]


def test_at_twice_the_size_every_line_of_a_check_is_shown(panel: ChecksPanel, theme: Theme, qtbot: QtBot) -> None:
    panel.show_checks([CHECKS[0]._replace(text="A long text. " * 12)], "en")
    small = panel.list.visualItemRect(panel.list.item(0)).height()
    theme.set_factor(2.0)
    qtbot.waitUntil(lambda: panel.list.visualItemRect(panel.list.item(0)).height() > 2 * small)
    theme.set_factor(1.0)
    assert panel.list.horizontalScrollBar().maximum() == 0


def test_its_list_is_no_higher_than_what_stands_in_it(panel: ChecksPanel) -> None:
    entries = sum(panel.list.sizeHintForRow(row) for row in range(panel.list.count()))
    assert panel.list.sizeHint().height() == entries + 2 * panel.list.frameWidth()
