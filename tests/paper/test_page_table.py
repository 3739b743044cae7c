"""The page as one table says all that the page says, in the same order."""

from __future__ import annotations

import pytest

from estimator.paper.document import Bar, PageOptions, texts
from estimator.paper.page_table import page_rows
from estimator.wording import LANGUAGES, Language
from tests.insured import ASKED, book_of_plans
from tests.paper.pages import page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", ["two plan years", "superbill", "approval open"])
def test_every_text_of_the_page_stands_in_it_in_the_same_order(case: str, language: Language) -> None:
    document = page(PageOptions(language=language), book_of_plans(), **ASKED[case])
    said = "\n".join(cell for row in page_rows(document) for cell in row.cells)
    begun = 0
    for section in document.sections:
        for part in (section.heading, *section.blocks):
            for _, text in [] if isinstance(part, Bar) else texts(part, section.name):
                assert text in said[begun:]
                begun = said.index(text, begun)


def test_head_headline_and_foot_stand_in_it_too() -> None:
    document = page()
    said = "\n".join(" ".join(row.cells) for row in page_rows(document))
    around = [*texts(document.head.facts, "head"), *texts(document.headline, "headline"), ("", document.footer)]
    assert [text for _, text in (*around, *texts(document.watermark, "status")) if text not in said] == []


def test_an_amount_knows_the_title_of_its_column() -> None:
    row = next(row for row in page_rows(page()) if row.kind == "sum" and row.titles)
    assert len(row.cells) == len(row.titles)
