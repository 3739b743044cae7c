"""Which pages a choice makes, and how a print goes in words."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from estimator.paper.document import Detail, PageOptions
from estimator.ui.desk.print_choice import PrintChoice, choice_as_shown, pages_chosen, state_in_words
from estimator.ui.desk.wanted import Wanted
from estimator.ui.print_job import Fault, Phase, PrintState
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration, estimated


def shown(language: Language = "en") -> Wanted:
    return Wanted("estimate", demonstration(), estimated(), PageOptions(language, "large", True))


def test_as_shown_size_and_words_are_those_of_the_page() -> None:
    choice = choice_as_shown(PrintChoice("Desk", 2, True, "both"), shown())
    assert choice == PrintChoice("Desk", 2, True, "page", "large", True)


def test_the_page_as_it_is_shown_is_the_very_same() -> None:
    page = shown()
    (wanted,) = pages_chosen(choice_as_shown(PrintChoice(), page), page)
    assert wanted.is_same_as(page)


@pytest.mark.parametrize(("own", "other"), [("en", "es"), ("es", "en")])
def test_of_both_languages_the_page_s_own_comes_first(own: Language, other: Language) -> None:
    pages = pages_chosen(PrintChoice(languages="both"), shown(own))
    assert [page.options for page in pages] == [PageOptions(own), PageOptions(other)]


def test_what_the_page_leaves_out_is_left_out_in_print() -> None:
    hidden = frozenset[Detail]({"plan-pays"})
    pages = pages_chosen(PrintChoice(languages="both"), replace(shown(), options=PageOptions(hidden=hidden)))
    assert [page.options for page in pages] == [PageOptions("en", hidden=hidden), PageOptions("es", hidden=hidden)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("phase", sorted(set(get_args(Phase)) - {"idle", "fault"}))
def test_every_state_is_said(phase: Phase, language: Language) -> None:
    for may_come_out in (True, False):
        assert state_in_words(PrintState(phase, "Desk", 1, 3, may_come_out=may_come_out), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", get_args(Fault))
def test_every_fault_is_said_with_what_to_do(fault: Fault, language: Language) -> None:
    said = state_in_words(PrintState("fault", "Desk", 1, 3, fault), language)
    assert {"en": "Fix: ", "es": "Corrija: "}[language] in said


def test_before_anything_is_printed_nothing_is_said() -> None:
    assert state_in_words(PrintState(), "en") == ""
