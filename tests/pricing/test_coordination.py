"""What a second plan pays after the first, and which of two plans is the first."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.coordination import Coordinated, Insured, Method, SecondPlan, coordinate, pays_first
from estimator.pricing.steps import recompute
from tests.claims import amounts, cents

STANDARD = SecondPlan("standard", allowed=cents(26000), would_pay_alone=cents(20800))
METHODS: tuple[Method, ...] = get_args(Method)


def coordinated(second: SecondPlan, billed: int = 45000, allowed: int = 30000, paid: int = 18000) -> Coordinated:
    return coordinate(cents(billed), cents(allowed), cents(paid), second)


@pytest.mark.parametrize(
    ("method", "second_pays"),
    [("standard", 12000), ("basic", 8000), ("non-duplication", 2800), ("maintenance", 2400)],
)
def test_each_method_has_its_own_answer(method: Method, second_pays: int) -> None:
    second = replace(STANDARD, method=method, deductible_left=cents(5000), coinsurance=Decimal(20))
    assert coordinated(second).second_pays.cents == second_pays


def test_in_network_with_both_the_lower_allowed_amount_is_owed() -> None:
    assert coordinated(STANDARD).liability.cents == 30000
    assert coordinated(replace(STANDARD, is_in_network_with_both=True)).liability.cents == 26000


def test_the_second_plan_pays_no_more_than_is_owed_unless_its_form_says_so() -> None:
    second = SecondPlan("basic", allowed=cents(11000), would_pay_alone=cents(8800))
    assert coordinated(second, 11000, 10000, 8000).second_pays.cents == 2000
    uncapped = replace(second, pays_no_more_than_owed=False)
    assert coordinated(uncapped, 11000, 10000, 8000).second_pays.cents == 3000


def test_a_second_plan_that_allows_less_than_the_first_paid_pays_nothing() -> None:
    assert coordinated(replace(STANDARD, method="basic"), paid=28000).second_pays.cents == 0


@some.composite
def claims(draw: some.DrawFn) -> tuple[SecondPlan, int, int, int]:
    billed = draw(some.integers(0, 60000))
    allowed = draw(some.integers(0, billed))
    second = SecondPlan(
        draw(some.sampled_from(METHODS)),
        draw(amounts(60000)),
        draw(amounts(60000)),
        draw(amounts(20000)),
        draw(some.sampled_from([Decimal(0), Decimal("12.5"), Decimal(100)])),
        is_in_network_with_both=draw(some.booleans()),
    )
    return second, billed, allowed, draw(some.integers(0, allowed))


@given(claims())
def test_billed_is_what_plans_and_patient_pay_and_what_is_written_off(claim: tuple[SecondPlan, int, int, int]) -> None:
    second, billed, allowed, paid = claim
    both = coordinated(second, billed, allowed, paid)
    assert billed == paid + both.second_pays.cents + both.patient_pays.cents + both.write_off.cents


@given(claims())
def test_every_figure_can_be_worked_out_again_and_none_is_negative(claim: tuple[SecondPlan, int, int, int]) -> None:
    assert [step for step in coordinated(*claim) if recompute(step) != step.cents or step.cents < 0] == []


MOTHERS = Insured(is_own=False, birthday=(3, 9))
FATHERS = Insured(is_own=False, birthday=(11, 2))
OWN = Insured(is_own=True)


@pytest.mark.parametrize(
    ("one", "other", "is_first"),
    [
        (OWN, MOTHERS, True),
        (MOTHERS, FATHERS, True),
        (MOTHERS, replace(FATHERS, is_decreed=True), False),
        (replace(OWN, pays_last=True), MOTHERS, False),
        (OWN, OWN, None),
        (MOTHERS, replace(FATHERS, birthday=None), None),
        (MOTHERS, replace(FATHERS, birthday=(3, 9)), None),
    ],
    ids=["own", "birthday", "decree", "pays-last", "both-own", "birthday-unknown", "same-birthday"],
)
def test_which_plan_pays_first(one: Insured, other: Insured, is_first: bool | None) -> None:
    assert pays_first(one, other) is is_first
    assert pays_first(other, one) is (None if is_first is None else not is_first)
