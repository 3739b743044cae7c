"""The bill that the patient sends to the plan, in its two forms."""

from estimator.paper.document import Table
from tests.books import changed
from tests.paper.insured import MET_MID_COURSE, SUPERBILL
from tests.paper.pages import page


def codes(lumped: bool) -> list[str]:
    book = changed(("coverage.yaml", "      form: itemized", "      form: lumped")) if lumped else None
    table = page(book=book, **SUPERBILL).section("your-superbill").blocks[1]  # type: ignore[arg-type]
    assert isinstance(table, Table)
    return [str(row.cells[0]).rsplit("\n", 1)[-1] for row in table.rows[:-1]]


def test_itemized_it_has_every_code() -> None:
    assert codes(lumped=False)[1].replace("\u00a0", " ") == "Codes 96365 (1 unit), J3490 (1 unit) and 94761 (1 unit)"


def test_lumped_it_has_the_main_code_of_each_visit() -> None:
    assert codes(lumped=True)[1].replace("\u00a0", " ") == "Code 96365 (1 unit)"


def test_a_clinic_that_sends_the_claim_writes_none() -> None:
    names = [section.name for section in page(**MET_MID_COURSE).sections]  # type: ignore[arg-type]
    assert "your-superbill" not in names
