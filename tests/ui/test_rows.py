"""Rows of a form: short ones below each other begin their fields at one line, however long their words are."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.money import plain
from estimator.ui.choice import Choice
from estimator.ui.desk.typed import read_money
from estimator.ui.rows import ShortRow
from estimator.ui.text_field import TextField
from estimator.ui.theme import Theme


def test_fields_below_each_other_begin_at_one_line(qtbot: QtBot, theme: Theme) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column, rows = QVBoxLayout(place), [ShortRow(Choice()), ShortRow(TextField(read_money, plain))]
    for row, said in zip(
        rows, (("Clinic in the plan's network", ""), ("Used", "600 used, or quite a few left")), strict=True
    ):
        row.say(*said)
        column.addWidget(row)
    place.resize(390, 200)
    place.show()
    QApplication.processEvents()
    assert len({row.field.mapTo(place, row.field.rect().topLeft()).x() for row in rows}) == 1


def test_an_error_marks_the_field_and_is_spoken_as_one(theme: Theme, qtbot: QtBot) -> None:
    row = shown(qtbot, ShortRow(Choice()))
    row.say_problem("Choose a clinic.")
    assert row.problem.text() == "✖ Choose a clinic."
    assert row.field.accessibleDescription() == "Error: Choose a clinic."
    assert row.field.property("invalid")


def test_a_warning_has_another_sign_and_leaves_the_field_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    row = shown(qtbot, ShortRow(Choice()))
    row.say_problem("Choose a clinic.")
    row.say_problem("Ask again.", "warning")
    assert row.problem.text() == "⚠ Ask again."
    assert row.field.accessibleDescription() == "Warning: Ask again."
    assert not row.field.property("invalid")


def test_text_that_can_be_read_and_is_refused_stays_marked_when_the_field_is_left(theme: Theme, qtbot: QtBot) -> None:
    field = TextField(read_money, plain)
    row = shown(qtbot, ShortRow(field))
    row.say_problem("More than the course costs.")
    field.editingFinished.emit()
    assert field.property("invalid")
    row.say_problem("")
    assert not field.property("invalid")


def shown(qtbot: QtBot, row: ShortRow) -> ShortRow:
    """A row in the care of the test."""
    qtbot.addWidget(row)
    return row
