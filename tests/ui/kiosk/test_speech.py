"""What is read aloud: line by line, amounts in words; what is new stops what is old, and a new person finds silence."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from estimator.ui.kiosk.speech import MODULE, Speech, spoken, system_speech
from tests.ui.kiosk.voice import Voice


@pytest.fixture
def voice(qtbot: QtBot) -> Voice:
    return Voice()


@pytest.fixture
def speech(voice: Voice) -> Speech:
    return Speech(voice)


def test_lines_follow_each_other(voice: Voice, speech: Speech) -> None:
    speech.say(["One", "Two"], "en")
    voice.end_line()
    assert voice.lines == ["One", "Two"]


def test_the_line_being_said_is_told(qtbot: QtBot, voice: Voice, speech: Speech) -> None:
    begun: list[int] = []
    speech.line_begun.connect(begun.append)
    speech.say(["One", "Two"], "en")
    voice.end_line()
    assert begun == [0, 1]


def test_after_the_last_line_there_is_silence(qtbot: QtBot, voice: Voice, speech: Speech) -> None:
    speech.say(["One"], "en")
    with qtbot.waitSignal(speech.ended):
        voice.end_line()
    assert speech.state == "silent"


def test_what_is_new_stops_what_is_old(voice: Voice, speech: Speech) -> None:
    speech.say(["One", "Two"], "en")
    speech.say(["Three"], "es")
    assert voice.heard[-2:] == ["(stop)", "Three"]
    assert voice.language == "es_US"


def test_an_end_that_is_told_late_skips_no_line(voice: Voice, speech: Speech) -> None:
    speech.say(["One", "Two"], "en")
    voice.stateChanged.disconnect()
    voice.stateChanged.connect(speech._go_on)
    voice.say = lambda line: voice.heard.append(line)  # type: ignore[method-assign]
    speech.say(["Three", "Four"], "en")
    voice.end_line()  # of the line that was stopped
    assert voice.lines == ["One", "Three"]


def test_a_pause_is_ended_by_the_same_key(voice: Voice, speech: Speech) -> None:
    speech.say(["One"], "en")
    speech.pause()
    assert (voice.is_paused, speech.state) == (True, "paused")
    speech.pause()
    assert (voice.is_paused, speech.state) == (False, "speaking")


def test_there_are_three_speeds(voice: Voice, speech: Speech) -> None:
    rates = []
    for _ in range(4):
        speech.change_speed()
        rates.append(voice.rate)
    assert len(set(rates)) == 3
    assert rates[0] == rates[3]


def test_another_speed_says_the_line_once_more(voice: Voice, speech: Speech) -> None:
    speech.say(["One", "Two"], "en")
    voice.end_line()
    speech.change_speed()
    assert voice.lines == ["One", "Two", "Two"]


def test_it_is_louder_and_softer_by_steps_between_two_ends(voice: Voice, speech: Speech) -> None:
    loud = []
    for act in (*[speech.be_louder] * 3, *[speech.be_softer] * 5):
        act()
        loud.append(voice.volume)
    assert loud == [0.8, 1.0, 1.0, 0.8, 0.6, 0.4, 0.2, 0.2]


def test_muted_it_goes_on_without_a_sound(voice: Voice, speech: Speech) -> None:
    speech.say(["One"], "en")
    speech.mute()
    assert (voice.volume, voice.lines) == (0.0, ["One", "One"])
    speech.mute()
    assert voice.volume == 0.6


def test_a_new_person_finds_the_usual_volume(voice: Voice, speech: Speech) -> None:
    speech.be_louder()
    speech.reset()
    assert voice.volume == 0.6


def test_a_new_person_finds_silence_and_the_usual_speed(voice: Voice, speech: Speech) -> None:
    speech.change_speed()
    speech.say(["One", "Two"], "en")
    speech.reset()
    speech.say(["Three"], "en")
    assert voice.rate == 0
    assert voice.lines == ["One", "Three"]


@pytest.mark.parametrize(
    ("line", "language", "heard"),
    [
        ("First visit: $250.00", "en", "First visit: two hundred fifty dollars"),
        ("Total $1,450.00.", "es", "Total mil cuatrocientos cincuenta dólares."),
        ("-$255.00", "en", "minus two hundred fifty-five dollars"),
        ("• your plan card", "en", "your plan card"),
        ("$2,000,000.00", "en", "$2,000,000.00"),
    ],
)
def test_amounts_are_said_in_words(line: str, language: str, heard: str) -> None:
    assert spoken(line, language) == heard  # type: ignore[arg-type]


class SystemVoice(Voice):
    """A voice as Qt gives it, by the engines and the languages of its system."""

    engines: ClassVar[list[str]] = ["system"]
    languages: ClassVar[list[str]] = ["en_US", "es_MX"]

    def __init__(self, parent: object) -> None:
        super().__init__()

    @classmethod
    def availableEngines(cls) -> list[str]:  # noqa: N802 - Qt's name
        return cls.engines

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt's name
        return [QLocale(name) for name in self.languages]


@pytest.mark.parametrize(
    ("engines", "languages", "is_there"),
    [(["system"], ["en_US", "es_MX"], True), ([], ["en_US", "es_MX"], False), (["system"], ["en_GB"], False)],
)
def test_it_reads_aloud_where_the_system_speaks_both_languages(
    engines: list[str], languages: list[str], is_there: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, MODULE, SimpleNamespace(QTextToSpeech=SystemVoice))
    monkeypatch.setattr(SystemVoice, "engines", engines)
    monkeypatch.setattr(SystemVoice, "languages", languages)
    assert (system_speech() is not None) is is_there


def test_without_qts_voice_nothing_can_be_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, MODULE, None)
    assert system_speech() is None
