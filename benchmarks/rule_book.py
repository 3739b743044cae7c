"""`estimator check`: reading and checking a whole rule book, beside only parsing its YAML with the C parser."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from benchmarks.book import CONFIG, demonstration
from benchmarks.timing import Measured, Target, time_by_turns
from estimator.pricing.examples import run_examples
from estimator.rules import load_book
from estimator.rules.folder import FILES

CLINICS = 200
LONGEST_LINE = 100_000
"""A quoted text must stand on one line."""
TARGET = Target("ratio", 4)


def measure() -> list[Measured]:
    """Time the demonstration book and one of 200 clinics."""
    with TemporaryDirectory() as scratch:
        large = Path(scratch)
        write_large_book(large)
        return [
            _measure("check of the shipped book", CONFIG, 25),
            _measure(f"check of a book of {CLINICS} clinics", large, 7),
        ]


def write_large_book(folder: Path) -> None:
    """Write the demonstration book with its clinics many times over, each with prices, packages and offers of its own.

    Comments are not kept: neither side reads them.
    """
    for name in FILES:
        contents = yaml.load((CONFIG / name).read_bytes(), Loader=yaml.CBaseLoader)
        _multiply(contents)
        with (folder / name).open("w", encoding="utf-8") as file:
            yaml.dump(contents, file, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=LONGEST_LINE)
    for logo in CONFIG.glob("*.svg"):
        (folder / logo.name).write_bytes(logo.read_bytes())


def _measure(name: str, folder: Path, turns: int) -> Measured:
    def check(_: int) -> None:
        book = load_book(folder).book
        assert book is not None
        assert not run_examples(book)

    def compose(_: int) -> None:
        for file in FILES:
            yaml.compose((folder / file).read_bytes(), Loader=yaml.CSafeLoader)

    ours, theirs = time_by_turns(turns, check, compose, warm_up=1)
    return Measured(name, ours, "yaml.compose, C loader", theirs, TARGET)


def _multiply(contents: dict[str, object]) -> None:
    """Say every list of a file for each of the many clinics: whole entries that are of clinics, names in the others."""
    for key, entries in contents.items():
        if not isinstance(entries, list):
            continue
        if key == "clinics":
            contents[key] = [deepcopy(entry) | {"id": name} for entry in entries for name in _names(entry["id"])]
        elif key in ("prices", "packages"):
            contents[key] = [copy for entry in entries for copy in _copies(entry)]
        else:
            for entry in entries:
                _widen(entry)


def _names(clinic: str) -> Iterator[str]:
    """The names of one clinic's copies; the first keeps its own, so that the examples still hold."""
    shipped = list(demonstration().clinics)
    yield clinic
    position = shipped.index(clinic)
    yield from (f"{clinic}-{number}" for number in range(position + len(shipped), CLINICS, len(shipped)))


def _copies(entry: dict[str, object]) -> Iterator[dict[str, object]]:
    """A price or a package once for each copy of each of its clinics."""
    clinics = entry.get("clinics")
    if not isinstance(clinics, list):
        yield entry
        return
    for clinic in clinics:
        for name in _names(clinic):
            copy = deepcopy(entry) | {"clinics": [name]}
            if "id" in entry and name != clinics[0]:
                copy["id"] = f"{entry['id']}-{name}"
            yield copy


def _widen(entry: object) -> None:
    """Name each copy of a clinic wherever the clinic is named."""
    if isinstance(entry, list):
        for each in entry:
            _widen(each)
    elif isinstance(entry, dict):
        for key, inner in entry.items():
            if key == "clinics":
                entry[key] = [name for clinic in inner for name in _names(clinic)]
            else:
                _widen(inner)
