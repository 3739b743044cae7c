"""The one register of what the window can do: its words, its keys, and the menu it is in.

Menus, buttons, command list, key card and tests are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from estimator.ui.translation import QT_TRANSLATE_NOOP, translate


class Deed(NamedTuple):
    """Something the window does: its name, its English words, its chords (the first one is shown), its menu."""

    name: str
    words: str
    chords: tuple[str, ...]
    menu: str


DEEDS = (
    Deed("new", QT_TRANSLATE_NOOP("Actions", "New estimate"), ("Ctrl+N",), "estimate"),
    Deed("duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), ("Ctrl+Shift+D",), "estimate"),
    Deed("template", QT_TRANSLATE_NOOP("Actions", "Keep as a template"), ("Ctrl+Shift+S",), "estimate"),
    Deed("park", QT_TRANSLATE_NOOP("Actions", "Park"), ("Ctrl+W",), "estimate"),
    Deed("unpark", QT_TRANSLATE_NOOP("Actions", "Open the last parked"), ("Ctrl+Shift+T",), "estimate"),
    Deed("next", QT_TRANSLATE_NOOP("Actions", "Next estimate"), ("Ctrl+Tab", "Ctrl+PgDown"), "estimate"),
    Deed("previous", QT_TRANSLATE_NOOP("Actions", "Previous estimate"), ("Ctrl+Shift+Tab", "Ctrl+PgUp"), "estimate"),
    Deed("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "estimate"),
    Deed("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "estimate"),
    Deed("accept_defaults", QT_TRANSLATE_NOOP("Actions", "Accept all defaults"), ("Ctrl+D",), "estimate"),
    Deed("take_back", QT_TRANSLATE_NOOP("Actions", "Back to the default"), ("Shift+F5",), "estimate"),
    Deed("quit", QT_TRANSLATE_NOOP("Actions", "Close"), ("Ctrl+Q",), "estimate"),
    Deed("print", QT_TRANSLATE_NOOP("Actions", "Print"), ("Ctrl+P",), "page"),
    Deed("print_options", QT_TRANSLATE_NOOP("Actions", "Print options"), ("Ctrl+Shift+P",), "page"),
    Deed("save", QT_TRANSLATE_NOOP("Actions", "Save PDF"), ("Ctrl+S",), "page"),
    Deed("send", QT_TRANSLATE_NOOP("Actions", "Send"), ("Ctrl+E",), "page"),
    Deed("copy_summary", QT_TRANSLATE_NOOP("Actions", "Copy as text"), ("Ctrl+Shift+C",), "page"),
    Deed("page_language", QT_TRANSLATE_NOOP("Actions", "Page language"), ("Ctrl+L",), "page"),
    Deed("large_print", QT_TRANSLATE_NOOP("Actions", "Large print"), ("Ctrl+Shift+L",), "page"),
    Deed("discreet", QT_TRANSLATE_NOOP("Actions", "Without drug or diagnosis"), ("Ctrl+Shift+H",), "page"),
    Deed("larger", QT_TRANSLATE_NOOP("Actions", "Page larger"), ("Ctrl++", "Ctrl+="), "page"),
    Deed("smaller", QT_TRANSLATE_NOOP("Actions", "Page smaller"), ("Ctrl+-",), "page"),
    Deed("fit", QT_TRANSLATE_NOOP("Actions", "Page as wide as its place"), ("Ctrl+0",), "page"),
    Deed("why", QT_TRANSLATE_NOOP("Actions", "Why"), ("F3",), "explain"),
    Deed("figures", QT_TRANSLATE_NOOP("Actions", "Figures"), ("Ctrl+1",), "explain"),
    Deed("compare", QT_TRANSLATE_NOOP("Actions", "Compare"), ("F12", "Ctrl+2"), "explain"),
    Deed("plans", QT_TRANSLATE_NOOP("Actions", "Plans"), ("Ctrl+3",), "explain"),
    Deed("ways", QT_TRANSLATE_NOOP("Actions", "Pay less"), ("Ctrl+4",), "explain"),
    Deed("checks", QT_TRANSLATE_NOOP("Actions", "Checks"), ("Ctrl+5",), "explain"),
    Deed("call_sheet", QT_TRANSLATE_NOOP("Actions", "Call sheet"), ("Ctrl+6",), "explain"),
    Deed("page_table", QT_TRANSLATE_NOOP("Actions", "Page as table"), ("Ctrl+7",), "explain"),
    Deed("next_check", QT_TRANSLATE_NOOP("Actions", "Next check"), ("F8",), "explain"),
    Deed("previous_check", QT_TRANSLATE_NOOP("Actions", "Previous check"), ("Shift+F8",), "explain"),
    Deed("commands", QT_TRANSLATE_NOOP("Actions", "All commands"), ("Ctrl+K",), "view"),
    Deed("find", QT_TRANSLATE_NOOP("Actions", "Find a plan or an estimate"), ("Ctrl+F",), "view"),
    Deed("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",), "view"),
    Deed("paper", QT_TRANSLATE_NOOP("Actions", "Page beside, alone, hidden"), ("F9",), "view"),
    Deed("show_prices", QT_TRANSLATE_NOOP("Actions", "Show service prices"), ("Ctrl+Shift+1",), "view"),
    Deed("show_plan_pays", QT_TRANSLATE_NOOP("Actions", "Show what the plan pays"), ("Ctrl+Shift+2",), "view"),
    Deed("show_discounts", QT_TRANSLATE_NOOP("Actions", "Show discounts"), ("Ctrl+Shift+3",), "view"),
    Deed("show_subtotals", QT_TRANSLATE_NOOP("Actions", "Show sub-totals"), ("Ctrl+Shift+4",), "view"),
    Deed("next_part", QT_TRANSLATE_NOOP("Actions", "Next part"), ("F6",), "view"),
    Deed("previous_part", QT_TRANSLATE_NOOP("Actions", "Previous part"), ("Shift+F6",), "view"),
    Deed("enter_moves", QT_TRANSLATE_NOOP("Actions", "Enter goes to the next question"), (), "view"),
    Deed("menu", QT_TRANSLATE_NOOP("Actions", "Menus"), ("F10",), "view"),
)
SWITCHES = frozenset({
    "large_print", "discreet", "show_prices", "show_plan_pays", "show_discounts", "show_subtotals", "enter_moves",
})  # fmt: skip
"""Deeds that turn something on and off, and show which it is."""


def make_actions(window: QWidget, deeds: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make an action of the window for every deed of the register; raises KeyError for one that nothing does."""
    actions: dict[str, QAction] = {}
    for deed in DEEDS:
        action = QAction(window, checkable=deed.name in SWITCHES)
        action.setShortcuts([QKeySequence(chord) for chord in deed.chords])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        do = deeds[deed.name]
        action.triggered.connect(lambda _=False, do=do: do())
        window.addAction(action)
        actions[deed.name] = action
    return actions


def name_actions(actions: Mapping[str, QAction]) -> None:
    """Give every action its words in the language of the windows."""
    for deed in DEEDS:
        actions[deed.name].setText(translate("Actions", deed.words))
