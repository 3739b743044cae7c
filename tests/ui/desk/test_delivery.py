"""Saving the page: exactly the file whose picture is shown, under a safe name."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Desk


@pytest.fixture
def chosen(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the system's dialog with a file in a folder of the test; gives the names that were offered."""
    offered: list[str] = []

    def choose(name: str, language: str) -> str:
        offered.append(name)
        return str(tmp_path / name)

    monkeypatch.setattr(desk.window.delivery, "choose_file", choose)
    return offered


def test_control_s_saves_the_page_that_is_shown(desk: Desk, chosen: list[str], tmp_path: Path) -> None:
    desk.press("Ctrl+S")
    assert chosen == ["Estimate 2026-11-25 Sample Patient.pdf"]
    page = desk.window.paper.current_page
    assert page is not None
    assert (tmp_path / chosen[0]).read_bytes() == page.pdf
    assert desk.window.status.text() == f"Saved as {chosen[0]}"
    assert desk.window.announcer.said[-1] == f"Saved as {chosen[0]}"


def test_saving_waits_for_the_page_of_the_newest_answers(
    desk: Desk, chosen: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    desk.type("infusions", "8")
    desk.press("Ctrl+S")
    assert chosen == []
    qtbot.waitUntil(lambda: bool(chosen))
    page = desk.window.paper.current_page
    assert page is not None
    assert page.result is desk.window.result
    assert (tmp_path / chosen[0]).read_bytes() == page.pdf


def test_saving_waits_for_a_field_that_is_not_finished(desk: Desk, chosen: list[str]) -> None:
    desk.type("infusions", "4 to")
    desk.press("Ctrl+S")
    assert chosen == []
    assert desk.window.status.text() == "Infusions is not finished; the page waits for it."


def test_a_folder_that_cannot_be_written_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.window.delivery, "choose_file", lambda name, language: "/no-such-folder/page")
    desk.press("Ctrl+S")
    assert desk.window.status.text() == "page.pdf could not be saved: No such file or directory"


def test_a_cancelled_dialog_saves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(desk.window.delivery, "choose_file", lambda name, language: "")
    desk.press("Ctrl+S")
    assert desk.window.status.text() == ""


def test_without_a_printer_it_says_what_to_do_instead(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    desk.press("Ctrl+P")
    assert desk.window.status.text() == "No printer is set up here. Save the page as a PDF instead: Ctrl+S."
