"""The live page: made in the background, the newest only, never blank, its place kept."""

from __future__ import annotations

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from estimator.ui.desk.compiler import MadePage, Order, make_page
from tests.ui.conftest import Desk


def test_the_last_page_stays_until_the_next_is_there(desk: Desk, qtbot: QtBot) -> None:
    paper = desk.window.paper
    before = paper.images[0]
    desk.type("infusions", "8")
    assert not paper.is_current
    assert paper.images[0] is before
    qtbot.waitUntil(lambda: paper.is_current)
    assert paper.images[0] is not before


def test_the_page_is_dark_on_white(desk: Desk) -> None:
    paper = desk.window.paper
    place = paper.places()[0]
    painted = paper.viewport().grab(place).toImage()
    assert painted.pixelColor(3, 3).name() == "#ffffff"
    shades = [painted.pixelColor(x, y).lightness() for x in range(0, place.width(), 5) for y in range(0, 400, 2)]
    assert 0.01 < sum(shade < 100 for shade in shades) / len(shades) < 0.3


def test_only_the_newest_answers_get_a_page(desk: Desk, qtbot: QtBot) -> None:
    made = []
    desk.window.paper.page_made.connect(made.append)
    for number in ("2", "3", "4", "5", "7", "8"):
        desk.type("infusions", number)
    qtbot.waitUntil(lambda: desk.is_painted)
    assert made[-1].result is desk.window.result
    assert len(made) < 6


def test_a_page_that_takes_long_is_dimmed_and_says_so(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper, may_go_on = desk.window.paper, Event()

    def make_slowly(order: Order) -> MadePage:
        assert may_go_on.wait(10)
        return make_page(order)

    monkeypatch.setattr("estimator.ui.desk.compiler.make_page", make_slowly)
    desk.type("infusions", "8")
    qtbot.waitUntil(lambda: paper.is_updating)
    assert paper.images
    may_go_on.set()
    qtbot.waitUntil(lambda: desk.is_painted)
    assert not paper.is_updating


def test_scroll_and_zoom_stay_while_the_page_changes(desk: Desk, qtbot: QtBot) -> None:
    paper = desk.window.paper
    paper.zoom(1)
    paper.verticalScrollBar().setValue(300)
    qtbot.waitUntil(lambda: desk.is_painted)
    width = paper.images[0].width()
    desk.type("infusions", "8")
    qtbot.waitUntil(lambda: desk.is_painted)
    assert paper.verticalScrollBar().value() == 300
    assert paper.images[0].width() == width


def test_page_down_and_up_turn_the_page(desk: Desk) -> None:
    paper = desk.window.paper
    paper.setFocus()
    desk.press("PageDown")
    assert paper.verticalScrollBar().value() > 0
    desk.press("PageUp")
    assert paper.verticalScrollBar().value() == 0


def test_a_page_that_cannot_be_made_is_said_and_the_last_one_stays(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(order: Order) -> MadePage:
        raise RuntimeError("no such font")

    monkeypatch.setattr("estimator.ui.desk.compiler.make_page", refuse)
    with qtbot.waitSignal(desk.window.paper.page_failed):
        desk.type("infusions", "8")
    assert "no such font" in desk.window.status.text()
    assert desk.window.paper.images
