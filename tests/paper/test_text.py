"""The page as plain text on the command line."""

import pytest

from estimator.paper.document import PageOptions
from estimator.paper.text import as_text
from tests.paper.pages import page


@pytest.mark.parametrize("options", [PageOptions(), PageOptions("es")])
def test_no_line_is_wider_than_80_columns(options: PageOptions) -> None:
    lines = as_text(page(options, discounts=["military"], boosters="11")).splitlines()
    assert max(map(len, lines)) <= 80


def test_parts_come_in_the_order_of_the_page() -> None:
    document = page()
    text = as_text(document)
    places = [text.index(f"\n{section.heading}") for section in document.sections]
    assert places == sorted(places)


def test_amounts_stand_below_each_other() -> None:
    lines = as_text(page()).splitlines()
    first = lines.index(next(line for line in lines if line.startswith("When you pay")))
    amounts = [line for line in lines[first : first + 7] if line.endswith("0")]
    assert len(amounts) == 4
    assert {len(line) for line in amounts} == {80}


def test_a_refusal_lists_what_is_needed() -> None:
    text = as_text(page(infusions="40"))
    assert "We cannot estimate yet. We need:\n- 40 is too many infusions" in text
    assert "$" not in text
