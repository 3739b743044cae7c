"""The kiosk's sentences are plain in both languages: short and polite, each term explained where it is asked about."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from estimator.office.hand_off import WhyNoCode
from estimator.rules.models.kiosk import WAYS
from estimator.wording import sentences
from tests.readability import english_grade, inflesz, syllables

SUBJECTS = (
    "kiosk",
    "kiosk_result",
    "kiosk_help",
    "kiosk_screens",
    "kiosk_listening",
    "kiosk_print",
    "preview",
    "phone",
)
SCREENS = ("start", "before", "paying", "plan", "this-year", "treatment", "check", "problem")
FEWEST_WORDS = 25
"""Fewer words than these say nothing about how hard a text is."""


def parts_of(subject: str) -> dict[str, tuple[str, str]]:
    """The texts that are read together, in both languages: a screen, a group of sentences, or a whole subject."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for name, pair in sentences(subject).items():
        grouped.setdefault(name.split(".")[0], []).append(pair)
    parts = {name: as_text(pairs) for name, pairs in grouped.items()}
    long_enough = {f"{subject}.{name}": part for name, part in parts.items() if len(part[0].split()) >= FEWEST_WORDS}
    return {subject: as_text(list(sentences(subject).values())), **long_enough}


def as_text(pairs: list[tuple[str, str]]) -> tuple[str, str]:
    """Join sentences to a text, a number in each place; what is no sentence is closed like one."""
    english, spanish = (" ".join(closed(re.sub(r"\{\w+\}", "6", pair[column])) for pair in pairs) for column in (0, 1))
    return english, spanish


def closed(text: str) -> str:
    return text if text[-1] in ".?!" else text.rstrip(":") + "."


PARTS = {name: part for subject in SUBJECTS for name, part in parts_of(subject).items()}


@pytest.mark.parametrize("part", PARTS)
def test_the_english_is_of_grade_six_or_below(part: str) -> None:
    assert english_grade(PARTS[part][0]) <= 6


@pytest.mark.parametrize("part", PARTS)
def test_the_spanish_is_easy(part: str) -> None:
    assert inflesz(PARTS[part][1]) >= 65


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_sentence_is_long(subject: str) -> None:
    said = [text for pair in sentences(subject).values() for text in pair]
    assert [text for text in said if max(len(part.split()) for part in re.split("[.?!]", text)) > 20] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_spanish_says_usted(subject: str) -> None:
    familiar = re.compile(
        r"\b(tú|tu|tus|te|ti|eres|tienes|puedes|quieres|vas|haz|elige|oprime|vuestr\w+)\b", re.IGNORECASE
    )
    assert [spanish for _, spanish in sentences(subject).values() if familiar.search(spanish)] == []


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_pay_has_its_words_and_a_hint(way: str) -> None:
    assert {f"paying.{way}", f"paying.{way}.hint"} <= sentences("kiosk").keys()


def test_every_screen_has_a_title_and_help() -> None:
    assert [name for name in SCREENS if name != "problem" and f"{name}.title" not in sentences("kiosk")] == []
    assert [name for name in SCREENS if name != "problem" and f"topic.{name}" not in sentences("kiosk_help")] == []


def test_every_word_explained_has_its_explanation() -> None:
    words = [name for name in sentences("kiosk_help") if re.fullmatch(r"word\.\w+", name)]
    assert [word for word in words if f"{word}.means" not in sentences("kiosk_help")] == []


def test_every_reason_for_no_code_is_answered() -> None:
    assert "too-exact" in get_args(WhyNoCode)
    assert {"take.staff.too-exact", "take.staff.no_code"} <= sentences("kiosk_result").keys()


@pytest.mark.parametrize(
    ("term", "where"),
    [("deducible", "this-year.deductible.hint"), ("máximo de gastos de bolsillo", "this-year.limit.hint")],
)
def test_a_term_is_explained_where_it_is_first_asked_about(term: str, where: str) -> None:
    assert term in sentences("kiosk")[where][1]


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("sí", 1), ("plan", 1), ("guíe", 2), ("aquí", 2), ("día", 2), ("seguro", 3), ("deducible", 4), ("coseguro", 4),
        ("tratamiento", 4), ("recepción", 3), ("cuánto", 2), ("país", 2), ("leer", 2), ("hoy", 1), ("y", 1),
        ("bilingüe", 3), ("peor", 2),
    ],
)  # fmt: skip
def test_spanish_syllables_are_counted_as_they_are_said(word: str, number: int) -> None:
    assert syllables(word) == number
