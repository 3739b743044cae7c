"""Reading screens aloud by the system's voice, where there is one; without it nothing offers to be listened to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Literal

from PySide6.QtCore import QLocale, QObject, Signal

from estimator.wording import LOCALES, Language
from estimator.wording.numbers import HIGHEST, dollars_in_words

QTextToSpeech: Any
try:
    QTextToSpeech = import_module("PySide6.QtTextToSpeech").QTextToSpeech
except ImportError:  # an optional package, which also needs the system's sound
    QTextToSpeech = None

SPEEDS = (-0.3, 0.0, 0.4)
"""Slow, usual and fast, as Qt counts rates: from -1 to 1."""
State = Literal["silent", "speaking", "paused"]
_AMOUNT = re.compile(r"(-?)\$([0-9][0-9,]*)(?:\.([0-9]{2}))?")


class Speech(QObject):
    """Says lines one after the other; what is new stops what is old."""

    line_begun = Signal(int)
    """The number of the line that is being said, from 0."""
    ended = Signal()

    def __init__(self, voice: Any, parent: QObject | None = None) -> None:
        """Speak by a voice of Qt's (QTextToSpeech), or by one that does the same."""
        super().__init__(parent)
        self._voice = voice
        self._lines: tuple[str, ...] = ()
        self._language: Language = "en"
        self._next = 0
        self._speed = 1
        self.state: State = "silent"
        voice.stateChanged.connect(self._go_on)

    def say(self, lines: Sequence[str], language: Language) -> None:
        """Say lines from the first one; amounts are said in words."""
        self.stop()
        self._lines, self._language = tuple(spoken(line, language) for line in lines), language
        self._voice.setLocale(QLocale(LOCALES[language]))
        self._voice.setRate(SPEEDS[self._speed])
        self._say_next()

    def repeat(self) -> None:
        """Say the same once more, from the first line."""
        self._voice.stop()
        self._next = 0
        self._say_next()

    def pause(self) -> None:
        """Be quiet in the middle of a line, or go on with it."""
        if self.state == "speaking":
            self._voice.pause()
            self.state = "paused"
        elif self.state == "paused":
            self._voice.resume()
            self.state = "speaking"

    def change_speed(self) -> None:
        """Take the next of three speeds, after the fastest the slowest; it holds from the next line on."""
        self._speed = (self._speed + 1) % len(SPEEDS)
        self._voice.setRate(SPEEDS[self._speed])

    def stop(self) -> None:
        """Be quiet, and forget what was said."""
        self.state = "silent"
        self._lines, self._next = (), 0
        self._voice.stop()

    def reset(self) -> None:
        """Be as for a new person: silent, and at the usual speed."""
        self.stop()
        self._speed = 1

    def _say_next(self) -> None:
        if self._next >= len(self._lines):
            self.state = "silent"
            self.ended.emit()
            return
        self.state = "speaking"
        line = self._next
        self._next += 1
        self.line_begun.emit(line)
        self._voice.say(self._lines[line])

    def _go_on(self, state: Any) -> None:
        """Say the next line when one is over; silence that was asked for is none."""
        if self.state == "speaking" and getattr(state, "name", str(state)) == "Ready":
            self._say_next()


def system_speech(parent: QObject | None = None) -> Speech | None:
    """The system's voice, where it speaks both languages of the kiosk; None where it does not, or where Qt has none."""
    if QTextToSpeech is None or not QTextToSpeech.availableEngines():
        return None
    voice = QTextToSpeech(parent)
    spoken_here = {locale.language() for locale in voice.availableLocales()}
    needed = {QLocale(locale).language() for locale in LOCALES.values()}
    return Speech(voice, parent) if needed <= spoken_here else None


def spoken(line: str, language: Language) -> str:
    """A line as it is said: each amount in words, and no sign that has no sound."""

    def in_words(found: re.Match[str]) -> str:
        cents = int(found[2].replace(",", "")) * 100 + int(found[3] or 0)
        if cents > HIGHEST:
            return found[0]
        return dollars_in_words(-cents if found[1] else cents, language)

    return _AMOUNT.sub(in_words, line).replace("•", "").replace("⚠", "").strip()
