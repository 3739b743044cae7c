"""Does page 1 hold what belongs on it: how high the parts before page 2 come out, in lines of the ordinary print.

Typst could tell only by setting the page twice; this is close enough to know whether page 2 may begin a new sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from estimator.paper.document import Amount, Bar, Block, Head, Headline, Section, Table, texts

LINES = 48.4
"""Lines of text on a Letter sheet, at 12 pt with a line height of 1.3 and the margins of page.typ."""
SIGNS = 84
"""Signs in a line of text."""
AMOUNT_SIGNS = 14
"""Signs that a column of amounts takes from the words beside it."""

BAR_LINES = 2.4
"""Lines that a bar takes with its labels."""


def fits_page_one(head: Head, headline: Headline, sections: Sequence[Section]) -> bool:
    """Tell whether clinic, headline and the sections before page 2 fit one sheet of ordinary print."""
    before_page_two = []
    for section in sections:
        if section.opens_page_two:
            break
        before_page_two.append(section)
    return _head_lines(head, headline) + sum(map(_section_lines, before_page_two)) <= LINES


def _head_lines(head: Head, headline: Headline) -> float:
    place = 1 + max(len(head.place), len(head.days))
    title = 2.0 * ceil(len(head.title) / 58)
    facts = ceil(len(head.facts.facts) / 2) + sum(len(fact.text) > SIGNS // 2 - 8 for fact in head.facts.facts)
    figures = 2.0 * len(headline.several)
    return place + title + facts + 3.2 + figures + sum(map(_text_lines, headline.below))


def _section_lines(section: Section) -> float:
    gap = 2.2 if section.is_boxed else 0.7
    heading = 0.0 if section.is_in_line or _holds_heading(section.blocks[0]) else 1.2
    return gap + heading + sum(map(_block_lines, section.blocks))


def _holds_heading(block: Block) -> bool:
    return isinstance(block, Table) and not block.columns[0].title


def _block_lines(block: Block) -> float:
    if isinstance(block, Table):
        amounts = sum(column.kind not in {"words", "answer"} for column in block.columns)
        width = SIGNS - AMOUNT_SIGNS * amounts
        rows = [" ".join(cell for cell in row.cells if not isinstance(cell, Amount)) for row in block.rows]
        return 1.3 + sum(ceil(len(row) / width) for row in rows)
    if isinstance(block, Bar):
        return BAR_LINES + (1 if block.caption else 0)
    return sum(_text_lines(text) for _, text in texts(block, "page"))


def _text_lines(text: str) -> int:
    return ceil(len(text) / SIGNS)
