"""How the page looks, by the switches of the menus; a detail it must hold stays, and what was chosen of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtGui import QAction

from estimator.paper.details import must_stand
from estimator.paper.document import Detail, PageOptions
from estimator.ui.desk.actions import DEEDS
from estimator.ui.desk.draft import Draft
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate

SHOWN_BY: Mapping[str, Detail] = {
    "show_prices": "service-prices", "show_plan_pays": "plan-pays", "show_discounts": "discounts",
    "show_subtotals": "subtotals",
}  # fmt: skip
"""The deeds that show and hide a detail."""
PAGE_SWITCHES = ("large_print", "discreet", *SHOWN_BY)
"""Every deed that changes how the page looks."""
MUST_STAND = QT_TRANSLATE_NOOP("Actions", "{switch} (required here)")


def look_chosen(actions: Mapping[str, QAction], draft: Draft) -> PageOptions:
    """How the page is to look by the switches; of a detail it must hold, what was chosen by hand before holds on."""
    kept = draft.look.hidden & must_stand(draft.book, draft.result)
    chosen = {detail for name, detail in SHOWN_BY.items() if not actions[name].isChecked()}
    size: Literal["normal", "large"] = "large" if actions["large_print"].isChecked() else "normal"
    return PageOptions(size=size, discreet=actions["discreet"].isChecked(), hidden=kept | chosen)


def show_look(actions: Mapping[str, QAction], draft: Draft) -> None:
    """Show how the page of an estimate looks; a switch of what it must hold is on, cannot be used, and says so."""
    actions["large_print"].setChecked(draft.look.size == "large")
    actions["discreet"].setChecked(draft.look.discreet)
    stays = must_stand(draft.book, draft.result)
    for deed in DEEDS:
        detail = SHOWN_BY.get(deed.name)
        if detail is not None:
            words = translate("Actions", deed.words)
            is_bound = detail in stays
            actions[deed.name].setChecked(is_bound or detail not in draft.look.hidden)
            actions[deed.name].setEnabled(not is_bound)
            actions[deed.name].setText(translate("Actions", MUST_STAND).format(switch=words) if is_bound else words)
