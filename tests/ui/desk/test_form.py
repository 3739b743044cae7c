"""The form as people use it: every field by keys, its words and problems beside it, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate, Request
from estimator.ui.choice import Choice
from estimator.ui.desk.answers import first_answers
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.form import Form
from estimator.ui.text_field import TextField
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.ui.conftest import TODAY, Desk


class FormAlone:
    """A form on a new estimate, without a window around it, and a count of the keys pressed."""

    def __init__(self, theme: Theme) -> None:
        self.today, self.keys = TODAY, 0
        self.form = Form(theme, lambda: self.today)
        self.draft = Draft(demonstration(), first_answers(demonstration(), TODAY))
        self.form.answered.connect(self._take)

    @property
    def answers(self) -> Request:
        return self.draft.answers

    @property
    def pays(self) -> int:
        assert isinstance(self.draft.result, Estimate)
        return self.draft.result.totals.patient_pays.cents

    def begin(self) -> None:
        """Begin a new estimate in the same form, with the focus in the first field."""
        self.draft = Draft(self.draft.book, first_answers(self.draft.book, TODAY))
        self._show()
        self.form.focus_question("clinic")
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys by their names, one after the other."""
        for key in keys:
            held = Qt.KeyboardModifier.ShiftModifier if key.startswith("Shift+") else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(target(), getattr(Qt.Key, f"Key_{key.removeprefix('Shift+')}"), held)
            self.keys += 1

    def type(self, text: str) -> None:
        """Type a text, then press Enter."""
        for sign in text:
            QTest.keyClicks(target(), sign)
            self.keys += 1
        self.press("Return")

    def _take(self, question: str, answers: Request) -> None:
        self.draft.take(answers, question)
        self._show()

    def _show(self) -> None:
        self.form.show_answers(self.draft.book, self.draft.answers, self.draft.result, "en")


def target() -> QWidget:
    """What gets the keys of the keyboard: an open list, else what has the focus."""
    popup = QApplication.activePopupWidget()
    return (popup.focusWidget() or popup) if popup else QApplication.focusWidget()


@pytest.fixture
def alone(qtbot: QtBot, theme: Theme) -> Iterator[FormAlone]:
    made = FormAlone(theme)
    with qtbot.waitActive(made.form):
        made.form.show()
        made.form.activateWindow()
    made.begin()
    yield made
    made.form.close()
    made.form.deleteLater()


def visited(alone: FormAlone) -> list[str]:
    """The places Enter leads to from the first field on, until it stays."""
    met = [alone.form.place_in_focus or ""]
    while len(met) < 2 or met[-1] != met[-2]:
        alone.press("Return")
        met.append(alone.form.place_in_focus or "")
    return met[:-1]


def test_enter_goes_through_the_needed_fields_and_stays_in_the_last(alone: FormAlone) -> None:
    answers = alone.answers
    assert visited(alone) == ["clinic", "insured", "treatment", "infusions", "first_visit", "patient.name"]
    assert alone.answers == answers


def test_enter_asks_for_what_is_lacking_about_a_plan_and_only_for_that(alone: FormAlone) -> None:
    alone.form.answered.emit("coverage", alone.answers.model_copy(update={"coverage": "ppo-in-network"}))
    met = visited(alone)
    assert met[3:9] == [
        "coverage", "coverage_confirmed_by", "plan.in_network.deductible.used", "plan.in_network.limit.used",
        "plan.as_of", "plan.told_by",
    ]  # fmt: skip
    alone.form.focus_question("plan.in_network.deductible.used")
    alone.type("600")
    alone.form.focus_question("coverage_confirmed_by")
    alone.press("Return")
    assert alone.form.place_in_focus == "plan.in_network.limit.used"


def test_keypad_enter_goes_on_and_shift_enter_goes_back(alone: FormAlone) -> None:
    alone.press("Enter")
    assert alone.form.place_in_focus == "insured"
    alone.press("Shift+Return")
    assert alone.form.place_in_focus == "clinic"


def test_enter_goes_to_the_next_field_of_all_where_it_is_set_so(alone: FormAlone) -> None:
    alone.form.enter_moves = False
    alone.form.focus_question("infusions")
    alone.press("Return")
    assert alone.form.place_in_focus == "boosters"


def test_a_series_paid_by_the_patient_takes_twelve_keys(alone: FormAlone) -> None:
    alone.press("Return", "Return", "Return")
    alone.type("6")
    alone.type("12/1")
    assert alone.form.place_in_focus == "patient.name"
    assert (alone.keys, alone.pays) == (10, 254_500)


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True)
def test_a_plan_with_its_deductible_part_met_takes_35_keys(alone: FormAlone) -> None:
    alone.press("Return", "Up", "Return", "Return")
    alone.type("de")
    alone.press("Return")
    for told in ("4711", "600", "600"):
        alone.type(told)
    alone.press("T", "Return", "Return", "Return")
    alone.type("6")
    alone.type("12/1")
    assert alone.form.place_in_focus == "patient.name"
    assert alone.answers.coverage_confirmed_by == "4711"
    assert alone.pays == 113_000
    assert alone.keys <= 35


def test_a_superbill_takes_35_keys(alone: FormAlone) -> None:
    alone.press("Return", "Up", "Return", "Down", "Return")
    for told in ("2500", "300", "40"):
        alone.type(told)
    alone.type("?")
    alone.press("T", "Return")
    alone.type("4711")
    alone.press("Return")
    alone.type("6")
    alone.type("12/1")
    assert alone.form.place_in_focus == "patient.name"
    assert alone.answers.coverage == "out-of-network-superbill"
    assert alone.keys <= 35


def test_f5_repeats_what_was_last_answered_in_the_field(alone: FormAlone) -> None:
    alone.form.focus_question("infusions")
    alone.type("8")
    alone.form.focus_question("patient.reference")
    alone.type("S-1")
    alone.begin()
    assert alone.answers.infusions is None
    for place in ("infusions", "patient.reference", "boosters"):
        alone.form.focus_question(place)
        alone.press("F5")
    assert str(alone.answers.infusions) == "8"
    assert alone.answers.patient is not None
    assert alone.answers.patient.reference == "S-1"
    assert alone.answers.boosters is None


def test_an_answer_nobody_gave_says_where_it_comes_from(alone: FormAlone) -> None:
    hints = {question: row.hint.text() for question, row in alone.form.rows.items()}
    assert hints["infusions"].startswith("from the rule book: 6; or a span, as in 4 to 6")
    assert hints["spacing"] == hints["tender"] == "from the rule book"
    assert hints["clinic"] == ""
    alone.form.focus_question("infusions")
    alone.type("4")
    assert "rule book" not in alone.form.rows["infusions"].hint.text()


def test_an_answer_of_the_last_estimate_says_so(alone: FormAlone) -> None:
    alone.form.last_time = alone.answers
    alone.begin()
    assert alone.form.rows["clinic"].hint.text() == "as last time"
    alone.press("Down")
    assert alone.form.rows["clinic"].hint.text() == ""


def test_insurance_is_asked_in_two_questions_that_pick_a_coverage(alone: FormAlone) -> None:
    rows = alone.form.rows
    assert not rows["insurance_used"].isVisible()
    assert not rows["coverage"].isVisible()
    alone.press("Return", "Up")
    assert alone.answers.coverage == "visits-only"
    assert rows["insurance_used"].isVisible()
    assert rows["coverage"].isVisible()
    alone.form.focus_question("coverage")
    alone.press("Down")
    chosen = alone.answers.coverage
    alone.form.focus_question("insured")
    alone.press("Down")
    assert alone.answers.coverage == "self-pay"
    alone.press("Up")
    assert alone.answers.coverage == chosen


def test_a_plan_that_is_not_in_the_list_is_offered_as_one_of_which_nothing_is_known(alone: FormAlone) -> None:
    alone.press("Return", "Up")
    alone.form.focus_question("coverage")
    QTest.keyClicks(target(), "zzzz")
    alone.press("Down", "Return")
    assert alone.answers.coverage == "plan-not-known"


def test_a_treatment_is_found_by_a_code_and_by_what_else_it_is_called(alone: FormAlone) -> None:
    for typed, treatment in (("F43.12", "ptsd"), ("jaqueca", "migraine")):
        alone.form.focus_question("treatment")
        alone.type(typed)
        assert alone.answers.treatment == treatment


def test_what_the_coverage_means_stands_below_the_last_question_about_it(alone: FormAlone) -> None:
    rows = alone.form.rows
    assert rows["insured"].hint.text().startswith("You have no health insurance")
    alone.press("Return", "Up")
    assert rows["insured"].hint.text() == ""
    assert rows["coverage"].hint.text().startswith("We send the claim")
    alone.form.focus_question("insured")
    alone.press("Down")
    alone.form.focus_question("coverage")
    assert alone.form.place_in_focus == "insured"


def test_a_telephone_number_is_looked_at_when_the_field_is_left(alone: FormAlone) -> None:
    alone.form.focus_question("patient.phone")
    group = alone.form.rows["patient"].field
    assert isinstance(group, FieldGroup)
    QTest.keyClicks(QApplication.focusWidget(), "423")
    assert group.rows["phone"].problem.text() == ""
    alone.press("Tab")
    assert "Fix: type ten digits" in group.rows["phone"].problem.text()


def test_after_midnight_every_day_is_read_as_of_the_new_one(alone: FormAlone) -> None:
    alone.form.answered.emit("coverage", alone.answers.model_copy(update={"coverage": "ppo-in-network"}))
    alone.today = date(2026, 11, 26)
    for place in ("first_visit", "plan.as_of"):
        alone.form.focus_question(place)
        alone.press("T")
    assert (alone.answers.first_visit, alone.answers.plan.as_of) == (alone.today, alone.today)
    alone.form.focus_question("first_visit")
    alone.type("11/25")
    assert alone.answers.first_visit == date(2027, 11, 25)


def test_the_calendar_below_the_first_visit_sets_it_and_stays_open(alone: FormAlone) -> None:
    assert not alone.form.calendar.isVisible()
    alone.form.calendar_button.click()
    alone.form.calendar.grid.setFocus()
    alone.press("Down", "Return")
    assert alone.answers.first_visit == date(2026, 12, 2)
    alone.begin()
    assert alone.form.calendar.isVisible()


def test_what_was_done_in_the_calendar_is_undone_one_by_one(alone: FormAlone) -> None:
    alone.form.change_closed.connect(alone.draft.history.close_change)
    alone.form.focus_question("first_visit")
    alone.type("12/1")
    alone.form.focus_question("calendar")
    alone.press("Return", "Left", "Return", "Right", "Right", "Return")
    assert (len(alone.answers.moved), alone.answers.first_visit) == (1, date(2026, 12, 2))
    moment = alone.draft.undo()
    assert moment is not None
    assert (moment.question, moment.answers.first_visit) == ("calendar", date(2026, 12, 1))
    assert len(moment.answers.moved) == 1


def test_the_wheel_changes_no_field_without_the_focus(desk: Desk) -> None:
    answers = desk.window.answers
    desk.window.paper.setFocus()
    for row in desk.window.form.rows.values():
        for field in (row.field, *row.field.findChildren(QWidget)):
            if field.isVisible():
                turn(field)
    assert desk.window.answers == answers


def turn(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_answers_to_questions_that_do_not_apply_are_kept(desk: Desk) -> None:
    form = desk.window.form
    form.rows["coverage"].field.answered.emit("not-covered")
    assert form.rows["coverage_confirmed_by"].isVisible()
    desk.type("coverage_confirmed_by", "the plan")
    form.rows["coverage"].field.answered.emit("self-pay")
    assert not form.rows["coverage_confirmed_by"].isVisible()
    assert desk.window.result.request.coverage_confirmed_by is None
    form.rows["coverage"].field.answered.emit("not-covered")
    assert desk.window.result.request.coverage_confirmed_by == "the plan"


def test_what_the_page_cannot_print_is_said_beside_the_field(desk: Desk, qtbot: QtBot) -> None:
    desk.type("patient.name", "Ana ")
    QTest.keyClicks(QApplication.focusWidget(), "x")
    group = desk.window.form.rows["patient"].field
    assert isinstance(group, FieldGroup)
    field = group.field("name")
    field.setText("Ana \U0001f600")
    field.textEdited.emit(field.text())
    qtbot.waitUntil(lambda: desk.is_painted)
    assert "\U0001f600" in group.rows["name"].problem.text()


def mnemonic(label: str) -> str:
    return label[label.index("&") + 1].lower() if "&" in label else ""


@pytest.mark.parametrize("question", ["clinic", "infusions", "discounts", "first_visit", "tender", "patient"])
def test_a_letter_goes_to_its_field_and_changes_nothing(desk: Desk, question: str) -> None:
    answers = desk.window.answers
    row = desk.window.form.rows[question]
    desk.window.paper.setFocus()
    desk.press(f"Alt+{mnemonic(row.label.text()).upper()}")
    focused = QApplication.focusWidget()
    assert focused is row.field or row.field.isAncestorOf(focused)
    assert desk.window.answers == answers


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_is_clipped(open_desk: Callable[..., Desk], language: Language, qtbot: QtBot) -> None:
    desk = open_desk(language, boosters=2)
    desk.window.theme.set_factor(2.0)
    desk.type("infusions", "99")
    qtbot.waitUntil(lambda: clipped(desk.window) == [])
    assert desk.window.form.horizontalScrollBar().maximum() == 0


def test_the_coverage_says_by_when_the_estimate_is_owed(desk: Desk, qtbot: QtBot) -> None:
    hint = desk.window.form.rows["insured"].hint
    qtbot.waitUntil(lambda: hint.text().endswith(" Good faith estimate owed by November 25, 2026."))
    desk.type("first_visit", "")
    qtbot.waitUntil(lambda: hint.text().endswith(" Good faith estimate owed by November 30, 2026."))
    assert "owed by" in desk.window.form.rows["insured"].field.accessibleDescription()


def test_without_known_holidays_nothing_is_said_to_be_owed(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_desk(day=date(2150, 11, 25), first_visit=None)
    with qtbot.waitSignal(desk.window.paper.due):
        desk.type("infusions", "3")
    assert "owed by" not in desk.window.form.rows["insured"].hint.text()


def clipped(window: QWidget) -> list[str]:
    """The labels that are smaller than their words."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        label.text()
        for label in labels
        if label.height() < (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height())
    ]


def test_tab_goes_through_the_questions_in_their_order(desk: Desk) -> None:
    form = desk.window.form
    form.focus_question("clinic")
    met: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        question = next((q for q, row in form.rows.items() if row.isAncestorOf(focused)), None)
        if question and (not met or met[-1] != question):
            met.append(question)
        desk.press("Tab")
    shown = [question for question, row in form.rows.items() if row.isVisible()]
    assert met[: len(shown)] == shown


def test_every_control_has_a_name(desk: Desk) -> None:
    controls = (
        *desk.window.form.findChildren(Choice),
        *desk.window.form.findChildren(TextField),
        *desk.window.strip.figures(),
        desk.window.paper,
    )
    assert [control for control in controls if control.isVisible() and not control.accessibleName()] == []
