"""The page that compares as a file: what it says, its PDF with the data of every estimate attached."""

from __future__ import annotations

import json
from collections.abc import Sequence

from estimator import __version__
from estimator.office.pages import Page
from estimator.paper.comparison import make_comparison
from estimator.paper.document import PageOptions
from estimator.paper.fonts import unprintable
from estimator.paper.pdf import make_pdf
from estimator.pricing.result import Result
from estimator.pricing.serial import as_json
from estimator.rules.book import Book


def make_comparison_page(book: Book, results: Sequence[Result], options: PageOptions) -> Page:
    """Make the page of 2 to 4 results side by side; the attached data says no more than the page does.

    Raises ValueError for fewer or more results, PageContradictsItself and PageNotMade.
    """
    document = make_comparison(book, results, options)
    data = [json.loads(as_json(result, options.discreet)) for result in results]
    attached = json.dumps({"result": "comparison", "program": __version__, "results": data}, ensure_ascii=False)
    pdf = make_pdf(document, attached.encode())
    return Page(document, pdf, (*document.missing, *unprintable(document)))
