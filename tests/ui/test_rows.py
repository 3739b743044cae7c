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
