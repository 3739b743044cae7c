"""Every kind of field: its focus is seen, it is large enough, and nothing happens to it by accident."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.money import plain
from estimator.ui.choice import Choice
from estimator.ui.desk.typed import read_money, read_number, stepped_number
from estimator.ui.field_paint import field_height
from estimator.ui.rows import Row
from estimator.ui.text_field import TextField
from estimator.ui.theme import PALETTES, TEXT_FACTORS, Theme
from estimator.ui.tick import Tick
from tests.ui.accessibility import clipped, name_of, pixels_that_change, undersized


def choice() -> Choice:
    made = Choice()
    made.offer([(None, "Card"), ("cash", "Cash"), ("check", "Check")], "cash")
    return made


def number() -> TextField:
    made = TextField(read_number, str, stepped_number)
    made.show_answer(6)
    return made


def money() -> TextField:
    made = TextField(read_money, plain)
    made.show_answer(60_000)
    return made


def tick() -> Tick:
    return Tick("Military discount")


FIELDS: tuple[Callable[[], QWidget], ...] = (choice, number, money, tick)


@pytest.fixture(params=FIELDS, ids=lambda field: field.__name__)
def field(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    """A field in a row, with another one that has the focus."""
    window, made, other = QWidget(), request.param(), QLineEdit()
    column = QVBoxLayout(window)
    row = Row(made)
    row.say("&Question", "an example")
    column.addWidget(row)
    column.addWidget(other)
    qtbot.addWidget(window)
    window.resize(420, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    yield made
    theme.set_colours(None)
    theme.set_factor(1.0)


def held(field: QWidget) -> object:
    """What the field's answer is."""
    if isinstance(field, TextField):
        return field.answer
    return field.currentIndex() if isinstance(field, Choice) else field.isChecked()  # type: ignore[attr-defined]


def turn_wheel(field: QWidget) -> QWheelEvent:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, event)
    return event


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_focus_is_seen_in_every_palette(field: QWidget, theme: Theme, colours: object, factor: float) -> None:
    theme.set_colours(colours.name)  # type: ignore[attr-defined]
    theme.set_factor(factor)
    QApplication.processEvents()
    before = field.grab().toImage()
    field.setFocus()
    after = field.grab().toImage()
    assert pixels_that_change(before, after) >= 0.8 * 4 * (before.width() + before.height())


def test_a_field_that_cannot_be_used_looks_like_it(field: QWidget) -> None:
    before = field.grab().toImage()
    field.setEnabled(False)
    after = field.grab().toImage()
    assert pixels_that_change(before, after) > 0


def test_the_wheel_leaves_a_field_without_the_focus_alone(field: QWidget) -> None:
    before = held(field)
    event = turn_wheel(field)
    assert held(field) == before
    assert not event.isAccepted()


def test_the_wheel_changes_a_list_that_has_the_focus(qtbot: QtBot, theme: Theme) -> None:
    made = choice()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    turn_wheel(made)
    assert made.currentText() == "Check"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_changes_no_answer(field: QWidget, key: Qt.Key) -> None:
    before = held(field)
    field.setFocus()
    QTest.keyClick(field, key)
    assert held(field) == before


@pytest.mark.parametrize("factor", TEXT_FACTORS)
def test_a_field_is_large_enough_and_cut_off_at_no_size_of_text(field: QWidget, theme: Theme, factor: float) -> None:
    theme.set_factor(factor)
    QApplication.processEvents()
    assert undersized(field.window(), 24) == []
    assert clipped(field.window()) == []
    assert field.height() >= field.fontMetrics().height() + 8


def test_its_label_and_not_its_placeholder_is_its_name(field: QWidget) -> None:
    if isinstance(field, QLineEdit):
        field.setText("")
        field.setPlaceholderText("0")
    assert name_of(field) == "Question"


def test_no_list_can_be_typed_into() -> None:
    assert not choice().isEditable()
    assert choice().insertPolicy() != QComboBox.InsertPolicy.InsertAtCurrent


def test_a_field_grows_with_its_text(field: QWidget, theme: Theme) -> None:
    heights = []
    for factor in (1.0, 2.0):
        theme.set_factor(factor)
        QApplication.processEvents()
        heights.append(field_height(field))
    assert heights == [32, 64]
