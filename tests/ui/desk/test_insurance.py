"""The two questions about insurance: read off the coverage, and each answer leads to one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from estimator.ui.desk.insurance import (
    Standing,
    coverages_alike,
    general_coverage,
    insurance_answers,
    insurance_questions,
    standing_of,
)
from tests.books import ask, demonstration

SHIPPED = demonstration().coverages
UNKNOWN_PLAN = SHIPPED["visits-only"].model_copy(
    update={
        "id": "any-plan",
        "benefits": tuple(rule.model_copy(update={"covered": "unknown"}) for rule in SHIPPED["visits-only"].benefits),
    }
)
BOOK = replace(
    demonstration(),
    coverages={name: coverage for name, coverage in SHIPPED.items() if standing_of(coverage).insured != "unknown"},
)
WITH_UNKNOWN = replace(BOOK, coverages={**BOOK.coverages, "any-plan": UNKNOWN_PLAN})


@pytest.mark.parametrize(
    ("coverage", "standing"),
    [
        ("self-pay", Standing("no")),
        ("insured-not-used", Standing("yes", "not-used")),
        ("not-covered", Standing("yes", "not-used")),
        ("ppo-in-network", Standing("yes", "billed")),
        ("medicare-advance-notice", Standing("yes", "billed")),
        ("medicare-opted-out", Standing("yes", "not-used")),
        ("out-of-network-superbill", Standing("yes", "own-claim")),
    ],
)
def test_a_coverage_says_whether_there_is_insurance_and_whether_it_is_used(coverage: str, standing: Standing) -> None:
    assert standing_of(BOOK.coverages[coverage]) == standing


def test_a_plan_of_which_nothing_is_known_leaves_open_whether_it_pays() -> None:
    assert standing_of(UNKNOWN_PLAN) == Standing("unknown")
    assert insurance_answers(WITH_UNKNOWN, ask(), "insured") == {
        "yes": "visits-only", "no": "self-pay", "unknown": "any-plan",
    }  # fmt: skip
    assert insurance_questions(WITH_UNKNOWN, ask(coverage="any-plan")) == ("insured",)


def test_only_answers_that_the_clinic_has_are_offered() -> None:
    assert list(insurance_answers(BOOK, ask(), "insured")) == ["yes", "no"]
    dalton = ask(clinic="dalton", coverage="single-case-agreement")
    assert list(insurance_answers(BOOK, dalton, "insurance_used")) == ["billed", "own-claim", "not-used"]


def test_an_answer_leads_to_the_first_plan_that_is_billed_or_to_the_one_chosen_before() -> None:
    assert insurance_answers(BOOK, ask(), "insured")["yes"] == "visits-only"
    before = ("visits-only", "ppo-in-network", "self-pay")
    assert insurance_answers(BOOK, ask(), "insured", before)["yes"] == "ppo-in-network"
    assert insurance_answers(BOOK, ask(clinic="huntsville"), "insured", before)["yes"] == "visits-only"


def test_the_list_of_plans_holds_those_alike() -> None:
    alike = [coverage.id for coverage in coverages_alike(BOOK, ask(coverage="not-covered"))]
    assert alike == ["insured-not-used", "not-covered"]


def test_a_question_whose_answer_is_plain_is_not_asked() -> None:
    assert insurance_questions(BOOK, ask()) == ("insured",)
    assert insurance_questions(BOOK, ask(coverage="out-of-network-superbill")) == ("insured", "insurance_used")
    assert insurance_questions(BOOK, ask(coverage="ppo-in-network")) == ("insured", "insurance_used", "coverage")
    only = replace(BOOK, coverages={"self-pay": BOOK.coverages["self-pay"]})
    assert insurance_questions(only, ask()) == ("coverage",)


def test_a_coverage_that_the_book_does_not_know_is_asked_about() -> None:
    assert insurance_questions(BOOK, ask(coverage="nowhere")) == ("coverage",)


def test_a_plan_that_is_not_in_the_list_has_a_general_one_to_take() -> None:
    general = general_coverage(BOOK, ask(coverage="ppo-in-network"))
    assert general is BOOK.coverages["visits-only"]
    assert general_coverage(BOOK, ask()) is None
    assert general_coverage(BOOK, ask(coverage="not-covered")) is None


def test_the_general_one_is_the_plan_of_which_nothing_is_known() -> None:
    answers = ask(coverage="ppo-in-network")
    assert general_coverage(WITH_UNKNOWN, answers) is UNKNOWN_PLAN
    assert coverages_alike(WITH_UNKNOWN, answers)[-1] is UNKNOWN_PLAN
