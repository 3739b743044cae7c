"""What goes on while estimates are open: other answers, another rule book, another day, a mistake of our own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from estimator.office.sample import sample_request
from estimator.pricing.result import Estimate
from estimator.rules.book import Book
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.draft_tabs import when_parked
from estimator.ui.desk.drafts import MOST_OPEN
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from tests.ui.conftest import TODAY

TOMORROW = date(2026, 11, 26)
MAY_4 = datetime(2026, 5, 4, 12).timestamp()  # noqa: DTZ001 - the clock on the wall


class Calendar:
    """A calendar that a test turns."""

    def __init__(self) -> None:
        self.today = TODAY

    def __call__(self, book: Book, clinic: str) -> date:
        return self.today


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def session(qapp: object, folder: Path) -> Iterator[Session]:
    for file in folder.glob("*.yaml"):
        os.utime(file, (MAY_4, MAY_4))
    made = Session(folder)
    yield made
    made.stop()


@pytest.fixture
def work(session: Session, calendar: Calendar) -> Work:
    assert session.book is not None
    nine = datetime(2026, 11, 25, 9, 2)  # noqa: DTZ001 - the clock on the wall
    return Work(session, sample_request(session.book, TODAY), calendar, lambda: nine)


def make_cheaper(session: Session, folder: Path, qtbot: QtBot) -> None:
    """Change the price of a package in the rule book."""
    file = folder / "services.yaml"
    with qtbot.waitSignal(session.book_changed):
        file.write_text(file.read_text(encoding="utf-8").replace("price: 2,295.00", "price: 2,195.00"), "utf-8")
        session.reload()


def patient_pays(work: Work) -> int:
    assert isinstance(work.draft.result, Estimate)
    return work.draft.result.totals.patient_pays.cents


def test_a_changed_rule_book_moves_nothing_by_itself(work: Work, session: Session, folder: Path, qtbot: QtBot) -> None:
    make_cheaper(session, folder, qtbot)
    assert patient_pays(work) == 254500


def test_a_changed_rule_book_is_told_with_what_it_would_change(
    work: Work, session: Session, folder: Path, qtbot: QtBot
) -> None:
    make_cheaper(session, folder, qtbot)
    (notice,) = work.notices("en")
    assert notice.text.startswith(
        "The rule book was changed at 9:02 AM. This estimate still uses the edition of May 4 ("
    )
    assert "$100.00 less" in notice.text
    assert notice.text.endswith("Updating is not undone by Ctrl+Z.")


def test_the_newer_rule_book_is_taken_when_asked(work: Work, session: Session, folder: Path, qtbot: QtBot) -> None:
    make_cheaper(session, folder, qtbot)
    (notice,) = work.notices("en")
    notice.deeds[0][1]()
    assert patient_pays(work) == 244500
    assert work.notices("en") == []


def test_what_is_begun_after_the_change_uses_the_newer_rule_book(
    work: Work, session: Session, folder: Path, qtbot: QtBot
) -> None:
    make_cheaper(session, folder, qtbot)
    work.new()
    assert work.draft.book is session.book
    assert work.notices("en") == []


def test_after_midnight_the_day_is_asked_again(work: Work, calendar: Calendar, qtbot: QtBot) -> None:
    calendar.today = TOMORROW
    with qtbot.waitSignal(work.notices_changed):
        work.look_at_the_day()
    (notice,) = work.notices("en")
    assert notice.text == "It is now November 26, 2026. This estimate is dated November 25, 2026."
    assert work.draft.answers.day == TODAY


def test_the_day_is_changed_only_when_asked_and_can_be_undone(work: Work, calendar: Calendar) -> None:
    calendar.today = TOMORROW
    work.look_at_the_day()
    work.notices("en")[0].deeds[0][1]()
    assert work.draft.answers.day == TOMORROW
    assert work.notices("en") == []
    work.undo()
    assert work.draft.answers.day == TODAY


def test_undo_in_one_estimate_leaves_the_others(work: Work) -> None:
    first = work.draft
    work.take("patient.name", with_answer(first.answers, "patient.name", "Someone"))
    work.duplicate()
    work.take("patient.name", with_answer(work.draft.answers, "patient.name", "Another"))
    work.undo()
    assert first.answers.patient is not None
    assert first.answers.patient.name == "Someone"
    assert work.draft.answers.patient == first.answers.patient


def test_a_duplicate_is_told_against_the_one_it_was_made_from(work: Work) -> None:
    origin = work.draft.result
    work.duplicate()
    assert work.draft.origin is origin


def test_one_that_makes_room_for_another_is_told(work: Work, qtbot: QtBot) -> None:
    first = work.draft
    for _ in range(MOST_OPEN - 1):
        work.new()
    with qtbot.waitSignal(work.parked_for_room) as told:
        work.new()
    assert told.args == [first]
    assert when_parked(first, "en") == "parked November 25, 9:02 AM"


def test_the_last_parked_is_opened_again(work: Work) -> None:
    first = work.draft
    work.park(first)
    assert work.draft is not first
    work.open_last_parked()
    assert work.draft is first


def test_a_mistake_of_the_program_is_told_with_its_report_until_the_work_goes_on(work: Work, tmp_path: Path) -> None:
    work.tell_of_crash(tmp_path / "report.txt")
    (notice,) = work.notices("en")
    assert "report.txt" in notice.text
    notice.deeds[0][1]()
    assert work.notices("en") == []
