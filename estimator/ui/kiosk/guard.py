"""The guard between the world and the kiosk: every event passes here first, and few kinds of them go on.

A key, touch or click comes to a window before it comes to anything in it. There it is counted and weighed once; what
the guard swallows there never reaches a button. The rules about kinds of events hold wherever one turns up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from estimator.ui.kiosk.clock import steady_seconds
from estimator.ui.kiosk.idle import Idle

DOUBLE_TAP = 0.3
"""Seconds within which two taps act once."""
NEAR = 40
"""Pixels between two taps that are one by a hand that trembles; two keys of the keypad are further apart."""
MOST_KEYS_A_SECOND = 25
"""More than a person types: it is an injector or a key that chatters."""
LOCKED_FOR = 30.0
"""Seconds for which no key acts after that; the touch screen goes on."""

_K = Qt.Key
NAVIGATION = frozenset({
    _K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown,
    _K.Key_Tab, _K.Key_Backtab, _K.Key_Return, _K.Key_Enter, _K.Key_Space, _K.Key_Escape, _K.Key_Back,
    _K.Key_Backspace,
})  # fmt: skip
SPEECH = frozenset({_K.Key_R, _K.Key_P, _K.Key_S, _K.Key_B, _K.Key_VolumeUp, _K.Key_VolumeDown, _K.Key_VolumeMute})
"""Repeat, Pause, Speed, a blank screen, and how loud (36 CFR 1194 App. C, 402.2)."""
DIGITS_AND_SEPARATORS = frozenset("0123456789.,")
_M = Qt.KeyboardModifier
REFUSED_MODIFIERS = _M.ControlModifier | _M.AltModifier | _M.MetaModifier

_T = QEvent.Type
NEVER = frozenset({
    _T.ContextMenu, _T.DragEnter, _T.DragMove, _T.DragLeave, _T.Drop, _T.WhatsThis, _T.EnterWhatsThisMode,
    _T.LeaveWhatsThisMode, _T.QueryWhatsThis, _T.WhatsThisClicked, _T.HelpRequest, _T.FileOpen, _T.Shortcut,
    _T.Gesture, _T.GestureOverride, _T.NativeGesture, _T.InputMethod, _T.ToolTip, _T.Quit,
})  # fmt: skip
"""Kinds of events that nobody at a kiosk needs."""
KEYS = frozenset({_T.ShortcutOverride, _T.KeyPress, _T.KeyRelease})
TAPS = frozenset({_T.MouseButtonPress, _T.MouseButtonRelease, _T.MouseButtonDblClick})
PAINTS = frozenset({_T.UpdateRequest, _T.Expose})
WEIGHED = NEVER | KEYS | TAPS | PAINTS


class Guard(QObject):
    """Filters every event of the application; the clock is given."""

    help_asked = Signal()
    """The Help key of the keypad."""
    keys_locked = Signal()
    """Keys came faster than a person types; none acts for half a minute."""

    def __init__(self, idle: Idle, clock: Callable[[], float] = steady_seconds) -> None:
        super().__init__()
        self._idle, self._clock = idle, clock
        self._last_tap, self._last_place = float("-inf"), QPoint()
        self._is_tap_swallowed = False
        self._keys: deque[float] = deque(maxlen=MOST_KEYS_A_SECOND)
        self._locked_until = float("-inf")
        self._app = QApplication.instance()

    def stand(self) -> None:
        """Begin to guard."""
        assert self._app is not None
        self._app.installEventFilter(self)

    def leave(self) -> None:
        """Guard no more."""
        assert self._app is not None
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow an event (True), or let it go on to where it was sent."""
        kind = event.type()
        if kind not in WEIGHED:
            return False
        if kind in NEVER:
            event.ignore()
            return True
        if kind in PAINTS:
            self._idle.look()  # after a sleep the turn is wiped before it is painted once more
            return False
        comes_in = watched.isWindowType()
        if kind in KEYS:
            assert isinstance(event, QKeyEvent)
            is_swallowed = not is_allowed(event) or (comes_in and self._weigh_key(event))
        else:
            assert isinstance(event, QMouseEvent)
            is_swallowed = event.button() != Qt.MouseButton.LeftButton or (comes_in and self._weigh_tap(event))
        if is_swallowed:
            event.setAccepted(kind == _T.ShortcutOverride)  # accepted, it can start no shortcut
        return is_swallowed

    def _weigh_key(self, event: QKeyEvent) -> bool:
        """Count a key that comes in; True where it must not act."""
        now = self._clock()
        if event.type() == _T.KeyPress:
            if self._is_flooded(now):
                return True
            if self._idle.state == "unplugged":
                return False  # of its two buttons the keys choose one
            if self._idle.is_asking and self._answers(event.key()):
                return True
            if not self._idle.is_asking and event.key() == _K.Key_Help:
                self._idle.touch()
                self.help_asked.emit()
                return True
            return self._idle.touch()
        return now < self._locked_until

    def _answers(self, key: int) -> bool:
        """Enter and Space answer whether somebody is still there."""
        if self._idle.state == "still-there" and key in (_K.Key_Return, _K.Key_Enter, _K.Key_Space):
            self._idle.answer()
            return True
        return False

    def _is_flooded(self, now: float) -> bool:
        """Tell whether more keys came in a second than anybody types, or did so a short while ago."""
        if now < self._locked_until:
            return True
        is_full = len(self._keys) == MOST_KEYS_A_SECOND and now - self._keys[0] < 1.0
        self._keys.append(now)
        if is_full:
            self._locked_until = now + LOCKED_FOR
            self._keys.clear()
            self.keys_locked.emit()
        return is_full

    def _weigh_tap(self, event: QMouseEvent) -> bool:
        """Take a touch that comes in; True where it answers a warning, or is the second of a double tap."""
        if event.type() == _T.MouseButtonDblClick:
            return self._is_tap_swallowed  # the press that came just before it is the same tap
        if event.type() == _T.MouseButtonRelease:
            was_swallowed, self._is_tap_swallowed = self._is_tap_swallowed, False
            return was_swallowed
        now, place = self._clock(), event.globalPosition().toPoint()
        is_near = (place - self._last_place).manhattanLength() <= NEAR
        is_double = is_near and now - self._last_tap < DOUBLE_TAP
        self._last_tap, self._last_place = now, place
        is_for_the_question = self._idle.waits_for_button
        is_answer = self._idle.touch() and not is_for_the_question
        self._is_tap_swallowed = is_double or is_answer
        return self._is_tap_swallowed


def is_allowed(event: QKeyEvent) -> bool:
    """Tell whether a key may act at a kiosk: it moves, presses, types a digit, or asks for speech; once, not held."""
    key = event.key()
    if event.isAutoRepeat() or event.modifiers() & REFUSED_MODIFIERS:
        return False
    if key in NAVIGATION or key in SPEECH or key == _K.Key_Help:
        return True
    text = event.text()
    return text in DIGITS_AND_SEPARATORS or (
        text.isalpha() and isinstance(QApplication.focusWidget(), QAbstractItemView)
    )
