"""The kiosk tells everyone that a written estimate is there for the asking, and where."""

from __future__ import annotations

from estimator.office.availability import availability_notice
from estimator.wording import LANGUAGES
from tests.books import changed, demonstration
from tests.kiosk import DAY, kiosk_at


def test_it_says_the_right_and_whom_to_ask_in_both_languages() -> None:
    english, spanish = (availability_notice(demonstration(), DAY, language) for language in LANGUAGES)
    assert "you have the right to a good faith estimate in writing" in english
    assert "tiene derecho a recibir por escrito un presupuesto de buena fe" in spanish


def test_it_names_the_desk_of_the_kiosks_clinic() -> None:
    assert availability_notice(kiosk_at("dalton"), DAY, "en").endswith("(706) 555-0118, dalton@example.com.")


def test_a_rule_book_may_replace_it() -> None:
    own = "notices:\n  - id: estimate-available\n    text: {en: Ask us., es: Pregunte.}\n"
    assert availability_notice(changed(("notices.yaml", "notices:\n", own)), DAY, "es") == "Pregunte."
