"""What the plan said on the telephone, typed back by keys alone, under the name, day and reference of the call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.office.pages import page_document
from estimator.paper.document import PageOptions
from estimator.paper.text import as_text
from estimator.pricing.plan_answers import told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.ui.desk.call_panel import CallPanel
from estimator.ui.desk.draft import Draft
from estimator.ui.text_field import TextField
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES
from tests.books import ask, demonstration
from tests.paper.insured import MET_MID_COURSE, PENDING

TODAY = date(2026, 11, 25)
USED = "in_network.deductible.used"
COURSE = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01"}
BY_THE_PATIENT = {
    "told_by": "the patient", "as_of": "2026-11-18", "in_network": {"deductible": {"used": "600.00"}},
}  # fmt: skip
KEYS = {"Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab, "Esc": Qt.Key.Key_Escape}


class Staff:
    """Somebody at the keyboard, with the panel open on a draft that takes every answer."""

    def __init__(self, qtbot: QtBot, answers: Request) -> None:
        self.draft = Draft(demonstration(), answers)
        self.panel = CallPanel(lambda: TODAY)
        self.places: list[str] = []
        self.panel.answered.connect(self._take)
        self.panel.resize(640, 700)
        self.panel.show_draft(self.draft, "en")
        with qtbot.waitActive(self.panel):
            self.panel.open_panel()
            self.panel.activateWindow()

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), KEYS[key])

    def type(self, line: str, text: str) -> None:
        """Go to a line and replace what stands there."""
        group = next(group for group in (self.panel.call, *self.panel.parts.values()) if line in group.rows)
        group.focus_line(line)
        field = group.rows[line].field
        if isinstance(field, TextField):
            field.selectAll()
        QTest.keyClicks(field, text)

    def hint(self, line: str) -> str:
        return next(group.rows[line].hint.text() for group in self.panel.parts.values() if line in group.rows)

    @property
    def plan(self) -> PlanFacts:
        return self.draft.answers.plan

    def _take(self, place: str, answers: Request) -> None:
        self.places.append(place)
        self.draft.take(answers, place)
        self.panel.show_draft(self.draft, "en")


@pytest.fixture
def call(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., Staff]]:
    made: list[Staff] = []

    def open_one(**answers: object) -> Staff:
        made.append(Staff(qtbot, ask(**{**COURSE, **answers})))
        return made[-1]

    yield open_one
    for staff in made:
        staff.panel.close()
        staff.panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def ppo(call: Callable[..., Staff]) -> Staff:
    """A patient with a plan, who told how much of the deductible is used."""
    return call(coverage="ppo-in-network", plan=BY_THE_PATIENT)


def page_of(staff: Staff, options: PageOptions) -> str:
    return " ".join(as_text(page_document(staff.draft.book, staff.draft.result, options)).split())


def test_who_when_and_reference_come_first_and_t_is_today(ppo: Staff) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "Ms. R.")
    ppo.press("Enter")
    QTest.keyClicks(QApplication.focusWidget(), "t")
    ppo.press("Enter")
    QTest.keyClicks(QApplication.focusWidget(), "4711")
    (made,) = ppo.plan.calls
    assert (made.answered_by, made.day, made.reference) == ("Ms. R.", TODAY, "4711")


def test_what_is_typed_back_stands_on_the_page_with_who_said_so(ppo: Staff) -> None:
    for line, text in (("answered_by", "Ms. R."), ("day", "t"), ("reference", "4711"), (USED, "750")):
        ppo.type(line, text)
    assert told(ppo.plan, f"plan.{USED}") == 750_00
    assert "Told by your plan, Ms. R., reference 4711, as of November 25, 2026: how much" in page_of(ppo, PageOptions())
    spanish = page_of(ppo, PageOptions(language="es"))
    assert "Según su plan, Ms. R., referencia 4711, al 25 de noviembre de 2026: cuánto" in spanish


def test_enter_takes_what_stands_there_as_the_plans_answer_and_tab_does_not(ppo: Staff) -> None:
    ppo.type("reference", "4711")
    assert "not confirmed by the plan; told by the patient, as of November 18, 2026" in ppo.hint(USED)
    ppo.panel.parts["yearly"].focus_line(USED)
    ppo.press("Tab")
    assert ppo.plan.call_of(USED) is None
    ppo.panel.parts["yearly"].focus_line(USED)
    ppo.press("Enter")
    assert ppo.plan.call_of(USED) is not None
    assert "told by the plan: reference 4711" in ppo.hint(USED)


def test_enter_in_an_empty_line_tells_nothing(ppo: Staff) -> None:
    ppo.panel.parts["services"].focus_line("benefits.infusions.visits_used")
    ppo.press("Enter")
    assert ppo.places == []


def test_by_enter_every_line_is_met_in_the_order_of_the_sheet_and_then_the_close_button(ppo: Staff) -> None:
    lines = [(group, row) for group in (ppo.panel.call, *ppo.panel.parts.values()) for row in group.rows.values()]
    for group, row in lines:
        assert QApplication.focusWidget() is row.field, (group, row.label.text())
        ppo.press("Enter")
    assert QApplication.focusWidget().accessibleName() == "Close"


def test_esc_closes_it(ppo: Staff, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ppo.panel.closed):
        ppo.press("Esc")
    assert not ppo.panel.isVisible()


def test_the_parts_are_those_of_the_sheet_that_the_coverage_needs(call: Callable[..., Staff]) -> None:
    staff = call(**PENDING)
    shown = [part for part, group in staff.panel.parts.items() if group.isVisible()]
    assert shown == ["plan", "approval", "yearly"]


def test_another_call_keeps_what_the_first_one_told(ppo: Staff) -> None:
    assert not ppo.panel.another.isVisible()
    ppo.type("reference", "4711")
    ppo.type(USED, "750")
    ppo.panel.another.setFocus()
    ppo.press("Enter")
    ppo.type("reference", "4712")
    ppo.type("plan_year_start", "July 1")
    told_in = {call.reference: call.facts for call in ppo.plan.calls}
    assert told_in == {"4711": (USED,), "4712": ("plan_year_start",)}
    assert ppo.plan.plan_year_start == (7, 1)


def test_a_call_confirms_a_coverage_that_somebody_must_confirm(call: Callable[..., Staff]) -> None:
    staff = call(coverage="not-covered")
    assert "Write down who at the plan said that it does not pay." in staff.panel.hint.text()
    staff.type("answered_by", "Ms. R.")
    staff.type("reference", "4711")
    assert staff.draft.answers.coverage_confirmed_by == (
        "your plan, Ms. R., reference 4711, the day was not written down"
    )


def test_what_somebody_wrote_down_about_the_confirmation_stays(call: Callable[..., Staff]) -> None:
    staff = call(**MET_MID_COURSE)
    staff.type("reference", "4711")
    assert staff.draft.answers.coverage_confirmed_by == "Demo Health Plan, call 4711"


def test_without_a_claim_it_says_that_there_is_nothing_to_ask(call: Callable[..., Staff]) -> None:
    staff = call(coverage="self-pay")
    assert "No claim is sent" in staff.panel.hint.text()
    assert not staff.panel.call.isVisible()
    staff.press("Esc")
    assert not staff.panel.isVisible()


def test_what_cannot_be_read_is_asked_back_beside_its_line(ppo: Staff) -> None:
    ppo.type(USED, "600 lost")
    ppo.press("Tab")
    assert "Fix: type 600 used" in ppo.panel.parts["yearly"].rows[USED].problem.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_has_a_name(ppo: Staff, language: str) -> None:
    ppo.panel.show_draft(ppo.draft, language)  # type: ignore[arg-type]
    groups = (ppo.panel.call, *ppo.panel.parts.values())
    assert all(row.field.accessibleName() for group in groups for row in group.rows.values())


def test_text_that_is_no_answer_stays_with_its_estimate(ppo: Staff) -> None:
    ppo.type("day", "11x")
    field = ppo.panel.call.field("day")
    ppo.panel.show_draft(Draft(ppo.draft.book, ppo.draft.answers), "en")
    assert (field.text(), field.is_held) == ("", False)
    ppo.panel.show_draft(ppo.draft, "en")
    assert (field.text(), field.is_held) == ("11x", True)
