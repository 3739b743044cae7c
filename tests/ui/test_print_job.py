"""One job on its way to a printer: every sheet once, looking like the page, and told how it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.ui.print_job import Job, PrintState, Ticket, on_white
from tests.books import demonstration, estimated
from tests.ui.fake_printers import Failure, FakePrinters

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def page(qapp: QApplication) -> bytes:
    return make_page(demonstration(), estimated(infusions="6"), PageOptions()).pdf


@pytest.fixture
def printers(tmp_path: Path) -> FakePrinters:
    return FakePrinters(tmp_path, "Desk", "Office", usual="Office")


def told(printers: FakePrinters, ticket: Ticket) -> list[PrintState]:
    """Print, in the thread of the test, and give all that is told of it."""
    states: list[PrintState] = []
    Job(ticket, printers, lambda job, state: states.append(state)).run()
    return states


def test_every_sheet_is_printed_once_and_told(printers: FakePrinters, page: bytes, tmp_path: Path) -> None:
    (tmp_path / "page").write_bytes(page)
    number = len(PdfReader(tmp_path / "page").pages)
    states = told(printers, Ticket((page,), "Estimate", "Desk"))
    sheets = [PrintState("printing", "Desk", sheet, number) for sheet in range(1, number + 1)]
    assert states == [*sheets, PrintState("done", "Desk", number, number)]
    assert printers.printed() == [number]


def test_what_is_printed_looks_like_the_page(printers: FakePrinters, page: bytes, tmp_path: Path) -> None:
    told(printers, Ticket((page,), "Estimate", "Desk"))
    (tmp_path / "page").write_bytes(page)
    wanted, printed = (picture(file) for file in (tmp_path / "page", tmp_path / "Desk 1.pdf"))
    assert max(abs(one - other) for one, other in zip(wanted, printed, strict=True)) < 100


def picture(file: Path) -> list[int]:
    """How light the first sheet of a file is in each small part of it, from 0 to 255."""
    document = QPdfDocument()
    document.load(str(file))
    paper = on_white(document.render(0, QSize(850, 1100)))
    document.close()
    small = paper.scaled(212, 275, mode=Qt.TransformationMode.SmoothTransformation)
    return [small.pixelColor(x, y).lightness() for x in range(212) for y in range(275)]


def test_the_printer_gets_letter_paper_copies_and_sides_as_chosen(printers: FakePrinters, page: bytes) -> None:
    told(printers, Ticket((page,), "Estimate", "Desk", copies=3, two_sided=True))
    (printer,) = printers.opened
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    assert (printer.copyCount(), printer.sides) == (3, QPrinter.DuplexMode.DuplexLongSide)


def test_the_queue_of_the_printer_shows_the_name_that_was_given(printers: FakePrinters, page: bytes) -> None:
    told(printers, Ticket((page,), "Estimate", "Desk"))
    assert printers.opened[0].docName() == "Estimate"


@pytest.mark.parametrize(("two_sided", "number"), [(False, 6), (True, 7)])
def test_on_two_sides_a_second_file_begins_on_a_sheet_of_its_own(
    printers: FakePrinters, page: bytes, two_sided: bool, number: int
) -> None:
    told(printers, Ticket((page, page), "Estimate", "Desk", two_sided=two_sided))
    assert printers.printed() == [number]


def test_without_a_name_the_usual_printer_prints(printers: FakePrinters, page: bytes) -> None:
    assert told(printers, Ticket((page,), "Estimate"))[-1] == PrintState("done", "Office", 3, 3)


@pytest.mark.parametrize(
    ("there", "usual", "asked_for", "fault"),
    [
        ((), "", "", "no-printer"),
        ((), "", "Desk", "no-printer"),
        (("Desk",), "", "", "no-usual"),
        (("Office",), "Office", "Desk", "gone"),
    ],
)
def test_where_there_is_no_such_printer_nothing_is_opened(
    printers: FakePrinters, page: bytes, there: tuple[str, ...], usual: str, asked_for: str, fault: str
) -> None:
    printers.there, printers.the_usual = list(there), usual
    (state,) = told(printers, Ticket((page,), "Estimate", asked_for))
    assert (state.phase, state.fault) == ("fault", fault)
    assert printers.opened == []


def test_a_stopped_printer_is_given_nothing(printers: FakePrinters, page: bytes) -> None:
    printers.stopped.add("Desk")
    (state,) = told(printers, Ticket((page,), "Estimate", "Desk"))
    assert state.fault == "stopped"
    assert printers.opened == []


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
@pytest.mark.parametrize(
    ("failure", "phase", "fault"),
    [
        ("is no printer", "fault", "refused"),
        ("refuses", "fault", "refused"),
        ("breaks off", "fault", "broken-off"),
        ("vanishes", "lost", None),
    ],
)
def test_a_printer_that_fails_is_told(
    printers: FakePrinters, page: bytes, failure: Failure, phase: str, fault: str | None
) -> None:
    printers.failures["Desk"] = failure
    state = told(printers, Ticket((page,), "Estimate", "Desk"))[-1]
    assert (state.phase, state.fault) == (phase, fault)


def test_a_printer_that_breaks_off_says_at_which_sheet(printers: FakePrinters, page: bytes) -> None:
    printers.failures["Desk"] = "breaks off"
    state = told(printers, Ticket((page,), "Estimate", "Desk"))[-1]
    assert (state.sheet, state.sheets) == (2, 3)


def test_a_driver_that_fails_in_its_own_way_is_a_fault(
    printers: FakePrinters, page: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str) -> None:
        raise RuntimeError("the driver")

    monkeypatch.setattr(printers, "open", fail)
    (state,) = told(printers, Ticket((page,), "Estimate", "Desk"))
    assert state.phase == "fault"


def test_a_file_that_cannot_be_drawn_is_told_before_anything_is_printed(printers: FakePrinters) -> None:
    (state,) = told(printers, Ticket((b"no page",), "Estimate", "Desk"))
    assert state.fault == "not-drawn"
    assert printers.printed() == []


def test_a_job_given_up_before_it_begins_leaves_nothing(printers: FakePrinters, page: bytes) -> None:
    states: list[PrintState] = []
    job = Job(Ticket((page,), "Estimate", "Desk"), printers, lambda job, state: states.append(state))
    job.given_up.set()
    job.run()
    assert states == [PrintState("cancelled", "Desk")]
    assert printers.printed() == []


def test_a_job_given_up_on_its_way_says_that_some_of_it_may_come_out(printers: FakePrinters, page: bytes) -> None:
    states: list[PrintState] = []

    def stop_at_the_second(job: Job, state: PrintState) -> None:
        states.append(state)
        if state.sheet == 2:
            job.given_up.set()

    Job(Ticket((page,), "Estimate", "Desk"), printers, stop_at_the_second).run()
    assert states[-1] == PrintState("cancelled", "Desk", 2, 3, may_come_out=True)
