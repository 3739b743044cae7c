"""The page of an estimate as a file: what it says, its PDF with the data attached, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from estimator.paper.composition import make_document
from estimator.paper.document import Document, Missing, PageOptions
from estimator.paper.fonts import unprintable
from estimator.paper.pdf import make_pdf
from estimator.paper.preview import without_patient
from estimator.pricing.alternatives import alternatives
from estimator.pricing.result import Estimate, Result
from estimator.pricing.serial import as_json
from estimator.rules.book import Book


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was made: what it says, its file, and what it lacks or cannot print."""

    document: Document
    pdf: bytes
    missing: tuple[Missing, ...]


def page_document(book: Book, result: Result, options: PageOptions) -> Document:
    """Say what the page says; of an insured estimate also what would make it less. Raises PageContradictsItself."""
    less = alternatives(book, result) if isinstance(result, Estimate) and result.is_insured else ()
    return make_document(book, result, options, less)


def make_page(book: Book, result: Result, options: PageOptions) -> Page:
    """Make the page of an estimate or of a refusal; the attached data says no more than the page does.

    Raises PageContradictsItself and PageNotMade.
    """
    result = without_patient(result) if options.kind == "preview" else result
    document = page_document(book, result, options)
    pdf = make_pdf(document, as_json(result, options.discreet).encode())
    return Page(document, pdf, (*document.missing, *unprintable(document)))
