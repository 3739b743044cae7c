"""What is taken along: a page of the one printer, a text on the phone, a code for the desk; several, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any, get_args

import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.office.hand_off import Opened, decode
from estimator.rules import Book
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page_printer import JOB_NAME, PagePrinter
from estimator.ui.kiosk.pages.take import TakePage
from estimator.ui.kiosk.touch import Said
from estimator.ui.print_job import Phase, PrintState
from estimator.ui.printers import Condition, Reason
from estimator.ui.printing import Printing
from estimator.wording import LANGUAGES, Language, say
from tests.books import demonstration
from tests.ui.fake_printers import FakePrinters, FakeService
from tests.ui.kiosk.patients import DAY, SCREEN, Patient, chosen, go_to, patient

MYSELF: dict[str, Any] = {"paying": "myself", "treatment": "depression"}
PRINTER = "Waiting room"
SMALL = Metrics(1280, 800, 10.1)


class At:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def printers(tmp_path: Path) -> FakePrinters:
    """The printer of the waiting room, which writes into files."""
    return FakePrinters(tmp_path, PRINTER)


@pytest.fixture
def clock() -> At:
    return At()


@pytest.fixture
def printer(qtbot: QtBot, printers: FakePrinters, clock: At) -> Iterator[PagePrinter]:
    """The kiosk's printer, over several turns."""
    printing = Printing(printers)
    made = PagePrinter(printing, clock)
    yield made
    printing.stop()
    made.deleteLater()


def with_printer(**changes: object) -> Book:
    """The demonstration book, with a printer at its kiosk."""
    book = demonstration()
    return replace(book, kiosk=book.kiosk.model_copy(update={"printer": PRINTER} | changes))


def told(someone: Patient) -> str:
    return "\n".join(label.text() for label in someone.page.findChildren(Said) if label.isVisible())


def decoded(someone: Patient) -> str:
    """What a telephone reads from the screen."""
    page = someone.page
    assert isinstance(page, TakePage)
    picture = page.qr.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    view = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    (read,) = zxingcpp.read_barcodes(view)
    return str(read.text)


def ready(qtbot: QtBot, someone: Patient, printer: PagePrinter, language: Language = "en") -> None:
    go_to(someone, "take")
    qtbot.waitUntil(lambda: printer.why_not() != "not-ready")
    someone.touch(say(language, "kiosk_result.take.print"))


def print_in_vain(qtbot: QtBot, someone: Patient, printer: PagePrinter, printers: FakePrinters) -> None:
    """Print on a printer that refuses, and wait until that is known."""
    ready(qtbot, someone, printer)
    printers.failures[PRINTER] = "refuses"
    someone.page.print_it.click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: printer.state.phase == "fault", timeout=20_000)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("contrast", ["normal", "dark", "light"])
def test_a_telephone_reads_the_text_from_every_look(qtbot: QtBot, contrast: str, language: str) -> None:
    with patient(contrast=contrast, language=language, **MYSELF) as someone:  # type: ignore[arg-type]
        page = go_to(someone, "take")
        page._choose("phone")  # type: ignore[attr-defined]
        QCoreApplication.processEvents()
        assert "$2,545.00" in decoded(someone)


def test_a_module_is_at_least_eight_tenths_of_a_millimetre(qtbot: QtBot) -> None:
    with patient(**MYSELF) as someone:
        page = go_to(someone, "take")
        page._choose("phone")  # type: ignore[attr-defined]
        assert page.qr.module >= 0.8 * SCREEN.pixels_a_millimetre  # type: ignore[attr-defined]


def test_the_code_and_its_square_open_the_same_answers_at_the_desk(qtbot: QtBot) -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "take")
        someone.touch("Show staff", "I want an estimate in writing")
        opened = decode(demonstration(), decoded(someone), DAY)
        assert isinstance(opened, Opened)
        assert opened.wants_written
        assert opened.answers == someone.screens.turn.answers
        assert someone.page.code.text().replace(" ", "-") in decoded(someone)  # type: ignore[attr-defined]


NOT_READY = "The printer is not working. Use your phone or ask the desk."


def ways(someone: Patient) -> list[object]:
    return [card.answer for card in someone.page.ways.cards]  # type: ignore[attr-defined]


def test_a_clinic_without_a_printer_says_nothing_of_one(qtbot: QtBot) -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "take")
        assert ways(someone) == ["phone", "staff", "none"]
        assert NOT_READY not in told(someone)


def test_to_print_is_offered_only_once_the_printer_is_ready(
    qtbot: QtBot, printer: PagePrinter, printers: FakePrinters
) -> None:
    printers.stopped.add(PRINTER)
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        go_to(someone, "take")
        assert (ways(someone), NOT_READY in told(someone)) == (["phone", "staff", "none"], True)
        printers.stopped.clear()
        printer.look()
        qtbot.waitUntil(lambda: printer.why_not() is None)
        assert (ways(someone), NOT_READY in told(someone)) == (["print", "phone", "staff", "none"], False)
        assert QApplication.focusWidget() is someone.page.ways.cards[0]  # type: ignore[attr-defined]


def test_a_page_is_printed_under_a_name_that_says_nothing(
    qtbot: QtBot, printer: PagePrinter, printers: FakePrinters
) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        someone.touch("Print it") if not someone.page.print_it.isVisible() else someone.page.print_it.click()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: printer.state.phase == "done", timeout=20_000)
        (sheets,) = printers.printed()
        assert f"Please take all {sheets} sheets." in told(someone)
        assert printers.opened[0].docName() == JOB_NAME


def test_how_many_sheets_come_out_is_said_by_the_button(qtbot: QtBot, printer: PagePrinter) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        assert isinstance(someone.page, TakePage)
        caption = someone.page.print_it.text
        qtbot.waitUntil(lambda: caption().startswith("Print it: "))
        usual = caption()
        someone.touch("In large print")
        qtbot.waitUntil(lambda: caption() not in (usual, "Print it"))
        assert (usual, caption()) == ("Print it: 2 sheets", "Print it: 4 sheets")


@pytest.mark.parametrize(("way", "thing"), [("phone", "qr"), ("staff", "code")])
def test_with_large_letters_what_was_chosen_is_brought_into_sight(qtbot: QtBot, way: str, thing: str) -> None:
    with patient(SMALL, 2.0, language="es", **MYSELF) as someone:
        page = go_to(someone, "take")
        someone.touch(say("es", f"kiosk_result.take.{way}"))
        shown = getattr(page, thing)
        assert shown.visibleRegion().boundingRect() == shown.rect()


@pytest.mark.qt_log_ignore("QPainter::begin", "does not support", extend=True)
def test_a_fault_is_said_in_words_and_can_be_tried_again(
    qtbot: QtBot, printer: PagePrinter, printers: FakePrinters
) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        print_in_vain(qtbot, someone, printer, printers)
        assert "The printer does not work. Your page was taken back." in told(someone)
        someone.touch("Try again")
        qtbot.waitUntil(lambda: printer.state.phase == "done", timeout=20_000)


@pytest.mark.qt_log_ignore("QPainter::begin", "does not support", extend=True)
def test_a_failed_page_never_comes_out_for_the_next_person(
    qtbot: QtBot, printer: PagePrinter, printers: FakePrinters
) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        print_in_vain(qtbot, someone, printer, printers)
    printer.try_again()
    QCoreApplication.processEvents()
    assert printer.state.phase == "idle"
    assert printers.printed() == []


@pytest.mark.parametrize(("reason", "language"), list(zip(get_args(Reason), cycle(LANGUAGES))))
def test_each_reason_why_a_page_does_not_come_out_is_said(
    qtbot: QtBot, printer: PagePrinter, printers: FakePrinters, reason: Reason, language: Language
) -> None:
    printers.service = printers.fake_service = FakeService()
    with patient(book=with_printer(), printer=printer, language=language, **MYSELF) as someone:
        ready(qtbot, someone, printer, language)
        printers.fake_service.meets = Condition(reason)
        someone.page.print_it.click()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: printer.state.phase == "fault", timeout=20_000)
        assert say(language, f"kiosk_print.reason.{reason}") in told(someone)
        assert "waiting" not in printers.fake_service.queue.values()


@pytest.mark.parametrize(("may_come_out", "language"), [(True, "en"), (False, "es")])
@pytest.mark.parametrize("phase", sorted(set(get_args(Phase)) - {"idle", "cancelled"}))
def test_each_state_of_a_print_is_said(
    qtbot: QtBot, printer: PagePrinter, phase: Phase, language: Language, may_come_out: bool
) -> None:
    with patient(book=with_printer(), printer=printer, language=language, **MYSELF) as someone:
        ready(qtbot, someone, printer, language)
        printer._state = PrintState(phase, PRINTER, may_come_out=may_come_out)
        printer.changed.emit()
        assert someone.page.state.isVisible()  # type: ignore[attr-defined]
        assert someone.page.state.text()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("metrics", "factor", "words", "way"),
    [
        (SCREEN, 1.0, "To my phone", "To my phone"), (SCREEN, 1.0, "Show staff", "Show staff"),
        (SMALL, 2.0, "Use my phone", "To my phone"), (SMALL, 2.0, "Ask staff", "Show staff"),
    ],
)  # fmt: skip
def test_where_the_printer_fails_another_way_is_one_touch_away(
    qtbot: QtBot, printer: PagePrinter, metrics: Metrics, factor: float, words: str, way: str
) -> None:
    with patient(metrics, factor, book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        printer._state = PrintState("fault", PRINTER, fault="broken-off", reason="jam")
        printer.changed.emit()
        someone.touch(words)
        assert chosen(someone) == [way]
        assert someone.page.qr.isVisible()  # type: ignore[attr-defined]


def test_how_the_print_goes_is_read_out_once(qtbot: QtBot, printer: PagePrinter) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        printer._state = PrintState("printing", PRINTER, 1, 2)
        with qtbot.waitSignal(someone.page.changed):  # type: ignore[attr-defined]
            printer.changed.emit()
        assert "Printing your page." in someone.page.script()  # type: ignore[attr-defined]
        printer._state = PrintState("printing", PRINTER, 2, 2)
        with qtbot.assertNotEmitted(someone.page.changed):  # type: ignore[attr-defined]
            printer.changed.emit()


def test_a_person_may_print_so_many_pages_and_no_more(qtbot: QtBot, printer: PagePrinter) -> None:
    with patient(book=with_printer(prints_a_turn=1), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        someone.page.print_it.click()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: printer.state.phase == "done", timeout=20_000)
        assert printer.why_not() == "turn"
        assert not someone.page.print_it.isVisible()  # type: ignore[attr-defined]


def test_all_people_of_an_hour_may_print_so_many_pages(qtbot: QtBot, printer: PagePrinter, clock: At) -> None:
    book = with_printer(prints_an_hour=1)
    with patient(book=book, printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        someone.page.print_it.click()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: printer.state.phase == "done", timeout=20_000)
    with patient(book=book, printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        assert "The printer has had many pages this hour." in told(someone)
        clock.now += 3601
        assert printer.why_not() is None


def test_the_language_of_a_print_is_asked_where_it_was_changed_midway(qtbot: QtBot, printer: PagePrinter) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        assert not someone.page.in_language.isVisible()  # type: ignore[attr-defined]
        someone.touch_on(someone.screens.frame.other_language)
        assert someone.page.in_language.isVisible()  # type: ignore[attr-defined]


def test_who_has_printed_is_told_to_take_the_page(qtbot: QtBot, printer: PagePrinter) -> None:
    with patient(book=with_printer(), printer=printer, **MYSELF) as someone:
        ready(qtbot, someone, printer)
        someone.page.print_it.click()  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: printer.state.phase == "done", timeout=20_000)
        someone.touch("Next")
        assert "Please take all 2 sheets." in told(someone)


def test_nothing_is_left_of_code_and_square_after_the_turn(qtbot: QtBot) -> None:
    with patient(**MYSELF) as someone:
        page = go_to(someone, "take")
        someone.touch("Show staff")
        page.wipe()  # type: ignore[attr-defined]
        assert page.code.text() == ""  # type: ignore[attr-defined]
        assert page.qr.grab().toImage().isNull()  # type: ignore[attr-defined]
