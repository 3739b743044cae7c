"""What goes on a phone: at most 300 bytes in whole sentences, with the figure, the day and whom to call."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from estimator.office.kiosk_answers import NOT_LISTED, Answers, request_of
from estimator.office.phone_text import phone_text
from estimator.office.qr import MOST_BYTES
from estimator.pricing import Result, estimate
from estimator.rules import Book
from estimator.wording import LANGUAGES, Language, sentences
from tests.books import changed, demonstration
from tests.insured import ASKED, book_of_plans, insured
from tests.kiosk import DAY, turns

ALONE = Answers(paying="myself", treatment="depression", infusions=6)
UNKNOWN_PLAN = Answers(paying="insurance", plan=NOT_LISTED, deductible_left="unknown", treatment="depression")
PATIENT = {"name": "Sample Patient", "date_of_birth": "1985-03-04", "phone": "(423) 555-0100"}
LAST_LINES = {
    "en": "Price preview of November 23, 2026, not a good faith estimate.\nDemonstration.\nQuestions: (423) 555-0142",
    "es": "Vista previa del 23 de noviembre de 2026, no es un presupuesto de buena fe.\nDemostración.\n"
    "Preguntas: (423) 555-0142",
}


def result_of(answers: Answers, book: Book | None = None) -> Result:
    book = book or demonstration()
    return estimate(book, request_of(book, DAY, answers))


def told(answers: Answers, language: Language = "en", book: Book | None = None) -> str:
    return phone_text(book or demonstration(), result_of(answers, book), language)


def hidden(book: Book) -> Book:
    return replace(book, kiosk=book.kiosk.model_copy(update={"treatment_hidden": True}))


def test_a_patient_who_pays_alone_takes_along_figure_and_visits() -> None:
    assert told(ALONE).splitlines()[:3] == [
        "You will likely pay $2,545.00 for 1 evaluation and 6 infusions.",
        "When you book: $100.00. First visit: $150.00. 6 infusions: $382.50 each.",
        "You told us: Paying for it myself.",
    ]


def test_two_outcomes_stand_both_with_what_is_paid_below_the_first() -> None:
    text = told(UNKNOWN_PLAN, "es").splitlines()
    assert text[1:4] == [
        "Si su plan no lo paga: $2,545.00",
        "Al reservar: $100.00.",
        "Si su plan lo paga: $0 a $1,973",
    ]


def test_a_refusal_has_no_amount_and_says_what_is_needed() -> None:
    text = told(replace(ALONE, infusions=40))
    assert text.startswith("We cannot estimate yet.\n")
    assert "$" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answers", [ALONE, UNKNOWN_PLAN, replace(ALONE, infusions=40)], ids=["alone", "plan", "no"])
def test_it_ends_with_what_it_is_its_day_and_whom_to_call(answers: Answers, language: Language) -> None:
    assert told(answers, language).endswith(LAST_LINES[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ASKED)
def test_every_way_a_plan_takes_part_fits(name: str, language: Language) -> None:
    text = phone_text(book_of_plans(), insured(name), language)
    assert len(text.encode()) <= MOST_BYTES
    assert sentences("phone")["too_long"][LANGUAGES.index(language)] not in text


@settings(deadline=None, max_examples=40)
@given(turns())
def test_whatever_is_answered_fits_and_no_word_is_cut(turn: tuple[Book, Answers]) -> None:
    book, answers = turn
    text = told(answers, answers.language, book)
    assert len(text.encode()) <= MOST_BYTES
    assert all(re.search(r"[.:\d]$", line) for line in text.splitlines())


def test_figures_for_which_there_is_no_room_are_left_out_together() -> None:
    anchor = "    superbill:\n      form: itemized\n      days_to_file: 90\n    typical:\n      deductible: [1000.00"
    book = changed(("coverage.yaml", anchor, f"    authorization: {{needed_for: [infusion]}}\n{anchor}"))
    text = told(Answers(paying="insurance", plan="out-of-network-superbill", treatment="depression"), "es", book)
    assert text.startswith("Estas cifras necesitan más espacio. Pida una copia en la recepción.\n")
    assert "$" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hidden_treatment_is_named_nowhere(language: Language) -> None:
    text = told(ALONE, language, hidden(demonstration()))
    assert re.findall("infusi|ketamin|depres", text, re.IGNORECASE) == []


def test_it_holds_no_identity_and_no_link() -> None:
    result = result_of(ALONE)
    with_patient = replace(result, request=result.request.model_copy(update={"patient": PATIENT}))
    text = phone_text(demonstration(), with_patient, "en")
    assert text == phone_text(demonstration(), result, "en")
    assert not re.search("https?:|www|@", text)


def test_without_a_telephone_of_the_kiosk_the_clinics_stands_there() -> None:
    book = demonstration()
    without = replace(book, kiosk=book.kiosk.model_copy(update={"phone": None, "clinic": "dalton"}))
    assert told(ALONE, book=without).endswith("Questions: (706) 555-0118")
