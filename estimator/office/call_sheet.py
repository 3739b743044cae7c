"""The insurer call sheet as a file: what it says, its PDF with the data of the estimate attached."""

from __future__ import annotations

from estimator.office.pages import Page
from estimator.paper.call_sheet import make_call_sheet
from estimator.paper.document import PageOptions
from estimator.paper.fonts import unprintable
from estimator.paper.pdf import make_pdf
from estimator.pricing.result import Result
from estimator.pricing.serial import as_json
from estimator.rules.book import Book


def make_call_sheet_page(book: Book, result: Result, options: PageOptions) -> Page:
    """Make the call sheet of an estimate or of a refusal; the attached data says no more than the sheet does.

    Raises NothingToAsk where no call is needed, PageContradictsItself and PageNotMade.
    """
    document = make_call_sheet(book, result, options)
    pdf = make_pdf(document, as_json(result, options.discreet).encode())
    return Page(document, pdf, unprintable(document))
