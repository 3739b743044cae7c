"""Standard estimates made at the desk with keys alone: how many it takes, beyond the patient's name. Run as a program.

Every estimate begins with the key for a new one and ends with the key that prints; the first one goes on to the name.
Prints the numbers of keys as JSON; fails where an estimate does not come to what it should.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.book import CONFIG
from estimator.office.sample import sample_request
from estimator.pricing.result import Estimate
from estimator.rules.book import Book
from estimator.ui.desk.window import DeskWindow
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from estimator.ui.theme import Theme

TODAY = date(2026, 11, 25)
TYPED = {
    "self-pay series": "Ctrl+N Return Return Return 6 Return 12/1 Return Ctrl+P",
    "in network, deductible part met": (
        "Ctrl+N Return Up Return Return de Return Return 4711 Return 600 Return 600 Return T Return Return Return "
        "6 Return 12/1 Ctrl+P"
    ),
    "superbill": (
        "Ctrl+N Return Up Return Down Return 2500 Return 300 Return 40 Return ? Return T Return 4711 Return Return "
        "6 Return 12/1 Ctrl+P"
    ),
    "a repeat, from a template": "Ctrl+K ppo Return Ctrl+P",
}
"""What is typed for each: chords and single keys as Qt calls them, all else letter by letter."""
COMES_TO = {
    "self-pay series": "self-pay", "in network, deductible part met": "ppo-in-network",
    "superbill": "out-of-network-superbill", "a repeat, from a template": "ppo-in-network",
}  # fmt: skip
"""The coverage that each must have in the end, and an estimate must be there."""
KEYS = frozenset({"Return", "Up", "Down", "T"})


class NoMouse(QObject):
    """Fails the run where anything was done with a mouse."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Let everything pass but the press of a mouse button."""
        assert event.type() != QEvent.Type.MouseButtonPress, "keys only"
        return False


def main() -> None:
    """Open the desk and make every estimate."""
    application = QApplication([])
    no_mouse = NoMouse()
    application.installEventFilter(no_mouse)
    session, theme = Session(CONFIG), Theme(application)
    assert session.book is not None
    window = DeskWindow(session, theme, Work(session, sample_request(session.book, TODAY), today), "en")
    theme.dress()
    window.show()
    window.activateWindow()
    application.processEvents()
    counted = {}
    for name, typed in TYPED.items():
        counted[name] = press(typed.split())
        assert isinstance(window.result, Estimate), name
        assert window.answers.coverage == COMES_TO[name], name
        if name == "in network, deductible part met":
            window.keep_template()
    print(json.dumps(counted))
    window.close()


def today(book: Book, clinic: str) -> date:
    """The day of the run, so that it is the same run on every day."""
    return TODAY


def press(words: Iterable[str]) -> int:
    """Press what is written, and count the keys; a chord is one."""
    pressed = 0
    for word in words:
        *held, key = word.split("+") if "+" in word[:-1] else [word]
        if held or key in KEYS:
            modifiers = Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(target(), getattr(Qt.Key, f"Key_{key}"), modifiers)
            pressed += 1
        else:
            for sign in word:
                QTest.keyClicks(target(), sign)
                pressed += 1
    return pressed


def target() -> QWidget:
    """What gets the keys of the keyboard: an open list, else what has the focus."""
    popup = QApplication.activePopupWidget()
    found = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


if __name__ == "__main__":
    main()
