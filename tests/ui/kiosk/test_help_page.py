"""The help: a sign for staff who pass, and offers of help in languages that the kiosk does not speak."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from estimator.rules.models.kiosk import LanguageLine
from estimator.ui.kiosk.metrics import Metrics
from tests.books import demonstration
from tests.ui.kiosk.patients import Patient, go_to, patient

SMALL = Metrics(1280, 800, 10.1)

pytestmark = pytest.mark.usefixtures("qtbot")


def seen(someone: Patient) -> list[str]:
    return [label.text() for label in someone.page.findChildren(QLabel) if label.isVisible() and label.text()]


def test_who_needs_a_person_has_a_sign_shown_in_both_languages_until_they_go_back() -> None:
    with patient(SMALL, language="es") as someone:
        go_to(someone, "paying")
        someone.touch("Ayuda", "Necesito a una persona")
        assert seen(someone)[:2] == ["Staff, please", "Personal, por favor"]
        assert seen(someone)[2].startswith("Esta pantalla no llama a nadie.")
        assert someone.screens.frame.title.text() == "Ayuda"
        someone.touch("Volver")
        assert someone.screen == "paying"
        someone.touch("Ayuda")
        assert "Staff, please" not in seen(someone)


def test_lines_of_other_languages_are_shown_in_their_own_words_with_their_number() -> None:
    book, lines = demonstration(), (LanguageLine(words="Tiếng Việt: miễn phí.", phone="(423) 555-0142"),)
    book = replace(book, kiosk=book.kiosk.model_copy(update={"language_lines": lines}))
    with patient(book=book, language="es") as someone:
        go_to(someone, "help")
        assert "Tiếng Việt: miễn phí. (423) 555-0142" in seen(someone)
