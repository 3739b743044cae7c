"""The last screen: it tells how the print goes, sends for a page only once there is one, and leads on from a fault."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.touch import Said
from estimator.ui.print_job import Phase, PrintState
from estimator.wording import Language
from tests.ui.kiosk.patients import Patient, go_to, patient

TAKE_IT = {"en": "Take your page.", "es": "Llévese su hoja."}
SAID: list[tuple[Phase, Language, str]] = [
    ("sending", "en", "Sending your page to the printer."), ("printing", "es", "Imprimiendo su hoja."),
    ("slow", "en", "The printer is slow."), ("fault", "es", "La impresora no tiene papel."),
    ("lost", "en", "We cannot tell if your page came out. Look below."),
]  # fmt: skip


@pytest.fixture
def printer(qtbot: QtBot) -> Iterator[PagePrinter]:
    made = PagePrinter()
    yield made
    made.stop()
    made.deleteLater()


def print_goes(printer: PagePrinter, phase: Phase) -> None:
    """Let the printer tell how the page of this turn goes."""
    printer._is_of_this_turn = True
    is_fault = phase == "fault"
    printer._tell(PrintState(phase, fault="broken-off", reason="paper-out") if is_fault else PrintState(phase))


def told(someone: Patient) -> str:
    return "\n".join(label.text() for label in someone.page.findChildren(Said) if label.isVisible())


@pytest.mark.parametrize(("phase", "language", "words"), SAID)
def test_how_the_print_goes_is_said_and_nobody_is_sent_for_a_page_that_is_not_there(
    printer: PagePrinter, phase: Phase, language: Language, words: str
) -> None:
    with patient(printer=printer, language=language) as someone:
        go_to(someone, "done")
        print_goes(printer, phase)
        assert words in told(someone)
        assert TAKE_IT[language] not in told(someone)


def test_while_it_prints_nobody_reads_that_answers_are_erased_in_a_moment(printer: PagePrinter) -> None:
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        assert "in a moment" in told(someone)
        print_goes(printer, "printing")
        assert ("in a moment" in told(someone), "wait here" in told(someone)) == (False, True)


def test_once_the_page_is_out_it_is_to_be_taken(printer: PagePrinter) -> None:
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        print_goes(printer, "printing")
        print_goes(printer, "done")
        assert told(someone).startswith(TAKE_IT["en"])


def test_whose_page_has_several_sheets_is_told_how_many(printer: PagePrinter) -> None:
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        printer._is_of_this_turn = True
        printer._tell(PrintState("done", sheet=2, sheets=2))
        assert "2 sheets" in told(someone)


def test_a_page_that_came_out_is_to_be_taken_though_the_next_one_failed(printer: PagePrinter) -> None:
    with patient(printer=printer) as someone:
        print_goes(printer, "done")
        go_to(someone, "done")
        print_goes(printer, "fault")
        assert TAKE_IT["en"] in told(someone)


def test_after_a_fault_the_other_ways_are_one_touch_away(printer: PagePrinter) -> None:
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        assert not someone.page.other_way.isVisible()  # type: ignore[attr-defined]
        print_goes(printer, "fault")
        someone.touch("See what you can do")
        assert someone.screen == "take"


def test_what_is_new_of_the_print_is_read_out(printer: PagePrinter, qtbot: QtBot) -> None:
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        with qtbot.waitSignal(someone.page.changed):  # type: ignore[attr-defined]
            print_goes(printer, "printing")
        assert "Printing your page." in someone.page.script()  # type: ignore[attr-defined]


def test_the_next_person_is_told_of_no_page(printer: PagePrinter) -> None:
    print_goes(printer, "done")
    printer.end_turn()
    with patient(printer=printer) as someone:
        go_to(someone, "done")
        assert TAKE_IT["en"] not in told(someone)
