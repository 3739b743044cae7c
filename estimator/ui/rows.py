"""One row of a form: it sets label, buddy, accessible name, hint and problem of its field in one place."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from estimator.ui.text_field import TextField
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate

Level = Literal["error", "warning", "information"]
LEVELS: tuple[Level, ...] = ("error", "warning", "information")
"""Nothing is printed; the page notes it; it is good to know."""
SIGNS: dict[Level, str] = {"error": "✖", "warning": "⚠", "information": "ℹ"}
SPOKEN: dict[Level, str] = {
    "error": QT_TRANSLATE_NOOP("Level", "Error:"),
    "warning": QT_TRANSLATE_NOOP("Level", "Warning:"),
    "information": QT_TRANSLATE_NOOP("Level", "Note:"),
}
"""The word that a screen reader says in place of the sign."""
ROLES: dict[Level, str] = {"error": "problem", "warning": "text", "information": "hint"}
"""How what is said at each level looks."""


class Row(QWidget):
    """A question with its field: a bold label above, a grey hint and, where there is one, a problem below.

    The hint to several fields stands above them, where it is read before they are.
    """

    def __init__(self, field: QWidget, is_hint_first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._is_hint_first = is_hint_first
        self.label = words("label")
        self.hint = words("hint")
        self.problem = words("problem")
        self.label.setBuddy(field)
        self._spoken = ""
        self._lay_out()
        self.say_problem("")

    def say(self, label: str, hint: str = "") -> None:
        """Give the question its words; "&" stands before the letter of its key. Without a label it has none to show."""
        if _show(self.label, label):
            self.field.setAccessibleName(without_key(label))
        if _show(self.hint, hint):
            self._describe()

    def say_problem(self, text: str, level: Level = "error") -> None:
        """Say what is wrong with the answer and how to mend it; nothing takes the problem back.

        At an error the field itself shows that its answer does not hold.
        """
        if show_problem(self.problem, text, level):
            self._spoken = spoken(text, level)
            self._describe()
        mark(self.field, is_wrong=bool(text) and level == "error")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        below = (self.hint, self.field) if self._is_hint_first else (self.field, self.hint)
        for part in (self.label, *below, self.problem):
            layout.addWidget(part)
        layout.addStretch(1)

    def _describe(self) -> None:
        self.field.setAccessibleDescription(" ".join(part for part in (self._spoken, self.hint.text()) if part))


class ShortRow(Row):
    """One of several fields of a question: its label and hint stand at the left of it, where the text is not large."""

    def stack(self, is_stacked: bool) -> None:
        """Stand label and field below each other, or side by side."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if is_stacked else across)

    def _lay_out(self) -> None:
        self.label.setProperty("role", "text")
        told = QVBoxLayout()
        told.setSpacing(0)
        for part in (self.label, self.hint):
            # However long its words are, the fields below each other begin at one line.
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
            told.addWidget(part)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(GAP)
        self._line.addLayout(told, 8)
        self._line.addWidget(self.field, 9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._line)
        layout.addWidget(self.problem)


class WideRow(ShortRow):
    """One of several fields of a question that takes the whole width: its label above, its hint below."""

    def stack(self, is_stacked: bool) -> None:
        """It stands like this at any size of text."""

    def _lay_out(self) -> None:
        self.label.setProperty("role", "text")
        Row._lay_out(self)


def words(role: str, text: str = "") -> QLabel:
    """A label of plain text in one of the roles of the theme; it wraps, and its text can be read by a screen reader."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def show_problem(label: QLabel, text: str, level: Level) -> bool:
    """Show a text with the sign and look of its level, or hide the label; True where that is another than before."""
    if label.property("role") != ROLES[level]:
        label.setProperty("role", ROLES[level])
        label.style().polish(label)
    return _show(label, f"{SIGNS[level]} {text}" if text else "")


def spoken(text: str, level: Level) -> str:
    """Give a text as a screen reader says it: with the word of its level before it."""
    return f"{translate('Level', SPOKEN[level])} {text}" if text else ""


def mark(field: QWidget, is_wrong: bool) -> None:
    """Have a field show by its border whether its answer is refused."""
    if isinstance(field, TextField):
        field.mark_refused(is_wrong)
    elif bool(field.property("invalid")) != is_wrong:
        field.setProperty("invalid", is_wrong)
        field.update()


def without_key(label: str) -> str:
    """A label's text without the mark of its key."""
    return label.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _show(label: QLabel, text: str) -> bool:
    """Show a text, or hide the label where there is none; True where that is another than before."""
    if text == label.text() and label.isHidden() == (not text):
        return False
    label.setText(text)
    label.setVisible(bool(text))
    return True
