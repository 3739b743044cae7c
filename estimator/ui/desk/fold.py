"""Questions folded away below a button, which says while it is closed what is set there and what is wrong there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.ui.disclosure import Disclosure
from estimator.ui.rows import Level, show_problem, spoken, words
from estimator.ui.theme import GAP
from estimator.wording import Language, say


class Fold(QWidget):
    """A button and what it opens; what is answered there counts, open or closed."""

    def __init__(self, lines: Sequence[tuple[str, ...]]) -> None:
        """Make it for lines of questions; they are put into it when it is first opened."""
        super().__init__()
        self.lines = lines
        self.button = Disclosure()
        self.problem = words("problem")
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(GAP * 2, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for column in (layout, self.column):
            column.setSpacing(GAP * 2)
        for part in (self.button, self.problem, self.body):
            layout.addWidget(part)
        self.problem.hide()
        self.body.hide()
        self.button.toggled.connect(self.body.setVisible)

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions folded away, in their order."""
        return tuple(question for line in self.lines for question in line)

    @property
    def is_open(self) -> bool:
        """True while its questions are seen."""
        return self.button.isChecked()

    def say(self, label: str, set_there: str, language: Language) -> None:
        """Give the button its words: its label, and while it is closed what is set there."""
        if set_there and not self.is_open:
            label = say(language, "desk.more.set", label=label, what=set_there.replace("&", "&&"))
        self.button.say(label)

    def say_problem(self, text: str, level: Level = "error") -> None:
        """Say below the button what is wrong, while the fields that would say it are not seen."""
        shown = "" if self.is_open else text
        show_problem(self.problem, shown, level)
        self.button.setAccessibleDescription(spoken(shown, level))
