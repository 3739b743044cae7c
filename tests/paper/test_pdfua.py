"""A checker that is not ours finds nothing wrong with the pages, as far as it looks (PDF/UA-1)."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfua import validate

from estimator.paper.document import PageOptions
from tests.paper.insured import MET_MID_COURSE, OVER_THE_RENEWAL, PENDING, SUPERBILL
from tests.paper.pages import pdf_of

PLAN = {"payment_plan": "example-card", "state": "TN"}
CASES: list[tuple[PageOptions, dict[str, object]]] = [
    (PageOptions(), {}),
    (PageOptions("es"), {}),
    (PageOptions("en", "large"), {}),
    (PageOptions(), MET_MID_COURSE),
    (PageOptions("es", "large"), OVER_THE_RENEWAL),
    (PageOptions("es"), PENDING),
    (PageOptions(discreet=True), PENDING),
    (PageOptions("en", "large"), SUPERBILL),
    (PageOptions("es"), PLAN),
]


@pytest.mark.parametrize(("options", "answers"), CASES)
def test_the_checker_finds_nothing(options: PageOptions, answers: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf_of(options, **answers))  # type: ignore[arg-type]
    assert [finding.message for finding in validate(file).findings] == []
