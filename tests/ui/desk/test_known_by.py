"""By what besides their names plans, treatments, services and clinics are found."""

from __future__ import annotations

import pytest

from estimator.ui.desk.known_by import Kind, known_by, options_known
from tests.books import demonstration

BOOK = demonstration()


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("service", "follow-up", "follow-up 99214 check-up"),
        ("treatment", "migraine", "migraine jaqueca G43.709 96365 J3490"),
        ("coverage", "ppo-in-network", "ppo-in-network DHP 00001"),
        ("clinic", "dalton", "dalton Demo Infusion"),
        ("coverage", "nowhere", "nowhere"),
    ],
)
def test_an_entry_is_known_by_its_id_its_codes_and_other_words(kind: Kind, name: str, words: str) -> None:
    assert set(words.split()) <= set(known_by(BOOK, kind, name).split())


def test_a_code_that_several_services_of_a_treatment_have_is_there_once() -> None:
    words = known_by(BOOK, "treatment", "depression").split()
    assert sorted(words) == sorted(set(words))


def test_only_answers_that_stand_in_the_rule_book_are_known_by_more() -> None:
    assert options_known(BOOK, "insured", [("self-pay", "No")]) == [("self-pay", "No")]
    none, ptsd = options_known(BOOK, "also.treatment", [(None, "Nothing else"), ("ptsd", "PTSD")])
    assert none == (None, "Nothing else", "")
    assert "trauma" in ptsd[-1]
