"""The one register of what the window can do: its name, its keys, and the menu it is in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from estimator.wording import Language, say


class Deed(NamedTuple):
    """Something the window does: its name (words are "desk.do.<name>"), its chords, the first one shown, its menu."""

    name: str
    chords: tuple[str, ...]
    menu: str


DEEDS = (
    Deed("new", ("Ctrl+N",), "estimate"),
    Deed("undo", ("Ctrl+Z",), "estimate"),
    Deed("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "estimate"),
    Deed("save", ("Ctrl+S",), "estimate"),
    Deed("print", ("Ctrl+P",), "estimate"),
    Deed("quit", ("Ctrl+Q",), "estimate"),
    Deed("why", ("F3",), "page"),
    Deed("compare", ("F12",), "page"),
    Deed("page_language", ("Ctrl+L",), "page"),
    Deed("larger", ("Ctrl++", "Ctrl+="), "page"),
    Deed("smaller", ("Ctrl+-",), "page"),
    Deed("fit", ("Ctrl+0",), "page"),
    Deed("paper", ("F9",), "view"),
    Deed("menu", ("F10",), "view"),
    Deed("next_part", ("F6",), "view"),
    Deed("previous_part", ("Shift+F6",), "view"),
)
MENUS = ("estimate", "page", "view")


def make_actions(window: QWidget, deeds: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make an action of the window for every deed of the register; raises KeyError for one that nothing does."""
    actions: dict[str, QAction] = {}
    for deed in DEEDS:
        action = QAction(window)
        action.setShortcuts([QKeySequence(chord) for chord in deed.chords])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        do = deeds[deed.name]
        action.triggered.connect(lambda _=False, do=do: do())
        window.addAction(action)
        actions[deed.name] = action
    return actions


def name_actions(actions: Mapping[str, QAction], language: Language) -> None:
    """Give every action its words in a language."""
    for name, action in actions.items():
        action.setText(say(language, f"desk.do.{name}"))
