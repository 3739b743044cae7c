"""The page as a file: its data says no more than the page does."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from estimator.office.pages import make_page
from estimator.paper.document import PageOptions
from tests.books import demonstration, estimated


def attached(options: PageOptions) -> str:
    result = estimated(
        infusions="6", discounts=["military"], diagnosis_codes=["F33.2"], patient={"name": "Sample Patient"}
    )
    (data,) = PdfReader(BytesIO(make_page(demonstration(), result, options).pdf)).attachments["estimate.json"]
    return data.decode()


def test_the_whole_estimate_is_attached_to_a_page() -> None:
    assert '"patient_pays": "2290.50"' in attached(PageOptions())


@pytest.mark.parametrize("word", ["depression", "infusion", "mood", "F33.2", "Sample Patient", "services.yaml"])
def test_the_data_of_a_discreet_page_is_as_discreet_as_the_page(word: str) -> None:
    assert word not in attached(PageOptions(discreet=True))


def test_the_data_of_a_discreet_page_holds_the_amounts() -> None:
    assert '"patient_pays": "2290.50"' in attached(PageOptions(discreet=True))


def test_a_page_names_what_it_lacks() -> None:
    page = make_page(demonstration(), estimated(infusions="6"), PageOptions())
    assert "patient.name" in [element.field for element in page.missing]
