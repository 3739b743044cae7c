"""What may stand side by side with an estimate, and the answers that each choice stands for."""

from __future__ import annotations

import pytest

from estimator.paper.compared import By
from estimator.ui.desk.compare_choices import answers_with, first_choices, first_kind, offered, own_choice
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.offers import Paying
from tests.books import ask, demonstration

BOOK = demonstration()


def draft(**answers: object) -> Draft:
    return Draft(BOOK, ask(treatment="depression", infusions="6", **answers))


def first(by: By, of: Draft, *others: Draft) -> list[object]:
    return first_choices(by, of, [choice for choice, _ in offered(by, of, [of, *others], "en")])


def test_a_clinics_own_coverages_and_plans_are_offered_and_every_clinic() -> None:
    ids = {
        by: [choice for choice, _ in offered(by, draft(), [], "en")] for by in ("coverage", "clinic", "payment-plan")
    }
    assert "single-case-agreement" not in ids["coverage"]
    assert ids["clinic"] == list(BOOK.clinics)
    assert ids["payment-plan"] == list(BOOK.plans)


def test_open_estimates_are_numbered_by_their_tabs() -> None:
    one, other = draft(patient={"name": "Sample Patient"}), draft()
    assert offered("estimate", one, [one, other], "en") == [(one, "1: Sample Patient"), (other, "2: New estimate")]


def test_the_estimates_own_comes_first() -> None:
    one, other = draft(clinic="dalton"), draft()
    assert first("coverage", draft(coverage="ppo-in-network")) == ["ppo-in-network", "self-pay"]
    assert first("clinic", one) == ["dalton", "chattanooga", "huntsville"]
    assert first("estimate", one, other) == [one, other]


def test_several_open_estimates_are_compared_with_each_other() -> None:
    assert [first_kind([draft()] * number) for number in (1, 2, 5)] == ["coverage", "estimate", "estimate"]


def test_of_payment_plans_those_that_are_offered_come_first() -> None:
    assert first("payment-plan", draft(payment_plan="with-interest", state="CA")) == ["with-interest", "per-visit"]


@pytest.mark.parametrize(
    ("by", "choice"), [("coverage", "ppo-in-network"), ("clinic", "dalton"), ("payment-plan", "six-monthly")]
)
def test_a_choice_becomes_the_estimates_own(by: By, choice: str) -> None:
    one = draft()
    assert own_choice(by, Draft(BOOK, answers_with(by, one.answers, choice))) == choice


def test_the_number_of_payments_stays_with_its_plan_and_what_can_be_paid_with_the_patient() -> None:
    answers = draft(payment_plan="with-interest", payments="12", can_pay_monthly="300.00").answers
    assert Paying.of(answers_with("payment-plan", answers, "with-interest")) == Paying("with-interest", 12, 300_00)
    assert Paying.of(answers_with("payment-plan", answers, "six-monthly")) == Paying("six-monthly", None, 300_00)
