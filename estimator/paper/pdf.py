"""The page as a file: PDF/A-3a and PDF/UA-1 in one, the estimate's data attached, the same bytes from the same data.

Typst sets it. The data goes in as a literal in the source, every text as an escaped string, so that what a rule book or
a person typed is text and never markup. The compiler can read no file but the layout, and knows no clock.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from estimator.paper.document import Amount, Between, Document
from estimator.paper.fonts import font_folders, printable

if TYPE_CHECKING:
    import typst

LAYOUT = Path(__file__).with_name("layout")
"""The folder of page.typ, the only file in it and the only one that the compiler can read."""
NOT_SET = frozenset({"amounts", "missing", "field", "name", "adds_up", "comes_to", "stands_for"})
"""What the layout does not need to know of a page."""
STANDARDS: tuple[Any, ...] = ("a-3a", "ua-1")
_ONE_AT_A_TIME = Lock()


class PageNotMade(RuntimeError):
    """The page could not be set; the message is what the typesetter said, with the place in the page."""


def make_pdf(document: Document, attachment: bytes) -> bytes:
    """Make the page's PDF with the estimate's data (JSON, UTF-8) attached.

    Characters that no shipped font has are named on the page, not left out in silence. Raises PageNotMade where the
    page cannot be set, for one because it would not be accessible or archival. Threads may call it at the same time.
    """
    import typst

    source = page_source(document, attachment)
    try:
        with _ONE_AT_A_TIME:
            made = _compiler().compile(source, format="pdf", pdf_standards=list(STANDARDS), timestamp=0)
    except typst.TypstError as refusal:
        raise PageNotMade(f"The page cannot be set: {refusal}") from refusal
    assert isinstance(made, bytes)
    return made


def page_source(document: Document, attachment: bytes) -> bytes:
    """Write the Typst source of a page: the layout, and the data as one literal."""
    page = literal_of(printable(document)).removesuffix(")")
    data = f"{page}, attachment: {literal_of(attachment.decode())})"
    return f'#import "/page.typ": estimate-page\n#estimate-page({data})\n'.encode()


def literal_of(part: object) -> str:
    """Write a part of the page as a Typst literal; a dataclass is a dictionary that says of what class it `is`."""
    if isinstance(part, str):
        return f'"{_escaped(part)}"'
    if isinstance(part, Amount | Between):
        return f'"{part.text}"'
    if part is None:
        return "none"
    if isinstance(part, bool):
        return "true" if part else "false"
    if isinstance(part, int):
        return str(part)
    if isinstance(part, date):
        return f"({part.year}, {part.month}, {part.day})"
    if isinstance(part, tuple):
        return "(" + "".join(f"{literal_of(entry)}, " for entry in part) + ")"
    kind: Any = type(part)
    entries = "".join([f", {name}: {literal_of(getattr(part, name))}" for name in _field_names(kind)])
    return f'(is: "{kind.__name__}"{entries})'


def _escaped(text: str) -> str:
    """Escape a text so that Typst reads it as that text: only these signs mean anything inside a string."""
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(sign, escape)
    return text


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in NOT_SET)


@cache
def _compiler() -> typst.Compiler:
    """One compiler for all pages; it keeps what it has laid out. No folder but the layout's can be read."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder) for folder in font_folders()]
    )
    return typst.Compiler(
        root=str(LAYOUT), font_paths=fonts, ignore_system_fonts=True,
        package_path=str(LAYOUT), package_cache_path=str(LAYOUT),
    )  # fmt: skip
