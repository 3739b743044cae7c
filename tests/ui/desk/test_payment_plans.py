"""Paying over time in the window: every plan offered, why others are not, and what fits so much a month."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.ui.choice import Choice
from estimator.ui.desk.answers import applicable, asked, with_answer
from estimator.ui.desk.offers import Paying, numbers_of_payments, payment_plans_at
from estimator.ui.desk.payment_plans import PaymentPlans
from estimator.wording import LANGUAGES, Language
from tests.books import ask, change, demonstration
from tests.ui.conftest import Desk
from tests.ui.desk.test_form import clipped

BOOK = demonstration()


def group(desk: Desk) -> PaymentPlans:
    field = desk.window.form.rows["paying"].field
    assert isinstance(field, PaymentPlans)
    return field


def choice(desk: Desk, line: str) -> Choice:
    field = group(desk).rows[line].field
    assert isinstance(field, Choice)
    return field


def listed(desk: Desk) -> list[str]:
    field = choice(desk, "payment_plan")
    return [field.itemText(index) for index in range(field.count())]


def test_plan_number_and_monthly_amount_are_one_answer() -> None:
    answers = with_answer(ask(), "paying", Paying("with-interest", 12, 30_000))
    assert (answers.payment_plan, answers.payments, answers.can_pay_monthly) == ("with-interest", 12, 30_000)
    assert Paying.of(with_answer(answers, "paying", None)) == Paying()


def test_a_number_of_payments_that_the_plan_does_not_have_is_kept_and_left_out() -> None:
    answers = ask(treatment="depression", payment_plan="with-interest", payments="12")
    assert applicable(BOOK, answers).payments == 12
    other = with_answer(answers, "paying", Paying("three-monthly", 12))
    assert other.payments == 12
    assert applicable(BOOK, other).payments is None


def test_the_numbers_are_those_of_the_plan_chosen() -> None:
    assert numbers_of_payments(BOOK, ask(payment_plan="with-interest")) == range(6, 19)
    assert list(numbers_of_payments(BOOK, ask())) == []


def test_without_any_plan_nothing_is_asked() -> None:
    assert payment_plans_at(BOOK, "chattanooga")[0] == "per-visit"
    bare = BOOK.__class__.__new__(BOOK.__class__)
    for name, known in vars(BOOK).items():
        object.__setattr__(bare, name, {} if name == "plans" else known)
    assert "paying" not in asked(bare, ask(treatment="depression"))


def test_every_plan_that_is_offered_is_in_the_list(desk: Desk) -> None:
    assert isinstance(desk.window.result, Estimate)
    offered = [offer for offer in desk.window.result.plans if offer.is_offered]
    assert len(listed(desk)) == 1 + len(offered)
    assert listed(desk)[0] == "No payment plan"
    assert group(desk).rows["payment_plan"].hint.text() == f"{len(offered)} plans can be offered."


def test_a_plan_is_chosen_by_keys_and_says_its_payments(desk: Desk) -> None:
    desk.window.paper.setFocus()
    desk.press("Alt+3 Down Down Down")
    assert desk.window.answers.payment_plan == "three-monthly"
    assert group(desk).rows["payment_plan"].hint.text() == (
        "Due when you sign: $383.55. 2 payments of $644.73 and a last payment of $644.74, every month, "
        "the first on December 28, 2026."
    )
    desk.press("Up Up Up")
    assert desk.window.answers.payment_plan is None


def test_plans_that_are_refused_are_told_with_what_would_change_it(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(state="TN")
    desk.type("infusions", "1")
    field = group(desk)
    assert not field.reasons.isVisible()
    desk.window.form.ensureWidgetVisible(field.not_offered)
    field.not_offered.setFocus()
    desk.press("Return")
    assert field.reasons.isVisible()
    assert "6 monthly payments: It needs $1,000.00 to pay off; this is $541.25." in field.reasons.text()
    assert field.not_offered.accessibleName().endswith("not offered: why")


def test_a_chosen_plan_that_is_refused_stays_in_the_list_and_says_why(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(payment_plan="with-interest")
    assert choice(desk, "payment_plan").currentText() == "Monthly payments with interest"
    assert "patient's State is not known" in group(desk).rows["payment_plan"].hint.text()
    desk.type("state", "TN")
    assert "APR (estimate)" in group(desk).rows["payment_plan"].hint.text()


def test_a_plan_of_another_clinic_stays_in_the_list_and_says_so(open_desk: Callable[..., Desk], folder: Path) -> None:
    change(folder, "payment-plans.yaml", "    kind: in-house\n", "    kind: in-house\n    clinics: [dalton]\n")
    desk = open_desk(payment_plan="three-monthly")
    assert choice(desk, "payment_plan").currentText() == "3 monthly payments"
    assert group(desk).rows["payment_plan"].hint.text() == "This clinic does not offer it: 3 monthly payments."


def test_the_number_of_payments_is_asked_where_the_plan_leaves_it_open(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(payment_plan="with-interest", state="TN")
    assert choice(desk, "payments").currentText() == "6 payments"
    desk.window.form.focus_question("paying.payments")
    desk.press("Down Down")
    assert desk.window.answers.payments == 8
    assert isinstance(desk.window.result, Estimate)
    chosen = desk.window.result.plan_chosen
    assert chosen is not None
    assert chosen.illustration is not None
    assert len(chosen.illustration.schedule.payments) == 8
    assert "payments" not in group(open_desk(payment_plan="three-monthly")).rows


def test_what_can_be_paid_a_month_finds_the_plans_that_fit(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(state="TN")
    desk.type("paying.can_pay_monthly", "450")
    hint = group(desk).rows["can_pay_monthly"].hint.text()
    assert "These fit $450.00 a month" in hint
    assert "6 monthly payments" in hint
    assert "3 monthly payments" not in hint
    desk.type("paying.can_pay_monthly", "5")
    assert group(desk).rows["can_pay_monthly"].hint.text() == "No plan fits $5.00 a month."


def test_the_figures_are_those_of_the_number_of_payments_shown(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(payment_plan="with-interest", state="TN", can_pay_monthly=30_000)
    assert isinstance(desk.window.result, Estimate)
    chosen = desk.window.result.plan_chosen
    assert chosen is not None
    assert chosen.illustration is not None
    number = len(chosen.illustration.schedule.payments)
    assert choice(desk, "payments").currentText() == f"{number} payments"


def test_undo_goes_back_to_the_plan(desk: Desk) -> None:
    desk.press("Alt+3 Down")
    desk.type("infusions", "3")
    desk.press("Ctrl+Z Ctrl+Z")
    assert desk.window.answers.payment_plan is None
    assert choice(desk, "payment_plan") is QApplication.focusWidget()


def test_tab_goes_through_plan_amount_and_reasons(desk: Desk) -> None:
    desk.press("Alt+3")
    assert QApplication.focusWidget() is choice(desk, "payment_plan")
    desk.press("Tab")
    assert QApplication.focusWidget() is group(desk).field("can_pay_monthly")
    desk.press("Tab")
    assert QApplication.focusWidget() is group(desk).not_offered


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_no_plan_is_clipped(open_desk: Callable[..., Desk], language: Language, qtbot: QtBot) -> None:
    desk = open_desk(language, payment_plan="with-interest", state="TN", can_pay_monthly=30_000)
    group(desk).not_offered.setChecked(True)
    desk.window.theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(desk.window) == [])
    assert desk.window.form.horizontalScrollBar().maximum() == 0
