"""How a Problem is shown: place, the admin's own line with a caret, what is wrong, the mend."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.rules.problems import Problem, as_json, near_word, show

PROBLEM = Problem(
    kind="not-an-amount",
    stops=True,
    file="services.yaml",
    line=14,
    column=12,
    path="prices > infusion > price",
    source_line="    price: 4OO  # card",
    caret_width=3,
    wrong='"4OO" has the letter O in it, where a digit is meant.',
    mend="Write 400, if that is what you mean.",
    example="425.00",
    also=(("services.yaml", 9),),
)


def test_a_problem_shows_its_place_line_caret_and_mend() -> None:
    assert show(PROBLEM) == (
        "services.yaml:14:12: stops\n"
        "  prices > infusion > price\n"
        "  14 |     price: 4OO  # card\n"
        "     |            ^^^\n"
        '  "4OO" has the letter O in it, where a digit is meant.\n'
        "  To mend it: Write 400, if that is what you mean.\n"
        "  For example: 425.00\n"
        "  See also services.yaml:9."
    )


def test_a_problem_that_warns_says_so() -> None:
    assert show(replace(PROBLEM, stops=False)).startswith("services.yaml:14:12: warns\n")


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("\tprice: x", 9, "    price: x", "           ^"),
        ("名前: x", 5, "名前: x", "      ^"),
        ("e\u0301: x", 5, "e\u0301: x", "   ^"),
        ("a\u202eb: x", 6, "a?b: x", "     ^"),
        ("ab", 3, "ab", "  ^"),
    ],
)
def test_the_caret_stands_under_its_place(line: str, column: int, shown: str, caret: str) -> None:
    lines = show(replace(PROBLEM, source_line=line, column=column, caret_width=1)).split("\n")
    assert lines[2:4] == [f"  14 | {shown}", f"     | {caret}"]


def test_a_very_long_line_is_cut_around_its_place() -> None:
    line = "x" * 5000 + "HERE" + "y" * 5000
    lines = show(replace(PROBLEM, source_line=line, column=5001, caret_width=4)).split("\n")
    start = lines[3].index("^")
    assert lines[2][start : start + 4] == "HERE"
    assert len(lines[2]) < 130


@given(st.text(), st.integers(1, 10**6), st.integers(0, 10**6))
def test_any_line_can_be_shown(line: str, column: int, width: int) -> None:
    assert show(replace(PROBLEM, source_line=line, column=column, caret_width=width))


def test_problems_sort_by_file_line_and_column() -> None:
    later = [
        replace(PROBLEM, file="treatments.yaml", line=1),
        replace(PROBLEM, line=100),
        replace(PROBLEM, column=13),
    ]
    assert sorted([*later, PROBLEM]) == [PROBLEM, *reversed(later)]


def test_a_problem_in_json_names_its_other_places() -> None:
    assert json.loads(json.dumps(as_json(PROBLEM)))["also"] == [{"file": "services.yaml", "line": 9}]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("phnoe", "phone"),
        ("Phone", "phone"),
        ("time zone", "time_zone"),
        ("xyz", None),
        ("p" * 1_000_000, None),
    ],
)
def test_a_near_word_is_found_when_there_is_one(word: str, near: str | None) -> None:
    assert near_word(word, ["phone", "time_zone", "email"]) == near
