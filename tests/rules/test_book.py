"""What a book keeps: worked out once for the same names, apart from every other book's."""

from __future__ import annotations

from dataclasses import replace

from estimator.rules import Book
from estimator.rules.book import kept_by_book
from tests.books import demonstration

worked_out: list[str] = []


@kept_by_book
def services_named(book: Book, part: str) -> tuple[str, ...]:
    """The services with a part in their name."""
    worked_out.append(part)
    return tuple(name for name in book.services if part in name)


def test_a_book_works_out_once_what_follows_from_it() -> None:
    book = replace(demonstration())
    worked_out.clear()
    assert services_named(book, "infusion") is services_named(book, "infusion")
    assert worked_out == ["infusion"]


def test_a_book_works_out_each_name_by_itself() -> None:
    book = replace(demonstration())
    assert services_named(book, "infusion") != services_named(book, "evaluation")


def test_another_book_keeps_its_own() -> None:
    book = replace(demonstration())
    assert services_named(book, "infusion")
    assert services_named(replace(book, services={}), "infusion") == ()
