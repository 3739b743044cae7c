"""The ways panel: what changed, what would make it less and is taken with one key, and stopping early."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.rules import Book
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.ways_panel import QUESTIONS, WaysPanel, asked_instead
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.plan_books import TOLD, plan_book
from tests.ui.accessibility import captions_not_in_names, unnamed
from tests.ui.desk.test_form import clipped

Open = Callable[..., WaysPanel]
SAMPLE: dict[str, object] = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01"}
OVER_NEW_YEAR: dict[str, object] = {
    "treatment": "depression", "infusions": "3", "evaluation": "no", "coverage": "plan", "first_visit": "2026-12-29",
    "plan": {**TOLD, "as_of": "2026-11-20"},
}  # fmt: skip


@pytest.fixture
def open_panel(qtbot: QtBot, theme: Theme) -> Open:
    """Open the panel on a request, with the keyboard in it, once it has found what would make it less."""

    def open_one(language: Language = "en", book: Book | None = None, **answers: object) -> WaysPanel:
        panel = WaysPanel()
        qtbot.addWidget(panel)
        panel.resize(800, 700)
        show(panel, Draft(book or demonstration(), ask(**answers)), language)
        with qtbot.waitActive(panel):
            panel.open_panel()
            panel.activateWindow()
        qtbot.waitUntil(lambda: not panel._timer.isActive())
        return panel

    return open_one


def show(panel: WaysPanel, draft: Draft, language: Language = "en") -> None:
    panel.draft = draft  # type: ignore[attr-defined]
    panel.show_draft(draft, language)


def ways(panel: WaysPanel) -> list[str]:
    return [way.sentence.text() for way in panel.ways if way.isVisible()]


def stop_rows(panel: WaysPanel) -> dict[str, list[str]]:
    table = panel.stops.table
    rows = {}
    for row in range(table.rowCount()):
        name, cells = table.verticalHeaderItem(row), [table.item(row, column) for column in range(table.columnCount())]
        assert name is not None
        rows[name.text().replace("\n", " ")] = [cell.text() for cell in cells if cell is not None]
    return rows


def test_without_a_change_it_says_so(open_panel: Open) -> None:
    assert open_panel(**SAMPLE).changes.text() == "Nothing changed since this estimate was started."


def test_several_changes_are_told_one_by_one_and_then_together(open_panel: Open) -> None:
    panel = open_panel(**SAMPLE)
    draft = Draft(demonstration(), ask(**SAMPLE))
    draft.take(ask(**{**SAMPLE, "infusions": "8", "discounts": ["military"]}), "infusions")
    show(panel, draft)
    assert panel.changes.text().splitlines()[:2] == ["8 infusions.", "Military discount."]


def test_what_would_make_it_less_is_a_sentence_in_dollars(open_panel: Open) -> None:
    assert ways(open_panel(**SAMPLE)) == ["$127.25 less if you pay this way: cash."]


def test_visits_before_the_new_plan_year_are_told_with_the_day(open_panel: Open) -> None:
    told = ways(open_panel(book=plan_book(), **OVER_NEW_YEAR))
    assert told[0] == "$240.00 less if the last visit is on or before December 31, 2026, before your new plan year."


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
def test_a_digit_takes_it_wherever_the_focus_is(open_panel: Open, qtbot: QtBot, modifier: Qt.KeyboardModifier) -> None:
    panel = open_panel(book=plan_book(), **OVER_NEW_YEAR)
    panel.stops.table.setFocus()
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClick(panel.stops.table, Qt.Key.Key_1, modifier)
    assert told.args is not None
    assert told.args[0] == "moved"
    assert [moved.visit for moved in told.args[1].moved] == [3]


def test_enter_on_its_button_takes_it(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**SAMPLE)
    assert QApplication.focusWidget() is panel.ways[0].button
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClick(panel.ways[0].button, Qt.Key.Key_Return)
    assert told.args is not None
    assert (told.args[0], told.args[1].tender) == ("tender", "cash")


def test_what_was_taken_gives_the_saving_that_was_told(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**SAMPLE)
    before = Draft(demonstration(), ask(**SAMPLE)).result
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClick(panel, Qt.Key.Key_1)
    assert told.args is not None
    after = Draft(demonstration(), told.args[1]).result
    assert isinstance(before, Estimate)
    assert isinstance(after, Estimate)
    assert before.totals.patient_pays.cents - after.totals.patient_pays.cents == 127_25


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_9, Qt.Key.Key_0])
def test_a_digit_without_an_entry_does_nothing(open_panel: Open, qtbot: QtBot, key: Qt.Key) -> None:
    panel = open_panel(**SAMPLE)
    with qtbot.assertNotEmitted(panel.answered):
        QTest.keyClick(panel, key)


def test_what_was_found_for_other_answers_is_not_taken(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**SAMPLE)
    show(panel, Draft(demonstration(), ask(**{**SAMPLE, "infusions": "3"})))
    with qtbot.assertNotEmitted(panel.answered):
        QTest.keyClick(panel, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: ways(panel) == ["$73.25 less if you pay this way: cash."])


def test_answers_that_do_not_count_now_are_kept() -> None:
    answers = ask(**SAMPLE, payments="12")
    before, after = ask(**SAMPLE), ask(**SAMPLE, tender="cash")
    assert asked_instead(answers, before, after) == ask(**SAMPLE, payments="12", tender="cash")


def test_every_way_has_its_question() -> None:
    assert set(QUESTIONS.values()) == {"moved", "treatment", "coverage", "packages", "tender"}


def test_where_facts_are_open_it_says_what_comes_first(open_panel: Open) -> None:
    panel = open_panel(**{**SAMPLE, "coverage": "ppo-in-network"})
    assert panel.less.text().startswith("Only what is sure is listed here")


def test_where_nothing_is_less_it_says_so(open_panel: Open) -> None:
    assert open_panel(**SAMPLE, tender="cash").less.text() == "We found nothing that would surely make it less."


def test_stopping_has_a_row_for_every_visit(open_panel: Open) -> None:
    rows = stop_rows(open_panel(**SAMPLE))
    assert len(rows) == 8
    assert rows["Visit 3 of 7, December 10, 2026"] == ["$1,015.00", "$0.00", "$85.00", "$85.00"]
    assert rows["Booking"] == ["$100.00", "$100.00", "$0.00", "$0.00"]


def test_a_key_asks_why_a_figure_of_stopping_is_what_it_is(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(**SAMPLE)
    panel.stops.table.setCurrentCell(3, 2)
    with qtbot.waitSignal(panel.asked_why) as asked:
        QTest.keyClick(panel.stops.table, Qt.Key.Key_F3)
    assert asked.args is not None
    assert (asked.args[0].figure, asked.args[0].text) == ("stop-3.still_owed", "$85.00")


def test_visits_without_a_day_have_their_number(open_panel: Open) -> None:
    assert "Visit 3 of 7" in stop_rows(open_panel(**{**SAMPLE, "first_visit": None}))


def test_the_clinics_own_rule_stands_below(open_panel: Open) -> None:
    assert "If you stop before a package is used up" in open_panel(**SAMPLE).stops.terms.text()


def test_a_payment_plan_that_runs_is_in_the_table(open_panel: Open) -> None:
    panel = open_panel(**SAMPLE, payment_plan="three-monthly")
    assert panel.stops.plan.text().startswith("This is with 3 monthly payments.")
    assert stop_rows(panel)["Visit 2 of 7, December 8, 2026"] == ["$483.55", "$690.79", "$0.00", "$207.24"]


def test_a_lenders_plan_is_told_by_its_terms(open_panel: Open) -> None:
    panel = open_panel(**SAMPLE, payment_plan="example-loan", state="TN")
    assert "is in its terms" in panel.stops.plan.text()
    assert "You settle the rest with the lender." in panel.stops.terms.text()


def test_without_an_estimate_the_reasons_stand_there(open_panel: Open) -> None:
    panel = open_panel(**{**SAMPLE, "infusions": "99"})
    assert "99 is too many infusions" in panel.less.text()
    assert not panel.stops.isVisible()


def test_closing_ends_the_search(open_panel: Open) -> None:
    panel = open_panel(**SAMPLE)
    show(panel, Draft(demonstration(), ask(**{**SAMPLE, "infusions": "3"})))
    panel.close_panel()
    assert not panel._timer.isActive()


def test_everything_in_it_has_a_name(open_panel: Open) -> None:
    panel = open_panel(**SAMPLE)
    assert unnamed(panel) == []
    assert captions_not_in_names(panel) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_of_it_is_clipped(
    open_panel: Open, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    panel = open_panel(language, book=plan_book(), **OVER_NEW_YEAR)
    theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(panel) == [])
    theme.set_factor(1.0)
