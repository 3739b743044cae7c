"""What holds at every key of a day's work: one amount everywhere, and every change taken back and made again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper.page_table import page_rows
from estimator.paper.text import as_text
from tests.ui.conftest import Desk

SELF_PAY = "Ctrl+N Return Return Return 4 Return 1 2 / 1 Return"
"""A standard estimate, made with keys alone."""
CHANGES = [("infusions", str(2 + number)) if number % 2 else ("boosters", str(number)) for number in range(1, 11)] * 2


def test_at_every_key_strip_page_and_its_table_say_one_amount(desk: Desk, qtbot: QtBot) -> None:
    amounts = set()
    for key in SELF_PAY.split():
        desk.press(key)
        qtbot.waitUntil(lambda: desk.is_painted)
        page = desk.window.paper.current_page
        assert page is not None
        assert page.wanted.result is desk.window.result
        assert desk.total in as_text(page.document)
        assert any(desk.total in cell for row in page_rows(page.document) for cell in row.cells)
        amounts.add(desk.total)
    assert len(amounts) > 1


def test_twenty_changes_are_taken_back_and_made_again_with_their_figures_and_their_field(desk: Desk) -> None:
    states = [(desk.window.answers, desk.total)]
    for question, text in CHANGES:
        desk.type(question, text)
        states.append((desk.window.answers, desk.total))
    for (question, _), state in zip(reversed(CHANGES), states[-2::-1], strict=True):
        desk.press("Ctrl+Z")
        assert (desk.window.answers, desk.total) == state
        assert QApplication.focusWidget() is desk.window.form.rows[question].field
    for state in states[1:]:
        desk.press("Ctrl+Y")
        assert (desk.window.answers, desk.total) == state
