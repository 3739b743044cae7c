"""Comparing coverages: the same course under several, on the page that is shown, saved and printed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper import comparison
from estimator.pricing import Estimate
from estimator.ui.choice import Choice
from estimator.ui.desk.compare_panel import FEWEST, MOST
from estimator.wording import LANGUAGES, Language, money
from tests.ui.conftest import Desk
from tests.ui.desk.test_form import clipped


@pytest.fixture
def comparing(desk: Desk, qtbot: QtBot) -> Desk:
    """The sample estimate with two coverages compared, the page painted."""
    desk.press("F12")
    qtbot.waitUntil(lambda: desk.is_painted)
    return desk


def page_text(desk: Desk) -> str:
    page = desk.window.paper.current_page
    assert page is not None
    return " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf)).pages)


def chosen(desk: Desk) -> list[str | None]:
    return desk.window.compare.chosen


def test_its_key_opens_it_on_two_coverages_and_goes_to_the_first(comparing: Desk) -> None:
    assert chosen(comparing) == ["self-pay", "insured-not-used", None, None]
    assert QApplication.focusWidget() is comparing.window.compare.rows[0].field


def test_the_page_compares_and_the_totals_stay_those_of_the_estimate(comparing: Desk) -> None:
    assert "The same treatment, paid in different ways" in page_text(comparing)
    assert comparing.total == "$2,545.00"


def test_a_third_coverage_is_added_by_keys(comparing: Desk, qtbot: QtBot) -> None:
    answers = comparing.window.answers
    comparing.press("Tab Tab Down Down Down Down")
    assert chosen(comparing)[2] == "visits-only"
    qtbot.waitUntil(lambda: comparing.is_painted)
    assert "My plan pays for visits" in page_text(comparing)
    assert comparing.window.answers == answers


def test_a_changed_answer_is_compared_at_once(comparing: Desk, qtbot: QtBot) -> None:
    comparing.type("infusions", "3")
    qtbot.waitUntil(lambda: comparing.is_painted)
    result = comparing.window.result
    assert isinstance(result, Estimate)
    assert money(result.totals.patient_pays.cents, "en") in page_text(comparing)


def test_fewer_than_two_show_the_estimates_own_page_and_say_so(comparing: Desk, qtbot: QtBot) -> None:
    comparing.press("Tab Up Up Up")
    assert chosen(comparing) == ["self-pay", None, None, None]
    assert comparing.window.compare.hint.isVisible()
    qtbot.waitUntil(lambda: comparing.is_painted)
    assert "Good Faith Estimate" in page_text(comparing)


@pytest.mark.parametrize("keys", ["F12", "Escape"])
def test_closing_it_brings_the_page_back(comparing: Desk, keys: str, qtbot: QtBot) -> None:
    comparing.press(keys)
    assert not comparing.window.compare.isVisible()
    qtbot.waitUntil(lambda: comparing.is_painted)
    assert "Good Faith Estimate" in page_text(comparing)


def test_its_file_does_not_take_the_place_of_the_estimates(
    comparing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def choose(name: str, language: Language) -> str:
        offered.append(name)
        return str(tmp_path / name)

    monkeypatch.setattr(comparing.window.delivery, "choose_file", choose)
    comparing.press("Ctrl+S")
    assert offered == ["Comparison 2026-11-25 Sample Patient.pdf"]
    saved = PdfReader(tmp_path / offered[0])
    assert "paid in different ways" in saved.pages[0].extract_text()
    assert list(saved.attachments) != []


def test_it_compares_as_many_as_one_page_holds() -> None:
    assert (FEWEST, MOST) == (comparison.FEWEST, comparison.MOST)


def test_the_picture_says_that_it_compares(comparing: Desk) -> None:
    assert comparing.window.paper.accessibleName() == "The page that compares coverages"


def test_a_coverage_that_another_clinic_does_not_work_with_is_no_longer_compared(comparing: Desk) -> None:
    comparing.press("Tab Tab Down Down Down Down")
    book = comparing.session.book
    assert book is not None
    elsewhere = comparing.window.answers.model_copy(update={"clinic": "dalton"})
    assert "visits-only" not in comparing.window.compare.coverages(book, elsewhere)


def test_the_same_coverage_twice_is_compared_once(comparing: Desk) -> None:
    book = comparing.session.book
    assert book is not None
    comparing.window.compare.chosen[1] = "self-pay"
    assert comparing.window.compare.results(book, comparing.window.answers) == ()


def test_in_a_narrow_window_it_brings_the_page_in_sight(desk: Desk) -> None:
    desk.window.resize(800, 700)
    desk.press("F12")
    assert desk.window.paper.isVisible()
    assert not desk.window.form.isVisible()


def test_every_list_has_a_name_and_a_label_that_belongs_to_it(comparing: Desk) -> None:
    for number, row in enumerate(comparing.window.compare.rows, 1):
        assert isinstance(row.field, Choice)
        assert row.field.accessibleName() == f"Coverage {number}"
        assert row.label.buddy() is row.field


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_of_it_is_clipped(comparing: Desk, language: Language, qtbot: QtBot) -> None:
    comparing.window.retranslate(language)
    comparing.window.theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(comparing.window) == [])
