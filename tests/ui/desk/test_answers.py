"""The form's answers: which questions apply, what may be chosen, and the Request they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.pricing import Request, estimate
from estimator.pricing.request import Adjustment, Patient
from estimator.rules.scalars import Span
from estimator.ui.desk.answers import (
    QUESTIONS,
    answer,
    applicable,
    asked,
    choices,
    first_answers,
    lacking,
    with_answer,
)
from tests.books import ask, changed, demonstration

BOOK = demonstration()


def test_it_begins_with_three_answers() -> None:
    answers = first_answers(BOOK, date(2026, 11, 25))
    assert (answers.clinic, answers.treatment, answers.coverage) == ("chattanooga", "depression", "self-pay")
    assert answers.infusions is None


def test_a_new_estimate_begins_where_the_last_one_was_but_not_with_its_coverage() -> None:
    last = ask(clinic="dalton", treatment="depression", coverage="out-of-network-superbill", language="es")
    answers = first_answers(BOOK, date(2026, 11, 25), last)
    assert (answers.clinic, answers.treatment, answers.language) == ("dalton", "depression", "es")
    assert answers.coverage == "self-pay"
    gone = last.model_copy(update={"clinic": "nowhere", "treatment": "nothing"})
    assert first_answers(BOOK, date(2026, 11, 25), gone).clinic == "chattanooga"
    assert first_answers(BOOK, date(2026, 11, 25), gone).treatment == "depression"


@pytest.mark.parametrize("question", ["insured", "insurance_used", "coverage"])
def test_three_questions_are_answered_by_the_coverage(question: str) -> None:
    answers = with_answer(ask(), question, "not-covered")
    assert answers.coverage == answer(answers, question) == "not-covered"
    assert applicable(BOOK, answers).coverage == "not-covered"


def test_an_answer_is_changed_and_taken_back_by_its_dotted_name() -> None:
    answers = with_answer(ask(), "also.infusions", Span(3, 3))
    assert answer(answers, "also.infusions") == Span(3, 3)
    answers = with_answer(answers, "patient.name", "Sample Patient")
    assert answer(answers, "patient.name") == "Sample Patient"
    assert answer(with_answer(answers, "patient.name", None), "patient.name") is None
    assert with_answer(ask(visits_had="2"), "visits_had", None).visits_had == 0


def test_answers_to_questions_that_do_not_apply_are_left_out_of_the_request() -> None:
    answers = ask(
        treatment="depression", coverage="self-pay", coverage_confirmed_by="the plan", boosters_every="monthly",
        also={"infusions": "3"}, patient={},
    )  # fmt: skip
    request = applicable(BOOK, answers)
    assert request.coverage_confirmed_by is None
    assert request.boosters_every is None
    assert request.also is None
    assert request.patient is None


def test_a_discount_of_another_clinic_is_kept_but_not_claimed() -> None:
    book = changed(
        ("discounts.yaml", "  - id: military\n    kind: eligibility\n", "  - id: military\n    kind: eligibility\n"
         "    clinics: [dalton]\n"),
    )  # fmt: skip
    answers = ask(treatment="depression", discounts=["military"])
    assert applicable(book, answers).discounts == ()
    assert applicable(book, with_answer(answers, "clinic", "dalton")).discounts == ("military",)


@pytest.mark.parametrize(
    ("question", "answers", "applies"),
    [
        ("coverage_confirmed_by", {"coverage": "not-covered"}, True),
        ("coverage_confirmed_by", {}, False),
        ("boosters_every", {"boosters": "2"}, True),
        ("boosters_every", {}, False),
        ("boosters_every", {"course": "year-one"}, True),
        ("also.infusions", {"also": {"treatment": "neuropathic-pain"}}, True),
        ("also.infusions", {}, False),
        ("way", {"clinic": "dalton"}, True),
        ("clinic", {"clinic": "nowhere"}, True),
        ("extras", {}, True),
        ("extras", {"clinic": "nowhere"}, False),
        ("packages", {}, True),
        ("packages", {"treatment": "migraine"}, False),
        ("moved", {}, False),
        ("moved", {"first_visit": "2026-12-01"}, True),
        ("state", {}, True),
    ],
)
def test_a_question_applies_or_not(question: str, answers: dict[str, object], applies: bool) -> None:
    assert (question in asked(BOOK, ask(**{"treatment": "depression", **answers}))) == applies


def test_visits_moved_are_kept_and_not_counted_without_a_first_visit() -> None:
    answers = ask(treatment="depression", first_visit="2026-12-01", moved=[{"visit": "2", "day": "2026-12-09"}])
    assert applicable(BOOK, answers).moved == answers.moved
    assert applicable(BOOK, with_answer(answers, "first_visit", None)).moved == ()


def test_a_reduction_counts_once_size_reason_and_permission_are_given() -> None:
    whole = Adjustment(off=5000, reason="Goodwill", allowed_by="the clinic manager")
    answers = ask(treatment="depression")
    for missing in ("off", "reason", "allowed_by"):
        part = whole.model_copy(update={missing: None if missing == "off" else ""})
        assert lacking(part) == ("size" if missing == "off" else missing,)
        assert applicable(BOOK, with_answer(answers, "adjustments", (part,))).adjustments == ()
    assert applicable(BOOK, with_answer(answers, "adjustments", (whole,))).adjustments == (whole,)


def test_a_reference_alone_makes_a_patient() -> None:
    request = applicable(BOOK, with_answer(ask(), "patient.reference", "S-1"))
    assert request.patient == Patient(reference="S-1")


def test_one_clinic_only_is_not_asked_about() -> None:
    one = BOOK.clinics["chattanooga"]
    book = replace(BOOK, clinics={one.id: one})
    assert "clinic" not in asked(book, ask(treatment="depression"))


def test_an_answer_that_is_not_offered_here_stays_in_the_list() -> None:
    answers = ask(clinic="dalton", treatment="migraine")
    assert "migraine" in [option.answer for option in choices(BOOK, answers, "treatment")]
    assert "nowhere" in [option.answer for option in choices(BOOK, ask(clinic="nowhere"), "clinic")]


def requests() -> st.SearchStrategy[Request]:
    """Any answers that the lists of the form can give."""

    @st.composite
    def walk(draw: st.DrawFn) -> Request:
        answers = first_answers(BOOK, date(2026, 11, 25))
        for question in QUESTIONS:
            offered = choices(BOOK, answers, question)
            if offered:
                answers = with_answer(answers, question, draw(st.sampled_from(offered)).answer)
        return answers

    return walk()


@given(requests())
def test_whatever_is_chosen_gives_an_estimate_or_reasons(answers: Request) -> None:
    request = applicable(BOOK, answers)
    assert applicable(BOOK, request) == request
    assert estimate(BOOK, request).request == request
