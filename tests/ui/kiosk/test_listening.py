"""Listening to the kiosk: each screen is read out, every move stops what is said, and the next person hears nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from estimator.ui.kiosk.speech import Speech
from tests.ui.kiosk.conftest import OpenKiosk, Visitor


class Voice(QObject):
    """A voice that keeps what it was given to say."""

    stateChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, line: str) -> None:
        self.said.append(line)

    def quiet(self, *told: object) -> None:
        self.said.append("")

    stop = pause = resume = quiet

    def ignore(self, told: object) -> None:
        pass

    setLocale = setRate = ignore  # noqa: N815 - Qt's names


@pytest.fixture
def voice() -> Voice:
    return Voice()


@pytest.fixture
def listener(open_kiosk: OpenKiosk, voice: Voice) -> Visitor:
    """A person who listens, on the first question."""
    visitor = open_kiosk(speech=Speech(voice))
    visitor.go_to("paying")
    visitor.screens.frame.listen_asked.emit()
    return visitor


def said(voice: Voice) -> Sequence[str]:
    return [line for line in voice.said if line]


def test_without_a_voice_nothing_offers_to_be_listened_to(open_kiosk: OpenKiosk) -> None:
    assert open_kiosk().screens.frame.listen.isHidden()


def test_the_screen_is_read_out_from_its_title(listener: Visitor, voice: Voice) -> None:
    assert said(voice) == ["Screen paying"]


def test_so_is_every_screen_after_it(listener: Visitor, voice: Voice) -> None:
    listener.go_to("plan")
    assert said(voice)[-1] == "Screen plan"


def test_a_move_stops_what_is_being_said(listener: Visitor, voice: Voice) -> None:
    listener.go_to("plan")
    assert voice.said[voice.said.index("Screen plan") - 1] == ""


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
    assert voice.said[-1] == ""
    assert not listener.screens.is_listening
