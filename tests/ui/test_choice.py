"""A list of answers: stepped through, opened, found in, and never changed by accident."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.choice import Choice, Option
from estimator.ui.choice_list import MOST_ROWS
from estimator.ui.finder import Recent
from estimator.ui.rows import Row
from estimator.ui.theme import Theme

KEY, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PLANS: list[Option] = [
    (None, "Self-pay"),
    ("blue-p", "Blue Cross, network P", "bcbs 10001"),
    ("blue-s", "Blue Cross, network S", "bcbs 10002"),
    ("action", "Plan de Acción"),
]


def focused() -> QWidget:
    """What the keys of a keyboard go to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Chooser:
    """A list between two lines of text, with its label, and the keys of a keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.choice, self.before, self.after = Choice(), QLineEdit(), QLineEdit()
        self.row = Row(self.choice)
        self.row.say("&Plan")
        column = QVBoxLayout(self.window)
        for widget in (self.before, self.row, self.after):
            column.addWidget(widget)
        self.choice.offer(PLANS, None)
        self.answers: list[object] = []
        self.choice.answered.connect(self.answers.append)
        qtbot.addWidget(self.window)
        self.window.resize(360, 200)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.choice.setFocus()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(focused(), key, held)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(focused(), letter)

    def click(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    @property
    def shown(self) -> list[str]:
        """The entries that the open list shows."""
        entries = self.choice.popup.entries
        return [str(entries.data(entries.index(row))) for row in range(entries.rowCount())]

    @property
    def marked(self) -> str:
        """The entry that Enter would take."""
        return str(self.choice.popup.rows.currentIndex().data())


@pytest.fixture
def chooser(qtbot: QtBot, theme: Theme) -> Chooser:
    return Chooser(qtbot)


def test_offering_answers_tells_nobody(chooser: Chooser) -> None:
    chooser.choice.offer([(None, "Card"), ("cash", "Cash")], "cash")
    assert (chooser.choice.currentText(), chooser.answers) == ("Cash", [])


def test_up_and_down_step_through_the_closed_list(chooser: Chooser) -> None:
    chooser.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Up)
    assert chooser.answers == ["blue-p", "blue-s", "blue-p"]
    assert not chooser.choice.is_open


def test_typing_opens_the_list_with_what_was_typed(chooser: Chooser) -> None:
    chooser.type("net blu")
    assert chooser.choice.popup.line.text() == "net blu"
    assert chooser.shown == ["Blue Cross, network P", "Blue Cross, network S"]
    assert chooser.answers == []


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_takes_the_marked_entry_and_stays(chooser: Chooser, key: Qt.Key) -> None:
    chooser.type("blue")
    chooser.press(KEY.Key_Down, key)
    assert chooser.answers == ["blue-s"]
    assert not chooser.choice.is_open
    assert chooser.choice.hasFocus()


def test_tab_takes_the_best_match_and_goes_on(chooser: Chooser) -> None:
    chooser.type("acc")
    chooser.press(KEY.Key_Tab)
    assert chooser.answers == ["action"]
    assert chooser.after.hasFocus()


def test_shift_and_tab_take_it_and_go_back(chooser: Chooser) -> None:
    chooser.type("10002")
    chooser.press(KEY.Key_Backtab, held=SHIFT)
    assert chooser.answers == ["blue-s"]
    assert chooser.before.hasFocus()


def test_one_match_is_not_taken_before_it_is_confirmed(chooser: Chooser) -> None:
    chooser.type("f")
    assert (chooser.shown, chooser.answers) == (["Self-pay"], [])


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_Escape, None), (KEY.Key_F4, None), (KEY.Key_Up, ALT)])
def test_it_closes_without_a_change(chooser: Chooser, key: Qt.Key, held: Qt.KeyboardModifier | None) -> None:
    chooser.type("blue")
    chooser.press(key, held=held or Qt.KeyboardModifier.NoModifier)
    assert not chooser.choice.is_open
    assert chooser.choice.hasFocus()
    assert (chooser.answers, chooser.choice.currentText()) == ([], "Self-pay")


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_F4, None), (KEY.Key_Down, ALT), (KEY.Key_Space, None)])
def test_it_opens_on_everything_with_the_answer_in_force_marked(
    chooser: Chooser, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    chooser.choice.offer(PLANS, "blue-s")
    chooser.press(key, held=held or Qt.KeyboardModifier.NoModifier)
    assert len(chooser.shown) == len(PLANS)
    assert chooser.marked == "Blue Cross, network S"


def test_keys_move_the_mark(chooser: Chooser) -> None:
    chooser.press(KEY.Key_F4)
    marks = []
    for key in (KEY.Key_Down, KEY.Key_End, KEY.Key_Down, KEY.Key_Home, KEY.Key_PageDown, KEY.Key_PageUp):
        chooser.press(key)
        marks.append(chooser.choice.popup.rows.currentIndex().row())
    assert marks == [1, 3, 3, 0, 3, 0]


def test_no_match_is_said_and_nothing_closes(chooser: Chooser) -> None:
    chooser.type("zebra")
    chooser.press(KEY.Key_Return, KEY.Key_Tab)
    assert chooser.choice.is_open
    assert "zebra" in chooser.choice.popup.nothing.text()
    assert chooser.choice.popup.line.accessibleDescription() == chooser.choice.popup.nothing.text()


def test_where_nothing_matches_the_general_answer_is_offered_and_not_taken_unasked(chooser: Chooser) -> None:
    chooser.choice.offer([*PLANS, ("other", "A plan that is not listed")], None, otherwise="other")
    chooser.type("zebra")
    chooser.press(KEY.Key_Return)
    assert (chooser.shown, chooser.answers) == (["A plan that is not listed"], [])
    chooser.press(KEY.Key_Down, KEY.Key_Return)
    assert chooser.answers == ["other"]


def test_the_whole_answer_in_force_is_told_where_the_pointer_rests(chooser: Chooser) -> None:
    chooser.press(KEY.Key_Down)
    assert chooser.choice.toolTip() == "Blue Cross, network P"


def test_nothing_typed_is_ever_added_to_the_list(chooser: Chooser) -> None:
    chooser.type("zebra")
    chooser.press(KEY.Key_Return, KEY.Key_Escape)
    assert [chooser.choice.itemText(place) for place in range(chooser.choice.count())] == [plan[1] for plan in PLANS]


def test_what_was_taken_last_comes_first_among_equals(chooser: Chooser) -> None:
    chooser.type("blue")
    chooser.press(KEY.Key_Down, KEY.Key_Return)
    chooser.type("blue")
    assert chooser.marked == "Blue Cross, network S"


def test_a_long_list_opens_with_what_was_used_last_at_its_head_and_what_is_in_force_marked(chooser: Chooser) -> None:
    many: list[Option] = [(number, f"Plan {number}") for number in range(20)]
    chooser.choice.offer(many, 0)
    chooser.type("17")
    chooser.press(KEY.Key_Return)
    chooser.choice.offer(many, 9)
    chooser.press(KEY.Key_F4)
    assert chooser.shown[:4] == ["Plan 9", "Plan 17", "Plan 0", "Plan 1"]
    assert chooser.marked == "Plan 9"


def test_lists_that_share_a_memory_share_what_was_taken(qtbot: QtBot, theme: Theme) -> None:
    recent = Recent()
    recent.note("blue-s")
    choice = Choice(recent)
    qtbot.addWidget(choice)
    choice.offer(PLANS, None)
    choice.show()
    QTest.keyClicks(choice, "b")
    assert choice.popup.rows.currentIndex().data() == "Blue Cross, network S"
    choice.hidePopup()


def test_a_click_opens_it_on_release_and_sliding_off_does_not(chooser: Chooser) -> None:
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(chooser.choice, button, pos=QPoint(9, 9))
    QTest.mouseRelease(chooser.choice, button, pos=QPoint(9, 900))
    assert not chooser.choice.is_open
    chooser.click(chooser.choice, QPoint(9, 9))
    assert chooser.choice.is_open


def test_a_click_on_an_entry_takes_it_on_release(chooser: Chooser) -> None:
    chooser.press(KEY.Key_F4)
    rows = chooser.choice.popup.rows
    at = rows.visualRect(rows.model().index(2, 0)).center()
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chooser.answers == []
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (chooser.answers, chooser.choice.hasFocus()) == (["blue-s"], True)


def test_new_answers_close_an_open_list(chooser: Chooser) -> None:
    chooser.press(KEY.Key_F4)
    chooser.choice.offer(PLANS[:2], None)
    assert not chooser.choice.is_open


def test_an_empty_list_does_not_open(chooser: Chooser) -> None:
    chooser.choice.offer([], None)
    chooser.press(KEY.Key_F4)
    assert not chooser.choice.is_open


@pytest.mark.parametrize("chord", ["Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+K"])
def test_the_windows_chords_work_while_it_is_open(chooser: Chooser, chord: str) -> None:
    done: list[str] = []
    action = QAction(chooser.window, shortcut=QKeySequence(chord))
    action.triggered.connect(lambda: done.append(chord))
    chooser.window.addAction(action)
    chooser.type("blue")
    QTest.keySequence(focused(), action.shortcut())
    assert (done, chooser.choice.popup.line.text()) == ([chord], "blue")


@pytest.mark.parametrize("key", ["Esc", "F4", "Return", "End"])
def test_its_own_keys_reach_it_before_the_window(chooser: Chooser, key: str) -> None:
    done: list[str] = []
    QShortcut(QKeySequence(key), chooser.window).activated.connect(lambda: done.append(key))
    chooser.type("blue")
    QTest.keySequence(focused(), QKeySequence(key))
    assert done == []


def test_going_elsewhere_closes_it(chooser: Chooser) -> None:
    chooser.type("blue")
    chooser.after.setFocus()
    assert not chooser.choice.is_open
    assert chooser.after.hasFocus()


def test_a_screen_reader_learns_label_list_line_and_number_of_matches(chooser: Chooser) -> None:
    choice = chooser.choice
    interface = QAccessible.queryAccessibleInterface(choice)
    assert interface.role() == QAccessible.Role.ComboBox
    assert chooser.row.label.buddy() is choice
    chooser.type("blue")
    assert choice.popup.rows.accessibleName() == "Plan"
    assert choice.popup.line.accessibleName() == "Find: Plan"
    assert choice.popup.line.accessibleDescription() == "Matches: 2"


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_it_is_never_wider_than_the_window_nor_longer_than_twelve_rows(
    chooser: Chooser, theme: Theme, factor: float
) -> None:
    theme.set_factor(factor)
    try:
        chooser.choice.offer([(number, f"Plan {number} " + "of a long name " * 9) for number in range(40)], 3)
        chooser.press(KEY.Key_F4)
        popup, rows = chooser.choice.popup, chooser.choice.popup.rows
        assert popup.width() <= chooser.window.width()
        row = rows.visualRect(rows.currentIndex()).height()
        assert row >= 24
        assert rows.viewport().height() <= MOST_ROWS * row
        assert rows.visualRect(rows.currentIndex()).width() <= rows.viewport().width()
        chooser.press(KEY.Key_Escape)
    finally:
        theme.set_factor(1.0)


def test_a_key_among_five_thousand_entries_is_shown_at_once(chooser: Chooser) -> None:
    chooser.choice.offer([(number, f"Plan number {number}, network {number % 7}") for number in range(5000)], 0)
    chooser.type("n")
    slowest = 0.0
    for letter in "etwork 42":
        began = perf_counter()
        chooser.type(letter)
        chooser.choice.popup.repaint()
        slowest = max(slowest, perf_counter() - began)
    assert slowest < 0.5
