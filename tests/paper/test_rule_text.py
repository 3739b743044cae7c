"""Rules quoted as the rule book has them."""

from __future__ import annotations

from estimator.paper.rule_text import LONGEST, rule_text
from tests.books import demonstration


def test_a_rule_is_quoted_whole_with_the_line_that_counts() -> None:
    told = rule_text(demonstration(), ("services.yaml", "prices", 0, "prices", 0, "price"))
    assert told.lines[0] == "- service: evaluation"
    assert told.lines[told.line - told.first].strip() == "price: 250.00"


def test_it_says_where_the_rule_comes_from() -> None:
    told = rule_text(demonstration(), ("services.yaml", "prices", 0, "prices", 0, "price"))
    assert told.source == "Made up for the demonstration"


def test_of_a_long_rule_the_part_that_counts_is_quoted() -> None:
    book = demonstration()
    (place, _) = next(
        (place, coverage) for place, coverage in enumerate(book.coverages.values()) if coverage.id == "ppo-in-network"
    )
    told = rule_text(book, ("coverage.yaml", "coverages", place, "in_network", "deductible", "individual"))
    assert len(told.lines) <= LONGEST
    assert told.first <= told.line < told.first + len(told.lines)
    assert "1500.00" in told.lines[told.line - told.first]


def test_every_rule_of_the_book_can_be_quoted() -> None:
    book = demonstration()
    for placed in [price for prices in book.prices.values() for price in prices]:
        told = rule_text(book, placed.path)
        assert told.lines
        assert told.first <= told.line < told.first + len(told.lines)
