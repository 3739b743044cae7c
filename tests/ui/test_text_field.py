"""A line of text: read while it is typed, complained about on leaving, its undo the whole estimate's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.money import plain
from estimator.ui.desk.typed import read_money, read_number, read_words, stepped_number
from estimator.ui.text_field import UNDO_CHORDS, Line, TextField
from estimator.ui.theme import Theme

Make = Callable[..., TextField]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Make:
    """Make a field in a window of its own, shown."""

    def made(*parts: object) -> TextField:
        field = TextField(*parts)  # type: ignore[arg-type]
        qtbot.addWidget(field)
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        return field

    return made


@pytest.fixture
def number(make: Make) -> TextField:
    return make(read_number, str, stepped_number)


@pytest.fixture
def money(make: Make) -> TextField:
    field = make(read_money, plain)
    field.show_answer(60_000)
    field.selectAll()
    return field


def test_text_answers_while_it_is_typed(number: TextField) -> None:
    answers: list[object] = []
    number.answered.connect(answers.append)
    QTest.keyClicks(number, "12")
    assert answers == [1, 12]


def test_text_that_is_no_answer_is_complained_about_on_leaving_only(number: TextField) -> None:
    wanted: list[str] = []
    number.refused.connect(wanted.append)
    QTest.keyClicks(number, "x")
    assert (number.is_held, wanted) == (True, [])
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert wanted == ["not_a_number"]
    assert number.property("invalid")


def test_mending_the_text_takes_the_complaint_back(number: TextField) -> None:
    QTest.keyClicks(number, "x")
    QTest.keyClick(number, Qt.Key.Key_Return)
    wanted: list[str] = []
    number.refused.connect(wanted.append)
    QTest.keyClick(number, Qt.Key.Key_Backspace)
    assert wanted[-1] == ""
    assert not number.property("invalid")


def test_what_it_may_have_meant_is_known_until_it_is_an_answer(money: TextField) -> None:
    QTest.keyClicks(money, "1.500,00")
    assert money.not_read is not None
    assert (money.not_read.question, money.not_read.figures) == ("typed.meant", {"first": "1,500.00"})
    money.drop()
    assert money.not_read is None


def test_arrows_count_and_typed_digits_do_not(number: TextField) -> None:
    number.show_answer(2)
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert number.answer == 3
    QTest.keyClick(number, Qt.Key.Key_Down)
    assert number.answer == 2


def test_an_answer_from_elsewhere_does_not_disturb_what_is_being_typed(number: TextField) -> None:
    number.setFocus()
    QTest.keyClicks(number, "2")
    number.show_answer(2)
    assert number.text() == "2"
    number.show_answer(5)
    assert number.text() == "5"


@pytest.mark.parametrize(
    ("typed", "cents"), [("+50", 65_000), ("-50", 55_000), ("*6", 360_000), ("/2", 30_000), ("700+1", 70_100)]
)
def test_a_sum_goes_on_from_what_stood_there_and_stays_as_typed_until_the_field_is_left(
    money: TextField, typed: str, cents: int
) -> None:
    QTest.keyClicks(money, typed)
    assert (money.answer, money.text()) == (cents, typed)
    money.show_answer(cents)
    assert money.text() == typed
    QTest.keyClick(money, Qt.Key.Key_Return)
    assert money.text() == plain(cents)


def test_each_sum_goes_on_from_the_last_one(money: TextField) -> None:
    for typed in ("+50", "+50"):
        money.selectAll()
        QTest.keyClicks(money, typed)
    assert money.answer == 70_000


def test_a_sum_with_nothing_to_go_on_from_is_asked_back(money: TextField) -> None:
    money.show_answer(None)
    QTest.keyClicks(money, "+50")
    assert money.not_read is not None
    assert money.not_read.question == "typed.nothing_there"
    assert money.answer is None


def test_words_that_begin_with_a_sign_stay_words(make: Make) -> None:
    field = make(read_words, str)
    field.show_answer("late")
    field.selectAll()
    QTest.keyClicks(field, "+50 more")
    assert field.answer == "+50 more"


@pytest.mark.parametrize("reason", ["TabFocusReason", "BacktabFocusReason", "ShortcutFocusReason", "OtherFocusReason"])
def test_the_text_is_selected_where_the_focus_comes_by_keys(money: TextField, reason: str) -> None:
    money.clearFocus()
    money.deselect()
    money.setFocus(getattr(Qt.FocusReason, reason))
    assert money.selectedText() == "600.00"


def test_a_click_selects_it_and_the_next_sets_the_caret(money: TextField) -> None:
    money.clearFocus()
    QTest.mouseClick(money, Qt.MouseButton.LeftButton)
    assert money.selectedText() == "600.00"
    QTest.mouseClick(money, Qt.MouseButton.LeftButton)
    assert money.selectedText() == ""


def test_coming_back_to_the_window_leaves_the_caret_where_it_was(money: TextField) -> None:
    money.clearFocus()
    money.setCursorPosition(2)
    money.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert (money.cursorPosition(), money.selectedText()) == (2, "")


@pytest.mark.parametrize("chord", UNDO_CHORDS, ids=QKeySequence.toString)
def test_undo_and_redo_never_stay_in_the_field(money: TextField, chord: QKeySequence) -> None:
    QTest.keyClicks(money, "7")
    key = chord[0]  # type: ignore[index]
    kept = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.keyboardModifiers())
    kept.ignore()
    QApplication.sendEvent(money, kept)
    assert not kept.isAccepted()
    QTest.keyClick(money, key.key(), key.keyboardModifiers())
    assert money.text() == "7"


def test_an_answer_taken_away_is_not_kept_in_the_lines_own_history(make: Make) -> None:
    name = make(read_words, str)
    QTest.keyClicks(name, "Ann Example")
    name.show_answer(None)
    assert (name.text(), name.isUndoAvailable()) == ("", False)
    name.undo()
    assert name.text() == ""


class Below(QWidget):
    """A form that notes the keys which its field passes on."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.keys: list[int] = []
        QVBoxLayout(self).addWidget(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.keys.append(event.key())


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_of_the_form_are_passed_on_to_it(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    field = TextField(read_money, plain)
    form = Below(field)
    qtbot.addWidget(form)
    form.show()
    QTest.keyClick(field, key)
    assert form.keys == [key]


def test_a_line_takes_text_as_any_other(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "blue")
    assert line.text() == "blue"


def test_of_a_text_longer_than_its_field_the_beginning_is_seen_until_somebody_goes_there(make: Make) -> None:
    field = make(read_words, str)
    field.clearFocus()
    field.show_answer("the plan, call of November 20, with everything that was said in it")
    assert field.cursorPosition() == 0
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.cursorPosition() == len(field.text())
    field.clearFocus()
    assert field.cursorPosition() == 0
