"""Pages for the tests: documents and PDFs of real estimates, and what stands in a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf
from pypdf import PdfReader

from estimator.paper.composition import make_document
from estimator.paper.document import Document, PageOptions
from estimator.paper.pdf import make_pdf
from estimator.pricing import Result, estimate
from estimator.pricing.serial import as_json
from estimator.rules import Book
from tests.books import ask, demonstration

PATIENT = {"name": "Sample Patient", "date_of_birth": "1985-03-04"}
USUAL = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01", "patient": PATIENT}


def result_of(book: Book | None = None, **answers: object) -> Result:
    """The result for the usual course with other answers; an answer of None is left out."""
    given = {name: answer for name, answer in (USUAL | answers).items() if answer is not None}
    return estimate(book or demonstration(), ask(**given))


def page(options: PageOptions | None = None, book: Book | None = None, **answers: object) -> Document:
    """The page of the usual course with other answers."""
    return make_document(book or demonstration(), result_of(book, **answers), options or PageOptions())


def pdf_of(options: PageOptions | None = None, book: Book | None = None, **answers: object) -> bytes:
    """The PDF of the usual course with other answers, its data attached."""
    result = result_of(book, **answers)
    document = make_document(book or demonstration(), result, options or PageOptions())
    return make_pdf(document, as_json(result).encode())


@cache
def usual_pdf() -> bytes:
    """The PDF of the usual course, made once."""
    return pdf_of()


def text_of(pdf: bytes) -> str:
    """The text of a PDF, page after page."""
    return "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)


def words_of(pdf: bytes) -> str:
    """The text of a PDF with every run of white space as one blank, so that line ends do not matter."""
    return " ".join(text_of(pdf).split())


@dataclass(frozen=True)
class Tag:
    """What a screen reader meets: a tag of a PDF, the words that stand for it, and the tags in it."""

    name: str
    alternative: str
    inside: tuple[Tag, ...]

    def all(self) -> Iterator[Tag]:
        """Itself and every tag in it, in reading order."""
        yield self
        for tag in self.inside:
            yield from tag.all()


def tags(pdf: bytes) -> list[Tag]:
    """Every tag of a PDF in reading order."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [tag for top in _tags(opened.Root.StructTreeRoot.K) for tag in top.all()]


def _tags(node: pikepdf.Object) -> tuple[Tag, ...]:
    if isinstance(node, pikepdf.Array):
        return tuple(tag for child in node for tag in _tags(child))
    if isinstance(node, pikepdf.Dictionary) and "/S" in node:
        inside = _tags(node.K) if "/K" in node else ()
        return (Tag(str(node.S)[1:], str(node.get("/Alt", "")), inside),)
    return ()
