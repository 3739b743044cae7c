"""Stopping early by its reason: asked only where the clinic's rules differ by it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from estimator.rules import Book
from estimator.ui.desk.stops_table import StopsTable
from estimator.ui.theme import Theme
from tests.books import changed, demonstration, estimated
from tests.office.test_stopping import PREPAID, UNSUITABLE


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> StopsTable:
    made = StopsTable()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.retranslate()
    made.show()
    return made


def show(table: StopsTable, book: Book, **answers: object) -> None:
    table.show_estimate(book, estimated(book, **{**PREPAID, **answers}), "en")


def after_three(table: StopsTable) -> list[str]:
    items = [table.table.item(3, column) for column in range(4)]
    return [item.text() for item in items if item is not None]


def test_with_one_rule_nobody_is_asked_why(table: StopsTable) -> None:
    show(table, demonstration())
    assert not table.row.isVisible()


def test_the_reason_decides_what_comes_back(table: StopsTable) -> None:
    show(table, changed(UNSUITABLE))
    assert after_three(table)[1] == "$1,445.00"
    table.why.setCurrentIndex(1)
    assert after_three(table)[1] == "$1,530.00"
    assert table.terms.text() == "The rest."


def test_what_nobody_can_tell_is_not_known_and_never_an_amount(table: StopsTable) -> None:
    show(table, changed(UNSUITABLE), discounts=["military"])
    table.why.setCurrentIndex(2)
    item = table.table.item(2, 1)
    assert item is not None
    assert item.text() == "not known"
