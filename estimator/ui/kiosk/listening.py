"""Listening to the screens of one turn: each is read out, what is spoken has the focus, and every move is followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from estimator.ui.kiosk.frame import Frame
from estimator.ui.kiosk.script import point_at, script, words_of
from estimator.ui.kiosk.shade import Shade
from estimator.ui.kiosk.speech import Speech
from estimator.wording import say

Key = Qt.Key


class Listening(QObject):
    """Has a frame read aloud to a person who wants it; without a voice it never begins."""

    changed = Signal()
    """It began, or it ended."""

    def __init__(self, speech: Speech | None, frame: Frame) -> None:
        super().__init__(frame)
        self._speech, self._frame = speech, frame
        self.is_on = False
        self.shade = Shade(frame)
        self._reads_screen = False
        self._is_pointing = False
        self._is_coming_up = False
        self._seen: list[str] = []
        """The script of the screen as it was when something of it was said last."""
        self._last: Sequence[str] = ()
        if speech is not None:
            speech.line_begun.connect(self._point)
            speech.state_changed.connect(self._show_state)
            _application().focusChanged.connect(self._follow)
            bar = frame.listening
            for asked, act in (
                (bar.repeat_asked, self.repeat), (bar.pause_asked, speech.pause),
                (bar.speed_asked, speech.change_speed), (bar.softer_asked, speech.be_softer),
                (bar.louder_asked, speech.be_louder), (bar.dark_asked, self.turn_dark),
                (self.shade.touched, self.turn_dark),
            ):  # fmt: skip
                asked.connect(act)

    def begin(self) -> None:
        """Read this and every further screen."""
        if self._speech is not None and not self.is_on:
            self.is_on = True
            self._frame.show_listening(True)
            self.changed.emit()
            self.read_screen()

    def end(self) -> None:
        """Be quiet from now on."""
        if self._speech is not None and self.is_on:
            self.is_on = False
            self._speech.stop()
            self.shade.hide()
            self._frame.show_listening(False)
            self.changed.emit()

    def end_turn(self) -> None:
        """Have nothing more to do with the voice, which the next person finds silent and as loud as usual."""
        if self._speech is not None:
            self.is_on = False
            self._speech.line_begun.disconnect(self._point)
            self._speech.state_changed.disconnect(self._show_state)
            _application().focusChanged.disconnect(self._follow)
            self._speech.reset()

    def hush(self) -> None:
        """Be quiet while another screen comes up, until that is read."""
        self._is_coming_up = True
        if self._speech is not None and self.is_on:
            self._speech.stop()

    def read_screen(self) -> None:
        """Read the screen from its title."""
        self._is_coming_up = False
        if self._speech is not None and self.is_on:
            self._seen = script(self._frame)
            self._last = self._seen
            self._say(self._seen, is_of_screen=True)

    def tell(self, lines: Sequence[str]) -> None:
        """Say lines in place of what is being said."""
        if self.is_on and lines:
            self._last = lines
            self._say(lines)

    def ask(self, lines: Sequence[str]) -> None:
        """Say a question whether to listen to a person who does not listen yet."""
        if not self.is_on:
            self._say(lines)

    def be_quiet(self) -> None:
        """Say no more of such a question."""
        if self._speech is not None and not self.is_on:
            self._speech.stop()

    def repeat(self) -> None:
        """Say once more what was said last."""
        self._say(self._last, is_of_screen=self._last is self._seen)

    def turn_dark(self) -> None:
        """Hide the screen from whoever else may look at it, or show it again."""
        is_dark = self.shade.isHidden()
        self.shade.draw() if is_dark else self.shade.hide()
        self._say([say(self._frame.language, "kiosk_listening.dark" if is_dark else "kiosk_listening.light")])

    def tell_change(self) -> None:
        """Say what stands on the screen now and did not before: an answer that was chosen, a reason, a print."""
        if self.is_on and not self._is_coming_up:
            before, self._seen = self._seen, script(self._frame)
            # What begins like a line before it is an answer that is chosen no more.
            self.tell([line for line in self._seen if not any(old.startswith(line) for old in before)])

    def press(self, key: int) -> bool:
        """Take a key of those for listening; False where it is none, or where nothing is being listened to."""
        speech = self._speech
        if speech is None or not self.is_on:
            return False
        acts: dict[int, Callable[[], None]] = {
            Key.Key_R: self.repeat, Key.Key_P: speech.pause, Key.Key_S: speech.change_speed, Key.Key_B: self.turn_dark,
            Key.Key_VolumeUp: speech.be_louder, Key.Key_VolumeDown: speech.be_softer, Key.Key_VolumeMute: speech.mute,
        }  # fmt: skip
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _show_state(self) -> None:
        if self._speech is not None:
            self._frame.listening.show_paused(self._speech.state == "paused")

    def _point(self, line: int) -> None:
        """Give what is spoken the focus; where a screen is read, its lines are those of its script."""
        if self._reads_screen:
            self._is_pointing = True
            point_at(self._frame, line)
            self._is_pointing = False

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Say what a person moved to, unless the reading itself moved there; a button for listening is not repeated."""
        if now is None or not self.is_on or self._is_pointing or self._is_coming_up:
            return
        if self._frame.listening.isAncestorOf(now):
            self._say(words_of(self._frame, now))
        else:
            self.tell(words_of(self._frame, now))

    def _say(self, lines: Sequence[str], is_of_screen: bool = False) -> None:
        if self._speech is not None:
            self._reads_screen = is_of_screen
            self._speech.say(lines, self._frame.language)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
