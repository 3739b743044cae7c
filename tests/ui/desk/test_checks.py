"""Checks gather what is known elsewhere, each with its level and the question that mends it."""

from __future__ import annotations

import pytest

from estimator.paper.document import Missing
from estimator.ui.desk.checks import Check, checks_of, counted, form_question
from estimator.ui.desk.draft import Draft
from estimator.wording import LANGUAGES, Language
from tests.books import ask
from tests.insured import ASKED, AUTHORIZED, DATED, PPO, book_of_plans

COMPLETE = {**DATED, "patient": {"name": "Sample Patient", "date_of_birth": "1985-03-04"}}


def found(language: Language = "en", **answers: object) -> list[Check]:
    return checks_of(Draft(book_of_plans(), ask(**answers)), language)


def of(checks: list[Check], question: str) -> list[tuple[str, str]]:
    return [(check.level, check.text) for check in checks if check.question == question]


def test_a_refusal_is_an_error_at_its_question() -> None:
    checks = found(**{**DATED, "infusions": "99"})
    assert [(check.level, check.question, check.place) for check in checks if check.level == "error"] == [
        ("error", "infusions", "Infusions")
    ]


def test_text_that_is_no_answer_is_an_error() -> None:
    checks = checks_of(Draft(book_of_plans(), ask(**COMPLETE)), "en", held_question="infusions")
    assert (checks[0].level, checks[0].question) == ("error", "infusions")


def test_facts_that_do_not_fit_together_are_a_warning_and_not_an_error() -> None:
    plan = {"in_network": {"deductible": {"used": "9,000.00"}}}
    levels = {level for level, _ in of(found(**{**PPO, "plan": plan}), "plan.in_network.deductible.used")}
    assert levels == {"warning"}


def test_a_warning_and_an_error_at_one_question_are_two_checks() -> None:
    plan = {"in_network": {"deductible": {"used": "9,000.00"}}}
    checks = found(**{**PPO, "plan": plan, "infusions": "99"})
    assert {"error", "warning"} <= {check.level for check in checks}


def test_an_unknown_fact_that_moves_the_total_is_a_warning_at_its_line() -> None:
    told = of(found(**ASKED["approval open"]), "plan.in_network.deductible.used")
    assert [level for level, _ in told] == ["warning"]
    assert "how much of your deductible is used" in told[0][1]


def test_what_is_not_confirmed_is_a_warning_where_it_is_told() -> None:
    told = of(found(**AUTHORIZED), "plan.authorization.state")
    assert [level for level, _ in told] == ["warning"]


@pytest.mark.parametrize("question", ["patient.name", "patient.date_of_birth"])
def test_who_the_estimate_is_for_is_needed_to_issue(question: str) -> None:
    assert [level for level, _ in of(found(**DATED), question)] == ["warning"]
    assert of(found(**COMPLETE), question) == []


def test_the_demonstration_and_the_clinic_s_own_gaps_are_notes_that_no_field_mends() -> None:
    checks = [check for check in found(**COMPLETE) if "demonstration" in check.text]
    assert [(check.level, check.question) for check in checks] == [("information", "")]


def test_a_discount_that_was_claimed_and_is_not_used_says_why() -> None:
    told = of(found(**{**COMPLETE, "discounts": ["military", "first-responder"]}), "discounts")
    assert [level for level, text in told if "first responder" in text.lower()] == ["warning"]


def test_a_payment_plan_that_is_refused_says_what_it_needs() -> None:
    checks = found(**{**COMPLETE, "infusions": "1", "payment_plan": "with-interest"})
    told = of(checks, "paying.payment_plan")
    assert [level for level, _ in told] == ["warning"]
    assert "$" in told[0][1]


def test_characters_that_no_font_has_are_a_warning_at_their_field() -> None:
    on_page = [Missing("patient.name", "words", "\u4e2d")]
    checks = checks_of(Draft(book_of_plans(), ask(**COMPLETE)), "en", on_page=on_page)
    assert [level for level, _ in of(checks, "patient.name")] == ["warning"]


def test_what_was_taken_for_granted_is_a_note_with_who_said_so() -> None:
    told = of(found(treatment="depression", patient=COMPLETE["patient"]), "first_visit")
    assert (
        "information",
        "The first visit is not booked yet. Prices are those of November 23, 2026. (usual here)",
    ) in told


def test_a_first_visit_that_is_past_is_a_warning() -> None:
    told = of(found(**{**COMPLETE, "first_visit": "2026-11-02"}), "first_visit")
    assert "warning" in {level for level, _ in told}


def test_errors_come_first_and_then_warnings() -> None:
    levels = [check.level for check in found(**ASKED["approval open"])]
    assert levels == sorted(levels, key=("error", "warning", "information").index)


def test_no_check_is_told_twice() -> None:
    for name in ASKED:
        checks = found(**ASKED[name])
        assert len(checks) == len(set(checks)), name


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_has_words_and_leads_somewhere_with_a_label(name: str, language: Language) -> None:
    for check in found(language, **ASKED[name]):
        assert check.text.strip()
        assert bool(check.question) == bool(check.place)


def test_both_languages_have_the_same_checks() -> None:
    english, spanish = (found(language, **ASKED["two plan years"]) for language in LANGUAGES)
    assert [check[::2] for check in english] == [check[::2] for check in spanish]


def test_they_are_counted_in_one_line() -> None:
    checks = [Check("error", "a"), Check("error", "b"), Check("warning", "c"), Check("information", "d")]
    assert counted(checks, "en") == "2 errors, 1 warning"
    assert counted(checks[3:], "en") == "1 note"
    assert counted([], "en") == "Nothing to check"
    assert counted(checks[2:], "es") == "1 aviso"


def test_a_line_belongs_to_its_question() -> None:
    assert form_question("plan.in_network.deductible.used") == "plan"
    assert form_question("moved.3") == "moved"
    assert form_question("also.infusions") == "also.infusions"
