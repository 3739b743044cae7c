"""The banner above the form: what happened meanwhile, and what can be done about it, without taking the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from estimator.ui.buttons import Button
from estimator.ui.rows import words
from estimator.ui.theme import GAP


class Notice(NamedTuple):
    """Something to know: its text, and what can be done about it, each deed with its words."""

    text: str
    deeds: tuple[tuple[str, Callable[[], object]], ...] = ()


class Banner(QWidget):
    """The notices in force, one below the other; without any the banner is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notices: tuple[Notice, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self.hide()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these notices in place of those before; the same ones stay as they are."""
        if [notice.text for notice in notices] == [notice.text for notice in self.notices]:
            return
        self.notices = tuple(notices)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for notice in notices:
            self._column.addWidget(_framed(notice))
        self.setVisible(bool(notices))

    @property
    def text(self) -> str:
        """All that the banner says."""
        return "\n".join(notice.text for notice in self.notices)


def _framed(notice: Notice) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "banner")
    text = words("text", f"⚠ {notice.text}")
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line = QHBoxLayout(frame)
    line.setContentsMargins(GAP * 2, GAP, GAP, GAP)
    line.addWidget(text, 1)
    for name, do in notice.deeds:
        action = QAction(name, frame)
        action.triggered.connect(lambda _=False, do=do: do())
        line.addWidget(Button(action))
    return frame
