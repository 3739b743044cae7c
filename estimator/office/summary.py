"""The page in short, as plain text to paste into a message: what it is, what for, what is paid when, what may change.

Lines are not cut and nothing stands in columns: a message is read in whatever width and letters it is shown in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from estimator.paper.document import (
    Amount,
    Bar,
    Between,
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Head,
    Headline,
    Listing,
    Paragraph,
    Row,
    Section,
    Subheading,
    Table,
)

PARTS = frozenset({
    "when-you-pay", "payment-plan", "who-pays-what", "can-this-change", "if-you-stop-early", "questions",
})  # fmt: skip
"""The sections of a page that are told; what is left out stands on the page itself."""
WHO = "patient."
"""Where the facts of a person come from: a message is addressed already, and need not tell more of them."""


def summary(document: Document) -> str:
    """Tell a page in short, in its language, with the amounts as they are printed on it."""
    parts = [_head(document.head, document.watermark), _headline(document.headline)]
    parts += [_section(section) for section in document.sections if section.name in PARTS]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(head: Head, status: Sequence[str]) -> Iterator[str]:
    yield head.title
    yield " · ".join((head.not_a_bill, *status))
    yield head.clinic
    yield from head.days
    for fact in head.facts.facts:
        if not fact.field.startswith(WHO):
            yield f"{fact.label}: {fact.text}"


def _headline(headline: Headline) -> Iterator[str]:
    """Tell the figure, the range, or the outcomes one below the other, none before another; or what is needed first."""
    figure = headline.figure or headline.between
    yield headline.before if figure is None else f"{headline.before} {figure.text} {headline.after}"
    yield from (f"- {need}" for need in headline.needs)
    for held in headline.several:
        yield f"- {held.label}: {_text(held.figure)}"
    yield from headline.below


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table():
            for row in block.rows:
                yield _row(block.columns, row)
        case Paragraph() | Subheading():
            yield block.text
        case Facts():
            yield from (f"{fact.label}: {fact.text}" for fact in block.facts)
        case Listing():
            yield from (f"- {entry}" for entry in block.entries)
        case Bar():
            pass  # it shows what the table beside it says


def _row(columns: Sequence[Column], row: Row) -> str:
    """Say a row in a line: its words, then its figures; where the table has several, each with its column's title."""
    words, *others = zip(columns, row.cells, strict=True)
    held = [(column, _text(cell)) for column, cell in others if _text(cell)]
    if any(column.kind == "answer" for column, _ in held):
        return " ".join((f"- {_text(words[1])}", *(f"{text.rstrip('.')}." for _, text in held)))
    told = "; ".join(f"{column.title} {text}" if len(others) > 1 else text for column, text in held)
    return f"- {_text(words[1])}: {told}" if told else f"- {_text(words[1])}"


def _text(cell: Cell | Between) -> str:
    return cell.text if isinstance(cell, Amount | Between) else cell.replace("\n", ", ")
