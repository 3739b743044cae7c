"""Deductible and limit: bars, their sentences and their rows."""

from estimator.paper.document import Amount, Bar, Paragraph, Subheading, Table
from tests.paper.insured import MAXIMUM_REACHED, MET_MID_COURSE, NOTHING_OWED, NOTHING_TOLD, OVER_THE_RENEWAL, SUPERBILL
from tests.paper.pages import page


def test_the_sentence_says_what_is_used_what_this_uses_and_what_is_left() -> None:
    section = page(**MET_MID_COURSE).section("your-deductible")  # type: ignore[arg-type]
    deductible, limit = (block for block in section.blocks if isinstance(block, Bar))
    sentence = "$600.00 of $1,500.00 used. This treatment uses $900.00 more. $0.00 left."
    assert deductible.caption == f"Your deductible: {sentence}"
    assert deductible.alternative.startswith(sentence)
    assert [part.kind for part in deductible.parts] == ["used", "here"]
    assert limit.scale == 5000_00


def test_each_row_makes_the_yearly_figure() -> None:
    table = page(**MET_MID_COURSE).section("your-deductible").blocks[0]  # type: ignore[arg-type]
    assert isinstance(table, Table)
    for row in table.rows:
        before, here, left, yearly = (cell.cents for cell in row.cells if isinstance(cell, Amount))
        assert before + here + left == yearly


def test_each_plan_year_has_its_own_meters() -> None:
    section = page(**OVER_THE_RENEWAL).section("your-deductible")  # type: ignore[arg-type]
    assert [block.text for block in section.blocks if isinstance(block, Subheading)] == [
        "Plan year from January 1, 2026",
        "Plan year from January 1, 2027",
    ]


def test_what_nobody_told_is_said() -> None:
    section = page(**NOTHING_TOLD).section("your-deductible")  # type: ignore[arg-type]
    said = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert "We do not know how much of your deductible is used. The figures above count one possible case." in said


def test_all_that_nobody_told_stands_in_one_sentence() -> None:
    section = page(**SUPERBILL).section("your-deductible")  # type: ignore[arg-type]
    assert [block.text for block in section.blocks if isinstance(block, Paragraph)] == [
        "We do not know the size of your deductible and how much of your deductible is used. The figures above count "
        "one possible case."
    ]


def test_a_plan_without_deductible_or_limit_has_no_meters() -> None:
    names = [section.name for section in page(**NOTHING_OWED).sections]  # type: ignore[arg-type]
    assert "your-deductible" not in names


def test_the_most_a_plan_pays_for_a_benefit_has_a_bar_and_a_row() -> None:
    section = page(**MAXIMUM_REACHED).section("your-deductible")  # type: ignore[arg-type]
    *_, bar = (block for block in section.blocks if isinstance(block, Bar))
    name = "The most your plan pays for ketamine infusion and booster infusion"
    sentence = "$2,900.00 of $4,000.00 paid by your plan. This treatment: $1,100.00 more. $0.00 left."
    assert bar.caption == f"{name}: {sentence}"
    table = next(block for block in section.blocks if isinstance(block, Table))
    assert table.rows[-1].cells[0] == name
