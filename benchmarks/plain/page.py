"""The words and tables of a page as plain Typst and as plain HTML: what who only wants the text would write."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from estimator.paper.document import Amount, Block, Document, Facts, Listing, Paragraph, Subheading, Table
from estimator.paper.pdf import literal_of

FONT = "Atkinson Hyperlegible"

SETTINGS = f"""\
#set document(title: {{title}})
#set page("us-letter", margin: 0.75in)
#set text(12pt, font: ("{FONT}", "Noto Sans"), fallback: false, lang: "{{language}}")
"""

Part = tuple[str, tuple[str, ...]] | Table
"""A heading ("h1" to "h3"), a paragraph ("p") or a list ("ul", "ol") with its texts; or a table."""


def parts_of(document: Document) -> Iterator[Part]:
    """Give everything that a page says, in its order."""
    head, headline = document.head, document.headline
    yield "p", (head.clinic, *head.place, head.not_a_bill, *head.days)
    yield "h1", (head.title,)
    yield from _of_block(head.facts)
    figure = headline.figure.text if headline.figure else ""
    yield "p", (f"{headline.before} {figure} {headline.after}", *headline.below, *headline.needs)
    for section in document.sections:
        yield "h2", (section.heading,)
        for block in section.blocks:
            yield from _of_block(block)
    yield "p", (document.footer, *document.watermark)


def as_typst(document: Document) -> bytes:
    """Write a page as plain Typst."""
    settings = SETTINGS.format(title=literal_of(document.head.title), language=document.language)
    return "\n".join([settings, *(_typst_of(part) for part in parts_of(document))]).encode()


def as_html(document: Document) -> str:
    """Write a page as plain HTML."""
    body = "\n".join(_html_of(part) for part in parts_of(document))
    title = escape(document.head.title)
    return f'<html lang="{document.language}"><head><title>{title}</title></head><body>{body}</body></html>'


def _of_block(block: Block) -> Iterator[Part]:
    match block:
        case Table():
            yield block
        case Paragraph():
            yield "p", (block.text,)
        case Subheading():
            yield "h3", (block.text,)
        case Facts():
            yield "p", tuple(f"{fact.label}: {fact.text}" for fact in block.facts)
        case Listing():
            yield "ol" if block.is_numbered else "ul", block.entries


def _rows_of(table: Table) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        yield tuple(cell.text if isinstance(cell, Amount) else cell for cell in row.cells)


def _typst_of(part: Part) -> str:
    if isinstance(part, Table):
        titles = "".join(f"{literal_of(column.title)}, " for column in part.columns)
        widths = "".join("1fr, " if column.is_wide else "auto, " for column in part.columns)
        cells = "".join(f"{literal_of(cell)}, " for row in _rows_of(part) for cell in row)
        return f"#table(columns: ({widths}), table.header({titles}), {cells})\n"
    kind, texts = part
    written = [f"#{literal_of(text)}" for text in texts]
    if kind in ("ul", "ol"):
        return "\n".join(f"{'+' if kind == 'ol' else '-'} {text}" for text in written) + "\n"
    return ("" if kind == "p" else "=" * int(kind[1]) + " ") + " \\\n".join(written) + "\n"


def _html_of(part: Part) -> str:
    if isinstance(part, Table):
        titles = "".join(f"<th>{escape(column.title)}</th>" for column in part.columns)
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in _rows_of(part))
        body = "".join(f"<tr>{cells}</tr>" for cells in rows)
        return f"<table><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>"
    kind, texts = part
    if kind in ("ul", "ol"):
        return f"<{kind}>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</{kind}>"
    return f"<{kind}>{'<br>'.join(escape(text) for text in texts)}</{kind}>"
