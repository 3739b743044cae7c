"""Cases that come again."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.office.templates import (
    KEPT,
    as_template,
    from_template,
    read_template,
    template_in_words,
    write_template,
)
from estimator.pricing.request import Request
from tests.books import ask, demonstration


def case() -> Request:
    return ask(
        coverage="ppo-in-network", infusions="4 to 6", also={"treatment": "pain", "infusions": "3"},
        patient={"name": "Private Person"}, paid="100.00", plan={"told_by": "Private"}, diagnosis_codes=["F33.2"],
    )  # fmt: skip


def test_a_template_holds_the_case_and_nothing_of_the_patient() -> None:
    template = as_template(case())
    assert template.infusions == case().infusions
    assert template.also == case().also
    assert "Private" not in write_template(template)
    assert "F33.2" not in write_template(template)


def test_every_answer_belongs_to_the_case_or_to_the_patient() -> None:
    of_the_patient = {
        "day", "coverage_confirmed_by", "plan", "first_visit", "moved", "visits_had", "paid", "discounts", "condition",
        "can_pay_monthly", "adjustments", "diagnosis_codes", "state", "patient",
    }  # fmt: skip
    assert set(Request.model_fields) == KEPT | of_the_patient


def test_it_is_the_same_after_writing_and_reading() -> None:
    assert read_template(write_template(as_template(case()))) == as_template(case())


@pytest.mark.parametrize("text", ["", "[]", "{", '{"clinic": "x"}', '{"new": "1"}'])
def test_one_of_another_program_is_passed_over(text: str) -> None:
    assert read_template(text) is None


def test_it_is_used_on_the_day_it_is_opened() -> None:
    assert from_template(as_template(case()), date(2026, 12, 1)).day == date(2026, 12, 1)


def test_it_is_called_by_what_it_asks_for() -> None:
    assert template_in_words(demonstration(), as_template(ask(treatment="depression", infusions="6")), "es") == (
        "Depresión, 6 infusiones, Lo pago por mi cuenta, Chattanooga, TN"
    )
