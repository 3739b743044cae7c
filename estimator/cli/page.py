"""The page of an estimate for the command line: as text, or as the bytes of its PDF with the data attached."""

from __future__ import annotations

import sys

from estimator.paper.composition import make_document
from estimator.paper.document import Document, PageOptions
from estimator.pricing import Result
from estimator.rules import Book


def page_text(book: Book, result: Result, large_print: bool = False, discreet: bool = False) -> str:
    """Give the page as plain text; the size of its letters makes no difference here."""
    from estimator.paper.text import as_text

    return as_text(_document(book, result, large_print, discreet))


def make_page(book: Book, result: Result, large_print: bool = False, discreet: bool = False) -> bytes:
    """Make the page's PDF; characters that no shipped font has are named on stderr."""
    from estimator.paper.fonts import unprintable
    from estimator.paper.pdf import make_pdf
    from estimator.pricing.serial import as_json

    document = _document(book, result, large_print, discreet)
    for missing in unprintable(document):
        print(missing.words, file=sys.stderr)
    return make_pdf(document, as_json(result).encode())


def _document(book: Book, result: Result, large_print: bool, discreet: bool) -> Document:
    options = PageOptions(result.request.language, "large" if large_print else "normal", discreet)
    return make_document(book, result, options)
