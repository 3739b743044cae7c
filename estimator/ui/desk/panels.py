"""The place below the page where one panel at a time opens; each is made when it is first wanted."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.ui.desk.draft import Draft
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.typed import Today
from estimator.wording import Language


class Panels(QWidget):
    """Holds the panels by the names of the deeds that open them."""

    made = Signal(str, object)
    """A panel was made: its name, and the Panel, to be connected."""
    changed = Signal()
    """Another panel is open, or none, or it wants another page."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._panels: dict[str, Panel] = {}
        self._below: Panel | None = None
        """The panel that a figure's explanation was asked for in; it opens again when the explanation is closed."""
        self._missed: tuple[Draft, Language] | None = None
        """What was changed in the meantime, of which the panel below knows nothing."""
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def open_one(self) -> Panel | None:
        """The panel that is open, or None."""
        return self._panels.get(self.name_of_open)

    @property
    def name_of_open(self) -> str:
        """The name of the panel that is open; nothing where none is."""
        return next((name for name, panel in self._panels.items() if not panel.isHidden()), "")

    def panel(self, name: str) -> Panel:
        """The panel of a name, made now if it was not there."""
        if name not in self._panels:
            panel = _make(name, self._today)
            panel.closed.connect(self._take_closing)
            panel.page_changed.connect(self.changed)
            panel.retranslate()
            self._place.addWidget(panel)
            self._panels[name] = panel
            self.made.emit(name, panel)
        return self._panels[name]

    def open(self, name: str, draft: Draft, language: Language) -> Panel:
        """Open a panel in place of the one before."""
        panel = self.panel(name)
        before = self.open_one
        if before is not panel:
            self._below, self._missed = before if name == "why" else None, None
        for other in self._panels.values():
            if other is not panel:
                other.hide()
        panel.show_draft(draft, language)
        panel.show()
        self.changed.emit()
        panel.open_panel()
        return panel

    def turn(self, name: str, draft: Draft, language: Language) -> None:
        """Open a panel, or close it where it is open."""
        if name in self._panels and self.open_one is self._panels[name]:
            self._panels[name].close_panel()
        else:
            self.open(name, draft, language)

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Have the open panel follow the estimate."""
        if (panel := self.open_one) is not None:
            self._missed = (draft, language) if self._below is not None else None
            panel.show_draft(draft, language)

    def retranslate(self) -> None:
        """Say the fixed words of every panel in the language of the windows."""
        for panel in self._panels.values():
            panel.retranslate()

    def _take_closing(self) -> None:
        below, self._below = self._below, None
        if below is not None:
            below.open_panel()
            if self._missed is not None:
                below.show_draft(*self._missed)
        self.changed.emit()


def _make(name: str, today: Today) -> Panel:
    """Make a panel; what only it needs is read now, not when the window opens."""
    module, _, kind = PLACES[name].partition(".")
    make = getattr(import_module(f"estimator.ui.desk.{module}"), kind)
    panel = make(today) if name == "call_sheet" else make()
    assert isinstance(panel, Panel)
    return panel


PLACES = {
    "why": "why_panel.WhyPanel", "figures": "figures_panel.FiguresPanel", "compare": "compare_panel.ComparePanel",
    "plans": "plans_panel.PlansPanel", "ways": "ways_panel.WaysPanel", "checks": "checks_panel.ChecksPanel",
    "call_sheet": "call_panel.CallPanel", "page_table": "page_panel.PagePanel",
    "print_options": "print_panel.PrintPanel", "keys": "key_card.KeyCard",
}  # fmt: skip
"""Where each panel is, by the deed that opens it."""
