"""The menus: every action of the register, and three choices of the view: text size, colors, window language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from estimator.ui.desk.actions import DEEDS
from estimator.ui.settings import Settings
from estimator.ui.theme import PALETTES, TEXT_FACTORS
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import LANGUAGES, Language

OWN_NAMES: dict[Language, str] = {"en": "English", "es": "Español"}
TITLES = {
    "estimate": QT_TRANSLATE_NOOP("Menus", "Estimate"),
    "page": QT_TRANSLATE_NOOP("Menus", "Page"),
    "explain": QT_TRANSLATE_NOOP("Menus", "Explain"),
    "view": QT_TRANSLATE_NOOP("Menus", "View"),
    "text_factor": QT_TRANSLATE_NOOP("Menus", "Text size"),
    "colours": QT_TRANSLATE_NOOP("Menus", "Colors"),
    "language": QT_TRANSLATE_NOOP("Menus", "Window language"),
}
COLOURS = {
    None: QT_TRANSLATE_NOOP("Menus", "As the system has them"),
    "light": QT_TRANSLATE_NOOP("Menus", "Light"),
    "dark": QT_TRANSLATE_NOOP("Menus", "Dark"),
    "high contrast dark": QT_TRANSLATE_NOOP("Menus", "High contrast, dark"),
    "high contrast light": QT_TRANSLATE_NOOP("Menus", "High contrast, light"),
}

C = TypeVar("C")


class Menus:
    """The menu bar of the desk window; a choice is told with the name of its setting."""

    def __init__(
        self, window: QMainWindow, actions: Mapping[str, QAction], settings: Settings,
        choose: Callable[[str, object], None],
    ) -> None:  # fmt: skip
        self._menus = {name: window.menuBar().addMenu("") for name in dict.fromkeys(deed.menu for deed in DEEDS)}
        for deed in DEEDS:
            self._menus[deed.menu].addAction(actions[deed.name])
        for name, options, chosen in (
            ("text_factor", [(f"{round(factor * 100)} %", factor) for factor in TEXT_FACTORS], settings.text_factor),
            ("colours", [("", None), *(("", palette.name) for palette in PALETTES)], settings.colours),
            ("language", [(OWN_NAMES[name], name) for name in LANGUAGES], settings.language),
        ):
            self._menus[name] = self._menus["view"].addMenu("")
            _fill(self._menus[name], options, chosen, partial(choose, name))

    def retranslate(self) -> None:
        """Name the menus in the language of the windows."""
        for name, menu in self._menus.items():
            menu.setTitle(translate("Menus", TITLES[name]))
        for action, words in zip(self._menus["colours"].actions(), COLOURS.values(), strict=True):
            action.setText(translate("Menus", words))


def _fill(menu: QMenu, options: Iterable[tuple[str, C]], chosen: object, choose: Callable[[C], None]) -> None:
    """Fill a menu of which one entry is in force."""
    group = QActionGroup(menu)
    for text, option in options:
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(option == chosen)
        action.triggered.connect(lambda _=False, option=option: choose(option))
        menu.addAction(action)
