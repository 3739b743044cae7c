"""Rule books for the tests: the demonstration book, and the same with single lines changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from estimator.pricing import CannotEstimate, Estimate, Request, estimate
from estimator.rules import Book, load_book

CONFIG = Path(__file__).resolve().parent.parent / "config"


@cache
def demonstration() -> Book:
    """The demonstration rule book."""
    loaded = load_book(CONFIG)
    assert loaded.book is not None, loaded.problems
    return loaded.book


@cache
def changed(*changes: tuple[str, str, str]) -> Book:
    """The demonstration book after changes: each a file, the text to find there once, and what replaces it."""
    with TemporaryDirectory() as scratch:
        folder = Path(copytree(CONFIG, Path(scratch) / "config"))
        for file, old, new in changes:
            text = (folder / file).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
            (folder / file).write_text(text.replace(old, new), encoding="utf-8")
        loaded = load_book(folder)
    assert loaded.book is not None, loaded.problems
    return loaded.book


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Change the first place of a text in a file of a rule book folder, and give its line."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def ask(**answers: object) -> Request:
    """A request as a file would say it; without other answers: Chattanooga, self-pay, asked on November 23, 2026."""
    given: dict[str, object] = {"day": "2026-11-23", "clinic": "chattanooga", "coverage": "self-pay"}
    return Request.model_validate(given | answers)


def estimated(book: Book | None = None, **answers: object) -> Estimate:
    """The estimate for a request that can be estimated."""
    result = estimate(book or demonstration(), ask(**answers))
    assert isinstance(result, Estimate), result.reasons
    return result


def refused(book: Book | None = None, **answers: object) -> list[str]:
    """The kinds of reason of a request that cannot be estimated."""
    result = estimate(book or demonstration(), ask(**answers))
    assert isinstance(result, CannotEstimate)
    return [reason.kind for reason in result.reasons]
