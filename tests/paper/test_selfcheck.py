"""A page that contradicts itself, or its own translation, is never made."""

from dataclasses import replace

import pytest

from estimator.paper.document import Amount, Bar, Between, Document, PageOptions, Row, Section, Table
from estimator.paper.selfcheck import PageContradictsItself, check_page
from tests.paper.insured import EVERY_ONE, MET_MID_COURSE, NOTHING_TOLD, PENDING
from tests.paper.pages import page


def both(**answers: object) -> tuple[Document, Document]:
    return page(**answers), page(PageOptions("es"), **answers)  # type: ignore[arg-type]


def with_section(document: Document, section: Section) -> Document:
    sections = tuple(section if held.name == section.name else held for held in document.sections)
    return replace(document, sections=sections)


def with_cell(document: Document, name: str, row: int, column: int, amount: Amount) -> Document:
    section = document.section(name)
    place = next(index for index, block in enumerate(section.blocks) if isinstance(block, Table))
    table = section.blocks[place]
    assert isinstance(table, Table)
    cells = list(table.rows[row].cells)
    cells[column] = amount
    rows = [*table.rows[:row], Row(tuple(cells), table.rows[row].role), *table.rows[row + 1 :]]
    blocks = (*section.blocks[:place], replace(table, rows=tuple(rows)), *section.blocks[place + 1 :])
    return with_section(document, replace(section, blocks=blocks))


def test_a_real_page_agrees_with_itself() -> None:
    check_page(*both(discounts=["military"], tender="cash", boosters="11"))


@pytest.mark.parametrize(
    ("section", "row", "column"),
    [
        ("when-you-pay", 1, 2),
        ("when-you-pay", 3, 2),
        ("who-pays-what", 0, 1),
        ("each-service", 1, 4),
        ("each-service", 3, 5),
    ],
)
def test_a_figure_that_its_neighbours_do_not_make_stops_the_page(section: str, row: int, column: int) -> None:
    english, spanish = both()
    with pytest.raises(PageContradictsItself):
        check_page(with_cell(english, section, row, column, Amount("$1.00", 100)), spanish)


@pytest.mark.parametrize("answers", EVERY_ONE)
def test_a_page_with_insurance_agrees_with_itself(answers: dict[str, object]) -> None:
    check_page(*both(**answers))


@pytest.mark.parametrize(
    ("section", "row", "column"),
    [
        ("who-pays-what", 1, 1),
        ("who-pays-what", 2, 1),
        ("each-service", 0, 3),
        ("each-service", 0, 4),
        ("your-deductible", 0, 1),
        ("your-deductible", 0, 3),
    ],
)
def test_what_plan_and_patient_pay_must_make_what_is_billed(section: str, row: int, column: int) -> None:
    english, spanish = both(**MET_MID_COURSE)
    with pytest.raises(PageContradictsItself):
        check_page(with_cell(english, section, row, column, Amount("$1.00", 100)), spanish)


def test_payments_of_a_plan_must_make_its_total() -> None:
    english, spanish = both(payment_plan="three-monthly")
    with pytest.raises(PageContradictsItself, match="A sum in “How you chose to pay”"):
        check_page(with_cell(english, "payment-plan", 2, 2, Amount("$644.74", 644_74)), spanish)


def test_a_range_that_does_not_hold_what_is_counted_stops_the_page() -> None:
    english, spanish = both(**NOTHING_TOLD)
    headline = replace(english.headline, between=Between("$1 to $2", 1_00, 2_00))
    with pytest.raises(PageContradictsItself, match="range at the top"):
        check_page(replace(english, headline=headline), spanish)


def test_an_outcome_that_its_column_does_not_come_to_stops_the_page() -> None:
    english, spanish = both(**PENDING)
    with pytest.raises(PageContradictsItself):
        check_page(with_cell(english, "who-pays-what", 4, 2, Amount("$1,121.00", 1121_00)), spanish)


def test_a_bar_of_another_length_than_its_amount_stops_the_page() -> None:
    english, spanish = both(**MET_MID_COURSE)
    section = english.section("who-pays-what")
    table, bar = section.blocks
    assert isinstance(bar, Bar)
    longer = replace(bar, parts=(replace(bar.parts[0], cents=1), *bar.parts[1:]))
    with pytest.raises(PageContradictsItself, match="not as long as its amounts"):
        check_page(with_section(english, replace(section, blocks=(table, longer))), spanish)


def test_a_headline_that_is_not_the_total_stops_the_page() -> None:
    english, spanish = both()
    headline = replace(english.headline, figure=Amount("$2,445.00", 2445_00))
    with pytest.raises(PageContradictsItself, match="not the figure at the top"):
        check_page(replace(english, headline=headline), spanish)


def test_an_amount_whose_words_say_another_stops_the_page() -> None:
    english, spanish = both()
    wrong = with_cell(english, "if-you-stop-early", 0, 1, Amount("$10.00", 100_00))
    with pytest.raises(PageContradictsItself, match="printed as another"):
        check_page(wrong, spanish)


def test_a_translation_without_its_amount_stops_the_page() -> None:
    english, spanish = both()
    box = spanish.section("not-included")
    silent = with_section(spanish, replace(box, blocks=box.blocks[:1]))
    with pytest.raises(PageContradictsItself, match=r"not printed \(es\)"):
        check_page(english, silent)


def test_languages_with_different_amounts_stop_the_page() -> None:
    english, _ = both()
    _, other = both(infusions="3")
    with pytest.raises(PageContradictsItself, match="do not hold the same amounts"):
        check_page(english, other)


def test_languages_with_different_parts_stop_the_page() -> None:
    english, spanish = both()
    with pytest.raises(PageContradictsItself, match="do not have the same parts"):
        check_page(english, replace(spanish, sections=spanish.sections[1:]))
