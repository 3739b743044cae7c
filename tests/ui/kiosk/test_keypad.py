"""Amounts are typed in whole dollars: digits only, not too many, from keypad and keyboard alike; nothing is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.keypad import AmountField, Keypad


@pytest.fixture
def field(qtbot: QtBot) -> AmountField:
    made = AmountField(81)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keypad(qtbot: QtBot, field: AmountField) -> Keypad:
    made = Keypad(81, 9, field)
    qtbot.addWidget(made)
    return made


def test_keys_write_an_amount(field: AmountField, keypad: Keypad) -> None:
    for digit in (1, 2, 5, 0):
        keypad.digits[digit].click()
    assert (field.text(), field.cents) == ("$1,250", 125_000)


def test_a_keyboard_writes_the_same(field: AmountField) -> None:
    QTest.keyClicks(field, "1250")
    assert field.cents == 125_000


@pytest.mark.parametrize("typed", ["12.50", "1a2b5", "1 2-5", "١٢٥12"])
def test_nothing_but_digits_is_taken(field: AmountField, typed: str) -> None:
    for sign in typed:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))
    assert field.text().replace("$", "").replace(",", "") == "".join(one for one in typed if one in "0123456789")


def test_there_are_never_too_many_digits(field: AmountField) -> None:
    QTest.keyClicks(field, "123456789")
    assert field.text() == "$12,345"


def test_a_leading_zero_makes_room(field: AmountField) -> None:
    QTest.keyClicks(field, "05")
    assert field.cents == 500


def test_nothing_left_is_an_amount(field: AmountField) -> None:
    QTest.keyClicks(field, "0")
    assert (field.text(), field.cents) == ("$0", 0)


def test_the_last_digit_and_all_digits_are_taken_back(field: AmountField, keypad: Keypad) -> None:
    QTest.keyClicks(field, "125")
    keypad.erase_last.click()
    assert field.cents == 1200
    keypad.erase.click()
    assert field.cents is None


def test_a_key_that_is_held_writes_once(field: AmountField) -> None:
    QTest.keyClicks(field, "1")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", True)
    QApplication.sendEvent(field, held)
    assert field.cents == 100


def test_what_is_copied_elsewhere_cannot_be_put_in(field: AmountField) -> None:
    QApplication.clipboard().setText("99999")
    QTest.mouseClick(field, Qt.MouseButton.MiddleButton)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    assert field.text() == ""


def test_there_is_no_menu_and_no_history(field: AmountField) -> None:
    QTest.keyClicks(field, "765")
    QApplication.sendEvent(field, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), QPoint(3, 3)))
    assert QApplication.activePopupWidget() is None
    field.show_cents(None, "en")
    field.undo()
    assert field.text() == ""
    assert not field.isUndoAvailable()


def test_every_key_has_a_name(keypad: Keypad) -> None:
    names = [key.accessibleName() for key in (*keypad.digits, keypad.erase, keypad.erase_last)]
    assert sorted(names) == sorted([*"0123456789", "Clear", "Backspace"])
