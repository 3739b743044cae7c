"""Which facts about a plan are asked for, and only those."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from estimator.pricing.benefit_questions import (
    BenefitQuestion,
    benefit_questions,
    call_questions,
    is_call_needed,
)
from estimator.rules.book import Book
from tests.books import ask, changed, demonstration

DATED = {"treatment": "depression", "infusions": "6", "first_visit": "2026-12-01"}
PPO = {**DATED, "coverage": "ppo-in-network"}
AUTHORIZED = {**DATED, "clinic": "huntsville", "coverage": "in-network-authorized"}
SUPERBILL = {**DATED, "clinic": "dalton", "coverage": "out-of-network-superbill"}
IN_NETWORK = "plan.in_network"


def asked(book: Book | None = None, **answers: object) -> Mapping[str, BenefitQuestion]:
    """The questions for a request, by their places."""
    found = benefit_questions(book or demonstration(), ask(**answers))
    return {question.path: question for question in found}


@pytest.mark.parametrize("coverage", ["self-pay", "insured-not-used", "not-covered", "no-such-coverage"])
def test_without_a_claim_nothing_is_asked(coverage: str) -> None:
    assert asked(**DATED, coverage=coverage) == {}


def test_a_private_contract_asks_nothing() -> None:
    assert asked(**DATED, clinic="dalton", coverage="medicare-opted-out") == {}


def test_every_coverage_asks_who_said_so_and_when_last() -> None:
    for coverage in demonstration().coverages.values():
        paths = list(asked(**DATED, clinic=(coverage.clinics or ("chattanooga",))[0], coverage=coverage.id))
        assert paths == [] or paths[-2:] == ["plan.as_of", "plan.told_by"]


def test_a_figure_that_the_rule_book_states_is_not_asked_for_but_how_much_of_it_is_used() -> None:
    questions = asked(**PPO)
    assert f"{IN_NETWORK}.deductible.individual" not in questions
    used = questions[f"{IN_NETWORK}.deductible.used"]
    assert (used.kind, used.out_of, used.may_be_left, used.may_be_unknown) == ("amount", 150_000, True, True)
    assert questions[f"{IN_NETWORK}.limit.family_used"].out_of == 1_000_000


def test_another_figure_than_the_rule_books_that_was_told_is_asked_for_with_the_rule_books_beside_it() -> None:
    told = {"in_network": {"deductible": {"individual": "2,000.00"}}}
    questions = asked(**PPO, plan=told)
    assert questions[f"{IN_NETWORK}.deductible.individual"].usual == 150_000
    assert questions[f"{IN_NETWORK}.deductible.used"].out_of == 200_000


def test_a_figure_that_is_asked_of_each_patient_has_typical_ones_until_it_is_told() -> None:
    question = asked(**AUTHORIZED)[f"{IN_NETWORK}.deductible.individual"]
    assert question.typical == (50_000, 150_000, 300_000)
    assert question.rule is not None
    assert question.rule[-2:] == ("typical", "deductible")
    assert asked(**AUTHORIZED)[f"{IN_NETWORK}.deductible.used"].out_of is None


def test_a_figure_said_to_be_unknown_is_no_figure_to_use_a_part_of() -> None:
    told = {"in_network": {"deductible": {"individual": "unknown"}}}
    assert asked(**PPO, plan=told)[f"{IN_NETWORK}.deductible.used"].out_of is None


def test_the_network_is_asked_for_only_where_the_plan_has_both_tiers() -> None:
    assert asked(**PPO)["plan.is_in_network"].usual == "yes"
    assert "plan.is_in_network" not in asked(**AUTHORIZED)
    assert "plan.is_in_network" in asked(**AUTHORIZED, plan={"is_in_network": "unknown"})


def test_while_the_network_is_open_the_figures_of_both_tiers_are_asked_for_where_lines_may_go_there() -> None:
    superbill = (
        "coverage.yaml",
        "    coordination: standard ",
        "    superbill: {form: itemized}\n    coordination: standard ",
    )
    book = changed(superbill)
    questions = asked(book, **PPO, plan={"is_in_network": "unknown"})
    assert {f"{IN_NETWORK}.deductible.used", "plan.out_of_network.deductible.used"} <= questions.keys()
    assert f"{IN_NETWORK}.deductible.used" not in asked(book, **PPO, plan={"is_in_network": "no"})


def test_out_of_network_asks_for_percentage_and_rate_of_what_the_rule_book_does_not_know() -> None:
    questions = asked(**SUPERBILL)
    assert questions["plan.benefits.everything.coinsurance"].typical == (Decimal(30), Decimal(40), Decimal(50))
    assert questions["plan.benefits.everything.rate"].typical == (Decimal(40), Decimal(60), Decimal(80))
    assert not any(path.startswith(IN_NETWORK) for path in questions)


def test_a_copay_is_asked_for_with_the_services_of_this_course_that_take_it() -> None:
    assert asked(**DATED, coverage="visits-only")["plan.benefits.visits.copay"].services == ("evaluation",)
    assert asked(**DATED, coverage="visits-only", evaluation="no") == {}


def test_a_copay_that_the_rule_book_states_is_asked_for_only_where_another_was_told() -> None:
    assert "plan.benefits.visits.copay" not in asked(**PPO)
    told = {"benefits": [{"benefit": "visits", "copay": "30.00"}]}
    assert asked(**PPO, plan=told)["plan.benefits.visits.copay"].usual == 5_000


def test_visits_used_are_asked_for_where_the_plan_pays_for_a_number_of_them() -> None:
    question = asked(**PPO)["plan.benefits.infusions.visits_used"]
    assert (question.kind, question.out_of, question.services) == ("count", 12, ("infusion",))
    assert question.may_be_unknown is True


def test_visits_used_are_still_asked_for_once_none_are_left() -> None:
    told = {"benefits": [{"benefit": "infusions", "visits_used": "8"}]}
    questions = asked(**DATED, coverage="employer-carve-out", plan=told)
    assert "plan.benefits.infusions.visits_used" in questions


def test_a_separate_deductible_and_a_maximum_are_asked_for_in_place_of_the_general_deductible() -> None:
    pain = {"treatment": "neuropathic-pain", "clinic": "huntsville", "coverage": "pain-diagnosis"}
    told = {"authorization": {"state": "approved"}}
    questions = asked(**pain, plan=told)
    assert questions["plan.benefits.pain-infusions.separate_used"].out_of == 30_000
    assert questions["plan.benefits.pain-infusions.paid_so_far"].may_be_unknown is False
    assert f"{IN_NETWORK}.deductible.used" not in questions


def test_the_treatment_decides_which_benefits_are_asked_about() -> None:
    depression = {**DATED, "clinic": "huntsville", "coverage": "pain-diagnosis"}
    assert "plan.authorization.state" not in asked(**depression)
    assert "plan.authorization.state" in asked(**{**depression, "treatment": "neuropathic-pain", "infusions": "5"})


def test_days_and_visits_of_an_approval_are_asked_for_once_it_is_given() -> None:
    details = {f"plan.authorization.{name}" for name in ("number", "visits", "starts", "ends")}
    assert details & asked(**AUTHORIZED).keys() == set()
    assert details & asked(**AUTHORIZED, plan={"authorization": {"state": "pending"}}).keys() == {
        "plan.authorization.number"
    }
    assert details <= asked(**AUTHORIZED, plan={"authorization": {"state": "approved"}}).keys()


def test_once_the_plan_refuses_no_deductible_is_asked_for() -> None:
    refused = asked(**AUTHORIZED, plan={"authorization": {"state": "refused"}})
    assert "plan.authorization.state" in refused
    assert f"{IN_NETWORK}.deductible.used" not in refused


@pytest.mark.parametrize(
    ("coverage", "plan", "is_asked"),
    [
        ("medicaid", {}, True),
        ("medicare-advance-notice", {}, True),
        ("ppo-in-network", {}, False),
        ("va-community-care", {}, False),
        ("medicaid", {"when_not_covered": "patient"}, False),
    ],
)
def test_a_signature_is_asked_for_only_where_it_decides_what_is_owed(
    coverage: str, plan: dict[str, object], is_asked: bool
) -> None:
    assert ("plan.signed" in asked(**DATED, coverage=coverage, plan=plan)) == is_asked


def test_whether_the_plan_pays_is_asked_for_where_the_rule_book_does_not_know() -> None:
    open_one = (
        "coverage.yaml", "      - id: esketamine\n        services: [esketamine]\n        shape: copay-only\n",
        "      - id: esketamine\n        services: [esketamine]\n        covered: unknown\n        shape: copay-only\n",
    )  # fmt: skip
    answers = {"clinic": "huntsville", "treatment": "esketamine", "infusions": "4", "coverage": "tricare"}
    question = asked(changed(open_one), **answers)["plan.benefits.esketamine.covered"]
    assert (question.kind, question.usual) == ("choice", "unknown")
    assert "plan.benefits.esketamine.covered" not in asked(**answers)


def test_a_course_that_cannot_be_laid_out_asks_what_the_usual_one_asks() -> None:
    usual = {**PPO, "infusions": None}
    assert asked(**{**PPO, "infusions": "99"}).keys() == asked(**usual).keys()


def test_a_coverage_that_the_clinic_does_not_work_with_asks_nothing() -> None:
    assert asked(**{**AUTHORIZED, "clinic": "dalton"}) == {}


def test_in_a_call_the_plan_is_asked_in_the_order_in_which_it_answers() -> None:
    parts = call_questions(demonstration(), ask(**AUTHORIZED))
    assert [part for part, _ in parts] == ["plan", "approval", "yearly"]
    assert [question.path for question in parts[0][1]] == ["plan.plan_year_start"]


def test_in_a_call_the_plan_is_not_asked_what_the_patient_signed() -> None:
    answers = {**AUTHORIZED, "plan": {"authorization": {"state": "refused"}}}
    assert "plan.signed" in asked(**answers)
    parts = call_questions(demonstration(), ask(**answers))
    assert "plan.signed" not in [question.path for _, questions in parts for question in questions]


@pytest.mark.parametrize(
    ("coverage", "is_needed"),
    [("self-pay", False), ("insured-not-used", False), ("no-such-coverage", False), ("not-covered", True),
     ("ppo-in-network", True)],
)  # fmt: skip
def test_a_call_is_needed_where_a_plan_is_asked_for_money_or_must_say_that_it_does_not_pay(
    coverage: str, is_needed: bool
) -> None:
    assert is_call_needed(demonstration(), ask(**DATED, coverage=coverage)) is is_needed
