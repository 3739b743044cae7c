"""What a patient answered at the kiosk, opened at the desk."""

from __future__ import annotations

from datetime import datetime

import pytest

from estimator.office.hand_off import HandOff, encode
from estimator.office.kiosk_answers import Answers
from estimator.ui.desk.handed_over import command_of_code
from tests.ui.conftest import TODAY, Desk


def code_of(desk: Desk, **answers: object) -> str:
    """The code that the kiosk shows for answers given at noon."""
    assert desk.session.book is not None
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12)  # noqa: DTZ001 - the clock on the wall
    made = encode(desk.session.book, Answers(**answers), wants_written=True, at=noon)  # type: ignore[arg-type]
    assert isinstance(made, HandOff)
    return made.code


def test_the_search_box_opens_the_answers_in_a_tab_of_their_own(desk: Desk) -> None:
    code = code_of(desk, paying="myself", treatment="depression", infusions=4)
    desk.press("Ctrl+F")
    desk.press(" ".join(code.replace("-", "").replace(" ", "")))
    desk.press("Return")
    assert len(desk.window.work.drafts.open) == 2
    assert (desk.window.answers.treatment, str(desk.window.answers.infusions)) == ("depression", "4")


def test_it_says_that_a_written_estimate_is_wanted(desk: Desk) -> None:
    command = command_of_code(desk.window.work, code_of(desk, paying="myself"), "en")
    assert command is not None
    assert "12:00" in command.words
    assert "owed within 3 business days" in command.words


def test_a_mistyped_code_says_so_at_once(desk: Desk) -> None:
    code = code_of(desk, paying="myself")
    wrong = ("3" if code[0] != "3" else "4") + code[1:]
    command = command_of_code(desk.window.work, wrong, "en")
    assert command is not None
    assert command.words.startswith("There is no such code.")


@pytest.mark.parametrize("typed", ["", "ppo", "payment plans", "Sample Patient", "visits 12 in network"])
def test_words_are_no_code(desk: Desk, typed: str) -> None:
    assert command_of_code(desk.window.work, typed, "en") is None
