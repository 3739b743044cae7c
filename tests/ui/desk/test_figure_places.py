"""Each figure of a page is found where it stands on its sheet, in both languages and in large print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from estimator.office.comparison import make_comparison_page
from estimator.office.pages import Page, make_page
from estimator.paper.document import PageOptions
from estimator.paper.figures import PageFigure, figures_of
from estimator.paper.pdf import make_pdf
from estimator.pricing import Result, estimate
from estimator.pricing.request import Request
from estimator.rules.shape import read_shape
from estimator.rules.source import read_source
from estimator.ui.desk.figure_places import PlacedFigure, places_of
from tests.books import demonstration
from tests.cli.conftest import REQUESTS
from tests.paper.pages import result_of
from tests.paper.test_golden import CASES

SIZES = [PageOptions("en"), PageOptions("es"), PageOptions("es", "large")]
ASKED = [file.name for file in sorted(REQUESTS.glob("*.yaml")) if file.name != "wrong.yaml"]


class Opened:
    """A page as the window opens it, with its figures and their places."""

    def __init__(self, page: Page, results: Sequence[Result]) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(page.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        self.figures = figures_of(page.document, *results)
        self.placed: tuple[PlacedFigure, ...] = places_of(self.document, self.figures) or ()

    def text_at(self, figure: PlacedFigure) -> str:
        """What stands in the rectangle of a figure, from its left end to its right."""
        middle = figure.place.center().y()
        ends = QPointF(figure.place.left() + 0.5, middle), QPointF(figure.place.right() - 0.5, middle)
        return self.document.getSelection(figure.sheet, *ends).text()


def opened(result: Result, options: PageOptions) -> Opened:
    """The page of a result, opened."""
    return Opened(make_page(demonstration(), result, options), [result])


def misplaced(page: Opened) -> list[str]:
    """The figures that do not stand in their rectangles."""
    return [figure.text for figure in page.placed if figure.text not in page.text_at(figure)]


def explained(figures: Sequence[PageFigure | PlacedFigure]) -> list[tuple[str, int]]:
    """The figures that can be explained by text and step, in an order that does not depend on the page."""
    return sorted((figure.text, id(figure.step)) for figure in figures if figure.step is not None)


def are_all_placed(page: Opened) -> bool:
    """True where every figure that can be explained has a place, and nothing else has."""
    return explained(page.figures) == explained(page.placed)


@pytest.mark.parametrize(
    ("case", "options"),
    [
        pytest.param(
            case, options, marks=[] if number % len(SIZES) == turn else pytest.mark.soak, id=f"{case} {options}"
        )
        for number, case in enumerate(CASES)
        for turn, options in enumerate(SIZES)
    ],
)
def test_every_figure_of_a_golden_page_has_its_place(case: str, options: PageOptions) -> None:
    assert are_all_placed(opened(result_of(**CASES[case]), options))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ASKED)
def test_every_figure_of_a_request_file_has_its_place(name: str) -> None:
    request, problems = read_shape(Request, read_source(name, (REQUESTS / name).read_bytes()))
    assert request is not None, problems
    assert are_all_placed(opened(estimate(demonstration(), request), PageOptions()))


def test_every_figure_of_a_comparison_has_its_place() -> None:
    results = [result_of(), result_of(**CASES["met-mid-course"]), result_of(**CASES["superbill"])]  # type: ignore[arg-type]
    assert are_all_placed(Opened(make_comparison_page(demonstration(), results, PageOptions()), results))


@pytest.mark.parametrize("options", SIZES, ids=str)
def test_a_figure_stands_in_its_rectangle(options: PageOptions) -> None:
    result = result_of(**CASES["met-mid-course"])  # type: ignore[arg-type]
    page = make_page(demonstration(), result, options)
    # The letters of the watermark lie under the figures, and would be selected with them.
    plain = replace(page.document, watermark=(" ",))
    assert misplaced(Opened(replace(page, document=plain, pdf=make_pdf(plain, b"{}")), [result])) == []


def test_a_place_lies_on_its_sheet() -> None:
    page = opened(result_of(), PageOptions())
    for figure in page.placed:
        assert QRectF(QPointF(), page.document.pagePointSize(figure.sheet)).contains(figure.place)


def test_places_are_in_reading_order() -> None:
    page = opened(result_of(), PageOptions())
    assert [figure.sheet for figure in page.placed] == sorted(figure.sheet for figure in page.placed)


def test_a_name_in_capitals_and_strange_signs_moves_no_place() -> None:
    patient = {"name": "Ana 🙂 " + "N\u0303u\u0301\u200bñez " * 40, "date_of_birth": "1985-03-04"}
    page = opened(result_of(patient=patient), PageOptions())
    assert are_all_placed(page)


def test_nothing_is_placed_once_it_need_not_go_on() -> None:
    page = opened(result_of(), PageOptions())
    asked = iter([True] * 10)
    assert places_of(page.document, page.figures, lambda: next(asked, False)) is None
