"""QR codes as rows of dark and light modules; who shows them draws them."""

from __future__ import annotations

import segno

LARGEST_VERSION = 13
"""69 modules a side: with its margin 62 mm at 0.8 mm a module, which an old telephone reads at arm's length."""
MOST_BYTES = 300
"""Bytes of text of the largest code, with room to spare."""
MARGIN = 4
"""Light modules that must stand around it (ISO/IEC 18004)."""


def qr_matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Give a text as a QR code of level M, True for a dark module, without its margin.

    Raises ValueError for more than 300 bytes of UTF-8.
    """
    if len(text.encode()) > MOST_BYTES:
        raise ValueError(f"A text of {len(text.encode())} bytes is larger than {MOST_BYTES}.")
    code = segno.make_qr(text, error="m", boost_error=False, encoding="utf-8")
    return tuple(tuple(module != 0 for module in row) for row in code.matrix)
