"""Sheets lie one below the other, and every place on the screen is a place on one of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from estimator.ui.desk.sheets import MARGIN, lay_out

LETTER = QSizeF(612, 792)
SCALES = st.floats(0.3, 4.0)


def test_sheets_do_not_overlap() -> None:
    first, second = lay_out([LETTER, LETTER], 1.0, 700).places
    assert second.top() - first.bottom() > MARGIN / 2


def test_a_narrow_sheet_lies_in_the_middle() -> None:
    (place,) = lay_out([LETTER], 1.0, 1012).places
    assert place.left() == 200


@given(SCALES, st.floats(0, 2000), st.integers(100, 2000))
def test_a_place_on_a_sheet_is_found_again_on_the_screen(scale: float, y: float, width: int) -> None:
    sheets = lay_out([LETTER, LETTER, LETTER], scale, width)
    sheet, place = sheets.on_sheet(QPointF(100, y))
    seen = sheets.on_screen(sheet, QRectF(place, QSizeF(1, 1))).topLeft()
    assert (seen - QPointF(100, y)).manhattanLength() < 0.01


@given(SCALES, st.integers(50, 3000))
def test_turning_on_leaves_no_part_of_a_sheet_unseen(scale: float, height: int) -> None:
    sheets = lay_out([LETTER, LETTER], scale, 700)
    stops = sheets.stops(height)
    assert all(after <= before + height + 1 for before, after in pairwise(stops))
    assert {place.top() - MARGIN for place in sheets.places} <= set(stops)


def test_without_any_sheet_there_is_nothing_to_turn() -> None:
    assert lay_out([], 1.0, 700).stops(400) == []
