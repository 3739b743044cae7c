"""The fields of a form: lists, lines of text, boxes to tick."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.desk.typed import read_number, stepped_number
from estimator.ui.fields import Choice, TextField, Tick
from estimator.ui.theme import Theme


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> Choice:
    field = Choice()
    qtbot.addWidget(field)
    field.offer([(None, "Card"), ("cash", "Cash"), ("check", "Check")], None)
    field.show()
    return field


@pytest.fixture
def number(qtbot: QtBot, theme: Theme) -> TextField:
    field = TextField(read_number, str, stepped_number)
    qtbot.addWidget(field)
    field.show()
    return field


def test_offering_answers_tells_nobody(choice: Choice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.answered):
        choice.offer([(None, "Card"), ("cash", "Cash")], "cash")
    assert choice.currentText() == "Cash"


def test_arrow_keys_and_letters_answer(choice: Choice) -> None:
    answers: list[object] = []
    choice.answered.connect(answers.append)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClicks(choice, "ch")
    assert answers[0] == "cash"
    assert answers[-1] == "check"


def test_the_wheel_leaves_a_list_without_the_focus_alone(choice: Choice) -> None:
    choice.clearFocus()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, event)
    assert choice.currentText() == "Card"
    assert not event.isAccepted()


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


@pytest.mark.parametrize("key", [Qt.Key.Key_Space])
def test_a_box_is_ticked_by_key_and_anywhere_by_click(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    box = Tick("First responder discount")
    qtbot.addWidget(box)
    box.resize(400, 32)
    box.show()
    QTest.keyClick(box, key)
    assert box.isChecked()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(390, 16))
    assert not box.isChecked()


def test_the_words_of_a_box_go_on_in_the_next_line(qtbot: QtBot, theme: Theme) -> None:
    box = Tick("A discount with a name that is longer than its place")
    qtbot.addWidget(box)
    assert box.heightForWidth(150) > box.heightForWidth(1000)


def test_the_focus_is_seen_on_every_kind_of_field(qtbot: QtBot, choice: Choice, number: TextField) -> None:
    box = Tick("Military discount")
    qtbot.addWidget(box)
    box.show()
    for field in (choice, number, box):
        field.resize(200, field.sizeHint().height())
        field.clearFocus()
        before = field.grab().toImage()
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        after = field.grab().toImage()
        width, height = before.width(), before.height()
        changed = sum(before.pixel(x, y) != after.pixel(x, y) for x in range(width) for y in range(height))
        assert changed >= 0.8 * 4 * (width + height) / before.devicePixelRatio()
