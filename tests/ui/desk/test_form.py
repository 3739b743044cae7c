"""The form as people use it: every field by keys, its words and problems beside it, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.desk.answers import QUESTIONS
from estimator.ui.fields import Choice, TextField
from estimator.wording import LANGUAGES, Language, say
from tests.ui.conftest import Desk


def test_enter_goes_to_the_next_field_and_changes_nothing(desk: Desk) -> None:
    desk.window.form.focus_question("clinic")
    answers, seen = desk.window.answers, []
    for _ in range(12):
        seen.append(QApplication.focusWidget())
        desk.press("Return")
    assert len(set(seen)) == 12
    assert desk.window.answers == answers
    desk.press("Shift+Return")
    assert QApplication.focusWidget() is seen[-1]


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
    desk.type("boosters", "2")
    assert form.rows["boosters_every"].isVisible()
    form.rows["boosters_every"].field.answered.emit(None)
    form.focus_question("coverage")
    desk.press("Down Down")
    assert form.rows["coverage_confirmed_by"].isVisible()
    desk.type("coverage_confirmed_by", "the plan")
    form.focus_question("coverage")
    desk.press("Up Up")
    assert not form.rows["coverage_confirmed_by"].isVisible()
    assert desk.window.result.request.coverage_confirmed_by is None
    form.focus_question("coverage")
    desk.press("Down Down")
    assert desk.window.result.request.coverage_confirmed_by == "the plan"


def test_what_the_page_cannot_print_is_said_beside_the_field(desk: Desk, qtbot: QtBot) -> None:
    desk.type("patient.name", "Ana ")
    QTest.keyClicks(QApplication.focusWidget(), "x")
    field = desk.window.form.rows["patient.name"].field
    assert isinstance(field, TextField)
    field.setText("Ana \U0001f600")
    field.textEdited.emit(field.text())
    qtbot.waitUntil(lambda: desk.is_painted)
    assert "\U0001f600" in desk.window.form.rows["patient.name"].problem.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_goes_to_two_fields(language: Language) -> None:
    letters = [mnemonic(say(language, f"desk.ask.{question}")) for question in (*QUESTIONS, "more")]
    assert "" not in letters
    assert sorted(set(letters)) == sorted(letters)


def mnemonic(label: str) -> str:
    return label[label.index("&") + 1].lower() if "&" in label else ""


@pytest.mark.parametrize("question", ["clinic", "infusions", "discounts", "first_visit", "tender", "patient.name"])
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
    hint = desk.window.form.rows["coverage"].hint
    qtbot.waitUntil(lambda: hint.text().endswith(" Good faith estimate owed by November 25, 2026."))
    desk.type("first_visit", "")
    qtbot.waitUntil(lambda: hint.text().endswith(" Good faith estimate owed by November 30, 2026."))
    assert "owed by" in desk.window.form.rows["coverage"].field.accessibleDescription()


def test_without_known_holidays_nothing_is_said_to_be_owed(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_desk(day=date(2150, 11, 25), first_visit=None)
    with qtbot.waitSignal(desk.window.paper.due):
        desk.type("infusions", "3")
    assert "owed by" not in desk.window.form.rows["coverage"].hint.text()


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
        desk.window.why.text,
    )
    assert [control for control in controls if control.isVisible() and not control.accessibleName()] == []
