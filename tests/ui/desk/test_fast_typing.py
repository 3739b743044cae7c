"""Typing at 15 keys a second for ten seconds: no key is lost, and figures and page end at the last value."""

from __future__ import annotations

from itertools import cycle

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from estimator.paper.text import as_text
from estimator.pricing import Estimate
from estimator.wording import money
from tests.ui.conftest import Desk

KEYS = 150
"""15 a second for ten seconds."""
HALF_TYPED_ON_THE_WAY = ("1,250.50", "$400", "75.5")
"""Amounts that are none yet at some of their keys."""
LAST = "316.25"


def type_key(text: str, key: Qt.Key) -> None:
    """Press and release a key as the window system does, then let the window do all that it has to."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.focusWidget()
        assert target is not None
        QCoreApplication.postEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    QCoreApplication.processEvents()


def type_text(text: str) -> None:
    for letter in text:
        type_key(letter, Qt.Key(ord(letter.upper())))


def emptied(desk: Desk, question: str) -> QLineEdit:
    """The field of a question, empty and in focus."""
    desk.type(question, "")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_every_character_of_a_long_text_arrives_in_its_order(desk: Desk) -> None:
    field = emptied(desk, "patient.name")
    text = "".join("abcdefghijklmnopqrstuvwxyz"[place % 26] for place in range(KEYS))
    type_text(text)
    assert field.text() == text


def test_the_figures_and_the_page_at_the_end_are_those_of_the_last_value(desk: Desk, qtbot: QtBot) -> None:
    field, pressed = emptied(desk, "paid"), len(LAST)
    for amount in cycle(HALF_TYPED_ON_THE_WAY):
        if pressed + 2 * len(amount) > KEYS // 2:
            break
        type_text(amount)
        assert field.text() == amount
        for _ in amount:
            type_key("", Qt.Key.Key_Backspace)
        pressed += 2 * len(amount)
    type_text(LAST)
    assert field.text() == LAST
    result = desk.window.result
    assert isinstance(result, Estimate)
    assert desk.window.answers.paid == 31625
    left = money(result.totals.left_to_pay.cents, "en")
    assert desk.window.strip.small["left_to_pay"].text() == left
    qtbot.waitUntil(lambda: desk.is_painted)
    page = desk.window.paper.current_page
    assert page is not None
    assert page.wanted.result is result
    assert "$316.25" in as_text(page.document)
    assert left in as_text(page.document)
