"""Printing: sheet by sheet at the printer's resolution, and never without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from estimator.office.sample import sample_request
from estimator.pricing import estimate
from estimator.ui.desk.compiler import Order, make_page
from estimator.ui.printing import Job, Printing
from tests.books import demonstration
from tests.ui.conftest import TODAY


@pytest.fixture(scope="module")
def pdf() -> bytes:
    book = demonstration()
    return make_page(Order(1, book, estimate(book, sample_request(book, TODAY)), 1.0)).pdf


@pytest.fixture
def printing(qtbot: QtBot) -> Printing:
    window = QWidget()
    qtbot.addWidget(window)
    made = Printing(window)
    made.window_for_test = window  # type: ignore[attr-defined]
    return made


def to_file(file: Path) -> QPrinter:
    """A printer that writes what it is given into a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_every_sheet_is_drawn_once(printing: Printing, pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    job = Job(pdf, to_file(tmp_path / "printed.pdf"))
    said: list[str] = []
    printing.reported.connect(said.append)
    with qtbot.waitSignal(job.finished):
        printing.start(job, "en")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[-1].startswith("Sent to")
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == len(PdfReader(pages(pdf, tmp_path)).pages)


def pages(pdf: bytes, folder: Path) -> Path:
    (folder / "page.pdf").write_bytes(pdf)
    return folder / "page.pdf"


def test_only_the_sheets_chosen_in_the_dialog_are_drawn(pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    printer = to_file(tmp_path / "printed.pdf")
    printer.setFromTo(2, 2)
    job = Job(pdf, printer)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert job.is_sent
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_said(printing: Printing, pdf: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    job = Job(pdf, to_file(tmp_path / "no" / "such" / "folder" / "printed.pdf"))
    said: list[str] = []
    printing.reported.connect(said.append)
    with qtbot.waitSignal(job.finished):
        printing.start(job, "en")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "did not take the page" in said[-1]


def test_printing_into_a_file_saves_the_page_itself(printing: Printing, pdf: bytes, tmp_path: Path) -> None:
    printing.send(pdf, to_file(tmp_path / "page.pdf"), "en")
    assert (tmp_path / "page.pdf").read_bytes() == pdf
