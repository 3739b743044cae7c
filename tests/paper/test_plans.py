"""Payment plans on the page: the chosen one with every payment, the others offered, and never one that is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from estimator.paper.document import Amount, Document, Facts, Paragraph, Section, Subheading, Table
from estimator.paper.plan_offers import apr_in_words
from tests.paper.pages import page

NO_CREDIT_WORDS = ("approved", "as low as", "0 %", "0%.", "interest free", "signature", "disclosure:")


def with_plan(plan: str, **answers: object) -> Document:
    return page(payment_plan=plan, state="TN", **answers)  # type: ignore[arg-type]


def payments(document: Document) -> Table:
    (table,) = (block for block in document.section("payment-plan").blocks if isinstance(block, Table))
    return table


def said(section: Section) -> str:
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph | Subheading)]
    facts = [
        f"{fact.label}: {fact.text}" for block in section.blocks if isinstance(block, Facts) for fact in block.facts
    ]
    return "\n".join([*texts, *facts])


def test_every_payment_has_its_day_what_is_left_and_the_odd_cent_is_in_the_last() -> None:
    document = with_plan("three-monthly")
    assert [
        tuple(cell.text if isinstance(cell, Amount) else cell for cell in row.cells) for row in payments(document).rows
    ] == [
        ("Paid before, or due when booking", "", "$100.00"),
        ("Due when you sign", "", "$383.55"),
        ("Payment 1 · December 23, 2026", "$1,289.47", "$644.73"),
        ("Payment 2 · January 25, 2027", "$644.74", "$644.73"),
        ("Payment 3 · February 23, 2027", "$0.00", "$644.74"),
        ("This way, in all", "", "$2,417.75"),
    ]
    assert "2 payments of $644.73 and a last payment of $644.74" in said(document.section("payment-plan"))


def test_interest_has_a_column_a_charge_and_an_annual_rate_with_two_decimals() -> None:
    document = with_plan("with-interest", payments="6")
    assert [column.title for column in payments(document).columns] == ["Due", "Interest", "Left to pay", "Payment"]
    words = said(document.section("payment-plan"))
    assert "Finance charge (estimate): $57.23" in words
    assert "APR (estimate): 8.35%" in words


@pytest.mark.parametrize(("exact", "told"), [("31.585", "31.59%"), ("12", "12.00%"), ("0.004", "0.00%")])
def test_a_rate_is_rounded_half_up(exact: str, told: str) -> None:
    assert apr_in_words(Decimal(exact), "en") == told


def test_deferred_interest_is_told_in_dollars() -> None:
    words = said(with_plan("example-card").section("payment-plan"))
    assert "If even $1.00 of the $2,317.75 is left after November 23, 2027, about $457.74 of interest" in words
    assert "To pay it off in time: $193.15 a month. Safer, one month early: $210.71 a month." in words
    assert "The required minimum may not pay this off in time." in words
    assert "No interest" not in words


def test_lenders_come_last_with_whose_credit_it_is() -> None:
    section = with_plan("six-monthly").section("other-ways-to-pay")
    names = [block.text for block in section.blocks if isinstance(block, Subheading)]
    assert names[-2:] == ["Loan from Example Lender (demonstration)", "Example Card (demonstration)"]
    assert "not from us" in said(section)
    assert "You do not have to choose today." in said(section)


def test_a_plan_that_is_refused_is_not_on_the_page() -> None:
    """Without the patient's State the card is refused."""
    words = said(page(payment_plan="six-monthly").section("other-ways-to-pay"))
    assert "Example Lender" in words
    assert "Example Card" not in words


def test_a_chosen_plan_that_is_refused_leaves_the_page_as_it_was() -> None:
    document = with_plan("six-monthly", infusions="1", evaluation="no")
    assert "payment-plan" not in [section.name for section in document.sections]


def test_no_word_makes_it_an_offer_of_credit() -> None:
    for plan in ("three-monthly", "with-interest", "example-loan", "example-card"):
        document = with_plan(plan)
        words = " ".join(said(document.section(name)) for name in ("payment-plan", "other-ways-to-pay")).lower()
        assert [word for word in NO_CREDIT_WORDS if word in words] == []


def test_a_finance_charge_stays_out_of_the_total() -> None:
    with_charge, without = with_plan("with-interest", payments="6").headline, with_plan("three-monthly").headline
    assert (with_charge.figure, with_charge.comes_to) == (without.figure, without.comes_to)
