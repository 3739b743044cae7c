"""Turns one after the other: what is seen, how each ends, what a restart waits for, and new editions in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from estimator.office.hand_off import Opened, decode
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages import make as make_real_pages
from estimator.ui.kiosk.pages.take import TakePage
from estimator.ui.print_job import Phase, PrintState
from tests.books import demonstration
from tests.ui.kiosk.conftest import OpenKiosk, Visitor

KEY = Qt.Key


def test_a_locked_kiosk_stands_over_the_whole_screen(visitor: Visitor) -> None:
    window = visitor.kiosk.window
    assert window.isFullScreen()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_its_title_says_nothing_of_anybody(visitor: Visitor) -> None:
    visitor.go_to("result")
    assert visitor.kiosk.window.windowTitle() == "Estimate"


def test_it_is_one_window(visitor: Visitor) -> None:
    visitor.go_to("result")
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [visitor.kiosk.window]


def test_choosing_never_changes_the_screen(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.touch(visitor.page.answer)
    assert visitor.screen == "paying"


def test_a_turn_goes_through_every_screen(visitor: Visitor) -> None:
    visitor.go_to("done")
    assert visitor.screens.turn.answers.deductible_left == 7_654_321


@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Back, KEY.Key_Backspace])
def test_esc_back_and_backspace_go_back(visitor: Visitor, key: Qt.Key) -> None:
    visitor.go_to("paying")
    visitor.press(key)
    assert visitor.screen == "before"


def test_no_way_leads_back_past_the_first_screen(visitor: Visitor) -> None:
    visitor.go_to("before")
    for _ in range(5):
        visitor.press(KEY.Key_Escape)
    assert visitor.screen == "start"


def test_the_help_key_opens_the_help_and_nothing_else(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.press(KEY.Key_Help)
    assert visitor.screen == "help"
    visitor.press(KEY.Key_Escape)
    assert visitor.screen == "paying"


def test_start_over_asks_once_where_something_was_answered(visitor: Visitor) -> None:
    visitor.go_to("treatment")
    turn = visitor.screens.turn
    visitor.touch(visitor.screens.frame.start_over)
    assert visitor.kiosk.window.question.isVisible()
    assert visitor.screens.turn is turn
    visitor.press(KEY.Key_Tab)
    visitor.press(KEY.Key_Return)
    assert visitor.screen == "start"
    assert visitor.screens.turn is not turn


def test_the_question_can_be_answered_with_no(visitor: Visitor) -> None:
    visitor.go_to("treatment")
    visitor.touch(visitor.screens.frame.start_over)
    visitor.press(KEY.Key_Return)
    assert visitor.screen == "treatment"
    assert not visitor.kiosk.window.question.isVisible()


def test_start_over_does_not_ask_where_nothing_was_answered(visitor: Visitor) -> None:
    visitor.go_to("before")
    visitor.touch(visitor.screens.frame.start_over)
    visitor.settle()
    assert visitor.screen == "start"


def test_after_start_over_no_way_leads_forward_to_the_answers(visitor: Visitor) -> None:
    visitor.go_to("result")
    visitor.kiosk.end_turn("start-over")
    visitor.settle()
    assert not visitor.screens.turn.is_begun
    assert visitor.screens.walk.is_first


def test_a_warning_covers_the_screen_and_a_touch_takes_it_away(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.wait(61)
    question = visitor.kiosk.window.question
    assert question.isVisible()
    assert question.size() == visitor.kiosk.window.size()
    visitor.touch(visitor.page)
    assert not question.isVisible()
    assert visitor.screen == "paying"


def test_a_question_hides_what_is_behind_it(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.wait(61)
    picture = visitor.kiosk.window.grab().toImage()
    ground = visitor.kiosk.window.palette().window().color().name()
    place = visitor.screens.frame.next.mapTo(visitor.kiosk.window, visitor.screens.frame.next.rect().center())
    row = {picture.pixelColor(x, place.y()).name() for x in range(picture.width())}
    assert row == {ground}


def test_the_warning_is_announced(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.wait(61)
    assert "more time" in visitor.kiosk.announcer.said[-1]


def test_the_key_that_answers_a_warning_presses_nothing(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.page.answer.setFocus()
    visitor.wait(61)
    visitor.press(KEY.Key_Return)
    assert visitor.screens.turn.answers.paying is None


def test_whether_somebody_is_there_is_answered_with_its_button(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.kiosk.idle._extensions = 10
    visitor.wait(61)
    question = visitor.kiosk.window.question
    visitor.touch(question.title)
    assert question.isVisible()
    visitor.clock.now += 1
    visitor.touch(question._buttons[0])
    assert not question.isVisible()
    assert visitor.kiosk.idle.state == "running"


def test_after_the_countdown_the_next_person_finds_the_first_screen(visitor: Visitor) -> None:
    visitor.go_to("treatment")
    visitor.wait(95)
    assert visitor.screen == "start"
    assert visitor.events[-2:] == ["warning", "timeout"]


def test_after_a_sleep_nothing_is_painted_before_the_wipe(visitor: Visitor) -> None:
    visitor.go_to("result")
    visitor.clock.now += 3600
    visitor.kiosk.window.update()
    visitor.settle()
    assert visitor.screen == "start"


def test_large_letters_double_the_time(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.screens.frame.size_asked.emit(2.0)
    visitor.wait(119)
    assert not visitor.kiosk.window.question.isVisible()
    visitor.wait(2)
    assert visitor.kiosk.window.question.isVisible()


def test_another_language_keeps_answers_and_place(visitor: Visitor) -> None:
    visitor.go_to("treatment")
    visitor.screens.frame.language_asked.emit("es")
    assert visitor.page.words.text() == "Pantalla treatment"
    assert visitor.screens.turn.answers.plan == "ppo-in-network"


def test_the_next_turn_is_in_english_at_usual_size_and_contrast(visitor: Visitor) -> None:
    visitor.go_to("paying")
    frame = visitor.screens.frame
    frame.language_asked.emit("es")
    frame.size_asked.emit(2.0)
    frame.contrast_asked.emit()
    visitor.kiosk.end_turn("done")
    look = visitor.screens.look
    assert (visitor.kiosk.questions.language, look.factor, look.contrast) == ("en", 1.0, "normal")
    assert visitor.screens.frame.next.text() == "Next"


def test_the_turn_is_logged_by_its_codes(visitor: Visitor) -> None:
    visitor.go_to("done")
    visitor.touch(visitor.screens.frame.start_over)
    visitor.settle()
    assert visitor.events == ["started", "turn-begun", "done"]


def test_a_clock_that_was_set_stops_the_kiosk(visitor: Visitor) -> None:
    visitor.days[0] = date(2027, 1, 2)
    visitor.kiosk.end_turn("done")
    assert visitor.events[-1] == "clock-changed"
    assert visitor.kiosk.screens is None


def test_days_that_go_as_time_goes_do_not(visitor: Visitor) -> None:
    visitor.days[0] += timedelta(days=40)
    visitor.clock.now += 40 * 86400
    visitor.kiosk.end_turn("done")
    assert visitor.screen == "start"


def test_a_new_edition_is_taken_up_at_once_where_nobody_has_begun(visitor: Visitor) -> None:
    newer = replace(demonstration(), edition="f" * 64)
    visitor.kiosk.session.book = newer
    visitor.kiosk.session.book_changed.emit(newer)
    assert visitor.screens.turn.book is newer


def test_a_new_edition_waits_for_the_end_of_a_turn(visitor: Visitor) -> None:
    visitor.go_to("result")
    newer = replace(demonstration(), edition="f" * 64)
    visitor.kiosk.session.book = newer
    visitor.kiosk.session.book_changed.emit(newer)
    assert visitor.screens.turn.book is not newer
    visitor.kiosk.end_turn("done")
    assert visitor.screens.turn.book is newer


def test_an_edition_other_than_the_one_named_is_refused(open_kiosk: OpenKiosk) -> None:
    visitor = open_kiosk(edition=demonstration().edition[:12])
    visitor.kiosk.session.book = replace(demonstration(), edition="f" * 64)
    visitor.kiosk.end_turn("done")
    assert visitor.kiosk.screens is None
    assert visitor.events[-1] == "edition-refused"


def test_without_a_rule_book_people_are_sent_to_the_desk_until_there_is_one(visitor: Visitor) -> None:
    session, window = visitor.kiosk.session, visitor.kiosk.window
    session.book = None
    visitor.kiosk.end_turn("done")
    assert window.stack.currentWidget() is window.out_of_order
    session.book = demonstration()
    session.book_changed.emit(session.book)
    assert visitor.screen == "start"


def test_nobody_closes_a_locked_kiosk(visitor: Visitor) -> None:
    assert not visitor.kiosk.window.close()
    assert visitor.kiosk.window.isVisible()
    assert visitor.events[-1] == "close-refused"


def test_a_preview_is_closed_like_any_window(open_kiosk: OpenKiosk, qtbot: QtBot) -> None:
    visitor = open_kiosk(is_locked=False)
    with qtbot.waitSignal(visitor.kiosk.exit_asked):
        assert visitor.kiosk.window.close()


def test_a_preview_says_that_it_is_not_locked(open_kiosk: OpenKiosk) -> None:
    visitor = open_kiosk(is_locked=False)
    assert "estimator kiosk --set-pin" in visitor.kiosk.window.banner.text()
    assert visitor.kiosk.window.banner.isVisible()
    assert not visitor.kiosk.window.isFullScreen()


def test_a_window_that_comes_before_it_is_logged_and_loses_the_focus_again(visitor: Visitor, qtbot: QtBot) -> None:
    other = QWidget()
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert visitor.events[-1] == "focus-lost"
    qtbot.waitUntil(visitor.kiosk.window.isActiveWindow)
    assert visitor.kiosk.window.isFullScreen()
    other.close()


def test_a_window_that_was_made_small_is_full_screen_again(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.kiosk.window.showNormal()
    qtbot.waitUntil(visitor.kiosk.window.isFullScreen)


def test_at_the_end_of_a_turn_the_clipboard_is_empty(visitor: Visitor) -> None:
    QGuiApplication.clipboard().setText("7654321")
    visitor.kiosk.end_turn("timeout")
    assert QGuiApplication.clipboard().text() == ""


def test_after_a_print_that_failed_the_answers_are_kept_for_three_minutes(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.go_to("take")
    monkeypatch.setattr(type(visitor.kiosk.printer), "state", PrintState("fault", "", fault="broken-off"))
    visitor.kiosk.printer.changed.emit()
    visitor.wait(179)
    assert not visitor.kiosk.window.question.isVisible()


def print_goes(visitor: Visitor, monkeypatch: pytest.MonkeyPatch, *phases: Phase) -> None:
    """Let the printer tell how it goes."""
    for phase in phases:
        monkeypatch.setattr(PagePrinter, "state", PrintState(phase))
        visitor.kiosk.printer.changed.emit()


def test_a_page_that_is_still_printed_is_not_taken_back_before_a_person_was_asked(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.go_to("done")
    turn, question = visitor.screens.turn, visitor.kiosk.window.question
    print_goes(visitor, monkeypatch, "printing")
    visitor.touch(visitor.screens.frame.start_over)
    assert (question.isVisible(), visitor.screens.turn is turn) == (True, True)
    visitor.press(KEY.Key_Return)
    assert (question.isVisible(), visitor.screen) == (False, "done")


def test_who_is_asked_about_their_page_can_erase_at_once(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.go_to("take")
    print_goes(visitor, monkeypatch, "printing")
    visitor.touch(visitor.screens.frame.start_over)
    visitor.press(KEY.Key_Tab)
    visitor.press(KEY.Key_Return)
    assert (visitor.screen, visitor.events[-1]) == ("start", "start-over")


@pytest.mark.parametrize("phase", ["done", "fault", "lost"])
def test_that_question_goes_away_when_the_print_is_over(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, phase: Phase
) -> None:
    visitor.go_to("done")
    print_goes(visitor, monkeypatch, "printing")
    visitor.touch(visitor.screens.frame.start_over)
    print_goes(visitor, monkeypatch, "slow", phase)
    assert visitor.kiosk.window.question.isHidden()


def test_each_print_is_logged_by_how_it_ended(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.go_to("take")
    print_goes(visitor, monkeypatch, "sending", "fault", "fault", "sending", "printing", "done", "sending", "lost")
    assert visitor.events[2:] == ["print-fault", "printed", "print-fault"]


def test_who_may_print_no_more_is_counted_once_a_turn(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PagePrinter, "why_not", lambda printer: "hour")
    visitor.go_to("result")
    visitor.kiosk.printer.changed.emit()
    assert "print-limit" not in visitor.events
    visitor.go_to("take")
    visitor.kiosk.printer.changed.emit()
    assert visitor.events.count("print-limit") == 1


def test_that_an_estimate_in_writing_is_wanted_is_counted_once_a_turn(open_kiosk: OpenKiosk) -> None:
    visitor = open_kiosk(make_pages=make_real_pages)
    for turns in (1, 2):
        screens = visitor.screens
        screens.turn.change(paying="myself", treatment="depression")
        screens.walk.screen = "take"
        screens.show_screen()
        page = screens.page
        assert isinstance(page, TakePage)
        page._choose("staff")
        for _ in range(3):
            page.written.cards[0].click()
        assert visitor.events.count("written-wanted") == turns
        visitor.kiosk.end_turn("done")


def test_a_mistake_ends_the_turn_that_was_begun(visitor: Visitor) -> None:
    visitor.go_to("result")
    visitor.kiosk.break_down(ValueError, None, None)
    assert visitor.events[-2:] == ["exception", "fault"]


def test_a_mistake_of_another_thread_sends_people_to_the_desk_as_well(visitor: Visitor) -> None:
    visitor.go_to("result")
    thread = Thread(target=lambda: visitor.kiosk.break_down_soon(ValueError, None))
    thread.start()
    thread.join()
    assert visitor.screen == "result"
    visitor.settle()
    assert visitor.kiosk.screens is None
    assert visitor.kiosk.window.stack.currentWidget() is visitor.kiosk.window.out_of_order


def test_after_midnight_the_first_screen_is_that_of_the_new_day(visitor: Visitor) -> None:
    before = visitor.screens
    visitor.days[0] += timedelta(days=1)
    visitor.clock.now += 86_400
    visitor.kiosk.renewal.look_at_day()
    assert visitor.screens is not before
    assert visitor.screens.turn.day == visitor.days[0]


def test_a_turn_under_way_keeps_its_day(visitor: Visitor) -> None:
    visitor.go_to("paying")
    day = visitor.screens.turn.day
    visitor.days[0] += timedelta(days=1)
    visitor.kiosk.renewal.look_at_day()
    assert (visitor.screen, visitor.screens.turn.day) == ("paying", day)


def test_a_clock_that_is_set_while_nobody_is_there_stops_the_kiosk(visitor: Visitor) -> None:
    visitor.days[0] = date(2027, 1, 2)
    visitor.kiosk.renewal.look_at_day()
    assert visitor.events[-1] == "clock-changed"
    assert visitor.kiosk.screens is None


def test_setting_the_clock_freezes_no_time_that_runs(visitor: Visitor) -> None:
    visitor.go_to("paying")
    visitor.days[0] = date(1999, 1, 1)
    visitor.wait(61)
    assert visitor.kiosk.window.question.isVisible()
    visitor.wait(31)
    assert visitor.kiosk.screens is None
    assert visitor.events[-2:] == ["timeout", "clock-changed"]


def test_the_code_for_the_desk_is_of_the_clinics_own_day_and_hour(open_kiosk: OpenKiosk) -> None:
    evening = datetime(2026, 11, 24, 2, 30, tzinfo=UTC).astimezone(ZoneInfo("America/New_York"))
    visitor = open_kiosk(make_pages=make_real_pages, now=lambda book: evening)
    screens = visitor.screens
    assert screens.turn.day == date(2026, 11, 23)
    screens.turn.change(paying="myself", treatment="depression")
    screens.walk.screen = "take"
    screens.show_screen()
    page = screens.page
    assert isinstance(page, TakePage)
    page._choose("staff")
    opened = decode(demonstration(), page.code.text(), date(2026, 11, 23))
    assert isinstance(opened, Opened)
    assert (opened.asked_on, opened.asked_hour) == (date(2026, 11, 23), 21)


def test_staff_read_above_every_screen_that_the_printer_needs_them(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {"en": "For staff: paper", "es": "Para el personal: papel"}
    monkeypatch.setattr(type(visitor.kiosk.printer), "told_to_staff", lambda printer, language: said[language])
    visitor.kiosk.printer.changed.emit()
    assert visitor.screens.frame.banner.text() == "For staff: paper"
    visitor.kiosk.end_turn("done")
    assert visitor.screens.frame.banner.text() == "For staff: paper"
    visitor.go_to("paying")
    visitor.screens.frame.language_asked.emit("es")
    assert visitor.screens.frame.banner.text() == "Para el personal: papel"
    monkeypatch.setattr(type(visitor.kiosk.printer), "told_to_staff", lambda printer, language: "")
    visitor.kiosk.printer.changed.emit()
    assert visitor.screens.frame.banner.isHidden()
