"""The page of an estimate for the command line: as text, or as the bytes of its PDF with the data attached."""

from __future__ import annotations

import sys

from estimator.paper.document import PageOptions
from estimator.pricing import Result
from estimator.rules import Book


def page_text(book: Book, result: Result, options: PageOptions) -> str:
    """Give the page as plain text; the size of its letters makes no difference here."""
    from estimator.office.pages import page_document
    from estimator.paper.text import as_text

    return as_text(page_document(book, result, options))


def make_page(book: Book, result: Result, options: PageOptions) -> bytes:
    """Make the page's PDF; characters that no shipped font has are named on stderr."""
    from estimator.office import pages
    from estimator.paper.fonts import unprintable

    page = pages.make_page(book, result, options)
    for missing in unprintable(page.document):
        print(missing.words, file=sys.stderr)
    return page.pdf
