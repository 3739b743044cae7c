"""The plans panel: every plan offered or refused with its reason, what fits so much a month, and choosing one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.pricing.plans import most_in_a_month
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.offers import Paying
from estimator.ui.desk.plans_panel import TITLES, PlansPanel
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.ui.accessibility import captions_not_in_names, unnamed
from tests.ui.desk.test_form import clipped

Open = Callable[..., PlansPanel]
SAMPLE = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01", "state": "TN"}


@pytest.fixture
def open_panel(qtbot: QtBot, theme: Theme) -> Open:
    """Open the panel on a request, with the keyboard in it."""

    def open_one(language: Language = "en", **answers: object) -> PlansPanel:
        panel = PlansPanel()
        qtbot.addWidget(panel)
        panel.resize(800, 600)
        panel.show_draft(Draft(demonstration(), ask(**{**SAMPLE, **answers})), language)
        with qtbot.waitActive(panel):
            panel.open_panel()
            panel.activateWindow()
        return panel

    return open_one


def plans(panel: PlansPanel) -> list[str]:
    return [offer.plan for offer in panel._offers]


def cells(panel: PlansPanel, plan: str) -> dict[str, str]:
    row = plans(panel).index(plan)
    items = [panel.table.item(row, column) for column in range(len(TITLES))]
    return {name: item.text() for name, item in zip(TITLES, items, strict=True) if item is not None}


def go_to(panel: PlansPanel, plan: str) -> None:
    panel.table.setFocus()
    panel.table.setCurrentCell(plans(panel).index(plan), 0)


def test_every_plan_of_the_clinic_has_a_row_the_offered_ones_first(open_panel: Open) -> None:
    panel = open_panel(state="CA")
    assert sorted(plans(panel)) == sorted(demonstration().plans)
    assert plans(panel)[-1] == "example-card"


def test_it_opens_on_what_can_be_paid_a_month(open_panel: Open) -> None:
    panel = open_panel()
    assert QApplication.focusWidget() is panel.monthly


def test_a_plan_has_its_figures(open_panel: Open) -> None:
    assert cells(open_panel(), "with-interest") == {
        "downpayment": "$250.00", "first_payment": "$370.83", "in_a_month": "$370.83", "number": "6, every month",
        "last_due": "June 1, 2027", "fees": "$0.00", "finance_charge": "$57.23", "apr": "8.35%", "in_all": "$2,474.98",
        "if_not_cleared": "does not apply",
    }  # fmt: skip


def test_deferred_interest_has_its_cost_in_dollars(open_panel: Open) -> None:
    assert cells(open_panel(), "example-card")["if_not_cleared"] == "$457.74"


def test_a_plan_that_is_not_offered_says_why_and_what_would_change_it(open_panel: Open) -> None:
    panel = open_panel(infusions="1", evaluation="no")
    assert cells(panel, "six-monthly")["downpayment"] == "It needs $1,000.00 to pay off; this is $303.75."
    go_to(panel, "six-monthly")
    assert panel.details.text().startswith("6 monthly payments: It needs $1,000.00 to pay off;")
    assert "payment-plans.yaml:" in panel.details.text()


def test_staff_read_what_they_must_do(open_panel: Open) -> None:
    panel = open_panel()
    go_to(panel, "six-monthly")
    assert "Count this plan" in panel.details.text()


def test_so_much_a_month_asks_for_the_plans_that_fit(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(payment_plan="three-monthly")
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClicks(panel.monthly, "4")
    assert told.args is not None
    assert told.args[0] == "paying"
    assert Paying.of(told.args[1]) == Paying("three-monthly", None, 4_00)


def test_what_fits_comes_first_with_its_last_day_and_is_said(open_panel: Open) -> None:
    panel = open_panel(can_pay_monthly="300.00")
    fitting = [offer for offer in panel._offers if offer.plan in plans(panel)[:3]]
    for offer in fitting:
        assert offer.illustration is not None
        most = most_in_a_month(offer.illustration.schedule)
        assert most is not None
        assert most <= 300_00
    assert cells(panel, "with-interest")["number"] == "8, every month"
    assert panel.row.hint.text().startswith("These fit $300.00 a month")


def test_where_no_plan_fits_it_says_so(open_panel: Open) -> None:
    assert open_panel(can_pay_monthly="1.00").row.hint.text() == "No plan fits $1.00 a month."


def test_text_that_is_no_amount_is_asked_back(open_panel: Open) -> None:
    panel = open_panel()
    QTest.keyClicks(panel.monthly, "1,50")
    panel.table.setFocus()
    assert "Did you mean 1.50 or 150.00?" in panel.row.problem.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_row_chooses_the_plan_with_its_payments(open_panel: Open, qtbot: QtBot, key: Qt.Key) -> None:
    panel = open_panel(can_pay_monthly="300.00")
    go_to(panel, "with-interest")
    with qtbot.waitSignal(panel.answered) as told:
        QTest.keyClick(panel.table, key)
    assert told.args is not None
    assert Paying.of(told.args[1]) == Paying("with-interest", 8, 300_00)


def test_a_key_asks_why_a_figure_is_what_it_is(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    go_to(panel, "with-interest")
    panel.table.setCurrentCell(panel.table.currentRow(), list(TITLES).index("finance_charge"))
    with qtbot.waitSignal(panel.asked_why) as asked:
        QTest.keyClick(panel.table, Qt.Key.Key_F3)
    assert asked.args is not None
    assert (asked.args[0].figure, asked.args[0].text) == ("plan.with-interest.finance_charge", "$57.23")


def test_the_button_chooses_too(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel()
    go_to(panel, "three-monthly")
    with qtbot.waitSignal(panel.answered) as told:
        panel.choose.click()
    assert told.args is not None
    assert Paying.of(told.args[1]) == Paying("three-monthly")


def test_one_that_is_not_offered_cannot_be_chosen_and_says_why(open_panel: Open, qtbot: QtBot) -> None:
    panel = open_panel(state="CA")
    go_to(panel, "example-card")
    with qtbot.assertNotEmitted(panel.answered), qtbot.waitSignal(panel.reported) as told:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.args is not None
    assert "Example Card (demonstration): " in told.args[0]


def test_the_plan_that_is_chosen_is_marked(open_panel: Open) -> None:
    panel = open_panel(payment_plan="prepaid")
    item = panel.table.verticalHeaderItem(plans(panel).index("prepaid"))
    assert item is not None
    assert item.text().replace("\n", " ") == "Pay for all visits today (this estimate)"


def test_without_an_estimate_the_reasons_stand_in_its_place(open_panel: Open) -> None:
    panel = open_panel(infusions="99")
    assert "99 is too many infusions" in panel.reasons.text()
    assert not panel.table.isVisible()
    panel.show_draft(Draft(demonstration(), ask(**SAMPLE)), "en")
    assert panel.table.isVisible()
    assert not panel.reasons.isVisible()


@pytest.mark.parametrize("state", ["TN", "CA"])
def test_everything_in_it_has_a_name(open_panel: Open, state: str) -> None:
    panel = open_panel(state=state)
    assert unnamed(panel) == []
    assert captions_not_in_names(panel) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_of_it_is_clipped(
    open_panel: Open, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    panel = open_panel(language, can_pay_monthly="300.00")
    theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(panel) == [])
    theme.set_factor(1.0)
