"""Finding among many: words in any order, without accents, by codes; the best and the latest first."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.ui.finder import AT_A_GLANCE, Finder, Recent, folded

PLANS = [
    ("Blue Cross, network P", "bcbs-p 10001"),
    ("Aetna Choice POS II", "aetna"),
    ("Plan de Acción Médica", "accion"),
    ("Cross County Mutual", "crosscounty"),
    ("Across the Board", ""),
]


def names(typed: str, ages: list[int] | None = None) -> list[str]:
    return [PLANS[place][0] for place in Finder(PLANS).find(typed, ages or [])]


def test_nothing_typed_finds_everything_in_its_order() -> None:
    assert names(" ") == [name for name, _ in PLANS]


@pytest.mark.parametrize("typed", ["cross blue", "p BLUE", "net blue", "10001", "bcbs", "b c n"])
def test_words_are_found_in_any_order_and_by_codes(typed: str) -> None:
    assert names(typed)[0] == "Blue Cross, network P"


@pytest.mark.parametrize("typed", ["accion medica", "ACCIÓN", "médica", "Accion Médica"])
def test_accents_and_capitals_make_no_difference(typed: str) -> None:
    assert names(typed) == ["Plan de Acción Médica"]


def test_every_word_must_be_there() -> None:
    assert names("blue county") == []


def test_whole_words_come_before_beginnings_and_those_before_what_stands_inside() -> None:
    assert names("cross") == ["Blue Cross, network P", "Cross County Mutual", "Across the Board"]
    assert Finder([("Insideout", ""), ("Outer", ""), ("Time out", "")]).find("out") == [2, 1, 0]


def test_what_an_entry_is_called_counts_more_than_what_it_is_known_by_besides() -> None:
    entries = [("Work", "accidente de trabajo"), ("Hidden", ""), ("Demo", "")]
    assert Finder(entries).find("de") == [2, 0, 1]


def test_among_equals_the_one_chosen_last_comes_first() -> None:
    recent = Recent()
    for plan in (3, 0, 3):
        recent.note(plan)
    assert names("cross", recent.ages(range(len(PLANS))))[:2] == ["Cross County Mutual", "Blue Cross, network P"]


def test_with_nothing_typed_what_was_chosen_last_stands_first_in_a_long_list_only() -> None:
    recent = Recent()
    for plan in (5, 2):
        recent.note(plan)
    for number, first in ((AT_A_GLANCE, [0, 1, 2]), (AT_A_GLANCE + 1, [2, 5, 0])):
        finder = Finder((f"Plan {place}", "") for place in range(number))
        assert finder.find("", recent.ages(range(number)))[:3] == first


def test_what_was_chosen_does_not_come_before_what_fits_better() -> None:
    recent = Recent()
    recent.note(4)
    assert names("cross", recent.ages(range(len(PLANS))))[-1] == "Across the Board"


@given(st.lists(st.text(max_size=20), max_size=20), st.text(max_size=10))
def test_what_is_found_holds_every_word_and_nothing_that_does_is_left_out(entries: list[str], typed: str) -> None:
    found = Finder((entry, "") for entry in entries).find(typed)
    held = [all(word in folded(entry) for word in folded(typed).split()) for entry in entries]
    assert sorted(found) == [place for place, is_held in enumerate(held) if is_held]


def test_a_key_among_five_thousand_is_answered_at_once() -> None:
    finder = Finder(
        (f"Plan number {number} of the State, network {number % 7}", f"id-{number}") for number in range(5000)
    )
    began = perf_counter()
    assert len(finder.find("p n")) == 5000
    assert perf_counter() - began < 0.5
