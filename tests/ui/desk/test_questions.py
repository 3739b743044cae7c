"""The labels of the form: a key for every question, and no key twice, in either language."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from estimator.ui.desk.answers import QUESTIONS
from estimator.ui.desk.questions import ANSWERS, LABELS
from estimator.ui.translation import FOLDER
from estimator.wording import LANGUAGES, Language
from tests.ui.desk.test_form import mnemonic


def spanish() -> dict[str, str]:
    """The Spanish of the form's fixed words, by the English."""
    contexts = ElementTree.parse(FOLDER / "es.ts").getroot().iter("context")
    mine = next(context for context in contexts if context.findtext("name") == "Questions")
    return {message.findtext("source", ""): message.findtext("translation", "") for message in mine.iter("message")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_a_key_and_no_key_goes_to_two(language: Language) -> None:
    labels = [LABELS[question] for question in (*QUESTIONS, "more")]
    letters = [mnemonic(label if language == "en" else spanish()[label]) for label in labels]
    assert "" not in letters
    assert sorted(set(letters)) == sorted(letters)


def test_lines_of_a_question_have_no_key_of_their_own() -> None:
    others = LABELS.keys() - {*QUESTIONS, "more"}
    assert [name for name in others if mnemonic(LABELS[name])] == []


def test_every_label_and_answer_has_its_spanish() -> None:
    assert [words for words in (*LABELS.values(), *ANSWERS.values()) if not spanish().get(words)] == []
