"""Going from part to part of a window with F6, whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_part(parts: Sequence[QWidget], direction: int) -> None:
    """Give the focus to the first field of the next part that is shown and has one; back with -1."""
    shown = [part for part in parts if part.isVisible()]
    focused = QApplication.focusWidget()
    has_focus = [focused is not None and (part is focused or part.isAncestorOf(focused)) for part in shown]
    here = has_focus.index(True) if True in has_focus else -1
    for step in range(1, len(shown) + 1):
        target = first_that_takes_focus([shown[(here + direction * step) % len(shown)]])
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def first_that_takes_focus(parts: Iterable[QWidget | None]) -> QWidget | None:
    """The first widget that Tab would stop at, in these or inside them; None where there is none."""
    all_of_them = (widget for part in parts if part is not None for widget in (part, *part.findChildren(QWidget)))
    return next((widget for widget in all_of_them if _takes_focus(widget)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
