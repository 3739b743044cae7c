"""The live page: made in the background, the newest only, never blank, its place kept; its figures can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper.document import PageOptions
from estimator.pricing.steps import Step
from estimator.ui.desk.compiler import QUIET, MadePage, Order, make_page
from estimator.ui.desk.figure_places import PlacedFigure
from estimator.ui.desk.paper import Paper
from estimator.ui.desk.wanted import Wanted
from estimator.ui.theme import Theme
from tests.books import demonstration
from tests.paper.insured import MET_MID_COURSE
from tests.paper.pages import result_of
from tests.ui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton


def wanted(**answers: object) -> Wanted:
    """The page of the usual course with other answers."""
    return Wanted("estimate", demonstration(), result_of(**answers), PageOptions())  # type: ignore[arg-type]


@pytest.fixture
def paper(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[Paper]:
    """The page of the usual course by itself, its figures found, which are looked for at once."""
    monkeypatch.setattr("estimator.ui.desk.compiler.QUIET", 0.01)
    shown = Paper(theme)
    qtbot.addWidget(shown)
    shown.resize(620, 500)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    show(shown, qtbot)
    shown.setFocus()
    yield shown
    shown.stop()


def show(paper: Paper, qtbot: QtBot, **answers: object) -> None:
    """Show a page and wait for its figures."""
    paper.show_page(wanted(**answers))
    qtbot.waitUntil(lambda: paper.is_current and paper.has_figures)


def press(paper: Paper, *keys: Qt.Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(paper, key)


def ringed(paper: Paper) -> PlacedFigure:
    """The figure that the keys have reached."""
    assert paper.figures.ringed is not None
    return paper.figures.ringed


def point_on(paper: Paper, figure: PlacedFigure) -> QPoint:
    """The middle of a figure in the view."""
    return paper.place_of(figure).center().toPoint()


def asked(paper: Paper) -> list[Step | None]:
    """The steps of the figures asked about from now on, as they are asked for."""
    steps: list[Step | None] = []
    paper.asked_why.connect(lambda shown: steps.append(shown.step))
    return steps


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
    place = paper.sheets().places[0]
    painted = paper.viewport().grab(place).toImage()
    assert painted.pixelColor(3, 3).name() == "#ffffff"
    shades = [painted.pixelColor(x, y).lightness() for x in range(0, place.width(), 5) for y in range(0, 400, 2)]
    assert 0.01 < sum(shade < 100 for shade in shades) / len(shades) < 0.3


def test_only_the_newest_answers_get_a_page(desk: Desk, qtbot: QtBot) -> None:
    made: list[MadePage] = []
    desk.window.paper.page_made.connect(made.append)
    for number in ("2", "3", "4", "5", "7", "8"):
        desk.type("infusions", number)
    qtbot.waitUntil(lambda: desk.is_painted)
    assert made[-1].wanted.result is desk.window.work.draft.result
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


def test_whoever_waits_for_a_page_gets_that_one_though_another_is_shown_since(paper: Paper, qtbot: QtBot) -> None:
    waited_for, given = wanted(infusions="8"), list[MadePage]()
    paper.show_page(waited_for)
    paper.when_made(given.append)
    paper.show_page(wanted(infusions="4"))
    qtbot.waitUntil(lambda: bool(given))
    assert [page.wanted for page in given] == [waited_for]


def test_a_page_that_somebody_waits_for_is_made_before_the_work_ends(paper: Paper) -> None:
    given: list[MadePage] = []
    paper.show_page(wanted(infusions="8"))
    paper.when_made(given.append)
    paper.stop()
    assert len(given) == 1


def fail(paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for a page that cannot be made."""

    def refuse(order: Order) -> MadePage:
        raise RuntimeError("no such font")

    with monkeypatch.context() as broken, qtbot.waitSignal(paper.page_failed):
        broken.setattr("estimator.ui.desk.compiler.make_page", refuse)
        paper.show_page(wanted(infusions="8"))


def test_after_a_page_that_could_not_be_made_nothing_waits_and_why_is_told_again(
    paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[MadePage] = []
    fail(paper, qtbot, monkeypatch)
    with qtbot.waitSignal(paper.page_failed) as told:
        paper.when_made(given.append)
    show(paper, qtbot, infusions="4")
    assert (told.args, given) == (["no such font"], [])


def test_over_an_older_page_stands_that_the_newest_could_not_be_made_until_one_is(
    paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(paper, qtbot, monkeypatch)
    after_the_failure = (paper.veil_in_words(), paper.is_updating)
    paper.show_page(wanted(infusions="4"))
    assert after_the_failure == ("earlier page, could not be updated", False)
    assert (paper.veil_in_words(), paper.is_updating) == ("updating", True)
    qtbot.waitUntil(lambda: paper.is_current and not paper.is_updating)


def test_a_figure_asks_for_its_explanation_when_it_is_clicked(paper: Paper) -> None:
    steps, figure = asked(paper), paper.figures.placed[0]
    QTest.mouseClick(paper.viewport(), LEFT, pos=point_on(paper, figure))
    assert steps[0] is figure.step


def test_sliding_off_before_letting_go_takes_the_click_back(paper: Paper) -> None:
    steps, figure = asked(paper), paper.figures.placed[0]
    QTest.mousePress(paper.viewport(), LEFT, pos=point_on(paper, figure))
    QTest.mouseRelease(paper.viewport(), LEFT, pos=QPoint(1, 1))
    assert steps == []


def test_a_click_beside_every_figure_asks_for_nothing(paper: Paper) -> None:
    steps = asked(paper)
    QTest.mouseClick(paper.viewport(), LEFT, pos=QPoint(2, 2))
    assert steps == []


def test_a_figure_under_the_mouse_shows_a_hand(paper: Paper) -> None:
    QTest.mouseMove(paper.viewport(), point_on(paper, paper.figures.placed[0]))
    QTest.mouseMove(paper.viewport(), point_on(paper, paper.figures.placed[0]) + QPoint(1, 0))
    assert paper.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_a_figure_takes_the_mouse_on_12_pixels_above_its_middle_however_small_it_is(paper: Paper) -> None:
    paper.zoom(-1)
    paper.zoom(-1)
    steps, figure = asked(paper), paper.figures.placed[0]
    QTest.mouseClick(paper.viewport(), LEFT, pos=point_on(paper, figure) - QPoint(0, 11))
    assert steps[0] is figure.step


def test_of_two_figures_close_together_the_nearer_one_is_asked_about(paper: Paper) -> None:
    steps, (first, second) = asked(paper), paper.figures.placed[:2]
    assert point_on(paper, second).y() - point_on(paper, first).y() < 24
    QTest.mouseClick(paper.viewport(), LEFT, pos=point_on(paper, second) - QPoint(0, 4))
    assert steps[0] is second.step


def test_right_and_left_go_from_figure_to_figure(paper: Paper) -> None:
    press(paper, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert ringed(paper) is paper.figures.placed[1]


def test_every_figure_is_reached_by_keys_and_seen(paper: Paper) -> None:
    for figure in paper.figures.placed:
        press(paper, Qt.Key.Key_Right)
        assert ringed(paper) is figure
        assert paper.viewport().rect().contains(paper.place_of(figure).toAlignedRect())


def test_the_keys_begin_with_the_first_figure_in_sight(paper: Paper) -> None:
    press(paper, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
    before = paper.figures.placed[: paper.figures.number - 1]
    assert ringed(paper).sheet == 1
    assert all(paper.place_of(figure).top() < 0 for figure in before)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_figure_reached_asks_for_its_explanation(paper: Paper, key: Qt.Key) -> None:
    steps = asked(paper)
    press(paper, Qt.Key.Key_Right, key)
    assert steps[0] is paper.figures.placed[0].step


def test_space_turns_the_page_while_no_figure_is_reached(paper: Paper) -> None:
    press(paper, Qt.Key.Key_Space)
    assert paper.verticalScrollBar().value() > 0


def test_escape_takes_the_ring_away(paper: Paper) -> None:
    press(paper, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert paper.figures.ringed is None


def test_a_screen_reader_is_told_which_figure_is_reached(paper: Paper) -> None:
    said: list[str] = []
    paper.reported.connect(said.append)
    press(paper, Qt.Key.Key_Right)
    figure, figures = ringed(paper), len(paper.figures.placed)
    assert said == [f"Figure 1 of {figures}: {figure.text}. You pay {figure.text}. Enter explains it."]
    assert paper.accessibleDescription() == said[0]


def test_a_refusal_says_that_no_figure_can_be_explained(paper: Paper, qtbot: QtBot) -> None:
    show(paper, qtbot, infusions="40")
    with qtbot.waitSignal(paper.reported) as told:
        press(paper, Qt.Key.Key_Right)
    assert told.args == ["There is no figure on this page that can be explained."]


def test_the_ring_stays_on_the_same_figure_while_the_page_changes(paper: Paper, qtbot: QtBot) -> None:
    press(paper, *[Qt.Key.Key_Right] * 8)
    before = ringed(paper)
    show(paper, qtbot, infusions="8")
    assert (ringed(paper).figure, ringed(paper).step.what) == (before.figure, before.step.what)
    assert ringed(paper).step is not before.step


def test_the_ring_is_drawn_around_the_figure_only_while_the_page_has_the_focus(paper: Paper) -> None:
    press(paper, Qt.Key.Key_Right)
    edge = (paper.place_of(ringed(paper)).topLeft() + QPointF(8, -2)).toPoint()
    with_ring = paper.viewport().grab().toImage().pixelColor(edge)
    paper.clearFocus()
    assert with_ring.name() == "#0b57d0"
    assert paper.viewport().grab().toImage().pixelColor(edge).name() != "#0b57d0"


def test_a_figure_of_an_older_page_cannot_be_asked_about(paper: Paper) -> None:
    steps, place = asked(paper), point_on(paper, paper.figures.placed[0])
    paper.show_page(wanted(infusions="8"))
    QTest.mouseClick(paper.viewport(), LEFT, pos=place)
    press(paper, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert steps == []


def test_the_field_in_use_outlines_what_depends_on_it(paper: Paper, qtbot: QtBot) -> None:
    show(paper, qtbot, **MET_MID_COURSE)
    paper.outline("plan.in_network.deductible.used")
    outlined = {figure.figure for figure in paper.figures.outlined}
    assert "patient_pays" in outlined
    assert "list_price" not in outlined


def test_outlines_follow_the_page(paper: Paper, qtbot: QtBot) -> None:
    paper.outline("paid")
    show(paper, qtbot, paid="100.00")
    assert {figure.figure for figure in paper.figures.outlined} >= {"already_paid", "left_to_pay"}


def test_tab_leaves_the_page(paper: Paper, qtbot: QtBot) -> None:
    press(paper, Qt.Key.Key_Right)
    event_taken = paper.focusNextPrevChild(True)
    assert not event_taken or QApplication.focusWidget() is not paper


def test_the_wheel_zooms_about_the_mouse(paper: Paper) -> None:
    at = QPointF(200, 150)
    sheet, held = paper.sheets().on_sheet(at + paper.scrolled())
    up, nowhere = QPoint(0, 120), QPoint()
    wheel = QWheelEvent(
        at, at, nowhere, up, Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    for _ in range(3):
        QApplication.sendEvent(paper.viewport(), wheel)
    seen_sheet, seen = paper.sheets().on_sheet(at + paper.scrolled())
    assert (seen_sheet, (seen - held).manhattanLength() < 3) == (sheet, True)


def test_page_down_comes_by_the_top_of_every_sheet(paper: Paper) -> None:
    tops = {min(place.top() - 14, paper.verticalScrollBar().maximum()) for place in paper.sheets().places}
    seen = {paper.verticalScrollBar().value()}
    for _ in range(30):
        press(paper, Qt.Key.Key_PageDown)
        seen.add(paper.verticalScrollBar().value())
    assert tops <= seen


def test_page_up_goes_back_to_the_beginning(paper: Paper) -> None:
    press(paper, Qt.Key.Key_End, *[Qt.Key.Key_PageUp] * 30)
    assert paper.verticalScrollBar().value() == 0


def test_figures_are_looked_for_only_once_nobody_types(
    paper: Paper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("estimator.ui.desk.compiler.QUIET", QUIET)
    found: list[int] = []
    paper.figures_placed.connect(lambda: found.append(len(paper.figures.placed)))
    for number in ("2", "3", "4"):
        paper.show_page(wanted(infusions=number))
        qtbot.waitUntil(lambda: paper.is_current)
    qtbot.waitUntil(lambda: paper.has_figures)
    assert len(found) == 1
