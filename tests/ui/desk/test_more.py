"""The questions folded away: closed they still count, open each is a field like any other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.pricing.request import Adjustment, Extra, Moved
from estimator.ui.choice import Choice
from estimator.ui.desk.answers import MORE
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.more import set_in_words
from estimator.ui.desk.reduction import HeldTo
from estimator.ui.text_field import TextField
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.ui.conftest import Desk
from tests.ui.desk.test_form import clipped, mnemonic
from tests.ui.desk.test_offers import ITS_PRICE, NAUSEA_MEDICINE

FOLLOW_UPS = (Extra(service="follow-up", number=2),)


@pytest.fixture
def open_more(desk: Desk) -> Desk:
    """The sample estimate with all that is folded away open."""
    desk.press("Alt+2 Alt+W")
    return desk


def row_of(desk: Desk, question: str, line: str) -> QWidget:
    group = desk.window.form.rows[question].field
    assert isinstance(group, FieldGroup)
    return group.rows[line]


def hint_of(desk: Desk, question: str, line: str) -> str:
    group = desk.window.form.rows[question].field
    assert isinstance(group, FieldGroup)
    return group.rows[line].hint.text()


def test_it_is_closed_at_the_start_and_nothing_below_it_is_made(desk: Desk) -> None:
    folds = desk.window.form.folds
    assert [fold.button.text() for fold in folds.values()] == ["&2. Added services", "More ans&wers"]
    assert not any(fold.is_open for fold in folds.values())
    assert {"extras", *MORE} & desk.window.form.rows.keys() == set()


def test_it_is_open_at_the_start_where_something_is_set_there(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(extras=FOLLOW_UPS)
    assert [fold.is_open for fold in desk.window.form.folds.values()] == [True, False]
    assert desk.window.form.rows["extras"].isVisible()


def test_its_key_opens_it_and_closes_it_again(desk: Desk) -> None:
    form = desk.window.form
    desk.press("Alt+W")
    assert form.rows["packages"].isVisible()
    assert QApplication.focusWidget() is form.folds["more"].button
    desk.press("Return")
    assert not form.rows["packages"].isVisible()


def test_opening_it_brings_what_stands_below_it_in_sight(open_more: Desk) -> None:
    for question in ("packages", "adjustments"):
        assert not open_more.window.form.rows[question].visibleRegion().isEmpty()


def test_tab_goes_through_its_questions_in_their_order_while_it_is_open(open_more: Desk) -> None:
    form = open_more.window.form
    met: list[str] = []
    for _ in range(30):
        open_more.press("Tab")
        focused = QApplication.focusWidget()
        question = next((q for q in MORE if form.rows[q].isAncestorOf(focused)), None)
        if question and question not in met:
            met.append(question)
    assert met == list(MORE)


def test_lines_of_one_question_follow_each_other(open_more: Desk) -> None:
    open_more.window.form.focus_question("adjustments.size")
    for line in ("size", "held_to", "reason", "allowed_by"):
        assert row_of(open_more, "adjustments", line).isAncestorOf(QApplication.focusWidget())
        open_more.press("Tab")


def test_closed_it_is_no_stop_of_tab_and_says_what_is_set(open_more: Desk) -> None:
    open_more.type("extras.follow-up", "2")
    open_more.type("moved.3", "December 9, 2026")
    open_more.press("Alt+2 Alt+W")
    form = open_more.window.form
    assert form.folds["extras"].button.accessibleName() == "2. Added services: 2 follow-up visits"
    assert form.folds["more"].button.accessibleName() == "More answers: 1 visit moved"
    assert open_more.window.result.request.extras == FOLLOW_UPS
    open_more.press("Tab")
    assert not form.isAncestorOf(QApplication.focusWidget())


def test_follow_up_visits_are_added_with_their_price_beside_them(open_more: Desk) -> None:
    assert hint_of(open_more, "extras", "follow-up") == "$125.00 each"
    open_more.type("extras.follow-up", "2")
    assert open_more.total == "$2,795.00"
    open_more.type("extras.follow-up", "0")
    assert open_more.total == "$2,545.00"
    assert open_more.window.answers.extras == ()


def test_an_add_on_may_be_added_at_each_infusion(open_desk: Callable[..., Desk], folder: Path) -> None:
    for file, old, new in (NAUSEA_MEDICINE, ITS_PRICE):
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    desk = open_desk()
    desk.type("extras.nausea-medicine.each-infusion", "1")
    assert hint_of(desk, "extras", "nausea-medicine.each-infusion") == "from $15.00 each"
    assert desk.window.answers.extras == (Extra(service="nausea-medicine", added_to="each-infusion"),)
    assert desk.total == "$2,635.00"
    button = desk.window.form.folds["extras"].button
    button.setChecked(False)
    assert button.accessibleName() == "2. Added services: 1 nausea medicine at each infusion"


def test_too_many_of_a_service_are_asked_back(open_more: Desk) -> None:
    open_more.type("extras.follow-up", "100")
    open_more.press("Tab")
    assert "0 to 99" in row_of(open_more, "extras", "follow-up").problem.text()  # type: ignore[attr-defined]
    assert open_more.window.form.held_question == "extras"
    open_more.press("Ctrl+Z")
    assert open_more.window.form.held_question is None


def test_a_package_is_chosen_by_name_or_none_at_all(open_more: Desk) -> None:
    open_more.window.form.focus_question("packages")
    open_more.press("Down")
    assert open_more.window.answers.packages == "none"
    assert open_more.total == "$2,800.00"
    open_more.press("Down")
    assert open_more.window.answers.packages == ("chattanooga-mood-3",)
    open_more.press("Up Up")
    assert open_more.window.answers.packages == ()


def test_a_package_that_is_not_used_says_why(open_more: Desk) -> None:
    field = open_more.window.form.rows["packages"].field
    assert isinstance(field, Choice)
    field.setCurrentText("Package of 8 infusions")
    assert "holds more visits than this course" in open_more.window.form.rows["packages"].hint.text()


def test_every_visit_of_a_dated_course_shows_its_day(open_more: Desk) -> None:
    group = open_more.window.form.rows["moved"].field
    assert isinstance(group, FieldGroup)
    assert [row.hint.text() for row in group.rows.values()][:2] == ["December 1, 2026", "December 8, 2026"]
    assert len(group.rows) == 7


def test_a_visit_moves_to_the_day_typed_and_back_when_it_is_emptied(open_more: Desk) -> None:
    open_more.type("moved.3", "December 9, 2026")
    assert open_more.window.answers.moved == (Moved(visit=3, day=date(2026, 12, 9)),)
    assert hint_of(open_more, "moved", "3") == "instead of December 10, 2026"
    result = open_more.window.result
    assert isinstance(result, Estimate)
    assert [visit.day for visit in result.visits if visit.was_moved] == [date(2026, 12, 9)]
    open_more.type("moved.3", "")
    assert open_more.window.answers.moved == ()


def test_a_visit_typed_on_its_own_day_is_not_moved(open_more: Desk) -> None:
    open_more.type("moved.3", "December 10, 2026")
    assert open_more.window.answers.moved == ()
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert field.text() == "December 10, 2026"
    open_more.press("Tab")
    assert field.text() == ""


def test_keys_step_a_visit_from_the_day_it_has(open_more: Desk) -> None:
    open_more.window.form.focus_question("moved.3")
    open_more.press("Down")
    assert open_more.window.answers.moved == (Moved(visit=3, day=date(2026, 12, 9)),)


def test_two_visits_on_one_day_are_refused_beside_the_visit(open_more: Desk) -> None:
    open_more.type("moved.3", "December 8, 2026")
    row = row_of(open_more, "moved", "3")
    assert "another visit is on that day" in row.problem.text()  # type: ignore[attr-defined]
    assert "another visit" in row.field.accessibleDescription()  # type: ignore[attr-defined]
    assert open_more.total == ""
    assert not open_more.window.form.rows["moved"].problem.isVisible()
    open_more.press("Alt+W")
    assert "another visit is on that day" in open_more.window.form.folds["more"].button.accessibleDescription()


def test_visits_are_moved_only_where_a_first_visit_is_given(open_more: Desk) -> None:
    open_more.type("moved.3", "December 9, 2026")
    open_more.type("first_visit", "")
    assert not open_more.window.form.rows["moved"].isVisible()
    assert open_more.window.result.request.moved == ()
    open_more.type("first_visit", "December 1, 2026")
    assert [moved.visit for moved in open_more.window.result.request.moved] == [3]


def test_a_reduction_counts_once_it_is_complete(open_more: Desk) -> None:
    open_more.type("adjustments.size", "50")
    hint = open_more.window.form.rows["adjustments"].hint
    assert hint.text() == "Not counted yet; it still needs: a reason and who allowed it."
    open_more.type("adjustments.reason", "Goodwill")
    assert open_more.total == "$2,545.00"
    open_more.type("adjustments.allowed_by", "the manager")
    assert hint.text() == ""
    assert open_more.total == "$2,495.00"


def test_a_reduction_may_be_a_percentage(open_more: Desk) -> None:
    for line, text in (("size", "10 %"), ("reason", "Goodwill"), ("allowed_by", "the manager")):
        open_more.type(f"adjustments.{line}", text)
    assert open_more.window.answers.adjustments == (
        Adjustment(percent=Decimal(10), reason="Goodwill", allowed_by="the manager"),
    )
    assert open_more.total == "$2,290.50"


def test_an_emptied_reduction_is_none(open_more: Desk) -> None:
    open_more.type("adjustments.size", "50")
    open_more.type("adjustments.size", "")
    assert open_more.window.answers.adjustments == ()


def test_a_reduction_may_be_held_to_one_visit(open_more: Desk) -> None:
    for line, text in (("size", "50"), ("reason", "Goodwill"), ("allowed_by", "the manager")):
        open_more.type(f"adjustments.{line}", text)
    field = row_of(open_more, "adjustments", "held_to").field  # type: ignore[attr-defined]
    words = [field.itemText(index) for index in range(field.count())]
    assert words[:3] == ["The whole estimate", "Evaluation, at every visit", "Ketamine infusion, at every visit"]
    assert "Visit 3, December 10, 2026" in words
    field.answered.emit(HeldTo(None, 3))
    assert open_more.total == "$2,495.00"
    result = open_more.window.result
    assert isinstance(result, Estimate)
    assert [visit.number for visit in result.visits if visit.patient_pays.cents == 33_250] == [3]


def test_once_a_reduction_is_complete_there_is_room_for_another(open_more: Desk) -> None:
    group = open_more.window.form.rows["adjustments"].field
    assert isinstance(group, FieldGroup)
    for line, text in (("size", "50"), ("reason", "Goodwill")):
        open_more.type(f"adjustments.{line}", text)
    assert "2.size" not in group.rows
    open_more.type("adjustments.allowed_by", "the manager")
    open_more.type("adjustments.2.size", "5 %")
    assert [reduction.off for reduction in open_more.window.answers.adjustments] == [5_000, None]
    assert group.rows["2.size"].label.text() == "Taken off, reduction 2"


def test_codes_and_state_are_kept_as_a_request_holds_them(open_more: Desk) -> None:
    for question, text in (("diagnosis_codes", "F33.2, M79.2"), ("state", "ga")):
        open_more.type(question, text)
    request = open_more.window.result.request
    assert (request.diagnosis_codes, request.state) == (("F33.2", "M79.2"), "GA")


def test_undo_opens_it_and_goes_to_the_line_that_was_changed(open_more: Desk) -> None:
    for visit, day in (("3", "December 9, 2026"), ("4", "December 16, 2026")):
        open_more.type(f"moved.{visit}", day)
        open_more.press("Tab")
    open_more.press("Alt+W Ctrl+Z")
    assert [moved.visit for moved in open_more.window.answers.moved] == [3]
    assert open_more.window.form.folds["more"].is_open
    assert row_of(open_more, "moved", "4").isAncestorOf(QApplication.focusWidget())


def test_every_line_has_a_name_a_buddy_and_says_its_hint(open_more: Desk) -> None:
    for question in ("extras", "adjustments", "moved"):
        group = open_more.window.form.rows[question].field
        assert isinstance(group, FieldGroup)
        for row in group.rows.values():
            assert row.field.accessibleName() == row.label.text() != ""
            assert row.label.buddy() is row.field
            assert row.hint.text() in row.field.accessibleDescription()


@pytest.mark.parametrize("question", MORE)
def test_a_digit_goes_to_its_question(open_more: Desk, question: str) -> None:
    row = open_more.window.form.rows[question]
    open_more.press(f"Alt+{mnemonic(row.label.text())}")
    focused = QApplication.focusWidget()
    assert focused is row.field or row.field.isAncestorOf(focused)


def test_another_language_writes_the_days_again(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(moved=(Moved(visit=3, day=date(2026, 12, 9)),))
    desk.window.retranslate("es")
    field = row_of(desk, "moved", "3").field  # type: ignore[attr-defined]
    assert field.text() == "9 de diciembre de 2026"
    assert hint_of(desk, "moved", "3") == "en lugar del 10 de diciembre de 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_below_it_is_clipped(
    open_desk: Callable[..., Desk], language: Language, qtbot: QtBot
) -> None:
    desk = open_desk(language, extras=FOLLOW_UPS, moved=(Moved(visit=3, day=date(2026, 12, 8)),))
    desk.window.theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(desk.window) == [])
    assert desk.window.form.horizontalScrollBar().maximum() == 0


def test_all_that_is_set_is_said_in_words() -> None:
    answers = ask(
        treatment="depression", first_visit="2026-12-01", extras=[{"service": "follow-up"}], packages="none",
        adjustments=[{"percent": "5", "reason": "Goodwill", "allowed_by": "the manager"}],
        diagnosis_codes=["F33.2"], state="GA",
        moved=[{"visit": "2", "day": "2026-12-09"}, {"visit": "3", "day": "2026-12-11"}],
    )  # fmt: skip
    assert set_in_words("extras", demonstration(), answers, "en") == "1 follow-up visit"
    assert set_in_words("more", demonstration(), answers, "en") == (
        "no package, 5% taken off, 1 diagnosis code, State GA, 2 visits moved"
    )
    assert set_in_words("more", demonstration(), ask(treatment="depression"), "en") == ""


def test_a_reduction_of_what_a_plan_is_billed_for_says_why_it_does_not_count(open_desk: Callable[..., Desk]) -> None:
    held = Adjustment(off=5000, visit=3, reason="Goodwill", allowed_by="the manager")
    desk = open_desk(coverage="ppo-in-network", adjustments=(held,))
    assert desk.window.form.rows["adjustments"].hint.text() != ""
