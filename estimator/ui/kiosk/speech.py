"""Reading screens aloud by the system's voice, where there is one; without it nothing offers to be listened to.

Qt's voice stands in an optional package (PySide6-Addons). It alone brings QtNetwork into the kiosk, by Qt's sound, and
no line of the kiosk uses that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from PySide6.QtCore import QLocale, QObject, Signal

from estimator.wording import LOCALES, Language
from estimator.wording.numbers import HIGHEST, dollars_in_words

MODULE = "PySide6.QtTextToSpeech"

SPEEDS = (-0.3, 0.0, 0.4)
"""Slow, usual and fast, as Qt counts rates: from -1 to 1."""
VOLUMES = (0.2, 0.4, 0.6, 0.8, 1.0)
USUAL_SPEED, USUAL_VOLUME = 1, 2
"""Where each person begins, in the two lists."""
State = Literal["silent", "speaking", "paused"]
_AMOUNT = re.compile(r"(-?)\$([0-9][0-9,]*)(?:\.([0-9]{2}))?")


class Speech(QObject):
    """Says lines one after the other; what is new stops what is old."""

    line_begun = Signal(int)
    """The number of the line that is being said, from 0."""
    ended = Signal()
    state_changed = Signal()

    def __init__(self, voice: Any, parent: QObject | None = None) -> None:
        """Speak by a voice of Qt's (QTextToSpeech), or by one that does the same."""
        super().__init__(parent)
        self._voice = voice
        self._lines: tuple[str, ...] = ()
        self._next = 0
        self._speed, self._volume, self._is_muted = USUAL_SPEED, USUAL_VOLUME, False
        self._has_begun = False
        """True since the voice said that it speaks this line: that one before it ended may be told late."""
        self.state: State = "silent"
        voice.stateChanged.connect(self._go_on)

    def say(self, lines: Sequence[str], language: Language) -> None:
        """Say lines from the first one; amounts are said in words."""
        self.stop()
        self._lines = tuple(spoken(line, language) for line in lines)
        self._voice.setLocale(QLocale(LOCALES[language]))
        self._set_voice()
        self._say_from(0)

    def pause(self) -> None:
        """Be quiet in the middle of a line, or go on with it."""
        if self.state == "speaking":
            self._voice.pause()
            self._be("paused")
        elif self.state == "paused":
            self._voice.resume()
            self._be("speaking")

    def change_speed(self) -> None:
        """Take the next of three speeds, after the fastest the slowest, and say this line once more in it."""
        self._speed = (self._speed + 1) % len(SPEEDS)
        self._say_line_anew()

    def be_louder(self) -> None:
        """Take the next of five steps of loudness, and say this line once more."""
        self._be_as_loud_as(self._volume + 1)

    def be_softer(self) -> None:
        """Take the step of loudness before, and say this line once more."""
        self._be_as_loud_as(self._volume - 1)

    def mute(self) -> None:
        """Go on without a sound, or be heard again."""
        self._is_muted = not self._is_muted
        self._say_line_anew()

    def stop(self) -> None:
        """Be quiet, and forget what was said."""
        self._quiet()
        self._lines, self._next = (), 0

    def reset(self) -> None:
        """Be as for a new person: silent, at the usual speed and as loud as usual."""
        self.stop()
        self._speed, self._volume, self._is_muted = USUAL_SPEED, USUAL_VOLUME, False
        self._set_voice()

    def _quiet(self) -> None:
        self._be("silent")
        self._voice.stop()

    def _set_voice(self) -> None:
        self._voice.setRate(SPEEDS[self._speed])
        self._voice.setVolume(0.0 if self._is_muted else VOLUMES[self._volume])

    def _be_as_loud_as(self, step: int) -> None:
        self._volume, self._is_muted = max(0, min(len(VOLUMES) - 1, step)), False
        self._say_line_anew()

    def _say_line_anew(self) -> None:
        was_speaking, line = self.state == "speaking", max(0, self._next - 1)
        if was_speaking:
            self._quiet()
        self._set_voice()
        if was_speaking:
            self._say_from(line)

    def _say_from(self, line: int) -> None:
        if line >= len(self._lines):
            self._be("silent")
            self.ended.emit()
            return
        self._next, self._has_begun = line + 1, False
        self._be("speaking")
        self.line_begun.emit(line)
        self._voice.say(self._lines[line])

    def _go_on(self, state: Any) -> None:
        """Say the next line when one is over; silence that was asked for is none."""
        name = getattr(state, "name", str(state))
        if name == "Speaking":
            self._has_begun = True
        elif name == "Ready" and self.state == "speaking" and self._has_begun:
            self._say_from(self._next)

    def _be(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit()


def system_speech(parent: QObject | None = None) -> Speech | None:
    """The system's voice, where it speaks both languages of the kiosk; None where it does not, or where Qt has none."""
    try:
        voices = import_module(MODULE).QTextToSpeech
    except ImportError:  # an optional package, which also needs the system's sound
        return None
    if not voices.availableEngines():
        return None
    voice = voices(parent)
    spoken_here = {locale.language() for locale in voice.availableLocales()}
    needed = {QLocale(locale).language() for locale in LOCALES.values()}
    return Speech(voice, parent) if needed <= spoken_here else None


def is_listening_installed() -> bool:
    """Tell whether the clinic installed what reads aloud, so that people must be told where it does not work."""
    return find_spec(MODULE) is not None


def spoken(line: str, language: Language) -> str:
    """A line as it is said: each amount in words, and no sign that has no sound."""

    def in_words(found: re.Match[str]) -> str:
        cents = int(found[2].replace(",", "")) * 100 + int(found[3] or 0)
        if cents > HIGHEST:
            return found[0]
        return dollars_in_words(-cents if found[1] else cents, language)

    return _AMOUNT.sub(in_words, line).replace("•", "").replace("⚠", "").strip()
