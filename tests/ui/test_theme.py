"""The palettes: every text and border keeps its contrast on both grounds."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from estimator.ui.theme import DARK, FAMILY, FOCUS_RING, LIGHT, PALETTES, Colours, Theme, style_sheet


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(colour).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
def test_text_keeps_four_and_a_half_to_one(colours: Colours) -> None:
    pairs = [
        (name, ground)
        for name in ("text", "second_text", "accent", "visited", "error", "success")
        for ground in (colours.window, colours.card)
        if contrast(getattr(colours, name), ground) < 4.5
    ]
    assert pairs == []
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", PALETTES, ids=lambda colours: colours.name)
def test_borders_and_the_focus_ring_keep_three_to_one(colours: Colours) -> None:
    for ground in (colours.window, colours.card):
        assert contrast(colours.border, ground) >= 3
        assert contrast(colours.accent, ground) >= 3


@pytest.mark.parametrize("colours", [c for c in PALETTES if "high" in c.name], ids=lambda colours: colours.name)
def test_high_contrast_reaches_seven_to_one(colours: Colours) -> None:
    for name in ("text", "second_text", "accent", "visited", "error", "success", "border"):
        assert contrast(getattr(colours, name), colours.card) >= 7


def test_the_text_factor_sets_the_font_and_the_style_sheet(theme: Theme) -> None:
    theme.set_factor(2.0)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        assert app.font().family() == FAMILY
        assert app.font().pointSizeF() == 22
        assert app.styleSheet() == style_sheet(theme.colours, 2.0)
    finally:
        theme.set_factor(1.0)


def test_another_palette_is_painted_everywhere(theme: Theme) -> None:
    theme.set_colours("dark")
    try:
        assert QApplication.palette().window().color() == QColor(DARK.window)
    finally:
        theme.set_colours(None)


def test_no_size_of_text_is_in_pixels() -> None:
    assert "px" not in "".join(line for line in style_sheet(LIGHT, 1.0).splitlines() if "font-size" in line)


@pytest.mark.parametrize("kind", [QListWidget, QTableWidget, QPlainTextEdit])
def test_the_ring_goes_all_the_way_around_what_scrolls(
    kind: type[QAbstractScrollArea], theme: Theme, qtbot: QtBot
) -> None:
    scrolled = kind()
    qtbot.addWidget(scrolled)
    if isinstance(scrolled, QListWidget):
        scrolled.addItems(["a long entry that goes on and on " * 9] * 40)
    elif isinstance(scrolled, QTableWidget):
        scrolled.setRowCount(40)
        scrolled.setColumnCount(40)
    elif isinstance(scrolled, QPlainTextEdit):
        scrolled.setPlainText("words " * 4000)
    scrolled.resize(300, 200)
    with qtbot.waitActive(scrolled):
        scrolled.show()
        scrolled.activateWindow()
    scrolled.setFocus()
    picture, colour = scrolled.grab().toImage(), QColor(theme.colours.accent)
    middle, centre = picture.width() // 2, picture.height() // 2
    for depth in range(FOCUS_RING):
        right, bottom = picture.width() - 1 - depth, picture.height() - 1 - depth
        for place in ((middle, depth), (middle, bottom), (depth, centre), (right, centre)):
            assert picture.pixelColor(*place) == colour, place


@pytest.mark.parametrize("kind", [QListWidget, QTableWidget, QPlainTextEdit, QLineEdit])
def test_quiet_words_keep_their_contrast_in_every_kind_of_field(
    kind: type[QWidget], theme: Theme, qtbot: QtBot
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().placeholderText().color() == QColor(theme.colours.second_text)


def test_the_words_of_the_tab_in_front_are_measured_as_they_are_painted(theme: Theme, qtbot: QtBot) -> None:
    bar = QTabBar()
    qtbot.addWidget(bar)
    bar.addTab("Sample Patient · draft")
    bar.show()
    assert bar.font().bold()
