"""What all panels share: keys reach the one that was opened, and Esc closes it, whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable

from tests.ui.conftest import Desk


def test_a_panel_without_any_field_takes_the_keys_and_escape_closes_it(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(infusions=None, treatment="not-there")
    desk.press("Ctrl+1")
    assert desk.window.panels.open_one is not None
    desk.press("Escape")
    assert desk.window.panels.open_one is None
