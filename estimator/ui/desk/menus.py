"""The menus: every action of the register, and the two choices of the view: text size, and the window's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from estimator.ui.desk.actions import DEEDS, MENUS
from estimator.ui.theme import TEXT_FACTORS, Theme
from estimator.wording import LANGUAGES, Language, say

OWN_NAMES: dict[Language, str] = {"en": "English", "es": "Español"}

C = TypeVar("C")


class Menus:
    """The menu bar of the desk window."""

    def __init__(
        self, window: QMainWindow, actions: Mapping[str, QAction], theme: Theme, language: Language,
        speak: Callable[[Language], None],
    ) -> None:  # fmt: skip
        self._menus = {name: window.menuBar().addMenu("") for name in MENUS}
        for deed in DEEDS:
            self._menus[deed.menu].addAction(actions[deed.name])
        view = self._menus["view"]
        sizes = [(f"{round(factor * 100)} %", factor, factor == theme.factor) for factor in TEXT_FACTORS]
        tongues = [(OWN_NAMES[name], name, name == language) for name in LANGUAGES]
        self._menus["text"] = _choice(view, sizes, theme.set_factor)
        self._menus["window_language"] = _choice(view, tongues, speak)

    def retranslate(self, language: Language) -> None:
        """Name the menus in a language."""
        for name, menu in self._menus.items():
            menu.setTitle(say(language, f"desk.menu.{name}"))


def _choice(menu: QMenu, options: Iterable[tuple[str, C, bool]], choose: Callable[[C], None]) -> QMenu:
    """A menu of which one entry is in force."""
    inner = menu.addMenu("")
    group = QActionGroup(inner)
    for text, option, is_chosen in options:
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.triggered.connect(lambda _=False, option=option: choose(option))
        inner.addAction(action)
    return inner
