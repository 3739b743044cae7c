"""Listening to the kiosk: each screen is read out, what is spoken has the focus, every move stops what is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.cards import Card
from estimator.ui.kiosk.headset import Headset
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.pages import make as make_real_pages
from estimator.ui.kiosk.screens import ORDER
from estimator.ui.kiosk.script import read, script
from estimator.ui.kiosk.speech import Speech
from estimator.ui.kiosk.touch import MAY_BREAK, TouchButton
from tests.ui.accessibility import clipped
from tests.ui.kiosk.conftest import OpenKiosk, Visitor
from tests.ui.kiosk.patients import patient
from tests.ui.kiosk.voice import Voice

KEY = Qt.Key


@pytest.fixture
def voice(qtbot: QtBot) -> Voice:
    return Voice()


@pytest.fixture
def worn(qtbot: QtBot) -> Headset:
    """Headphones that are in since the kiosk came up."""
    headset = Headset()
    headset.take(True)
    return headset


@pytest.fixture
def listener(open_kiosk: OpenKiosk, voice: Voice, worn: Headset) -> Visitor:
    """A person who listens, on the first question."""
    visitor = open_kiosk(speech=Speech(voice), headset=worn)
    visitor.go_to("paying")
    visitor.screens.frame.listen_asked.emit()
    return visitor


def said(voice: Voice) -> Sequence[str]:
    return voice.lines


def test_without_a_voice_nothing_offers_to_be_listened_to(open_kiosk: OpenKiosk) -> None:
    assert open_kiosk().screens.frame.listen.isHidden()


def test_the_screen_is_read_out_from_its_title(listener: Visitor, voice: Voice) -> None:
    assert said(voice) == ["Screen paying"]


def test_so_is_every_screen_after_it(listener: Visitor, voice: Voice) -> None:
    listener.go_to("plan")
    assert said(voice)[-1] == "Screen plan"


def test_a_move_stops_what_is_being_said(listener: Visitor, voice: Voice) -> None:
    listener.go_to("plan")
    assert voice.heard[voice.heard.index("Screen plan") - 1] == "(stop)"


def test_r_says_it_once_more(listener: Visitor, voice: Voice) -> None:
    listener.press(Qt.Key.Key_R)
    assert said(voice) == ["Screen paying"] * 2


def test_listening_doubles_the_time(listener: Visitor) -> None:
    listener.wait(119)
    assert listener.kiosk.window.question.isHidden()
    listener.wait(2)
    assert listener.kiosk.window.question.isVisible()


def test_the_warning_is_heard(listener: Visitor, voice: Voice) -> None:
    listener.wait(121)
    assert "more time" in said(voice)[-1]


def test_pressed_again_it_is_quiet(listener: Visitor, voice: Voice) -> None:
    listener.screens.frame.listen_asked.emit()
    listener.go_to("plan")
    assert said(voice) == ["Screen paying"]


def test_the_next_person_hears_nothing(listener: Visitor, voice: Voice) -> None:
    listener.kiosk.end_turn("done")
    assert voice.heard[-1] == "(stop)"
    assert not listener.screens.listening.is_on


def test_on_the_first_screen_the_key_r_begins(open_kiosk: OpenKiosk, voice: Voice, worn: Headset) -> None:
    visitor = open_kiosk(speech=Speech(voice), headset=worn)
    visitor.press(KEY.Key_R)
    assert visitor.screens.listening.is_on
    assert said(voice) == ["Screen start"]


def test_so_does_the_button_on_it(open_kiosk: OpenKiosk, voice: Voice, worn: Headset) -> None:
    visitor = open_kiosk(speech=Speech(voice), headset=worn)
    visitor.touch(visitor.screens.frame.listen)
    assert visitor.screens.listening.is_on


def test_p_pauses_and_goes_on(listener: Visitor, voice: Voice) -> None:
    listener.press(KEY.Key_P)
    assert voice.is_paused
    assert listener.screens.frame.listening.pause.text() == "Go on"
    listener.press(KEY.Key_P)
    assert not voice.is_paused


def test_s_takes_another_speed(listener: Visitor, voice: Voice) -> None:
    listener.press(KEY.Key_S)
    assert voice.rate == 0.4


@pytest.mark.parametrize(
    ("key", "volume"), [(KEY.Key_VolumeUp, 0.8), (KEY.Key_VolumeDown, 0.4), (KEY.Key_VolumeMute, 0.0)]
)
def test_the_volume_keys_change_the_volume_and_the_next_person_finds_the_usual_one(
    listener: Visitor, voice: Voice, key: Qt.Key, volume: float
) -> None:
    listener.press(key)
    assert voice.volume == volume
    listener.kiosk.end_turn("done")
    assert voice.volume == 0.6


def test_buttons_do_the_same_as_the_keys(listener: Visitor, voice: Voice) -> None:
    bar = listener.screens.frame.listening
    for button in (bar.pause, bar.speed, bar.louder, bar.louder, bar.softer, bar.repeat):
        listener.clock.now += 1
        assert button.isVisible()
        button.click()
    assert (voice.is_paused, voice.rate, voice.volume) == (True, 0.4, 0.8)
    assert said(voice)[-1] == "Screen paying"


def colours_seen(visitor: Visitor) -> set[int]:
    """The colours of the window as a person sees it, at some of its points."""
    picture = visitor.kiosk.window.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 20) for y in range(0, picture.height(), 20)}


def test_b_makes_the_screen_black_while_keys_act_as_before(listener: Visitor, voice: Voice) -> None:
    assert len(colours_seen(listener)) > 1
    listener.press(KEY.Key_B)
    assert colours_seen(listener) == {0xFF000000}
    assert "The screen is dark." in said(voice)[-1]
    listener.go_to("plan")
    assert said(voice)[-1] == "Screen plan"
    assert colours_seen(listener) == {0xFF000000}


def test_a_touch_makes_a_black_screen_seen_again_and_presses_nothing_beneath(listener: Visitor, voice: Voice) -> None:
    listener.screens.frame.listening.dark.click()
    listener.touch(listener.screens.frame.next)
    assert len(colours_seen(listener)) > 1
    assert listener.screen == "paying"
    assert said(voice)[-1] == "The screen can be seen again."


def test_a_question_is_seen_over_a_black_screen(listener: Visitor) -> None:
    listener.press(KEY.Key_B)
    listener.wait(121)
    assert len(colours_seen(listener)) > 1


@pytest.mark.parametrize("ends", ["quiet", "turn"])
def test_who_listens_no_more_finds_the_screen_lit(listener: Visitor, ends: str) -> None:
    listener.press(KEY.Key_B)
    if ends == "quiet":
        listener.screens.frame.listen_asked.emit()
    else:
        listener.kiosk.end_turn("done")
    assert len(colours_seen(listener)) > 1


def test_a_button_that_is_moved_to_says_its_name_and_repeats_what_was_said_before(
    listener: Visitor, voice: Voice
) -> None:
    repeat = listener.screens.frame.listening.repeat
    repeat.setFocus()
    assert said(voice)[-1] == "Repeat"
    listener.press(KEY.Key_Return)
    assert said(voice)[-1] == "Screen paying"


def test_a_touch_on_a_button_leaves_the_focus_with_what_is_spoken(listener: Visitor) -> None:
    focused = QApplication.focusWidget()
    listener.touch(listener.screens.frame.listening.louder)
    assert QApplication.focusWidget() is focused


def test_the_buttons_are_named_in_spanish_too(listener: Visitor) -> None:
    listener.screens.frame.language_asked.emit("es")
    names = [button.accessibleName() for button in listener.screens.frame.listening.buttons]
    assert names == ["Repetir", "Pausa", "Velocidad", "Vol−: más bajo", "Vol+: más alto", "Oscurecer"]


def test_they_are_whole_on_the_smallest_screen(qtbot: QtBot, voice: Voice) -> None:
    with patient(Metrics(1280, 800, 10.1), 2.0, speech=Speech(voice), language="es") as small:
        small.screens.listening.begin()
        QCoreApplication.processEvents()
        assert clipped(small.screens.frame.listening) == []


def test_they_are_not_there_for_who_does_not_listen(open_kiosk: OpenKiosk, voice: Voice) -> None:
    visitor = open_kiosk(speech=Speech(voice))
    assert visitor.screens.frame.listening.isHidden()


def heard_to_end(voice: Voice, visitor: Visitor) -> list[tuple[str, object]]:
    """Let the voice say all lines, and note what has the focus at each."""
    heard = []
    while visitor.screens.listening._speech.state == "speaking":  # type: ignore[union-attr]
        heard.append((voice.lines[-1], QApplication.focusWidget()))
        voice.end_line()
        QCoreApplication.processEvents()
    return heard


@pytest.fixture
def real(open_kiosk: OpenKiosk, voice: Voice, worn: Headset) -> Visitor:
    """A person who listens to the real screens, at the question how they will pay."""
    visitor = open_kiosk(make_pages=make_real_pages, speech=Speech(voice), headset=worn)
    visitor.screens.walk.screen = "paying"
    visitor.screens.show_screen()
    visitor.settle()
    visitor.screens.frame.listen_asked.emit()
    return visitor


def test_what_is_spoken_and_can_be_pressed_has_the_focus(real: Visitor, voice: Voice) -> None:
    parts = [part for _, part in read(real.screens.frame)]
    heard = heard_to_end(voice, real)
    pressable = [
        (focused, part)
        for (_, focused), part in zip(heard, parts, strict=True)
        if part is not None and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(pressable) > 8
    assert [pair for pair in pressable if pair[0] is not pair[1]] == []


def test_the_reading_goes_through_the_whole_script(real: Visitor, voice: Voice) -> None:
    lines = script(real.screens.frame)
    assert len(heard_to_end(voice, real)) == len(lines)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("screen", [*ORDER, "help"])
def test_the_script_of_a_screen_holds_every_string_that_is_seen(real: Visitor, screen: ScreenId, language: str) -> None:
    real.screens.turn.change(paying="insurance", plan="ppo-in-network", treatment="depression")
    real.screens.walk.screen = screen
    real.screens.show_screen()
    real.screens.frame.language_asked.emit(language)
    real.settle()
    told = "\n".join(script(real.screens.frame))
    seen = [*real.screens.findChildren(QLabel), *real.screens.findChildren(TouchButton)]
    words = [one.text().replace(MAY_BREAK, "") for one in seen if one.isVisible() and one.text()]
    assert len(words) > 10
    assert [text for text in words if text not in told] == []


def test_who_moves_hears_what_they_moved_to_and_nothing_else(real: Visitor, voice: Voice) -> None:
    real.press(KEY.Key_Down)
    assert voice.heard[-2:] == ["(stop)", "Option 2 of 4: I use my insurance We ask about your plan next."]
    voice.end_line()
    assert said(voice)[-1].startswith("Option 2 of 4")


def test_who_chooses_hears_what_is_chosen(real: Visitor, voice: Voice) -> None:
    real.press(KEY.Key_Down)
    real.press(KEY.Key_Return)
    assert said(voice)[-1].endswith("Chosen.")
    before = len(said(voice))
    real.press(KEY.Key_Down)
    real.press(KEY.Key_Return)
    assert said(voice)[before:][0].startswith("Option 3 of 4")
    assert [line for line in said(voice)[before:] if "Option 2" in line] == []


def test_who_cannot_go_on_hears_the_remedy(real: Visitor, voice: Voice) -> None:
    real.screens.frame.next.click()
    assert said(voice)[-1] == "Fix: choose how you will pay."


def test_what_is_typed_is_heard(real: Visitor, voice: Voice) -> None:
    real.screens.turn.change(paying="insurance", plan="ppo-in-network")
    real.screens.walk.screen = "this-year"
    real.screens.show_screen()
    real.press(KEY.Key_7)
    assert said(voice)[-1] == "You typed seven dollars."


def test_a_reason_that_is_opened_is_heard(real: Visitor, voice: Voice) -> None:
    real.screens.turn.change(paying="myself", treatment="depression")
    real.screens.walk.screen = "result"
    real.screens.show_screen()
    real.settle()
    before = len(said(voice))
    button = next(one for one in real.screens.page.stops() if one.text() == "Why?")  # type: ignore[attr-defined]
    button.click()
    assert len(said(voice)) == before + 1


def test_what_is_taken_along_is_heard(real: Visitor, voice: Voice) -> None:
    real.screens.turn.change(paying="myself", treatment="depression")
    real.screens.walk.screen = "take"
    real.screens.show_screen()
    real.settle()
    card = next(one for one in real.screens.page.findChildren(Card) if one.text() == "Show staff")
    before = len(said(voice))
    card.click()
    voice.end_line()
    voice.end_line()
    assert "Read out this code at the desk." in " ".join(said(voice)[before:])


@pytest.fixture
def headset(qtbot: QtBot) -> Headset:
    return Headset()


@pytest.fixture
def wearer(open_kiosk: OpenKiosk, voice: Voice, headset: Headset) -> Visitor:
    """A person who plugged headphones in on the first question."""
    visitor = open_kiosk(speech=Speech(voice), headset=headset)
    visitor.go_to("paying")
    headset.take(True)
    return visitor


def test_headphones_that_are_plugged_in_begin_it(wearer: Visitor, voice: Voice) -> None:
    assert wearer.screens.listening.is_on
    assert said(voice) == ["Screen paying"]


def test_headphones_that_are_out_end_it_and_a_question_shows(wearer: Visitor, voice: Voice, headset: Headset) -> None:
    headset.take(False)
    assert voice.heard[-1] == "(stop)"
    assert not wearer.screens.listening.is_on
    assert wearer.kiosk.window.question.title.text() == "Do you want to go on without sound?"


def test_without_an_answer_everything_is_erased_after_thirty_seconds(wearer: Visitor, headset: Headset) -> None:
    headset.take(False)
    wearer.wait(29)
    assert wearer.screen == "paying"
    wearer.wait(2)
    assert wearer.screen == "start"
    assert wearer.events[-2:] == ["unplugged", "timeout"]


def test_keys_answer_that_they_go_on_without_sound(wearer: Visitor, headset: Headset) -> None:
    headset.take(False)
    wearer.press(KEY.Key_Return)
    assert wearer.kiosk.window.question.isHidden()
    wearer.wait(50)
    assert (wearer.screen, wearer.screens.listening.is_on) == ("paying", False)


def test_keys_answer_that_all_is_to_be_erased(wearer: Visitor, headset: Headset) -> None:
    wearer.page.answer.click()
    headset.take(False)
    wearer.press(KEY.Key_Tab)
    wearer.press(KEY.Key_Return)
    assert wearer.screen == "start"


def test_a_touch_beside_the_buttons_is_no_answer(wearer: Visitor, headset: Headset) -> None:
    headset.take(False)
    wearer.touch(wearer.kiosk.window.question.title)
    assert wearer.kiosk.window.question.isVisible()


def test_headphones_that_come_back_go_on(wearer: Visitor, voice: Voice, headset: Headset) -> None:
    headset.take(False)
    headset.take(True)
    assert wearer.kiosk.window.question.isHidden()
    assert wearer.screens.listening.is_on


def test_on_the_first_screen_headphones_that_go_ask_nothing(
    open_kiosk: OpenKiosk, voice: Voice, headset: Headset
) -> None:
    visitor = open_kiosk(speech=Speech(voice), headset=headset)
    headset.take(True)
    headset.take(False)
    assert visitor.kiosk.window.question.isHidden()
    assert not visitor.screens.listening.is_on


def test_without_headphones_it_is_asked_before_others_hear(wearer: Visitor, voice: Voice, headset: Headset) -> None:
    headset.take(False)
    wearer.press(KEY.Key_Return)
    before = said(voice)
    wearer.screens.frame.listen.click()
    assert "People near you may hear" in wearer.kiosk.window.question.told.text()
    assert said(voice) == before
    wearer.press(KEY.Key_Tab)
    wearer.press(KEY.Key_Return)
    assert wearer.screens.listening.is_on


@pytest.fixture
def unknown(open_kiosk: OpenKiosk, voice: Voice) -> Visitor:
    """A person on the first question who pressed R at a kiosk where no headphones were ever seen."""
    visitor = open_kiosk(speech=Speech(voice))
    visitor.go_to("paying")
    visitor.press(KEY.Key_R)
    return visitor


def test_where_nobody_knows_of_headphones_it_is_asked_too_and_the_question_is_heard(
    unknown: Visitor, voice: Voice
) -> None:
    assert "We cannot tell whether headphones are in." in unknown.kiosk.window.question.told.text()
    assert not unknown.screens.listening.is_on
    for _ in range(3):
        voice.end_line()
    assert said(voice)[-1] == "To listen, press the right arrow, then Enter. To go back, press Enter."


def test_the_keys_that_it_names_begin_it(unknown: Visitor, voice: Voice) -> None:
    unknown.press(KEY.Key_Right)
    unknown.press(KEY.Key_Return)
    assert unknown.screens.listening.is_on
    assert said(voice)[-1] == "Screen paying"


def test_or_leave_it_silent(unknown: Visitor, voice: Voice) -> None:
    unknown.press(KEY.Key_Return)
    assert (voice.heard[-1], unknown.screens.listening.is_on) == ("(stop)", False)
    assert unknown.kiosk.window.question.isHidden()


def test_headphones_that_come_answer_it(open_kiosk: OpenKiosk, voice: Voice, headset: Headset) -> None:
    visitor = open_kiosk(speech=Speech(voice), headset=headset)
    visitor.screens.frame.listen_asked.emit()
    headset.take(True)
    assert visitor.kiosk.window.question.isHidden()
    assert visitor.screens.listening.is_on
