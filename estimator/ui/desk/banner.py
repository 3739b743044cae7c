"""The banner above the form: what is wrong with the rule book, without taking the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from estimator.rules.book import Book
from estimator.rules.problems import Problem
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.wording import Language, count, say

MOST_SHOWN = 3


class Banner(QFrame):
    """Says that a changed rule book is broken, with its first Problems: place, what is wrong, how to mend it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.text = words("problem")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        layout.addWidget(self.text)
        self.hide()

    def show_problems(self, problems: Sequence[Problem], language: Language) -> None:
        """Show the Problems that stop the book; without any the banner is not there."""
        stopping = [problem for problem in problems if problem.stops]
        if stopping:
            lines = [f"⚠ {count(language, 'desk.banner.broken', len(stopping))}"]
            lines += [in_one_line(problem) for problem in stopping[:MOST_SHOWN]]
            self.text.setText("\n".join(lines))
        self.setVisible(bool(stopping))


def in_one_line(problem: Problem) -> str:
    """A Problem with its place: "services.yaml:14:12: what is wrong. How to mend it."."""
    return f"{problem.file}:{problem.line}:{problem.column}: {problem.wrong} {problem.mend}"


def edition_in_words(book: Book, problems: Sequence[Problem], language: Language) -> str:
    """Say which rule book is in use and how it is: "Rule book 9f3ffcf4 · demonstration, cannot issue · no problems"."""
    parts = [say(language, "desk.status.edition", edition=book.edition[:8])]
    if book.demonstration:
        parts.append(say(language, "desk.status.demonstration"))
    told = count(language, "desk.status.problems", len(problems))
    parts.append(told if problems else say(language, "desk.status.no_problems"))
    return " · ".join(parts)
