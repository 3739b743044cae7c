"""Payment plans for staff: what an offered plan asks for, why another is refused, and what fits so much a month."""

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from estimator.paper.plan_offers import fitting_in_words, offered_in_words, refusal_in_words, refused_in_words
from estimator.pricing.apr import NoAprReason
from estimator.pricing.offers import PlanRefusal, RefusalKind
from estimator.pricing.steps import from_request
from estimator.wording import LANGUAGES, Language
from tests.insured import book_of_plans, every_estimate, insured

NEEDS, HAS = from_request(150_000, "least_to_pay_off"), from_request(90_000, "to_pay_off")
REFUSALS = [
    PlanRefusal("not-active", about=("from", date(2027, 1, 1))),
    PlanRefusal("not-active", about=("to", date(2026, 1, 1))),
    PlanRefusal("not-active", about=("first-due", date(2026, 1, 1))),
    PlanRefusal("offer-expired", about=(date(2026, 1, 1),)),
    PlanRefusal("below-min-amount", NEEDS, HAS),
    PlanRefusal("above-max-amount", HAS, NEEDS),
    PlanRefusal("state-unknown", about=("patient",)),
    PlanRefusal("state-unknown", about=("clinic",)),
    PlanRefusal("state-not-allowed", about=("TN", "GA", "AL")),
    PlanRefusal("state-blocked", about=("TN",)),
    PlanRefusal("rate-above-state-cap", about=("NJ", Decimal(3), Decimal("9.5"))),
    PlanRefusal("deferred-interest-blocked", about=("CA",)),
    PlanRefusal("nothing-to-finance", has=HAS),
    PlanRefusal("last-payment-not-positive", has=HAS, about=(12,)),
    PlanRefusal("payment-below-min", NEEDS, HAS, (12,)),
    *(PlanRefusal("apr-not-proven", about=(reason,)) for reason in get_args(NoAprReason)),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: f"{refusal.kind} {refusal.about[:1]}")
def test_every_refusal_is_a_sentence(refusal: PlanRefusal, language: Language) -> None:
    assert refusal_in_words(refusal, language).endswith(".")


def test_no_kind_of_refusal_is_forgotten() -> None:
    assert {refusal.kind for refusal in REFUSALS} == set(get_args(RefusalKind))


def test_a_refusal_says_what_it_takes_and_what_there_is() -> None:
    assert refusal_in_words(REFUSALS[4], "en") == "It needs $1,500.00 to pay off; this is $900.00."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plan_of_every_estimate_is_said(language: Language) -> None:
    book = book_of_plans()
    for _, result in every_estimate():
        for offer in result.plans:
            said = (
                offered_in_words(book, offer, language) if offer.is_offered else refused_in_words(book, offer, language)
            )
            assert said.endswith("."), said


def test_what_fits_a_month_names_the_plans() -> None:
    offers = insured("monthly").plans
    assert fitting_in_words(book_of_plans(), offers, 30_000, "en").startswith("These fit $300.00 a month")
    assert fitting_in_words(book_of_plans(), offers, 100, "es") == "Ningún plan alcanza con $1.00 al mes."
