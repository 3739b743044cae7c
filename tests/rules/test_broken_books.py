"""Every kind of Problem has a broken book, and an admin reads it word for word as written in its expected text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from estimator import rules
from estimator.rules import load_book
from tests.books import CONFIG
from tests.broken_books import SOUND, broken_books, problems_of, told

NOT_SHOWN_BY_FILES = {
    "no-folder": "there is no folder at all",
    "unreadable-file": "a right of the operating system",
    "not-a-span": "only a request holds a span",
    "too-many": "no list of a rule book has a most",
    "not-readable": "what pydantic would find in a kind of value that no model has yet",
}
"""Kinds that no file of a rule book can have today, and why."""

KIND = re.compile("[a-z]+(-[a-z0-9]+)*")
SOURCES = list(Path(rules.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("broken", broken_books(), ids=lambda folder: folder.name)
def test_a_broken_book_is_told_as_expected(broken: Path) -> None:
    expected = (broken / "expected.txt").read_text(encoding="utf-8")
    assert told(problems_of(broken)) == expected


@pytest.mark.parametrize("broken", broken_books(), ids=lambda folder: folder.name)
def test_a_broken_book_shows_the_kind_it_is_named_after(broken: Path) -> None:
    assert broken.name in {problem.kind for problem in problems_of(broken)}


@pytest.mark.parametrize("folder", [SOUND, CONFIG], ids=["the book that is broken", "the demonstration"])
def test_a_sound_book_has_no_problem(folder: Path) -> None:
    assert load_book(folder).problems == ()


def test_every_kind_in_the_code_has_a_broken_book() -> None:
    assert kinds_in_code() - NOT_SHOWN_BY_FILES.keys() == {broken.name for broken in broken_books()}


def test_kinds_that_no_file_shows_are_in_the_code() -> None:
    assert NOT_SHOWN_BY_FILES.keys() - kinds_in_code() == set()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    loaded = load_book(tmp_path / "nowhere")
    assert (loaded.book, [problem.kind for problem in loaded.problems]) == (None, ["no-folder"])


def test_a_file_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "fees.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "unreadable-file" in {problem.kind for problem in load_book(SOUND).problems}


def kinds_in_code() -> set[str]:
    """Every kind of Problem that the rules can give: whatever is passed where a parameter is named `kind`.

    Also the first word of a tuple whose second is a sentence: ("too-few", "At least one entry must stand here.").
    """
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    takers = {name: place for tree in trees for name, place in takers_of_a_kind(tree)}
    return {kind for tree in trees for node in ast.walk(tree) for kind in kinds_of(node, takers)}


def takers_of_a_kind(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Name every function, and every class with fields, that takes a `kind`, with its place among the arguments."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            arguments = [argument.arg for argument in node.args.args if argument.arg != "self"]
            if "kind" in arguments:
                yield node.name, arguments.index("kind")
        elif isinstance(node, ast.ClassDef):
            fields = [
                part.target.id
                for part in node.body
                if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
            ]
            if "kind" in fields and node.name in {"Problem", "Finding"}:
                yield node.name, fields.index("kind")


def kinds_of(node: ast.AST, takers: dict[str, int]) -> Iterator[str]:
    """Give the kind that one expression holds, if any."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        written = node.args[takers[name] : takers[name] + 1] if name in takers else []
    elif isinstance(node, ast.Tuple) and len(node.elts) > 1 and is_sentence(node.elts[1]):
        written = node.elts[:1]
    else:
        written = []
    for argument in written:
        if isinstance(argument, ast.Constant) and KIND.fullmatch(str(argument.value)):
            yield str(argument.value)


def is_sentence(node: ast.expr) -> bool:
    """Tell whether an expression is a text of several words."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and " " in str(node.value))
