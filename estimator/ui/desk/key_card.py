"""The key card: everything the window does, with its keys, from the register; and the keys inside fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from estimator.ui.buttons import Button, keys_of
from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.figures_view import FLAT, FigureDelegate
from estimator.ui.desk.panel import Panel
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language

KEYS = QT_TRANSLATE_NOOP("Panel", "Keys")
COPY = QT_TRANSLATE_NOOP("Keys", "Copy as text")
KEY = QT_TRANSLATE_NOOP("Keys", "Key")
DOES = QT_TRANSLATE_NOOP("Keys", "What it does")
IN_FIELDS = (
    (("Return",), QT_TRANSLATE_NOOP("Keys", "Next question that is needed")),
    (("Shift+Return",), QT_TRANSLATE_NOOP("Keys", "Back to the question before")),
    (("F4", "Alt+Down"), QT_TRANSLATE_NOOP("Keys", "Open a list; type any part of a name to find it")),
    (("F5",), QT_TRANSLATE_NOOP("Keys", "Same answer as last time in this field")),
    (("T",), QT_TRANSLATE_NOOP("Keys", "In a day: today")),
    (("+", "-"), QT_TRANSLATE_NOOP("Keys", "In a day: one day on, one day back")),
    (("[", "]"), QT_TRANSLATE_NOOP("Keys", "In a day: first and last of the month")),
    (("?",), QT_TRANSLATE_NOOP("Keys", "What nobody knows: gives a range")),
    (("Ctrl+Down", "Ctrl+Up"), QT_TRANSLATE_NOOP("Keys", "In the page as table: next heading, heading before")),
    (("Esc",), QT_TRANSLATE_NOOP("Keys", "Close the panel or the list")),
)
"""Keys inside fields, and what they do there."""


class KeyCard(Panel):
    """A table that a screen reader reads row by row; it can be copied, to be pinned to the wall."""

    takes_page = True

    def __init__(self) -> None:
        super().__init__(KEYS)
        self._rows: list[tuple[str, str]] = []
        self.table = QTableWidget(0, 2)
        self.table.setItemDelegate(FigureDelegate(self.table))
        self.table.setStyleSheet(FLAT)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(180)
        self._copy = QAction(self)
        self._copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.as_text()))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(Button(self._copy), 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, draft: Draft, language: Language) -> None:
        """The keys are the same for every estimate."""

    def retranslate(self) -> None:
        """Write the card in the language of the windows."""
        super().retranslate()
        self._copy.setText(translate("Keys", COPY))
        self.table.setAccessibleName(translate("Panel", KEYS))
        self.table.setHorizontalHeaderLabels([translate("Keys", KEY), translate("Keys", DOES)])
        rows = [(keys_of(deed.chords), translate("Actions", deed.words)) for deed in DEEDS if deed.chords]
        rows += [(keys_of(chords), translate("Keys", does)) for chords, does in IN_FIELDS]
        self._rows = rows
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.table.setItem(place, column, QTableWidgetItem(text))

    def as_text(self) -> str:
        """Write the card line by line: the key, a tab, what it does."""
        return "\n".join("\t".join(row) for row in self._rows)
