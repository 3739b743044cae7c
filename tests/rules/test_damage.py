"""Whatever happens to the files of the demonstration book: the answer is a Book or Problems, in time, on any day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.rules import load_book
from estimator.rules.checks import check_book
from estimator.rules.folder import FILES
from estimator.rules.problems import show
from tests.books import CONFIG

TRAPS = "~ no N/A 0 0.00 -1 1:30 99999999999 [] {} [a,b] {en:x} *x &x !!int | > - é ' {contact"
NAMES = "2026-13-01 2026-01-01 2026-06-30 dalton infusion mood 96365 J0222 100 24 yes cash low"
TYPED = st.text(max_size=12) | st.sampled_from(
    [*TRAPS.split(), *NAMES.split(), "", '"', "\t", "\u200b", "a: b", "- a", "from 100.00"]
)
"""What may stand in place of a value: each trap of YAML, names and figures of the book, and anything else."""

VALUE = re.compile(r"(?<=: )[^\s,{}\[\]#][^,{}\[\]#]*|(?<=[\[,{] )[^,\]}]+")
IN_A_SOAK = settings().max_examples > 200
OFTEN = settings(max_examples=5000 if IN_A_SOAK else 40, deadline=timedelta(seconds=5))
"""The two tests below make 300 books in every run and 10,000 in a soak, each in a few seconds or it fails."""

HARDEST = ("coverage.yaml", "payment-plans.yaml")
SOME_FILES = st.sets(st.sampled_from([*sorted(FILES), *HARDEST]), min_size=1, max_size=2)
ANY_DAY = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@pytest.fixture(scope="module")
def book_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(copytree(CONFIG, tmp_path_factory.mktemp("damage") / "config"))


@OFTEN
@given(data=st.data(), files=SOME_FILES, day=ANY_DAY)
def test_lines_taken_out_doubled_or_changed_give_problems_or_a_book(
    book_folder: Path, data: st.DataObject, files: set[str], day: date
) -> None:
    damaged = {name: with_other_lines(name, data) for name in sorted(files)}
    assert_problems_or_a_book(book_folder, damaged, day)


@OFTEN
@given(data=st.data(), files=SOME_FILES, day=ANY_DAY)
def test_rules_taken_out_doubled_or_exchanged_give_problems_or_a_book(
    book_folder: Path, data: st.DataObject, files: set[str], day: date
) -> None:
    damaged = {name: with_other_rules(name, data) for name in sorted(files)}
    assert_problems_or_a_book(book_folder, damaged, day)


def assert_problems_or_a_book(folder: Path, damaged: dict[str, str], day: date) -> None:
    """Load the demonstration book with some files in place of its own; no day makes more Problems that stop."""
    try:
        for name, text in damaged.items():
            (folder / name).write_bytes(text.encode("utf-8", "surrogatepass"))
        loaded = load_book(folder)
    finally:
        for name in damaged:
            (folder / name).write_bytes((CONFIG / name).read_bytes())
    assert (loaded.book is None) == any(problem.stops for problem in loaded.problems)
    assert all(show(problem) for problem in loaded.problems)
    if loaded.book is not None:
        assert not [problem for problem in check_book(loaded.book, day) if problem.stops]


def with_other_lines(name: str, data: st.DataObject) -> str:
    """A file after one to four of its lines were taken out, doubled, moved or changed."""
    lines = (CONFIG / name).read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        written = [number for number, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"]
        number = data.draw(st.sampled_from(written))
        lines[number : number + 1] = in_place_of(lines[number], lines, data)
    return "\n".join(lines) + "\n"


def in_place_of(line: str, lines: list[str], data: st.DataObject) -> list[str]:
    """What stands in place of one line."""
    match data.draw(st.sampled_from(["nothing", "twice", "deeper", "another line", "another value"])):
        case "nothing":
            return []
        case "twice":
            return [line, line]
        case "deeper":
            return [" " * data.draw(st.integers(1, 3)) + line]
        case "another line":
            return [data.draw(st.sampled_from(lines))]
    typed = data.draw(TYPED)
    return [VALUE.sub(lambda _: typed, line, count=1)]


def with_other_rules(name: str, data: st.DataObject) -> str:
    """A file after one to four entries were taken out, doubled, or given a value of another entry or none."""
    content = deepcopy(typed_content(name))
    for _ in range(data.draw(st.integers(1, 4))):
        below = list(containers(content))
        if not below:
            break
        container = data.draw(st.sampled_from(below))
        place = data.draw(st.sampled_from(list(container) if isinstance(container, dict) else range(len(container))))
        others = [one[place] for one in below if isinstance(one, dict) and isinstance(place, str) and place in one]
        if others and data.draw(st.integers(0, 3)):
            container[place] = deepcopy(data.draw(st.sampled_from(others)))
        elif isinstance(container, list) and data.draw(st.booleans()):
            container.insert(place, deepcopy(container[place]))
        else:
            del container[place]
    return json.dumps(content, ensure_ascii=False)


def containers(content: Any) -> Iterator[Any]:
    """Every list and every mapping that holds something."""
    if isinstance(content, dict | list) and content:
        yield content
        for below in content.values() if isinstance(content, dict) else content:
            yield from containers(below)


@cache
def typed_content(name: str) -> Any:
    """What a file of the demonstration book holds, every value as typed."""
    return yaml.load((CONFIG / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
