"""Handing the page over: exactly the page whose picture is shown, under a safe name, and never without a word."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.office.summary import summary
from estimator.paper.document import PageOptions
from estimator.pricing.request import Patient
from estimator.ui.desk.compiler import MadePage, Order, make_page
from estimator.ui.desk.delivery import checks_that_stop
from estimator.ui.desk.print_choice import PrintChoice
from estimator.ui.desk.wanted import Kind, Wanted
from tests.books import demonstration
from tests.paper.pages import result_of
from tests.ui.conftest import Desk
from tests.ui.fake_printers import FakePrinters

NAME = "Estimate 2026-11-25 Sample Patient.pdf"


@pytest.fixture
def chosen(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the system's dialog with a file in a folder of the test; gives the names that were offered."""
    return choosing(desk, tmp_path, monkeypatch)


def choosing(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    offered: list[str] = []

    def choose(name: str, language: str, what: str = "save") -> str:
        offered.append(name)
        return str(folder / name)

    monkeypatch.setattr(desk.window.delivery, "choose_file", choose)
    return offered


@pytest.fixture
def printers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    """The printers that every window of the test has."""
    folder = tmp_path / "printed"
    folder.mkdir()
    made = FakePrinters(folder, "Desk", "Office", usual="Office")
    monkeypatch.setattr("estimator.ui.printing.Printers", lambda: made)
    return made


@pytest.fixture
def sent(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The drafts that were opened with the mail program."""
    opened: list[Path] = []
    monkeypatch.setattr(desk.window.delivery, "_outgoing", tmp_path / "outgoing")

    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    monkeypatch.setattr(desk.window.delivery, "_open_file", open_file)
    return opened


def page_of(desk: Desk) -> MadePage:
    page = desk.window.paper.current_page
    assert page is not None
    return page


def status(desk: Desk) -> str:
    return desk.window.status.text()


def print_until(desk: Desk, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: words in status(desk), timeout=15_000)


def test_control_s_saves_the_page_that_is_shown(desk: Desk, chosen: list[str], tmp_path: Path) -> None:
    desk.press("Ctrl+S")
    assert chosen == [NAME]
    assert (tmp_path / NAME).read_bytes() == page_of(desk).pdf
    assert status(desk) == desk.window.announcer.said[-1] == f"Saved as {NAME}"


def test_saving_waits_for_the_page_of_the_newest_answers(
    desk: Desk, chosen: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    desk.type("infusions", "8")
    desk.press("Ctrl+S")
    assert chosen == []
    qtbot.waitUntil(lambda: bool(chosen))
    assert page_of(desk).wanted.result is desk.window.result
    assert (tmp_path / chosen[0]).read_bytes() == page_of(desk).pdf


def test_saving_waits_for_a_field_that_is_not_finished(desk: Desk, chosen: list[str]) -> None:
    desk.type("infusions", "4 to")
    desk.press("Ctrl+S")
    assert chosen == []
    assert status(desk) == "Infusions is not finished; the page waits for it."


def test_a_cancelled_dialog_saves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.window.delivery, "choose_file", lambda *asked: "")
    desk.press("Ctrl+S")
    assert status(desk) == ""


def test_a_file_gets_the_ending_of_its_kind(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.window.delivery, "choose_file", lambda *asked: str(tmp_path / "my page 1.5"))
    desk.press("Ctrl+S")
    assert (tmp_path / "my page 1.5.pdf").exists()


def test_the_next_file_is_offered_in_the_folder_of_the_last(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(window: object, title: str, offered: str, kind: str) -> tuple[str, str]:
        asked.append(offered)
        return str(tmp_path / NAME), kind

    monkeypatch.setattr("estimator.ui.desk.delivery.QFileDialog.getSaveFileName", choose)
    desk.press("Ctrl+S")
    desk.press("Ctrl+S")
    assert Path(asked[1]) == tmp_path / NAME


def test_a_folder_that_is_gone_is_said_with_what_to_do(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(desk, tmp_path / "gone", monkeypatch)
    desk.press("Ctrl+S")
    assert status(desk) == (
        f"{NAME} was not saved: the folder {tmp_path / 'gone'} is not there. Fix: save it in another folder: Ctrl+S."
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.EACCES, "nothing may be written in the folder"), (errno.ENOSPC, "there is no room left")],
)
def test_a_folder_that_takes_nothing_is_said_and_nothing_half_written_is_left(
    desk: Desk, chosen: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refuse(*asked: object) -> None:
        raise OSError(number, "refused", "x")

    before = set(tmp_path.iterdir())
    monkeypatch.setattr("estimator.office.saving.os.fsync", refuse)
    desk.press("Ctrl+S")
    assert said in status(desk)
    assert set(tmp_path.iterdir()) == before


def test_after_a_folder_that_takes_nothing_another_one_can_be_chosen(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(desk, tmp_path / "gone", monkeypatch)
    desk.press("Ctrl+S")
    choosing(desk, tmp_path, monkeypatch)
    desk.press("Ctrl+S")
    assert (tmp_path / NAME).read_bytes() == page_of(desk).pdf


def test_a_name_of_400_characters_is_saved(
    open_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(patient=Patient(name="../Ñ/" + "日本 " * 133))
    offered = choosing(desk, tmp_path, monkeypatch)
    desk.press("Ctrl+S")
    assert (tmp_path / offered[0]).read_bytes() == page_of(desk).pdf


def test_control_p_prints_on_the_usual_printer_and_names_it(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "Sent to Office")
    assert printers.printed() == [len(page_of(desk).sheets)]


def test_control_p_prints_on_the_remembered_printer(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    desk.window.delivery.choice = PrintChoice("Desk", copies=2, two_sided=True)
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "Sent to Desk")
    assert printers.opened[0].copyCount() == 2


def test_what_is_printed_is_what_was_shown_when_the_key_was_pressed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printed: list[MadePage] = []
    monkeypatch.setattr(desk.window.delivery, "_print", lambda pages, *how: printed.extend(pages))
    desk.type("infusions", "8")
    shown = desk.window.result
    desk.press("Ctrl+P Ctrl+N")
    qtbot.waitUntil(lambda: bool(printed) and desk.is_painted)
    assert [page.wanted.result for page in printed] == [shown]


def test_nothing_is_printed_saved_or_sent_where_nothing_can_be_estimated(
    printers: FakePrinters, desk: Desk, sent: list[Path], chosen: list[str], qtbot: QtBot
) -> None:
    desk.type("infusions", "40")
    said: list[str] = []
    desk.window.delivery.reported.connect(said.append)
    desk.press("Ctrl+P Ctrl+S Ctrl+E")
    desk.window.delivery.print_as(PrintChoice("Desk", languages="both"), "en")
    desk.window.delivery.save_as(PrintChoice(size="large"), "en")
    qtbot.waitUntil(lambda: desk.is_painted)
    assert [words.split(",")[0] for words in said] == [
        "Not printed", "Not saved", "Not sent", "Not printed", "Not saved",
    ]  # fmt: skip
    assert (printers.opened, chosen, sent) == ([], [], [])


@pytest.mark.parametrize(
    ("kind", "compared", "checks"), [("estimate", [], 1), ("comparison", ["40", "6"], 0), ("call-sheet", [], 0)]
)
def test_a_check_stops_what_holds_no_estimate_but_not_the_call_to_the_plan(
    kind: Kind, compared: list[str], checks: int
) -> None:
    refusal, others = result_of(infusions="40"), tuple(result_of(infusions=number) for number in compared)
    wanted = Wanted(kind, demonstration(), refusal, PageOptions(), others)
    assert len(checks_that_stop(wanted, "en")) == checks


def test_the_printer_s_queue_shows_no_name_of_a_patient(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "Sent to Office")
    assert printers.opened[0].docName() == "Estimate"


def test_the_focus_stays_where_it_is_while_a_page_is_printed(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    desk.window.form.focus_question("infusions")
    focused = QApplication.focusWidget()
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "Sent to Office")
    assert QApplication.focusWidget() is focused


def test_without_a_printer_it_says_what_to_do_instead(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    printers.there, printers.the_usual = [], ""
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "No printer is set up here. Fix: save the page as a PDF: Ctrl+S.")


def test_a_remembered_printer_that_is_gone_is_said_and_no_other_one_prints(
    printers: FakePrinters, desk: Desk, qtbot: QtBot
) -> None:
    desk.window.delivery.choice = PrintChoice("Old one")
    desk.press("Ctrl+P")
    print_until(desk, qtbot, "The printer Old one is not there any more. Nothing was printed. Fix: choose another")
    assert printers.opened == []


def test_without_a_usual_printer_the_print_options_are_wanted(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    printers.the_usual = ""
    with qtbot.waitSignal(desk.window.delivery.options_wanted):
        desk.press("Ctrl+P")


def test_a_page_that_is_being_printed_is_not_printed_twice(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+P")
    desk.press("Ctrl+P")
    assert status(desk) == "This is being printed already."
    print_until(desk, qtbot, "Sent to Office")
    assert len(printers.printed()) == 1


def test_a_window_that_closes_prints_first_what_was_sent(printers: FakePrinters, desk: Desk) -> None:
    desk.press("Ctrl+P")
    desk.window.delivery.stop()
    assert printers.printed() == [len(page_of(desk).sheets)]


def test_both_languages_are_printed_in_one_go(printers: FakePrinters, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.window.delivery.print_as(PrintChoice("Desk", languages="both"), "en")
    print_until(desk, qtbot, "Sent to Desk")
    spanish = replace(page_of(desk).wanted, options=PageOptions("es"))
    (tmp_path / "es.pdf").write_bytes(make_page(Order(0, spanish, 1.0)).pdf)
    assert printers.printed() == [len(page_of(desk).sheets) + len(PdfReader(tmp_path / "es.pdf").pages)]


def test_a_choice_printed_with_is_remembered(printers: FakePrinters, desk: Desk, qtbot: QtBot) -> None:
    choice = PrintChoice("Desk", two_sided=True)
    with qtbot.waitSignal(desk.window.delivery.choice_changed) as changed:
        desk.window.delivery.print_as(choice, "en")
    assert changed.args == [choice]
    print_until(desk, qtbot, "Sent to Desk")
    assert desk.window.delivery.choice == choice


def test_large_print_and_discreet_pages_are_saved_as_chosen_while_the_page_shown_stays(
    desk: Desk, chosen: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown, saved = page_of(desk), []

    def keep(page: MadePage, language: str) -> None:
        saved.append(page)

    monkeypatch.setattr(desk.window.delivery, "_save", keep)
    desk.window.delivery.save_as(PrintChoice(languages="both", size="large", discreet=True), "en")
    qtbot.waitUntil(lambda: len(saved) == 2, timeout=15_000)
    options: list[Any] = [page.wanted.options for page in saved]
    assert [(each.language, each.size, each.discreet) for each in options] == [
        ("en", "large", True), ("es", "large", True),
    ]  # fmt: skip
    assert page_of(desk) is shown


def test_a_page_in_two_languages_is_saved_as_two_files(
    desk: Desk, chosen: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    desk.window.delivery.save_as(PrintChoice(languages="both"), "en")
    qtbot.waitUntil(lambda: len(chosen) == 2, timeout=15_000)
    assert chosen == [NAME, "Presupuesto 2026-11-25 Sample Patient.pdf"]
    assert (tmp_path / NAME).read_bytes() == page_of(desk).pdf


def test_a_page_as_it_is_shown_is_not_made_again(desk: Desk, chosen: list[str], tmp_path: Path) -> None:
    desk.window.delivery.save_as(PrintChoice(), "en")
    assert (tmp_path / NAME).read_bytes() == page_of(desk).pdf


def test_a_page_that_cannot_be_made_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def fail(order: object) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr("estimator.ui.desk.page_maker.make_page", fail)
    desk.window.delivery.save_as(PrintChoice(size="large"), "en")
    print_until(desk, qtbot, "The page could not be made: no room")


def test_sending_opens_a_draft_with_the_page_and_says_that_mail_is_not_encrypted(desk: Desk, sent: list[Path]) -> None:
    desk.press("Ctrl+E")
    (file,) = sent
    (attached,) = BytesParser(policy=policy.default).parsebytes(file.read_bytes()).iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == (NAME, page_of(desk).pdf)
    assert status(desk).endswith("E-mail is not encrypted unless the clinic's mail program does it.")


def test_where_no_mail_program_opens_the_draft_it_can_be_saved(
    desk: Desk, sent: list[Path], chosen: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.window.delivery, "_open_file", lambda file: False)
    said: list[str] = []
    desk.window.delivery.reported.connect(said.append)
    desk.press("Ctrl+E")
    name = NAME.replace(".pdf", ".eml")
    assert said[0].startswith("No mail program opened the draft. Fix: save it")
    assert said[1].startswith(f"The draft is saved as {name}.")
    assert (tmp_path / name).read_bytes() == (tmp_path / "outgoing" / name).read_bytes()


def test_where_the_draft_cannot_be_put_out_it_can_be_saved(
    desk: Desk, sent: list[Path], chosen: list[str], tmp_path: Path
) -> None:
    (tmp_path / "outgoing").write_bytes(b"a file in the place of the folder")
    desk.press("Ctrl+E")
    assert sent == []
    assert chosen == [NAME.replace(".pdf", ".eml")]


def test_drafts_of_days_ago_are_removed_when_the_window_begins(desk: Desk, sent: list[Path], tmp_path: Path) -> None:
    desk.press("Ctrl+E")
    old = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    os.utime(sent[0], (old, old))
    desk.window.delivery.begin()
    assert list((tmp_path / "outgoing").iterdir()) == []


def test_the_summary_of_the_page_is_copied(desk: Desk) -> None:
    desk.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == summary(page_of(desk).document)
    assert status(desk) == "The summary is copied. Paste it where you need it."


def test_the_summary_of_a_discreet_page_is_discreet(desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+Shift+H")
    desk.press("Ctrl+Shift+C")
    qtbot.waitUntil(lambda: "summary is copied" in status(desk))
    assert "etamine" not in QApplication.clipboard().text()
