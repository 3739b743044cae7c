"""What a patient answered at the kiosk, opened at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from estimator.office.hand_off import HandOff, Opened, decode, encode
from estimator.office.kiosk_answers import Answers
from estimator.office.sample import sample_request
from estimator.rules.book import Book
from estimator.ui.desk.handed_over import command_of_code
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from tests.books import CONFIG, demonstration
from tests.ui.conftest import TODAY, Desk


@pytest.fixture
def work(qapp: object) -> Iterator[Work]:
    session = Session(CONFIG)
    yield Work(session, sample_request(demonstration(), TODAY), lambda book, clinic: TODAY)
    session.stop()


def code_of(book: Book, **answers: object) -> str:
    """The code that the kiosk shows for answers given at noon."""
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12)  # noqa: DTZ001 - the clock on the wall
    made = encode(book, Answers(**answers), wants_written=True, at=noon)  # type: ignore[arg-type]
    assert isinstance(made, HandOff)
    return made.code


def test_the_search_box_opens_the_answers_in_a_tab_of_their_own(desk: Desk) -> None:
    code = code_of(desk.window.work.book, paying="myself", treatment="depression", infusions=4)
    desk.press("Ctrl+F")
    desk.press(" ".join(code.replace("-", "").replace(" ", "")))
    desk.press("Return")
    assert len(desk.window.work.drafts.open) == 2
    assert (desk.window.answers.treatment, str(desk.window.answers.infusions)) == ("depression", "4")
    assert "asked for at the kiosk around 12:00 PM" in desk.window.banner.text


def test_it_says_that_a_written_estimate_is_wanted(work: Work) -> None:
    command = command_of_code(work, code_of(work.book, paying="myself"), "en")
    assert command is not None
    assert "12:00" in command.words
    assert "owed within 3 business days" in command.words


def test_what_the_patient_wants_is_told_in_that_tab_until_it_is_dismissed(work: Work) -> None:
    opened = decode(work.book, code_of(work.book, paying="myself", treatment="depression", infusions=4), TODAY)
    assert isinstance(opened, Opened)
    work.open_handed_over(replace(opened, is_of_other_edition=True))
    assert [notice.text for notice in work.notices("en")] == [
        "A written estimate is wanted: it was asked for at the kiosk around 12:00 PM. It is owed by November 30, 2026.",
        "The kiosk used another edition of the rule book: the patient may have seen other figures.",
    ]
    work.step(1)
    assert work.notices("en") == []
    work.step(-1)
    work.notices("en")[0].deeds[0][1]()
    assert [notice.text.startswith("The kiosk") for notice in work.notices("en")] == [True]


def test_a_mistyped_code_says_so_at_once(work: Work) -> None:
    code = code_of(work.book, paying="myself")
    wrong = ("3" if code[0] != "3" else "4") + code[1:]
    command = command_of_code(work, wrong, "en")
    assert command is not None
    assert command.words.startswith("There is no such code.")


@pytest.mark.parametrize("typed", ["", "ppo", "payment plans", "Sample Patient", "visits 12 in network"])
def test_words_are_no_code(work: Work, typed: str) -> None:
    assert command_of_code(work, typed, "en") is None
