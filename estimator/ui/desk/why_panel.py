"""The explanation of one figure: a sentence to read aloud, then its arithmetic with the lines of the rule book."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from estimator.rules.book import Book
from estimator.ui.buttons import Button
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.wording import Language, say


class WhyPanel(QWidget):
    """A panel under the page; Esc closes it. All of it is plain text that can be copied."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = words("label")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(90)
        self._close = QAction(self)
        self._close.triggered.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(Button(self._close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 3, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.text)
        self.hide()

    def explain(self, book: Book, figure: Shown, language: Language) -> None:
        """Show why a figure is what it is, and go to it."""
        from estimator.paper.why import why

        assert figure.step is not None, "what is not known has no explanation"
        told = why(book, figure.step, language, figure.figure)
        self.heading.setText(say(language, "desk.why"))
        self._close.setText(say(language, "desk.why.close"))
        lines = [f"{equation.text}   [{equation.place}]".removesuffix("   []") for equation in told.equations]
        self.text.setPlainText("\n".join([told.sentence, "", *lines]))
        self.text.setAccessibleName(say(language, "desk.why"))
        self.setVisible(True)
        self.text.setFocus()

    def close_panel(self) -> None:
        """Hide the panel and give the focus back."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
