"""Both languages say the same things, with the same places for names and figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

import estimator.wording
from estimator.wording import count, day, joined, money, month_day, percentage, rounded_money, say, sentences

SUBJECTS = sorted(path.stem for path in Path(estimator.wording.__file__).parent.glob("[a-z]*.py"))


def places(sentence: str) -> set[str]:
    """The named places of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_hold_the_same_places(subject: str) -> None:
    differing = [key for key, (english, spanish) in sentences(subject).items() if places(english) != places(spanish)]
    assert differing == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_sentence_is_missing_in_a_language(subject: str) -> None:
    assert [key for key, pair in sentences(subject).items() if not all(text.strip() for text in pair)] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_place_has_a_name(subject: str) -> None:
    assert [key for key, pair in sentences(subject).items() if "" in places(pair[0])] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_can_be_counted_has_one_and_several(subject: str) -> None:
    known = sentences(subject)
    ends = {"one": "other", "other": "one"}
    lonely = [
        key
        for key in known
        if (end := key.rpartition(".")[2]) in ends and f"{key.removesuffix(end)}{ends[end]}" not in known
    ]
    assert lonely == []


def test_one_thing_and_several_are_counted_with_their_own_words() -> None:
    assert count("en", "reasons.hours", 1) == "1 hour"
    assert count("es", "reasons.hours", 3) == "3 horas"


def test_a_sentence_without_a_value_for_a_place_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("en", "reasons.mend.near")


def test_an_amount_is_written_the_same_in_both_languages() -> None:
    assert [money(123450, language) for language in ("en", "es")] == ["$1,234.50", "$1,234.50"]
    assert money(-5000, "es") == "-$50.00"


def test_the_end_of_a_range_has_no_cents() -> None:
    assert rounded_money(119950, "en") == "$1,200"


def test_a_day_is_written_out() -> None:
    assert day(date(2026, 3, 4), "en") == "March 4, 2026"
    assert day(date(2026, 3, 4), "es") == "4 de marzo de 2026"
    assert month_day(date(2026, 3, 4), "es") == "4 de marzo"


def test_a_percentage_has_no_needless_zeros() -> None:
    assert percentage(Decimal("7.50"), "en") == "7.5%"


def test_spanish_joins_before_an_i_with_e() -> None:
    assert joined(["paquete", "infusión"], "es") == "paquete e infusión"
    assert joined(["a", "b", "c"], "en") == "a, b and c"
