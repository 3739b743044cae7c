"""What every screen of the kiosk is: one question, or one thing to know, that can be left, said aloud and erased."""

from __future__ import annotations

from abc import abstractmethod
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from estimator.ui.kiosk.turn import Turn

ScreenId = Literal[
    "start", "before", "paying", "plan", "this-year", "treatment", "check", "result", "take", "done", "help"
]
TimerKind = Literal["none", "choice", "number", "result", "done"]


class Page(QWidget):
    """One screen. It shows the answers of the turn and changes them; it never shows another screen by itself."""

    answered = Signal()
    """An answer was changed in the turn; the screen stays."""
    changed = Signal()
    """Something else is shown than before, such as a reason, and nothing was answered."""
    next_asked = Signal()
    go_to_asked = Signal(str)
    """Another screen (a ScreenId) is wanted, to change an answer there."""

    screen_id: ScreenId
    timer: TimerKind = "choice"

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn

    def enter(self) -> None:
        """Show what was answered; called each time the screen comes up."""

    def leave(self) -> list[str]:
        """What keeps a person from going on, each in a sentence that says the remedy; nothing lets them go on."""
        return []

    @property
    def is_in_parts(self) -> bool:
        """True where a screen that leads nowhere on shows one part after the other, and so has a way on."""
        return False

    def goes_on_inside(self) -> bool:
        """Show the next question of this very screen, asked for after `leave` named nothing; False where none is left.

        Where it is True the screen stays, and its frame shows it anew (its title is another).
        """
        return False

    def goes_back_inside(self) -> bool:
        """Show the question of this very screen that came before; False where there is none."""
        return False

    @abstractmethod
    def title(self) -> str:
        """The question or heading, in the language of the turn."""

    @abstractmethod
    def read(self) -> list[tuple[str, QWidget | None]]:
        """Everything that is seen, in the order in which it is read out, each with the part that shows it."""

    def script(self) -> list[str]:
        """The words alone of all that is seen."""
        return [words for words, _ in self.read()]

    def bring(self, part: QWidget) -> None:
        """Move the page so far that a part of it is seen; one that is seen at once need not move."""

    @abstractmethod
    def primary(self) -> QWidget | None:
        """What has the focus when the screen comes up."""

    @abstractmethod
    def retranslate(self) -> None:
        """Say everything in the language of the turn."""

    def wipe(self) -> None:
        """Forget what was typed: fields are set to nothing, and what was shown is taken away."""
