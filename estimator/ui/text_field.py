"""A line of text that is an answer while it is typed, and keeps the last answer in force while it is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

UNDO_CHORDS = tuple(QKeySequence(keys) for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"))
"""Chords a line of text would keep for itself; they belong to the whole estimate."""
_REASON = Qt.FocusReason
KEEPS_THE_CARET = frozenset(
    {
        _REASON.MouseFocusReason,
        _REASON.ActiveWindowFocusReason,
        _REASON.PopupFocusReason,
        _REASON.MenuBarFocusReason,
    }
)
"""Ways to get the focus that leave the caret where it is: a person pointed at a place, or comes back to it."""


class NotRead(ValueError):
    """What was typed is no answer; `wanted` names the sentence that says what is wanted.

    Where more is known, `question` is the key of a sentence that asks back, and `figures` what it has places for.
    """

    def __init__(self, wanted: str, question: str = "", **figures: object) -> None:
        super().__init__(wanted)
        self.wanted, self.question, self.figures = wanted, question, figures


class GoesOn(NotRead):
    """What was typed, as in +50, goes on from the figure that stood there before, which the field knows."""


class Line(QLineEdit):
    """A line of text whose undo and redo are the whole estimate's, never its own."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TextField(Line):
    """Text that is an answer while it is typed; what is no answer yet leaves the last one in force."""

    answered = Signal(object)
    held = Signal(bool)
    """True while the text is no answer; the last answer counts."""
    refused = Signal(str)
    """On leaving the field: the name of the sentence that says what is wanted, or nothing; `not_read` knows more."""

    def __init__(
        self,
        read: Callable[[str], Any],
        write: Callable[[Any], str],
        step: Callable[[str, Any], Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field of how its answer is read, which raises NotRead, how it is written, and where keys lead."""
        super().__init__(parent)
        self._read, self._write, self._step = read, write, step
        self.answer: Any = None
        self.not_read: NotRead | None = None
        """Why the text is no answer; None where it is one."""
        self.stood = ""
        """The figure that stood there before, from which +50 goes on."""
        self._was_left_held = False
        self._is_refused = False
        self._was_just_entered = False
        self.textEdited.connect(self._take)
        self.editingFinished.connect(self._leave)

    @property
    def is_held(self) -> bool:
        """True while the text is no answer; the last answer counts."""
        return self.not_read is not None

    def show_answer(self, answer: Any) -> None:
        """Show an answer that came from elsewhere; text being typed that means the same stays as it is."""
        if answer == self.answer and (self.hasFocus() or self.is_held):
            return
        self.answer = answer
        self._hold(None)
        if self._written() != self.text():
            self._put(self._written())

    def mark_refused(self, is_refused: bool) -> None:
        """Show whether the answer, though it can be read, is refused; text that is no answer shows it anyway."""
        self._is_refused = is_refused
        self._show_state()

    def rewrite(self) -> None:
        """Write the answer again, in another language."""
        if not self.is_held:
            self._put(self._written())

    def drop(self) -> None:
        """Take back text that is no answer; the last answer stands again."""
        self._hold(None)
        self.refused.emit("")
        self.rewrite()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_finished = not self.is_held and (not self.isModified() or self.selectedText() == self.text())
        key = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(Qt.Key(event.key()), event.text())
        if self._step and is_finished and (stepped := self._step(key, self.answer)) is not None:
            self.setText(self._write(stepped))
            self._take(self.text())
            self.selectAll()
            return
        if is_finished:
            self.stood = self._written()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._was_just_entered = event.reason() == _REASON.MouseFocusReason
        if event.reason() not in KEEPS_THE_CARET:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in KEEPS_THE_CARET - {_REASON.MouseFocusReason}:
            self.home(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._was_just_entered and not self.hasSelectedText():
            self.selectAll()
        self._was_just_entered = False

    def _put(self, text: str) -> None:
        """Show a text; where the field is narrower, its beginning is seen until somebody goes there."""
        self.setText(text)
        if not self.hasFocus():
            self.home(False)

    def _written(self) -> str:
        """The answer in force, written out."""
        return "" if self.answer is None else self._write(self.answer)

    def _take(self, text: str) -> None:
        """Read what is typed; nothing is complained about before the field is left."""
        try:
            answer = self._read_on(text)
        except NotRead as error:
            self._hold(error)
            return
        self._hold(None)
        if answer != self.answer:
            self.answer = answer
            self.answered.emit(answer)

    def _read_on(self, text: str) -> Any:
        """Read what is typed; what goes on from the figure that stood there is read with it. Raises NotRead."""
        try:
            return self._read(text)
        except GoesOn:
            if not self.stood:
                raise
            return self._read(self.stood + text)

    def _leave(self) -> None:
        self._was_left_held = self.is_held
        self._show_state()
        self.refused.emit(self.not_read.wanted if self.not_read is not None else "")
        self.rewrite()
        self.setModified(False)

    def _hold(self, error: NotRead | None) -> None:
        was_held = self.is_held
        self.not_read = error
        if self.is_held != was_held:
            self.held.emit(self.is_held)
        if not self.is_held and self._was_left_held:
            self._was_left_held = False
            self._show_state()
            self.refused.emit("")

    def _show_state(self) -> None:
        """Show by the border whether the text, once the field was left, is no answer, or one that is refused."""
        is_invalid = self._was_left_held or self._is_refused
        if is_invalid != bool(self.property("invalid")):
            self.setProperty("invalid", is_invalid)
            self.style().polish(self)


def is_undo(event: QKeyEvent) -> bool:
    """Whether keys undo or redo."""
    return QKeySequence(event.keyCombination()) in UNDO_CHORDS
