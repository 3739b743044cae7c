"""The page (PDF/A-3a and PDF/UA-1, its data attached) beside only setting its text: bare Typst, WeasyPrint, Qt.

No turn sets a page that was set before: the number of infusions and the patient's name change, as at the desk.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

import typst
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from benchmarks.book import demonstration, estimated, veteran
from benchmarks.plain.page import FONT, as_html, as_typst
from benchmarks.timing import Measured, Target, time_by_turns
from estimator.paper.composition import make_document
from estimator.paper.document import PageOptions
from estimator.paper.fonts import font_folders
from estimator.paper.pdf import STANDARDS, make_pdf
from estimator.pricing.serial import as_json

TURNS = 30
WARM_UP = 3

FACES = "\n".join(
    f'@font-face {{ font-family: "{FONT}"; font-weight: {weight}; src: url("{file.as_uri()}") }}'
    for weight, word in (("normal", "Regular"), ("bold", "Bold"))
    for file in font_folders()[0].glob(f"*-{word}.ttf")
)
SHEET = f'@page {{ size: letter; margin: 0.75in }} body {{ font: 12pt "{FONT}" }}'


def measure() -> list[Measured]:
    """Time the page and what is beside it."""
    estimates = [estimated(veteran(1 + turn % 8, f"Sample Patient {turn}")) for turn in range(TURNS + WARM_UP)]
    documents = [make_document(demonstration(), estimate, PageOptions()) for estimate in estimates]
    attachments = [as_json(estimate).encode() for estimate in estimates]
    plain = [as_typst(document) for document in documents]
    html = [as_html(document) for document in documents]
    with_typst, with_weasyprint, with_qt = _bare_typst(), _weasyprint(), _q_text_document()
    said, ours, bare, weasyprint_times, qt = time_by_turns(
        TURNS,
        lambda turn: (make_document(demonstration(), estimates[turn], PageOptions()), as_json(estimates[turn])),
        lambda turn: make_pdf(documents[turn], attachments[turn]),
        lambda turn: with_typst(plain[turn]),
        lambda turn: with_weasyprint(html[turn]),
        lambda turn: with_qt(html[turn]),
        warm_up=WARM_UP,
    )
    whole = tuple(words + page for words, page in zip(said, ours, strict=True))
    name, whole_name = "page, its data attached", "the same with its words and data"
    return [
        Measured(name, ours, "bare Typst", bare, Target("ratio", 1.5)),
        Measured(name, ours, "WeasyPrint, PDF/UA-1", weasyprint_times),
        Measured(name, ours, "QTextDocument, untagged", qt),
        Measured(whole_name, whole, "bare Typst", bare),
    ]


def _bare_typst() -> Callable[[bytes], object]:
    """Typst with the same fonts and standards, one compiler for all pages."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder) for folder in font_folders()]
    )
    compiler = typst.Compiler(font_paths=fonts, ignore_system_fonts=True)
    standards: list[Any] = list(STANDARDS)
    return lambda source: compiler.compile(source, format="pdf", pdf_standards=standards, timestamp=0)


def _weasyprint() -> Callable[[str], object]:
    """WeasyPrint, with fonts and style sheet read once; it has no types, and only the lock of the benchmarks has it."""
    weasyprint = import_module("weasyprint")
    fonts = import_module("weasyprint.text.fonts").FontConfiguration()
    sheet = weasyprint.CSS(string=FACES + SHEET, font_config=fonts)
    return lambda text: weasyprint.HTML(string=text).write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1"
    )


def _q_text_document() -> Callable[[str], object]:
    """Qt's own text and PDF, which has no tags."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    for file in font_folders()[0].glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(file))

    def make(text: str) -> int:
        assert application is not None
        document = QTextDocument()
        document.setDefaultStyleSheet(f'body {{ font: 12pt "{FONT}" }}')
        document.setHtml(text)
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
        writer.setPageMargins(QMarginsF(0.75, 0.75, 0.75, 0.75), QPageLayout.Unit.Inch)
        document.documentLayout().setPaintDevice(writer)
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        document.print_(writer)
        del writer
        return buffer.size()

    return make
