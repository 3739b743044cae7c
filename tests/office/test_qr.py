"""A QR code is read back as the very text it was made of."""

from __future__ import annotations

import pytest
import zxingcpp

from estimator.office.qr import LARGEST_VERSION, MARGIN, MOST_BYTES, qr_matrix

PIXELS = 4
LONGEST = "ñ" * (MOST_BYTES // 2)


def read(matrix: tuple[tuple[bool, ...], ...]) -> str:
    """Read a QR code as a phone does: black on white, with its margin."""
    side = (len(matrix) + 2 * MARGIN) * PIXELS
    picture = bytearray(b"\xff" * side * side)
    for y in range(side):
        for x in range(side):
            row, column = y // PIXELS - MARGIN, x // PIXELS - MARGIN
            if 0 <= row < len(matrix) and 0 <= column < len(matrix) and matrix[row][column]:
                picture[y * side + x] = 0
    (found,) = zxingcpp.read_barcodes(memoryview(picture).cast("B", (side, side)))
    return found.text


@pytest.mark.parametrize("text", ["K35V-6TR4-632V", "Usted pagará $2,545.00 por 1 evaluación.\nDemostración.", LONGEST])
def test_what_is_read_is_what_was_written(text: str) -> None:
    assert read(qr_matrix(text)) == text


def test_the_longest_text_makes_the_largest_code() -> None:
    assert len(qr_matrix(LONGEST)) == 17 + 4 * LARGEST_VERSION


def test_it_is_square() -> None:
    matrix = qr_matrix("K35V-6TR4-632V")
    assert {len(row) for row in matrix} == {len(matrix)}


def test_a_longer_text_is_refused() -> None:
    with pytest.raises(ValueError, match="301 bytes"):
        qr_matrix("a" * (MOST_BYTES + 1))
