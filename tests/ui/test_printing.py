"""Printing: every sheet once, in the background, and never without a word on how it went."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from struct import pack
from threading import Thread
from threading import enumerate as enumerate_threads

import pytest
from pytestqt.qtbot import QtBot

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from estimator.ui.print_job import Job, PrintState, Ticket
from estimator.ui.printers import Condition
from estimator.ui.printing import LOST_AFTER, SLOW_AFTER, Printing, local_service
from tests.books import demonstration, estimated
from tests.ui.fake_printers import FakePrinters, FakeService


@pytest.fixture(scope="module")
def page() -> bytes:
    return make_page(demonstration(), estimated(infusions="6"), PageOptions()).pdf


@pytest.fixture
def printers(tmp_path: Path) -> FakePrinters:
    return FakePrinters(tmp_path, "Desk", "Office", usual="Office")


@pytest.fixture
def make_printing(qtbot: QtBot, printers: FakePrinters) -> Iterator[Callable[..., Printing]]:
    made: list[Printing] = []

    def make(slow_after: int = SLOW_AFTER, lost_after: int = LOST_AFTER) -> Printing:
        made.append(Printing(printers, slow_after, lost_after))
        return made[-1]

    yield make
    printers.go_on.set()
    for each in made:
        each.stop()
        each.deleteLater()


@pytest.fixture
def printing(make_printing: Callable[..., Printing]) -> Printing:
    return make_printing()


def until(qtbot: QtBot, printing: Printing, *phases: str) -> PrintState:
    """Wait until the print is in one of some phases."""
    qtbot.waitUntil(lambda: printing.state.phase in phases, timeout=15_000)
    return printing.state


def test_a_page_goes_to_the_printer_asked_for(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printing.send(Ticket((page,), "Estimate", "Desk"))
    assert until(qtbot, printing, "done").printer == "Desk"
    assert printers.printed() == [3]


def test_jobs_are_printed_one_after_the_other(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    for printer in ("Desk", "Office"):
        assert printing.send(Ticket((page,), "Estimate", printer))
    qtbot.waitUntil(lambda: printing.state == PrintState("done", "Office", 3, 3), timeout=15_000)
    assert printers.printed() == [3, 3]


def test_what_is_in_line_already_is_not_printed_twice(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    ticket = Ticket((page,), "Estimate", "Desk")
    assert [printing.send(ticket) for _ in range(3)] == [True, False, False]
    until(qtbot, printing, "done")
    assert printers.printed() == [3]


def test_a_window_that_closes_waits_for_all_that_is_in_line(
    printing: Printing, printers: FakePrinters, page: bytes
) -> None:
    for printer in ("Desk", "Office"):
        printing.send(Ticket((page,), "Estimate", printer))
    printing.stop()
    assert printers.printed() == [3, 3]


def test_trying_again_prints_once(printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot) -> None:
    printers.failures["Desk"] = "is no printer"
    printing.send(Ticket((page,), "Estimate", "Desk"))
    until(qtbot, printing, "fault")
    printing.retry()
    printing.retry()
    until(qtbot, printing, "done")
    assert printers.printed() == [3]


def test_what_waits_behind_a_failed_job_is_printed_after_it(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printers.failures["Desk"] = "is no printer"
    printing.send(Ticket((page,), "Estimate", "Desk"))
    printing.send(Ticket((page,), "Estimate", "Office"))
    until(qtbot, printing, "fault")
    assert printers.printed() == []
    printing.retry()
    qtbot.waitUntil(lambda: printing.state.phase == "done" and printing.state.printer == "Office", timeout=15_000)
    assert printers.printed() == [3, 3]


def test_a_failed_job_is_not_printed_once_something_else_is(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printers.failures["Desk"] = "is no printer"
    failed = Ticket((page,), "Estimate", "Desk")
    printing.send(failed)
    until(qtbot, printing, "fault")
    printing.send(replace(failed, printer="Office"))
    until(qtbot, printing, "done")
    printing.retry()
    printing.stop()
    assert [Path(printer.outputFileName()).name for printer in printers.opened] == ["Office 1.pdf"]


def test_a_job_that_is_stopped_before_it_begins_leaves_nothing(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printers.failures["Desk"] = "hangs"
    printing.send(Ticket((page,), "Estimate", "Desk"))
    printing.send(Ticket((page,), "Estimate", "Office"))
    printing.cancel()
    printers.go_on.set()
    assert not until(qtbot, printing, "cancelled").may_come_out
    assert printers.printed() == []


def test_a_job_that_is_stopped_on_its_way_says_what_may_still_come_out(
    printing: Printing, page: bytes, qtbot: QtBot
) -> None:
    def stop_at_first(state: PrintState) -> None:
        if state.phase == "printing":
            printing.cancel()

    printing.state_changed.connect(stop_at_first)
    printing.send(Ticket((page,), "Estimate", "Desk"))
    state = until(qtbot, printing, "cancelled")
    assert state.sheet < 3 or state.may_come_out


def test_after_stopping_the_next_page_is_printed(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printers.failures["Desk"] = "hangs"
    ticket = Ticket((page,), "Estimate", "Desk")
    printing.send(ticket)
    printing.cancel()
    assert printing.send(ticket)
    printers.go_on.set()
    until(qtbot, printing, "done")
    assert printers.printed() == [3]


def test_a_printer_without_a_sign_is_slow_then_lost(
    make_printing: Callable[..., Printing], printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printing = make_printing(slow_after=1, lost_after=50)
    printers.failures["Desk"] = "hangs"
    phases: list[str] = []
    printing.state_changed.connect(lambda state: phases.append(state.phase))
    printing.send(Ticket((page,), "Estimate", "Desk"))
    until(qtbot, printing, "lost")
    assert phases == ["sending", "slow", "lost"]


def test_a_lost_job_that_comes_back_prints_nothing(
    make_printing: Callable[..., Printing], printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printing = make_printing(slow_after=1, lost_after=2)
    printers.failures["Desk"] = "hangs"
    printing.send(Ticket((page,), "Estimate", "Desk"))
    until(qtbot, printing, "lost")
    printers.go_on.set()
    qtbot.waitUntil(lambda: not any(isinstance(thread, Job) for thread in enumerate_threads()))
    assert len(printers.opened) == 1
    assert printing.state.phase == "lost"
    assert printers.printed() == []


def test_looking_for_printers_tells_their_names_and_the_usual_one(printing: Printing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(printing.looked) as looked:
        printing.look()
    assert looked.args == [("Desk", "Office"), "Office"]


def test_a_job_that_fails_after_it_was_given_up_is_never_tried_again(
    printing: Printing, printers: FakePrinters, page: bytes, qtbot: QtBot
) -> None:
    printers.service = printers.fake_service = FakeService()
    printers.failures["Desk"] = "hangs"
    printing.send(Ticket((page,), "Estimate", "Desk"))
    printers.fake_service.meets = Condition("jam")
    printing.cancel()
    printers.go_on.set()
    until(qtbot, printing, "cancelled")
    printing.retry()
    assert printing.state.phase == "cancelled"
    assert len(printers.opened) == 1


@contextmanager
def cups(door: Path, told: bytes) -> Iterator[list[bytes]]:
    """A print service behind a door of this computer, which gives one answer and keeps what it was asked."""
    asked: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(door))
        server.listen()

        def answer() -> None:
            caller, _ = server.accept()
            with caller, caller.makefile("rb") as question:
                head = b"".join(iter(question.readline, b"\r\n"))
                (length,) = [int(line.split(b":")[1]) for line in head.splitlines() if line[:15] == b"Content-Length:"]
                asked.append(head + question.read(length))
                caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(told) + told)

        thread = Thread(target=answer)
        thread.start()
        yield asked
        thread.join()


def test_the_print_service_of_this_computer_is_asked_through_its_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "door"))
    stopped = pack(">HHIB", 0x0200, 0, 1, 4) + b"\x44\x00\x15printer-state-reasons\x00\x09media-jam\x03"
    with cups(tmp_path / "door", stopped) as asked:
        assert local_service("Estimate").condition("Desk") == Condition("jam")
    assert asked[0].startswith(b"POST / HTTP/1.1")
    assert b"ipp://localhost/printers/Desk" in asked[0]


def test_something_else_behind_the_door_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "door"))
    with cups(tmp_path / "door", b"who is there?"):
        assert local_service("Estimate").condition("Desk") == Condition("unknown")


def test_where_nobody_is_behind_the_door_nobody_knows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "door"))
    assert local_service("Estimate").condition("Desk") == Condition("unknown")


def test_another_computer_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "printers.example.org")
    monkeypatch.setattr("estimator.ui.printing.CUPS_SOCKETS", ("/nowhere",))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked: pytest.fail(str(asked)))
    assert local_service("Estimate").condition("Desk") == Condition("unknown")
