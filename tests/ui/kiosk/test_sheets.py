"""Sheets are counted as they will come out; what a turn leaves behind is counted for nobody."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.ui.kiosk.sheets import Sheets, sheets_in
from tests.books import demonstration, estimated

USUAL = PageOptions("en", "normal", kind="preview")


def test_as_many_are_counted_as_the_file_has(qtbot: QtBot) -> None:
    sheets, result = Sheets(), estimated()
    assert sheets.of(demonstration(), result, USUAL) == 0
    with qtbot.waitSignal(sheets.counted):
        pass
    assert sheets.of(demonstration(), result, USUAL) == sheets_in(make_page(demonstration(), result, USUAL).pdf) > 0


def test_what_is_forgotten_is_told_to_nobody(qtbot: QtBot) -> None:
    sheets, first, second = Sheets(), estimated(), estimated(coverage="ppo-in-network")
    sheets.of(demonstration(), first, USUAL)
    with qtbot.waitSignal(sheets.counted):
        sheets.of(demonstration(), second, USUAL)
    assert sheets.of(demonstration(), first, USUAL) == 0
