"""Which figures the strip shows, and in which words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from estimator.pricing import Estimate, estimate
from estimator.rules.scalars import Span
from estimator.ui.desk.strip import figures_shown, range_in_words
from tests.books import ask, demonstration
from tests.ui.conftest import Desk


def shown(**answers: object) -> dict[str, str]:
    result = estimate(demonstration(), ask(treatment="depression", **answers))
    assert isinstance(result, Estimate)
    return {figure.name: figure.text for figure in figures_shown(result, "en")}


def test_what_the_patient_pays_comes_last() -> None:
    assert list(shown())[-1] == "patient_pays"


def test_a_line_that_does_not_apply_is_not_there() -> None:
    assert shown(infusions="1", evaluation="no").keys() == {
        "list_price", "due_at_booking", "due_first_visit", "patient_pays",
    }  # fmt: skip


def test_later_visits_that_differ_show_the_least_and_the_most() -> None:
    assert shown(clinic="huntsville")["each_visit"] == "$399.16 to $399.17"


def test_money_already_paid_shows_what_is_left() -> None:
    assert shown(paid="632.50")["left_to_pay"] == "$1,912.50"


def test_every_figure_is_one_of_the_estimate() -> None:
    result = estimate(demonstration(), ask(treatment="depression"))
    assert isinstance(result, Estimate)
    steps = dict(result.figures())
    assert all(steps[figure.figure] is figure.step for figure in figures_shown(result, "en"))


def test_a_total_that_is_certain_has_no_range() -> None:
    result = estimate(demonstration(), ask(treatment="depression"))
    assert isinstance(result, Estimate)
    assert range_in_words(result, "en") == ""


def test_the_range_begins_where_the_figures_begin(open_desk: Callable[..., Desk]) -> None:
    strip = open_desk(infusions=Span(4, 6)).window.strip
    figure, note = strip.small["list_price"], strip.note
    assert note.isVisible()
    assert first_ink(strip, note.geometry()) - first_ink(strip, figure.geometry()) in (-1, 0, 1)


def first_ink(widget: QWidget, part: QRect) -> int:
    """The first column of a part of a widget in which something is drawn."""
    image = widget.grab(part).toImage()
    ground = image.pixel(0, 0)
    rows = range(image.height())
    return part.left() + next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows))
