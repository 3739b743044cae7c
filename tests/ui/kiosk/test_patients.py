"""A patient alone goes through the whole kiosk: by touch with few touches, by keyboard, by five keys, in Spanish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.touch import Said
from tests.ui.kiosk.patients import Patient, chosen, go_to, patient

Key = Qt.Key
SELF_PAY = ("I pay myself", "Next", "Depression", "Next", "Next", "Next", "Next")
INSURED = {"paying": "insurance", "plan": "ppo-in-network"}
SMALL = Metrics(1280, 800, 10.1)

pytestmark = pytest.mark.usefixtures("qtbot")


def to_amounts(someone: Patient) -> None:
    """Touch on to the first amount."""
    someone.touch("English", "Next", "I use my insurance", "Next", "Demo Health Plan", "Next")
    someone.touch("Demo Health Plan, PPO (demonstration)", "Next")


def shown(someone: Patient) -> str:
    """All the words of the page."""
    return "\n".join(label.text() for label in someone.page.findChildren(Said) if label.isVisible())


def test_a_patient_who_pays_alone_takes_the_result_along_within_25_touches() -> None:
    with patient() as someone:
        someone.touch("English", "Next", *SELF_PAY, "To my phone", "Next", "Erase now")
        assert someone.screen == "done"
        assert someone.touches < 25


def test_an_insured_patient_who_types_both_amounts_takes_the_result_along_within_45_touches() -> None:
    with patient() as someone:
        to_amounts(someone)
        someone.touch("1", "2", "0", "0", "Done", "4", "5", "0", "0", "Done")
        someone.touch("Depression", "Next", "Next", "Next", "Next", "Show staff", "Next", "Erase now")
        answers = someone.screens.turn.answers
        assert (answers.deductible_left, answers.limit_left) == (1200_00, 4500_00)
        assert someone.touches < 45


def test_a_keyboard_alone_leads_to_the_end() -> None:
    with patient() as someone:
        someone.press(Key.Key_Return)
        for words in ("Next", *SELF_PAY, "None of these", "Next", "Erase now"):
            someone.reach(words, by=Key.Key_Tab)
        assert someone.screen == "done"


def test_amounts_are_typed_on_a_keyboard_and_ended_by_enter() -> None:
    with patient(**INSURED) as someone:
        go_to(someone, "this-year")
        someone.press(Key.Key_7, Key.Key_5, Key.Key_0, Key.Key_Return)
        someone.press(Key.Key_2, Key.Key_0, Key.Key_0, Key.Key_0, Key.Key_Backspace, Key.Key_0, Key.Key_Return)
        assert someone.screen == "treatment"
        assert (someone.screens.turn.answers.deductible_left, someone.screens.turn.answers.limit_left) == (
            75000,
            200000,
        )


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down])
def test_five_keys_alone_lead_to_the_end(key: Qt.Key) -> None:
    with patient() as someone:
        someone.press(Key.Key_Return)
        for words in ("Next", "I use my insurance", "Next", "I don't know", "Next", "I don't know", "Done"):
            someone.reach(words, by=key)
        for words in ("I don't know", "Done", "Depression", "Next", "Next", "Next", "Next", "None of these", "Next"):
            someone.reach(words, by=key)
        assert someone.screen == "done"


def test_arrows_lead_back_too() -> None:
    with patient() as someone:
        go_to(someone, "paying")
        someone.press(Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Return)
        assert chosen(someone) == ["I use my insurance"]


def test_arrows_choose_nothing_and_change_no_screen() -> None:
    with patient() as someone:
        go_to(someone, "paying")
        someone.press(Key.Key_Down, Key.Key_Up, Key.Key_Right)
        assert chosen(someone) == []
        assert someone.screen == "paying"


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_three_keys_choose_alike(key: Qt.Key) -> None:
    with patient() as someone:
        go_to(someone, "paying")
        someone.press(key)
        assert chosen(someone) == ["I pay myself"]
        assert someone.screen == "paying"


def test_a_patient_who_reads_spanish_meets_no_english() -> None:
    with patient() as someone:
        someone.touch("Español")
        assert "Puede dejar en blanco" in shown(someone)
        someone.touch_on(someone.screens.frame.next)
        someone.touch("Pago yo")
        someone.touch_on(someone.screens.frame.next)
        someone.touch("Depresión")
        for _ in range(3):
            someone.touch_on(someone.screens.frame.next)
        assert someone.screen == "result"
        assert "Probablemente pagará" in shown(someone)
        assert "dos mil quinientos cuarenta y cinco dólares" in shown(someone)


def test_another_language_keeps_answers_and_place() -> None:
    with patient(**INSURED) as someone:
        go_to(someone, "plan")
        before = someone.screens.turn.answers
        someone.touch("Español")
        assert someone.screen == "plan"
        assert someone.screens.turn.answers.plan == before.plan
        assert "Mire el frente" in shown(someone)


def test_a_larger_text_and_another_contrast_keep_answers_and_place() -> None:
    with patient(**INSURED) as someone:
        go_to(someone, "plan")
        someone.touch("A++", "Contrast")
        assert (someone.screen, someone.screens.turn.answers.plan) == ("plan", "ppo-in-network")
        assert (someone.screens.look.factor, someone.screens.look.contrast) == (2.0, "dark")


def test_who_chose_nothing_is_told_what_to_do() -> None:
    with patient() as someone:
        go_to(someone, "paying")
        someone.touch("Next")
        assert someone.screen == "paying"
        assert someone.screens.frame.problem.text() == "⚠ Fix: choose how you will pay."


def test_the_focus_goes_to_where_a_problem_is_mended_and_an_answer_ends_it() -> None:
    with patient() as someone:
        go_to(someone, "paying")
        someone.touch("Next")
        assert someone.button("I pay myself").hasFocus()
        someone.touch("I am not sure")
        assert someone.screens.frame.problem.text() == ""


def test_more_of_the_deductible_than_of_the_limit_is_asked_again() -> None:
    with patient(**INSURED) as someone:
        go_to(someone, "this-year")
        someone.touch("9", "0", "0", "Done", "1", "0", "0", "Done")
        assert someone.screen == "this-year"
        assert "Type both again" in someone.screens.frame.problem.text()


def test_a_plan_that_is_not_listed_shows_two_outcomes() -> None:
    with patient() as someone:
        someone.touch("English", "Next", "I use my insurance", "Next", "My plan is not here", "Next")
        someone.touch("I don't know", "Next", "I don't know", "Next", "Depression", "Next", "Next", "Next")
        result = someone.screens.turn.result()
        assert isinstance(result, Estimate)
        assert len(result.outcomes) == 2


def test_a_changed_answer_leads_back_to_the_check_and_asks_nothing_twice() -> None:
    with patient(**INSURED, deductible_left=50_000, limit_left=200_000, treatment="depression") as someone:
        go_to(someone, "check")
        someone.touch("Depression")
        assert someone.screen == "treatment"
        someone.touch("Migraine", "Next", "Next")
        assert someone.screen == "check"
        assert someone.screens.turn.answers.treatment == "migraine"
        assert someone.screens.turn.answers.deductible_left == 50_000


def test_the_number_alone_is_changed_from_the_check() -> None:
    with patient(paying="myself", treatment="depression") as someone:
        go_to(someone, "check")
        someone.touch("6")
        someone.touch("+", "+", "−", "Next")
        assert someone.screen == "check"
        assert someone.screens.turn.answers.infusions == 7


def test_a_second_tap_of_a_trembling_hand_does_nothing(qtbot: QtBot) -> None:
    with patient() as someone:
        go_to(someone, "before")
        button = someone.screens.frame.next
        press, release = _events(button, at=10_000)
        for event in (press, release, *_events(button, at=10_200)):
            _send(button, event)
        assert someone.screen == "paying"


def test_a_finger_that_slides_off_does_nothing() -> None:
    with patient() as someone:
        go_to(someone, "before")
        press, _ = _events(someone.screens.frame.next, at=20_000)
        _, release = _events(someone.screens.frame.next, at=20_100, outside=True)
        for event in (press, release):
            _send(someone.screens.frame.next, event)
        assert someone.screen == "before"


def test_help_leads_back_to_the_same_place() -> None:
    with patient(**INSURED) as someone:
        go_to(someone, "plan")
        someone.touch("Help")
        assert someone.screen == "help"
        assert "My plan is not here" in shown(someone)
        someone.touch_on(someone.screens.frame.back)
        assert someone.screen == "plan"


def test_where_the_help_has_no_room_it_is_shown_part_by_part_and_leads_back() -> None:
    with patient(SMALL, **INSURED) as someone:
        go_to(someone, "plan")
        someone.touch("Help")
        frame, titles = someone.screens.frame, []
        while someone.screen == "help":
            titles.append(frame.title.text())
            someone.touch_on(frame.next)
        assert titles == [f"Help, {number} of {len(titles)}" for number in range(1, len(titles) + 1)]
        assert someone.screen == "plan"


def test_back_leads_through_the_parts_of_the_help_to_where_it_was_asked_for() -> None:
    with patient(SMALL, **INSURED) as someone:
        go_to(someone, "plan")
        someone.touch("Help")
        frame = someone.screens.frame
        someone.touch_on(frame.next)
        someone.touch_on(frame.back)
        assert frame.title.text().startswith("Help, 1 of ")
        someone.touch_on(frame.back)
        assert someone.screen == "plan"


@pytest.mark.parametrize("ends", ["read", "left"])
def test_on_a_small_screen_a_notice_is_opened_and_makes_room_when_read_or_left(ends: str) -> None:
    notice, intro = "you have the right to a good faith estimate", "No name asked."
    with patient(SMALL) as someone:
        assert (notice in shown(someone), intro in shown(someone)) == (False, True)
        someone.touch("Your rights")
        assert (notice in shown(someone), intro in shown(someone)) == (True, False)
        if ends == "read":
            someone.touch("Back")
        else:
            someone.page.time_to_read.timeout.emit()  # type: ignore[attr-defined]
        assert (notice in shown(someone), intro in shown(someone)) == (False, True)


def test_on_a_small_screen_the_right_and_that_prices_are_made_up_are_said_at_once() -> None:
    with patient(SMALL) as someone:
        assert "made-up prices. No insurance? You have a right to a free written good faith estimate." in shown(someone)
        assert "precios inventados. ¿Sin seguro? Tiene derecho a un presupuesto de buena fe gratis" in shown(someone)


def test_help_leads_back_to_the_same_line_and_the_same_button() -> None:
    with patient(paying="myself", treatment="depression") as someone:
        page = go_to(someone, "result")
        why = [one for one in page.stops() if one.isVisible() and one.text() == "Why?"][5]  # type: ignore[attr-defined]
        why.setFocus()
        page.view.move_by(1)  # type: ignore[attr-defined]
        before = page.view.place  # type: ignore[attr-defined]
        someone.screens.show_help()
        someone.touch_on(someone.screens.frame.back)
        assert before > 0
        assert (page.view.place, QApplication.focusWidget()) == (before, why)  # type: ignore[attr-defined]


def test_who_does_not_know_the_number_of_visits_leaves_it_to_the_rule_book() -> None:
    with patient(paying="myself", treatment="depression", infusions=3) as someone:
        go_to(someone, "check")
        someone.touch("3", "I don't know: 6, as most people have")
        assert someone.screens.turn.answers.infusions is None


def _events(button: object, at: int, outside: bool = False) -> tuple[object, object]:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    place = QPointF(-30, -30) if outside else QPointF(10, 10)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    made = []
    for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, place, button.mapToGlobal(place), left, held, Qt.KeyboardModifier.NoModifier)  # type: ignore[attr-defined]
        event.setTimestamp(at + 2 * len(made))
        made.append(event)
    return made[0], made[1]


def _send(button: object, event: object) -> None:
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.sendEvent(button, event)  # type: ignore[arg-type]
    QCoreApplication.processEvents()
