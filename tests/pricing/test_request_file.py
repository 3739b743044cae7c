"""A request written as it is typed: read again it is the same, and nothing stands there that nobody answered."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from estimator.pricing import Request
from estimator.pricing.request_file import MONEY_ANSWERS, MONTH_DAY_ANSWERS, PERCENT_ANSWERS, request_as_typed
from estimator.rules.amounts import read_amount, read_percent
from estimator.rules.unknowns import AmountKnown, PercentKnown, read_month_day
from tests.books import ask
from tests.insured import ASKED

FACT = "benefits.visits.copay"
NAMED = {"patient": {"name": "José Núñez", "date_of_birth": "1985-03-04"}, "evaluation": "no"}
REQUESTS: list[dict[str, object]] = [
    {},
    {"discounts": ["military"], "tender": "cash", "first_visit": "2026-12-01", "packages": "none"},
    {"adjustments": [{"off": "50.00", "reason": "Goodwill", "allowed_by": "the manager"}]},
    {"adjustments": [{"percent": "7.5", "reason": "Goodwill", "allowed_by": "the manager"}]},
    {"boosters": "11", "visits_had": "2", "paid": "632.50", "pays": "in-advance"},
    {"also": {"treatment": "neuropathic-pain", "infusions": "5", "hours": "4"}},
    {"also": {}, "patient": {}},
    {"plan": {"authorization": {}, "plan_year_start": "07-01", "signed": "unknown"}},
    {"plan": {"authorization": {"state": "approved", "from": "2026-12-01", "until": "2027-02-28"}}},
    {
        "plan": {
            "benefits": [{"benefit": "visits", "copay": "30.00"}],
            "calls": [{}, {"answered_by": "Ms. R.", "day": "2026-11-20", "reference": "4711", "facts": [FACT]}],
        }
    },
    *ASKED.values(),
]


@pytest.mark.parametrize("asked", REQUESTS)
@pytest.mark.parametrize("more", [{}, NAMED])
def test_a_request_written_as_typed_is_read_as_the_same_request(
    asked: dict[str, object], more: dict[str, object]
) -> None:
    request = ask(**(asked | more))
    assert Request.model_validate(request_as_typed(request)) == request


DOLLARS = st.integers(0, 10**7).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
PERCENTAGES = st.decimals(0, 100, places=2).map(lambda rate: f"{rate} %")


def known_or_not(typed: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return typed | st.just("unknown")


YEARLY = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("individual", "family", "used", "left", "family_used"), known_or_not(DOLLARS))
)
TIERS = st.fixed_dictionaries({}, optional={"deductible": YEARLY, "limit": YEARLY})
BENEFITS = st.fixed_dictionaries(
    {"benefit": st.just("infusions")},
    optional={"copay": known_or_not(DOLLARS), "coinsurance": known_or_not(PERCENTAGES), "paid_so_far": DOLLARS},
)
PLANS = st.fixed_dictionaries(
    {},
    optional={
        "in_network": TIERS, "out_of_network": TIERS, "next_year": TIERS, "benefits": st.lists(BENEFITS, max_size=2),
        "signed": st.sampled_from(["yes", "no", "unknown"]),
        "accounts": st.fixed_dictionaries({}, optional={"savings": DOLLARS}),
        "plan_year_start": DAYS.map(lambda day: f"{day:%m-%d}"),
        "authorization": st.fixed_dictionaries({}, optional={"from": DAYS.map(str), "visits": st.just("6")}),
        "second": st.fixed_dictionaries({"coverage": st.just("hdhp-in-network")}, optional={"in_network": TIERS}),
    },
)  # fmt: skip


@given(PLANS)
def test_whatever_was_told_about_a_plan_is_read_as_the_same_again(told: dict[str, object]) -> None:
    request = ask(plan=told)
    assert Request.model_validate(request_as_typed(request)) == request


@pytest.mark.parametrize("asked", REQUESTS)
def test_everything_is_text(asked: dict[str, object]) -> None:
    assert {type(leaf) for leaf in leaves(request_as_typed(ask(**asked)))} == {str}


def test_money_is_written_as_money_and_a_claim_as_yes_or_no() -> None:
    typed = request_as_typed(ask(paid="1,632.50", guide="yes"))
    assert (typed["paid"], typed["guide"]) == ("1632.50", "yes")


def test_what_was_told_about_a_plan_is_written_as_it_was_told() -> None:
    told = {
        "plan_year_start": "07-01",
        "in_network": {"deductible": {"used": "600.00"}, "limit": {"used": "unknown"}},
        "benefits": [{"benefit": "infusions", "copay": "40.00", "coinsurance": "20 %", "visits_used": "2"}],
        "authorization": {"state": "approved", "from": "2026-12-01", "until": "2027-02-28"},
        "accounts": {"savings": "800.00"},
    }
    assert request_as_typed(ask(plan=told))["plan"] == told


def test_what_nobody_answered_is_left_out() -> None:
    assert request_as_typed(ask()).keys() == {
        "day", "clinic", "coverage", "visits_had", "paid", "pays", "language",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("read", "known", "names"),
    [
        (read_amount, AmountKnown, MONEY_ANSWERS),
        (read_percent, PercentKnown, PERCENT_ANSWERS),
        (read_month_day, None, MONTH_DAY_ANSWERS),
    ],
)
def test_every_answer_of_a_kind_is_written_as_such(read: object, known: object, names: frozenset[str]) -> None:
    fields = [(name, field) for model in models_of(Request) for name, field in model.model_fields.items()]
    assert {name for name, field in fields if is_read_by(read, known, field.annotation, field.metadata)} == names


def models_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a model and all the models inside it."""
    yield model
    for field in model.model_fields.values():
        for inner in kinds_in(field.annotation):
            yield from models_of(inner)


def kinds_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Give the models that an answer may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from kinds_in(inner)


def is_read_by(read: object, known: object, annotation: Any, notes: Sequence[Any]) -> bool:
    """Tell whether an answer is read by a reader, or may be; `known` is the kind that may also be unknown."""
    if annotation == known or any(getattr(note, "func", None) is read for note in notes):
        return True
    return any(is_read_by(read, known, inner, getattr(inner, "__metadata__", ())) for inner in get_args(annotation))


def leaves(data: Any) -> Iterator[object]:
    """Give every value of some data that holds no other."""
    if not isinstance(data, dict | list):
        yield data
        return
    for part in data.values() if isinstance(data, dict) else data:
        yield from leaves(part)
