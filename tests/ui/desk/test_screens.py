"""Every screen of the desk, in both languages, at 100 and 200 %: named, in order, large enough, never cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.theme import PALETTES, Colours
from estimator.wording import LANGUAGES, Language
from tests.ui.accessibility import (
    captions_not_in_names,
    clipped,
    contrast,
    out_of_order,
    outside,
    palette_failures,
    pixels_that_change,
    tab_order,
    twin_mnemonics,
    undersized,
    unnamed,
)
from tests.ui.conftest import Desk

INSURED = {
    "coverage": "ppo-in-network",
    "coverage_confirmed_by": "the plan, call of November 20",
}
SCREENS: dict[str, tuple[dict[str, object], str]] = {
    "self-pay": ({}, ""),
    "insured": (INSURED, ""),
    "superbill": ({"coverage": "out-of-network-superbill"}, ""),
    "refused": ({"infusions": None, "treatment": "not-there"}, ""),
    "why": (INSURED, "why"),
    "figures": (INSURED, "figures"),
    "compare": ({}, "compare"),
    "plans": ({}, "plans"),
    "ways": (INSURED, "ways"),
    "checks": (INSURED, "checks"),
    "call sheet": (INSURED, "call_sheet"),
    "print options": ({}, "print_options"),
    "keys": ({}, "keys"),
    "commands": ({}, "commands"),
}
"""The screens: the answers that differ from the sample's, and the deed that opens what is looked at."""


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, open_desk: Callable[..., Desk]) -> Desk:
    """One of the screens."""
    answers, deed = SCREENS[request.param]
    desk = open_desk(**answers)
    if deed:
        desk.window.actions_by_name[deed].trigger()
    return desk


def looks(desk: Desk) -> Iterator[tuple[Language, float]]:
    """The screen in both languages, with text of the usual and of twice the size."""
    for factor in (1.0, 2.0):
        desk.window.theme.set_factor(factor)
        for language in LANGUAGES:
            desk.window.retranslate(language)
            for _ in range(6):  # text is fitted to its place, and its place to the text
                QApplication.processEvents()
            yield language, factor


def test_nothing_is_unnamed_cut_off_too_small_or_out_of_reach(screen: Desk, qtbot: QtBot) -> None:
    screen.window.resize(1280, 1024)
    found = {}
    for language, factor in looks(screen):
        window: QWidget = screen.window
        wrong = {
            "unnamed": unnamed(window), "caption not in name": captions_not_in_names(window),
            "cut off": clipped(window), "too small": undersized(window, 24), "twin keys": twin_mnemonics(window),
            "outside": outside(window), "out of order": out_of_order(screen.window.form),
        }  # fmt: skip
        found |= {(language, factor, kind): each for kind, each in wrong.items() if each}
    assert found == {}


@pytest.mark.parametrize("screen", ["insured", "figures", "compare", "call sheet", "print options"], indirect=True)
def test_tab_comes_round_without_a_trap(screen: Desk) -> None:
    first = QApplication.focusWidget()
    assert first is not None
    seen = []
    for _ in range(len(tab_order(screen.window)) + 5):
        screen.press("Tab")
        seen.append(QApplication.focusWidget())
    assert first in seen or len(set(seen)) >= len(tab_order(screen.window)) - 1


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
def test_text_stands_out_from_its_ground(colours: Colours) -> None:
    need = 7 if colours.name.startswith("high") else 4.5
    assert palette_failures(colours, need) == []


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
def test_borders_and_the_focus_ring_stand_out_from_both_grounds(colours: Colours) -> None:
    for ground in (colours.window, colours.card):
        assert contrast(colours.border, ground) >= 3
        assert contrast(colours.accent, ground) >= 3


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
def test_whatever_has_the_focus_shows_it(colours: Colours, desk: Desk) -> None:
    desk.window.theme.set_colours(colours.name)
    faint = []
    kinds: dict[str, QWidget] = {type(widget).__name__: widget for widget in tab_order(desk.window)}
    for name, widget in kinds.items():
        desk.window.setFocus()
        before = widget.grab().toImage()
        widget.setFocus()
        QApplication.processEvents()
        changed = pixels_that_change(before, widget.grab().toImage())
        if changed < 0.8 * 4 * (widget.width() + widget.height()) * 0.5:
            faint.append(f"{name} {changed} of {2 * (widget.width() + widget.height())}")
    desk.window.theme.set_colours(None)
    assert faint == []
