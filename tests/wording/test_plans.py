"""Every answer about a payment plan has its sentence, and no sentence says what must never be printed."""

from __future__ import annotations

from typing import get_args

import pytest

from estimator.pricing.credit import PatientPage, StaffTold
from estimator.pricing.offers import RefusalKind, StaffNoteKind
from estimator.pricing.steps import Operation
from estimator.rules.models.plans import Frequency
from estimator.wording import plan_steps, plans, steps
from tests.payment_plans import ANY_WORDS, LENDER, every_step, offer, paid, plan

FORBIDDEN = (
    "pre-approved", "as low as", "0 %", "0%", "interest free", "interest-free", "sin interés", "minimum payment is",
)  # fmt: skip
PROMO = {"months": "12", "apr_after": "30 %", "issuer_text": ANY_WORDS}


def has_sentence(kind: str) -> bool:
    """Whether a kind has one sentence, or one for each case of it."""
    return any(name == kind or name.startswith(f"{kind}.") for name in plans.SENTENCES)


@pytest.mark.parametrize(
    ("group", "kinds"),
    [
        ("refusal", RefusalKind),
        ("note", StaffNoteKind),
        ("page", PatientPage),
        ("staff", StaffTold),
        ("every", Frequency),
    ],
)
def test_every_kind_has_a_sentence(group: str, kinds: object) -> None:
    assert [kind for kind in get_args(kinds) if not has_sentence(f"{group}.{kind}")] == []


@pytest.mark.parametrize("words", FORBIDDEN)
def test_what_must_never_be_printed_is_in_no_sentence(words: str) -> None:
    assert [name for name, pair in plans.SENTENCES.items() if any(words in text.lower() for text in pair)] == []


def test_no_interest_is_said_only_of_plans_without_any_charge() -> None:
    said = [name for name, (english, _) in plans.SENTENCES.items() if "no interest" in english.lower()]
    assert said == ["page.no-charge", "page.no-charge-with-totals"]


def test_every_figure_of_a_plan_has_a_name_and_its_arithmetic_words() -> None:
    named = {name.removeprefix("label.") for subject in (steps, plan_steps) for name in subject.SENTENCES}
    fees = [{"amount": "5.00", "mode": "financed", "charged_to": "plan-patients"}]
    charged = {"prepayment_text": ANY_WORDS, "fees": fees, "per_instalment_fee": "1.00", "annual_rate_percent": "9 %"}
    rounded = {"rounding": "ceil-last-smaller", "refund_basis": "list-price"}
    offers = [
        offer(one, paid(already_paid=100, due_at_booking=100))
        for one in (
            plan(**charged),
            plan(**charged, interest_method="add-on", add_on_months="12"),
            plan(**rounded, deposit={"type": "percent", "value": "20 %"}),
            plan(kind="prepay-package", instalments=None, frequency=None, refund_basis="package-price"),
            plan(kind="deferred-interest", instalments=None, frequency=None, promo=PROMO, **LENDER),
        )
    ]
    whats = {step.what for one in offers for step in every_step(one.figures()) if step.operation != "asked"}
    assert whats - named == set()


def test_every_new_operation_has_its_arithmetic_in_words() -> None:
    new = {"quotient", "multiple-up", "fraction", "interest", "interest-down", "level-payment", "accrued"}
    assert {*new, "accrued-compounded"} <= set(get_args(Operation))
    assert {name for name in new if f"detail.{name}" not in plan_steps.SENTENCES} == set()
