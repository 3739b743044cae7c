"""The call sheet as a file: accessible and archival like every page, at most two sheets, with the data attached."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from estimator.office.call_sheet import make_call_sheet_page
from estimator.paper.document import PageOptions
from estimator.pricing.serial import as_json
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.paper.insured import EVERY_ONE, MET_MID_COURSE, PENDING
from tests.paper.pages import result_of


@pytest.mark.parametrize("answers", EVERY_ONE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_takes_no_more_than_two_sheets(answers: dict[str, object], language: Language) -> None:
    page = make_call_sheet_page(demonstration(), result_of(**answers), PageOptions(language=language))  # type: ignore[arg-type]
    assert len(PdfReader(BytesIO(page.pdf)).pages) <= 2


def test_the_data_of_the_estimate_is_attached() -> None:
    result = result_of(**MET_MID_COURSE)  # type: ignore[arg-type]
    page = make_call_sheet_page(demonstration(), result, PageOptions())
    (attached,) = PdfReader(BytesIO(page.pdf)).attachments["estimate.json"]
    assert attached == as_json(result).encode()


def test_the_same_answers_give_the_same_bytes() -> None:
    made = [make_call_sheet_page(demonstration(), result_of(**PENDING), PageOptions()).pdf for _ in range(2)]  # type: ignore[arg-type]
    assert made[0] == made[1]


def test_what_no_font_has_is_named() -> None:
    result = result_of(**MET_MID_COURSE, patient={"name": "张"})  # type: ignore[arg-type]
    assert [entry.characters for entry in make_call_sheet_page(demonstration(), result, PageOptions()).missing] == [
        "张"
    ]
