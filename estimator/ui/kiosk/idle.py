"""When nobody touches the kiosk: a warning that counts down, more time as often as WCAG asks, then the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from estimator.rules.models.kiosk import Timers
from estimator.ui.kiosk.clock import steady_seconds
from estimator.ui.kiosk.page import TimerKind

LOOK_EVERY = 250
"""Milliseconds between two looks at the clock."""
SLEPT = 20.0
"""Seconds between two looks after which the computer must have slept."""
LONGEST_ON_ONE_SCREEN = 20 * 60.0
"""Seconds on one screen after which a person is asked whether they are still there, however often they touched it."""
LONGEST_PRINT = 90.0
"""Seconds that a print may hold the time."""
LEAST_COUNTDOWN, LEAST_EXTENSIONS = 20, 10
"""WCAG 2.2.1: what a rule book may not go below."""
HELP, HELP_COUNTDOWN = 300.0, 60.0
"""Seconds for staff to come, on whatever screen, and of the warning after them."""
UNPLUGGED_COUNTDOWN = 30.0
"""Seconds in which a person whose headphones are out says whether to go on without."""
DONE_COUNTDOWN, SLOW_DONE = 20.0, 60.0
"""Seconds of the last screen, where there is nothing left to lose; with large letters or speech both are longer."""

State = Literal["off", "first", "running", "warning", "still-there", "unplugged"]
"""On the first screen nobody is ever asked anything. Of the three that ask, a warning is answered by any touch or key,
the others by their buttons alone."""


class Wait(NamedTuple):
    """How long a screen waits for a touch, and how long its warning then counts down, in seconds."""

    idle: float
    countdown: float


def wait_of(timers: Timers, kind: TimerKind, is_slow: bool) -> Wait:
    """How long a screen waits by the rule book; with speech or large letters twice as long.

    The first screen warns nobody, so that it waits as long as a screen with choices does in all.
    """
    if kind == "none":
        return Wait(sum(wait_of(timers, "choice", is_slow)), 0)
    if kind == "done":
        return Wait(max(SLOW_DONE, timers.done), SLOW_DONE) if is_slow else Wait(timers.done, DONE_COUNTDOWN)
    times = 2 if is_slow else 1
    return Wait(times * getattr(timers, kind), times * max(LEAST_COUNTDOWN, timers.countdown))


class Idle(QObject):
    """Watches the time since the last touch or key; the clock is given, so that a test can turn it."""

    warned = Signal(int)
    """Seconds that are left; told each second while the warning stands."""
    asked_still_there = Signal(int)
    """After many extensions, or long on one screen: seconds that are left to answer."""
    asked_unplugged = Signal(int)
    """Headphones were taken out: seconds that are left to answer."""
    resumed = Signal()
    """Somebody is there: the warning goes away."""
    expired = Signal()
    """Nobody answered, or the computer slept: the turn is over, and is wiped before anything is painted."""
    left_alone = Signal()
    """Nobody has touched the first screen for long, or the computer slept meanwhile."""

    def __init__(self, timers: Timers, clock: Callable[[], float] = steady_seconds) -> None:
        super().__init__()
        self.timers, self._clock = timers, clock
        self._kind: TimerKind = "none"
        self._wait = wait_of(timers, self._kind, False)
        self._touched = self._entered = self._looked = clock()
        self._ends_at = 0.0
        self._held_until = self._kept_until = self._staff_until = 0.0
        self._extensions = 0
        self._told: int | None = None
        self.state: State = "off"
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def is_asking(self) -> bool:
        """True while a question stands on the screen that waits for a touch."""
        return self.state in ("warning", "still-there", "unplugged")

    @property
    def waits_for_button(self) -> bool:
        """True while a question stands that only its own buttons answer."""
        return self.state in ("still-there", "unplugged")

    def start(self, kind: TimerKind, is_slow: bool = False) -> None:
        """Begin a screen; what is printed, what is kept and staff who were called are waited for on this one too."""
        self._kind, self._wait = kind, wait_of(self.timers, kind, is_slow)
        self._touched = self._entered = self._looked = self._clock()
        self._extensions, self._told = 0, None
        self.state = "first" if kind == "none" else "running"
        self._timer.start()

    def slow(self, is_slow: bool) -> None:
        """Wait as long as letters or speech now ask for, on the same screen."""
        self._wait = wait_of(self.timers, self._kind, is_slow)

    def stop(self) -> None:
        """Watch no more; nothing that was waited for is waited for any longer."""
        self._timer.stop()
        self.state = "off"
        self._held_until = self._kept_until = self._staff_until = 0.0

    def hold(self, is_held: bool) -> None:
        """Let no time run while something is printed, on whatever screen, though for 90 seconds at most."""
        self._held_until = self._clock() + LONGEST_PRINT if is_held else 0.0
        self._wait_anew()

    def keep_for(self, seconds: float) -> None:
        """Begin the time anew, and end no turn for at least so many seconds, on whatever screen."""
        self._kept_until = self._clock() + seconds
        self._wait_anew()

    def call_staff(self) -> None:
        """Let no time run for five minutes, whatever screen is shown; then the warning stands for a whole one."""
        self._touched = self._clock()
        self._staff_until = self._touched + HELP

    def ask_unplugged(self) -> None:
        """Ask a person whose headphones are out whether to go on."""
        if self.state not in ("off", "first"):
            self._ask("unplugged", self._clock(), UNPLUGGED_COUNTDOWN)

    def touch(self) -> bool:
        """Somebody touched or pressed something; True where that answers a warning, and must do nothing else.

        A question with buttons is answered by `answer` alone, so that a key that sticks does not.
        """
        was_asking = self.is_asking
        if self.waits_for_button:
            return True
        if self.state == "warning":
            self._extensions += 1
            self._resume()
        self._touched = self._clock()
        return was_asking

    def answer(self) -> None:
        """Somebody said that they are still there: everything begins anew on the same screen."""
        self._touched = self._entered = self._clock()
        self._extensions = 0
        self._resume()

    def look(self) -> None:
        """See what time it is; called by the timer, and before anything is painted."""
        now = self._clock()
        passed, self._looked = now - self._looked, now
        if self.state == "off":
            return
        if self.state == "first":
            self._watch_first(now, passed)
        elif passed > SLEPT:
            self._expire()
        elif now < self._held_until:
            self._ends_at += passed
        elif self.is_asking:
            self._count_down(now)
        elif now < max(self._staff_until, self._kept_until):
            return
        elif now - self._entered >= LONGEST_ON_ONE_SCREEN:
            self._ask("still-there", now, self._wait.countdown)
        elif now - max(self._touched, self._held_until) >= self._wait.idle:
            is_last = self._extensions >= max(LEAST_EXTENSIONS, self.timers.extensions)
            countdown = max(self._wait.countdown, HELP_COUNTDOWN) if self._staff_until else self._wait.countdown
            self._staff_until = 0.0
            self._ask("still-there" if is_last else "warning", now, countdown)

    def _watch_first(self, now: float, passed: float) -> None:
        """Tell that whoever touched the first screen must have gone; told again only after as long a time."""
        if passed > SLEPT or now - self._touched >= self._wait.idle:
            self._touched = now
            self.left_alone.emit()

    def _wait_anew(self) -> None:
        """Begin the time of the screen anew; a question whether somebody is there goes away with it."""
        self._touched = self._clock()
        if self.state in ("warning", "still-there"):
            self._resume()

    def _ask(self, state: State, now: float, seconds: float) -> None:
        self.state, self._ends_at, self._told = state, now + seconds, None
        self._count_down(now)

    def _count_down(self, now: float) -> None:
        left = round(self._ends_at - now)
        asked = {"warning": self.warned, "still-there": self.asked_still_there, "unplugged": self.asked_unplugged}
        if left <= 0:
            self._expire()
        elif left != self._told:
            self._told = left
            asked[self.state].emit(left)

    def _resume(self) -> None:
        self.state = "running"
        self.resumed.emit()

    def _expire(self) -> None:
        self.stop()
        self.expired.emit()
