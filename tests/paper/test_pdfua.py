"""A checker that is not ours finds nothing wrong with the pages, as far as it looks (PDF/UA-1)."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfua import validate

from estimator.paper.document import PageOptions
from tests.paper.pages import pdf_of


@pytest.mark.parametrize("options", [PageOptions(), PageOptions("es"), PageOptions("en", "large")])
def test_the_checker_finds_nothing(options: PageOptions, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(pdf_of(options))
    assert [finding.message for finding in validate(file).findings] == []
