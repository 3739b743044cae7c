"""One mistake in the shape of a file does not hide the others of the book."""

from __future__ import annotations

from pathlib import Path

from estimator.rules import load_book
from tests.books import change


def kinds(folder: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.kind) for problem in load_book(folder).problems]


def test_a_wrong_amount_does_not_hide_an_unknown_name_in_another_file(folder: Path) -> None:
    change(folder, "services.yaml", "        price: 250.00", "        price: 25O.00")
    change(folder, "treatments.yaml", "    starts_with: evaluation", "    starts_with: evalution")
    assert kinds(folder) == [("services.yaml", "not-an-amount"), ("treatments.yaml", "unknown-name")]


def test_nor_one_further_down_in_the_same_file(folder: Path) -> None:
    change(folder, "services.yaml", "        price: 250.00", "        price: 25O.00")
    change(folder, "services.yaml", "  - service: follow-up\n", "  - service: folow-up\n")
    assert kinds(folder) == [("services.yaml", "not-an-amount"), ("services.yaml", "unknown-name")]


def test_a_wrong_id_is_not_taken_for_many_unknown_names(folder: Path) -> None:
    change(folder, "clinics.yaml", "  - id: chattanooga ", "  - id: Chattanooga! ")
    assert kinds(folder) == [("clinics.yaml", "not-an-id")]


def test_a_book_read_as_if_it_were_mended_is_never_a_book(folder: Path) -> None:
    change(folder, "services.yaml", "        price: 250.00", "        price: 25O.00")
    assert load_book(folder).book is None
