"""The one printer of the kiosk: offered only when it is ready, counted, and nothing of it is left for the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from threading import enumerate as enumerate_threads
from types import SimpleNamespace
from typing import get_args

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from estimator.paper.document import PageOptions
from estimator.rules.models.kiosk import KioskFile
from estimator.ui import print_queue
from estimator.ui.kiosk.page_printer import ANOTHER_CHANCE, HOUR, LOOKING, PagePrinter
from estimator.ui.printers import Condition, Reason
from estimator.ui.printing import LOST_AFTER, SLOW_AFTER, Printing
from estimator.wording import LANGUAGES, Language, say
from tests.books import demonstration, estimated
from tests.ui.fake_printers import FakePrinters, FakeService

NAME = "Waiting room"
KIOSK = KioskFile(printer=NAME)


class House:
    """A kiosk's printer with everything around it: the print service, the clock, what may be printed."""

    def __init__(self, folder: Path, qtbot: QtBot, slow_after: int = SLOW_AFTER, lost_after: int = LOST_AFTER) -> None:
        self.service, self.qtbot, self.now = FakeService(), qtbot, 0.0
        self.printers = FakePrinters(folder, NAME, service=self.service)
        self.printing = Printing(self.printers, slow_after, lost_after)
        self.printer = PagePrinter(self.printing, lambda: self.now)
        self.phases: list[str] = []
        self.printer.changed.connect(self._note)
        self.book, self.result = demonstration(), estimated(infusions="6")

    def _note(self) -> None:
        phase = self.printer.state.phase
        if [phase] != self.phases[-1:]:
            self.phases.append(phase)

    def begin_turn(self, kiosk: KioskFile = KIOSK) -> None:
        self.printer.begin_turn(kiosk)
        self.look()

    def look(self) -> None:
        """Look at the printer and take what was seen."""
        self.printer.look()
        for thread in enumerate_threads():
            if thread.name == LOOKING:
                thread.join()
        QCoreApplication.sendPostedEvents(self.printer)

    def print_until(self, *phases: str) -> None:
        assert self.printer.print_page(self.book, self.result, PageOptions())
        self.wait_for(*phases)

    def wait_for(self, *phases: str) -> None:
        self.qtbot.waitUntil(lambda: self.printer.state.phase in phases, timeout=20_000)

    @property
    def waiting(self) -> list[int]:
        """What could still come out."""
        return [job for job, state in self.service.queue.items() if state == "waiting"]


@pytest.fixture(scope="module")
def page() -> SimpleNamespace:
    """A page that is soon printed: how one is made is tested elsewhere."""
    writer, file = PdfWriter(), BytesIO()
    writer.add_blank_page(612, 792)
    writer.write(file)
    return SimpleNamespace(pdf=file.getvalue())


@pytest.fixture
def make_house(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: SimpleNamespace
) -> Iterator[Callable[..., House]]:
    monkeypatch.setattr(print_queue, "LOOK_EVERY", 0.001)
    monkeypatch.setattr("estimator.ui.kiosk.page_printer.make_page", lambda *asked: page)
    made: list[House] = []

    def make(**times: int) -> House:
        made.append(House(tmp_path, qtbot, **times))
        return made[-1]

    yield make
    for house in made:
        house.service.mend()
        house.service.keeps_jobs = False
        house.printer.stop()
        house.printing.stop()
        house.printer.deleteLater()
        house.printing.deleteLater()


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    return make_house()


def test_a_page_is_sent_printed_and_done(house: House) -> None:
    house.begin_turn()
    house.print_until("done")
    assert [phase for phase in house.phases if phase != "idle"] == ["sending", "printing", "done"]
    assert (house.printer.printed_this_turn, house.printer.has_page_come_out) == (1, True)


def test_before_anybody_looked_the_printer_is_not_ready(house: House) -> None:
    house.printer.begin_turn(KIOSK)
    assert house.printer.why_not() == "not-ready"


@pytest.mark.parametrize("reason", get_args(Reason))
def test_a_printer_with_a_reason_not_to_print_is_not_offered(house: House, reason: Reason) -> None:
    house.service.told = Condition(reason)
    house.begin_turn()
    assert house.printer.why_not() == "not-ready"
    assert not house.printer.print_page(house.book, house.result, PageOptions())
    assert house.printers.opened == []


def test_a_printer_that_is_not_there_is_not_offered(house: House) -> None:
    house.begin_turn(KioskFile(printer="Another"))
    assert house.printer.why_not() == "not-ready"


def test_low_toner_is_no_reason_not_to_print(house: House) -> None:
    house.service.told = Condition(is_toner_low=True)
    house.begin_turn()
    house.print_until("done")


@pytest.mark.parametrize("reason", get_args(Reason))
def test_a_fault_on_the_way_tells_its_reason_and_takes_the_page_back(house: House, reason: Reason) -> None:
    house.begin_turn()
    house.service.meets = Condition(reason)
    house.print_until("fault")
    assert house.printer.state.reason == reason
    assert (house.printer.state.may_come_out, house.waiting) == (False, [])


def test_a_page_that_failed_never_comes_out_later(house: House) -> None:
    house.begin_turn()
    house.service.meets = Condition("paper-out")
    house.print_until("fault")
    house.service.mend()
    house.begin_turn()
    house.printer.try_again()
    house.printing.stop()
    assert list(house.service.queue.values()) == ["failed"]
    assert len(house.printers.opened) == 1


def test_after_a_fault_it_prints_once_it_is_mended_and_tried_again(house: House) -> None:
    house.begin_turn()
    house.service.meets = Condition("jam")
    house.print_until("fault")
    house.service.mend()
    house.printer.try_again()
    house.wait_for("done")
    assert list(house.service.queue.values()) == ["failed", "printed"]


def test_a_printer_without_a_sign_is_slow_then_lost_and_the_page_is_taken_back(
    make_house: Callable[..., House],
) -> None:
    house = make_house(slow_after=500, lost_after=900)
    house.begin_turn()
    house.service.meets = Condition()
    house.print_until("lost")
    assert house.phases[-3:] == ["printing", "slow", "lost"]
    house.qtbot.waitUntil(lambda: house.waiting == [])


def test_what_is_under_way_at_the_end_of_a_turn_is_taken_back(house: House) -> None:
    house.begin_turn()
    house.service.meets = Condition()
    house.print_until("printing")
    house.qtbot.waitUntil(lambda: house.waiting != [], timeout=20_000)
    house.printer.end_turn()
    house.qtbot.waitUntil(lambda: house.waiting == [])
    assert house.printer.state.phase == "idle"


def test_a_page_that_cannot_be_taken_back_is_said_and_taken_back_later(house: House) -> None:
    house.begin_turn()
    house.service.meets, house.service.keeps_jobs = Condition("jam"), True
    house.print_until("fault")
    assert house.printer.state.may_come_out
    house.service.keeps_jobs = False
    house.qtbot.waitUntil(lambda: house.waiting == [])


def test_what_an_earlier_run_left_is_taken_back_before_anybody_prints(house: House) -> None:
    house.service.queue[1] = "waiting"
    house.begin_turn()
    assert house.waiting == []


def test_three_pages_a_turn_are_printed_and_no_fourth(house: House) -> None:
    house.begin_turn()
    for _ in range(3):
        house.print_until("done")
    assert house.printer.why_not() == "turn"
    assert not house.printer.print_page(house.book, house.result, PageOptions())
    house.begin_turn()
    assert house.printer.why_not() is None


def test_twenty_pages_an_hour_are_printed_and_no_more(house: House) -> None:
    for number in range(20):
        if number % 3 == 0:
            house.begin_turn()
        house.print_until("done")
    house.begin_turn()
    assert house.printer.why_not() == "hour"
    assert not house.printer.print_page(house.book, house.result, PageOptions())
    house.now += HOUR
    assert house.printer.why_not() is None


def test_a_page_that_failed_counts_for_nobody(house: House) -> None:
    house.begin_turn(KIOSK.model_copy(update={"prints_a_turn": 1}))
    house.service.meets = Condition("paper-out")
    house.print_until("fault")
    assert house.printer.printed_this_turn == 0
    assert house.printer.can_try_again


def test_a_page_that_was_lost_counts_as_it_may_have_come_out(make_house: Callable[..., House]) -> None:
    house = make_house(slow_after=1, lost_after=600)
    house.begin_turn(KIOSK.model_copy(update={"prints_a_turn": 1}))
    house.service.meets = Condition()
    house.print_until("lost")
    assert not house.printer.can_try_again


def test_a_printer_that_only_remembers_what_was_wrong_gets_another_chance(house: House) -> None:
    house.service.told = Condition("paper-out", is_remembered=True)
    house.begin_turn()
    assert house.printer.why_not() == "not-ready"
    house.now += ANOTHER_CHANCE
    house.look()
    assert house.printer.why_not() is None
    house.print_until("done")


def test_what_a_page_came_out_in_spite_of_keeps_nobody_from_printing(house: House) -> None:
    house.begin_turn()
    house.service.meets = Condition("paper-out")
    house.print_until("fault")
    house.service.told, house.service.meets = Condition("paper-out", is_remembered=True), None
    house.printer.try_again()
    house.wait_for("done")
    house.look()
    assert house.printer.why_not() is None
    assert house.printer.told_to_staff("en") == ""


def test_a_printer_that_is_stopped_gets_no_other_chance(house: House) -> None:
    house.service.told = Condition("paper-out")
    house.begin_turn()
    house.now += ANOTHER_CHANCE
    house.look()
    assert house.printer.why_not() == "not-ready"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", get_args(Reason))
def test_staff_are_told_what_to_mend(house: House, reason: Reason, language: Language) -> None:
    house.service.told = Condition(reason)
    house.begin_turn()
    assert say(language, f"kiosk_print.reason.{reason}") in house.printer.told_to_staff(language)


def test_staff_are_told_of_low_toner_while_it_still_prints(house: House) -> None:
    house.service.told = Condition(is_toner_low=True)
    house.begin_turn()
    assert house.printer.told_to_staff("en") == "For staff: The printer will soon need ink."


def test_staff_are_told_nothing_of_a_printer_that_works_or_is_not_installed(house: House) -> None:
    house.begin_turn()
    assert house.printer.told_to_staff("en") == ""
    house.printer.begin_turn(KioskFile())
    assert house.printer.told_to_staff("en") == ""


def test_a_look_that_finds_nothing_new_changes_nothing(house: House) -> None:
    house.begin_turn()
    with house.qtbot.assertNotEmitted(house.printer.changed):
        house.look()
