"""Every screen on all sizes of screen and text, in both languages and all colours: named, whole, in order, in sight."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QPoint, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

import estimator.wording
from estimator.ui.kiosk.keypad import Key as PadKey
from estimator.ui.kiosk.look import PALETTES, Look
from estimator.ui.kiosk.metrics import CAP_HEIGHT, TEXT_SIZES, Metrics
from estimator.ui.kiosk.script import point_at, script
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.wording import LANGUAGES
from tests.ui.accessibility import (
    captions_not_in_names,
    clipped,
    controls,
    outside,
    palette_failures,
    pixels_that_change,
    undersized,
    unnamed,
)
from tests.ui.kiosk.patients import go_to, patient, views

SCREENS = {"high": Metrics(1080, 1920, 21.5), "wide": Metrics(1920, 1080, 21.5), "small": Metrics(1280, 800, 10.1)}
MIDDLING = Metrics(1280, 800, 15.6)
ANSWERED = {
    "paying": "insurance", "plan": "ppo-in-network", "deductible_left": 50_000, "limit_left": "unknown",
    "treatment": "depression",
}  # fmt: skip
RING_AT_LEAST = 3
"""Pixels of the ring around what has the focus."""
ACCENTS = str.maketrans("aeiounAEIOU", "áéíóúñÁÉÍÓÚ")
IN_EVERY_RUN = (("small", 1.0), ("wide", 2.0))
"""The looks in which longer words are tried each time; the others are for the soak."""
QUESTIONS = ("paying", "plan", "this-year", "treatment", "check")
SEEN_AT_ONCE = ("start", "before", *QUESTIONS, "take", "done")

pytestmark = pytest.mark.usefixtures("qtbot")


class Pseudo(QTranslator):
    """Says every label of the windows in a language that nobody speaks."""

    def translate(self, context: str, words: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(words)


def pseudo(words: str) -> str:
    """A text with accents and two fifths longer, as another language may be; its places stay what they are."""
    parts = [part if part.startswith("{") else part.translate(ACCENTS) for part in re.split(r"(\{\w+\})", words)]
    letters = re.sub(r"\{\w+\}", "", words).translate(ACCENTS)
    more = " " + letters[: round(len(letters) * 0.4)].strip() if len(letters) > 3 else ""
    return f"[{''.join(parts)}{more}]" if letters.strip() else words


@pytest.mark.parametrize(
    ("size", "factor", "language"),
    [
        pytest.param(*look, marks=[] if number % 2 == number // 2 % 2 else pytest.mark.soak)
        for number, look in enumerate(product(SCREENS, TEXT_SIZES, LANGUAGES))
    ],
)
def test_nothing_is_cut_unnamed_too_small_or_out_of_sight(size: str, factor: float, language: str) -> None:
    with patient(SCREENS[size], factor, language=language, **ANSWERED) as someone:
        wrong = []
        for view in views(someone):
            top = someone.screens
            found = (unnamed(top), clipped(top), undersized(top, 64), outside(top), captions_not_in_names(top))
            wrong += [(view, one) for part in found for one in part]
        assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [*SCREENS, "middling"])
def test_at_usual_size_everything_but_the_result_is_seen_at_once(size: str, language: str) -> None:
    with patient(SCREENS.get(size, MIDDLING), language=language, **ANSWERED) as someone:
        moved = [view for view in views(someone) if someone.page.view.needs_moving]  # type: ignore[attr-defined]
        assert set(moved) <= {"result"}


def test_on_the_smallest_screen_both_languages_are_seen_at_once() -> None:
    with patient(SCREENS["small"]) as someone:
        buttons = [welcome.button for welcome in someone.page.welcomes.values()]  # type: ignore[attr-defined]
        assert [one.text() for one in buttons if one.visibleRegion().boundingRect() != one.rect()] == []


@pytest.mark.parametrize(
    ("size", "factor"),
    [
        pytest.param(size, factor, marks=[] if (size, factor) in IN_EVERY_RUN else pytest.mark.soak)
        for size, factor in product(SCREENS, (1.0, 2.0))
    ],
)
def test_a_language_with_longer_words_has_room(size: str, factor: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the smallest screen only the pages: its frame has one line, in which each of the two languages just fits."""
    english = estimator.wording.sentences

    def longer(subject: str) -> dict[str, tuple[str, str]]:
        return {name: (pseudo(pair[0]), pair[1]) for name, pair in english(subject).items()}

    monkeypatch.setattr("estimator.wording.sentences", longer)
    labels = Pseudo()
    QCoreApplication.installTranslator(labels)
    try:
        with patient(SCREENS[size], factor, **ANSWERED) as someone:
            QCoreApplication.installTranslator(labels)  # before those that the turn brought
            someone.screens.frame.retranslate("en")
            wrong: set[tuple[str, str]] = set()
            for view in views(someone):
                top = someone.page if size == "small" else someone.screens
                found = (unnamed(top), clipped(top), outside(top))
                wrong |= {(view, one) for part in found for one in part}
            assert someone.screens.frame.next.text() == "[Néxt Né]"
            assert wrong == set()
    finally:
        QCoreApplication.removeTranslator(labels)


@pytest.mark.parametrize("size", SCREENS)
def test_at_twice_the_size_nothing_is_wider_than_the_screen(size: str) -> None:
    with patient(SCREENS[size], 2.0, language="es", **ANSWERED) as someone:
        wide = []
        for view in views(someone):
            area = someone.page.view._area  # type: ignore[attr-defined]
            if area.widget().width() > area.viewport().width():
                wide.append(view)
        assert wide == []


@pytest.mark.parametrize("size", SCREENS)
def test_the_frame_never_moves(size: str) -> None:
    with patient(SCREENS[size], **ANSWERED) as someone:
        frame = someone.screens.frame
        places = set()
        for view in views(someone):
            if view not in ("start", "done", "help"):
                places.add(tuple(one.mapTo(frame, QPoint()).toTuple() for one in (frame.back, frame.next, frame.help)))
        assert len(places) == 1


def test_primary_buttons_and_keys_are_20_millimetres() -> None:
    metrics = SCREENS["wide"]
    with patient(metrics, **ANSWERED) as someone:
        go_to(someone, "this-year")
        keys = someone.page.findChildren(PadKey)
        buttons: list[QWidget] = [someone.screens.frame.next, someone.screens.frame.back, *keys]
        assert len(keys) == 12
        assert min(min(one.width(), one.height()) for one in buttons) >= 20 * metrics.pixels_a_millimetre - 1


@pytest.mark.parametrize("size", SCREENS)
def test_a_capital_is_high_enough_to_be_read(size: str) -> None:
    metrics = SCREENS[size]
    heights = [Look(metrics, factor).text * CAP_HEIGHT / metrics.pixels_a_millimetre for factor in TEXT_SIZES]
    assert heights[0] >= 4.8
    assert heights[2] >= 7.3


@pytest.mark.parametrize("contrast", ["dark", "light"])
def test_high_contrast_is_seven_to_one(contrast: str) -> None:
    assert palette_failures(PALETTES[contrast], 7) == []  # type: ignore[index]


@pytest.mark.parametrize("contrast", PALETTES)
def test_the_focus_is_seen_on_every_control(contrast: str) -> None:
    with patient(contrast=contrast, **ANSWERED) as someone:  # type: ignore[arg-type]
        faint = []
        for view in ("this-year", "check", "take"):
            go_to(someone, view)
            for control in [one for one in controls(someone.screens) if isinstance(one, TouchButton)][:8]:
                someone.screens.setFocus()
                QApplication.focusWidget().clearFocus()  # type: ignore[union-attr]
                before = control.grab().toImage()
                control.setFocus()
                changed = pixels_that_change(before, control.grab().toImage())
                if changed < 0.8 * RING_AT_LEAST * 2 * (control.width() + control.height()):
                    faint.append((view, control.accessibleName(), changed))
        assert faint == []


@pytest.mark.parametrize("view", SEEN_AT_ONCE)
def test_tab_goes_in_the_order_in_which_a_column_is_seen(view: str) -> None:
    with patient(**ANSWERED) as someone:
        page = go_to(someone, view)
        stops = [one for one in page.stops() if one.isVisible() and one.isEnabled()]  # type: ignore[attr-defined]
        places = [one.mapTo(page, QPoint(0, 0)) for one in stops]
        steps = zip(zip(stops, places, strict=True), zip(stops[1:], places[1:], strict=True), strict=False)
        back = [
            (a.accessibleName(), b.accessibleName()) for (a, p), (b, q) in steps if q.y() < p.y() and q.x() <= p.x()
        ]
        assert back == []


def test_what_has_the_focus_is_brought_into_sight() -> None:
    with patient(factor=2.0, **ANSWERED) as someone:
        page = go_to(someone, "result")
        hidden = []
        for stop in page.stops():  # type: ignore[attr-defined]
            if stop.isVisible() and stop.isEnabled():
                stop.setFocus()
                QCoreApplication.processEvents()
                if stop.visibleRegion().isEmpty():
                    hidden.append(stop.accessibleName())
        assert hidden == []


def test_a_screen_tells_all_it_shows_in_its_order() -> None:
    with patient(**ANSWERED) as someone:
        untold = []
        for view in views(someone):
            told = "\n".join(script(someone.screens.frame))
            shown = [one.text().replace("\u200b", "") for one in someone.page.findChildren(Said) if one.isVisible()]
            untold += [(view, words) for words in shown if words not in told]
        assert untold == []


def test_a_choice_is_told_with_its_place() -> None:
    with patient(**ANSWERED) as someone:
        page = go_to(someone, "paying")
        assert "Option 2 of 4: I use my insurance We ask about your plan next.. Chosen." in page.script()  # type: ignore[attr-defined]


def test_the_choice_being_read_out_has_the_focus() -> None:
    with patient(**ANSWERED) as someone:
        page = go_to(someone, "paying")
        lines = script(someone.screens.frame)
        line = next(place for place, words in enumerate(lines) if words.startswith("Option 3 of 4"))
        point_at(someone.screens.frame, line)
        assert page.cards.cards[2].hasFocus()  # type: ignore[attr-defined]


def test_nothing_moves_by_itself() -> None:
    """So there is no motion to reduce, whatever a person or the system asks for."""
    with patient(**ANSWERED) as someone:
        moving = [view for view in views(someone) if someone.screens.findChildren(QAbstractAnimation)]
        assert moving == []
