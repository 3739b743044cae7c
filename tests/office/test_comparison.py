"""The page that compares coverages as a file, with the data of every estimate attached."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from estimator.office.comparison import make_comparison_page
from estimator.paper.document import PageOptions
from tests.books import demonstration, estimated

ASKED = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01"}


def test_the_file_holds_the_data_of_every_estimate_that_is_compared() -> None:
    results = [estimated(**ASKED, coverage=coverage) for coverage in ("self-pay", "ppo-in-network")]
    page = make_comparison_page(demonstration(), results, PageOptions())
    (attached,) = PdfReader(BytesIO(page.pdf)).attachments.values()
    data = json.loads(attached[0])
    assert data["result"] == "comparison"
    assert [each["request"]["coverage"] for each in data["results"]] == ["self-pay", "ppo-in-network"]


def test_one_result_is_no_comparison() -> None:
    with pytest.raises(ValueError, match="only 2 to 4"):
        make_comparison_page(demonstration(), [estimated(**ASKED)], PageOptions())
