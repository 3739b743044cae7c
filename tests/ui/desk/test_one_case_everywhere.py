"""One case from end to end: the same figures as JSON, on the page and on the strip of the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from estimator.cli import main
from estimator.pricing import Request
from estimator.rules.shape import read_shape
from estimator.rules.source import read_source
from tests.books import CONFIG

ASKED = CONFIG.parent / "tests" / "requests" / "six-infusions-military-cash.yaml"


def test_a_veteran_who_pays_in_cash_reads_one_total_everywhere(
    open_desk: Callable[..., Any], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["estimate", str(ASKED), "--rules", str(CONFIG), "--json"]) == 0
    totals = json.loads(capsys.readouterr().out)["totals"]
    assert (totals["patient_pays"], totals["due_first_visit"]) == ("2175.97", "113.75")

    page = tmp_path / "page.pdf"
    assert main(["estimate", str(ASKED), "--rules", str(CONFIG), "--pdf", str(page)]) == 0
    said = PdfReader(BytesIO(page.read_bytes())).pages[0].extract_text()
    assert "You will likely pay $2,175.97 for 1 evaluation and 6 infusions." in " ".join(said.split())
    assert "$100.00 when you book, $113.75 at the first visit" in " ".join(said.split())

    request, problems = read_shape(Request, read_source(ASKED.name, ASKED.read_bytes()))
    assert request is not None, problems
    desk = open_desk(**{name: getattr(request, name) for name in Request.model_fields})
    assert desk.total == "$2,175.97"
    assert desk.window.strip.small["due_first_visit"].text() == "$113.75"
