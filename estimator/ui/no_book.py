"""The window in place of the desk while the rule book cannot be read: every Problem, and how to mend it."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from estimator.rules.problems import show
from estimator.ui.rows import words
from estimator.ui.session import Session
from estimator.ui.theme import GAP, fixed_font
from estimator.wording import Language, say


class NoBook(QWidget):
    """Lists the Problems of a rule book that cannot be read; they follow the files as they are mended."""

    def __init__(self, session: Session, language: Language) -> None:
        super().__init__()
        self._session = session
        self.setWindowTitle(say(language, "desk.no_book.title"))
        heading = words("headline", say(language, "desk.no_book.title"))
        told = words("text", say(language, "desk.no_book", folder=session.folder))
        self.problems = QPlainTextEdit(readOnly=True)
        self.problems.setTabChangesFocus(True)
        self.problems.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.problems.document().setDefaultFont(fixed_font(self.font().pointSizeF()))
        self.problems.setAccessibleName(heading.text())
        self.problems.setAccessibleDescription(told.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 4, GAP * 4, GAP * 4, GAP * 4)
        layout.setSpacing(GAP * 2)
        for part in (heading, told):
            layout.addWidget(part)
        layout.addWidget(self.problems, 1)
        session.problems_changed.connect(self._show)
        self._show()
        session.watch()
        self.resize(1000, 700)

    def _show(self) -> None:
        self.problems.setPlainText("\n\n".join(show(problem) for problem in self._session.problems if problem.stops))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._session.stop()
        event.accept()
