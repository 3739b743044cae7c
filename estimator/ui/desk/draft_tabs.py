"""The tabs above the form: one for each open estimate, by the patient's name, and a button for a new one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from estimator.ui.buttons import Button
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.drafts import Drafts
from estimator.ui.desk.rested import Rested
from estimator.ui.field_paint import field_height
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, clock, month_day, say

NEW = QT_TRANSLATE_NOOP("Tabs", "New estimate")
DRAFT = QT_TRANSLATE_NOOP("Tabs", "draft")
UNFINISHED = QT_TRANSLATE_NOOP("Tabs", "not finished")
OPEN = QT_TRANSLATE_NOOP("Tabs", "Open estimates")
LONGEST = 28
"""Characters of a patient's name that a tab shows."""


class DraftTabs(QWidget):
    """A tab for each open estimate; a middle click parks it, and one left with text that is no answer yet says so."""

    chosen = Signal(object)
    """A Draft to be shown."""
    parked = Signal(object)

    def __init__(self, new: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = _Bar()
        self._open: list[Draft] = []
        self.bar.currentChanged.connect(lambda place: self.chosen.emit(self._open[place]))
        self.bar.middle_clicked.connect(lambda place: self.parked.emit(self._open[place]))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.bar, 1)
        self.new_button = Button(new)
        layout.addWidget(self.new_button)

    def show_drafts(self, drafts: Drafts) -> None:
        """Show the open estimates, the one shown in front."""
        self.bar.blockSignals(True)
        self._open = list(drafts.open)
        while self.bar.count() > len(self._open):
            self.bar.removeTab(self.bar.count() - 1)
        while self.bar.count() < len(self._open):
            self.bar.addTab("")
        for place, draft in enumerate(self._open):
            name = title_of(draft)
            shown = name if len(name) <= LONGEST else f"{name[:LONGEST].rstrip()}…"
            is_unfinished = draft is not drafts.shown and bool(draft.bookmark.held)
            state = translate("Tabs", UNFINISHED if is_unfinished else DRAFT)
            self.bar.setTabText(place, f"{shown} · {state}".replace("&", "&&"))
            self.bar.setTabToolTip(place, name[:400])
        self.bar.setCurrentIndex(self._open.index(drafts.shown))
        self.bar.setAccessibleName(translate("Tabs", OPEN))
        self.bar.blockSignals(False)


class _Bar(QTabBar):
    """Tabs of the height of a field; the wheel does not turn them."""

    middle_clicked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(hint.width(), max(hint.height(), field_height(self)))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.middle_clicked.emit(place)
        super().mouseReleaseEvent(event)


def title_of(draft: Draft | Rested) -> str:
    """How an estimate is called in the window: by the patient's name, or as a new one."""
    patient = draft.answers.patient
    return (patient.name if patient else None) or translate("Tabs", NEW)


def when_parked(draft: Draft | Rested, language: Language) -> str:
    """Say when an estimate was put aside: "November 25, 9:02 AM"; nothing of one that is open."""
    if draft.parked_at is None:
        return ""
    when = draft.parked_at
    return say(language, "desk.parked_at", day=month_day(when.date(), language), time=clock(when, language))
