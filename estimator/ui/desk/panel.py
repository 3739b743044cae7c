"""A panel below the page: a heading, a button that closes it, and one place for all of them."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from estimator.ui.buttons import Button
from estimator.ui.desk.parts import first_that_takes_focus
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from estimator.ui.desk.draft import Draft
    from estimator.ui.desk.wanted import Wanted
    from estimator.wording import Language

CLOSE = QT_TRANSLATE_NOOP("Panel", "Close")


class Panel(QWidget):
    """Something to know or to choose about the estimate shown; it follows every change while it is open."""

    answered = Signal(str, object)
    """A question, and all answers (a Request) after its change, as a form tells it."""
    page_changed = Signal()
    """The page wanted in place of the estimate's is another."""
    closed = Signal()
    reported = Signal(str)
    """A sentence for the status line."""

    takes_page = False
    """True where the panel needs the place of the page as well."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        """Make it with its heading in English, marked for translation in the context "Panel"."""
        super().__init__(parent)
        self._heading_words = heading
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = words("label")
        self._close = QAction(self)
        self._close.triggered.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        self._close_button = Button(self._close)
        head.addWidget(self._close_button)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 3, GAP, GAP * 3, GAP * 2)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
        self.hide()

    @abstractmethod
    def show_draft(self, draft: Draft, language: Language) -> None:
        """Show what the panel knows of an estimate; called at every change while the panel is open."""

    def wanted(self, draft: Draft) -> Wanted | None:
        """The page that stands in place of the estimate's while the panel is open; None for the estimate's own."""
        return None

    def open_panel(self) -> None:
        """Show the panel and go to the first thing in it that takes the focus."""
        self.show()
        (self.first_field() or self._close_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def first_field(self) -> QWidget | None:
        """Where the focus goes when the panel opens; None where only the close button is left."""
        items = (self.body.itemAt(index) for index in range(self.body.count()))
        return first_that_takes_focus([item.widget() for item in items if item is not None])

    def close_panel(self) -> None:
        """Hide the panel and give the focus back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Say the fixed words of the panel in the language of the windows."""
        self.heading.setText(translate("Panel", self._heading_words))
        self._close.setText(translate("Panel", CLOSE))
        self.setAccessibleName(self.heading.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
