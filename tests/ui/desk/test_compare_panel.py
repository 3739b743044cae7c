"""Comparing: coverages, clinics, payment plans and open estimates, in the table, on the page, and to go on with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper.compared import By
from estimator.paper.side_by_side import ROWS
from estimator.pricing import Estimate
from estimator.pricing.request import Request
from estimator.rules import Book
from estimator.ui.choice import Choice
from estimator.ui.desk import compare_panel
from estimator.ui.desk.compare_panel import ComparePanel
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.offers import Paying
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.ui.accessibility import captions_not_in_names, unnamed
from tests.ui.desk.test_form import clipped

Open = Callable[..., ComparePanel]
SAMPLE = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01", "state": "TN"}


@pytest.fixture
def open_panel(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open the panel on a request, with the keyboard in it; it works all columns out at once, however slow."""
    monkeypatch.setattr(compare_panel, "AT_ONCE", 60)

    def open_one(
        language: Language = "en", by: By = "coverage", book: Book | None = None, **answers: object
    ) -> ComparePanel:
        panel = ComparePanel()
        qtbot.addWidget(panel)
        panel.resize(800, 600)
        panel.open_estimates = lambda: panel_drafts(panel)
        draft = Draft(book or demonstration(), ask(**{**SAMPLE, **answers}))
        panel.drafts = [draft, Draft(demonstration(), ask(**{**SAMPLE, "infusions": "8"}))]  # type: ignore[attr-defined]
        panel.show_draft(draft, language)
        with qtbot.waitActive(panel):
            panel.open_panel()
            panel.activateWindow()
        choose(panel.kind.field, by)
        return panel

    return open_one


def panel_drafts(panel: ComparePanel) -> list[Draft]:
    drafts: list[Draft] = panel.drafts  # type: ignore[attr-defined]
    return drafts


def choose(field: object, answer: object) -> None:
    """Choose an answer of a list, as its keys do."""
    assert isinstance(field, Choice)
    field.setCurrentIndex(field._answers.index(answer))


def column(panel: ComparePanel, number: int) -> list[str]:
    items = [panel.table.item(row, number) for row in range(panel.table.rowCount())]
    return [item.text() for item in items if item is not None]


def titles(panel: ComparePanel) -> list[str]:
    items = [panel.table.horizontalHeaderItem(number) for number in range(panel.table.columnCount())]
    return [item.text().replace("\n", " ") for item in items if item is not None]


def on_page(panel: ComparePanel) -> list[Request]:
    wanted = panel.wanted(panel_drafts(panel)[0])
    return [other.request for other in wanted.others] if wanted is not None else []


def test_it_opens_on_its_lists_with_the_estimates_coverage_and_another(open_panel: Open) -> None:
    panel = open_panel()
    assert QApplication.focusWidget() is panel.kind.field
    assert titles(panel) == ["Paying for it myself (this estimate)", "I have insurance but do not want to use it"]


def test_it_opens_on_the_open_estimates_and_keeps_what_is_chosen_while_it_is_open(open_panel: Open) -> None:
    panel = open_panel()
    panel.show_draft(panel_drafts(panel)[1], "en")
    assert titles(panel)[0] == "Paying for it myself (this estimate)"
    panel.close_panel()
    panel.show_draft(panel_drafts(panel)[0], "en")
    assert titles(panel) == ["6 infusions (this estimate)", "8 infusions"]
    assert "less than “8 infusions”" in panel.lowest.text()


def test_the_difference_is_said_in_words(open_panel: Open) -> None:
    panel = open_panel(by="clinic")
    assert panel.lowest.text() == (
        "Lowest you pay: $2,290.00 (Dalton, GA). Dalton, GA: $255.00 less than “Chattanooga, TN”. "
        "Dalton, GA: $380.00 less than “Huntsville, AL”."
    )


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        ("clinic", ["Dalton, GA", "Chattanooga, TN (this estimate)", "Huntsville, AL"]),
        ("payment-plan", ["Pay at each visit", "Pay for all visits today"]),
        ("estimate", ["6 infusions (this estimate)", "8 infusions"]),
    ],
)
def test_a_column_stands_for_each_choice(open_panel: Open, by: By, shown: list[str]) -> None:
    panel = open_panel(by=by)
    assert titles(panel) == shown
    assert len(on_page(panel)) == len(shown)


def test_a_third_and_a_fourth_are_added(open_panel: Open) -> None:
    panel = open_panel()
    assert [row.isVisible() for row in panel.rows] == [True, True, True, False]
    choose(panel.rows[2].field, "ppo-in-network")
    assert panel.rows[3].isVisible()
    assert "Demo Health Plan, PPO (demonstration)" in titles(panel)


def test_one_left_out_closes_the_gap_and_the_same_twice_is_one(open_panel: Open) -> None:
    panel = open_panel(by="clinic")
    choose(panel.rows[0].field, None)
    assert [request.clinic for request in on_page(panel)] == ["dalton", "huntsville"]
    choose(panel.rows[0].field, "huntsville")
    assert on_page(panel) == []
    assert panel.lowest.text() == "Choose at least two."


def test_a_changed_answer_is_compared_at_once(open_panel: Open) -> None:
    panel = open_panel(by="clinic")
    before = column(panel, 0)
    panel.show_draft(Draft(demonstration(), ask(**{**SAMPLE, "infusions": "3"})), "en")
    assert column(panel, 0) != before


def test_a_gap_is_words_and_its_reason_stands_below(open_panel: Open) -> None:
    panel = open_panel(by="estimate")
    panel_drafts(panel)[1].show(ask(**{**SAMPLE, "infusions": "99"}))
    panel.show_draft(panel_drafts(panel)[0], "en")
    assert set(column(panel, 1)) == {"cannot estimate"}
    panel.table.setCurrentCell(0, 1)
    assert "99 is too many infusions" in panel.details.text()


def test_a_payment_plan_says_what_it_asks_for_or_why_not_and_its_rule(open_panel: Open) -> None:
    panel = open_panel(by="payment-plan", infusions="1", evaluation="no")
    choose(panel.rows[1].field, "six-monthly")
    panel.table.setCurrentCell(0, 1)
    assert "It needs $1,000.00 to pay off" in panel.details.text()
    assert "payment-plans.yaml:" in panel.details.text()


@pytest.mark.parametrize(
    ("by", "question", "field", "answer"),
    [
        ("coverage", "coverage", "coverage", "insured-not-used"),
        ("clinic", "clinic", "clinic", "chattanooga"),
        ("payment-plan", "paying", "payment_plan", "prepaid"),
    ],
)
def test_enter_on_a_column_goes_on_with_it(
    open_panel: Open, qtbot: QtBot, by: By, question: str, field: str, answer: str
) -> None:
    panel = open_panel(by=by)
    panel.table.setFocus()
    panel.table.setCurrentCell(2, 1)
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] == question
    assert getattr(told.args[1], field) == answer


@pytest.mark.parametrize(("column", "is_own"), [(0, True), (1, False)])
def test_a_key_asks_why_a_figure_is_what_it_is_of_the_estimate_of_its_column(
    open_panel: Open, qtbot: QtBot, column: int, is_own: bool
) -> None:
    panel = open_panel(by="estimate")
    own, other = panel_drafts(panel)
    panel.table.setCurrentCell(ROWS.index("you_pay"), column)
    with qtbot.waitSignal(panel.asked_why) as told:
        QTest.keyClick(panel.table, Qt.Key.Key_F3)
    assert told.args is not None
    (figure,) = told.args
    assert figure.figure == "patient_pays"
    explained = own.result if is_own else other.result
    assert isinstance(explained, Estimate)
    assert figure.step is explained.totals.patient_pays
    assert (figure.of is None) if is_own else (figure.of[0] is other.book and figure.of[1] is other.result)


def test_what_the_patient_can_pay_a_month_is_kept(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(by="payment-plan", can_pay_monthly="500.00")
    panel.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(panel.answered) as told:
        panel.go_on.click()
    assert told.args is not None
    assert Paying.of(told.args[1]).can_pay_monthly == 500_00


def test_an_open_estimate_is_opened(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(by="estimate")
    panel.table.setCurrentCell(0, 1)
    with qtbot.waitSignal(panel.chosen) as told:
        panel.go_on.click()
    assert told.args == [panel_drafts(panel)[1]]


def test_the_page_compares_only_while_it_is_open(open_panel: Open) -> None:
    panel = open_panel(by="clinic")
    assert len(on_page(panel)) == 3
    panel.close_panel()
    assert on_page(panel) == []


def test_another_choice_asks_for_another_page(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    with qtbot.waitSignal(panel.page_changed):
        choose(panel.rows[1].field, "ppo-in-network")


def many_clinics(number: int) -> Book:
    """The demonstration book with a number of clinics like Chattanooga."""
    book = demonstration()
    clinic = book.clinics["chattanooga"]
    others = {f"c{n}": clinic.model_copy(update={"id": f"c{n}", "place": f"Town {n}"}) for n in range(number - 1)}
    return replace(book, clinics={"chattanooga": clinic} | others)


def test_of_two_hundred_clinics_all_are_in_the_table_and_four_on_the_page(open_panel: Open) -> None:
    panel = open_panel(by="clinic", book=many_clinics(200))
    assert panel.table.columnCount() == 200
    assert len(on_page(panel)) == 4


def test_what_takes_long_follows_later_and_asks_for_its_page(
    open_panel: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_panel(by="clinic")
    monkeypatch.setattr(compare_panel, "AT_ONCE", 0)
    with qtbot.waitSignal(panel.page_changed):
        panel.show_draft(panel_drafts(panel)[1], "en")
    assert column(panel, 0)[0] == "9"


def test_closing_ends_what_is_being_worked_out(open_panel: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = open_panel(by="clinic")
    monkeypatch.setattr(compare_panel, "AT_ONCE", 0)
    panel.show_draft(panel_drafts(panel)[1], "en")
    assert panel._timer.isActive()
    panel.close_panel()
    assert not panel._timer.isActive()


def test_what_was_left_to_work_out_goes_on_when_it_is_seen_again(
    open_panel: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_panel(by="clinic")
    monkeypatch.setattr(compare_panel, "AT_ONCE", 0)
    panel.show_draft(panel_drafts(panel)[1], "en")
    panel.hide()
    with qtbot.waitSignal(panel.page_changed):
        panel.open_panel()
    assert column(panel, 0)[0] == "9"


@pytest.mark.parametrize("by", ["coverage", "clinic", "payment-plan", "estimate"])
def test_everything_in_it_has_a_name(open_panel: Open, by: By) -> None:
    panel = open_panel(by=by)
    assert unnamed(panel) == []
    assert captions_not_in_names(panel) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["coverage", "clinic", "payment-plan"])
def test_at_twice_the_size_nothing_of_it_is_clipped(
    open_panel: Open, theme: Theme, qtbot: QtBot, language: Language, by: By
) -> None:
    panel = open_panel(language, by=by)
    theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(panel) == [])
    theme.set_factor(1.0)
